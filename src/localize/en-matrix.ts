/** What only the tiers of one program say, in English. */
export const matrix = {
  // Sections and what stands in them
  tiers: 'The tiers',
  tier: 'Tier',
  ways: 'One of these ways is enough.',
  recommendedTier: 'Recommended',
  supportedTier: 'Supported by your answers',

  // The step from one tier to another
  stepUp: 'Step up',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  whatDiffers: 'What differs',
  allRows: 'All rows',
  stepFrom: 'From',
  stepTo: 'to',
  stepParts: {
    get: (to: string) => `What ${to} brings`,
    commit: (to: string) => `What ${to} asks`,
    cost: (to: string) => `What ${to} costs`,
  },
  comparedWith: (from: string, counts: string) => `compared with ${from}: ${counts}`,
  stepCounts: {
    new: (x: string) => `${x} new`,
    more: (x: string) => `${x} more`,
    along: (x: string) => `${x} for what is asked`,
    different: (x: string) => `${x} different`,
    less: (x: string) => `${x} less`,
    gone: (x: string) => `${x} no longer`,
    apart: (x: string) => `${x} told in rows of their own`,
    'only-to': (x: string) => `${x} answered for the second only`,
    'only-from': (x: string) => `${x} answered for the first only`,
  },
  stepMarks: {
    new: 'new',
    more: 'more',
    different: 'different',
    less: 'less',
    gone: 'no longer',
  },
  sameInBoth: 'The same in both',
  nothingSaid: 'No answer for either',
  toldElsewhere: 'Told in other rows',
  sameSteps: 'The document says the same of both.',

  // Controls
  firstTier: 'First tier shown',
  secondTier: 'Second tier shown',
};
