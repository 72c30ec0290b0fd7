import { byKey, occurrencesOf, type Condition, type Occurrence } from '../standing/condition.js';

const cache = new WeakMap<Condition, ReadonlyMap<string, readonly Occurrence[]>>();

/** The places inside a condition, by key. */
export function occurrencesIn(node: Condition): ReadonlyMap<string, readonly Occurrence[]> {
  let index = cache.get(node);
  if (!index) cache.set(node, (index = byKey(occurrencesOf(node))));
  return index;
}
