import type { Plural } from '../en.js';

/** What is said of both sides of a program, in English. */
export const balance = {
  bothSides: (asked: string, promised: string) => `Both sides: ${asked}, ${promised}`,
  asked: (x: string) => `${x} asked of you`,
  askedUntold: 'not told what is asked of you',
  promised: (x: string) => `${x} promised`,
  promisedUntold: 'not told what is promised',
  asFarAsTold: (x: string) => `${x} (as far as told)`,
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
};
