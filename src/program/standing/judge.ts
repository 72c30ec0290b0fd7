import type { ConditionPart, Requirement, ScorePart } from '../schema/requirement.js';
import type { Condition, Part, Score, Span, Test } from './condition.js';
import { dayOf, type Fact, type Facts } from './facts.js';
import type { Plan } from './plan.js';
import { lapsed, readerOf, wholeIn } from './read.js';
import {
  boundOf,
  exactOutcome,
  MET,
  MISSED,
  OPEN,
  partOutcome,
  pointsOf,
  totalOf,
  outcomeOf,
  type ReadNumber,
} from './outcome.js';

/** `unknown`: a fact is missing. `not-checkable`: nobody outside can tell, whatever facts there are. */
export type State = 'met' | 'not-met' | 'unknown' | 'not-checkable';

/** How a condition stands, and how all inside it stand. Mirrors the tree of the document. */
export interface Judged {
  state: State;
  /** What stands in the document. */
  says?: Requirement | ConditionPart | ScorePart | undefined;
  /**
   * `all`, `any`, `some`: a group. `cases`: one of these holds, and the reader has not chosen which. `score`: points.
   * `part`: a part of a score. `test`: one fact against one figure. `silent`: no figure.
   */
  form: 'all' | 'any' | 'some' | 'cases' | 'score' | 'part' | 'test' | 'silent';
  /** False for what is shown and never counts: what is only advised, or does not arise. */
  counts: boolean;
  of: readonly Judged[];
  /** Of a group: how many must be met, and how many are. */
  need?: number;
  met?: number;
  /** Of `cases`: the dimension to choose in, and the option that each of `of` stands for. */
  dimension?: string;
  options?: readonly string[];
  /** Keys of the questions that it hangs on itself. */
  keys: readonly string[];
  /** What the reader told, as a number; yes is 1, a date is its day. */
  have?: number;
  gap?: Gap;
  /** Of a score or a part: the fewest and the most points it can come to. */
  points?: Span;
  /** Days until what is told lapses, from 30 down to 0. */
  lapsesIn?: number;
  /** The last valid day has gone by; it counts as not there. */
  lapsed?: true;
  /** Days left of the time after joining; below zero when it is over. */
  dueIn?: number;
}

/** How much is missing. Units and currency stand in the question of `key`. */
export interface Gap {
  key: string;
  /** `more`, `fewer`: a number. `yes`: it is missing altogether. `wait`: days. `points`: of a score. */
  kind: 'more' | 'fewer' | 'yes' | 'wait' | 'points';
  have: number;
  /** What it must come to; with `beyond`, it must go beyond that. */
  need: number;
  /** The far end, where the vendor has announced a range and not fixed the figure. */
  upTo?: number;
  beyond?: boolean;
  amount: number;
}

/** From how many days before its end on something is said to lapse soon. */
export const LAPSES_SOON = 30;

/** Holds a condition of a plan against facts. */
export function judge(condition: Condition, plan: Plan, facts: Facts): Judged {
  const read = readerOf(plan, facts);
  const whole = wholeIn(plan);
  const fact = (key: string): Fact | undefined => (Object.hasOwn(facts, key) ? facts[key] : undefined);
  const optionsOf = (dimension: string) =>
    plan.program.dimensions?.find(({ id }) => id === dimension)?.options ?? [];
  return walk(condition);

  function walk(node: Condition): Judged {
    const judged = inside(node);
    return { ...judged, says: node.says, counts: !node.aside };
  }

  function inside(node: Condition): Judged {
    switch (node.form) {
      case 'silent':
        return { form: 'silent', state: node.met ? 'met' : 'not-checkable', counts: true, of: [], keys: [] };
      case 'group': {
        const of = node.of.map(walk);
        const counting = of.filter(({ counts }) => counts);
        const every = node.need === counting.length && !node.must && kindOf(node) !== 'any';
        return {
          form: every ? 'all' : node.need === 1 && !node.must ? 'any' : 'some',
          state: stateOf(exactOutcome(node, read, whole), counting),
          counts: true,
          of,
          keys: [],
          need: node.need,
          met: counting.filter(({ state }) => state === 'met').length,
        };
      }
      case 'cases': {
        const of = node.of.map(walk);
        const choices = optionsOf(node.dimension);
        return {
          form: 'cases',
          state: named(outcomeOf(node, read)) ?? 'unknown',
          counts: true,
          of,
          keys: [],
          dimension: node.dimension,
          options: node.options.map((index) => choices[index]!.id),
        };
      }
      case 'score':
        return scored(node);
      case 'test':
        return tested(node);
    }
  }

  function tested(node: Test): Judged {
    const [low, high] = read(node.key);
    const found = outcomeOf(node, read);
    const told = fact(node.key);
    const keys = node.per ? [node.key, node.per.key] : [node.key.split(' ')[0]!];
    const checkable = keys.some((key) => !known(key) && plan.questions.get(key)?.checkable !== false);
    const judged: Judged = {
      form: 'test',
      state: named(found) ?? (checkable ? 'unknown' : 'not-checkable'),
      counts: true,
      of: [],
      keys: node.within === undefined ? keys : [...keys, 'joined'],
    };
    if (low === high) judged.have = low;
    if (typeof told === 'object' && told.until !== undefined) {
      const days = dayOf(told.until) - dayOf(plan.today);
      if (lapsed(told, plan.today)) judged.lapsed = true;
      else if (days <= LAPSES_SOON) judged.lapsesIn = days;
    }
    if (found === MISSED && low === high) judged.gap = gapOf(node, low, plan, read);
    const joined = fact('joined');
    if (node.within !== undefined && found !== MET && typeof joined === 'string')
      judged.dueIn = dayOf(joined) + node.within - dayOf(plan.today);
    return judged;
  }

  function known(key: string): boolean {
    return fact(key) !== undefined;
  }

  function scored(node: Score): Judged {
    const of = node.parts.map(parted);
    const points = totalOf(node, read);
    const judged: Judged = {
      form: 'score',
      state: 'unknown',
      counts: true,
      of,
      keys: [node.key],
      points: tidied(points),
    };
    const found = exactOutcome(node, read, whole);
    // The reader may know the total where the parts are not for everybody to tell.
    const settled = points[0] === points[1] || plan.questions.get(node.key)?.checkable === false;
    const silent = node.atLeast === undefined || settled;
    const asked = of.some(
      ({ state, counts }) => state === 'unknown' && (counts || node.atLeast !== undefined),
    );
    judged.state = named(found) ?? (silent && !asked ? 'not-checkable' : 'unknown');
    if (points[0] === points[1]) judged.have = tidy(points[0]);
    if (node.atLeast !== undefined && points[0] === points[1] && points[0] < node.atLeast - 1e-9)
      judged.gap = {
        key: node.key,
        kind: 'points',
        have: tidy(points[0]),
        need: node.atLeast,
        amount: tidy(node.atLeast - points[0]),
      };
    return judged;
  }

  function parted(part: Part): Judged {
    const of = part.of.map(parted);
    const points = pointsOf(part, read);
    const keys = [
      ...new Set(part.earns.flatMap(({ key, gates }) => [key, ...gates.map((gate) => gate.key)])),
    ];
    const open = points[0] < points[1];
    const least = part.min > -Infinity || part.above > -Infinity;
    const checkable =
      of.some(({ state }) => state === 'unknown') ||
      keys.some((key) => !known(key) && plan.questions.get(key)?.checkable !== false);
    const state = named(partOutcome(part, read));
    const judged: Judged = {
      form: 'part',
      state:
        state === 'not-met' || !open
          ? (state ?? 'unknown')
          : least && state
            ? state
            : checkable
              ? 'unknown'
              : 'not-checkable',
      says: part.says,
      // A part without a least of its own only adds to the total.
      counts: least,
      of,
      keys,
      points: tidied(points),
    };
    if (!open) {
      judged.have = tidy(points[0]);
      const need = Math.max(part.min, part.above);
      const beyond = part.above >= part.min;
      if (least && (beyond ? points[0] <= need : points[0] < need))
        judged.gap = {
          key: keys[0] ?? '',
          kind: 'points',
          have: tidy(points[0]),
          need,
          amount: tidy(need - points[0]),
          ...(beyond && { beyond }),
        };
    }
    return judged;
  }
}

function kindOf({ says }: Condition): string | undefined {
  return says && 'kind' in says ? says.kind : undefined;
}

function named(found: number): State | undefined {
  return found === MET ? 'met' : found === MISSED ? 'not-met' : undefined;
}

/** A group that is open only because of what nobody outside can tell is not checkable itself. */
function stateOf(found: number, of: readonly Judged[]): State {
  if (found !== OPEN) return found === MET ? 'met' : 'not-met';
  return of.some(({ state }) => state === 'unknown') || of.length === 0 ? 'unknown' : 'not-checkable';
}

function gapOf(test: Test, have: number, { questions }: Plan, read: ReadNumber): Gap {
  const { key, max, under, over } = test;
  const question = questions.get(key);
  const bound = boundOf(test, read);
  if (question?.kind === 'date')
    return { key, kind: 'wait', have, need: max!, amount: Math.ceil(have - max!) };
  if (max !== undefined && (under ? have >= max : have > max))
    return {
      key,
      kind: 'fewer',
      have,
      need: max,
      amount: tidy(have - max),
      ...(under && { beyond: under }),
    };
  const whole = question?.kind === 'number';
  const need = whole && test.per ? Math.ceil(tidy(bound![0])) : tidy(bound![0]);
  if (!question || question.kind === 'yes-no')
    return { key: key.split(' ')[0]!, kind: 'yes', have, need: 1, amount: 1 };
  return {
    key,
    kind: 'more',
    have,
    need,
    amount: tidy(need - have),
    ...(bound![1] > bound![0] && !test.per && { upTo: bound![1] }),
    ...(over && { beyond: over }),
  };
}

const tidied = ([low, high]: Span): Span => [tidy(low), tidy(high)];

/** Takes off what adding decimals leaves behind, and of a quotient without end all but three. */
export function tidy(value: number): number {
  if (!Number.isFinite(value)) return value;
  const sum = Math.round(value * 1e6) / 1e6;
  return Math.abs(sum - value) < 1e-9 ? sum : Math.round(value * 1e3) / 1e3;
}
