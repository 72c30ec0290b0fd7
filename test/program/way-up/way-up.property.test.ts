/** Ways up against all ways there are: each number of everything is tried, and what it costs is said a second time. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Cost, Program, Tier } from '../../../src/program/schema/program.js';
import type { Requirement } from '../../../src/program/schema/requirement.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import type { Way } from '../../../src/program/way-up/way.js';
import { waysUp } from '../../../src/program/way-up/way-up.js';
import { runsOf } from '../../seed.js';
import {
  apartKeys,
  COUNTS,
  HELD,
  holds,
  KEYS,
  programOfTree,
  TODAY,
  tree,
  type Assignment,
} from '../standing/brute.js';

const HIGHEST = 16;
const NOTHING: Assignment = Object.fromEntries(KEYS.map((key) => [key, 0]));
/** The count of people. */
const PEOPLE = 'b';

const whole = fc
  .tuple(...KEYS.map((key) => fc.integer({ min: 0, max: HELD.includes(key) ? 1 : 6 })))
  .map((values) => Object.fromEntries(KEYS.map((key, index) => [key, values[index]!])));

type Line = Pick<Cost, 'optional' | 'from' | 'until'> & { value: number; per: 'once' | 'month' | 'year' };

const line: fc.Arbitrary<Line> = fc.record(
  {
    // Nothing is free: said as such, in no currency.
    value: fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }).map((tens) => tens * 10) },
    ),
    per: fc.constantFrom('once' as const, 'once' as const, 'month' as const, 'year' as const),
    optional: fc.boolean(),
    from: fc.constantFrom('2025', '2026-01-15', '2026-01-16', '2027'),
    until: fc.constantFrom('2025-12', '2026-01-14', '2026-01-15', '2026'),
  },
  { requiredKeys: ['value', 'per'] },
);

/** Up to two lines of prices for each thing. */
const lines = fc.tuple(...KEYS.map(() => fc.array(line, { maxLength: 2 })));

/** Whether a line is to be paid today, by the words of the schema: first day, last day, nobody has to pay it. */
function isDue({ optional, from = '2000', until = '2999' }: Line): boolean {
  return (
    !optional && ['2025', '2000', '2026-01-15'].includes(from) && !['2025-12', '2026-01-14'].includes(until)
  );
}

function asCosts(priced: readonly (readonly Line[])[]): Cost[] {
  return priced.flatMap((some, index) =>
    some.map(({ value, per, ...more }, at): Cost => ({
      id: `price-${KEYS[index]!}-${String(at)}`,
      name: 'Price',
      kind: 'exam',
      measure: KEYS[index]!,
      ...more,
      value: value === 0 ? { kind: 'free' } : { kind: 'money', value, per, each: 'one' },
    })),
  );
}

function asFacts(assignment: Assignment): Facts {
  return Object.fromEntries(
    Object.entries(assignment).map(([key, value]) => [key, COUNTS.includes(key) ? value : value === 1]),
  );
}

/** Whether all that is asked is asked whatever else holds: else it is left open where nobody told what decides. */
function isSettled(node: Requirement): boolean {
  if (node.kind === 'if') return false;
  return !('of' in node && Array.isArray(node.of)) || (node.of as Requirement[]).every(isSettled);
}

function leaves(node: Requirement): number {
  if (node.kind === 'if') return leaves(node.then) + (node.otherwise ? leaves(node.otherwise) : 0) + 1;
  if ('of' in node && Array.isArray(node.of))
    return (node.of as Requirement[]).reduce((sum, one) => sum + leaves(one), 0);
  return node.kind === 'score' ? node.parts!.length : 1;
}

/**
 * The least that is asked of each thing anywhere: a figure, or as many as would bring the whole total of a score. One
 * of what only must not be there at all.
 */
function scalesOf(roots: readonly Requirement[]): Map<string, number> {
  const least = new Map<string, number>();
  const ask = (key: string, figure: number) => {
    const known = least.get(key) ?? Infinity;
    least.set(key, figure === 0 ? known : Math.min(known, Math.abs(figure)));
  };
  const walk = (node: Requirement): void => {
    if ('of' in node && Array.isArray(node.of)) (node.of as Requirement[]).forEach(walk);
    // What decides is asked of nobody.
    if (node.kind === 'if') [node.then, node.otherwise].forEach((one) => one && walk(one));
    if (node.kind === 'score')
      for (const { measure, earns } of node.parts!)
        for (const { gate, points = 0, each = 1, needs = 1, upTo = 1, partial } of earns!) {
          if (gate) continue;
          if (partial) ask(measure!, Math.max(1, (needs * node.atLeast!) / upTo));
          else ask(measure!, Math.max(each, (each * node.atLeast!) / Math.abs(points)));
        }
    if (node.kind !== 'measure') return;
    const { measure, held, atLeast, above, atMost, below, exactly, between = [] } = node;
    const figures = [
      atLeast,
      atMost,
      exactly,
      ...between,
      above === undefined ? above : above + 1,
      below === undefined ? below : below - 1,
    ];
    [...figures, held ? 1 : undefined].forEach((figure) => {
      if (figure !== undefined) ask(measure, figure);
    });
  };
  roots.forEach(walk);
  return new Map([...least].map(([key, figure]) => [key, Number.isFinite(figure) ? figure : 1]));
}

interface Takes {
  unpriced: number;
  money: number;
  effort: number;
  steps: number;
  once: number;
  yearly: number;
  people: number;
}

const TIMES = { once: 1, month: 12, year: 1 };

/** What it takes to get from one to the other. */
function takenBy(
  from: Assignment,
  to: Assignment,
  priced: readonly (readonly Line[])[],
  scales: Map<string, number>,
  others: readonly string[],
): Takes {
  const all: Takes = { unpriced: 0, money: 0, effort: 0, steps: 0, once: 0, yearly: 0, people: 0 };
  // Where nothing has a price that counts, steps have none to lack.
  const isPriced = priced.some(
    (some, index) => scales.has(KEYS[index]!) && some.some((one) => isDue(one) && one.value > 0),
  );
  [...KEYS, ...others].forEach((key, index) => {
    const [here, there] = [from[key] ?? 0, to[key] ?? 0];
    if (here === there) return;
    const more = Math.max(0, there - here);
    const due = (priced[index] ?? []).filter(isDue);
    const effort = Math.abs(there - here) / (scales.get(key) ?? 1);
    all.effort += effort;
    all.steps += 1;
    if (key === PEOPLE) all.people += more;
    if (isPriced && due.length === 0) all.unpriced += effort;
    for (const { value, per } of due) {
      const sum = value * TIMES[per] * more;
      all.money += sum;
      all[per === 'once' ? 'once' : 'yearly'] += sum;
    }
  });
  return all;
}

const RULE = ['unpriced', 'money', 'effort', 'steps'] as const;

function isLess(one: Takes, other: Takes): boolean {
  const place = RULE.find((respect) => Math.abs(one[respect] - other[respect]) > 1e-6);
  return place !== undefined && one[place] < other[place];
}

/** Whether one takes less in some respect and more in none. */
function isBetter(one: Takes, other: Takes): boolean {
  const differences = Object.keys(one).map((key) => one[key as keyof Takes] - other[key as keyof Takes]);
  return differences.every((one) => one < 1e-6) && differences.some((one) => one < -1e-6);
}

function* everything(keys: readonly string[], done: Assignment = {}): Generator<Assignment> {
  const [key, ...rest] = keys;
  if (key === undefined) yield done;
  else
    for (let value = 0; value <= (COUNTS.includes(key) ? HIGHEST : 1); value++)
      yield* everything(rest, { ...done, [key]: value });
}

const ALL = [...everything(KEYS)];

/** Everything that there may be, the answers to these questions too. */
function* all(others: readonly string[]): Generator<Assignment> {
  for (const more of everything(others)) for (const one of ALL) yield { ...one, ...more };
}

function reached(from: Assignment, way: Way): Assignment {
  return { ...from, ...Object.fromEntries(way.steps.map(({ question, to }) => [question.key, to])) };
}

/** What the totals of a way come to in the first year. */
const moneyOf = (way: Way) => way.totals.reduce((sum, { most, per }) => sum + most * TIMES[per as 'once'], 0);

const measures = programOfTree({ kind: 'none' }).measures!.map((measure) =>
  measure.id === PEOPLE ? { ...measure, unit: { one: 'person', other: 'people' } } : measure,
);

/** Gold asks for a tree, and for that of Silver too where one comes from there. */
function programOf(gold: Requirement, silver: Requirement | undefined, costs: Cost[]): Program {
  const tiers: Tier[] = [
    { id: 'silver', name: 'Silver' },
    { id: 'gold', name: 'Gold', ...(silver && { comesFrom: ['silver'] }) },
  ];
  return programOfTree(gold, { tiers, costs, measures, requirements: { gold, ...(silver && { silver }) } });
}

const RUNS = runsOf('WAY_RUNS', 60);

describe('the best way up', function () {
  // Bounded by the number of runs: a busy machine takes longer, and proves as much.
  this.timeout(0);

  for (const minima of [true, false]) {
    it(`is the best of all there are, and none shown is worse than another in every respect, with ${minima ? 'minima only' : 'ceilings'}`, () => {
      let found = 0;
      const small = tree({ minima, plain: true }).filter((root) => leaves(root) <= 8);
      fc.assert(
        fc.property(
          small,
          fc.option(small, { nil: undefined, freq: 1 }),
          whole,
          lines,
          (gold, silver, from, priced) => {
            const program = programOf(gold, silver, asCosts(priced));
            const roots = silver ? [gold, silver] : [gold];
            const scales = scalesOf(roots);
            const others = [...new Set(roots.flatMap(apartKeys))];
            const meets = (to: Assignment) => roots.every((root) => holds(root, to, 0, () => false, from));
            const { ways, exact } = waysUp(program, asFacts(from), {}, TODAY, 'gold');
            const shown = ways.map((way) => takenBy(from, reached(from, way), priced, scales, others));
            let least: Takes | undefined;
            for (const to of others.length > 0 ? all(others) : ALL) {
              const takes = takenBy(from, to, priced, scales, others);
              if (least && !isLess(takes, least) && !shown.some((one) => isBetter(takes, one))) continue;
              if (!meets(to)) continue;
              expect(
                shown.every((one) => !isBetter(takes, one)),
                'none is worse in every respect',
              ).to.equal(true);
              if (!least || isLess(takes, least)) least = takes;
            }
            expect(exact).to.equal(true);
            expect(ways.length > 0, 'there is a way').to.equal(least !== undefined);
            if (!least) return;
            if (ways[0]!.steps.length > 0) found++;
            for (const respect of RULE)
              expect(shown[0]![respect], respect).to.be.closeTo(least[respect], 1e-6);
            ways.forEach((way, at) => {
              expect(meets(reached(from, way)), 'every way leads there').to.equal(true);
              expect(moneyOf(way)).to.be.closeTo(shown[at]!.money, 1e-6);
              const states = standing(program, asFacts(reached(from, way)), {}, TODAY).tiers;
              expect(states.at(-1)!.state).to.equal('met');
            });
          },
        ),
        { numRuns: RUNS },
      );
      expect(found).to.be.above(RUNS / 6);
    });
  }

  it('shows three at most, no two the same, each with why one would take it', () => {
    let several = 0;
    fc.assert(
      fc.property(tree({ plain: true }), lines, (root, priced) => {
        const { ways } = waysUp(
          programOf(root, undefined, asCosts(priced)),
          asFacts(NOTHING),
          {},
          TODAY,
          'gold',
        );
        const steps = ways.map((way) =>
          JSON.stringify(way.steps.map(({ question, to }) => [question.key, to])),
        );
        if (ways.length > 1) several++;
        expect(ways.length).to.be.at.most(3);
        expect(new Set(steps).size).to.equal(steps.length);
        for (const { why } of ways) expect(why.length > 0).to.equal(ways.length > 1);
      }),
      { numRuns: 800 },
    );
    expect(several).to.be.above(10);
  });

  it('counts what is not known as not there', () => {
    fc.assert(
      fc.property(tree({ minima: true, plain: true }).filter(isSettled), lines, (root, priced) => {
        const program = programOf(root, undefined, asCosts(priced));
        const stepsOf = (facts: Facts) =>
          waysUp(program, facts, {}, TODAY, 'gold').ways.map((way) =>
            way.steps.map(({ question, to }) => [question.key, to]),
          );
        expect(stepsOf({})).to.deep.equal(stepsOf(asFacts(NOTHING)));
      }),
      { numRuns: 150 },
    );
  });
});
