import {
  BOTH,
  byKey,
  occurrencesOf,
  requiredOf,
  type Condition,
  type Earn,
  type Group,
  type Part,
  type Score,
  type Span,
  type Test,
  type Occurrence,
} from './condition.js';

/** What is known of a number, by its key. */
export type ReadNumber = (key: string) => Span;

/** What can come of a condition: `MET`, `MISSED`, or either. */
export const MET = 1;
export const MISSED = 2;
export const OPEN = 3;

/** What was found of conditions that stand in several places. */
export type Found = Map<Condition, number>;

/**
 * Holds a condition against what is known. Each key is taken by itself wherever it stands, which is exact as long as
 * no key helps in one place and harms in another; `exactVerdict` is exact then, too.
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
    case 'if': {
      const when = outcomeOf(condition.decides, read, found);
      const { then, otherwise } = condition;
      return (
        (when & MET && outcomeOf(requiredOf(then), read, found)) |
        (when & MISSED && (otherwise ? outcomeOf(requiredOf(otherwise), read, found) : MET))
      );
    }
    case 'group': {
      // What a tier asks stands in as many places as there are sequences of tiers that lead through it.
      let all = found.get(condition);
      if (all === undefined) found.set(condition, (all = groupOutcome(condition, read, found)));
      return all;
    }
    case 'score':
      return scoreOutcome(condition, read);
  }
}

function groupOutcome({ of, need, least = need, must }: Group, read: ReadNumber, found: Found): number {
  const each = of.map((child) => (child.aside ? MISSED : outcomeOf(child, read, found)));
  const count = (wanted: (one: number) => boolean, enough: number) =>
    each.filter(wanted).length >= enough && (must?.some((index) => wanted(each[index]!)) ?? true);
  return either(
    count((one) => one === MET, need),
    count((one) => (one & MET) !== 0, least),
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

function both(one: number, other: number): number {
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
  return sum(score.parts, read) ?? told;
}

/** What parts come to; nothing where it is not known how heavily each counts. */
export function sum(parts: readonly Part[], read: ReadNumber): Span | undefined {
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

/** How many combinations of values are looked at before a condition stays open. */
export const COMBINATIONS = 4096;

/**
 * Exactly `MET` where every answer to the open questions meets the condition, `MISSED` where none does. A key that
 * helps here and harms there is tried with a value from each stretch between two figures of the document.
 *
 * @param found What is known of conditions inside it, by the same reader.
 */
export function exactOutcome(
  condition: Condition,
  read: ReadNumber,
  isWhole: (key: string) => boolean,
  found?: Found,
): number {
  const first = outcomeOf(condition, read, found);
  if (first !== OPEN) return first;
  const uses = byKey(occurrencesOf(condition));
  const mixed = [...uses].filter(([key, places]) => {
    const [low, high] = read(key);
    return (
      places.length > 1 &&
      low < high &&
      places.reduce((all, { direction }) => all | direction, 0) === BOTH &&
      // A total that nobody told comes of its parts.
      !places.every(({ score }) => score !== undefined && score.parts.length > 0)
    );
  });
  let left = COMBINATIONS;
  const split = (index: number, known: ReadNumber): number => {
    const now = outcomeOf(condition, known);
    if (now !== OPEN || index === mixed.length) return now;
    if (--left < 0) return OPEN;
    const [key, places] = mixed[index]!;
    let all = 0;
    for (const value of samples(key, places, known, isWhole(key), uses)) {
      all |= split(index + 1, (asked) => (asked === key ? [value, value] : known(asked)));
      if (all === OPEN) break;
    }
    return all;
  };
  return mixed.length === 0 ? OPEN : split(0, read);
}

/** A value of each stretch between the figures that a key is held against, and the figures themselves. */
function samples(
  key: string,
  places: readonly Occurrence[],
  read: ReadNumber,
  whole: boolean,
  uses: ReadonlyMap<string, readonly Occurrence[]>,
): number[] {
  const [low, high] = read(key);
  const cuts = new Set<number>();
  const figures = ({ test, score, earn }: Occurrence): readonly number[] =>
    test
      ? [...(test.per ? [] : (test.min ?? [])), ...(test.max === undefined ? [] : [test.max])]
      : earn
        ? [...earn.gates.map(({ needs }) => needs), ...earn.stops]
        : [score?.atLeast ?? 0];
  for (const use of places) {
    figures(use).forEach((cut) => cuts.add(cut));
    if (use.test?.per) {
      const { key: own, per } = use.test;
      const partner = own === key ? per.key : own;
      const [least, most] = read(partner);
      const others = least === most ? [least] : [0, ...(uses.get(partner) ?? []).flatMap(figures)];
      if (per.most !== undefined) cuts.add(own === key ? per.most * per.times : per.most);
      others.forEach((other) => cuts.add(own === key ? other * per.times : other / per.times));
    }
  }
  // The options of a choice are all tried.
  if (places.some(({ direction, test, earn, score }) => direction === BOTH && !test && !earn && !score))
    for (let option = low; option <= high; option++) cuts.add(option);
  const sorted = [...cuts].filter((cut) => cut > low && cut < high).sort((one, other) => one - other);
  const values = [low, ...sorted, high].filter(Number.isFinite);
  if (!Number.isFinite(high)) values.push((values.at(-1) ?? 0) + 1);
  if (!Number.isFinite(low)) values.unshift((values[0] ?? 0) - 1);
  const between = values.slice(1).map((value, index) => (value + values[index]!) / 2);
  const all = [...values, ...between];
  return whole
    ? [...new Set(all.flatMap((value) => [Math.floor(value), Math.ceil(value)]))].filter(
        (value) => value >= low && value <= high,
      )
    : all;
}
