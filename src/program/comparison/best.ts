import { isCeiling } from '../schema/comparison.js';
import { COMPARABLE_KINDS } from './comparable-kinds.js';
import type { ComparedCell, ComparedRow } from './comparison.js';
import { isSilent } from './difference.js';
import { costsNothing, costsSomething } from './free.js';
import type { Entry } from './placement.js';
import type { DifferenceAspect } from './comparable.js';

/** Which columns have the best and the worst of a row, or why nobody can say. */
export type Best =
  | { kind: 'marked'; best: readonly number[]; worst: readonly number[] }
  /** `few`: fewer than two columns say something. `equal`: they say the same. `topic`: the topic has no better. */
  | { kind: 'unmarked'; because: DifferenceAspect | 'few' | 'equal' | 'topic' };

/**
 * The best and the worst of a row, by the column's place.
 *
 * There is one only where every two of the columns that say something can be compared: the topic has a better, each
 * says one thing, all of the same kind, currency, unit, period and base, equally bounded and under the same conditions.
 * A percentage must say of what it is taken, unless the topic does. Columns that are silent neither win nor lose. What is
 * free is better than any price, in whatever currency.
 */
export function best(row: ComparedRow): Best {
  const said = row.cells.flatMap((cell, column) =>
    isSilent(cell) || isOutOfForce(cell) ? [] : [{ cell, column }],
  );
  if (said.length < 2) return { kind: 'unmarked', because: 'few' };
  const paid = said.filter(({ cell }) => !costsNothing(row, cell));
  if (paid.length > 0 && paid.length < said.length && paid.every(({ cell }) => costsSomething(row, cell))) {
    const dearest = best({ ...row, cells: paid.map(({ cell }) => cell) });
    const worst = paid.length === 1 ? [0] : dearest.kind === 'marked' ? dearest.worst : [];
    return {
      kind: 'marked',
      best: said.filter((one) => !paid.includes(one)).map(({ column }) => column),
      worst: worst.map((at) => paid[at]!.column),
    };
  }
  const [one, ...others] = said.map(({ cell }) => cell);
  for (const other of others) {
    const because = incomparableBecause(row, one!, other);
    if (because) return { kind: 'unmarked', because };
  }
  const numbers = said.map(({ cell }) => score(row, cell.entries[0]!));
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (low === high) return { kind: 'unmarked', because: 'equal' };
  const columnsWith = (number: number) =>
    said.flatMap(({ column }, at) => (numbers[at] === number ? [column] : []));
  return { kind: 'marked', best: columnsWith(high), worst: columnsWith(low) };
}

/** Whether a cell says something that does not hold today: it takes no part. */
export function isOutOfForce({ entries }: ComparedCell): boolean {
  return entries.some((entry) => entry.outOfForce);
}

const SAME = [
  'kind',
  'currency',
  'unit',
  'period',
  'base',
  'bound',
  'condition',
] as const satisfies DifferenceAspect[];

/**
 * Why two cells of a row cannot be set against each other; nothing where they can. What is comparable with the same thing
 * is comparable with each other, so that one against all others is enough.
 */
export function incomparableBecause(
  { topic }: ComparedRow,
  a: ComparedCell,
  b: ComparedCell,
): DifferenceAspect | 'topic' | undefined {
  if (!topic || topic.better === 'neither') return 'topic';
  const [one, other] = [a.entries, b.entries];
  if (one.length > 1 || other.length > 1) return 'parts';
  const [first, second] = [one[0]?.comparable, other[0]?.comparable];
  const kinds: readonly string[] = topic.kinds ?? COMPARABLE_KINDS;
  if (!first || !second || !kinds.includes(first.kind)) return 'kind';
  for (const aspect of SAME) if (first[aspect] !== second[aspect]) return aspect;
  if (one[0]!.better !== other[0]!.better) return 'base';
  if (!topic.base && !(first.baseSaid && second.baseSaid)) return 'base';
  return first.number === undefined || second.number === undefined ? 'bound' : undefined;
}

/**
 * A number that is higher for what is better for the partner: more of what it gets, a shorter time, less to pay, and
 * less to do, unless the document says otherwise.
 */
export function score({ section }: ComparedRow, { comparable, better }: Entry): number {
  const { kind, bound, number = 0 } = comparable;
  const lower = better ? better === 'lower' : section === 'get' ? kind === 'duration' : !isCeiling(bound);
  return lower ? -number : number;
}
