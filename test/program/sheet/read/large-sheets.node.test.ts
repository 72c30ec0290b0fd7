/** Sheets that nobody has written by hand: what is left out of them is told. */
import { expect } from 'chai';
import { parse } from '../../../../src/program/read/parse.js';
import { readSheets } from '../../../../src/program/sheet/read/read-sheets.js';
import { textSheet } from '../../../../src/program/sheet/sheet.js';

const table = (rows: number, columns: number, cell: string): string[][] => [
  ['Benefits', ...Array.from({ length: columns }, (_, at) => `Level ${at + 1}`)],
  ...Array.from({ length: rows }, (_, at) => [
    `Row ${at + 1}`,
    ...Array.from({ length: columns }, () => cell),
  ]),
];

describe('a sheet that is too large', () => {
  it('becomes as much of a document as can be shown, and says from where on it is none', () => {
    for (const [rows, columns, cell] of [
      [3_000, 6, 'yes'],
      [6_000, 110, 'yes'],
      [1_500, 24, 'up to EUR 1,000 per year'],
    ] as const) {
      const { document, notes } = readSheets([textSheet(table(rows, columns, cell))]);
      expect(parse(document).ok).to.equal(true);
      expect(notes.map(({ code }) => code)).to.include('too-many-rows');
    }
  });

  it('asks no more than can be shown', () => {
    const asked = table(300, 12, '3').map(([name, ...cells]) => [
      name === 'Benefits' ? 'Requirements' : name!,
      ...cells,
    ]);
    const { document, notes } = readSheets([textSheet(asked)]);
    expect(parse(document).ok).to.equal(true);
    expect(notes.map(({ code }) => code)).to.include('too-many-rows');
    expect(document.measures!.length).to.be.greaterThan(50);
  });

  it('is read where its merged cells claim far more than there is', () => {
    const rows = table(400, 6, 'yes');
    const merged = Array.from({ length: 20_000 }, (_, at) => ({
      row: 1 + (at % 400),
      column: 1,
      rows: 1_000_000,
      columns: 16_000,
    }));
    expect(readSheets([{ ...textSheet(rows), merged }]).document.tiers).to.have.length(6);
  });
});
