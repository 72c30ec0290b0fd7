import { byId } from '../by-id.js';
import type { Effort } from './effort.js';
import { valuesIn } from '../schema/walk.js';
import { TIMES_A_YEAR } from '../schema/periods.js';
import type { TaggedValue } from '../schema/value.js';
import { rangeOf } from './range.js';
import { timesAYear } from './window.js';
import type { Reader } from './reader.js';
import { worthOf, type Worth } from './worth.js';

const NO_EFFORT: Effort = {
  payments: new Map(),
  unknown: [],
  unknownBefore: [],
  unknownOnTheWay: [],
  people: 0,
  fewest: 0,
  sales: [],
};

/** So often a line is halved that is not straight: to find where two cases cross takes sixty. */
const MOST_PIECES = 2000;

/** What is left at a figure. */
interface Point {
  figure: number;
  left: number;
}

/** Figures from one to another, both included; without an end where it is so from there on. */
export interface Stretch {
  from: number;
  to: number;
  /** The last figure is not included: from it on something else holds. */
  below?: true;
}

/**
 * By which figures of one question a step pays what it takes, everything else as the reader told it: for certain, whatever
 * the ends of ranges turn out to be. None where no figure makes it certain.
 *
 * What a step brings is a line between two places where something begins or ends: a step of the document, a cap. Each line
 * is solved for itself.
 *
 * @param key The question, one of `questions` of the worth.
 * @param year In the first year, what is paid once included, or in each later one.
 */
export function breakEven(
  reader: Reader,
  worth: Worth,
  key: string,
  year: 'first' | 'later',
): readonly Stretch[] {
  const { from, to, effort, gains } = worth;
  const { program } = reader;
  // What does not hang on the figure is reckoned once.
  const asked = worth.questions.find((question) => question.key === key)?.benefits ?? [];
  const moving = { ...program, benefits: [...asked] };
  const still = gains.map(({ benefit }) => benefit).filter((benefit) => !asked.includes(benefit));
  const rest = worthOf({ ...reader, program: { ...program, benefits: still } }, from, to, effort).results;
  // Far from its start a line is too coarse to be solved by: it is looked at in pieces that grow.
  const far = Array.from({ length: 6 }, (_, power) => 1000 ** power);
  const edges = [...new Set([0, ...far, ...edgesOf(reader, worth, key)])].sort((one, other) => one - other);
  // A step of the document may be in a currency of its own, and a price that is not known in any.
  const [currency, ...others] = new Set([
    ...worth.results.keys(),
    ...edges.flatMap((edge) => [...at(edge).keys()]),
  ]);
  if (currency === undefined || others.length > 0) return [];
  const stretches: Stretch[] = [];
  let pieces = 0;
  for (const [place, start] of edges.entries()) {
    const end = edges[place + 1];
    if (left(start) >= 0) add({ from: start, to: start });
    solve(start, end ?? 10 * start, end === undefined, 0);
  }
  return stretches.map((one) => (one.to < Infinity && left(one.to) < 0 ? { ...one, below: true } : one));

  function at(figure: number): Worth['results'] {
    const facts = { ...reader.facts, [key]: figure };
    return worthOf({ ...reader, program: moving, facts }, from, to, NO_EFFORT).results;
  }

  function leastIn(results: Worth['results']): number {
    return results.get(currency!)?.[year].least ?? 0;
  }

  function left(figure: number): number {
    // Of what is left after sums of decimals, a part of a cent is nothing.
    const least = leastIn(at(figure)) + leastIn(rest);
    return Math.abs(least) < 1e-6 ? 0 : least;
  }

  /** Between two places the line is straight, but where two cases of something that differs cross: there it is halved. */
  function solve(start: number, end: number, isLast: boolean, depth: number): void {
    const wide = end - start;
    const [first, low, middle, high, last] = [1e-9, 0.25, 0.5, 0.75, 1 - 1e-9].map((part) => {
      const figure = start + wide * part;
      return { figure, left: left(figure) };
    }) as [Point, Point, Point, Point, Point];
    if (![first, low, middle, high, last].every((one) => Number.isFinite(one.left))) return;
    // Each sum is rounded, and of very large ones only so many digits are there: that bends no line.
    const noise = 1e-3 * (1 + 2 * worth.gains.length) + 1e-12 * last.figure;
    const slope = (high.left - low.left) / (high.figure - low.figure);
    const isStraight = [first, middle, last].every((one) => {
      const expected = low.left + slope * (one.figure - low.figure);
      return Math.abs(one.left - expected) <= noise + 1e-9 * Math.abs(expected);
    });
    if (!isStraight && depth < 60 && pieces++ < MOST_PIECES) {
      solve(start, middle.figure, false, depth + 1);
      solve(middle.figure, end, isLast, depth + 1);
      return;
    }
    const flat = Math.abs(high.left - low.left) < 1e-6 + 1e-12 * last.figure;
    const zero = flat ? NaN : low.figure - low.left / slope;
    if (flat ? low.left >= 0 : slope > 0 ? zero < end : zero > start)
      add({
        from: !flat && slope > 0 ? Math.max(start, zero) : start,
        to: !flat && slope < 0 ? Math.min(end, zero) : isLast ? Infinity : end,
      });
  }

  function add(next: Stretch): void {
    const last = stretches.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else stretches.push(next);
  }
}

/** Where the line that a figure makes has its corners and gaps. */
function edgesOf({ program }: Reader, { gains, others }: Worth, key: string): number[] {
  const measure = byId(program.measures, key);
  const perYear = (measure && timesAYear(measure.window)) ?? 1;
  const values = [...gains, ...others].flatMap(({ before, after }) =>
    [before?.value, after.value]
      .flatMap((value) => (value ? valuesIn(value) : []))
      .flatMap((value) => [value, ...(value.conflicts ?? []).flatMap((one) => valuesIn(one.value ?? true))]),
  );
  return values.flatMap((value: TaggedValue) => {
    if (value.kind === 'steps')
      return value.steps.flatMap(({ atLeast, to }) => [atLeast, ...(to === undefined ? [] : [to])]);
    if (value.kind !== 'percent') return [];
    const { least, most } = rangeOf(value);
    return (value.caps ?? []).flatMap(({ value: cap, per = 'once' }) =>
      [least, most].flatMap((rate) =>
        rate > 0 && Number.isFinite(rate)
          ? [cap, per === 'hour' ? cap : cap * TIMES_A_YEAR[per]].map(
              (limit) => (limit * 100) / rate / perYear,
            )
          : [],
      ),
    );
  });
}
