import { isSafeLink } from '../../../program/schema/formats.js';
import { warnAuthorOnce } from './warn-author.js';

/**
 * What an author wrote into an attribute, and what it can name; where that is left out, it is an address to follow. With
 * `fits`, what it names are examples.
 */
export type NamedValue = readonly [
  attribute: string,
  value: string | null | undefined,
  known?: readonly string[],
  fits?: (value: string) => boolean,
];

/** What an address can be, for the author of a page. */
const ADDRESSES = ['https://…', 'mailto:…', 'tel:…', 'a relative address'];

/** Tells the page's developer of attributes that name nothing, with the nearest of what they could name. */
export function checkNames(host: Element, names: readonly NamedValue[]): void {
  for (const [attribute, value, known, fits] of names) {
    const name = typeof value === 'string' ? value.trim() : '';
    if (name && !(fits ? fits(name) : known ? known.includes(name) : isSafeLink(name)))
      warnAuthorOnce(host, { kind: 'value', attribute, value: name, known: known ?? ADDRESSES });
  }
}
