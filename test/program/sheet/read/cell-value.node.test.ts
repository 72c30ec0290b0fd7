import { expect } from 'chai';
import { marksOf, readCell, type CellContext } from '../../../../src/program/sheet/read/cell-value.js';
import { dateIn } from '../../../../src/program/sheet/read/dates.js';
import { decimalSignOf } from '../../../../src/program/sheet/read/numbers.js';
import { readPastedTable } from '../../../../src/program/sheet/read/pasted-table.js';

const context = (more: Partial<CellContext> = {}): CellContext => ({
  legend: new Map(),
  marks: marksOf([]),
  ...more,
});

/** What cells say, and the codes of what about them is doubted. */
const CELLS: readonly (readonly [
  text: string,
  value: unknown,
  doubts?: string[],
  more?: Partial<CellContext>,
])[] = [
  ...[
    '✓',
    '✔',
    '☑',
    'x',
    'X',
    '•',
    '●',
    'yes',
    'Ja',
    'OUI',
    'sí',
    'sim',
    'да',
    'はい',
    '有',
    'نعم',
    'כן',
    'tak',
    '예',
  ].map((text) => [text, true] as const),
  ...['no', 'Nein', '✗', '✘', 'non', 'não', 'nie', 'なし', '없음', '否', 'لا', 'לא', 'none'].map(
    (text) => [text, false] as const,
  ),
  ['–', { kind: 'not-known' }, ['dash']],
  ['-', false, [], { dash: 'no' }],
  ['n/a', { kind: 'not-applicable' }],
  ['TBD', { kind: 'not-known' }, ['to-be-told']],
  ['contact us', { kind: 'on-request' }],
  ['auf Anfrage', { kind: 'on-request' }],
  ['by invitation', { kind: 'level', level: 'by-invitation' }],
  ['limited', { kind: 'level', level: 'limited' }],
  ['unlimited', { kind: 'level', level: 'unlimited' }],
  ['gratis', { kind: 'free' }],
  ['up to 5 %', { kind: 'percent', upTo: 5 }],
  ['5-7,5 %', { kind: 'percent', low: 5, high: 7.5 }],
  ['5% to 7%', { kind: 'percent', low: 5, high: 7 }],
  ['jusqu’à 7,5 %', { kind: 'percent', upTo: 7.5 }],
  ['≥ 5 tickets', { kind: 'count', atLeast: 5, unit: 'tickets' }],
  ['from 3 users', { kind: 'count', atLeast: 3, unit: 'users' }],
  ['$3,500 per person', { kind: 'money', value: 3500, currency: 'USD', each: 'person' }, ['two-currencies']],
  ['$500', { kind: 'money', value: 500, currency: 'CAD' }, [], { currency: 'CAD' }],
  ['EUR 1.2m / year', { kind: 'money', value: 1_200_000, currency: 'EUR', per: 'year' }],
  ['1,2 Mio. €', { kind: 'money', value: 1_200_000, currency: 'EUR' }],
  ['1 250 000 €', { kind: 'money', value: 1_250_000, currency: 'EUR' }],
  ['300 € all’anno', { kind: 'money', value: 300, currency: 'EUR', per: 'year' }],
  ['1億円', { kind: 'money', value: 100_000_000, currency: 'JPY' }],
  ['3 days', { kind: 'duration', value: 3, unit: 'day' }],
  ['4 h (24/7)', { kind: 'duration', value: 4, unit: 'hour', serviceHours: '24/7' }],
  ['24/7', '24/7'],
  ['2x', { kind: 'multiplier', value: 2 }],
  ['100 points', { kind: 'points', value: 100 }],
  ['1.250 points', { kind: 'points', value: 1250 }, ['two-numbers']],
  ['1.250 points', { kind: 'points', value: 1.25 }, [], { decimal: '.' }],
  ['10 licences', { kind: 'count', value: 10, unit: 'licences' }],
  ['5 certified (2 technical)', { kind: 'count', value: 5, unit: 'certified', note: '2 technical' }],
  ['75 m²', { kind: 'count', value: 75, unit: 'm²' }],
  ['Silver Partner', 'Silver Partner'],
  ['Yes, once a year', { kind: 'yes', note: 'once a year' }],
  ['2026-07-15', { kind: 'date', value: '2026-07-15' }],
  ['03/04/2026', '03/04/2026', ['two-days']],
  ['10 or 12 %', '10 or 12 %', ['kept-as-words']],
  ['einmalig 250 €', { kind: 'money', value: 250, currency: 'EUR', per: 'once' }],
  ['£99 (one-time)', { kind: 'money', value: 99, currency: 'GBP', per: 'once' }],
  ['£99 (in advance)', { kind: 'money', value: 99, currency: 'GBP', note: 'in advance' }],
  ['790,00 € zzgl. MwSt.', { kind: 'money', value: 790, currency: 'EUR', note: 'zzgl. MwSt.' }],
  ['1 000 € HT', { kind: 'money', value: 1000, currency: 'EUR', note: 'HT' }],
  ['5 net', '5 net', ['kept-as-words']],
  [
    'EUR 700 pro Person und Jahr',
    { kind: 'money', value: 700, currency: 'EUR', each: 'Person', per: 'year' },
  ],
  ['dal 5% al 7,5%', { kind: 'percent', low: 5, high: 7.5 }],
  ['fino al 12%', { kind: 'percent', upTo: 12 }],
  ['24 ore su 24', '24 ore su 24', ['kept-as-words']],
  ['24時間365日', '24時間365日', ['kept-as-words']],
  ['5 M365 licences', { kind: 'count', value: 5, unit: 'M365 licences' }],
  ['1 tecnica e 1 commerciale', '1 tecnica e 1 commerciale', ['kept-as-words']],
  ['Mo–Fr 9–17 Uhr', 'Mo–Fr 9–17 Uhr'],
  ['9:00-17:30', '9:00-17:30'],
  ['waived', { kind: 'free' }],
  ['#N/A', { kind: 'not-known' }, ['to-be-told']],
  ['－', { kind: 'not-known' }, ['dash']],
  ['Yes - annual', { kind: 'yes', note: 'annual' }],
  ['online courses\ntwo seminars', { kind: 'list', items: ['online courses', 'two seminars'] }],
  ['• 5 %\n• Leads', { kind: 'list', items: [{ kind: 'percent', value: 5 }, 'Leads'] }],
  ['x', { kind: 'not-known' }, ['two-meanings'], { marks: marksOf(['✓']) }],
  ['○', false, [], { marks: marksOf(['●']) }],
];

describe('the text of a cell', () => {
  for (const [text, value, doubts = [], more] of CELLS)
    it(`${JSON.stringify(text)} is ${JSON.stringify(value)}${more ? ` where ${JSON.stringify(more)}` : ''}`, () => {
      const read = readCell(text, context(more));
      expect(read.value).to.deep.equal(value);
      expect(read.doubts.map(({ code }) => code)).to.deep.equal(doubts);
    });
});

describe('the days in a sheet', () => {
  for (const [text, date] of [
    ['15 July 2025', '2025-07-15'],
    ['15.07.2025', '2025-07-15'],
    ['1er juillet 2025', '2025-07-01'],
    ['Juli 2025', '2025-07'],
    ['2025年7月15日', '2025-07-15'],
    ['07/15/2025', '2025-07-15'],
  ])
    it(`${text} is ${date}`, () => expect(dateIn(text!)).to.deep.equal({ date }));
});

describe('the sign before decimals', () => {
  for (const [texts, sign] of [
    [['1.250,00'], ','],
    [['5.5 %', '7'], '.'],
    [['$3,500'], '.'],
    [['1.250'], undefined],
    [['5,5', '5.5'], undefined],
    [['15.07.2025'], undefined],
  ] as const)
    it(`of ${texts.join(' and ')} is ${sign ?? 'not known'}`, () =>
      expect(decimalSignOf(texts)).to.equal(sign));
});

describe('a pasted table', () => {
  it('has a row a line, and cells in quotes with line breaks and quotes', () => {
    const [sheet] = readPastedTable('\ufeffA\tB\r\n"one\ntwo"\t"say ""hi"""\r\n"Best" price\t\n');
    expect(sheet?.rows.map((row) => row.map(({ text }) => text))).to.deep.equal([
      ['A', 'B'],
      ['one\ntwo', 'say "hi"'],
      ['"Best" price', ''],
    ]);
  });

  it('of nothing is none', () => expect(readPastedTable(' \t\n')).to.deep.equal([]));
});
