import type { OutOfForce } from '../schema/in-force.js';
import type { Earning } from '../schema/requirement.js';
import type { Silence } from '../schema/silence.js';
import type { Duration } from '../schema/scalars.js';
import type { Statement } from '../schema/walk.js';

/** From a least to a most number; both the same where it is known. */
export type Span = readonly [number, number];

/**
 * What a tier asks, brought to a few forms that facts can be held against. Made from a requirement by `conditionOf`;
 * the same conditions serve the standing and the way up.
 */
export type Condition = Group | Cases | If | Test | Score | Silent;

interface Common {
  /** What stands in the document. */
  says?: Statement | undefined;
  /** True where it is advised only, does not arise for the tier, or is not in force: it is shown and never counts. */
  aside?: boolean;
  /** Why it is not in force on the day that counts as today. */
  when?: OutOfForce | undefined;
}

/** At least `need` of the conditions; where `must` is given, one of those has to be among them. */
export interface Group extends Common {
  form: 'group';
  need: number;
  /** Where it is not said how many are asked: the fewest that may be; `need` is then the most. */
  least?: number | undefined;
  of: readonly Condition[];
  /** Places in `of`. */
  must?: readonly number[] | undefined;
}

/** Which condition holds depends on an option that the reader has not chosen; nothing where it concerns no one. */
export interface Cases extends Common {
  form: 'cases';
  dimension: string;
  /** Stands for the choice among the facts. */
  key: string;
  /** The places of the options in the dimension, one for each condition. */
  options: readonly number[];
  of: readonly Condition[];
  /** True where the reader has chosen these options and has them all at once: each holds. */
  every?: boolean;
  /**
   * Set where a partner can have several of the options and nothing is chosen: the choice is then no one number. What is
   * gathered over options, such as points, may be reached by several where each alone misses it, or the other way: what
   * comes of it is open.
   */
  open?: 'each' | 'gathered';
}

/** What is asked depends on whether something else holds, which nobody has to bring about. */
export interface If extends Common {
  form: 'if';
  decides: Condition;
  then: Condition;
  /** What is asked where it does not hold; nothing where it is left out. */
  otherwise?: Condition | undefined;
}

/** A number held against a bound. Yes is 1 and no is 0; a date is its day. */
export interface Test extends Common {
  form: 'test';
  key: string;
  /** Where it asks which tier is held: any one of these. */
  tiers?: readonly string[];
  /** At least this; a span where the vendor has not fixed the figure yet. */
  min?: Span;
  /** At most this. */
  max?: number;
  /** The bound itself is not enough. */
  over?: boolean;
  under?: boolean;
  /** Of what is counted for one condition only: how much of `min` others ask of the same number. */
  others?: number;
  /** At least this many times another number: a ratio, a share. Of that no more than `most` counts. */
  per?: { key: string; times: number; most?: number | undefined };
  /** Of a tier to come from: how long it must have been held. */
  lasting?: Duration;
  /** How soon after joining, in days: where it is not met, how long there is. */
  within?: number;
}

/** A total of points to reach. */
export interface Score extends Common {
  form: 'score';
  /** The total, where the reader knows it. */
  key: string;
  /** Missing where the vendor does not say how much is asked. */
  atLeast?: number | undefined;
  /** The most there can be in all. */
  outOf?: number | undefined;
  average: boolean;
  parts: readonly Part[];
  /** True where a part, a cap or a weight is not known: whoever is told the total may say it. */
  partly: boolean;
}

/** What brings points. */
export interface Part {
  says: Statement;
  earns: readonly Earn[];
  /** Its points themselves, where what earns them is asked: who tells them is believed. */
  points?: Earn | undefined;
  of: readonly Part[];
  /** True where nobody can work out what it brings, be it by its rule, its cap or the weights of its own parts. */
  unknown: boolean;
  /** True where more of what it takes is worth a step: the document says what it brings. */
  ruled: boolean;
  max: number;
  min: number;
  /** More than this. */
  above: number;
  /** How many points in the whole one of its points makes: 1 in a sum; missing where that is not known. */
  weight: number | undefined;
}

/** Points for a number. */
export interface Earn {
  key: string;
  /** The step of the document; missing where the points themselves are asked. */
  step?: Earning;
  at: (count: number) => number;
  /** The numbers at which the points change, as far as the total may need them. */
  stops: readonly number[];
  /** How many would bring the whole total, were there nothing else. */
  whole: number;
  /** True where there would be too many to name them all. */
  coarse: boolean;
  /** True where more brings fewer points. */
  falls: boolean;
  /** True for points that are told instead of what they come of. */
  instead?: true;
  /** What has to be there before any points are earned. */
  gates: readonly { key: string; needs: number }[];
}

/** Nothing to hold a fact against: nothing is asked (`met`), or no one outside can tell. */
export interface Silent extends Common {
  form: 'silent';
  met: boolean;
  /** True where it does not concern the reader, among conditions of which some are to be met. */
  absent?: true;
}

/** The span of a yes. */
export const YES: Span = [1, 1];

export function allOf(of: readonly Condition[], says?: Statement): Group {
  return { form: 'group', need: of.length, of, says };
}

export function anyOf(of: readonly Condition[], says?: Statement): Group {
  return { form: 'group', need: 1, of, says };
}

export function silent(met: boolean, says?: Statement): Silent {
  return { form: 'silent', met, says };
}

/** What no facts meet. */
export const NEVER: Group = { form: 'group', need: 1, of: [] };

/** What stands in place of a figure: that nothing is asked of this tier, or why nobody outside can tell. */
export function silentAs(word: Silence | 'not-required', says: Statement): Silent {
  const aside = word === 'not-applicable';
  return { ...silent(aside || word === 'not-required', says), aside };
}

/**
 * What is asked by a condition that stands by itself and not among others. What is advised asks nothing; where all that
 * is written has ended or has not begun, nobody can tell what is asked today.
 */
export function requiredOf(condition: Condition): Condition {
  return condition.aside ? silent(condition.when === undefined, condition.says) : condition;
}

/** What is asked one way or the other by a condition that depends on another. */
export function branchesOf({ then, otherwise }: If): readonly Condition[] {
  return [then, ...(otherwise ? [otherwise] : [])].map(requiredOf);
}

/**
 * The keys of a condition and of all inside it, once for each place where they stand. What stands in several places
 * itself, as what a tier asks that several tiers come from, is looked at once.
 */
export function occurrencesOf(condition: Condition): Occurrence[] {
  return occurrencesBut(condition, () => false);
}

/** The same without some of the conditions inside it, and all inside those. */
export function occurrencesBut(condition: Condition, skips: (one: Condition) => boolean): Occurrence[] {
  return occurrencesIn(condition, new Set(), skips);
}

function occurrencesIn(
  condition: Condition,
  seen: Set<Condition>,
  skips: (one: Condition) => boolean,
): Occurrence[] {
  if (seen.has(condition) || skips(condition)) return [];
  seen.add(condition);
  const inside = (of: readonly Condition[]) => of.flatMap((child) => occurrencesIn(child, seen, skips));
  switch (condition.form) {
    case 'group':
      return inside(condition.of.filter(({ aside }) => !aside));
    case 'cases':
      return [
        ...(condition.every || condition.open ? [] : [{ key: condition.key, direction: BOTH }]),
        ...inside(condition.of.map(requiredOf)),
      ];
    case 'if': {
      const when = inside([condition.decides]);
      return [
        ...when.map((use) => ({ ...use, direction: BOTH, decides: true as const })),
        ...inside(branchesOf(condition)),
      ];
    }
    case 'test': {
      const direction = (condition.min || condition.per ? UP : 0) | (condition.max === undefined ? 0 : DOWN);
      return [
        { key: condition.key, direction, test: condition },
        ...(condition.per ? [{ key: condition.per.key, direction: DOWN, test: condition }] : []),
      ];
    }
    case 'score':
      return [
        { key: condition.key, direction: UP, score: condition },
        ...condition.parts.flatMap(occurrencesOfPart),
      ];
    case 'silent':
      return [];
  }
}

export const UP = 1;
export const DOWN = 2;
export const BOTH = 3;

/** One place where a key stands, and whether more of it helps, harms, or either. */
export interface Occurrence {
  key: string;
  direction: number;
  test?: Test;
  score?: Score;
  earn?: Earn;
  /** True where it only decides whether something else is asked: it is nothing to reach. */
  decides?: true;
}

export function occurrencesOfPart(part: Part): Occurrence[] {
  const { points } = part;
  return [
    ...(points ? [{ key: points.key, direction: UP, earn: points }] : []),
    ...part.earns.flatMap((earn): Occurrence[] => [
      { key: earn.key, direction: earn.falls ? DOWN : UP, earn },
      ...earn.gates.map(({ key }) => ({ key, direction: earn.falls ? DOWN : UP, earn })),
    ]),
    ...part.of.flatMap(occurrencesOfPart),
  ];
}

/** Places gathered under their keys. */
export function byKey(uses: readonly Occurrence[]): Map<string, Occurrence[]> {
  const index = new Map<string, Occurrence[]>();
  for (const use of uses) {
    const places = index.get(use.key);
    if (places) places.push(use);
    else index.set(use.key, [use]);
  }
  return index;
}
