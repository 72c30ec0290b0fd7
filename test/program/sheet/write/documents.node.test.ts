import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from '../../../../src/program/read/parse.js';
import type { Sheet } from '../../../../src/program/sheet/sheet.js';
import { documentOf } from '../../../../src/program/sheet/own/document-of.js';
import { describeLeftOut, type LeftOut } from '../../../../src/program/sheet/own/left-out.js';
import { isOwnLayout } from '../../../../src/program/sheet/own/read-sheets.js';
import { sheetsOf } from '../../../../src/program/sheet/write/sheets-of.js';
import { runsOf } from '../../../seed.js';
import { A_DOCUMENT } from '../../arbitraries.js';

type Json = Record<string, unknown>;

const FOLDER = 'demo/programs';
const read = (file: string) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Json;
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

/** What a document says but for some places; an object that nothing is left of says nothing. */
function without(document: Json, left: readonly LeftOut[]): unknown {
  const places = new Set(left.map(({ pointer }) => pointer));
  return copy(document, '');
  function copy(value: unknown, pointer: string): unknown {
    if (places.has(pointer)) return undefined;
    if (Array.isArray(value)) return value.map((item, index) => copy(item, `${pointer}/${index}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [
          key,
          copy(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
        ])
        .filter(([, inner]) => inner !== undefined),
    );
  }
}

/** What is left of sheets in a file that knows only texts. */
function asTexts(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map(({ text }) => ({ text }))),
  }));
}

/** Rows and columns in another order. */
function turned(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map(({ name, rows: [first = [], ...rows] }) => ({
    name,
    rows: name === 'Program' ? [first, ...rows.reverse()] : [first, ...rows].map((row) => [...row].reverse()),
  }));
}

describe('a document in sheets and back', function () {
  this.timeout(0);

  for (const file of FILES) {
    it(`is the same: ${file}`, () => {
      const program = read(file);
      const { sheets, left } = sheetsOf(program);
      expect(isOwnLayout(sheets)).to.equal(true);
      const { document, notes } = documentOf(sheets);
      expect(notes).to.deep.equal([]);
      expect(without(document, left)).to.deep.equal(without(program, left));
      expect(documentOf(sheets, program)).to.deep.equal({ document: program, notes: [] });
      expect(documentOf(asTexts(sheets)).document).to.deep.equal(document);
      expect(documentOf(turned(sheets)).document).to.deep.equal(document);
    });
  }

  it('is held to the last figure in all that we show', () => {
    const kept = FILES.map((file) => sheetsOf(read(file)));
    const reasons = kept.flatMap(({ left }) => left.map(({ reason }) => reason));
    expect(reasons, 'what is left out').to.deep.equal([]);
    // A demo that says nothing would be held as well.
    const of = kept.reduce((sum, each) => sum + each.kept.of, 0);
    expect(kept.reduce((sum, each) => sum + each.kept.values, 0)).to.equal(of);
    expect(of).to.be.above(20_000);
  });

  it('loses only what is empty, of documents made up by chance, and with the document nothing', () => {
    fc.assert(
      fc.property(A_DOCUMENT, (made) => {
        const text = JSON.stringify(made);
        fc.pre(parse(text).ok);
        const program = JSON.parse(text) as Json;
        const { sheets, left } = sheetsOf(program);
        const { document, notes } = documentOf(asTexts(sheets));
        expect(notes).to.deep.equal([]);
        expect(without(document, left)).to.deep.equal(without(program, left));
        expect(left.filter(({ reason }) => reason !== 'empty')).to.deep.equal([]);
        expect(documentOf(sheets, program).document).to.deep.equal(program);
      }),
      { numRuns: runsOf('SHEET_RUNS', 60) },
    );
  });

  it('names what it leaves out, and what becomes of it', () => {
    const program = { ...read('odoo-v11.json'), colour: 'red', ratings: [] };
    const { left, kept } = sheetsOf(program);
    expect(left).to.deep.equal([
      { pointer: '/colour', reason: 'unknown-key' },
      { pointer: '/ratings', reason: 'empty' },
    ]);
    expect(kept.of - kept.values).to.equal(2);
    expect(left.map(describeLeftOut).join(' ')).to.match(/\/colour is no part.*\/ratings is empty/);
  });
});
