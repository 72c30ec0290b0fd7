import { difference, isSilent } from './difference.js';
import { rowsOf, type ComparedRow, type ComparisonView } from './comparison.js';

/** How many programs answer in a row: two or more, so that they can be compared; one only; none yet. */
export type Answered = 'compared' | 'single' | 'open';

/**
 * Which rows a reader looks at: those that can be compared, those of them in which the answers differ, those that only
 * one program answers, those without an answer yet, or all.
 */
export type RowsMode = 'compared' | 'differences' | 'single' | 'open' | 'all';
export const ROWS_MODES: readonly RowsMode[] = ['compared', 'differences', 'single', 'open', 'all'];

/** How much of a comparison is answered. */
export interface Coverage {
  /** The rows that each way to look at them is about, in reading order. */
  rows: Readonly<Record<RowsMode, readonly ComparedRow[]>>;
  /** In how many rows each column has an answer. */
  columns: readonly number[];
  /** How many fields there are, and how many of them have an answer. */
  fields: number;
  answers: number;
}

/**
 * The columns that answer in a row, by their places. A silence is never an answer, and neither is what is not mentioned;
 * a "no" is one, and so is "not required" where the document says so.
 */
export function answering({ cells }: ComparedRow): number[] {
  return cells.flatMap((cell, column) => (isSilent(cell) ? [] : [column]));
}

/** How many programs answer in a row. */
export function answeredBy(row: ComparedRow): Answered {
  const answers = answering(row).length;
  return answers > 1 ? 'compared' : answers === 1 ? 'single' : 'open';
}

/** Counts the answers of a comparison, each row and each column for itself. */
export function coverage(view: ComparisonView): Coverage {
  const all = rowsOf(view);
  const of = (wanted: Answered) => all.filter((row) => answeredBy(row) === wanted);
  const compared = of('compared');
  const columns = view.columns.map((_, at) => all.filter(({ cells }) => !isSilent(cells[at]!)).length);
  return {
    rows: {
      compared,
      differences: compared.filter((row) => difference(row).differs),
      single: of('single'),
      open: of('open'),
      all,
    },
    columns,
    fields: all.length * columns.length,
    answers: columns.reduce((sum, answers) => sum + answers, 0),
  };
}

/** The same rows, those with the most answers first; where there are as many, they keep their order. */
export function mostAnswersFirst(rows: readonly ComparedRow[]): ComparedRow[] {
  return [...rows].sort((one, other) => answering(other).length - answering(one).length);
}
