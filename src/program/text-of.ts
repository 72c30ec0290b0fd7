import type { Text, Unit } from './schema/scalars.js';

/** Words, and the language they are in. */
export interface LocalizedText {
  text: string;
  language: string;
}

/** Embeddings and overrides (Unicode UAX 9) can make a text read other than it is written; noncharacters are ours. */
const UNREADABLE = /[\u202a-\u202e\ufdd0-\ufdd2]/g;

/**
 * Picks the words of a text for a reader: the reader's language with region, without, the document's own language,
 * else the first there is.
 */
export function textOf(text: Text, locale: string, documentLanguage: string): LocalizedText {
  if (typeof text === 'string') return { text: clean(text), language: documentLanguage };
  const tags = Object.keys(text);
  const same = (wanted: string) => tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
  const base = locale.toLowerCase().split('-')[0]!;
  const language =
    same(locale) ??
    same(base) ??
    tags.find((tag) => tag.split('-')[0]!.toLowerCase() === base) ??
    same(documentLanguage) ??
    tags[0];
  return language === undefined
    ? { text: '', language: documentLanguage }
    : { text: clean(text[language]!), language };
}

function clean(words: string): string {
  return words.replace(UNREADABLE, '');
}

/** The text of a unit for a plural form; a unit that is one text has that for all numbers. */
export function unitText(unit: Unit, form: Intl.LDMLPluralRule): Text {
  return isPlural(unit) ? (unit[form] ?? unit.other) : unit;
}

function isPlural(unit: Unit): unit is Exclude<Unit, Text> {
  return typeof unit === 'object' && 'other' in unit;
}
