import type { Step } from './step.js';

/** Whether something that changes in a step is money, or a share of it. */
export function tellsMoney({ sections }: Step): boolean {
  return sections.some(({ rows }) =>
    rows.some(({ row }) =>
      row.cells.some(
        (cell) => cell.kind === 'value' && (cell.value.kind === 'percent' || cell.value.kind === 'money'),
      ),
    ),
  );
}
