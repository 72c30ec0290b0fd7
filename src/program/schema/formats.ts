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

let currencies: Set<string> | undefined;

/** The currency codes this platform can format (ISO 4217, by way of CLDR). */
function knownCurrencies(): ReadonlySet<string> {
  return (currencies ??= new Set(Intl.supportedValuesOf('currency')));
}

export function isCurrency(text: string): boolean {
  return knownCurrencies().has(text);
}

const SAFE_SCHEME = /^(?:https?|mailto|tel):/i;
const ANY_SCHEME = /^[^/?#]*:/;
// White space, control, zero-width and direction characters can hide a scheme from the eye or from this check;
// a URL parser drops some of them. None belongs in a link.
// eslint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\\]/;

/** A link with a scheme that cannot run anything, or a relative one. */
export function isSafeLink(text: string): boolean {
  return !HIDDEN.test(text) && (SAFE_SCHEME.test(text) || !ANY_SCHEME.test(text));
}

/** The address of a picture: a link as above, that a picture can be had from. */
export function isPictureAddress(text: string): boolean {
  return isSafeLink(text) && !/^(?:mailto|tel):/i.test(text);
}
