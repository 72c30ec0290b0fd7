/** Small programs whose tiers ask for measures, and the cells that come of them. */
import { matrixView } from '../../../src/program/matrix/matrix-view.js';
import type { Cell } from '../../../src/program/matrix/rows.js';
import type { Program } from '../../../src/program/schema/program.js';

export const leaf = (measure: string, more: object = { atLeast: 1 }) => ({
  kind: 'measure',
  measure,
  ...more,
});
export const all = (...of: object[]) => ({ kind: 'all', of });
export const named = (...ids: string[]) => ids.map((id) => ({ id, name: id.toUpperCase() }));

/** The cells of a section, by row and tier. */
export function cellsOf(
  program: Program,
  choice = {},
  section = 'commit',
): Record<string, Record<string, Cell>> {
  const groups = matrixView(program, choice).sections.find(({ id }) => id === section)?.groups ?? [];
  return Object.fromEntries(
    groups.flatMap(({ rows }) =>
      rows.map((row) => [
        row.key,
        Object.fromEntries(row.cells.map((cell, at) => [program.tiers[at]!.id, cell])),
      ]),
    ),
  );
}
export const kindOf = (cell: Cell | undefined) =>
  cell?.kind === 'value'
    ? cell.value.kind
    : cell?.kind === 'requirement'
      ? cell.requirement.kind
      : cell?.kind;
