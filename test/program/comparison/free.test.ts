/** What is free against prices: less than any of them, and never a sum in some currency. */
import { expect } from 'chai';
import fc from 'fast-check';
import { best } from '../../../src/program/comparison/best.js';
import { compare, rowsOf } from '../../../src/program/comparison/comparison.js';
import { weigh } from '../../../src/program/comparison/weights.js';
import { changes } from '../../../src/program/editions/editions.js';
import { aProgram } from '../../programs.js';
import '../../seed.js';

const money = (value: number, more: object = {}) => ({ kind: 'money', value, currency: 'EUR', ...more });
const FREE = { kind: 'free' };

const withFee = (value: unknown, more: object = {}) =>
  aProgram({ costs: [{ id: 'fee', name: 'Fee', kind: 'fee', topic: 'fee', value }], ...more });
const viewOf = (values: readonly unknown[]) =>
  compare(
    values.map((value, at) => ({ program: withFee(value, { vendor: { name: `Vendor ${String(at)}` } }) })),
  );
const bestOf = (...values: unknown[]) => best(rowsOf(viewOf(values))[0]!);

describe('what is free, beside prices', function () {
  // Bounded by the number of runs.
  this.timeout(0);
  it('is the best, whatever the currencies and periods of the others', () => {
    expect(bestOf(FREE, money(5))).to.deep.equal({ kind: 'marked', best: [0], worst: [1] });
    expect(bestOf(money(5, { per: 'month' }), money(50, { currency: 'USD' }), FREE)).to.deep.equal({
      kind: 'marked',
      best: [2],
      worst: [],
    });
    expect(bestOf(money(5), money(0, { currency: 'USD' }), money(9))).to.deep.equal({
      kind: 'marked',
      best: [1],
      worst: [2],
    });
  });

  it('says nothing where a price may be nothing too, or one of the two is so only on a condition', () => {
    expect(bestOf(FREE, { kind: 'money', upTo: 5, currency: 'EUR' })).to.include({ kind: 'unmarked' });
    expect(bestOf({ ...FREE, condition: 'in the first year' }, money(5))).to.include({ kind: 'unmarked' });
    expect(bestOf(FREE, money(5, { condition: 'only for resellers' }))).to.include({ kind: 'unmarked' });
    expect(bestOf(FREE, FREE)).to.deep.equal({ kind: 'unmarked', because: 'equal' });
    expect(bestOf(FREE, { kind: 'text', text: 'Ask your manager' })).to.deep.equal({
      kind: 'unmarked',
      because: 'words',
    });
    expect(bestOf(FREE, { kind: 'money', upTo: 5, currency: 'EUR' })).to.deep.equal({
      kind: 'unmarked',
      because: 'overlap',
    });
  });

  it('is not what is nothing only without something else', () => {
    expect(bestOf(money(0, { excluding: 'the exam' }), money(10))).to.deep.equal({
      kind: 'unmarked',
      because: 'base',
    });
  });

  it('wins in the weighing against any price, and ties with a plain "no"', () => {
    const lows = (...values: unknown[]) => {
      const view = viewOf(values);
      return weigh(view, { [rowsOf(view)[0]!.key]: 1 })
        .sort((a, b) => a.column - b.column)
        .map(({ low, high }) => [low, high]);
    };
    expect(lows(FREE, money(5))).to.deep.equal([
      [1, 1],
      [0, 0],
    ]);
    expect(lows(FREE, false)).to.deep.equal([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    expect(lows({ ...FREE, condition: 'once' }, money(5))[0]).to.deep.equal([0, 1]);
  });

  it('is a price that rises and falls between editions', () => {
    const kinds = (before: unknown, after: unknown) =>
      changes(withFee(before), withFee(after)).map(({ kind }) => kind);
    expect(kinds(FREE, money(500))).to.deep.equal(['raised']);
    expect(kinds(money(500), FREE)).to.deep.equal(['lowered']);
    expect(kinds(money(0), FREE)).to.deep.equal([]);
    expect(kinds(FREE, { kind: 'percent', value: 5 })).to.deep.equal(['changed']);
  });

  it('is marked exactly as the words say, for prices by chance', () => {
    const price = fc.oneof(
      fc.constant({ value: 0 }),
      fc.record({ value: fc.integer({ min: 0, max: 3 }), currency: fc.constantFrom('EUR', 'USD') }),
      fc.record({ upTo: fc.integer({ min: 1, max: 3 }), currency: fc.constantFrom('EUR', 'USD') }),
      fc.record({ atLeast: fc.integer({ min: 0, max: 3 }), currency: fc.constant('EUR') }),
    );
    let marks = 0;
    fc.assert(
      fc.property(fc.array(price, { minLength: 2, maxLength: 4 }), (prices) => {
        const values = prices.map((one) => ('currency' in one ? { kind: 'money', ...one } : FREE));
        const isFree = prices.map((one) => 'value' in one && one.value === 0);
        // The least that it can be: what is "up to" something may be nothing.
        const isPaid = prices.map(
          (one) => (('value' in one ? one.value : 'atLeast' in one ? one.atLeast : 0) ?? 0) > 0,
        );
        const found = bestOf(...values);
        if (!isFree.includes(true) || !isFree.includes(false)) return;
        if (prices.every((_, at) => isFree[at] || isPaid[at])) {
          marks++;
          expect(found).to.deep.include({
            kind: 'marked',
            best: isFree.flatMap((one, at) => (one ? [at] : [])),
          });
        } else if (found.kind === 'marked') expect.fail('a price that may be nothing was taken for more');
      }),
      { numRuns: 300 },
    );
    expect(marks).to.be.above(20);
  });
});

describe('a date that a program tells, between editions', () => {
  const dated = (value: string) =>
    aProgram({ benefits: [{ id: 'letters', name: 'Letters', value: { kind: 'date', value } }] });
  const kinds = (before: string, after: string) =>
    changes(dated(before), dated(after)).map(({ kind }) => kind);

  it('is earlier or later, as far as both are known, and neither better nor worse', () => {
    expect(kinds('2020-03-02', '2021-02-20')).to.deep.equal(['later']);
    expect(kinds('2020-03', '2020-02-29')).to.deep.equal(['earlier']);
    expect(kinds('2020-03', '2020-03-15')).to.deep.equal(['changed']);
    expect(kinds('2020-03-02', '2020-03-02')).to.deep.equal([]);
    const view = compare(
      ['2020-03-02', '2021'].map((value, at) => ({
        program: { ...dated(value), vendor: { name: `Vendor ${String(at)}` } },
      })),
    );
    for (const row of rowsOf(view)) expect(best(row)).to.include({ kind: 'unmarked' });
  });
});

describe('what was worked out from the source', () => {
  const discount = (value: number, more: object, name: string) =>
    aProgram({
      vendor: { name },
      benefits: [
        { id: 'discount', name: 'Discount', topic: 'discount', value: { kind: 'percent', value, ...more } },
      ],
    });
  const bestWith = (more: object) =>
    best(rowsOf(compare([{ program: discount(5, more, 'A') }, { program: discount(9, {}, 'B') }]))[0]!);

  it('is set against others as what is printed, unlike what has no reliable source', () => {
    expect(bestWith({ status: 'inferred' })).to.deep.equal({ kind: 'marked', best: [1], worst: [0] });
    expect(bestWith({ status: 'unverified' })).to.deep.equal({ kind: 'unmarked', because: 'doubt' });
  });

  it('is no change of the program', () => {
    const [before, after] = [discount(5, {}, 'A'), discount(5, { status: 'inferred' }, 'A')];
    expect(changes(before, after)).to.deep.equal([]);
  });
});
