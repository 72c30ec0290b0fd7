/** The counts of a comparison held against its cells: what an answer is, reckoned again from what the documents say. */
import { expect } from 'chai';
import fc from 'fast-check';
import { compare, rowsOf, type ComparedCell } from '../../../src/program/comparison/comparison.js';
import { coverage, mostAnswersFirst } from '../../../src/program/comparison/coverage.js';
import type { Program } from '../../../src/program/schema/program.js';
import { ALL, aProgram, readProgram } from '../../programs.js';
import '../../seed.js';

const TOPICS = ['discount', 'leads', 'mdf', 'rebate'];
const vendor = (...values: unknown[]) =>
  aProgram({
    benefits: values.flatMap((value, at) =>
      value === undefined ? [] : [{ id: TOPICS[at]!, name: TOPICS[at]!, topic: TOPICS[at]!, value }],
    ),
  });
const percent = (value: number) => ({ kind: 'percent', value });
const SILENCES = ['not-known', 'not-published', 'not-applicable', 'on-request'];
const unknown = { kind: 'not-known' };

describe('the coverage of a comparison', () => {
  const view = compare([
    { program: vendor(percent(5), true, unknown, { kind: 'on-request' }) },
    { program: vendor(percent(5), undefined, undefined, unknown) },
    { program: vendor(percent(6), unknown, undefined, false) },
  ]);
  const { rows, columns, answers, fields } = coverage(view);
  const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);

  it('tells what can be compared, what one vendor answers, and what none does', () => {
    expect(keys(rows.compared)).to.deep.equal(['get discount']);
    expect(keys(rows.single), 'a "no" is an answer').to.have.members(['get leads', 'get rebate']);
    expect(keys(rows.open)).to.deep.equal(['get mdf']);
    expect(rows.all).to.have.length(4);
  });

  it('counts the answers of each column, and of all', () => {
    expect(columns).to.deep.equal([2, 1, 2]);
    expect([answers, fields]).to.deep.equal([5, 12]);
  });

  it('is of differences only where two answers differ', () => {
    expect(keys(rows.differences)).to.deep.equal(['get discount']);
    const alike = coverage(compare([{ program: vendor(true, true) }, { program: vendor(true, unknown) }]));
    expect(alike.rows.differences).to.deep.equal([]);
    expect(alike.rows.compared).to.have.length(1);
  });

  it('puts rows with more answers first, and leaves the others in their order', () => {
    const [one, two] = [vendor(percent(5), true, unknown, true), vendor(undefined, true, true, true)];
    const order = mostAnswersFirst(rowsOf(compare([{ program: one }, { program: two }])));
    expect(keys(order)).to.deep.equal(['get leads', 'get rebate', 'get discount', 'get mdf']);
  });

  it('counts "not required" where the document says so', () => {
    const of = (complete: boolean) => {
      const measures = [
        { id: 'people', name: 'People', topic: 'certified-people' },
        { id: 'sales', name: 'Sales', topic: 'revenue' },
      ];
      const asks = (measure: string) => ({ kind: 'measure', measure, atLeast: 1 });
      const program = aProgram({
        measures,
        requirements: { silver: asks('sales'), gold: { kind: 'all', of: [asks('people'), asks('sales')] } },
        ...(complete && { complete: ['requirements'] }),
      });
      const columns = ['gold', 'silver'].map((tier) => ({ program, tier }));
      return coverage(compare(columns)).rows.compared.map(({ key }) => key);
    };
    expect(of(true)).to.include('commit certified-people');
    expect(of(false)).to.not.include('commit certified-people');
  });

  /** What the words of a cell are, and whether they answer; by the kinds of the format alone. */
  const answers_ = ({ entries, otherwise }: ComparedCell): boolean => {
    if (otherwise?.kind === 'requirement') return otherwise.requirement.kind === 'none';
    if (otherwise) return otherwise.kind === 'not-required';
    return entries.some(({ comparable }) => comparable.silence === '');
  };
  function agrees(programs: readonly { program: Program; tier: string }[]): void {
    const compared = compare(programs);
    const cells = rowsOf(compared).map((row) => row.cells.map(answers_));
    const found = coverage(compared);
    const count = (wanted: (answers: number) => boolean) =>
      cells.filter((row) => wanted(row.filter(Boolean).length)).length;
    expect(found.rows.compared.length).to.equal(count((n) => n > 1));
    expect(found.rows.single.length).to.equal(count((n) => n === 1));
    expect(found.rows.open.length).to.equal(count((n) => n === 0));
    expect(found.columns).to.deep.equal(
      programs.map((_, column) => cells.filter((row) => row[column]).length),
    );
    expect(found.answers).to.equal(cells.flat().filter(Boolean).length);
    expect(found.fields).to.equal(cells.flat().length);
  }

  it('agrees with the cells, whatever programs are compared', function () {
    this.timeout(0);
    const value = fc.constantFrom(
      undefined,
      true,
      false,
      percent(5),
      'words',
      ...SILENCES.map((kind) => ({ kind })),
    );
    const values = fc.array(value, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), (columns) => {
        agrees(columns.map((given) => ({ program: vendor(...given), tier: 'entry' })));
        // Each row and its values are known here: no cell is asked.
        const { rows: by } = coverage(compare(columns.map((given) => ({ program: vendor(...given) }))));
        const said = (given: unknown) =>
          given !== undefined && !SILENCES.includes((given as { kind?: string }).kind ?? '');
        for (const [at, topic] of TOPICS.entries()) {
          const answering = columns.filter((given) => said(given[at])).length;
          const where = answering > 1 ? by.compared : answering === 1 ? by.single : by.open;
          if (columns.some((given) => given[at] !== undefined))
            expect(keys(where)).to.include(`get ${topic}`);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with the cells of the real programs', async function () {
    this.timeout(0);
    const programs = await Promise.all(ALL.map(readProgram));
    for (const tier of ['entry', 'top']) {
      agrees(programs.map((program) => ({ program, tier })));
      for (let at = 0; at + 6 <= programs.length; at += 6)
        agrees(programs.slice(at, at + 6).map((program) => ({ program, tier })));
    }
  });
});
