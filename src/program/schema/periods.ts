import type { Period } from './scalars.js';

/** A period of which it is known how many a year has. How many hours of work there are in a year nobody says. */
export type CountedPeriod = Exclude<Period, 'hour'>;

/** How often each period comes in a year; what is paid once comes once, in the first. */
export const TIMES_A_YEAR: Readonly<Record<CountedPeriod, number>> = {
  once: 1,
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  'half-year': 2,
  year: 1,
};
