/** What is free, how it is billed, days of every year, windows in days: each in the three languages. */
import { expect } from 'chai';
import { formatRow } from '../../src/localize/format-cell.js';
import { formatSource } from '../../src/localize/format-source.js';
import { formatTable } from '../../src/localize/format-table.js';
import { formatWindow } from '../../src/localize/format-scope.js';
import type { Formatter } from '../../src/localize/formatter.js';
import { formatValue } from '../../src/localize/format-value.js';
import { matrixView } from '../../src/program/matrix/matrix-view.js';
import type { Window } from '../../src/program/schema/scalars.js';
import type { Value } from '../../src/program/schema/value.js';
import { aProgram } from '../programs.js';
import { allLanguages, inLanguage, line, plain } from './said.js';

const PROGRAM = aProgram({ currency: 'USD' });
const LANGUAGES = ['en', 'de', 'ar'] as const;
type InEach = Record<(typeof LANGUAGES)[number], string>;

const value = (given: Value) => (formatter: Formatter) => line(formatValue(given, formatter, PROGRAM));
const window = (given: Window) => (formatter: Formatter) => plain(formatWindow(given, formatter).join('; '));
const source = (more: object) => (formatter: Formatter) =>
  plain(formatSource({ id: 'a', title: 'Guide', ...more }, formatter));

const SAID: (InEach & { say: (formatter: Formatter) => string })[] = [
  { say: value({ kind: 'free' }), en: 'Free', de: 'Kostenlos', ar: 'مجاني' },
  {
    say: value({ kind: 'money', value: 55, currency: 'EUR', per: 'month', billed: 'year' }),
    en: 'EUR 55 per month (billed yearly)',
    de: '55 EUR pro Monat (jährlich abgerechnet)',
    ar: '55 EUR في الشهر (يُفوتر سنويًا)',
  },
  {
    say: value({ kind: 'percent', value: 5, status: 'inferred' }),
    en: '5% (worked out from the source)',
    de: '5 % (aus der Quelle erschlossen)',
    ar: '5% (مستنتج من المصدر)',
  },
  {
    say: value({ kind: 'date', value: '2020-03-02' }),
    en: 'March 2, 2020',
    de: '2. März 2020',
    ar: '2 مارس 2020',
  },
  { say: value({ kind: 'date', value: '2020-03' }), en: 'March 2020', de: 'März 2020', ar: 'مارس 2020' },
  {
    say: window({ kind: 'rolling', days: 90 }),
    en: 'in the last 90 days',
    de: 'in den letzten 90 Tagen',
    ar: 'في آخر 90 يومًا',
  },
  {
    say: window({ kind: 'rolling', weeks: 13 }),
    en: 'in the last 13 weeks',
    de: 'in den letzten 13 Wochen',
    ar: 'في آخر 13 أسبوعًا',
  },
  {
    say: window({ kind: 'rolling', weeks: 1 }),
    en: 'in the last week',
    de: 'in der letzten Woche',
    ar: 'في الأسبوع الأخير',
  },
  {
    say: window({ kind: 'year', begins: '--03-01' }),
    en: 'over one year; beginning March 1',
    de: 'in einem Jahr; Beginn: 1. März',
    ar: 'في السنة; البداية: 1 مارس',
  },
  {
    say: window({ kind: 'fiscal-year', begins: '--02' }),
    en: 'in the vendor’s fiscal year; beginning February',
    de: 'im Geschäftsjahr des Herstellers; Beginn: Februar',
    ar: 'في السنة المالية للمورّد; البداية: فبراير',
  },
  {
    say: window({ kind: 'partnership-year' }),
    en: 'in a year that begins on joining',
    de: 'in einem Jahr, das mit dem Beitritt beginnt',
    ar: 'في سنة تبدأ عند الانضمام',
  },
  {
    say: source({ date: '2016', approximate: true }),
    en: 'Guide, about 2016',
    de: 'Guide, etwa 2016',
    ar: 'Guide، نحو 2016',
  },
];

describe('prices and days in words', () => {
  before(allLanguages);

  for (const { say, ...wanted } of SAID)
    for (const language of LANGUAGES)
      it(`says ${wanted[language]}`, () =>
        expect(say(inLanguage(language, PROGRAM))).to.equal(wanted[language]));
});

describe('nothing to pay', () => {
  const zero = { kind: 'money', value: 0, currency: 'EUR', per: 'month' };
  const cellsOf = (kind: string, values: object) => {
    const tiers = Object.keys(values).map((id) => ({ id, name: id }));
    const program = aProgram({ tiers, costs: [{ id: 'fee', name: 'Fee', kind, values }] });
    const view = matrixView(program, {});
    const row = view.sections.find(({ id }) => id === 'cost')!.groups[0]!.rows[0]!;
    const formatter = inLanguage('en', program);
    const csv = formatTable(view, new Set([row]), formatter)[1]!
      .slice(3)
      .map(plain);
    const shown = formatRow(row, formatter, program).cells.map(({ phrase }) => line(phrase));
    expect(csv).to.deep.equal(shown);
    return shown;
  };

  it('reads "free" in the row of a price, on the page and in the CSV, and keeps what is said about it', () => {
    expect(
      cellsOf('fee', {
        a: zero,
        b: { ...zero, condition: 'in the first year', until: '2026' },
        c: { kind: 'free' },
        d: { kind: 'list', items: [zero, { kind: 'money', value: 5, currency: 'EUR' }] },
      }),
    ).to.deep.equal(['Free', 'Free (in the first year; until 2026)', 'Free', 'Free; EUR 5']);
  });

  it('stays an amount where it is no price, is not exactly zero, or is more in another currency', () => {
    expect(cellsOf('penalty', { a: zero })).to.deep.equal(['EUR 0 per month']);
    expect(
      cellsOf('fee', {
        a: { kind: 'money', upTo: 0, currency: 'EUR' },
        b: { ...zero, or: [{ value: 5, currency: 'USD' }] },
      }),
    ).to.deep.equal(['Up to EUR 0', 'EUR 0 per month (or USD 5)']);
  });
});
