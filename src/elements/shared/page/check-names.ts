import { warnAuthorOnce } from './warn-author.js';

/** What an author wrote into an attribute, and what it can name. */
export type NamedValue = readonly [
  attribute: string,
  value: string | null | undefined,
  known: readonly string[],
];

/** Tells the page's developer of attributes that name nothing, with the nearest of what they could name. */
export function checkNames(host: Element, names: readonly NamedValue[]): void {
  for (const [attribute, value, known] of names) {
    const name = typeof value === 'string' ? value.trim() : '';
    if (name && !known.includes(name)) warnAuthorOnce(host, { kind: 'value', attribute, value: name, known });
  }
}
