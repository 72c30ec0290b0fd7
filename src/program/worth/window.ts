import type { Window } from '../schema/scalars.js';

/**
 * How many times what is counted over a window comes in a year; nothing where the window is not said, or is no even part
 * of a year.
 */
export function timesAYear(window: Window | undefined): number | undefined {
  if (!window) return undefined;
  const { kind, months, weeks, days } = window;
  switch (kind) {
    case 'month':
      return 12;
    case 'quarter':
    case 'quarters-in-a-row':
      return 4;
    case 'year':
    case 'fiscal-year':
    case 'calendar-year':
    case 'partnership-year':
      return 1;
    case 'rolling':
      if (months !== undefined) return 12 % months === 0 ? 12 / months : undefined;
      return weeks === 52 || days === 365 ? 1 : undefined;
    case 'at-once':
      return undefined;
    default:
      return kind satisfies never;
  }
}
