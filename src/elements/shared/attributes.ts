/**
 * A switch as pages write it. Content systems and frameworks write `"false"` where HTML asks for no attribute at all,
 * and some hand it over as a property.
 */
export function isOn(value: unknown): boolean {
  return typeof value === 'string' ? !/^\s*(?:false|no|off|0)\s*$/i.test(value) : Boolean(value);
}

/** Lit's way to read such an attribute. */
export const flag = { fromAttribute: (text: string | null): boolean => text !== null && isOn(text) };

/** The words of a list, with spaces or commas between them. */
export function wordsIn(list: string | null | undefined): string[] {
  return typeof list === 'string' ? list.split(/[\s,;]+/).filter(Boolean) : [];
}

/** An id as it counts: blanks around it are an editor's. */
export function trimmed<T>(value: T): T | string {
  return typeof value === 'string' ? value.trim() : value;
}

/** The level of a heading as it counts: 3 where somebody wrote something that is none. */
export function levelIn(given: unknown): number {
  return isLevel(given) ? Number(given) : 3;
}

const isLevel = (given: unknown): boolean =>
  (typeof given === 'number' || typeof given === 'string') && [2, 3, 4, 5, 6].includes(Number(given));

/** Levels that a heading of ours can have, for the author of a page. */
export const LEVELS = ['2', '3', '4', '5', '6'];

/** A number of days as it counts; nothing where it is none. */
export function daysIn(given: unknown): number | undefined {
  return typeof given === 'number' && given >= 0 ? given : undefined;
}

/** Seconds to wait for a server where nobody says how many. */
const PATIENCE = 30;
/** Browsers count no longer: some 24 days. */
const MOST_SECONDS = 2_000_000;

/** A number of seconds as pages write it; where it is none, as many as there are without it. */
export function secondsIn(given: unknown): number {
  const seconds = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
  return typeof seconds === 'number' && seconds > 0 ? Math.min(seconds, MOST_SECONDS) : PATIENCE;
}
