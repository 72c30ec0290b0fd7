import { decimalsOf, type Formatter } from '../formatter.js';

/**
 * The language whose numbers a reader writes: the page's own, also where the interface does not speak it. `Intl` would
 * take the browser's for one that it does not know.
 */
export function typedLocale({ language, locale }: Pick<Formatter, 'language' | 'locale'>): string {
  return language !== '' && Intl.NumberFormat.supportedLocalesOf(language).length > 0 ? language : locale;
}

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as people of a language write it, with all of its decimals, so that `readNumber` reads the same. Three
 * decimals could be thousands: `1.125` gets a fourth.
 *
 * @param grouped Whether thousands are parted. While a number is changed they are not: a digit less, and 1,250 would be 1,25.
 */
export function writeNumber(value: number, locale: string, grouped = true): string {
  const decimals = Math.min(decimalsOf(value), 20);
  const least = decimals === 3 && Math.abs(value) >= 1 && Math.abs(value) < 1000 ? 4 : 0;
  const key = `${locale} ${grouped} ${decimals} ${least}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      useGrouping: grouped,
      minimumFractionDigits: least,
      maximumFractionDigits: Math.max(decimals, least),
    });
    formats.set(key, format);
  }
  return format.format(value);
}
