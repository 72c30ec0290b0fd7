import { COUNTS, powersOf } from './magnitudes.js';
import { plainText } from './signs.js';

/** What may stand around a number in a field without changing it. */
export interface Around {
  /** The currency that the field counts in. Empty where it is money and nobody says of which kind. */
  currency?: string | undefined;
  percent?: boolean | undefined;
  /** The things that are counted, in all their forms. */
  units?: readonly string[] | undefined;
}

/** What people write, and `Intl` does not know of. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  USD: ['us$'],
  INR: ['rs.', 'rs'],
  CHF: ['sfr.', 'fr.'],
};

/** Any currency: a sign, or a code. */
const CURRENCY = /\p{Sc}|(?<!\p{L})[A-Z]{3}(?!\p{L})/u;

const known = new Map<string, readonly string[]>();

/**
 * The text without the currency, the percent sign or the unit that the field is in anyway, before or behind. Two texts
 * where what stands there may be a magnitude as well: 5K of Myanmar's kyat are 5 or 5,000.
 */
export function withoutAround(
  text: string,
  { currency, percent, units = [] }: Around,
  locale: string,
): readonly string[] {
  if (currency === '') return [text.replace(CURRENCY, '').trim()];
  const names = [
    ...units,
    ...(currency ? currencyNames(currency, locale) : percent ? percentNames(locale) : []),
  ]
    .map((name) => plainText(name).toLowerCase())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  const [, sign = '', unsigned = ''] = /^([-+]?) ?(.*)$/s.exec(text)!;
  let rest = unsigned;
  let other: string | undefined;
  // Some write it twice: "$1,250 USD".
  for (let round = 0; round < 2; round++) {
    const lower = rest.toLowerCase();
    const before = names.find((name) => lower.startsWith(name));
    const behind = before === undefined ? names.find((name) => lower.endsWith(name)) : undefined;
    if (behind?.length === 1 && powersOf(rest.slice(-1), locale).length > 0) other = rest;
    if (before !== undefined) rest = rest.slice(before.length).trim();
    else if (behind !== undefined) rest = rest.slice(0, -behind.length).trim();
  }
  // A price without cents: "1'250.-", "1.250,--", "1 250:-"; "1,25 million d'euros", "millones de euros".
  if (currency) rest = rest.replace(/(?<=\d)[.,:](?:--?|—)$|(?<=\p{L}) d(?:e|i|')$/u, '');
  return [rest, ...(other === undefined ? [] : [other])].map((one) =>
    // The sign stands behind a currency too: "$-5".
    sign === '' ? one : `${sign}${one}`,
  );
}

/** The code, the signs and the words of a currency, in a language and in English. */
function currencyNames(currency: string, locale: string): readonly string[] {
  return cached(`${locale} ${currency}`, () => {
    const names: string[] = [currency, ...(WRITTEN[currency] ?? [])];
    for (const at of [locale, 'en'])
      for (const currencyDisplay of ['symbol', 'narrowSymbol', 'name'] as const)
        for (const count of COUNTS) {
          const name = partOf(at, { style: 'currency', currency, currencyDisplay }, 'currency', count);
          names.push(name, ...name.split(/[\s-]+/).filter((word) => /^\p{L}{3,}$/u.test(word)));
        }
    return names;
  });
}

function percentNames(locale: string): readonly string[] {
  const unit = { style: 'unit', unit: 'percent', unitDisplay: 'long' } as const;
  return cached(`${locale} %`, () => [
    ...['%', '٪', '％', '﹪'],
    ...[locale, 'en'].flatMap((at) => COUNTS.map((count) => partOf(at, unit, 'unit', count))),
  ]);
}

function partOf(locale: string, options: Intl.NumberFormatOptions, type: string, count: number): string {
  const parts = new Intl.NumberFormat(locale, {
    ...options,
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).formatToParts(count);
  return parts.find((part) => part.type === type)?.value ?? '';
}

/** A format cannot be made for less than a tenth of a millisecond. */
function cached(key: string, make: () => readonly string[]): readonly string[] {
  let names = known.get(key);
  if (!names) known.set(key, (names = [...new Set(make())]));
  return names;
}

/** Whether a text that could not be read names a currency: then it is another than the field's. */
export function namesCurrency(text: string): boolean {
  return CURRENCY.test(text);
}
