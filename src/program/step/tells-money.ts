import { valuesIn } from '../schema/walk.js';
import type { Step } from './step.js';

/**
 * Whether something that changes in a step is money, a share of it, or has a worth in it.
 *
 * @param places The places of the two tiers, among the program's tiers.
 */
export function tellsMoney({ sections }: Step, places: readonly number[]): boolean {
  return sections.some(({ rows }) =>
    rows.some(({ row }) =>
      places.some((at) => {
        const cell = row.cells[at]!;
        return cell.kind === 'value' && valuesIn(cell.value).some(isMoney);
      }),
    ),
  );
}

const isMoney = (value: { kind: string; worth?: unknown }): boolean =>
  value.kind === 'percent' || value.kind === 'money' || value.worth !== undefined;
