import type { Cell } from '../matrix/rows.js';
import type { ComparedCell, ComparedRow } from './comparison.js';
import type { DifferenceAspect } from './comparable.js';

/** Whether the columns of a row differ, and why: the reasons, the weightiest first. */
export interface Difference {
  differs: boolean;
  because: readonly DifferenceAspect[];
}

const ASPECTS = [
  'kind',
  'currency',
  'unit',
  'period',
  'base',
  'bound',
  'value',
  'condition',
  'doubt',
] as const satisfies DifferenceAspect[];

const cache = new WeakMap<ComparedRow, Difference>();

/**
 * Whether the programs that answer in a row say different things.
 *
 * They say the same where all of them say as many things, of the same kind, in the same currency, unit and period, of the
 * same base, as exactly bounded, with the same value under the same conditions. A silence is no answer, and so it differs
 * from none: what nobody has told may be the same or not. What the vendors call it does not count, nor remarks and
 * sources. Words in different languages are different words.
 */
export function difference(row: ComparedRow): Difference {
  let found = cache.get(row);
  if (!found) {
    const because: DifferenceAspect[] = [];
    const said = row.cells.filter((cell) => !isSilent(cell));
    if (differ(said.map(({ entries }) => `${entries.length}`))) because.push('parts');
    for (const aspect of ASPECTS)
      if (differ(said.map((cell) => aspectOf(cell, aspect)))) because.push(aspect);
    cache.set(row, (found = { differs: because.length > 0, because }));
  }
  return found;
}

/** Whether cells that say something all say the same. */
export function isSame(said: readonly ComparedCell[]): boolean {
  return (
    !differ(said.map(({ entries }) => `${entries.length}`)) &&
    ASPECTS.every((aspect) => !differ(said.map((cell) => aspectOf(cell, aspect))))
  );
}

const differ = (keys: readonly string[]) => new Set(keys).size > 1;

/** Whether a cell says nothing but that nothing is said: not mentioned, not known, not published, not applicable, on request. */
export function isSilent({ entries, otherwise }: ComparedCell): boolean {
  return otherwise ? !asksNothing(otherwise) : entries.every(({ comparable }) => comparable.silence !== '');
}

/** Whether a cell says something that does not hold today: it takes no part in what is best and in weighing. */
export function isOutOfForce({ entries }: ComparedCell): boolean {
  return entries.some((entry) => entry.outOfForce);
}

/** Whether the document says that nothing is asked. */
function asksNothing(cell: Cell): boolean {
  return cell.kind === 'not-required' || (cell.kind === 'requirement' && cell.requirement.kind === 'none');
}

function aspectOf({ entries, otherwise }: ComparedCell, aspect: (typeof ASPECTS)[number]): string {
  if (otherwise) return aspect === 'kind' ? otherwise.kind : '';
  return entries
    .map(({ comparable }) => comparable[aspect])
    .sort()
    .join(' + ');
}
