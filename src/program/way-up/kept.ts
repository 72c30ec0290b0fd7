import type { Occurrence } from '../standing/condition.js';
import type { Fixed, Shares } from './numbers.js';

/** What depends on nothing but some numbers is worked out once for each. */
export class Kept<K, V> {
  readonly #all = new Map<K, { keys: readonly string[]; by: Map<string, V> }>();
  readonly #occurrences: (thing: K) => readonly Occurrence[];

  constructor(occurrences: (thing: K) => readonly Occurrence[]) {
    this.#occurrences = occurrences;
  }

  get(thing: K, fixed: Fixed, shares: Shares, make: () => V): V {
    let kept = this.#all.get(thing);
    if (!kept) {
      const keys = [...new Set(this.#occurrences(thing).map(({ key }) => key))];
      this.#all.set(thing, (kept = { keys, by: new Map() }));
    }
    const numbers = kept.keys.map((key) => fixed.get(key) ?? `/${String(shares?.get(key) ?? 1)}`);
    const name = numbers.join() + String(!shares);
    if (!kept.by.has(name)) kept.by.set(name, make());
    return kept.by.get(name)!;
  }
}
