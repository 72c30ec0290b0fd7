import { withPart } from './all-messages.js';
import { changes } from './en-changes.js';
import type { ComparisonText } from './format-compared.js';
import type { ComparatorMessages } from './messages.js';

/** Everything that changes between editions need to be put into words. */
export interface ChangeTexts extends ComparisonText {
  labels: ComparatorMessages & typeof changes;
}

/** The texts of a comparison with the words of changes, which English has apart. */
export function changeTexts(texts: ComparisonText): ChangeTexts {
  return { ...texts, labels: withPart(changes, texts.labels) };
}
