import { isSafeLink } from '../../program/schema/formats.js';
import { trimmed } from '../shared/attributes.js';
import { warnAuthorOnce } from '../shared/page/warn-author.js';

/** What an address for questions can be, for the author of a page. */
const KNOWN = ['https://…', 'mailto:…', 'tel:…', 'an address on your own site'];

/** The address for questions, where it is one that a link in a document could be too; any other is told to its author. */
export function askAddress(host: Element, written: unknown): string | undefined {
  const address = trimmed(written);
  if (typeof address !== 'string' || address === '') return undefined;
  if (isSafeLink(address)) return address;
  warnAuthorOnce(host, { kind: 'value', attribute: 'ask', value: address, known: KNOWN });
  return undefined;
}
