/** Small facts about strings that the schema asks for: is this a date, a language, a currency, a link that may be followed? */

/** A real calendar date as ISO 8601 writes it, to the day, the month or the year. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(text)) return false;
  // Engines take 30 February for the 2nd of March, or for no date.
  return new Date(`${text}-01-01`.slice(0, 10)).toJSON()?.startsWith(text) ?? false;
}

/** A day of every year, or a month of it, as ISO 8601 once wrote them: `--02-29`, `--02`. */
export function isYearDay(text: string): boolean {
  // A year that has every day there is.
  return /^--\d/.test(text) && isDate(`2000${text.slice(1)}`);
}

/** A well-formed BCP 47 language tag. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

// Blanks, control and format characters, and what is there to be ignored; the blank of Braille shows nothing either.
const SEEN = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A text with at least one character that is seen: a name of none is a button without one. */
export function isSeen(text: string): boolean {
  return SEEN.test(text);
}

/** Currencies that are younger than some engines in use. */
const YOUNG = ['VED', 'SLE', 'ZWG', 'XCG'];
let currencies: Set<string> | undefined;

/** A currency code (ISO 4217) as the engine knows them; as such codes are made, where it does not tell which it knows. */
export function isCurrency(text: string): boolean {
  if (typeof Intl.supportedValuesOf !== 'function') return /^[A-Z]{3}$/.test(text);
  return (currencies ??= new Set([...Intl.supportedValuesOf('currency'), ...YOUNG])).has(text);
}

const SAFE_SCHEME = /^(?:https?|mailto|tel):/i;
const ANY_SCHEME = /^[^/?#]*:/;
// White space, control, zero-width and direction characters can hide a scheme from the eye or from this check;
// a URL parser drops some of them. None belongs in a link.
// eslint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\\]/;

/**
 * A link with a scheme that cannot run anything, or a relative one; one that a browser can follow, without a name and
 * password in it, and to another host only where it says so by its scheme.
 */
export function isSafeLink(text: string): boolean {
  if (HIDDEN.test(text) || text.startsWith('//')) return false;
  const scheme = SAFE_SCHEME.exec(text)?.[0];
  if (scheme === undefined) return !ANY_SCHEME.test(text);
  if (!/^http/i.test(scheme)) return true;
  if (!text.startsWith('//', scheme.length)) return false;
  try {
    const { username, password } = new URL(text);
    return username === '' && password === '';
  } catch {
    return false;
  }
}

/** The address of a picture: a link as above, that a picture can be had from. */
export function isPictureAddress(text: string): boolean {
  return isSafeLink(text) && !/^(?:mailto|tel):/i.test(text);
}
