import { expect } from 'chai';
import { formatRow } from '../../src/localize/format-cell.js';
import { matrixView } from '../../src/program/matrix/matrix-view.js';
import { aProgram } from '../programs.js';
import { inLanguage, plain } from './said.js';

/** The row of one benefit in words: what stands below its name, and what each tier's cell says. */
function rowOf(values: readonly unknown[], more: object = {}) {
  const tiers = values.map((_, index) => ({ id: `t${String(index)}`, name: `Tier ${String(index)}` }));
  const program = aProgram({
    tiers,
    benefits: [
      {
        id: 'row',
        name: 'Discount',
        values: Object.fromEntries(values.map((value, index) => [tiers[index]!.id, value])),
        ...more,
      },
      { id: 'base', name: 'Standard discount', value: true },
    ],
  });
  const { groups } = matrixView(program, {}).sections.find(({ id }) => id === 'get')!;
  const { details, cells } = formatRow(groups[0]!.rows[0]!, inLanguage('en', program), program);
  return {
    below: details.map(plain),
    cells: cells.map(({ phrase }) => [phrase.text, ...phrase.details].map(plain)),
  };
}
const percent = (value: number, more: object = {}) => ({ kind: 'percent', value, ...more });

describe('a row in words', () => {
  it('says below its name once what all its cells would repeat', () => {
    expect(rowOf([percent(5, { of: 'net price' }), percent(10, { of: 'net price' })])).to.deep.equal({
      below: ['of net price'],
      cells: [['5%'], ['10%']],
    });
  });

  it('asks no detail of a tier that does not have the thing', () => {
    const values = [false, percent(5, { of: 'net price' }), percent(10, { of: 'net price' })];
    expect(rowOf(values)).to.deep.equal({ below: ['of net price'], cells: [['No'], ['5%'], ['10%']] });
    expect(rowOf([...values].reverse())).to.deep.equal({
      below: ['of net price'],
      cells: [['10%'], ['5%'], ['No']],
    });
  });

  it('says over what time each thing is counted where a row is about several', () => {
    const program = aProgram({
      measures: [
        { id: 'references', name: 'References', window: { kind: 'partnership-year' } },
        { id: 'deals', name: 'Deals', window: { kind: 'rolling', weeks: 52 }, definition: 'Closed ones' },
        { id: 'plan', name: 'Plan', kind: 'held' },
      ],
      requirements: {
        silver: {
          kind: 'any',
          id: 'proof',
          name: 'Proof',
          of: [
            { kind: 'measure', measure: 'deals', atLeast: 3 },
            { kind: 'measure', measure: 'references', atLeast: 2 },
            { kind: 'measure', measure: 'plan', held: true },
          ],
        },
        gold: { kind: 'measure', measure: 'deals', atLeast: 5 },
      },
    });
    const rows = matrixView(program, {}).sections.flatMap(({ groups }) => groups.flatMap((one) => one.rows));
    const below = rows.map((row) => formatRow(row, inLanguage('en', program), program).details.map(plain));
    expect(rows.map(({ about }) => about.description)).to.deep.equal(['Closed ones', undefined]);
    expect(below).to.deep.equal([
      ['in the last 52 weeks'],
      ['References: in a year that begins on joining', 'Deals: in the last 52 weeks'],
    ]);
  });

  it('says what something comes on top of, unless nobody has it', () => {
    const below = (...values: unknown[]) => rowOf(values, { addsTo: ['base'] }).below;
    expect(below(false, percent(5))).to.deep.equal(['On top of Standard discount']);
    expect(below({ kind: 'not-known' })).to.deep.equal(['On top of Standard discount']);
    expect(below(false, { kind: 'no' })).to.deep.equal([]);
  });

  it('says that something is required besides how far it must reach, and what opens a benefit', () => {
    const program = aProgram({
      measures: [{ id: 'specialists', name: 'Specialists' }],
      benefits: [
        {
          id: 'row',
          name: 'Leads',
          value: true,
          unlocks: { kind: 'measure', measure: 'specialists', name: 'An active certification', held: true },
        },
      ],
      requirements: { gold: { kind: 'measure', measure: 'specialists', covers: 'Express' } },
    });
    const [get, commit] = ['get', 'commit'].map((wanted) => {
      const { groups } = matrixView(program, {}).sections.find(({ id }) => id === wanted)!;
      const [group] = groups;
      return formatRow(group!.rows[0]!, inLanguage('en', program), program);
    });
    expect(get!.details).to.deep.equal(['Unlocked by: An active certification']);
    expect(commit!.cells[1]!.phrase).to.include({ text: 'Required' });
    expect(commit!.cells[1]!.phrase.details).to.deep.equal(['Express']);
  });

  it('leaves with a cell what others do not say', () => {
    expect(
      rowOf([
        percent(5, { of: 'net price', excluding: 'taxes' }),
        percent(10, { of: 'net price' }),
        percent(15, { of: 'net price' }),
      ]),
    ).to.deep.equal({ below: ['of net price'], cells: [['5%', 'without taxes'], ['10%'], ['15%']] });
    expect(rowOf([percent(5, { of: 'net price' }), percent(10)])).to.deep.equal({
      below: [],
      cells: [['5%', 'of net price'], ['10%']],
    });
  });

  it('has nothing to say once where one tier alone has the thing', () => {
    expect(rowOf([false, percent(5, { of: 'net price' })])).to.deep.equal({
      below: [],
      cells: [['No'], ['5%', 'of net price']],
    });
  });
});
