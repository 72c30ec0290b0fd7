/**
 * How long the cheapest way up takes for a tree of 200 leaves, in milliseconds of processor time:
 * `npx esbuild test/bench/way-up.ts --bundle --platform=node --format=esm --outfile=dist/way-up.bench.mjs && node dist/way-up.bench.mjs`.
 * It runs with `npx tsx` too, at half the speed: that keeps the name of every function at run time.
 */
import type { Program } from '../../src/program/schema/program.js';
import type { Requirement } from '../../src/program/schema/requirement.js';
import { standing } from '../../src/program/standing/exact-standing.js';
import { waysUp } from '../../src/program/way-up/way-up.js';
import { randomFrom } from './programs.js';

const TODAY = '2026-01-15';

/** A tree of so many leaves over so many measures: groups of one kind beside groups of another, as real programs are. */
function madeUp(leaves: number, measures: number, seed: number): Program {
  const random = randomFrom(seed);
  const pick = (most: number) => Math.floor(random() * most);
  // With as many measures as there is room for, each stands once; else they are shared by chance.
  let next = 0;
  const measure = () => (measures >= 2 * leaves ? next++ : pick(measures));
  const grow = (count: number, depth: number): Requirement => {
    if (count === 1) return { kind: 'measure', measure: `m${String(measure())}`, atLeast: 1 + pick(9) };
    const members = Math.min(count, depth === 0 ? 12 : 2 + pick(4));
    const sizes = Array.from({ length: members }, () => 1);
    for (let left = count - members; left > 0; left--) sizes[pick(members)]!++;
    const of = sizes.map((size) => grow(size, depth + 1));
    const kind = depth === 0 ? 'all' : (['all', 'any', 'some'] as const)[pick(3)]!;
    return kind === 'some' ? { kind, count: 1 + pick(members), of } : { kind, of };
  };
  return {
    schemaVersion: 1,
    id: 'made-up',
    vendor: { name: 'Acme' },
    name: 'Acme',
    currency: 'USD',
    tiers: [{ id: 'gold', name: 'Gold' }],
    measures: Array.from({ length: measures }, (_, at) => ({
      id: `m${String(at)}`,
      name: `Measure ${String(at)}`,
    })),
    requirements: { gold: grow(leaves, 0) },
    costs: Array.from({ length: measures / 2 }, (_, at) => ({
      id: `c${String(at)}`,
      name: 'Price',
      kind: 'exam' as const,
      measure: `m${String(at * 2)}`,
      value: { kind: 'money' as const, value: 10 + at, each: 'one' },
    })),
  };
}

const row = (...cells: unknown[]) => console.log(cells.map((cell) => String(cell).padStart(12)).join(''));
row('leaves', 'measures', 'seed', 'way, ms', 'standing, ms', 'looks', 'exact', 'ways', 'steps');
for (const [leaves, measures] of [
  [60, 40],
  [200, 400],
  [200, 200],
  [200, 120],
  [200, 60],
  [200, 20],
] as const) {
  for (let seed = 1; seed <= 4; seed++) {
    const program = madeUp(leaves, measures, seed);
    const facts = Object.fromEntries((program.measures ?? []).map(({ id }, at) => [id, at % 3]));
    const timed = <T>(run: () => T): [T, number] => {
      run();
      const times = Array.from({ length: 5 }, () => {
        const start = process.cpuUsage();
        run();
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      });
      return [run(), times.sort((one, other) => one - other)[2]!];
    };
    const [way, took] = timed(() => waysUp(program, facts, {}, TODAY, 'gold'));
    const [, stood] = timed(() => standing(program, facts, {}, TODAY));
    row(
      leaves,
      measures,
      seed,
      took.toFixed(1),
      stood.toFixed(2),
      way.steps,
      way.exact,
      way.ways.length,
      way.ways[0]?.steps.length,
    );
  }
}
