/** The end of a date, to be compared with other dates as text: a month or a year lasts until its last day. */
export const endOf = (date: string): string => date.padEnd(10, '~');

/** The first day of a date that names only its month or year. */
export const startOf = (date: string): string => `${date}-01-01`.slice(0, 10);

/** When something does not hold: its last day has gone by, or its first has not come. */
export type OutOfForce = 'ended' | 'coming';

/**
 * Whether something holds on a day such as `2025-01-31`; nothing where it does. A date that names only its month or
 * year counts from its first day, and as an end up to its last.
 */
export function outOfForce(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  today: string,
): OutOfForce | undefined {
  if (until !== undefined && endOf(until) < today) return 'ended';
  return from !== undefined && from > today ? 'coming' : undefined;
}
