/** What can be wrong with prices, windows and days, and how it is told; on the page as by `parse`. */
import { expect } from 'chai';
import { readSound } from '../../../src/program/read/check-quick.js';
import { describeProblem } from '../../../src/program/read/describe-problem.js';
import { parse } from '../../../src/program/read/parse.js';
import { readProgram } from '../../../src/program/read/read-program.js';

const BASE = {
  schemaVersion: 1,
  id: 'acme',
  vendor: { name: 'Acme' },
  name: 'Acme',
  currency: 'EUR',
  tiers: [{ id: 'gold', name: 'Gold' }],
};
const priced = (value: object) => ({
  ...BASE,
  costs: [{ id: 'fee', name: 'Fee', kind: 'fee', values: { gold: value } }],
});
const counted = (window: object) => ({
  ...BASE,
  measures: [{ id: 'deals', name: 'Deals', unit: 'deals', window }],
  requirements: { gold: { kind: 'measure', measure: 'deals', atLeast: 1 } },
});
const sourced = (more: object) => ({
  ...priced({ kind: 'free', source: 'a' }),
  sources: [{ id: 'a', title: 'Guide', ...more }],
});

const told = (document: object) => {
  const text = JSON.stringify(document, null, 1);
  const result = parse(text);
  const problems = result.ok ? result.warnings : result.problems;
  // The quick check of the elements takes exactly the documents in which nothing is at fault.
  const read = readProgram(JSON.parse(text));
  expect(readSound(text) !== undefined).to.equal(read.ok && read.warnings.length === 0);
  for (const problem of problems) expect(describeProblem(problem)).not.to.match(/undefined|\[object|NaN/);
  return problems.map(({ code, pointer }) => `${code} ${pointer}`);
};

const GOLD = '/costs/0/values/gold';
const WINDOW = '/measures/0/window';
const CASES: [what: string, document: object, told: string[]][] = [
  ['what is free, without a currency', { ...priced({ kind: 'free' }), currency: undefined }, []],
  ['an amount beside "free"', priced({ kind: 'free', value: 0 }), [`unknown-key ${GOLD}/value`]],
  ['a billing rhythm', priced({ kind: 'money', value: 55, per: 'month', billed: 'year' }), []],
  [
    'one that says nothing new',
    priced({ kind: 'money', value: 55, per: 'year', billed: 'year' }),
    [`no-effect ${GOLD}/billed`],
  ],
  [
    'one of an amount of no period',
    priced({ kind: 'money', value: 55, billed: 'year' }),
    [`no-effect ${GOLD}/billed`],
  ],
  ['a date as a value', priced({ kind: 'date', value: '2020-03' }), []],
  [
    'a day that there is not as a value',
    priced({ kind: 'date', value: '2020-02-30' }),
    [`bad-date ${GOLD}/value`],
  ],
  ['a day of every year as a value', priced({ kind: 'date', value: '--02-03' }), [`bad-date ${GOLD}/value`]],
  ['a year that is hardly meant', priced({ kind: 'date', value: '2926' }), [`unlikely-date ${GOLD}/value`]],
  ['a window in days', counted({ kind: 'rolling', days: 90 }), []],
  ['a window in weeks', counted({ kind: 'rolling', weeks: 13 }), []],
  ['a window in two units', counted({ kind: 'rolling', months: 3, days: 90 }), [`one-length ${WINDOW}`]],
  ['a window of no days', counted({ kind: 'rolling', days: 0 }), [`not-positive ${WINDOW}/days`]],
  ['a rolling window without a length', counted({ kind: 'rolling' }), [`without ${WINDOW}`]],
  ['days of a calendar year', counted({ kind: 'calendar-year', days: 365 }), [`no-effect ${WINDOW}/days`]],
  ['a year that begins on joining', counted({ kind: 'partnership-year' }), []],
  ['the day on which a year begins', counted({ kind: 'fiscal-year', begins: '--02-29' }), []],
  ['its month alone', counted({ kind: 'year', begins: '--02' }), []],
  ['a day that no year has', counted({ kind: 'year', begins: '--02-30' }), [`bad-year-day ${WINDOW}/begins`]],
  ['a day of one year', counted({ kind: 'year', begins: '2026-02-01' }), [`bad-year-day ${WINDOW}/begins`]],
  [
    'the day on which a rolling window begins',
    counted({ kind: 'rolling', days: 9, begins: '--02' }),
    [`no-effect ${WINDOW}/begins`],
  ],
  ['about when a source was written', sourced({ date: '2016', approximate: true, readOn: '2015' }), []],
  ['about no date', sourced({ approximate: true }), ['no-effect /sources/0/approximate']],
  [
    'a source read before its exact date',
    sourced({ date: '2016', readOn: '2015' }),
    ['read-too-soon /sources/0/readOn'],
  ],
];

describe('prices, windows and days in a document', () => {
  for (const [what, document, wanted] of CASES)
    it(`${wanted.length > 0 ? 'tells of' : 'takes'} ${what}`, () =>
      expect(told(document)).to.deep.equal(wanted));
});
