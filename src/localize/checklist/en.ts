/** What the checklist says in English. The type is the type of all languages: a missing or extra key does not compile. */
import type { Plural } from '../en.js';

export const en = {
  target: 'Tier to reach',
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
    'facts-missing': 'Some answers are missing',
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
  comma: ', ',
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
  supports: (tier: string) => `Your answers support ${tier}.`,
  supportsNone: 'Your answers do not support a tier yet.',
  possible: (tier: string) => `${tier} is not ruled out.`,

  // The way up
  way: (tier: string) => `Way to ${tier}`,
  cheapest: (tier: string) => `Cheapest way to ${tier}`,
  shortest: (tier: string) => `Shortest way to ${tier}`,
  partly: (tier: string) => `What can be told of the way to ${tier}`,
  alternative: (number: string) => `Other way ${number}`,
  nothingToDo: 'Nothing is missing that can be told from here.',
  noWay: 'No way can be told from what the vendor publishes.',
  estimate: 'An estimate: there are too many combinations to look at all of them.',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  atMost: (x: string) => `at most ${x}`,
  reach: (x: string) => `reach ${x}`,
  keepTo: (x: string) => `keep to at most ${x}`,
  keepBelow: (x: string) => `keep below ${x}`,
  lowerTo: (from: string, to: string) => `${from} → at most ${to}`,
  lowerBelow: (from: string, to: string) => `${from} → below ${to}`,
  holdTier: (tiers: string) => `hold ${tiers}`,
  holdFor: (time: string) => `hold it for ${time}`,
  noRule: 'How these points are earned is not in the document.',
  allUnpriced: 'The document prices none of these steps.',
  someUnpriced: 'Not in it: what the document gives no price for.',
  doIt: 'to be done',
  total: 'In total',
  totalWithFees: 'In total, with what the tiers on the way cost',
  fees: 'What the tier itself costs',
  feesOnTheWay: 'What the tiers on the way cost',
  paid: 'already paid',
  paidPart: (x: string) => `${x} of it already paid`,
  until: (tier: string) => `until ${tier} is reached`,
  stillOpen: 'Nobody can check this from outside:',
  openAnswers: 'What else it takes depends on answers that are missing:',
  meetsAll: 'The source does not say whether all or any one of these is asked. This way meets all of them:',
  openFirst: 'Whether this leads there, nobody can tell from outside. It also takes:',
  method: {
    money:
      'The way with the least to do without a price and, among those, the lowest cost in the first year.',
    effort: 'The way with the least to do, each step as a share of the least that is asked of it.',
  },
  severalCurrencies: 'The document does not price them in one currency.',
  least: {
    open: 'leaves least open',
    unpriced: 'least without a price',
    money: 'costs least',
    effort: 'least left to do',
    steps: 'fewest steps',
    once: 'costs least once',
    yearly: 'costs least a year',
    people: 'fewest people',
    sales: 'smallest amounts',
    time: 'soonest',
  },
  without: (what: string) => `without: ${what}`,

  // Taking answers elsewhere
  save: 'Save my answers',
  open: 'Open saved answers',
  opened: 'Your saved answers are here.',
  notOpened: 'This file holds no answers. Choose one that was saved here.',
  forget: 'Forget my answers',
  linkCopied: 'Copied. The link holds your answers.',
  forgotten: 'Your answers are forgotten.',
  notKept: 'This browser does not let this site keep your answers.',
  kept: 'Your answers are kept on this device only.',
  notSent: 'Your answers do not leave this page.',
  columns: { condition: 'Condition', state: 'State' },
};

export type ChecklistMessages = typeof en;
