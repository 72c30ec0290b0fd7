import { expect } from 'chai';
import { changes } from '../../../src/program/editions/editions.js';
import { leftOutTeller } from '../../../src/program/matrix/left-out.js';
import { requirementBlocks } from '../../../src/program/matrix/requirement-rows.js';
import type { Requirement } from '../../../src/program/schema/requirement.js';
import { aProgram } from '../../programs.js';

const measures = [
  { id: 'spend', name: 'Spend' },
  { id: 'certified', name: 'Certified people' },
];
const leaf = (measure: string, atLeast: number): Requirement => ({ kind: 'measure', measure, atLeast });
const where = (spend: number, people: number): Requirement => ({
  kind: 'if',
  when: leaf('spend', spend),
  then: leaf('certified', people),
});
const asking = (gold: Requirement, silver: Requirement = leaf('spend', 100)) =>
  aProgram({ measures, requirements: { silver, gold } });
const rowsOf = (program: ReturnType<typeof aProgram>) =>
  requirementBlocks(program, {}).flatMap((block) => block.rows.map((row) => ({ block, row })));

describe('a condition that depends on something, in the matrix', () => {
  it('stands in the row of what it asks', () => {
    const rows = rowsOf(asking(where(500, 1), leaf('certified', 1)));
    expect(rows.map(({ row }) => [row.measure?.id, [...row.asks.keys()]])).to.deep.equal([
      ['certified', ['silver', 'gold']],
    ]);
  });

  it('does not ask for what it depends on', () => {
    const program = asking(where(500, 1));
    const { row, block } = rowsOf(program).find((one) => one.row.measure?.id === 'spend')!;
    expect(leftOutTeller(program, {})('gold', row, block)).to.deep.equal({ kind: 'not-mentioned' });
  });

  it('has a row of its own beside another about the same thing', () => {
    const program = asking({ kind: 'all', of: [where(500, 1), where(5000, 3)] });
    const asks = rowsOf(program).map(({ row }) => row.asks.get('gold'));
    expect(asks.flatMap((ask) => (ask?.kind === 'requirement' ? ask.requirement.kind : []))).to.deep.equal([
      'if',
      'if',
    ]);
  });
});

describe('what is counted for one condition only, in the matrix', () => {
  it('is one row', () => {
    const gold: Requirement = {
      kind: 'all',
      countedOnce: true,
      of: [leaf('certified', 1), leaf('certified', 2)],
    };
    expect(rowsOf(asking(gold)).filter(({ row }) => row.asks.has('gold')).length).to.equal(1);
  });
});

describe('the changes of two editions', () => {
  const told = (older: Requirement, newer: Requirement) =>
    changes(asking(older), asking(newer)).map(({ kind, row }) => [kind, row?.id]);

  it('tell that a condition depends on something else now', () => {
    expect(told(where(500, 1), where(500, 1))).to.deep.equal([]);
    expect(told(where(500, 1), where(800, 1))).to.deep.equal([['changed', 'certified']]);
  });

  it('tell that it has become clear whether all or any one is asked', () => {
    const of = [leaf('certified', 1), leaf('spend', 5)];
    const id = 'proof';
    expect(told({ kind: 'unclear', id, of }, { kind: 'any', id, of }).map(([kind]) => kind)).to.deep.equal([
      'changed',
    ]);
  });
});
