import { expect } from 'chai';
import { formatRow } from '../../src/localize/format-cell.js';
import { matrixView } from '../../src/program/matrix/matrix-view.js';
import { defaultChoice } from '../../src/program/resolve.js';
import { ALL, readProgram } from '../programs.js';
import { CELLS } from './cells.js';
import { allLanguages, inLanguage, line } from './said.js';

describe('the words of real cells', () => {
  before(allLanguages);

  it('are of sixty cells or more', () => {
    expect(CELLS.length).to.be.at.least(60);
  });

  for (const [document, name, tier, ...wanted] of CELLS)
    it(`${document}, ${name}, ${tier}`, async () => {
      const program = await readProgram(document);
      const rows = matrixView(program, defaultChoice(program)).sections.flatMap(({ groups }) =>
        groups.flatMap((group) => group.rows),
      );
      const column = program.tiers.findIndex(({ id }) => id === tier);
      const english = inLanguage('en', program);
      const row = rows.find((one) => formatRow(one, english, program).name.text === name)!;
      const said = ['en', 'de', 'ar'].map((language) =>
        line(formatRow(row, inLanguage(language, program), program).cells[column]!.phrase),
      );
      expect(said).to.deep.equal(wanted);
    });

  for (const name of ALL)
    it(`promise nothing that does not come, and double no sign, nor mix the signs of two scripts: ${name}`, async () => {
      const program = await readProgram(name);
      const view = matrixView(program, defaultChoice(program));
      for (const language of ['en', 'de', 'ar']) {
        const words = inLanguage(language, program);
        for (const { groups } of view.sections)
          for (const { rows } of groups)
            for (const row of rows)
              for (const { phrase } of formatRow(row, words, program).cells)
                expect(line(phrase)).not.to.match(
                  /\p{sc=Arab}[,;]\s+\p{sc=Arab}|[:;,]\s*[:;,]|:$|\(\)|^[^\p{L}\p{N}]*$/u,
                );
      }
    });
});
