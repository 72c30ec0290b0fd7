import { warnAuthorOnce } from './warn-author.js';

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

/**
 * Tells the page's developer of an attribute that names nothing, with the nearest of what it could name.
 *
 * @returns The value without the blanks around it, as it counts.
 */
export function named(
  host: Element,
  attribute: string,
  value: string | null | undefined,
  known: readonly string[],
): string | undefined {
  const name = typeof value === 'string' ? value.trim() : undefined;
  if (name && !known.includes(name)) warnAuthorOnce(host, { kind: 'value', attribute, value: name, known });
  return name;
}
