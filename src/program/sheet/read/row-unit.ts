/** What a bare number of a row counts: by the row's name, "Annual fee (USD)", or by a column of units. */
import type { FigureUnit } from './figure.js';
import { currencyAt, timeUnitIn } from './units.js';
import { folded } from './words.js';

const IN_WORDS = /(?:,|\s)\s*(?:in|en|em|w)\s+(%|[\p{L}€$£¥]+)$/iu;
const NUMBER_OF =
  /^(?:number of|no\. of|# of|nr\. of|count of|anzahl(?: der| an)?|zahl der|nombre de|nombre d[’']|número de|n[ºo]\.? de|numero di|aantal|liczba|عدد|מספר)\s*/i;

/** The unit that words name: `%`, `USD`, `hours`, `people`. */
export function unitIn(words: string, currency: string | undefined): FigureUnit | undefined {
  const text = words.trim();
  if (text === '') return undefined;
  if (/^(?:%|percent|prozent|pct|pour cent|por ciento|por cento|per cento|procent)$/i.test(text))
    return { is: 'percent' };
  if (
    /^(?:points?|punkte?|puntos?|pontos?|punti|punten|punkty|ポイント|포인트|积分|نقاط|נקודות)$/i.test(text)
  )
    return { is: 'points' };
  const money = currencyAt(text, currency);
  if (money) {
    const rest = text.slice(money.length).trim();
    return rest === '' || /^(?:\/|per\b|pro\b|par\b|por\b|a\b)/.test(rest)
      ? { is: 'money', currency: money.currency }
      : undefined;
  }
  const time = timeUnitIn(text);
  if (time) return { is: 'time', unit: time };
  return /^[\p{L}\p{M}][\p{L}\p{M} '’-]{0,39}$/u.test(text) &&
    text.split(' ').length <= 4 &&
    !NOT_COUNTED.has(folded(text))
    ? { is: 'count', words: text }
    : undefined;
}

/** What stands in brackets behind a name without being a unit. */
const NOT_COUNTED: ReadonlySet<string> = new Set(
  'optional|required|recommended|new|all|each|total|annual|annually|yearly|monthly|quarterly|per year|per month|minimum|maximum|min|max|net|gross|excl vat|incl vat|n/a|mandatory|worldwide|global'.split(
    '|',
  ),
);

/** The unit that a row's name ends with: in brackets, or behind "in". */
export function unitOfName(name: string, currency: string | undefined): FigureUnit | undefined {
  const bracketed = /[([（]([^()[\]（）]{1,40})[)\]）]$/.exec(name)?.[1];
  if (bracketed !== undefined) return unitIn(bracketed, currency);
  const inWords = IN_WORDS.exec(name)?.[1];
  const unit = inWords === undefined ? undefined : unitIn(inWords, currency);
  return unit?.is === 'count' ? undefined : unit;
}

/** What a bare number counts where nothing else says so: what the row is called. */
export function countedIn(name: string): FigureUnit {
  return { is: 'count', words: name.replace(NUMBER_OF, '') || name };
}
