import { expect } from 'chai';
import fc from 'fast-check';
import type { Choice } from '../../../src/program/resolve.js';
import type { Requirement } from '../../../src/program/schema/requirement.js';
import { conditionsIn } from '../../../src/program/schema/walk.js';
import type { Fact, Facts } from '../../../src/program/standing/facts.js';
import { standing } from '../../../src/program/standing/standing.js';
import { runsOf } from '../../seed.js';
import {
  completions,
  COUNTS,
  HELD,
  holds,
  KEYS,
  keysIn,
  OPTIONS,
  othersKey,
  programOfTree,
  silences,
  TODAY,
  TOP,
  tree,
  type Assignment,
} from './brute.js';

/** What a reader told; numbers for what is held, too. */
const partial = fc
  .tuple(
    ...KEYS.map((key) =>
      fc.option(fc.integer({ min: 0, max: HELD.includes(key) ? 1 : TOP }), { nil: undefined, freq: 2 }),
    ),
  )
  .map((values) => Object.fromEntries(KEYS.map((key, index) => [key, values[index]])) as Partial<Assignment>);

function asFacts(assignment: Partial<Assignment>): Facts {
  const told = Object.entries(assignment).filter(([, value]) => value !== undefined) as [string, number][];
  return Object.fromEntries(
    told.map(([key, value]): [string, Fact] => [key, HELD.includes(key) ? value === 1 : value]),
  );
}

/** Met for every completion, for none, or for some. */
function byForce(
  root: Requirement,
  facts: Partial<Assignment>,
  chosen: number | undefined,
): 'met' | 'not-met' | 'open' {
  const all = new Set<boolean>();
  const silent = silences(root);
  for (let place = 0; place < OPTIONS.length; place++) {
    if (chosen !== undefined && place !== chosen) continue;
    for (const full of completions(facts, keysIn(root))) {
      for (let told = 0; told < 1 << silent; told++) {
        let next = 0;
        all.add(holds(root, full, place, () => ((told >> next++) & 1) === 1));
        if (all.size > 1) return 'open';
      }
    }
  }
  return all.has(true) ? 'met' : 'not-met';
}

const stateOf = (root: Requirement, facts: Facts, choice: Choice = {}) =>
  standing(programOfTree(root), facts, choice, TODAY).tiers[0]!.state;

/** Whether a score decides, somewhere, which condition is asked. */
function decidesByPoints(root: Requirement): boolean {
  return conditionsIn(root).some(
    ({ item }) => 'when' in item && JSON.stringify(item.when).includes('"kind":"score"'),
  );
}

const RUNS = runsOf('STANDING_RUNS', 1500);

describe('the logic of a standing', function () {
  // Bounded by the number of runs: a busy machine takes longer, and proves as much.
  this.timeout(0);

  it('calls a tier met or not met exactly where every completion says so', () => {
    let [decided, open] = [0, 0];
    fc.assert(
      fc.property(
        tree({ each: true }).filter((root) => silences(root) < 5),
        partial,
        fc.option(fc.integer({ min: 0, max: OPTIONS.length - 1 }), { nil: undefined }),
        fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined, freq: 1 }),
        fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined, freq: 1 }),
        fc.option(fc.integer({ min: 0, max: TOP }), { nil: undefined, freq: 2 }),
        (root, facts, place, total, points, others) => {
          const told = {
            ...(total !== undefined && { total }),
            ...(points !== undefined && { 'total/part-0': points, 'total/open-0': points }),
            ...(others !== undefined && { [othersKey]: others }),
          };
          const known = { ...facts, ...told };
          const choice: Choice = place === undefined ? {} : { place: OPTIONS[place]! };
          const state = stateOf(root, { ...asFacts(facts), ...told }, choice);
          const expected = byForce(root, known, place);
          if (expected === 'open') open++;
          else decided++;
          const said = state === 'met' || state === 'not-met' ? state : 'open';
          // Where points decide what is asked, and what earns them is asked too, both are not looked at together.
          if (said === 'open' && decidesByPoints(root)) return;
          expect(said).to.equal(expected);
        },
      ),
      { numRuns: RUNS },
    );
    expect(Math.min(decided, open)).to.be.above(100);
  });

  it('never falls by more of what is asked for, where all comparisons are minima', () => {
    const rank = { 'not-met': 0, unknown: 1, 'not-checkable': 1, met: 2 };
    fc.assert(
      fc.property(
        tree({ minima: true }).filter((root) => !root.recommended),
        partial,
        fc.constantFrom(...COUNTS),
        fc.integer({ min: 1, max: 3 }),
        (root, facts, key, more) => {
          const before = { ...facts, [key]: facts[key] ?? 0 };
          const after = { ...before, [key]: before[key]! + more };
          expect(rank[stateOf(root, asFacts(after))]).to.be.at.least(rank[stateOf(root, asFacts(before))]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is never lowered by a fact that is told and high enough for everything', () => {
    const rank = { 'not-met': 0, unknown: 1, 'not-checkable': 1, met: 2 };
    fc.assert(
      fc.property(
        tree({ minima: true }).filter((root) => !root.recommended),
        partial,
        fc.constantFrom(...KEYS),
        (root, facts, key) => {
          const told = { ...facts, [key]: HELD.includes(key) ? 1 : 40 };
          expect(rank[stateOf(root, asFacts(told))]).to.be.at.least(rank[stateOf(root, asFacts(facts))]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
