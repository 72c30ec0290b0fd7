import type { FactQuestion } from '../standing/facts.js';
import type { Plan } from '../standing/plan.js';
import { RESPECTS, type Respect } from './cost.js';
import { takes, type Candidate } from './undominated.js';

/** Why one would take a way rather than another: what it takes least of, or what it does without. */
export type Reason = { least: Respect } | { without: readonly FactQuestion[] };

/** What is told; money as a whole tells no more than what is paid once and in a year. */
const TOLD: readonly Respect[] = RESPECTS.filter((respect) => respect !== 'money');

/**
 * Ways with why one would take each of them: the first, and of the others those that have a reason beside all that are
 * shown. A way that is merely the second best in everything has none.
 */
export function withReasons<C extends Candidate>(
  ways: readonly C[],
  plan: Plan,
): { way: C; why: Reason[] }[] {
  const all = reasons(ways, plan);
  const without = all.findLastIndex((why) => why.length === 0);
  if (ways.length < 2 || without < 0) return ways.map((way, at) => ({ way, why: all[at]! }));
  return withReasons(ways.toSpliced(Math.max(without, 1), 1), plan);
}

/** For each of several ways why one would take it. Where it takes least of nothing, what others ask for and it does not. */
function reasons(ways: readonly Candidate[], { questions }: Plan): Reason[][] {
  if (ways.length < 2) return ways.map(() => []);
  return ways.map((way) => {
    const others = ways.filter((other) => other !== way);
    const least = TOLD.filter((respect) =>
      others.every((other) => takes(way, respect) < takes(other, respect) - 1e-7),
    );
    if (least.length > 0) return least.map((respect) => ({ least: respect }));
    const spared = others.flatMap(({ found }) =>
      [...found.changes.keys()].filter((key) => !way.found.changes.has(key)),
    );
    const without = [...new Set(spared)].flatMap((key) => questions.get(key) ?? []);
    return without.length > 0 ? [{ without }] : [];
  });
}
