import type { Cell } from '../matrix/rows.js';
import { valuesIn } from '../schema/walk.js';
import type { Step } from './step.js';

/**
 * Whether something that changes in a step is money, a share of it, or has a worth in it.
 *
 * @param places The places of the two tiers, among the program's tiers.
 */
export function tellsMoney({ sections }: Step, places: readonly number[]): boolean {
  return sections.some(({ rows }) => rows.some(({ row }) => places.some((at) => isMoney(row.cells[at]!))));
}

const isMoney = (cell: Cell): boolean =>
  cell.kind === 'value' &&
  valuesIn(cell.value).some(
    (value) => value.kind === 'money' || value.kind === 'percent' || ('worth' in value && !!value.worth),
  );
