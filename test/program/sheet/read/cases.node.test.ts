/**
 * Sheets as people write them, kept as files: `cases/NAME.csv` (`.tsv` for a paste, `.json` for sheets with what only a
 * workbook has), the document that each becomes, and the notes in words, with the report below them. Those that begin with
 * `real-` have the layout and the figures of published tables. `WRITE_CASES=1` writes what is expected anew: read it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describeProblem } from '../../../../src/program/read/describe-problem.js';
import { parse } from '../../../../src/program/read/parse.js';
import { describeSheetNote } from '../../../../src/program/sheet/read/describe-note.js';
import { readSheets } from '../../../../src/program/sheet/read/read-sheets.js';
import { describeSheetReport } from '../../../../src/program/sheet/read/report.js';
import { caseNames, FOLDER, readCase } from './cases.js';

describe('sheets that are kept as files', () => {
  for (const file of caseNames()) {
    it(`reads ${file}`, () => {
      const { name, sheets, options } = readCase(file);
      const { document, notes, report } = readSheets(sheets, options);
      const parsed = parse(document);
      expect(parsed.ok ? [] : parsed.problems.map((problem) => describeProblem(problem))).to.deep.equal([]);
      const written = `${JSON.stringify(document, null, 2)}\n`;
      const told = `${[...notes.map(describeSheetNote), '', ...describeSheetReport(report)].join('\n')}\n`;
      expectFile(`${name}.expected.json`, written);
      expectFile(`${name}.notes.txt`, told);
    });
  }

  it('there are forty and more', () => {
    expect(caseNames().length).to.be.above(40);
  });
});

function expectFile(file: string, written: string): void {
  const path = join(FOLDER, file);
  if (process.env['WRITE_CASES']) writeFileSync(path, written);
  expect(existsSync(path), `${file} is missing`).to.equal(true);
  const kept = readFileSync(path, 'utf8');
  if (file.endsWith('.json')) expect(JSON.parse(written)).to.deep.equal(JSON.parse(kept));
  expect(file.endsWith('.json') || written === kept, `${file}:\n${written}`).to.equal(true);
}
