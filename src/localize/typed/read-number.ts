import { namesCurrency, withoutAround, type Around } from './around-number.js';
import { powersOf } from './magnitudes.js';
import { GAP, plainText, POINT, signsOf } from './signs.js';

/** What a text says: a number; one of two, where nobody can know which; money of another kind; or no number. */
export type Reading =
  | { kind: 'number'; value: number }
  | { kind: 'either'; values: readonly [number, number] }
  | { kind: 'other-currency' }
  | { kind: 'none' };

/**
 * Reads a number as people of a language write it, with what may stand around it: `1.250.000,50`, `1,25 Mio. €`,
 * `1 250 000`, `١٬٢٥٠`. What two customs read differently and people of this language may write in either is not decided:
 * `1,250` on a German page, `1.250` on an English one. Nothing where nothing is written.
 */
export function readNumber(text: string, locale: string, around: Around = {}): Reading | undefined {
  const plain = plainText(text);
  if (plain === '') return undefined;
  const texts = withoutAround(plain, around, locale);
  const values = texts.flatMap((bare) => {
    const [, sign, rest = ''] = /^([-+]?) ?(.*)$/.exec(bare)!;
    return amounts(rest, locale).map((amount) => (sign === '-' ? -amount : amount) + 0);
  });
  const [value, other] = [...new Set(values)];
  if (value === undefined)
    return { kind: around.currency !== undefined && texts.some(namesCurrency) ? 'other-currency' : 'none' };
  return other === undefined ? { kind: 'number', value } : { kind: 'either', values: [value, other] };
}

/** Digits with all that may stand between them, and the word behind them. */
const PIECE = /^([.,\u066b]?\d(?:[\d.,'\u066b ]*\d)?[.,\u066b]?) ?([^\d]*)/;

/**
 * All values that a text without sign can have. It may come in several pieces, each of a lower magnitude than the one
 * before: `1億2500万`, "2 crore 50 lakh".
 */
function amounts(text: string, locale: string): readonly number[] {
  const scientific = /^([^eE]+)[eE]\+?(\d{1,2})$/.exec(text);
  if (scientific) return scaled(numeralsOf(scientific[1]!, locale), [Number(scientific[2])]);
  let sums: readonly number[] = [0];
  let lowest = Infinity;
  let before = '';
  for (let rest = text; rest !== '' || before === '';) {
    const [all, digits, word] = PIECE.exec(rest) ?? [];
    if (all === undefined || digits === undefined || word === undefined) return [];
    rest = rest.slice(all.length);
    const single = before === '' && rest === '';
    // A bare number behind a word is a footnote, but where words stand between the digits.
    if (word === '' && !single && !/[\p{sc=Han}\p{sc=Hang}]/u.test(before)) return [];
    const powers = word === '' ? [0] : powersOf(word, locale);
    const values = scaled(numeralsOf(digits, locale), powers);
    // What has something behind or before it is whole, and fills no more than its own place.
    if (!single && values.some((value) => value >= 10 ** lowest || /\D/.test(digits))) return [];
    lowest = Math.min(...powers);
    sums = sums.flatMap((sum) => values.map((value) => sum + value));
    if (word === '') return sums;
    before = word;
  }
  return sums;
}

/** By way of text: 4.35 times a hundred is not quite 435. */
function scaled(numerals: readonly string[], powers: readonly number[]): readonly number[] {
  return numerals.flatMap((numeral) => powers.map((power) => Number(`${numeral}e${power}`)));
}

/** The numbers, as JavaScript writes them, that digits with signs between them can be: none, one, or one of two. */
function numeralsOf(text: string, locale: string): readonly string[] {
  // A sign with nothing behind it is the start of a fraction, or the end of a sentence.
  const digits = text.replaceAll(' ', GAP).replace(/(?<=\d)[.,\u066b]$/, '');
  const signs = digits.match(/\D/g) ?? [];
  const sign = signs.pop();
  if (sign === undefined) return [digits];
  const at = digits.lastIndexOf(sign);
  const [whole, fraction] = [digits.slice(0, at), digits.slice(at + 1)];
  const joined = digits.replace(/\D/g, '');
  const decimal = `${whole.replace(/\D/g, '') || '0'}.${fraction}`;
  if (signs.length === 0) {
    if (sign === POINT) return [decimal];
    if (sign === GAP) return isGrouped(digits) ? [joined] : [];
    return oneSign(whole, fraction, sign, signsOf(locale)) //
      .map((meaning) => (meaning === 'decimal' ? decimal : joined));
  }
  if (new Set(signs).size > 1) return [];
  // One sign several times parts thousands; another one behind it, a fraction.
  if (signs[0] === sign) return sign !== POINT && isGrouped(digits) ? [joined] : [];
  return sign !== GAP && signs[0] !== POINT && isGrouped(whole) ? [decimal] : [];
}

/** What a point or a comma that stands there once can be. */
function oneSign(
  whole: string,
  fraction: string,
  sign: string,
  { decimal, group }: { decimal: string; group: string },
) {
  const isDecimal = decimal.includes(sign);
  if (isGrouped(`${whole}.${fraction}`))
    return group.includes(sign) && !isDecimal ? (['group'] as const) : (['decimal', 'group'] as const);
  // Nobody parts thousands where there are none.
  if (isDecimal || /^0*$/.test(whole) || fraction.length < 3) return ['decimal'] as const;
  return ['decimal', 'group'] as const;
}

/** Whether digits are parted as thousands are, or as lakhs and crores are: `12,50,000`. */
function isGrouped(digits: string): boolean {
  return /^[1-9]\d{0,2}(?:\D\d{3})+$|^[1-9]\d?(?:\D\d{2})+\D\d{3}$/.test(digits);
}
