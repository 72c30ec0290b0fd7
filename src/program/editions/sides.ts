import { MOST_CASES } from '../standing/alike-options.js';
import type { Cell, Row } from '../matrix/rows.js';
import { sourcesOf } from '../matrix/notes.js';
import { byId } from '../by-id.js';
import { optionsOf, type Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';
import type { Change, Editions, Paired } from './change.js';
import { comparableOf } from '../comparison/comparable.js';
import { isNothing, type Side } from './classify-change.js';
import { inCell, withoutBegun } from './in-force-on.js';

/** The row in both editions, each with the one cell of its tier. */
type Rows = readonly [older: Row | undefined, newer: Row | undefined];

export interface Sides {
  rows: Rows;
  older?: Side | undefined;
  newer?: Side | undefined;
  /** The options for which it is looked at, where the row depends on a dimension that is not chosen. */
  options?: Choice | undefined;
}

/**
 * Both sides of a row; where one of them depends on a dimension that is not chosen, both for each of its options that
 * exists. Where there would be too many, both as they stand in the documents.
 */
export function sideBySide(editions: Editions, rowsFor: (choice: Choice) => Rows): Sides[] {
  return sidesUnder(editions, rowsFor, {}, 1);
}

function sidesUnder(
  editions: Editions,
  rowsFor: (choice: Choice) => Rows,
  options: Choice,
  cases: number,
): Sides[] {
  const { older, newer, choice } = editions;
  const rows = rowsFor({ ...choice, ...options });
  const open = rows
    .map((row) => dimensionOf(row?.cells[0]))
    .find((by) => by !== undefined && !Object.hasOwn(options, by));
  if (open !== undefined) {
    const ids = new Set(
      [older, newer].flatMap((program) => {
        const dimension = byId(program.dimensions, open);
        return dimension ? optionsOf(dimension, { ...choice, ...options }).map(({ id }) => id) : [];
      }),
    );
    const all = cases * ids.size;
    if (all > 0 && all <= MOST_CASES)
      return [...ids].flatMap((id) => sidesUnder(editions, rowsFor, { ...options, [open]: id }, all));
  }
  const [left, right] = rows;
  return [
    {
      rows,
      older: left && sideOf(left, older, editions.day),
      newer: right && sideOf(right, newer, editions.day),
      options: Object.keys(options).length > 0 ? options : undefined,
    },
  ];
}

/** What a row with one cell says, on a day. A measure that is called or defined otherwise is told once, of the measure. */
export function sideOf({ cells: [cell], about }: Row, program: Program, day?: string): Side {
  const measure = about.measure && { ...about.measure, name: '', definition: undefined };
  const inForce = day === undefined ? cell! : inCell(cell!, (said) => withoutBegun(said, day));
  return { cell: cell!, inForce, comparable: comparableOf(inForce, { ...about, measure }, program) };
}

/** The dimension that a cell still depends on. */
function dimensionOf(cell: Cell | undefined): string | undefined {
  if (cell?.kind === 'value' && cell.value.kind === 'varies') return cell.value.by;
  return cell?.kind === 'requirement' && cell.requirement.kind === 'varies' ? cell.requirement.by : undefined;
}

/** What both sides say, for a change of this row. */
export function factsOf(
  id: string,
  { rows: [left, right], older, newer, options }: Sides,
): Pick<Change, 'row' | 'options' | 'older' | 'newer' | 'sources'> {
  return {
    row: { id, older: left, newer: right },
    options,
    older: older?.cell,
    newer: newer?.cell,
    sources: { older: sourcesFor(older?.cell, left), newer: sourcesFor(newer?.cell, right) },
  };
}

/** Sources of a cell, else of its row. */
function sourcesFor(cell: Cell | undefined, row: Row | undefined): readonly string[] {
  const own =
    cell?.kind === 'value'
      ? cell.value.source
      : cell?.kind === 'requirement'
        ? cell.requirement.source
        : undefined;
  return own === undefined ? (row?.about.sources ?? []) : sourcesOf(own);
}

/** Whether a side has something: neither a silence nor a no. */
export function hasSomething(side: Side | undefined): side is Side {
  return side !== undefined && side.comparable.silence === '' && !isNothing(side.comparable);
}

/** Tells what both editions say, whether it has changed or not, to who wants to know. */
export function tellBoth(
  editions: Editions,
  { sides, id, ...about }: Pick<Paired, 'part' | 'tier' | 'alternative'> & { id: string; sides: Sides },
): void {
  const { rows, older, newer, options } = sides;
  const [left, right] = rows;
  if (!left || !right || !older || !newer) return;
  editions.both?.({ ...about, row: { id, older: left, newer: right }, options, older, newer });
}
