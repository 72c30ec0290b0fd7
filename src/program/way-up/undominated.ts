import type { Respect } from './cost.js';
import { RESPECTS, type Cost } from './cost.js';
import type { Found } from './partial-way.js';

/** A way that was found, and what it takes in each respect. */
export interface Candidate {
  found: Found;
  /** In the order of `RESPECTS`. */
  takes: Cost;
}

/** As many ways as a reader can weigh against each other. */
const MOST = 3;

/** In what one may want less than the first way takes. */
const WANTED: readonly Respect[] = [
  'sales',
  'people',
  'once',
  'yearly',
  'steps',
  'time',
  'effort',
  'unpriced',
];

/**
 * The first way and up to two others: the best in some other respect, then the best that do without at least one step of
 * every way before. None takes more than another of them in one respect and no less in all others.
 *
 * @param search The best way in a respect, or by the rule where none is given, without some changes.
 */
export function* waysWorthShowing<C extends Candidate>(
  first: C,
  search: (respect: Respect | undefined, without: ReadonlySet<string>) => Generator<void, C | undefined>,
): Generator<void, C[]> {
  const shown = [first];
  const known = [first];
  const isNew = (way: C | undefined): way is C =>
    way !== undefined &&
    way.found.changes.size > 0 &&
    known.every((other) => !isSame(other, way)) &&
    !known.some((other) => dominates(other, way));
  for (const respect of WANTED) {
    if (takes(first, respect) === 0) continue;
    const way = yield* search(respect, new Set());
    if (!isNew(way)) continue;
    known.push(way);
    if (shown.length < MOST) shown.push(way);
  }
  let without: ReadonlySet<string>[] = [new Set()];
  for (let rank = 0; rank + 1 < MOST && shown.length < MOST; rank++) {
    const last = shown[rank];
    if (!last) break;
    let next: C | undefined;
    const tried: ReadonlySet<string>[] = [];
    for (const before of without) {
      for (const key of last.found.changes.keys()) {
        const these = new Set([...before, key]);
        const way = yield* search(undefined, these);
        if (!way) continue;
        tried.push(these);
        if (isNew(way) && !next) next = way;
      }
    }
    if (next) {
      shown.push(next);
      known.push(next);
    }
    without = tried;
  }
  return shown;
}

export function takes({ takes: all }: Candidate, respect: Respect): number {
  return all[RESPECTS.indexOf(respect)]!;
}

function isSame(one: Candidate, other: Candidate): boolean {
  const [left, right] = [one.found.changes, other.found.changes];
  return left.size === right.size && [...left].every(([key, to]) => right.get(key) === to);
}

/** Whether one way is better than another in some respect, and worse in none. */
function dominates(one: Candidate, other: Candidate): boolean {
  const differences = one.takes.map((value, place) => value - other.takes[place]!);
  return (
    differences.every((difference) => difference < 1e-7) &&
    differences.some((difference) => difference < -1e-7)
  );
}
