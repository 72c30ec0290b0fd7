import { expect } from 'chai';
import { allLanguages, inLanguage, plain } from './said.js';

const LOCALES = [
  'en',
  'en-GB',
  'en-IN',
  'de',
  'de-CH',
  'de-AT',
  'ar',
  'ar-SA',
  'ar-EG',
  'ar-MA',
  'fr',
  'fr-CA',
  'es',
  'it',
  'nl',
  'pt',
  'pl',
  'zh',
  'ja',
  'ko',
  'he',
  'sv',
];
/** The interface does not speak these: English stands in, with its numbers. */
const ENGLISH = ['sv'];
/** Currencies with two, three, no and four digits of their own. */
const CURRENCIES = ['USD', 'EUR', 'KWD', 'JPY', 'CLF'];
const OWN_DIGITS: Record<string, number> = { USD: 2, EUR: 2, KWD: 3, JPY: 0, CLF: 4 };

/** Figures of one to fifteen digits with any number of decimals; the same on each run. */
function seeded(count: number): number[] {
  let seed = 20_260_509;
  const below = (limit: number) => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff) % limit;
  return Array.from({ length: count }, () => {
    const digits = Array.from({ length: 1 + below(14) }, () => below(10)).join('');
    return Number(`${digits}e-${below(9)}`);
  });
}
const FIGURES = [
  ...[0, 1, 2, 5, 10, 1000, 12.5, 0.1, 0.125, 0.0625, 0.0035, 1.125, 1.5, 1234.5, 1.0004, 99.999, 99.9999],
  ...[1.005, 2.675, 1e-7, 1.5e-7, 1e-10, 1e15, 1e21, 1.5e9, 123456789012.345, 0.000123456789, 33.3333333333],
  ...[999999.9999, 4.35, 1.1, 8.875, 19.99, 0.00000001],
];
const ALL = [...FIGURES, ...seeded(200 - FIGURES.length)];

/** Reads a shown number back, by what `Intl` says of the signs of the locale. */
function reader(locale: string): (shown: string) => number {
  const intl = new Intl.NumberFormat(locale, { useGrouping: true });
  const sign = (type: string) => intl.formatToParts(-12345678.5).find((part) => part.type === type)!.value;
  const [point, minus] = [sign('decimal'), sign('minusSign')];
  const digits = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210)].reverse();
  return (shown) => {
    let read = '';
    let decimals = false;
    for (const character of shown) {
      const digit = digits.indexOf(character);
      if (digit >= 0) read += digit;
      else if (character === point && read !== '' && !decimals) {
        read += '.';
        decimals = true;
      } else if (minus.includes(character) && character.trim() && read === '') read = '-';
    }
    return Number(read);
  };
}
/** Whether the shown decimals are at least so many: those of the currency. */
const decimalsShown = (shown: string, locale: string) => {
  const point = new Intl.NumberFormat(locale)
    .formatToParts(0.5)
    .find(({ type }) => type === 'decimal')!.value;
  const after = shown.split(point)[1];
  return after === undefined ? 0 : (/^\p{Nd}+/u.exec(after)?.[0].length ?? 0);
};

describe('a figure of a document', () => {
  before(allLanguages);

  for (const tag of LOCALES) {
    const locale = ENGLISH.includes(tag) ? 'en' : tag;
    const read = reader(locale);
    it(`is shown as it is written, in ${tag}: money, percent, counts and times`, () => {
      const formatter = inLanguage(tag);
      expect(formatter.locale).to.equal(locale);
      const wrong: string[] = [];
      const check = (value: number, shown: string) => {
        if (read(shown) !== value) wrong.push(`${value} is shown as ${shown}, read as ${read(shown)}`);
      };
      for (const [at, value] of ALL.entries()) {
        for (const currency of [CURRENCIES[at % CURRENCIES.length]!, 'USD', 'KWD']) {
          const shown = formatter.money(value, currency);
          check(value, shown);
          const least = Number.isInteger(value) ? 0 : OWN_DIGITS[currency]!;
          if (decimalsShown(shown, locale) < least) wrong.push(`${shown} has too few decimals`);
          if (least === 0 && Number.isInteger(value) && decimalsShown(shown, locale) > 0)
            wrong.push(`${shown} has decimals`);
        }
        check(value, formatter.percent(value));
        check(value, formatter.number(value));
        check(value, formatter.quantity(value, { one: 'seat', other: 'seats' }));
      }
      expect(wrong).to.deep.equal([]);
    });
  }

  const said = [
    { what: 'less than a cent', say: () => inLanguage('en').money(0.0035, 'USD'), text: 'USD 0.0035' },
    { what: 'half a dollar', say: () => inLanguage('en').money(12.5, 'USD'), text: 'USD 12.50' },
    { what: 'a whole amount', say: () => inLanguage('en').money(12, 'USD'), text: 'USD 12' },
    { what: 'dinars and a half', say: () => inLanguage('en').money(1.5, 'KWD'), text: 'KWD 1.500' },
    { what: 'an eighth of a dinar', say: () => inLanguage('en').money(1.125, 'KWD'), text: 'KWD 1.125' },
    { what: 'half a yen', say: () => inLanguage('en').money(1234.5, 'JPY'), text: 'JPY 1,234.5' },
    { what: 'an eighth of a percent', say: () => inLanguage('en').percent(0.125), text: '0.125%' },
    { what: 'a sixteenth in German', say: () => inLanguage('de').percent(0.0625), text: '0,0625 %' },
    { what: 'ten millionths', say: () => inLanguage('en').number(1e-7), text: '0.0000001' },
    { what: 'long times', say: () => inLanguage('en').duration(1.23456, 'hour'), text: '1.23456 hours' },
    {
      what: 'many points',
      say: () => inLanguage('en').plural(inLanguage('en').messages.points, 1.23456),
      text: '1.23456 points',
    },
  ];
  for (const { what, say, text } of said)
    it(`is shown in full: ${what}`, () => expect(plain(say())).to.equal(text));

  it('shows none of what adding decimals leaves behind', () => {
    const formatter = inLanguage('en', { currency: 'USD' });
    expect([
      formatter.number(0.1 + 0.2),
      formatter.percent(0.1 + 0.7),
      formatter.money(0.1 * 3),
    ]).to.deep.equal(['0.3', '0.8%', 'USD 0.30']);
    expect(formatter.money(1.1 * 3 - 0.3)).to.equal('USD 3');
  });

  it('may be as small and as large as a number can be', () => {
    const formatter = inLanguage('en', { currency: 'USD' });
    for (const value of [5e-324, 1e-21, 1.2345678901234e-15, -1e-9, 2 ** 53, 1.7976931348623157e308])
      expect(formatter.number(value) + formatter.percent(value) + formatter.money(value)).to.not.match(
        /NaN|e/,
      );
    expect(formatter.number(1e21)).to.equal(`1${',000'.repeat(7)}`);
  });

  it('takes the plural of the number that is shown', () => {
    const formatter = inLanguage('en');
    const unit = { one: 'seat', other: 'seats' };
    expect([1, 1.0004, 1.00001, 1 + 2 ** -52].map((value) => formatter.quantity(value, unit))).to.deep.equal([
      '1 seat',
      '1.0004 seats',
      '1.00001 seats',
      '1 seat',
    ]);
  });

  it('costs one format of each kind, however often it is said and for however many programs', () => {
    const { NumberFormat, DateTimeFormat, PluralRules } = Intl;
    let made = 0;
    const counting = <T extends new (...args: never[]) => object>(format: T): T =>
      new Proxy(format, { construct: (target, args) => (made++, Reflect.construct(target, args) as object) });
    Object.assign(Intl, {
      NumberFormat: counting(NumberFormat),
      DateTimeFormat: counting(DateTimeFormat),
      PluralRules: counting(PluralRules),
    });
    try {
      // No other test speaks it.
      const formatters = [1, 2].map(() => inLanguage('de-LI', { currency: 'EUR' }));
      expect(made).to.equal(0);
      for (let value = 0; value < 50; value += 0.25) {
        const formatter = formatters[value % 2 < 1 ? 0 : 1]!;
        formatter.number(value);
        formatter.percent(value);
        formatter.money(value);
        formatter.duration(value, 'day');
        formatter.quantity(value, 'x');
        formatter.date('2026-05-09');
        formatter.date('2026-05');
        formatter.date('2026');
      }
    } finally {
      Object.assign(Intl, { NumberFormat, DateTimeFormat, PluralRules });
    }
    // Numbers, percent, money with and without decimals, days; plurals; dates to the day, the month and the year.
    expect(made).to.equal(9);
  });
});

describe('a date of a document', () => {
  before(allLanguages);
  for (const tag of [...LOCALES, 'ar-SA-u-ca-islamic', 'en-u-ca-buddhist'])
    it(`is in the calendar of the document in ${tag}`, () =>
      expect(plain(inLanguage(tag).date('2026-05-09'))).to.contain('2026'));
});
