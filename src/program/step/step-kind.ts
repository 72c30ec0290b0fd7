import { comparableOf, key, type Comparable } from '../comparison/comparable.js';
import type { About, Cell } from '../matrix/rows.js';
import { comparisonOf, isCeiling } from '../schema/comparison.js';
import type { Program } from '../schema/program.js';
import type { ConditionPart, MeasureRequirement } from '../schema/requirement.js';

/**
 * What happens in a row on the step from one tier to another.
 *
 * `more`, `less`: the figure rises or falls; of what is asked, it becomes harder or easier. `new`, `gone`: there is
 * something where it is said that there is nothing, or the other way. `along`: a cost that both name, and that comes
 * with more that is asked. `different`: the two differ and neither is more. `apart`: one says it here, the other in
 * another row. `only-to`, `only-from`: the document answers for one of the two tiers only. `same`: they say the same.
 * `silent`: there is no answer for either. `elsewhere`: what is said stands in other rows.
 */
export type StepKind =
  | 'more'
  | 'new'
  | 'along'
  | 'different'
  | 'less'
  | 'gone'
  | 'apart'
  | 'only-to'
  | 'only-from'
  | 'same'
  | 'silent'
  | 'elsewhere';

/** A row's cell of a tier, and what it says taken apart. */
interface Side {
  cell: Cell;
  says: Comparable;
}

/**
 * What happens between two cells of a row. One is more than the other only where they are about the same thing in every
 * respect: inside of one document, what only one of them says makes them differ.
 *
 * @param asked Whether it is something that is asked: then more is harder.
 */
export function kindBetween(was: Cell, is: Cell, asked: boolean, about: About, program: Program): StepKind {
  const [one, other] = [was, is].map((cell) => ({ cell, says: comparableOf(cell, about, program) })) as [
    Side,
    Side,
  ];
  const [first, second] = [one.says, other.says];
  if (hasNoAnswer(one) || hasNoAnswer(other))
    return hasNoAnswer(one) && hasNoAnswer(other) ? 'silent' : hasNoAnswer(one) ? 'only-to' : 'only-from';
  if (isNothing(first) && isNothing(second)) return first.silence === second.silence ? 'same' : 'different';
  // What is only advised, or optional, is neither nothing nor a duty; who never pays is not freed from anything.
  if (isNothing(first) || isNothing(second)) {
    const there = isNothing(first) ? other : one;
    if (there.says.advised || there.says.kind === 'free') return 'different';
    return isNothing(first) ? 'new' : 'gone';
  }
  if (isEqual(first, second)) return 'same';
  const moves = new Set([
    moveOf(withoutParts(one, about, program), withoutParts(other, about, program), asked),
    ...partMoves(one.cell, other.cell),
  ]);
  if (moves.size > 1) moves.delete('same');
  const [move] = moves;
  // The figures are alike, and something else is not.
  return moves.size > 1 || move === 'same' ? 'different' : move!;
}

/** Whether a cell says that there is something. */
export function saysSomething(cell: Cell, about: About, program: Program): boolean {
  const says = comparableOf(cell, about, program);
  return !hasNoAnswer({ cell, says }) && !isNothing(says);
}

const hasNoAnswer = ({ cell, says }: Side) =>
  cell.kind === 'not-offered' || (says.silence !== '' && says.silence !== 'not-applicable');

/** Whether a figure says that there is nothing: no, not required, or not applicable. */
function isNothing({ kind, number, silence }: Comparable): boolean {
  return (
    silence === 'not-applicable' ||
    kind === 'not-required' ||
    kind === 'none' ||
    (kind === 'yes-no' && number === 0)
  );
}

type Move = 'more' | 'less' | 'same' | 'different';

/** In what both must be alike before one can be more. */
const TERMS = ['kind', 'currency', 'unit', 'period', 'base', 'condition'] as const;

function moveOf(was: Comparable, is: Comparable, asked: boolean): Move {
  // What is free is a price too, in no currency and no period.
  const arePrices =
    was.kind !== is.kind && [was, is].every(({ kind }) => kind === 'money' || kind === 'free');
  for (const term of arePrices ? (['condition'] as const) : TERMS)
    if (was[term] !== is[term]) return 'different';
  if (was.bound === is.bound && was.value === is.value) return 'same';
  if (was.kind === 'text' || was.kind === 'date') return 'different';
  return asked ? harder(was, is) : higher(was, is);
}

/** An interval of numbers, and whether its lower end belongs to it. */
interface Interval {
  low: number;
  high: number;
  open: boolean;
}

/** Between what a figure lies; nothing where that is not a number that grows with what it says. */
function intervalOf({ bound, number, ends }: Comparable): Interval | undefined {
  const [low, high] = ends ?? [number, number];
  if (low === undefined || high === undefined) return undefined;
  switch (bound) {
    case 'upTo':
    case 'atMost':
    case 'below':
      return { low: -Infinity, high, open: false };
    case 'atLeast':
    case 'above':
      return { low, high: Infinity, open: bound === 'above' };
    case 'value':
    case 'exactly':
    case 'range':
    case 'between':
      return { low, high, open: false };
    default:
      return undefined;
  }
}

/** Whether every number of the second lies above every number of the first. */
const isAbove = (one: Interval, other: Interval) =>
  other.low > one.high || (other.low === one.high && other.open);

/** Of what one gets or pays: whether the figure rises. Two limits of one form are told by their numbers. */
function higher(was: Comparable, is: Comparable): Move {
  if (was.bound === is.bound) return byEnds(was, is);
  const [one, other] = [intervalOf(was), intervalOf(is)];
  if (!one || !other) return 'different';
  return isAbove(one, other) ? 'more' : isAbove(other, one) ? 'less' : 'different';
}

/** Of what is asked: it is harder where fewer numbers will do. */
function harder(was: Comparable, is: Comparable): Move {
  const [one, other] = [intervalOf(was), intervalOf(is)];
  if (was.bound === is.bound && was.bound !== 'between') {
    const move = byEnds(was, is);
    const easier = isCeiling(was.bound);
    return move === 'different' || !easier ? move : move === 'more' ? 'less' : 'more';
  }
  if (!one || !other) return 'different';
  if (isWithin(other, one)) return 'more';
  return isWithin(one, other) ? 'less' : 'different';
}

const isWithin = (inner: Interval, outer: Interval) =>
  inner.high <= outer.high &&
  (inner.low > outer.low || (inner.low === outer.low && (inner.open || !outer.open)));

function byEnds(was: Comparable, is: Comparable): Move {
  const [before, after] = [was, is].map(({ number, ends }) =>
    number === undefined ? ends : [number, number],
  );
  if (!before || !after) return 'different';
  const up = after[0] >= before[0] && after[1] >= before[1];
  const down = after[0] <= before[0] && after[1] <= before[1];
  return up === down ? 'different' : up ? 'more' : 'less';
}

/** What a cell says without the thresholds of its parts, which rise and fall by themselves. */
function withoutParts({ cell, says }: Side, about: About, program: Program): Comparable {
  if (cell.kind !== 'requirement' || cell.requirement.kind !== 'measure' || partsIn(cell).length === 0)
    return says;
  const requirement = { ...cell.requirement, ofWhich: undefined, together: undefined };
  return comparableOf({ ...cell, requirement }, about, program);
}

function partsIn(cell: Cell): ConditionPart[] {
  if (cell.kind !== 'requirement' || cell.requirement.kind !== 'measure') return [];
  const { ofWhich = [], together = [] }: MeasureRequirement = cell.requirement;
  return [...ofWhich, ...together];
}

/** What happens to the thresholds of parts: those of one thing in one form are set against each other. */
function partMoves(was: Cell, is: Cell): Move[] {
  const [one, other] = [figuresIn(was), figuresIn(is)];
  return [...new Set([...one.keys(), ...other.keys()])].map((part): Move => {
    const [before, after] = [one.get(part), other.get(part)];
    if (!before || !after) return after ? 'more' : 'less';
    const [low, high] = [before.figure, after.figure];
    if (key([low]) === key([high])) return 'same';
    if (typeof low !== 'number' || typeof high !== 'number') return 'different';
    return high > low === isCeiling(after.form) ? 'less' : 'more';
  });
}

const figuresIn = (cell: Cell) =>
  new Map(partsIn(cell).map((part) => [withoutFigure(part), comparisonOf(part)]));

function withoutFigure(part: ConditionPart): string {
  const form = comparisonOf(part)?.form;
  return key(Object.entries(part).map(([name, content]) => (name === form ? name : [name, content])));
}

/** Whether two figures of one document say the same in every respect. */
function isEqual(one: Comparable, other: Comparable): boolean {
  return (Object.keys(one) as (keyof Comparable)[]).every(
    (aspect) => JSON.stringify(one[aspect]) === JSON.stringify(other[aspect]),
  );
}
