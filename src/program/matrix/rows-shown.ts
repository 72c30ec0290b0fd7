import type { Cell, RowGroup, MatrixView, Row } from './rows.js';
import { factOf } from './tier-facts.js';

/** What a reader asked to see. */
export interface Filter {
  /** Only rows in which the tiers differ. */
  differencesOnly: boolean;
  /** Whether a row matches the reader's search; nothing where there is no search. */
  matches?: ((row: Row, group: RowGroup) => boolean) | undefined;
}

/** All rows of a matrix, in reading order. */
export function rowsIn(view: Pick<MatrixView, 'sections'>): Row[] {
  return view.sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
}

/** The rows to show. */
export function rowsShown(view: MatrixView, { differencesOnly, matches }: Filter): ReadonlySet<Row> {
  const shown = new Set<Row>();
  for (const { groups } of view.sections) {
    for (const group of groups) {
      for (const row of group.rows) {
        if ((!differencesOnly || differs(row)) && (!matches || matches(row, group))) shown.add(row);
      }
    }
  }
  return shown;
}

const cache = new WeakMap<Row, boolean>();

/** Whether the tiers differ in a row. What the document says counts, not how it is printed. */
export function differs(row: Row): boolean {
  let different = cache.get(row);
  if (different === undefined) {
    const first = contentOf(row.cells[0]);
    different = row.cells.some((cell) => contentOf(cell) !== first);
    cache.set(row, different);
  }
  return different;
}

const among = new WeakMap<MatrixView, { key: string; rows: ReadonlySet<Row> }>();

/**
 * The rows in which some of the tiers differ: those that are in view, where there is no room for all. A search asks at
 * each key, of the same tiers.
 */
export function differingAmong(view: MatrixView, columns: readonly number[]): ReadonlySet<Row> {
  const key = columns.join();
  let last = among.get(view);
  if (last?.key !== key) {
    const rows = new Set(
      rowsIn(view).filter(({ cells }) => new Set(columns.map((at) => contentOf(cells[at]))).size > 1),
    );
    among.set(view, (last = { key, rows }));
  }
  return last.rows;
}

function contentOf(cell: Cell | undefined): string {
  return JSON.stringify(cell?.kind === 'fact' ? [factOf(cell.tier, cell.fact), cell.marks] : cell);
}
