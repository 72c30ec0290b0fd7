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
