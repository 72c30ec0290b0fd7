/** Whatever stands in a sheet is found again: in the document, or in a note. And whatever it is, the document can be shown. */
import { expect } from 'chai';
import fc from 'fast-check';
import '../../../seed.js';
import { runsOf } from '../../../seed.js';
import { describeProblem } from '../../../../src/program/read/describe-problem.js';
import { parse } from '../../../../src/program/read/parse.js';
import { describeSheetNote } from '../../../../src/program/sheet/read/describe-note.js';
import { readSheets } from '../../../../src/program/sheet/read/read-sheets.js';
import { textSheet, type Sheet } from '../../../../src/program/sheet/sheet.js';

const RUNS = runsOf('SHEET_RUNS', 300);

/** Words that can be told from each other, and from all that a document has of its own. */
const word = fc.integer({ min: 100, max: 999 }).map((number) => `Qz${letters(number)}`);
const letters = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
/** What cells have around words, and what they have without any. */
const around = fc.constantFrom(
  (text: string) => text,
  (text: string) => text,
  (text: string) => `${text} partners`,
  (text: string) => `Yes (${text})`,
  (text: string) => `5 % of ${text}`,
  (text: string) => `10 ${text}`,
  (text: string) => `USD 500 per ${text}`,
  (text: string) => `5 certified (2 ${text})`,
  (text: string) => `${text} or 5 references`,
  (text: string) => `• ${text}\n• no`,
  (text: string) => `${text}¹`,
  (text: string) => `1) ${text}`,
  (text: string) => `* ${text}.`,
  (text: string) => `x = ${text}`,
  (text: string) => `${text}: requirements`,
  (text: string) => `Costs of ${text}`,
  (text: string) => `one of: ${text}, 3 others`,
  (text: string) => `Version: ${text}`,
);
const plain = fc.constantFrom(
  ...[
    '',
    '',
    '',
    'yes',
    'no',
    '–',
    'x',
    '✓',
    '5',
    '20%',
    'n/a',
    'or',
    'One of',
    'Notes:',
    'Benefits',
    'Requirements',
  ],
  ...[
    'Costs',
    'Category',
    'Notes',
    'Total',
    'Tier',
    'Gold',
    'Silver',
    '#',
    'Unit',
    'Vendor',
    'free',
    '3 days',
    'tbd',
    '1.250',
    '$5',
  ],
);
const cell = fc.oneof(
  plain,
  fc.tuple(word, around).map(([text, wrap]) => wrap(text)),
);
const grid = fc.array(fc.array(cell, { minLength: 0, maxLength: 6 }), { minLength: 0, maxLength: 9 });
const merge = fc.record({
  row: fc.nat(8),
  column: fc.nat(5),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 4 }),
});
const sheet = fc
  .tuple(grid, fc.array(merge, { maxLength: 2 }), fc.constantFrom('', 'Benefits', 'Sheet1', 'Fees'))
  .map(([rows, merged, name]): Sheet => ({ ...textSheet(rows, name), merged }));
const options = fc.record(
  {
    empty: fc.constantFrom('not-known' as const, 'no' as const, 'not-mentioned' as const),
    dash: fc.constantFrom('no' as const, 'not-applicable' as const),
    vendor: fc.constant('Lumora'),
    currency: fc.constant('EUR'),
  },
  { requiredKeys: [] },
);

describe('a sheet by chance', () => {
  it('becomes a document that can be shown, and loses no word', () => {
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 2 }), options, (sheets, given) => {
        const { document, notes } = readSheets(sheets, given);
        const parsed = parse(document);
        expect(parsed.ok ? [] : parsed.problems.map((problem) => describeProblem(problem))).to.deep.equal([]);
        const kept = `${JSON.stringify(document)}\n${JSON.stringify(notes)}`;
        const hidden = ({ merged = [] }: Sheet, row: number, column: number) =>
          // What a merged cell covers is seen by nobody, and is no part of the sheet.
          merged.some(
            (one) =>
              row >= one.row &&
              row < one.row + one.rows &&
              column >= one.column &&
              column < one.column + one.columns,
          );
        for (const one of sheets)
          one.rows.forEach((row, y) =>
            row.forEach(({ text }, x) => {
              const found = /Qz[a-j]{3}/.exec(text)?.[0];
              if (found && !hidden(one, y, x))
                expect(kept, `${found} of ${JSON.stringify(text)}`).to.contain(found);
            }),
          );
        for (const note of notes)
          expect(describeSheetNote(note)).to.match(/\S\.$/).and.not.contain('undefined');
      }),
      { numRuns: RUNS },
    );
  });

  it('is not changed by being read', () => {
    fc.assert(
      fc.property(sheet, (one) => {
        const before = JSON.stringify(one);
        readSheets([one]);
        expect(JSON.stringify(one)).to.equal(before);
      }),
      { numRuns: 50 },
    );
  });

  it('of any text at all is read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 5 }), { maxLength: 6 }),
        (rows) => {
          const parsed = parse(readSheets([textSheet(rows)]).document);
          expect(parsed.ok ? [] : parsed.problems.map((problem) => describeProblem(problem))).to.deep.equal(
            [],
          );
        },
      ),
      { numRuns: RUNS },
    );
  });
});
