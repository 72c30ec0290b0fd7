import { expect } from 'chai';
import fc from 'fast-check';
import { compare, rowsOf, type ComparisonView } from '../../../src/program/comparison/comparison.js';
import type { Weights } from '../../../src/program/comparison/comparator-view.js';
import { isOrdered, weigh } from '../../../src/program/comparison/weights.js';
import { ALL, aProgram, readProgram } from '../../programs.js';
import '../../seed.js';

const TOPICS = ['discount', 'leads', 'mdf', 'response-time'];
const percent = (value: number) => ({ kind: 'percent', value });
const UNKNOWN = { kind: 'not-known' };

/** Programs with a benefit of each topic, and a fee. */
function table(rows: readonly (readonly unknown[])[], sponsored?: number): ComparisonView {
  return compare(
    rows.map((values, at) => ({
      sponsored: at === sponsored,
      program: aProgram({
        vendor: { name: `Vendor ${at}` },
        benefits: TOPICS.map((topic, index) => ({ id: topic, name: topic, topic, value: values[index] })),
        ...(values.length > TOPICS.length && {
          costs: [{ id: 'fee', name: 'Fee', kind: 'fee', topic: 'fee', value: values[TOPICS.length] }],
        }),
      }),
    })),
  );
}
const one = (...values: unknown[]) => table(values.map((value) => [value]));
const onDiscount = { 'get discount': 5 };
const scores = (view: ComparisonView, weights: Weights = onDiscount) =>
  weigh(view, weights).map(({ column, low, high }) => [column, low, high]);

describe('weigh', function () {
  // Bounded by the number of runs: a busy machine takes longer, and proves as much.
  this.timeout(0);
  it('sets each against each: best, middle, worst', () => {
    expect(scores(one(percent(5), percent(15), percent(10)))).to.deep.equal([
      [1, 1, 1],
      [2, 0.5, 0.5],
      [0, 0, 0],
    ]);
  });

  it('gives one half to each of two that say the same', () => {
    expect(scores(one(percent(5), percent(5)))).to.deep.equal([
      [0, 0.5, 0.5],
      [1, 0.5, 0.5],
    ]);
  });

  it('has no order where what is open leaves all the same range', () => {
    const ordered = (...values: readonly unknown[]) => isOrdered(weigh(one(...values), onDiscount));
    expect(ordered(UNKNOWN, percent(5))).to.equal(false);
    expect(ordered(percent(5), percent(5))).to.equal(true);
    expect(ordered(percent(4), percent(5))).to.equal(true);
    expect(ordered(percent(4), percent(5), UNKNOWN)).to.equal(true);
  });

  it('leaves open what is silent or cannot be compared, for both', () => {
    for (const other of [UNKNOWN, { kind: 'on-request' }, 'Silver', { kind: 'percent', upTo: 9 }])
      expect(scores(one(percent(5), other)), JSON.stringify(other)).to.deep.equal([
        [0, 0, 1],
        [1, 0, 1],
      ]);
  });

  it('finds something better than a no, whatever it is measured in', () => {
    for (const value of [percent(5), true, { kind: 'level', level: 'limited' }, { kind: 'money', value: 5 }])
      expect(scores(one(false, value)), JSON.stringify(value)).to.deep.equal([
        [1, 1, 1],
        [0, 0, 0],
      ]);
    expect(scores(one(false, 'Perhaps'))[0]).to.deep.equal([0, 0, 1]);
    expect(scores(one(false, UNKNOWN))[0]).to.deep.equal([0, 0, 1]);
  });

  it('takes a figure of zero neither for a no nor for something', () => {
    for (const other of [false, true, { kind: 'money', value: 5 }])
      expect(scores(one(percent(0), other)), JSON.stringify(other)).to.deep.equal([
        [0, 0, 1],
        [1, 0, 1],
      ]);
  });

  it('finds a lower cost better', () => {
    const fee = (value: number) => ({ kind: 'money', value, per: 'year' });
    const rows = [
      [true, true, true, true, fee(500)],
      [true, true, true, true, fee(100)],
      [true, true, true, true, false],
    ];
    expect(scores(table(rows), { 'cost fee': 1 })).to.deep.equal([
      [2, 1, 1],
      [1, 0.5, 0.5],
      [0, 0, 0],
    ]);
  });

  it('weighs rows against each other', () => {
    const view = table([
      [percent(9), false, UNKNOWN, UNKNOWN],
      [percent(5), true, UNKNOWN, UNKNOWN],
    ]);
    expect(scores(view, { 'get discount': 3, 'get leads': 1 })).to.deep.equal([
      [0, 0.75, 0.75],
      [1, 0.25, 0.25],
    ]);
    expect(scores(view, { 'get discount': 1, 'get leads': 3 })[0]).to.deep.equal([1, 0.75, 0.75]);
  });

  it('tells how much rests on what is not known', () => {
    const view = table([
      [percent(9), UNKNOWN, UNKNOWN, UNKNOWN],
      [percent(5), true, UNKNOWN, UNKNOWN],
    ]);
    const weights = { 'get discount': 3, 'get leads': 1 };
    expect(weigh(view, weights)).to.deep.equal([
      { column: 0, low: 0.75, high: 1, unknown: 0.25, open: 0.25, certain: true },
      { column: 1, low: 0, high: 0.25, unknown: 0, open: 0.25, certain: true },
    ]);
  });

  it('keeps the order of the columns, and all open, where nothing is weighed', () => {
    for (const weights of [
      {},
      { 'get discount': 0 },
      { 'get discount': -3 },
      { nothing: 5 },
      { 'get discount': NaN },
    ])
      expect(scores(one(percent(1), percent(2)), weights)).to.deep.equal([
        [0, 0, 1],
        [1, 0, 1],
      ]);
    expect(scores(one(percent(1)))).to.deep.equal([[0, 0, 1]]);
  });

  it('is certain of an order that nothing unknown can change, and of none of one', () => {
    const certain = (...values: unknown[]) => weigh(one(...values), onDiscount).map(({ certain }) => certain);
    expect(certain(percent(5), percent(9))).to.deep.equal([true, true]);
    expect(certain(percent(5), percent(5))).to.deep.equal([true, true]);
    expect(certain(percent(5), UNKNOWN)).to.deep.equal([false, false]);
    expect(certain(percent(9), percent(5), UNKNOWN)).to.deep.equal([false, false, false]);
    expect(certain(percent(5))).to.deep.equal([false]);
  });

  it('puts the narrower range first of two with the same middle, then the first column', () => {
    const columns = [UNKNOWN, percent(5), percent(5), UNKNOWN].map((value, at) => [
      value,
      // The second and third are known in one row more.
      at === 0 || at === 3 ? UNKNOWN : true,
    ]);
    expect(
      weigh(table(columns), { 'get discount': 1, 'get leads': 1 }).map(({ column }) => column),
    ).to.deep.equal([1, 2, 0, 3]);
  });

  it('leaves open where nothing is better than a no: no topic, or one without a better', () => {
    const rows = (topic: string) =>
      compare(
        [false, true].map((value, at) => ({
          program: aProgram({
            vendor: { name: `Vendor ${String(at)}` },
            benefits: [{ id: 'row', name: 'Row', topic, value: at ? percent(5) : value }],
          }),
        })),
      );
    for (const topic of ['support-overhead', 'not-listed']) {
      const view = rows(topic);
      const weights = Object.fromEntries(rowsOf(view).map(({ key }) => [key, 5]));
      expect(scores(view, weights), topic).to.deep.equal([
        [0, 0, 1],
        [1, 0, 1],
      ]);
    }
  });

  it('finds what is not required as good as a duty that is none, and better than a duty', () => {
    const asking = (gold: object) => ({
      tier: 'gold',
      program: aProgram({
        measures: [{ id: 'm', name: 'Deals', topic: 'deals' }],
        requirements: { gold },
      }),
    });
    const deals = { kind: 'measure', measure: 'm', atLeast: 2 };
    const view = compare([asking(deals), asking({ kind: 'none' }), asking({ kind: 'none' })]);
    const { key } = rowsOf(view).find((row) => row.key.endsWith('deals'))!;
    expect(scores(view, { [key]: 1 })).to.deep.equal([
      [1, 0.75, 0.75],
      [2, 0.75, 0.75],
      [0, 0, 0],
    ]);
  });

  it('takes no weight heavier than five', () => {
    const view = table([
      [percent(9), false, true, true],
      [percent(5), true, true, true],
    ]);
    expect(scores(view, { 'get discount': 500, 'get leads': 5 })).to.deep.equal([
      [0, 0.5, 0.5],
      [1, 0.5, 0.5],
    ]);
  });

  const value = fc.oneof(
    fc.integer({ min: 0, max: 3 }).map(percent),
    fc.boolean(),
    fc.constantFrom<unknown>(UNKNOWN, { kind: 'not-published' }, 'Silver', {
      kind: 'level',
      level: 'limited',
    }),
    fc.integer({ min: 1, max: 3 }).map((hours) => ({ kind: 'duration', value: hours, unit: 'hour' })),
  );
  const rows = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  const weights = fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 })
    .map((numbers): Weights => Object.fromEntries(TOPICS.map((topic, at) => [`get ${topic}`, numbers[at]!])));
  const byColumn = (view: ComparisonView, given: Weights) =>
    [...weigh(view, given)].sort((a, b) => a.column - b.column);
  const isSilence = (given: unknown) => /^not-|^on-/.test((given as { kind?: string }).kind ?? '');
  const RUNS = { numRuns: 300 };

  it('what comes to light stays within the range, for the program and for all others', () => {
    fc.assert(
      fc.property(rows, weights, value, fc.nat(), (values, given, known, seed) => {
        const silent = values.flatMap((row, at) =>
          row.flatMap((each, index) => (isSilence(each) ? [[at, index] as const] : [])),
        );
        if (silent.length === 0) return;
        const [at, index] = silent[seed % silent.length]!;
        const filled = values.map((row, r) => row.map((each, i) => (r === at && i === index ? known : each)));
        const before = byColumn(table(values), given);
        byColumn(table(filled), given).forEach(({ low, high }, column) => {
          expect(low).to.be.at.least(before[column]!.low - 1e-9);
          expect(high).to.be.at.most(before[column]!.high + 1e-9);
        });
      }),
      RUNS,
    );
  });

  it('the order is the order of the middles, and what is certain is so', () => {
    fc.assert(
      fc.property(rows, weights, (values, given) => {
        const order = weigh(table(values), given);
        order.forEach(({ column, low, high, open, unknown, certain }, place) => {
          expect(low).to.be.within(0, high);
          expect(high).to.be.at.most(1);
          expect(open).to.be.closeTo(high - low, 1e-8);
          expect(unknown).to.be.within(0, 1);
          expect(unknown, `${column}`).to.be.at.most(open + 1e-8);
          const next = order[place + 1];
          if (next) expect(low + high).to.be.at.least(next.low + next.high - 1e-8);
          if (!certain) return;
          for (const later of order.slice(place + 1)) expect(low).to.be.at.least(later.high);
          for (const earlier of order.slice(0, place)) expect(earlier.low).to.be.at.least(high);
        });
      }),
      RUNS,
    );
  });

  it('a row without weight, a sponsor and the order of the columns change no score', () => {
    fc.assert(
      fc.property(rows, weights, value, (values, given, other) => {
        const before = byColumn(table(values), { ...given, 'get discount': 0 });
        const swapped = values.map((row) => [other, ...row.slice(1)]);
        expect(byColumn(table(swapped), { ...given, 'get discount': 0 })).to.deep.equal(before);
        expect(byColumn(table(values, 0), given)).to.deep.equal(byColumn(table(values), given));
        const reversed = byColumn(table([...values].reverse()), given).map(({ low, high }) => [low, high]);
        expect(reversed.reverse()).to.deep.equal(
          byColumn(table(values), given).map(({ low, high }) => [low, high]),
        );
      }),
      RUNS,
    );
  });

  it('a better figure never lowers a score', () => {
    fc.assert(
      fc.property(rows, weights, fc.nat(), (values, given, seed) => {
        const at = seed % values.length;
        const better = values.map((row, r) => (r === at ? [percent(9), ...row.slice(1)] : row));
        const worse = values.map((row, r) => (r === at ? [percent(0), ...row.slice(1)] : row));
        const [up, down] = [byColumn(table(better), given)[at]!, byColumn(table(worse), given)[at]!];
        expect(up.low).to.be.at.least(down.low - 1e-9);
        expect(up.high).to.be.at.least(down.high - 1e-9);
      }),
      RUNS,
    );
  });

  it('weighs the demo documents', async () => {
    const programs = await Promise.all(ALL.map(readProgram));
    const view = compare(programs.map((program) => ({ program, tier: 'top' })));
    const all = Object.fromEntries(rowsOf(view).map(({ key }) => [key, 3]));
    const order = weigh(view, all);
    expect(order.map(({ column }) => column).sort((a, b) => a - b)).to.deep.equal([...ALL.keys()]);
    for (const { open } of order) expect(open).to.be.above(0.5);
  });
});
