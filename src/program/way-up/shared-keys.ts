import { branchesOf, DOWN, UP, type Condition, type Occurrence } from '../standing/condition.js';
import { MET, outcomeOf } from '../standing/outcome.js';
import type { Fixed, Numbers } from './numbers.js';
import { occurrencesIn } from './occurrences.js';

/** Conditions that hang together by numbers, and the number that most of them share. */
export interface Cluster {
  members: readonly Condition[];
  shared?: string | undefined;
}

/** Members that hang together by numbers that may still change. `every`: all of them must be met. */
export function clusters(
  of: readonly Condition[],
  numbers: Numbers,
  fixed: Fixed,
  every: boolean,
): Cluster[] {
  const { members, ratios } = membersByKey(of, numbers, fixed);
  // What others are measured by comes first.
  const links = [...members]
    .filter(([, nodes]) => nodes.size > 1)
    .sort(
      ([one, nodes], [other, others]) =>
        Number(ratios.has(other)) - Number(ratios.has(one)) || others.size - nodes.size,
    );
  const open = new Set(of);
  return of.flatMap((node): Cluster[] => {
    if (!open.delete(node)) return [];
    const cluster = [node];
    for (const one of cluster)
      for (const [, nodes] of links)
        if (nodes.has(one)) for (const other of nodes) if (open.delete(other)) cluster.push(other);
    const own = links.filter(([, nodes]) => cluster.some((one) => nodes.has(one))).map(([key]) => key);
    const shared =
      own.find((key) => ratios.has(key) || numbers.choices(key, cluster, every, fixed).length < 2) ?? own[0];
    return [{ members: cluster, shared }];
  });
}

/** Which members each number that may change stands in, and which numbers others are measured by. */
function membersByKey(of: readonly Condition[], numbers: Numbers, fixed: Fixed) {
  const read = numbers.reader(fixed);
  const members = new Map<string, Set<Condition>>();
  const ratios = new Set<string>();
  const falls = ({ key, direction, test, decides }: Occurrence) =>
    !decides && (direction & DOWN) !== 0 && test?.per?.key !== key;
  const falling = (key: string) => of.some((node) => occurrencesIn(node).get(key)?.some(falls));
  for (const node of of) {
    for (const [key, places] of occurrencesIn(node)) {
      if (fixed.has(key)) continue;
      for (const place of places) {
        if (numbers.isMade(place)) continue;
        const { direction, test } = place;
        // What is met, and only ever grows, stays met.
        if (test && !test.per && direction === UP && outcomeOf(test, read) === MET && !falling(key)) continue;
        if (test?.per?.key === key) ratios.add(key);
        members.set(key, (members.get(key) ?? new Set()).add(node));
      }
    }
  }
  return { members, ratios };
}

/** In how many places a number may be paid for at once: of several ways only one is taken. */
export function sharesOf(of: readonly Condition[], numbers: Numbers, fixed: Fixed): Map<string, number> {
  const read = numbers.reader(fixed);
  const kept = new Map<Condition, ReadonlyMap<string, number>>();
  const walk = (node: Condition): ReadonlyMap<string, number> => {
    switch (node.form) {
      case 'test':
        return new Map(
          fixed.has(node.key) || (!node.per && outcomeOf(node, read) === MET) ? [] : [[node.key, 1]],
        );
      case 'score':
        return new Map([...occurrencesIn(node)].map(([key, places]) => [key, places.length]));
      case 'silent':
        return new Map();
      case 'if':
        return merged(branchesOf(node).map(walk), false);
      case 'group':
      case 'cases': {
        const one = node.form === 'group' && node.need === 1 && !node.must;
        let counts = kept.get(node);
        if (!counts) kept.set(node, (counts = merged(node.of.filter(({ aside }) => !aside).map(walk), one)));
        return counts;
      }
      default:
        return node satisfies never;
    }
  };
  return merged(of.map(walk), false);
}

function merged(counts: readonly ReadonlyMap<string, number>[], one: boolean): Map<string, number> {
  const all = new Map<string, number>();
  for (const some of counts)
    for (const [key, count] of some) {
      const before = all.get(key) ?? 0;
      all.set(key, one ? Math.max(before, count) : before + count);
    }
  return all;
}
