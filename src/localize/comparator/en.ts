/** What the comparator says in English. The type is the type of all languages: a missing or extra key does not compile. */
import type { Plural } from '../en.js';

export const en = {
  programs: 'The programs',
  topic: 'Topic',
  question: 'What partners ask',
  own: 'Only with one vendor',

  // Which rows
  more: { one: '# more', other: '# more' } as Plural,
  searchHelp: 'Try another word for it, or several with commas between them.',
  counted: (topics: string, answers: string, fields: string) =>
    `${topics}; ${answers} of ${fields} fields have an answer.`,
  topics: { one: '# topic', other: '# topics' } as Plural,
  modes: {
    compared: 'Can be compared',
    differences: 'What differs',
    same: 'All that answer say the same',
    single: 'Only one vendor says',
    open: 'No answer yet',
    all: 'All',
  },
  /** The heading of the rows that the author of the page wants first. */
  wanted: 'Most asked for here',
  covered: 'Topics with an answer',
  ofAll: (answers: string, topics: string) => `${answers} of ${topics}`,

  // The head of a column
  tierOf: (program: string) => `Tier of ${program}`,
  byAnswers: 'As your answers support',
  supportNone: 'Your answers support no tier yet: the entry tier',
  noAnswers: 'No answers of yours yet: the entry tier',
  nearest: 'The nearest tier to the one asked for',
  undated: 'Day of reading not known',
  stale: (age: string) => `Older than ${age}`,
  sponsored: 'Advertisement',
  sponsoredBy: (name: string) => `Advertisement: paid for by ${name}`,
  columnLoading: 'Loading …',
  columnFailed: 'This program cannot be shown right now.',
  columnStale: 'Could not be updated; what was shown before is still here.',
  notLoaded: 'Not loaded',
  place: (number: string) => `Program ${number}`,

  // The menu of a column
  menu: (program: string) => `Column ${program}`,
  left: 'Move left',
  right: 'Move right',
  hide: 'Hide',
  showAgain: (program: string) => `Show ${program} again`,
  moved: (program: string, place: string, count: string) => `${program} is now column ${place} of ${count}.`,
  hidden: (program: string) => `${program} is hidden. It can be shown again above the table.`,
  shownAgain: (program: string) => `${program} is shown again.`,
  first: 'First program shown',
  second: 'Second program shown',

  // What a row says of itself
  best: 'Best in this row',
  worst: 'Worst in this row',
  differsIn: (aspects: string) => `Counts as different: ${aspects}.`,
  same: 'All say the same.',
  aspects: {
    silence: 'not all of them say something',
    parts: 'some say several things',
    kind: 'different kinds of answers',
    currency: 'different currencies',
    unit: 'different units',
    period: 'different periods',
    base: 'figures taken of different things',
    bound: 'exact figures beside limits',
    value: 'different values',
    condition: 'different conditions',
    doubt: 'figures that are not equally sure',
  },
  noBest: (reason: string) => `Nothing is marked as best: ${reason}.`,
  /** Besides what figures differ in, which `aspects` says. */
  reasons: {
    nobody: 'nothing of it is on record',
    one: 'only one program says something',
    dates: 'not enough of it is in force today',
    equal: 'all that say something say the same',
    topic: 'neither more nor less is better here',
    words: 'words, not figures',
    choice: 'it depends on a choice that is open',
    bound: 'floors, ceilings and shares side by side',
    overlap: 'limits and ranges leave open which is more',
  },
  assumed: (assumptions: string) => `For the marks, ${assumptions}.`,
  assumptions: {
    year: 'months and quarters are taken up to a year at the same pace',
    most: 'where two say “up to”, the most is compared',
    least: 'where two say “at least”, the least is compared',
  },
  noMark: (reason: string) => `No best: ${reason}`,
  mark: 'Best',

  // Ratings
  ratedBy: (name: string, by: string) => `${name}, ${by}`,
  scale: (min: string, max: string) => `from ${min} to ${max}`,
  openScale: (min: string) => `from ${min}, open upwards`,
  lowerBetter: 'lower is better',
  notRated: 'Not rated',
  method: (text: string) => `Method: ${text}`,
  weighs: (percent: string) => `counts for ${percent}`,

  // Weights
  weights: 'Weigh what matters to you',
  weightsHelp: 'Give each topic a weight from 0, does not matter, to 5, matters most.',
  reset: 'Set all to 0',
  noWeights: 'Give at least one topic a weight, and the order appears here.',
  noOrder: 'None of these topics can be compared between the programs shown.',
  noRanking: (score: string) => `No order: by these weights all programs have ${score}.`,
  order: 'Order by your weights',
  score: (low: string, high: string) => (low === high ? `${low} of 100` : `${low} to ${high} of 100`),
  unknown: (percent: string) => `${percent} of your weight rests on what this program does not say`,
  open: (percent: string) => `${percent} cannot be compared`,
  certain: 'No open question can change this place.',
  weighing:
    'How this is counted: in each topic with a weight, each program is set against each other one. The better of two gets 1, the other 0, both get one half where they say the same. Where two cannot be compared, because one is silent, or currencies, units or conditions differ, each gets anything from 0 to 1: hence a range. The average over the other programs, and over the topics by their weight, is the score. The order goes by the middle of the range. Whether somebody paid for a column plays no part.',

  // Editions
  changes: 'What changed',
  fromTo: (older: string, newer: string) => `From ${older} to ${newer}`,
  leftOut: (edition: string) =>
    `${edition} was announced and withdrawn before it was in force: it is left out here.`,
  noChanges: 'Nothing that both editions record has changed.',
  onRecord: 'Only the record changed',
  parts: {
    tier: 'Tiers',
    requirement: 'What a tier asks',
    cost: 'What it costs',
    benefit: 'What you get',
    commitment: 'What each side promises',
  },
  /** What happened, as it stands before both sides, or instead of them. */
  kinds: {
    added: 'new',
    removed: 'gone',
    raised: 'more',
    lowered: 'less',
    earlier: 'earlier',
    later: 'later',
    tightened: 'asks more',
    eased: 'asks less',
    moved: 'for other tiers',
    renamed: 'now called',
    reworded: 'in other words',
    changed: 'changed',
    'now-known': 'now on record',
    'no-longer-known': 'no longer on record',
  },
  /** Read between what was and what is, where an arrow is seen. */
  became: ', now ',
  askedOtherwise: 'asked for in another way',
  noTier: 'no tier',
  tierNamed: (older: string, newer: string) => (older === newer ? newer : `${older}, now ${newer}`),
  shownChanges: { one: '# change', other: '# changes' } as Plural,
  editionSteps: 'Editions',
  sourcesOfStep: 'Sources',
  overEditions: 'Figures over the editions',
  unchanged: 'Unchanged in three editions or more',
  sideBySide: 'The editions side by side',
  /** The columns of a list of changes that is taken elsewhere. */
  changeColumns: ['From', 'To', 'In force from', 'Part', 'What', 'For', 'Change', 'Before', 'Now', 'Sources'],

  notesOf: (program: string) => `Notes on ${program}`,
  sourcesOf: (program: string) => `Sources of ${program}`,
};

export type ComparatorMessages = typeof en;
