/** What has ended, or has not begun, is shown in a comparison and takes no part in it. */
import { expect } from 'chai';
import { best } from '../../../src/program/comparison/best.js';
import { compare, rowsOf } from '../../../src/program/comparison/comparison.js';
import { weigh } from '../../../src/program/comparison/weights.js';
import { aProgram } from '../../programs.js';

const TODAY = '2026-01-15';
const percent = (value: number, more: object = {}) => ({ kind: 'percent', value, ...more });
const viewOf = (values: readonly unknown[], today?: string, row: object = {}) =>
  compare(
    values.map((value, at) => ({
      program: aProgram({
        vendor: { name: `Vendor ${String(at)}` },
        benefits: [{ id: 'discount', name: 'Discount', topic: 'discount', value, ...(at === 0 && row) }],
      }),
    })),
    today,
  );
const bestOf = (...given: Parameters<typeof viewOf>) => best(rowsOf(viewOf(...given))[0]!);

describe('a comparison, and what is not in force today', () => {
  const ended = percent(30, { until: '2026-01-14' });
  const coming = percent(40, { from: '2026-01-16' });

  it('marks the best of what is in force, and leaves the others where they stand', () => {
    expect(bestOf([ended, percent(5), percent(9), coming], TODAY)).to.deep.equal({
      kind: 'marked',
      best: [2],
      worst: [1],
    });
    expect(bestOf([percent(30), percent(5)], TODAY, { until: '2025' })).to.deep.equal({
      kind: 'unmarked',
      because: 'dates',
    });
    const [row] = rowsOf(viewOf([ended, percent(5)], TODAY));
    expect(row!.cells.map(({ entries }) => entries.length)).to.deep.equal([1, 1]);
  });

  it('holds on its first and on its last day, and through the month or year it names', () => {
    for (const until of ['2026-01-15', '2026-01', '2026'])
      expect(bestOf([percent(30, { until }), percent(5, { until })], TODAY)).to.include({ kind: 'marked' });
    for (const from of ['2026-01-15', '2026-01', '2026'])
      expect(bestOf([percent(30, { from }), percent(5, { from })], TODAY)).to.include({ kind: 'marked' });
  });

  it('neither wins nor loses in the weighing, not even against a "no"', () => {
    for (const gone of [ended, coming, { kind: 'yes', until: '2025' }]) {
      const view = viewOf([gone, false], TODAY);
      for (const { low, high } of weigh(view, { [rowsOf(view)[0]!.key]: 1 }))
        expect([low, high]).to.deep.equal([0, 1]);
    }
  });

  it('takes no part beside what is in force in the same cell', () => {
    const two = (old: unknown) => [
      { id: 'now', name: 'Now', topic: 'discount', value: percent(9) },
      { id: 'old', name: 'Old', topic: 'discount', value: old },
    ];
    const view = (old: unknown) =>
      compare(
        [two(old), two(ended).slice(0, 1)].map((benefits, at) => ({
          program: aProgram({
            vendor: { name: `Vendor ${String(at)}` },
            benefits: at === 0 ? benefits : [{ ...benefits[0]!, value: percent(5) }],
          }),
        })),
        TODAY,
      );
    for (const old of [ended, coming, { kind: 'not-applicable', until: '2025' }]) {
      const [row] = rowsOf(view(old));
      expect(row!.cells[0]!.entries.length).to.equal(2);
      expect(best(row!)).to.deep.equal({ kind: 'marked', best: [0], worst: [1] });
      expect(weigh(view(old), { [row!.key]: 1 })).to.deep.include({
        column: 0,
        low: 1,
        high: 1,
        unknown: 0,
        open: 0,
        certain: true,
      });
    }
    // What is in force says nothing here: the rest cannot stand for it.
    const silent = compare(
      [
        [{ ...two(ended)[0]!, value: { kind: 'not-published' } }, two(ended)[1]!],
        [{ ...two(ended)[0]!, value: percent(5) }],
      ].map((benefits, at) => ({
        program: aProgram({ vendor: { name: `Vendor ${String(at)}` }, benefits }),
      })),
      TODAY,
    );
    expect(best(rowsOf(silent)[0]!)).to.deep.equal({ kind: 'unmarked', because: 'dates' });
  });

  it('takes dates for conditions like others where nobody says what day it is', () => {
    expect(bestOf([ended, percent(5)])).to.deep.equal({ kind: 'unmarked', because: 'condition' });
  });
});
