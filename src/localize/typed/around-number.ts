/** What may stand around a number in a field without changing it. */
export interface Around {
  /** The currency that the field counts in. Empty where it is money and nobody says of which kind. */
  currency?: string | undefined;
  percent?: boolean | undefined;
  /** The things that are counted, in all their forms. */
  units?: readonly string[] | undefined;
}

/** What people write, and `Intl` does not know of. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = { INR: ['rs.', 'rs'], CHF: ['sfr.', 'fr.'] };

const known = new Map<string, readonly string[]>();

/** The text without the currency, the percent sign or the unit that the field is in anyway, before or behind. */
export function withoutAround(
  text: string,
  { currency, percent, units = [] }: Around,
  locale: string,
): string {
  if (currency === '') return text.replace(/\p{Sc}|(?<!\p{L})[A-Z]{3}(?!\p{L})/u, '').trim();
  const names = [
    ...units,
    ...(currency ? currencyNames(currency, locale) : percent ? percentNames(locale) : []),
  ]
    .map((name) => name.toLowerCase())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  let rest = text;
  // Some write it twice: "$1,250 USD".
  for (let round = 0; round < 3; round++) rest = withoutOne(rest, names);
  // A price without cents: "1'250.-", "1.250,--".
  return currency ? rest.replace(/(?<=\d)[.,](?:--?|—)$/, '') : rest;
}

function withoutOne(text: string, names: readonly string[]): string {
  const [, sign = '', rest = ''] = /^([-+]? ?)(.*)$/s.exec(text)!;
  const lower = rest.toLowerCase();
  for (const name of names) {
    if (lower.startsWith(name)) return `${sign.trim()}${rest.slice(name.length).trim()}`;
    // Behind a number, a single letter is a magnitude: 5K of Zambia's kwacha are 5,000.
    if (lower.endsWith(name) && !/^[a-z]$/.test(name))
      return `${sign.trim()}${rest.slice(0, -name.length).trim()}`;
  }
  return text;
}

/** The code, the signs and the words of a currency, in a language and in English. */
function currencyNames(currency: string, locale: string): readonly string[] {
  return cached(`${locale} ${currency}`, () => {
    const names: string[] = [currency, ...(WRITTEN[currency] ?? [])];
    for (const at of [locale, 'en'])
      for (const currencyDisplay of ['symbol', 'narrowSymbol', 'name'] as const)
        for (const count of [1, 2, 5]) {
          const name = partOf(at, { style: 'currency', currency, currencyDisplay }, 'currency', count);
          names.push(name, ...name.split(/[\s-]+/).filter((word) => /^\p{L}{3,}$/u.test(word)));
        }
    return names;
  });
}

function percentNames(locale: string): readonly string[] {
  return cached(`${locale} %`, () => [
    ...['%', '٪', '％', '﹪', '%'],
    ...[locale, 'en'].map((at) =>
      partOf(at, { style: 'unit', unit: 'percent', unitDisplay: 'long' }, 'unit', 5),
    ),
  ]);
}

function partOf(locale: string, options: Intl.NumberFormatOptions, type: string, count: number): string {
  const parts = new Intl.NumberFormat(locale, options).formatToParts(count);
  return (parts.find((part) => part.type === type)?.value ?? '').replace(/[\u061c\u200b-\u200f]/g, '');
}

/** A format cannot be made for less than a tenth of a millisecond. */
function cached(key: string, make: () => readonly string[]): readonly string[] {
  let names = known.get(key);
  if (!names) known.set(key, (names = [...new Set(make())]));
  return names;
}

/** Whether a text that could not be read names a currency: then it is another than the field's. */
export function namesCurrency(text: string): boolean {
  return /\p{Sc}|(?<!\p{L})[A-Z]{3}(?!\p{L})/u.test(text);
}
