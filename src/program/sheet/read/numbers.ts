/** Numbers as people of all countries write them, and which sign of a sheet parts the decimals. */

export type DecimalSign = '.' | ',';

/** A number with its signs: thousands may be parted by a point, a comma, an apostrophe or a space, three digits behind it. */
export const NUMBER = String.raw`\d+(?:[.,'’]\d+| \d{3}(?!\d))*`;

const SCALES: readonly (readonly [words: RegExp, times: number])[] = [
  [/^(?:k|thousand|tsd|mil|mille|tys|千|천)\b\.?/i, 1e3],
  [/^(?:bn|billions?|mrd|milliarden?|milliards?|miliard[yów]*|miljard)\b\.?/i, 1e9],
  [
    /^(?:mn|mio|mln|million(?:s|en)?|millones|millón|milh(?:ões|ão)|milion[ei]|miljoen|milion(?:y|ów)?|m)(?![\p{L}\d²³])\.?/iu,
    1e6,
  ],
  [/^(?:億|亿|억)/, 1e8],
  [/^(?:万|萬|만)/, 1e4],
];

/** What multiplies a number, at the start of a text: 1,000 for `k`, and how long the word is. */
export function scaleIn(text: string): { times: number; length: number; short: boolean } | undefined {
  for (const [words, times] of SCALES) {
    const found = words.exec(text);
    if (found) return { times, length: found[0].length, short: /^m$/i.test(found[0]) };
  }
  return undefined;
}

export interface NumberRead {
  value: number;
  /** Whether its one sign may part thousands as well as decimals, and nothing else tells. */
  ambiguous: boolean;
}

/** Reads digits with signs; what is no number, such as 15.07.2025, is none. A single sign before three digits is what the sheet's other numbers say, else of thousands. */
export function readNumber(written: string, decimal?: DecimalSign): NumberRead {
  const packed = written.replace(/['’\s]/g, '');
  const signs = packed.replace(/\d/g, '');
  if (signs.length > 1 && !/^\d{1,3}(?:([.,])\d{2,3})(?:\1\d{2,3})*(?:[.,]\d+)?$/.test(packed))
    return { value: NaN, ambiguous: false };
  if (signs.length > 1 && new Set(signs).size === 1 && !/[.,]\d{3}$/.test(packed))
    return { value: NaN, ambiguous: false };
  const sure = decimalSignIn(packed);
  if (signs === '') return { value: Number(packed), ambiguous: false };
  if (sure === undefined) {
    const isDecimal = decimal !== undefined && signs === decimal;
    return { value: plain(packed, isDecimal ? decimal : undefined), ambiguous: decimal === undefined };
  }
  return { value: plain(packed, sure), ambiguous: false };
}

function plain(packed: string, decimal: DecimalSign | undefined): number {
  const digits = [...packed]
    .map((sign) => (sign === decimal ? '.' : sign === '.' || sign === ',' ? '' : sign))
    .join('');
  return Number(digits);
}

/** The decimal sign that a written number proves; nothing where it may be either. */
function decimalSignIn(packed: string): DecimalSign | undefined {
  const points = packed.split('.').length - 1;
  const commas = packed.split(',').length - 1;
  if (points + commas === 0) return undefined;
  if (points > 0 && commas > 0) return packed.lastIndexOf('.') > packed.lastIndexOf(',') ? '.' : ',';
  if (points + commas > 1) return points > 0 ? ',' : '.';
  const sign = points > 0 ? '.' : ',';
  const [before = '', after = ''] = packed.split(sign);
  const mayBeThousands = after.length === 3 && before.length <= 3 && !before.startsWith('0');
  return mayBeThousands ? undefined : sign;
}

const MONEY = /[€$£¥₹₩₪]|\b[A-Z]{3}\b|zł/;
const GROUPED = /^\d{1,3}([.,])\d{3}$/;

/**
 * The sign before decimals that the numbers of a sheet agree on; nothing where they do not, or none tells. No currency has
 * three decimals that people write: three digits behind a sign of an amount of money are thousands.
 */
export function decimalSignOf(texts: Iterable<string>): DecimalSign | undefined {
  const seen = new Set<DecimalSign>();
  const number = new RegExp(NUMBER, 'g');
  for (const text of texts) {
    if (text.length > 500) continue;
    // Dates, versions and addresses have points that part no decimals.
    const words = asciiDigits(text).replace(
      /\d{1,4}[.]\d{1,2}[.]\d{1,4}|\bv?\d+(?:\.\d+){2,}\b(?!,)|https?:\S+/g,
      (found) => (/^\d{1,3}(?:\.\d{3})+$/.test(found) ? found : ' '),
    );
    for (const [found] of words.matchAll(number)) {
      const sure = decimalSignIn(found.replace(/['’\s]/g, ''));
      const grouped = GROUPED.exec(found);
      if (sure) seen.add(sure);
      else if (grouped && MONEY.test(words)) seen.add(grouped[1] === '.' ? ',' : '.');
    }
  }
  return seen.size === 1 ? [...seen][0] : undefined;
}

/** The sign before decimals in a language, as `Intl` has it. */
export function decimalSignFor(language: string): DecimalSign | undefined {
  const part = new Intl.NumberFormat(language, { numberingSystem: 'latn' })
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')?.value;
  return part === '.' || part === ',' ? part : undefined;
}

/** Digits of all scripts as 0 to 9, and the signs that Arabic has of its own. */
export function asciiDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/٫/g, '.')
    .replace(/٬/g, "'")
    .replace(/[٪％]/g, '%');
}
