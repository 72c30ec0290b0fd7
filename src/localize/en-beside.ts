import type { Plural } from './en.js';

/** What is said beside a table, in English. */
export const beside = {
  // Below the table
  bothSides: (asked: string, promised: string) => `Both sides: ${asked} asked of you, ${promised} promised`,
  questionsOpen: (open: string, all: string) => `${open} of ${all} questions open`,
  questionsAnswered: (all: string) => `${all} of ${all} questions answered`,
  askedFirst: 'What partners ask first',
  firstQuestions: {
    'portfolio-fit': 'Does it fit what I already sell?',
    'customer-need': 'Do my customers need it?',
    services: 'Can I sell services on it, and how hard is that to learn?',
    'support-overhead': 'How does support work, and how much work will it make me?',
    market: 'Is there a market for it where I am?',
  },
  unanswered: {
    one: '# question has no answer in this document:',
    other: '# questions have no answer in this document:',
  } as Plural,
  ask: (vendor: string) => `Ask ${vendor}`,
  byYou: (tier: string) => `${tier}: what you commit to`,
  byVendor: (tier: string, vendor: string) => `${tier}: what ${vendor} commits to`,
  othersAsked: {
    one: '# more condition, in the table:',
    other: '# more conditions, in the table:',
  } as Plural,
  tierByTier: 'What each side promises, tier by tier',
  vendorPromises: (vendor: string) => `${vendor} promises`,
  partnerPromises: 'The partner promises',
  otherQuestions: 'What else partners ask',
  answeredOn: (date: string) => `Answered on ${date}`,
  rules: 'How tiers change',
  reviewed: (x: string) => `Reviewed ${x}`,
  every: (x: string) => `every ${x}`,
  everyOne: {
    minute: 'every minute',
    hour: 'every hour',
    'business-hour': 'every business hour',
    day: 'every day',
    'business-day': 'every business day',
    week: 'every week',
    month: 'every month',
    quarter: 'every quarter',
    year: 'every year',
  },
  continuously: 'all the time',
  named: { every: 'Reviews of tiers', term: 'Length of the agreement', notice: 'Notice' },
  term: (x: string) => `Runs for ${x}`,
  notice: (x: string) => `Notice: ${x} before the end`,
  renewsItself: 'Renews by itself',
  statusMatch: (levels: string, tier: string) => `${levels} became ${tier}`,
  aboutEdition: 'About this edition',
  division: 'How this program is divided',
  assignment: {
    chosen: (rule: string) => `A partner chooses: ${rule}`,
    classified: (rule: string) => `The vendor decides: ${rule}`,
    'best-of': (rule: string) => `The best result counts: ${rule}`,
  },
  counted: 'What is counted',
  glossary: 'Words',
  notes: 'Notes',
  sources: 'Sources',

  // The rest of a long cell
  showMore: 'More',
  showLess: 'Less',

  // On paper
  tiersOfAll: (from: string, to: string, all: string) => `Tiers ${from} to ${to} of ${all}`,
  programsOfAll: (from: string, to: string, all: string) => `Programs ${from} to ${to} of ${all}`,
  aboutRows: 'What the rows mean',

  // To take along
  copy: 'Copy table',
  csv: 'Save as CSV',
  link: 'Copy link',
  copied: 'Copied.',
  notCopied: 'Copying was not allowed here.',
};
