import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  describeProblem,
  describeSheetNote,
  documentOf,
  isOwnLayout,
  parse,
  readSheets,
  sheetsOf,
  textSheet,
} from '../../src/program/index.js';
import { GUIDE, readGuide } from '../../tools/guide.js';

const { frame, examples } = readGuide();
/** What no table of a benefit says, and the import is told. */
const TOLD = {
  vendor: 'Acme (invented)',
  id: 'acme-partners',
  name: 'Acme Partners',
  currency: 'EUR',
  language: 'en',
};

describe('the guide', () => {
  it('shows twenty things, all of an invented vendor', () => {
    expect(examples).to.have.length(20);
    expect(frame).to.deep.include({ invented: true, vendor: { name: TOLD.vendor } });
  });

  for (const { title, documents, table, sheets } of examples)
    describe(title, () => {
      it('is sound, and nothing of it was hardly meant', () => {
        for (const document of documents) {
          const result = parse(JSON.stringify(document));
          const told = result.ok ? result.warnings : result.problems;
          expect(told.map((problem) => describeProblem(problem, 'guide'))).to.deep.equal([]);
        }
      });

      it('is the same as a sheet', () => {
        const whole = documents.at(-1)!;
        if (table) {
          expect(sheets.size).to.equal(0);
          const given = [textSheet(table)];
          expect(isOwnLayout(given)).to.equal(false);
          const { document, notes } = readSheets(given, TOLD);
          expect({ ...document, invented: true }).to.deep.equal(whole);
          // A legend is told, and is nothing to be mended.
          expect(notes.filter(({ code }) => code !== 'legend').map(describeSheetNote)).to.deep.equal([]);
          return;
        }
        const written = sheetsOf(whole);
        expect(written.left).to.deep.equal([]);
        expect(documentOf(written.sheets)).to.deep.equal({ document: whole, notes: [] });
        for (const [name, rows] of sheets) {
          const sheet = written.sheets.find((one) => one.name === name);
          expect(sheet?.rows.map((row) => row.map(({ text }) => text))).to.deep.equal(rows);
        }
        // What differs from the document that all begin with is shown.
        const begun = sheetsOf(frame).sheets;
        const differing = written.sheets.filter(
          (sheet) => JSON.stringify(sheet) !== JSON.stringify(begun.find(({ name }) => name === sheet.name)),
        );
        if (!sheets.has('Program'))
          expect([...sheets.keys()]).to.have.members(differing.map(({ name }) => name));
      });
    });

  it('has a picture of each, and no other, all of them small', () => {
    const pictures = examples.map(({ picture }) => picture);
    for (const picture of pictures) expect(existsSync(join(GUIDE, picture)), picture).to.equal(true);
    const files = readdirSync(join(GUIDE, 'pictures')).map((name) => `pictures/${name}`);
    expect(files).to.have.members(pictures);
    const bytes = files.reduce((sum, file) => sum + statSync(join(GUIDE, file)).size, 0);
    expect(bytes).to.be.below(600_000);
  });
});
