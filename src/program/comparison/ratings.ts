import type { Program, Rating } from '../schema/program.js';
import type { Text } from '../schema/scalars.js';
import { textKey } from './text-key.js';

/** One rating of one source on one scale, program by program. */
export interface RatingRow {
  key: string;
  /** Who rates, and what the rating is called: in the words of the first program that has it. */
  by: Text;
  name: Text;
  scale: Rating['scale'];
  /** Place of the column whose program says the words. */
  column: number;
  /** For each column what it has: nothing where it is not rated; several where it was rated on several days. */
  cells: readonly (readonly Rating[])[];
  /** What the rating is made of; scores on the same scale. */
  criteria: readonly CriterionRow[];
  /**
   * Places of the columns with the best score; none unless at least two are rated, all once, on the same day by the
   * same method.
   */
  best: readonly number[];
}

export interface CriterionRow {
  key: string;
  name: Text;
  /** The score and its weight in percent for each column, as far as they are told; nothing where it is not rated. */
  cells: readonly ({ score?: number | undefined; weight?: number | undefined } | undefined)[];
}

/**
 * The ratings of all programs as rows. Ratings stand in one row only if the same source gave them under the same name
 * on the same scale: its ends and its direction. Nothing is converted: 108 on an open scale stays 108.
 */
export function ratingRows(columns: readonly { program: Program }[]): RatingRow[] {
  const rows = new Map<string, { first: Rating; column: number; cells: Rating[][] }>();
  columns.forEach(({ program }, column) => {
    for (const rating of program.ratings ?? []) {
      const { min, max, better = 'higher' } = rating.scale;
      const words = [rating.by, rating.name].map((text) => textKey(text, program.language));
      const key = JSON.stringify([...words, min, max, better]);
      let row = rows.get(key);
      if (!row) rows.set(key, (row = { first: rating, column, cells: columns.map(() => []) }));
      row.cells[column]!.push(rating);
    }
  });
  return [...rows].map(([key, { first, column, cells }]) => ({
    key,
    by: first.by,
    name: first.name,
    scale: first.scale,
    column,
    cells,
    criteria: criteriaOf(columns, cells),
    best: bestOf(columns, cells, first.scale.better === 'lower'),
  }));
}

function criteriaOf(
  columns: readonly { program: Program }[],
  cells: readonly (readonly Rating[])[],
): CriterionRow[] {
  const rows = new Map<string, { name: Text; cells: CriterionRow['cells'][number][] }>();
  cells.forEach((ratings, column) => {
    for (const { name, ...scored } of ratings.at(-1)?.criteria ?? []) {
      const key = textKey(name, columns[column]!.program.language);
      let row = rows.get(key);
      if (!row) rows.set(key, (row = { name, cells: columns.map(() => undefined) }));
      row.cells[column] = scored;
    }
  });
  return [...rows].map(([key, row]) => ({ key, ...row }));
}

function bestOf(
  columns: readonly { program: Program }[],
  cells: readonly (readonly Rating[])[],
  lower: boolean,
): number[] {
  const rated = cells.flatMap((ratings, column) => ratings.map((rating) => ({ rating, column })));
  const made = rated.map(({ rating, column }) =>
    JSON.stringify([rating.date, textKey(rating.method, columns[column]!.program.language)]),
  );
  const once = cells.every(({ length }) => length <= 1);
  if (!once || rated.length < 2 || new Set(made).size > 1) return [];
  const scores = rated.map(({ rating }) => rating.score);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  return low === high
    ? []
    : rated.flatMap(({ rating, column }) => (rating.score === (lower ? low : high) ? [column] : []));
}
