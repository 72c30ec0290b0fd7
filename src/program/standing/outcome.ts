import {
  requiredOf,
  type Condition,
  type Earn,
  type Group,
  type If,
  type Part,
  type Score,
  type Span,
  type Test,
} from './condition.js';

/** What is known of a number, by its key. */
export type ReadNumber = (key: string) => Span;

/** What can come of a condition: `MET`, `MISSED`, or either. */
export const MET = 1;
export const MISSED = 2;
export const OPEN = 3;

/** Tells what comes of conditions with what is known. */
export type Settling = (
  read: ReadNumber,
  isWhole: (key: string) => boolean,
) => (condition: Condition) => number;

/** Takes each key by itself: what it says holds, and where a key helps and harms it may say `OPEN` of what is not. */
export const atFirstSight: Settling = (read) => {
  const found: Found = new Map();
  return (condition) => outcomeOf(condition, read, found);
};

/** What was found of conditions that stand in several places. */
export type Found = Map<Condition, number>;

/**
 * Holds a condition against what is known. Each key is taken by itself wherever it stands, which is exact as long as
 * no key helps in one place and harms in another; `settling` (`exact-outcome.ts`) is exact then, too.
 */
export function outcomeOf(condition: Condition, read: ReadNumber, found?: Found): number {
  if (condition.form === 'test') return testOutcome(condition, read);
  found ??= new Map();
  switch (condition.form) {
    case 'silent':
      return condition.met ? MET : condition.absent ? MISSED : OPEN;
    case 'cases': {
      if (condition.every)
        return condition.of.map((child) => outcomeOf(requiredOf(child), read)).reduce(both, MET);
      if (condition.open === 'gathered') return OPEN;
      const [from, to] = read(condition.key);
      const open = condition.of.filter(
        (_, index) => from <= condition.options[index]! && condition.options[index]! <= to,
      );
      // An option that does not exist under the other choices says nothing.
      return (open.length > 0 ? open : condition.of).reduce(
        (all, child) => all | outcomeOf(requiredOf(child), read, found),
        0,
      );
    }
    case 'if':
      return ifOutcome(condition, (child) => outcomeOf(child, read, found));
    case 'group': {
      // What a tier asks stands in as many places as there are sequences of tiers that lead through it.
      let all = found.get(condition);
      if (all === undefined) {
        const each = condition.of.map((child) => (child.aside ? MISSED : outcomeOf(child, read, found)));
        found.set(condition, (all = groupOutcome(condition, each)));
      }
      return all;
    }
    case 'score':
      return scoreOutcome(condition, read);
  }
}

/** What comes of a group by what comes of each of its members; of those that do not count, `MISSED`. */
export function groupOutcome({ need, least = need, must }: Group, each: readonly number[]): number {
  const count = (wanted: (one: number) => boolean, enough: number) =>
    each.filter(wanted).length >= enough && (must?.some((index) => wanted(each[index]!)) ?? true);
  return either(
    count((one) => one === MET, need),
    count((one) => (one & MET) !== 0, least),
  );
}

/** What comes of a condition that is asked only where another holds, by what comes of what is inside it. */
export function ifOutcome({ decides, then, otherwise }: If, of: (child: Condition) => number): number {
  const when = of(decides);
  return (
    (when & MET && of(requiredOf(then))) | (when & MISSED && (otherwise ? of(requiredOf(otherwise)) : MET))
  );
}

/** Sure to be met, able to be met. */
function either(sure: boolean, able: boolean): number {
  return sure ? MET : able ? OPEN : MISSED;
}

/** The least that a test asks for, as far as it is known. */
export function boundOf({ min, per }: Test, read: ReadNumber): Span | undefined {
  if (!per) return min;
  const [low, high] = read(per.key);
  const { times, most = Infinity } = per;
  return [times * Math.min(low, most), times * Math.min(high, most)];
}

function testOutcome(test: Test, read: ReadNumber): number {
  const [low, high] = read(test.key);
  const bound = boundOf(test, read);
  const reaches = (value: number, least: number) =>
    test.over ? value > least : value >= least - TINY * Math.abs(least);
  const stays = (value: number) =>
    test.max === undefined || (test.under ? value < test.max : value <= test.max);
  return either(
    (!bound || reaches(low, bound[1])) && stays(high),
    (!bound || reaches(high, bound[0])) && stays(low),
  );
}

/** Sums of decimals are not exact. */
const TINY = 1e-12;

function scoreOutcome(score: Score, read: ReadNumber): number {
  const parts = score.parts.map((part) => partOutcome(part, read)).reduce(both, MET);
  if (score.atLeast === undefined) return both(parts, OPEN);
  const [low, high] = totalOf(score, read);
  const goal = score.atLeast - 1e-9;
  return both(parts, either(low >= goal, high >= goal));
}

/** What comes of two that are asked together. */
export function both(one: number, other: number): number {
  return one === MET ? other : other === MET ? one : one === MISSED || other === MISSED ? MISSED : OPEN;
}

/** Whether a part brings the least it must. */
export function partOutcome(part: Part, read: ReadNumber): number {
  const [low, high] = pointsOf(part, read);
  const enough = (points: number) => points >= part.min - 1e-9 && points > part.above;
  return part.of.map((child) => partOutcome(child, read)).reduce(both, either(enough(low), enough(high)));
}

/** The total as the reader knows it, else what the parts come to. */
export function totalOf(score: Score, read: ReadNumber): Span {
  const told = read(score.key);
  if (told[0] === told[1] || score.parts.length === 0) return told;
  return addedUp(score, read) ?? told;
}

/** What its parts come to, and never more than there can be; nothing where it is not known how heavily each counts. */
export function addedUp({ parts, outOf = Infinity }: Score, read: ReadNumber): Span | undefined {
  const total = sum(parts, read);
  return total && [Math.min(outOf, total[0]), Math.min(outOf, total[1])];
}

/** What parts come to; nothing where it is not known how heavily each counts. */
function sum(parts: readonly Part[], read: ReadNumber): Span | undefined {
  let [low, high] = [0, 0];
  for (const part of parts) {
    const { weight } = part;
    if (weight === undefined) return undefined;
    if (weight === 0) continue;
    const [least, most] = pointsOf(part, read);
    low += weight * least;
    high += weight * most;
  }
  return [low, high];
}

/** The points of a part, as the reader knows them, else as they come of what earns them. */
export function pointsOf(part: Part, read: ReadNumber): Span {
  const told = part.points && read(part.points.key);
  if (told && told[0] === told[1]) return [Math.min(part.max, told[0]), Math.min(part.max, told[1])];
  return earnedBy(part, read);
}

/** The points of a part by what earns them. */
export function earnedBy(part: Part, read: ReadNumber): Span {
  // What nobody can work out is anything up to what it may be.
  if (part.unknown && part.earns.length === 0) return [0, part.max];
  let [low, high] = sum(part.of, read) ?? [0, part.max];
  for (const earn of part.earns) {
    const [least, most] = earned(earn, read);
    low += least;
    high += most;
  }
  // A cap that is not known may be any.
  if (part.unknown) low = Math.min(0, low);
  return [Math.min(part.max, low), Math.min(part.max, high)];
}

export function earned(earn: Earn, read: ReadNumber): Span {
  const [from, to] = read(earn.key);
  const ends = [earn.at(from), earn.at(to)];
  let [low, high] = [Math.min(...ends), Math.max(...ends)];
  for (const gate of earn.gates) {
    const [least, most] = read(gate.key);
    if (most < gate.needs) return [0, 0];
    if (least < gate.needs) [low, high] = [Math.min(0, low), Math.max(0, high)];
  }
  return [low, high];
}
