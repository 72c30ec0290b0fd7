import { expect } from 'chai';
import { ratingRows } from '../../../src/program/comparison/ratings.js';
import { aProgram, readProgram } from '../../programs.js';

const rating = (score: number, more: object = {}) => ({
  id: `r${score}`,
  by: 'Channel Post',
  name: 'Overall',
  score,
  scale: { min: 0, max: 10 },
  date: '2026-06',
  ...more,
});
const rated = (...ratings: object[]) => ({ program: aProgram({ ratings }) });

describe('ratingRows', () => {
  it('puts the same rating of all programs in one row', () => {
    const rows = ratingRows([rated(rating(7)), rated(), rated(rating(9))]);
    expect(rows).to.have.length(1);
    expect(rows[0]!.cells.map((cell) => cell.map(({ score }) => score))).to.deep.equal([[7], [], [9]]);
    expect(rows[0]!.best).to.deep.equal([2]);
  });

  for (const { name, more } of [
    { name: 'another source', more: { by: 'Round Table' } },
    { name: 'another name', more: { name: 'Support' } },
    { name: 'another end of the scale', more: { scale: { min: 0, max: 5 } } },
    { name: 'an open scale', more: { scale: { min: 0 } } },
    { name: 'the other direction', more: { scale: { min: 0, max: 10, better: 'lower' } } },
  ])
    it(`never mixes it with ${name}`, () => {
      const rows = ratingRows([rated(rating(7)), rated(rating(9, more))]);
      expect(rows.map(({ best }) => best)).to.deep.equal([[], []]);
    });

  it('keeps 108 on an open scale as it is', () => {
    const open = { scale: { min: 0 } };
    const [row] = ratingRows([rated(rating(108, open)), rated(rating(97, open))]);
    expect(row!.scale).to.deep.equal({ min: 0 });
    expect(row!.cells.map(([first]) => first!.score)).to.deep.equal([108, 97]);
    expect(row!.best).to.deep.equal([0]);
  });

  it('finds the lower better where the scale says so', () => {
    const lower = { scale: { min: 0, better: 'lower' } };
    expect(ratingRows([rated(rating(19, lower)), rated(rating(7, lower))])[0]!.best).to.deep.equal([1]);
  });

  it('marks nothing across days, methods, several days of one program, equal scores, or one alone', () => {
    for (const columns of [
      [rated(rating(7)), rated(rating(9, { date: '2025-06' }))],
      [rated(rating(7, { method: 'Asked' })), rated(rating(9, { method: 'Counted' }))],
      [rated(rating(7), rating(8, { date: '2025-06' })), rated(rating(9))],
      [rated(rating(7)), rated(rating(7))],
      [rated(rating(7)), rated()],
    ])
      expect(ratingRows(columns).map(({ best }) => best)).to.deep.equal([[]]);
  });

  it('has a row for each criterion', () => {
    const criteria = (...names: string[]) => ({
      criteria: names.map((name, at) => ({ name, score: at + 1, weight: 50 })),
    });
    const [row] = ratingRows([
      rated(rating(7, criteria('Profit', 'Support'))),
      rated(rating(8, criteria('support'))),
    ]);
    expect(row!.criteria.map(({ name, cells }) => [name, ...cells])).to.deep.equal([
      ['Profit', { score: 1, weight: 50 }, undefined],
      ['Support', { score: 2, weight: 50 }, { score: 1, weight: 50 }],
    ]);
  });

  it('shows the ratings of the example', async () => {
    const rows = ratingRows([{ program: await readProgram('lumora-msp') }]);
    expect(rows.map(({ cells }) => cells[0]!.map(({ id }) => id))).to.deep.equal([
      ['channel-post'],
      ['community'],
      ['effort'],
    ]);
  });
});
