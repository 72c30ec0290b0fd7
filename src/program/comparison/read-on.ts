import type { Program } from '../schema/program.js';
import { A_DAY } from '../standing/days.js';

/**
 * The day that figures were last read: the earliest day on which one of their sources was read, else the day the
 * edition was. As exact as the document says it; nothing where it says nothing.
 */
export function readOn(program: Program, sources: readonly string[] = []): string | undefined {
  const days = (program.sources ?? []).flatMap(({ id, readOn: day }) =>
    day !== undefined && sources.includes(id) ? [day] : [],
  );
  return days.sort()[0] ?? program.edition?.readOn;
}

/**
 * Whether a day is longer ago than so many days. A day known only to the month or the year counts as its last day:
 * nothing is called old that may not be.
 *
 * @param today As `2026-11-01`.
 */
export function isOlderThan(day: string, days: number, today: string): boolean {
  const [year, month, date] = day.split('-').map(Number);
  const last = date === undefined ? Date.UTC(year!, month ?? 12, 0) : Date.UTC(year!, month! - 1, date);
  return Date.parse(today) - last > days * A_DAY;
}
