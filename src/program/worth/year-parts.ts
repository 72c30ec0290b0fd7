import { endOf, startOf } from '../schema/in-force.js';
import { TIMES_A_YEAR, type CountedPeriod } from '../schema/periods.js';
import { A_DAY, dayOf } from '../standing/days.js';
import type { Amount } from './amounts.js';
import { either, NOTHING, perhaps, times, type Range } from './range.js';

/** When something holds, each end as exactly as it is told. */
export interface Span {
  from?: string | undefined;
  until?: string | undefined;
}

/** How much of a year something holds, from 0 to 1: of the first, and of all that any later one may be. */
export interface YearParts {
  first: number;
  later: readonly number[];
}

/** A year, or the part of one, in which something is paid. */
export interface PaidIn {
  /** From 0 to 1. */
  part: number;
  year: 'first' | 'later';
}

/** What two spans have in common. */
export function inBoth(one: Span, other: Span): Span {
  const from = [one.from, other.from].filter((date) => date !== undefined).sort((a, b) => (a < b ? -1 : 1));
  const until = [one.until, other.until]
    .filter((date) => date !== undefined)
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
  return { from: from.at(-1), until: until[0] };
}

const ALWAYS: YearParts = { first: 1, later: [1] };

/**
 * How much of the years that begin today something holds. A year is twelve months from the day of today, each as long as
 * it is; of a month that is not whole, its days count.
 */
export function yearParts({ from, until }: Span, today: string): YearParts {
  if (from === undefined && until === undefined) return ALWAYS;
  const start = from === undefined ? -Infinity : monthsUntil(dayOf(startOf(from)), today);
  const end = until === undefined ? Infinity : monthsUntil(dayAfter(until), today);
  const partOf = (year: number) =>
    Math.max(0, Math.min(end, 12 * (year + 1)) - Math.max(start, 12 * year)) / 12;
  // Between the years in which something begins or ends, all are alike.
  const turns = [start, end].filter(Number.isFinite).map((months) => Math.floor(months / 12));
  const later = [1, ...turns.flatMap((year) => [year - 1, year, year + 1])].filter((year) => year >= 1);
  return { first: partOf(0), later: [...new Set(later.map(partOf))] };
}

/** The day after the last one that a date names: a month or a year lasts to its end. */
function dayAfter(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return Date.UTC(year + 1, 0) / A_DAY;
  return Date.UTC(year, day === undefined ? month : month - 1, day === undefined ? 1 : day + 1) / A_DAY;
}

/** Months from today until a day; less than nothing where it has gone by. */
function monthsUntil(day: number, today: string): number {
  const first = new Date(dayOf(today) * A_DAY);
  const then = new Date(day * A_DAY);
  let months =
    12 * (then.getUTCFullYear() - first.getUTCFullYear()) + then.getUTCMonth() - first.getUTCMonth();
  if (monthsAfter(first, months) > day) months--;
  const start = monthsAfter(first, months);
  return months + (day - start) / (monthsAfter(first, months + 1) - start);
}

/** The day so many months later; a month that is too short ends on its last day. */
function monthsAfter(first: Date, months: number): number {
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(first.getUTCDate(), last)) / A_DAY;
}

/** How many periods there are in a part of a year: those that fit, and with the one that is cut off. */
export function periodsIn(part: number, per: Exclude<CountedPeriod, 'once'>): [whole: number, begun: number] {
  const periods = TIMES_A_YEAR[per] * part;
  return [Math.floor(periods + 1e-9), Math.ceil(periods - 1e-9)];
}

/** What comes evenly, or in some other way, in the years in which something holds. */
export function overYears({ first, later }: YearParts, of: (paidIn: PaidIn) => Range): Amount {
  return {
    first: of({ part: first, year: 'first' }),
    later: later.map((part) => of({ part, year: 'later' })).reduce(either),
  };
}

/**
 * What comes as often as a period does. Whether a period that is cut off brings all of it or nothing, nobody says. What
 * comes once comes in the first year in which it is there.
 *
 * @param limited What of it is paid.
 */
export function periodically(
  amount: Range,
  per: CountedPeriod,
  parts: YearParts,
  limited: (amount: Range, paidIn: PaidIn) => Range = (all) => all,
): Amount {
  if (per !== 'once')
    return overYears(parts, (paidIn) => {
      const [whole, begun] = periodsIn(paidIn.part, per);
      return limited(either(times(amount, whole), times(amount, begun)), paidIn);
    });
  const most = Math.max(...parts.later);
  const [first, later] =
    parts.first > 0 ? [amount, NOTHING] : [NOTHING, most > 0 ? perhaps(amount) : NOTHING];
  return {
    first: limited(first, { part: parts.first, year: 'first' }),
    later: limited(later, { part: most, year: 'later' }),
  };
}
