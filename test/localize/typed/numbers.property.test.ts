import { expect } from 'chai';
import fc from 'fast-check';
import { readNumber } from '../../../src/localize/typed/read-number.js';
import { writeNumber } from '../../../src/localize/typed/write-number.js';
import '../../seed.js';

const LOCALES = [
  ...[
    'en',
    'en-GB',
    'en-IN',
    'en-ZA',
    'de',
    'de-AT',
    'de-CH',
    'fr',
    'fr-CA',
    'fr-CH',
    'ar',
    'ar-EG',
    'ar-MA',
    'fa',
  ],
  ...[
    'es',
    'es-MX',
    'pt-BR',
    'pt-PT',
    'it',
    'it-CH',
    'ja',
    'zh',
    'ko',
    'hi',
    'bn',
    'mr',
    'ne',
    'sv',
    'nb',
    'da',
  ],
  ...[
    'fi',
    'pl',
    'cs',
    'hu',
    'ro',
    'nl',
    'tr',
    'ru',
    'uk',
    'el',
    'he',
    'id',
    'vi',
    'th',
    'ur',
    'sl',
    'bg',
    'et',
  ],
];
const CURRENCIES = [
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'JPY',
  'INR',
  'SEK',
  'PLN',
  'BRL',
  'KWD',
  'EGP',
  'IRR',
  'ZMW',
  'ZAR',
];

/** Numbers of up to twelve digits with up to six decimals, as many ones with few digits as others. */
const numbers = fc
  .record({ digits: fc.integer({ min: 0, max: 11 }), seed: fc.nat(999_999_999_999), decimals: fc.nat(6) })
  .map(({ digits, seed, decimals }) => Number(`${String(seed).slice(0, digits + 1)}e-${decimals}`));
const signed = fc.tuple(numbers, fc.boolean()).map(([value, minus]) => (minus ? -value : value) + 0);

/** Three decimals behind few digits, and nobody can tell whether these are thousands. */
const looksLikeThousands = (shown: string) =>
  /^\D*[1-9]\d{0,2}[.,]\d{3}(?!\d)/.test(
    shown.replace(/\p{Nd}/gu, (digit) => (/[0０٠۰०০]/.test(digit) ? '0' : '1')),
  );

/** A share as everybody's machine reads it. */
const inPlainDigits = new Intl.NumberFormat('en', {
  style: 'percent',
  useGrouping: false,
  maximumFractionDigits: 6,
});

describe('a number that is shown', () => {
  it('is read as the same where Intl wrote it, or told as one of two where it can be two', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        signed,
        fc.boolean(),
        fc.constantFrom<Intl.NumberFormatOptions>(
          {},
          { style: 'percent' },
          { style: 'unit', unit: 'percent', unitDisplay: 'long' },
          ...CURRENCIES.flatMap((currency) =>
            (['code', 'symbol', 'narrowSymbol', 'name'] as const).map((currencyDisplay) => ({
              style: 'currency' as const,
              currency,
              currencyDisplay,
            })),
          ),
        ),
        (locale, value, useGrouping, options) => {
          const format = new Intl.NumberFormat(locale, {
            ...options,
            useGrouping,
            maximumFractionDigits: 6,
          });
          const isShare = options.style === 'percent';
          const shown = format.format(isShare ? value / 100 : value);
          // A hundredth cannot always be had exactly: what is written is then a millionth of a percent off.
          const written = isShare ? Number(inPlainDigits.format(value / 100).replace('%', '')) : value;
          const reading = readNumber(shown, locale, {
            currency: options.currency,
            percent: options.style === 'percent' || options.style === 'unit',
          });
          if (reading?.kind === 'either') {
            expect(reading.values, shown).to.include(written);
            // A kwacha has the sign of a thousand.
            expect(looksLikeThousands(shown) || shown.endsWith('K'), shown).to.equal(true);
          } else expect(reading, `${shown} in ${locale}`).to.deep.equal({ kind: 'number', value: written });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is read as the same with the words of a language for thousands and millions', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom('short' as const, 'long' as const),
        (locale, count, power, compactDisplay) => {
          const value = Number(`${count}e${power}`);
          const shown = new Intl.NumberFormat(locale, {
            notation: 'compact',
            compactDisplay,
            maximumFractionDigits: 2,
          }).format(value);
          // French has a word for a thousand that stands alone.
          fc.pre(/\p{Nd}/u.test(shown));
          const reading = readNumber(shown, locale);
          // A billion is a million millions in some languages, and English is understood everywhere. Nepali has a
          // word of `Intl` that stands for two powers.
          if (reading?.kind === 'either') expect(reading.values, `${shown} in ${locale}`).to.include(value);
          else expect(reading, `${shown} in ${locale}`).to.deep.equal({ kind: 'number', value });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is never doubtful as a field shows it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), signed, fc.boolean(), (locale, value, grouped) => {
        const shown = writeNumber(value, locale, grouped);
        expect(readNumber(shown, locale), `${shown} in ${locale}`).to.deep.equal({ kind: 'number', value });
      }),
      { numRuns: 1500 },
    );
  });
});

/** How people write, learnt from grammars and style guides and not from `Intl`: the decimal sign, the thousands. */
const CUSTOMS = {
  en: ['.', [',']],
  'en-IN': ['.', [',']],
  de: [',', ['.']],
  'de-CH': ['.', ["'", '’']],
  fr: [',', ['\u202f', ' ', '\u00a0']],
  ar: ['.', [',']],
  fa: ['٫', ['٬', ',']],
  es: [',', ['.', ' ']],
  'pt-BR': [',', ['.']],
  it: [',', ['.']],
  ja: ['.', [',']],
  hi: ['.', [',']],
  sv: [',', [' ', '\u00a0']],
  pl: [',', [' ', '\u00a0']],
} as const satisfies Record<string, readonly [string, readonly string[]]>;
type Place = keyof typeof CUSTOMS;
const places = fc.constantFrom(...(Object.keys(CUSTOMS) as Place[]));

interface Written {
  text: string;
  value: number;
}

/** A number as somebody from a place writes it, with or without thousands parted, with decimals that may end in 0. */
const writtenIn = (place: Place): fc.Arbitrary<Written> =>
  fc
    .record({
      whole: fc.oneof(fc.nat(9999), fc.nat(999_999_999)),
      fraction: fc.array(fc.nat(9), { maxLength: 4 }).map((digits) => digits.join('')),
      grouped: fc.boolean(),
      sign: fc.constantFrom(...CUSTOMS[place][1]),
    })
    .map(({ whole, fraction, grouped, sign }) => {
      const lakhs = place === 'hi' || place === 'en-IN';
      const digits = String(whole);
      let left = grouped ? digits.slice(-3) : digits;
      for (let rest = grouped ? digits.slice(0, -3) : ''; rest !== ''; rest = rest.slice(0, lakhs ? -2 : -3))
        left = `${rest.slice(lakhs ? -2 : -3)}${sign}${left}`;
      return {
        text: fraction === '' ? left : `${left}${CUSTOMS[place][0]}${fraction}`,
        value: Number(`${digits}.${fraction}`),
      };
    });

/** Whether a text is a whole number with thousands parted as they are in a place. */
const isThousandsIn = (place: Place, text: string) => {
  const [, signs] = CUSTOMS[place];
  return signs.some((sign) => {
    const [first = '', ...others] = text.split(sign);
    return others.length > 0 && /^[1-9]\d{0,2}$/.test(first) && others.every((part) => /^\d{3}$/.test(part));
  });
};

describe('a number that somebody writes', () => {
  it('as it is written where the page is, is read so, or told as one of two where decimals look like thousands', () => {
    fc.assert(
      fc.property(
        places.chain((place) => fc.tuple(fc.constant(place), writtenIn(place))),
        ([place, { text, value }]) => {
          const reading = readNumber(text, place);
          if (reading?.kind === 'either') {
            expect(reading.values, text).to.include(value);
            expect(text).to.match(/^[1-9]\d{0,2}[.,]\d{3}$/);
          } else expect(reading, text).to.deep.equal({ kind: 'number', value });
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('as elsewhere is never read as another, but where it is how this language parts thousands', () => {
    fc.assert(
      fc.property(
        places,
        places.chain((place) => writtenIn(place)),
        (page, { text, value }) => {
          const reading = readNumber(text, page);
          if (isThousandsIn(page, text)) return;
          if (reading?.kind === 'either') expect(reading.values, text).to.include(value);
          else expect(reading, `${text} on a page in ${page}`).to.deep.equal({ kind: 'number', value });
        },
      ),
      { numRuns: 3000 },
    );
  });
});
