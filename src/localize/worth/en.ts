/** What is said of what a tier takes and brings, in English. The type is the type of all languages. */
import type { Plural } from '../en.js';

export const en = {
  title: (tier: string) => `What ${tier} takes and brings`,
  comparedWith: (tier: string) => `compared with ${tier}`,
  /** What it takes: "It takes EUR 14,000 once, EUR 480 a year and 4 more people." */
  takes: (what: string) => `It takes ${what}.`,
  takesNothing: 'It costs nothing more that has a price in the document.',
  takesUnpriced: 'What it costs has no price in the document.',
  once: (amount: string) => `${amount} once`,
  yearly: (amount: string) => `${amount} a year`,
  less: (amount: string) => `${amount} a year less`,
  people: { one: '# more person', other: '# more people' } as Plural,
  /** What it brings: "It brings more: EUR 27,000 a year." */
  brings: (what: string) => `It brings ${what}.`,
  bringsMore: (what: string) => `It brings more: ${what}.`,
  bringsLess: (what: string) => `It brings less: ${what}.`,
  /** Where it can be any more and any less: of the benefits of which all is told. */
  soFar: (what: string) => `Counted so far, it brings ${what}.`,
  soFarMore: (what: string) => `Counted so far, it brings more: ${what}.`,
  bringsNothing: 'In money it brings nothing more.',
  first: (amount: string) => `${amount} in the first year`,
  later: (amount: string) => `${amount} in each later one`,
  atMost: (amount: string) => `at most ${amount}`,
  month: { one: '# month', other: '# months' } as Plural,
  paysBackIn: (time: string) => `It pays back in ${time}.`,
  paysBackAtBest: (time: string) => `It pays back in ${time} at best; it may never.`,
  paysBackBetween: (least: string, most: string) => `It pays back in ${least} to ${most}.`,
  paysBackAtOnce: 'It pays from the first day.',
  paysBackNever: 'By these figures it does not pay back.',
  paysFrom: (figure: string, what: string) => `In a year it surely pays from ${figure} on (${what}).`,
  paysBetween: (figure: string, to: string, what: string) =>
    `In a year it surely pays between ${figure} and ${to} (${what}).`,
  apart: 'Currencies are not added up.',
  noMoney: 'The document names no amount of money in which they differ.',
  /** The one figure that would tell most. */
  asksFirst: 'What it brings in money, your figures tell:',
  asksMore: { one: '# more figure', other: '# more figures' } as Plural,
  asksValue: 'What things are worth to you',
  missing: (what: string) => `What would decide and is not in the document: ${what}.`,
  missingOf: (what: string, tier: string) => `${what} (${tier})`,
  more: (count: string) => `${count} more`,
  others: {
    one: 'Besides, # thing that is not money',
    other: 'Besides, # things that are not money',
  } as Plural,
  method:
    'Percentages are of your figures; “up to” is anything from nothing; what the document does not say is left open and never counted as nothing. What comes in a year is taken to come evenly. Your figures do not leave this page.',

  // Fields
  base: (of: string) => `Yearly amount: ${of}`,
  baseFor: (benefits: string) => `Yearly amount that counts for: ${benefits}`,
  terms: (label: string, terms: string) => `${label} (${terms})`,
  quantity: (benefit: string, each: string) => `${benefit}: how many (${each})`,
  value: (unit: string, benefit: string) => `One ${unit} is worth to you (${benefit})`,

  // One line a tier
  allTiers: 'All tiers',
  tier: 'Tier',
  whatItTakes: 'Takes',
  bringsYearly: 'Brings a year',
  openEnd: 'not known',
  priceMissing: 'not all of it has a price',
  searching: 'Being reckoned …',
  plot: 'Bar: what it brings in the first year, paler up to the most; line: what it takes. Where the bar passes the line, it pays.',
};

export type WorthMessages = typeof en;
