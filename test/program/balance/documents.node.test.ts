import { expect } from 'chai';
import { balanceOf } from '../../../src/program/balance/balance.js';
import { matrixView } from '../../../src/program/matrix/matrix-view.js';
import { rowsIn } from '../../../src/program/matrix/rows-shown.js';
import { defaultChoice, type Choice } from '../../../src/program/resolve.js';
import type { Program } from '../../../src/program/schema/program.js';
import { isSilence } from '../../../src/program/schema/silence.js';
import { ALL, readProgram } from '../../programs.js';

/** The choice that a page begins with, and none. */
const choices = (program: Program): Choice[] => [defaultChoice(program), {}];

describe('both sides of every program of the demo', () => {
  for (const name of ALL)
    it(`are those of ${name}: its own rows, its own cells, and no silence that counts`, async () => {
      const program = await readProgram(name);
      for (const choice of choices(program)) {
        const view = matrixView(program, choice);
        const rows = new Set(rowsIn(view).map(({ cells }) => cells));
        for (const at of program.tiers.keys()) {
          const balance = balanceOf(view, at);
          const has = (program.commitments ?? []).length + (program.questions ?? []).length > 0;
          if (has && Object.keys(choice).length === 0) expect(balance).not.to.equal(undefined);
          if (!balance) continue;
          const { partner, vendor, questions } = balance;
          const entries = [
            ...partner.parts.flatMap((part) => [...part.entries, ...part.others]),
            ...vendor.entries,
          ];
          for (const { row, from, bearing } of entries) {
            if (from !== 'commitment') expect(rows.has(row.cells)).to.equal(true);
            const cell = row.cells[at]!;
            if (cell.kind === 'not-mentioned') expect(bearing).to.equal('left-out');
            if (cell.kind === 'value' && isSilence(cell.value.kind))
              expect(bearing).to.equal(cell.value.kind === 'not-applicable' ? 'not-applicable' : 'silent');
            if (cell.kind === 'value' && cell.value.kind === 'no') expect(bearing).to.equal('no');
          }
          const promised = entries.filter(({ from }) => from === 'commitment').length;
          expect(promised).to.equal(balance.commitments.length);
          expect(partner.count.low).to.be.at.most(partner.count.high);
          const told = vendor.entries.filter(({ bearing }) => bearing === 'told').length;
          expect(vendor.count).to.include({ low: told, high: told });
          const answers = [...questions.first.flatMap((one) => one.answers), ...questions.others];
          expect(answers).to.have.members([...(program.questions ?? [])]);
        }
      }
    });
});
