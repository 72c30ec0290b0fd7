import type { Duration, TimeUnit } from '../schema/scalars.js';

/** In milliseconds. */
export const A_DAY = 86_400_000;

/** The day that a moment belongs to, in days since 1970; not a number for anything but `2025-01-31`. */
export function dayOf(date: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) / A_DAY : NaN;
}

// Days that are written with four digits of the year.
const [FIRST, LAST] = [dayOf('0000-01-01'), dayOf('9999-12-31')];

/** A day as `2025-01-31`, or the first or last that can be written so. The opposite of `dayOf`. */
export function dateOf(day: number): string {
  return new Date(Math.min(Math.max(day, FIRST), LAST) * A_DAY).toISOString().slice(0, 10);
}

const DAYS: Record<TimeUnit, number> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  'business-hour': 1 / 8,
  day: 1,
  'business-day': 1.4,
  week: 7,
  month: 30.4375,
  quarter: 91.3125,
  year: 365.25,
};
const MONTHS = { month: 1, quarter: 3, year: 12 };

/** About how many days a time is. */
export function daysOf({ value, unit }: Duration): number {
  return Math.round(value * DAYS[unit]);
}

/** The day that lies so long before another; in months where the time is given in months or longer. */
export function before(today: string, time: Duration): string {
  const day = new Date(dayOf(today) * A_DAY);
  const months = Number.isInteger(time.value) ? MONTHS[time.unit as keyof typeof MONTHS] : undefined;
  if (months === undefined) day.setUTCDate(day.getUTCDate() - daysOf(time));
  else {
    const date = day.getUTCDate();
    day.setUTCMonth(day.getUTCMonth() - months * time.value);
    // A month that is too short ends on its last day.
    if (day.getUTCDate() !== date) day.setUTCDate(0);
  }
  return dateOf(day.getTime() / A_DAY);
}
