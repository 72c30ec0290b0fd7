import { byId } from '../by-id.js';
import { comparableOf } from '../comparison/comparable.js';
import type { Cell, MatrixView, Row } from '../matrix/rows.js';
import { isPrice } from '../schema/price.js';

/** What the head of a tier's column tells of its rows: the figures that it asks, and what it costs. */
export interface TierCards {
  /** Rows of which every tier's card tells its cell: what most tiers put a figure on, in the order of the document. */
  asks: readonly Row[];
  /** The row of what a tier costs; nothing where the document names no price that must be paid. */
  cost: Row | undefined;
}

/** As many figures as a card has room for. */
const MOST_FIGURES = 3;

/**
 * The rows that the heads of the columns tell.
 *
 * Of what is asked: conditions with a number, those first that most tiers put one on; parts of conditions and what stands
 * in one of several ways come after. Of what it costs: what must be paid, a fee before all else, by the year before once.
 *
 * @param places The places of the tiers that a step is between, among the program's tiers: only what these ask is told.
 */
export function tierCards(view: MatrixView, places: readonly number[] = []): TierCards {
  const rowsIn = (wanted: string) =>
    view.sections.flatMap(({ id, groups }) =>
      id === wanted
        ? groups.flatMap((group) =>
            group.alternative || group.option ? [] : group.rows.filter(({ depth }) => depth === 0),
          )
        : [],
    );
  const ranked = (rows: readonly Row[], rank: (row: Row) => number) =>
    rows
      .map((row) => ({ row, rank: rank(row) }))
      .filter(({ rank }) => rank > 0)
      .sort((one, other) => other.rank - one.rank);
  const figures = (row: Row) => row.cells.filter((cell) => hasFigure(view, row, cell)).length;
  const inStep = (row: Row) => places.filter((at) => hasFigure(view, row, row.cells[at]!)).length;
  const asked = rowsIn('commit').filter((row) => places.length === 0 || inStep(row) > 0);
  const rankOfAsked = (row: Row) => inStep(row) * (row.cells.length + 1) + figures(row);
  const best = ranked(asked, rankOfAsked).slice(0, MOST_FIGURES);
  const costs = rowsIn('cost');
  const isFee = ({ key }: Row) => {
    const { kind, topic } = byId(view.program.costs, key) ?? {};
    return kind === 'fee' || topic === 'fee';
  };
  const rankOfCost = (row: Row) =>
    figures(row) + row.cells.length * (Number(isFee(row)) * 2 + Number(isYearly(row)));
  const due = costs.filter(
    ({ about, key }) => !about.optional && isPrice(byId(view.program.costs, key)?.kind ?? 'other'),
  );
  return {
    asks: asked.filter((row) => best.some((one) => one.row === row)),
    cost: ranked(due, rankOfCost)[0]?.row ?? due[0],
  };
}

function hasFigure({ program }: MatrixView, { about }: Row, cell: Cell): boolean {
  if (cell.kind === 'requirement' && cell.requirement.recommended) return false;
  const { number, ends, kind } = comparableOf(cell, about, program);
  return kind !== 'yes-no' && (number !== undefined || ends !== undefined);
}

/** Whether something of it is paid by the year. */
function isYearly({ cells }: Row): boolean {
  return cells.some(
    (cell) => cell.kind === 'value' && cell.value.kind === 'money' && cell.value.per === 'year',
  );
}
