import { expect } from 'chai';
import fc from 'fast-check';
import type { Cost } from '../../../src/program/schema/program.js';
import type { Requirement } from '../../../src/program/schema/requirement.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import { standing } from '../../../src/program/standing/standing.js';
import { waysUp, type Way } from '../../../src/program/way-up/way-up.js';
import '../../seed.js';
import { COUNTS, HELD, holds, KEYS, programOfTree, tree, type Assignment } from '../standing/brute.js';

const TODAY = '2026-01-15';
const HIGHEST = 16;
const NOTHING: Assignment = Object.fromEntries(KEYS.map((key) => [key, 0]));
/** What one more of each costs; what is not here has no published price. */
const PRICES: Readonly<Record<string, number>> = { a: 100, b: 30, p: 250 };

const costs = Object.entries(PRICES).map(([measure, value]): Cost => ({
  id: `price-${measure}`,
  name: measure,
  kind: 'exam',
  measure,
  value: { kind: 'money', value, each: 'one' },
}));

const whole = fc
  .tuple(...KEYS.map((key) => fc.integer({ min: 0, max: HELD.includes(key) ? 1 : 6 })))
  .map((values) => Object.fromEntries(KEYS.map((key, index) => [key, values[index]!])));

function asFacts(assignment: Assignment): Facts {
  return Object.fromEntries(
    KEYS.map((key) => [key, HELD.includes(key) ? assignment[key] === 1 : assignment[key]!]),
  );
}

function leaves(node: Requirement): number {
  if ('of' in node && Array.isArray(node.of))
    return (node.of as Requirement[]).reduce((sum, one) => sum + leaves(one), 0);
  return node.kind === 'score' ? node.parts!.length : 1;
}

type Price = readonly number[];

/** The rule in words: steps without a price, money, steps, how large the steps are. */
function priceOf(from: Assignment, to: Assignment): Price {
  const price = [0, 0, 0, 0];
  for (const key of KEYS) {
    const [here, there] = [from[key]!, to[key]!];
    if (here === there) continue;
    price[0]! += PRICES[key] === undefined ? 1 : 0;
    price[1]! += Math.max(0, there - here) * (PRICES[key] ?? 0);
    price[2]! += 1;
    price[3]! += Math.abs(there - here) / Math.max(there, here);
  }
  return price;
}

function less(one: Price, other: Price): boolean {
  const place = one.findIndex((value, index) => Math.abs(value - other[index]!) > 1e-6);
  return place >= 0 && one[place]! < other[place]!;
}

function* everything(keys: readonly string[], done: Assignment = {}): Generator<Assignment> {
  const [key, ...rest] = keys;
  if (key === undefined) yield done;
  else
    for (let value = 0; value <= (HELD.includes(key) ? 1 : HIGHEST); value++)
      yield* everything(rest, { ...done, [key]: value });
}

const ALL = [...everything(KEYS)];

function byForce(root: Requirement, from: Assignment): Price | undefined {
  let least: Price | undefined;
  for (const to of ALL) {
    const price = priceOf(from, to);
    if ((least && !less(price, least)) || !holds(root, to, 0, () => false)) continue;
    least = price;
  }
  return least;
}

function reached(from: Assignment, way: Way): Assignment {
  return { ...from, ...Object.fromEntries(way.steps.map(({ question, to }) => [question.key, to])) };
}

const moneyOf = (way: Way) => way.totals.reduce((sum, { most }) => sum + most, 0);

describe('the cheapest way up', function () {
  // Bounded by the number of runs: a busy machine takes longer, and proves as much.
  this.timeout(0);

  for (const minima of [true, false]) {
    it(`is as cheap as the best of all there are, with ${minima ? 'minima only' : 'every comparison'}`, () => {
      let found = 0;
      fc.assert(
        fc.property(
          tree({ minima, plain: true }).filter((root) => leaves(root) <= 12),
          whole,
          (root, from) => {
            const program = programOfTree(root, { costs });
            const { ways, exact } = waysUp(program, asFacts(from), {}, TODAY, 'gold');
            const least = byForce(root, from);
            expect(exact).to.equal(true);
            expect(ways.length > 0, 'there is a way').to.equal(least !== undefined);
            if (!least) return;
            if (ways[0]!.steps.length > 0) found++;
            const to = reached(from, ways[0]!);
            expect(priceOf(from, to).map((value) => value.toFixed(5))).to.deep.equal(
              least.map((value) => value.toFixed(5)),
            );
            expect(moneyOf(ways[0]!)).to.be.closeTo(least[1]!, 1e-6);
            for (const way of ways) {
              expect(
                holds(root, reached(from, way), 0, () => false),
                'every way leads there',
              ).to.equal(true);
              expect(standing(program, asFacts(reached(from, way)), {}, TODAY).tiers[0]!.state).to.equal(
                'met',
              );
            }
          },
        ),
        { numRuns: 250 },
      );
      expect(found).to.be.above(60);
    });
  }

  it('offers what differs in kind: no way has all the steps of another', () => {
    let several = 0;
    fc.assert(
      fc.property(tree({ plain: true }), fc.constant(NOTHING), (root, from) => {
        const { ways } = waysUp(programOfTree(root, { costs }), asFacts(from), {}, TODAY, 'gold');
        const keys = ways.map(({ steps }) => steps.map(({ question }) => question.key));
        if (keys.length > 1) several++;
        expect(ways.length).to.be.at.most(3);
        keys.forEach((one, index) =>
          keys.forEach((other, place) => {
            if (index !== place) expect(one.every((key) => other.includes(key))).to.equal(false);
          }),
        );
        // The second is the best of those that do without something of the first.
        for (let place = 2; place < ways.length; place++)
          expect(
            less(priceOf(from, reached(from, ways[place]!)), priceOf(from, reached(from, ways[0]!))),
          ).to.equal(false);
      }),
      { numRuns: 400 },
    );
    expect(several).to.be.above(10);
  });

  it('counts what is not known as not there', () => {
    fc.assert(
      fc.property(tree({ minima: true, plain: true }), (root) => {
        const program = programOfTree(root, { costs });
        const priced = (facts: Facts) =>
          waysUp(program, facts, {}, TODAY, 'gold').ways.map((way) =>
            way.steps.map(({ question, to }) => [question.key, to]),
          );
        expect(priced({})).to.deep.equal(priced(asFacts(NOTHING)));
      }),
      { numRuns: 200 },
    );
  });

  it('knows each measure by its own name', () => {
    expect([...COUNTS, ...HELD]).to.have.members(KEYS);
  });
});
