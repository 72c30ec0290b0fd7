import type { Cell } from '../matrix/rows.js';
import { tagged } from '../schema/tagged.js';
import { comparisonOf, isCeiling, termsOf } from '../schema/comparison.js';
import { endOf } from '../schema/in-force.js';
import type { ConditionConflict, Requirement } from '../schema/requirement.js';
import type { Amount, TaggedValue } from '../schema/value.js';
import { key, type DifferenceAspect, type Comparable } from '../comparison/comparable.js';

/**
 * What happened between two editions.
 *
 * `added`, `removed`: there is something where it was said that there is nothing, or the other way. `raised`, `lowered`: the number of a
 * benefit or a cost. `tightened`, `eased`: what a tier asks. `earlier`, `later`: a date. `moved`: other tiers have it
 * now. `renamed`: it is called otherwise. `reworded`: the same thing in other words. `changed`: something else, which has
 * no more or less. `now-known`, `no-longer-known`: what changed may
 * be only what somebody wrote down.
 */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'raised'
  | 'lowered'
  | 'tightened'
  | 'eased'
  | 'earlier'
  | 'later'
  | 'moved'
  | 'renamed'
  | 'reworded'
  | 'changed'
  | 'now-known'
  | 'no-longer-known';

/** One side of a change: what it says, and that taken apart. */
export interface Side {
  cell: Cell;
  comparable: Comparable;
}

export interface Classified {
  kind: ChangeKind;
  /** In what they differ, where it is not the value. */
  because?: DifferenceAspect;
}

/**
 * What happened between two cells of the same row and tier; nothing where they say the same.
 *
 * What one edition's document leaves out is not known, so a unit, period, base or condition that only one of the two
 * mentions is not called a change; nor is what somebody else says of a figure, how sure it is, or when it was read. Silence turning into words is `now-known`, unless the question did not arise before.
 */
export function classifyChange(older: Side, newer: Side, isRequirement: boolean): Classified | undefined {
  const [was, is] = [older.comparable, newer.comparable];
  if (was.silence !== is.silence) {
    const unknown = [was, is].map(({ silence }) => silence === 'not-known' || silence === 'not-mentioned');
    if (unknown[0] && unknown[1]) return undefined;
    if (unknown[0]) return { kind: 'now-known' };
    if (unknown[1]) return { kind: 'no-longer-known' };
    if (was.silence && is.silence) return { kind: 'changed', because: 'silence' };
    if (was.silence) return { kind: was.silence === 'not-applicable' ? 'added' : 'now-known' };
    return { kind: is.silence === 'not-applicable' ? 'removed' : 'no-longer-known' };
  }
  if (was.silence) return undefined;
  if (isNothing(was) !== isNothing(is)) return { kind: isNothing(was) ? 'added' : 'removed' };
  if (isNothing(was)) return undefined;
  if (was.kind !== is.kind && !areBothPrices(was, is)) return { kind: 'changed', because: 'kind' };
  for (const aspect of ['currency', 'unit', 'period', 'base'] as const)
    if (was[aspect] && is[aspect] && was[aspect] !== is[aspect]) return { kind: 'changed', because: aspect };
  if (was.bound !== is.bound) return { kind: 'changed', because: 'bound' };
  if (was.value !== is.value && shareAFigure(older.cell, newer.cell)) return { kind: 'now-known' };
  if (was.value !== is.value) return { kind: direction(was, is, isRequirement) };
  return termsDiffer(older.cell, newer.cell) ? { kind: 'changed', because: 'condition' } : undefined;
}

/** Whether a figure says that there is nothing: no, or not required. */
export function isNothing({ kind, number }: Comparable): boolean {
  return kind === 'not-required' || kind === 'none' || (kind === 'yes-no' && number === 0);
}

/** What is free is a price too, in no currency. */
function areBothPrices(...sides: readonly Comparable[]): boolean {
  return sides.every(({ kind }) => kind === 'money' || kind === 'free');
}

/**
 * Whether sources of one edition say what the other says: where they disagree, it may have been so all along, and that
 * one of them is believed now is no change of the program.
 */
function shareAFigure(older: Cell, newer: Cell): boolean {
  const [[was, ...others], [is, ...more]] = [figuresIn(older), figuresIn(newer)];
  return (was !== undefined && more.includes(was)) || (is !== undefined && others.includes(is));
}

/** What a cell says, and what others say against it, as keys. */
function figuresIn(cell: Cell): string[] {
  const said =
    cell.kind === 'value' ? cell.value : cell.kind === 'requirement' ? cell.requirement : undefined;
  if (!said) return [];
  const measure = 'measure' in said ? said.measure : undefined;
  const conflicts: readonly ConditionConflict[] = said.conflicts ?? [];
  const against = conflicts.flatMap(({ value, requirement }) => [
    ...(value === undefined ? [] : [tagged(value)]),
    ...(requirement?.kind === 'measure' && requirement.measure === measure ? [requirement] : []),
  ]);
  return [said, ...against].map(figureOf);
}

/** The number of something, or both ends of it; where it has none, all that it says. */
function figureOf(one: TaggedValue | Requirement): string {
  const { value, upTo, low, high } = one as Amount;
  const figure = 'measure' in one ? comparisonOf(one)?.figure : (value ?? upTo ?? (low && [low, high]));
  return key([figure]) || key(one);
}

function direction(was: Comparable, is: Comparable, isRequirement: boolean): ChangeKind {
  if (was.kind === 'text') return 'reworded';
  if (was.kind === 'date')
    return endOf(was.value) < is.value ? 'later' : endOf(is.value) < was.value ? 'earlier' : 'changed';
  const [before, after] = [endsOf(was), endsOf(is)];
  if (!before || !after) return 'changed';
  if (was.bound === 'between') {
    const wider = after[0] <= before[0] && after[1] >= before[1];
    const narrower = after[0] >= before[0] && after[1] <= before[1];
    return wider ? 'eased' : narrower ? 'tightened' : 'changed';
  }
  const up = after[0] >= before[0] && after[1] >= before[1];
  const down = after[0] <= before[0] && after[1] <= before[1];
  if (up === down) return 'changed';
  if (!isRequirement) return up ? 'raised' : 'lowered';
  return up === isCeiling(was.bound) ? 'eased' : 'tightened';
}

/** Both ends of an amount; of a single number, twice the same. */
function endsOf({ number, ends }: Comparable): readonly [number, number] | undefined {
  return number === undefined ? ends : [number, number];
}

/** Conditions and caps that both mention, and that are not the same. */
function termsDiffer(older: Cell, newer: Cell): boolean {
  const [was, is] = [allTermsOf(older), allTermsOf(newer)];
  return Object.keys(was).some((term) => key(was[term]) && key(is[term]) && key(was[term]) !== key(is[term]));
}

function allTermsOf(cell: Cell): Record<string, unknown> {
  if (cell.kind === 'value') {
    const { condition, ...value } = cell.value;
    return { condition, caps: 'caps' in value && value.caps, billed: 'billed' in value && value.billed };
  }
  if (cell.kind !== 'requirement') return {};
  const { requirement } = cell;
  const { condition, recommended, only } = requirement;
  return {
    condition,
    recommended: recommended ? 'recommended' : 'required',
    only,
    ...(requirement.kind === 'measure' && termsOf(requirement)),
  };
}
