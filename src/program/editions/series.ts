import type { Cell, Row } from '../matrix/rows.js';
import type { Program, Tier } from '../schema/program.js';
import type { Comparable } from '../comparison/comparable.js';
import type { Change, Paired } from './change.js';
import type { Side } from './classify-change.js';

/** One edition's figure. */
export interface Point {
  program: Program;
  row: Row;
  cell: Cell;
  /** The figure itself, in the unit that all of the series have. */
  number: number;
  /** The same taken apart. */
  comparable: Comparable;
}

/** The same figure of the same tier in editions that follow each other. */
export interface Series extends Pick<Change, 'part' | 'alternative' | 'options'> {
  /** What the newest of its editions calls the tier; several where it is the same in each. */
  tiers: readonly Tier[];
  /** The id of the row. */
  id: string;
  /** From the oldest edition to the newest; three or more. */
  points: readonly Point[];
}

/** A figure is followed only through so many editions that it makes a line. */
const FEWEST = 3;

/**
 * Figures that are known in three editions or more that follow each other, without a gap and of one kind: the same unit,
 * currency, period and base as far as they are said, and all exact, all at least or all up to so much. What holds on a
 * condition, leaves something out, or is only advised is no such figure: a line of numbers could not say so. What the
 * editions before one say counts as it was when the next one began. Tiers with the same figures throughout share one
 * series.
 *
 * @param pairs Each edition with the next, the oldest first.
 * @param links For each of them, what both say.
 */
export function seriesOf(
  pairs: readonly (readonly [older: Program, newer: Program])[],
  links: readonly (readonly Paired[])[],
): Series[] {
  const done: Series[] = [];
  let open = new Map<string, Series>();
  links.forEach((both, at) => {
    const [before, after] = pairs[at]!;
    const onward = new Map<string, Series>();
    for (const link of both) {
      const { older, newer, row, part, alternative, options } = link;
      if (!isFigure(older) || !isFigure(newer)) continue;
      const next = pointOf(after, row.newer, newer);
      const running = open.get(keyOf(link, 'older'))?.points ?? [pointOf(before, row.older, older)];
      if (!running.every((point) => areOfAKind(point.comparable, next.comparable))) continue;
      const points = [...running, next];
      const tiers = [link.tier.newer!];
      const key = keyOf(link, 'newer');
      // Of a tier that was two before, nobody can tell which of them it goes on.
      const told = onward.has(key) ? points.slice(-1) : points;
      onward.set(key, { part, alternative, options, tiers, id: row.id, points: told });
    }
    const goOn = new Set([...onward.values()].map(({ points }) => points.at(-2)));
    for (const one of open.values()) if (!goOn.has(one.points.at(-1))) done.push(one);
    open = onward;
  });
  return merge([...done, ...open.values()].filter(({ points }) => points.length >= FEWEST));
}

/** Whether a figure of a series ever changed. */
export function isFlat({ points }: Series): boolean {
  return points.every(({ number }) => number === points[0]!.number);
}

function pointOf(program: Program, row: Row, { cell, comparable }: Side): Point {
  return { program, row, cell, number: comparable.number!, comparable };
}

/** A number that can be drawn and says all: neither a silence, nor a yes, nor two ends of a range, nor one with a reservation. */
function isFigure({ cell, comparable: { silence, kind, number, advised } }: Side): boolean {
  return silence === '' && kind !== 'yes-no' && number !== undefined && !advised && !isReserved(cell);
}

/** Whether a figure holds on a condition, or leaves something out. */
function isReserved(cell: Cell): boolean {
  if (cell.kind === 'value')
    return (
      cell.value.condition !== undefined || ('excluding' in cell.value && cell.value.excluding !== undefined)
    );
  return cell.kind === 'requirement' && cell.requirement.condition !== undefined;
}

/** Whether two figures say the same but for how much, as far as both say what they count. */
function areOfAKind(a: Comparable, b: Comparable): boolean {
  return (
    a.kind === b.kind &&
    a.bound === b.bound &&
    (['currency', 'unit', 'period', 'base'] as const).every(
      (aspect) => a[aspect] === b[aspect] || !a[aspect] || !b[aspect],
    )
  );
}

/** What makes a row, a tier and a case of one edition the same, whichever step tells of it. */
function keyOf({ part, tier, row, alternative, options }: Paired, side: 'older' | 'newer'): string {
  const cases = Object.entries(options ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([part, tier[side]!.id, row[side].key, alternative?.number, cases]);
}

/** The same figures of several tiers become one series. */
function merge(found: readonly Series[]): Series[] {
  const merged = new Map<string, Series>();
  for (const one of found) {
    const { part, id, alternative, options, points } = one;
    const said = points.map(({ program, number }) => [program.id, number]);
    const key = JSON.stringify([part, id, alternative?.number, options, said]);
    const same = merged.get(key);
    merged.set(key, same ? { ...same, tiers: [...same.tiers, ...one.tiers] } : one);
  }
  return [...merged.values()];
}
