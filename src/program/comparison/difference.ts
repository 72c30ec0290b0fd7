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
    const because = aspectsOf(row.cells.filter((cell) => !isSilent(cell)));
    cache.set(row, (found = { differs: because.length > 0, because }));
  }
  return found;
}

/** Whether cells that say something all say the same. */
export function isSame(said: readonly ComparedCell[]): boolean {
  return aspectsOf(said).length === 0;
}

/** In what cells that say something differ. */
function aspectsOf(said: readonly ComparedCell[]): DifferenceAspect[] {
  const even = isEven(said);
  return [
    ...(even ? [] : (['parts'] as const)),
    ...ASPECTS.filter((aspect) =>
      kindsIn(said, aspect).some((kind) => differ(said.flatMap((cell) => keysOf(cell, aspect, kind, even)))),
    ),
  ];
}

/** Whether cells say as many things as each other. */
const isEven = (said: readonly ComparedCell[]) =>
  !differ(said.map(({ entries }) => `${Math.max(1, entries.length)}`));

/** What is about a figure differs only between figures of one kind: an amount has no other currency than a percentage. */
const OF_FIGURES: readonly DifferenceAspect[] = ['currency', 'unit', 'period', 'base', 'bound', 'value'];

function kindsIn(said: readonly ComparedCell[], aspect: DifferenceAspect): readonly (string | undefined)[] {
  if (!OF_FIGURES.includes(aspect)) return [undefined];
  return [...new Set(said.flatMap(({ entries }) => entries.map(({ comparable }) => comparable.kind)))];
}

/**
 * What a cell says of one aspect, in one kind of figure; nothing where it has none of the kind. Where cells say as many
 * things it is all that is said; else it differs only in what one of them says and another does not.
 */
function keysOf(
  { entries, otherwise }: ComparedCell,
  aspect: (typeof ASPECTS)[number],
  kind: string | undefined,
  all: boolean,
): string[] {
  if (otherwise && kind === undefined) return [aspect === 'kind' ? otherwise.kind : ''];
  const keys = entries
    .filter(({ comparable }) =>
      kind === undefined ? all || comparable.silence === '' : comparable.kind === kind,
    )
    .map(({ comparable }) => comparable[aspect])
    .sort();
  return keys.length === 0 ? [] : [(all ? keys : [...new Set(keys)]).join(' + ')];
}

const differ = (keys: readonly string[]) => new Set(keys).size > 1;

/** Whether a cell says nothing but that nothing is said: not mentioned, not known, not published, not applicable, on request. */
export function isSilent({ entries, otherwise }: ComparedCell): boolean {
  return otherwise ? !asksNothing(otherwise) : entries.every(({ comparable }) => comparable.silence !== '');
}

/**
 * A cell with only what holds today: what does not takes no part in what is best and in weighing. Nothing where nothing
 * is left that says something.
 */
export function inForce(cell: ComparedCell): ComparedCell | undefined {
  const entries = cell.entries.filter((entry) => !entry.outOfForce);
  const left = entries.length === cell.entries.length ? cell : { ...cell, entries };
  return (left.entries.length === 0 && !left.otherwise) || isSilent(left) ? undefined : left;
}

/** Whether the document says that nothing is asked. */
function asksNothing(cell: Cell): boolean {
  return cell.kind === 'not-required' || (cell.kind === 'requirement' && cell.requirement.kind === 'none');
}
