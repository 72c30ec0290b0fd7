import { ROWS_MODES, type RowsMode } from './coverage.js';

/** How much each row matters to the reader, by the key of the row: 0 for not at all, up to 5. */
export type Weights = Readonly<Record<string, number>>;

/** The highest weight a reader can give. */
export const HEAVIEST = 5;

/**
 * What a visitor has chosen to see of a comparison: everything that a link to the view has to carry. Columns are named
 * by their place in the author's list, counted from 1: `'2'`.
 */
export interface ComparatorView {
  /** All columns in the order in which they are shown. */
  order: readonly string[];
  /** Those that are hidden. */
  hidden: readonly string[];
  /** The tier that the visitor chose in a column. */
  tiers: Readonly<Record<string, string>>;
  rows: RowsMode;
  /** What the rows are searched for. */
  query: string;
  /** Keys of the folded groups. */
  folded: readonly string[];
  /** The two columns shown where there is room for two only. */
  pair: readonly string[];
  weights: Weights;
}

export const FIRST_VIEW: ComparatorView = {
  order: [],
  hidden: [],
  tiers: {},
  rows: 'compared',
  query: '',
  folded: [],
  pair: [],
  weights: {},
};

/** The view for so many columns: what names a column that is not there is dropped, and new columns come last. */
export function fitView(view: ComparatorView, columns: readonly string[]): ComparatorView {
  const known = (keys: readonly string[]) => [...new Set(keys)].filter((key) => columns.includes(key));
  const order = [...new Set([...known(view.order), ...columns])];
  const hidden = known(view.hidden).length < columns.length ? known(view.hidden) : [];
  const shown = order.filter((key) => !hidden.includes(key));
  const pair = [...new Set([...view.pair.filter((key) => shown.includes(key)), ...shown])].slice(0, 2);
  return { ...view, order, hidden, pair };
}

/** Reads the text of a link to a view back (`comparatorViewToText`). Nothing in it can do harm: what the comparison does not have is dropped by those who use it. */
export function comparatorViewFromText(text: string, first: ComparatorView): ComparatorView {
  const read = new URLSearchParams(text);
  const list = (name: 'order' | 'hidden' | 'pair') => read.get(name)?.split(' ') ?? first[name];
  const named = (start: string) =>
    [...read].flatMap(([name, value]) =>
      name.startsWith(start) ? [[name.slice(start.length), value] as const] : [],
    );
  return {
    order: list('order'),
    hidden: list('hidden'),
    pair: list('pair'),
    rows: ROWS_MODES.find((mode) => mode === read.get('rows')) ?? first.rows,
    query: read.get('search')?.slice(0, 200) ?? first.query,
    folded: read.get('folded')?.split('|') ?? first.folded,
    tiers: Object.fromEntries(named('tier-')),
    weights: Object.fromEntries(
      named('w-').map(([key, weight]) => [
        key,
        Math.min(Math.max(Math.round(Number(weight)) || 0, 0), HEAVIEST),
      ]),
    ),
  };
}
