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
  showAgain: (program: string) => `Show ${program} again`,
  shownAgain: (program: string) => `${program} is shown again.`,
  first: 'First program shown',
  second: 'Second program shown',

  // What a row says of itself
  best: 'Best in this row',
  worst: 'Worst in this row',
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

  // Ratings
  ratedBy: (name: string, by: string) => `${name}, ${by}`,
  scale: (min: string, max: string) => `from ${min} to ${max}`,
  openScale: (min: string) => `from ${min}, open upwards`,
  lowerBetter: 'lower is better',
  notRated: 'Not rated',
  method: (text: string) => `Method: ${text}`,
  weighs: (percent: string) => `counts for ${percent}`,
};

export type ComparatorMessages = typeof en;
