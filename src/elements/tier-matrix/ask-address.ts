import { isSafeLink } from '../../program/schema/formats.js';
import { trimmed } from '../shared/attributes.js';

/** The address for questions, where it is one that a link in a document could be too; its author is told of any other. */
export function askAddress(written: unknown): string | undefined {
  const address = trimmed(written);
  return typeof address === 'string' && address !== '' && isSafeLink(address) ? address : undefined;
}
