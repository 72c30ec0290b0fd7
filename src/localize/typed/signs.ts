/** Which signs part the digits of a number in a language, as characters of `plainText`. */
export interface Signs {
  /** What stands before the fraction. Two where money is written otherwise than other numbers, as in `fr-CH`. */
  decimal: string;
  /** What stands between thousands. */
  group: string;
}

const known = new Map<string, Signs>();

/** Asked of `Intl` once for each language: waking a format takes up to milliseconds. */
export function signsOf(locale: string): Signs {
  let signs = known.get(locale);
  if (!signs) {
    const styles = [{}, { style: 'currency', currency: 'EUR' }] as const;
    const parts = styles.flatMap((style) =>
      // Other digits have signs of their own, which are never mistaken: see `plainText`.
      new Intl.NumberFormat(locale, { ...style, numberingSystem: 'latn' }).formatToParts(1234567.8),
    );
    const all = (type: string) =>
      plainText(parts.map((part) => (part.type === type ? part.value : '')).join(''));
    known.set(locale, (signs = { decimal: all('decimal'), group: all('group') }));
  }
  return signs;
}

/** A space or an apostrophe between digits, of any kind, is for nothing but reading. */
export const GAP = "'";
/** A decimal sign that is nothing else. */
export const POINT = '\u066b';

/**
 * The same text in fewer characters: digits of all scripts as 0 to 9, one kind of minus, one kind of space, no marks of
 * direction; `GAP` for what only parts thousands.
 */
export function plainText(text: string): string {
  return text
    .normalize()
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/(?![0-9])\p{Nd}/gu, digit)
    .replace(/[\u2010-\u2013\u2212\ufe63\uff0d]/g, '-')
    .replace(/[\s\u2800]+/g, ' ')
    .replace(/[’‘ʼ′´`\u066c]/g, GAP)
    .replace(/[\u060c\uff0c]/g, ',')
    .replace(/\uff0e/g, '.')
    .trim();
}

/** Digits stand in runs from nought to nine, in every script. */
function digit(sign: string): string {
  const code = sign.codePointAt(0)!;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return String((code - first) % 10);
}
