import type { Text, Unit } from '../schema/scalars.js';
import { unitText } from '../text-of.js';

/**
 * A key that is the same for the same words: the English ones where there are any, else those of the first language by
 * its tag. Case and outer spaces do not count. Words in different languages are never taken for the same.
 */
export function textKey(text: Text | undefined, language = 'en'): string {
  if (text === undefined || text === '') return '';
  const tags = typeof text === 'string' ? [language] : Object.keys(text).sort();
  const tag = tags.find((each) => /^en\b/i.test(each)) ?? tags[0] ?? '';
  const words = typeof text === 'string' ? text : (text[tag] ?? '');
  return `${tag.split('-')[0]}:${words.normalize('NFKC').trim().toLowerCase()}`;
}

/** The key of a unit: that of its word for many. */
export function unitKey(unit: Unit | undefined, language?: string): string {
  return unit === undefined ? '' : textKey(unitText(unit, 'other'), language);
}
