import { merged } from '../own-words.js';
import type { ComparatorMessages } from './en.js';
import type { beside } from './en-beside.js';
import type { changes } from './en-changes.js';
import type { weights } from './en-weights.js';
import type { worth } from './en-worth.js';

/** All that a language says of a comparison. English comes in parts, each with what says it; other languages are whole. */
export type AllComparatorMessages = ComparatorMessages &
  typeof beside &
  typeof changes &
  typeof weights &
  typeof worth;

/** The messages of a language with a part that English has apart. */
export function withPart<Part extends object>(
  part: Part,
  labels: ComparatorMessages,
): ComparatorMessages & Part {
  return merged(part, labels);
}
