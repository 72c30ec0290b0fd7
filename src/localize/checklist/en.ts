/** What the checklist says in English. The type is the type of all languages: a missing or extra key does not compile. */
import type { Plural } from '../en.js';

export const en = {
  states: {
    met: 'Met',
    'not-met': 'Not yet',
    unknown: 'No answer yet',
    'not-checkable': 'Cannot be checked here',
  },
  outOfForce: { ended: 'No longer in force', coming: 'Not yet in force' },
  summaries: {
    'ready-to-apply': 'Ready to apply',
    'not-yet': 'Not yet',
    'facts-missing': 'Depends on your answers',
    'not-checkable': 'The rest cannot be checked from outside',
  },
  /** What is next once all is met, where one gets in otherwise than by applying. */
  readyBy: {
    automatic: 'Comes automatically',
    purchase: 'Can be bought',
    approval: 'Ready for the vendor’s approval',
    invitation: 'Takes an invitation',
    open: 'Open to all',
  },
  countMet: (met: string, total: string) => `${met} of ${total} met`,
  countUnknown: { one: '# unknown', other: '# unknown' } as Plural,
  countUncheckable: { one: '# cannot be checked here', other: '# cannot be checked here' } as Plural,
  nothingMentioned: 'The document does not mention what this tier asks for.',
  invitation: 'By invitation only: no answer leads here.',
  onTop: (tier: string) => `A status on top of ${tier}, not a step: no answer leads here.`,
  notNeeded: 'Not needed',
  notAsked: 'Not asked of you',
  ifAsked: (x: string) => `If it is asked: ${x}`,

  // Groups
  metOf: (met: string, need: string) => `${met} of ${need} met`,
  dependsOn: (dimension: string) => `Depends on: ${dimension}. Choose it above.`,
  decides: 'What is asked depends on this:',
  holds: { met: 'Holds', 'not-met': 'Does not hold' },
  where: 'Where it holds',
  elsewhere: 'Where it does not hold',
  pointsOf: (points: string, need: string) => `${points} of ${need} points`,
  whatCounts: 'What counts',

  // Points
  knowPoints: 'I know the points',
  /** "8 people × 2 points = 16 points". */
  earnedEach: (count: string, points: string, sum: string) => `${count} × ${points} = ${sum}`,
  /** "430 seats: 8 × 1 point for every 50 seats = 8 points". */
  earnedEvery: (count: string, times: string, points: string, sum: string) =>
    `${count}: ${times} × ${points} = ${sum}`,
  /** "5 of 10 customers = 10 points". */
  earnedShare: (count: string, needed: string, sum: string) => `${count} of ${needed} = ${sum}`,
  earnedAll: (count: string, sum: string) => `${count}: all ${sum}`,
  earnedClosed: (count: string) => `${count}: no points before the steps that come first`,
  ofAtMost: (x: string) => `, of at most ${x}`,
  against: (points: string) => `by your other answers ${points}`,

  // How much is missing
  missing: (x: string) => `${x} missing`,
  percentagePoints: { one: '# percentage point', other: '# percentage points' } as Plural,
  tooMuch: (x: string) => `${x} over the limit`,
  mustBeAbove: (x: string) => `must be more than ${x}`,
  mustBeBelow: (x: string) => `must be less than ${x}`,
  missingYes: 'Still to do',
  wait: { one: '# more day to wait', other: '# more days to wait' } as Plural,
  lapsesIn: { one: 'lapses in # day', other: 'lapses in # days' } as Plural,
  lapsed: 'has lapsed',
  dueIn: { one: '# day left', other: '# days left' } as Plural,
  overdue: 'the time for it is over',

  // Questions
  noAnswer: 'No answer',
  validUntil: 'Valid until',
  shareOf: (measure: string, whole: string) => `${measure}, in percent of ${whole}`,
  growthOf: (measure: string) => `${measure}: growth in percent`,
  howMany: (what: string) => `How many ${what}`,
  pointsFor: (what: string) => `${what}: points`,
  countedOnce: 'Each counted for one of these only',
  placesHeld: (tier: string, places: string) => `${tier}: how many ${places}`,
  joined: 'Partner since',
  tierHeld: 'Tier held today',
  tierSince: 'Held since',
  percentUnit: '%',

  // Where you stand
  standing: 'Where you stand',
  asks: { one: '# condition', other: '# conditions' } as Plural,
  allTiers: (count: string) => `All tiers (${count})`,
  here: 'You',
  goal: 'Goal',
  factsTell: { one: '# fact tells where you stand', other: '# facts tell where you stand' } as Plural,
  factsTellPart: {
    one: '# fact tells how far you are, as far as can be told from outside',
    other: '# facts tell how far you are, as far as can be told from outside',
  } as Plural,
  firstDecide: (count: string) => `The first ${count} decide most.`,
  today: (tier: string) => `${tier} today, by your answers.`,
  stillMissing: (tier: string, what: string) => `Still missing for ${tier}: ${what}.`,
  stillToTell: (what: string) => `Still to tell: ${what}.`,
  toTellFor: (tier: string, what: string) => `Still to tell for ${tier}: ${what}.`,
  conditionsBelow: { one: '# condition below', other: '# conditions below' } as Plural,
  moreFacts: { one: '# more fact', other: '# more facts' } as Plural,
  notFromOutside: 'What this tier asks for cannot be checked from outside.',
  askedAbove: 'Asked above',

  // Where the answers are kept
  notKept: 'This browser does not let this site keep your answers.',
  kept: 'Your answers are kept on this device only.',
  notSent: 'Your answers do not leave this page.',
};

export type ChecklistMessages = typeof en;
