import { merged } from '../own-words.js';
import type { ChecklistMessages } from './en.js';
import type { typed } from './en-typed.js';

/**
 * What is said of the way up and of taking answers elsewhere, in English: it comes with the part that needs it.
 * Other languages bring it with all else.
 */
export const beside = {
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
  onlyFees: (sum: string) => `The tiers on the way cost ${sum}; the document prices none of these steps.`,
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
  searching: 'Looking for the way …',

  // Taking answers elsewhere
  save: 'Save my answers',
  open: 'Open saved answers',
  opened: 'Your saved answers are here.',
  notOpened: 'This file holds no answers. Choose one that was saved here.',
  forget: 'Forget my answers',
  linkCopied: 'Copied. The link holds your answers.',
  forgotten: 'Your answers are forgotten.',
  columns: { condition: 'Condition', state: 'State' },
};

export type BesideMessages = ChecklistMessages & typeof beside;
/** All that another language says. */
export type AllChecklistMessages = BesideMessages & typeof typed;

/** The messages of a language with all of these. */
export function allChecklistMessages(labels: ChecklistMessages): BesideMessages {
  return merged(beside, labels);
}
