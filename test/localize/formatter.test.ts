import { expect } from 'chai';
import { messages as de } from '../../src/localize/de.js';
import { sharedMessages } from '../../src/localize/languages.js';
import { interfaceLanguage } from '../../src/localize/message-set.js';
import type { Formatter } from '../../src/localize/formatter.js';
import { allLanguages, inLanguage, plain } from './said.js';

describe('Formatter', () => {
  before(allLanguages);

  const said: { what: string; say: (formatter: Formatter) => string; en: string; de: string; ar: string }[] =
    [
      {
        what: 'no points',
        say: (w) => w.plural(w.messages.points, 0),
        en: '0 points',
        de: '0 Punkte',
        ar: '0 نقطة',
      },
      {
        what: 'one point',
        say: (w) => w.plural(w.messages.points, 1),
        en: '1 point',
        de: '1 Punkt',
        ar: 'نقطة واحدة',
      },
      {
        what: 'two points',
        say: (w) => w.plural(w.messages.points, 2),
        en: '2 points',
        de: '2 Punkte',
        ar: 'نقطتان',
      },
      {
        what: 'three points',
        say: (w) => w.plural(w.messages.points, 3),
        en: '3 points',
        de: '3 Punkte',
        ar: '3 نقاط',
      },
      {
        what: 'eleven points',
        say: (w) => w.plural(w.messages.points, 11),
        en: '11 points',
        de: '11 Punkte',
        ar: '11 نقطة',
      },
      {
        what: 'a hundred points',
        say: (w) => w.plural(w.messages.points, 100),
        en: '100 points',
        de: '100 Punkte',
        ar: '100 نقطة',
      },
      {
        what: 'half a point',
        say: (w) => w.plural(w.messages.points, 0.5),
        en: '0.5 points',
        de: '0,5 Punkte',
        ar: '0.5 نقطة',
      },
      {
        what: 'a large number',
        say: (w) => w.number(1234567.5),
        en: '1,234,567.5',
        de: '1.234.567,5',
        ar: '1,234,567.5',
      },
      { what: 'percent', say: (w) => w.percent(12.5), en: '12.5%', de: '12,5 %', ar: '12.5%' },
      { what: 'zero percent', say: (w) => w.percent(0), en: '0%', de: '0 %', ar: '0%' },
      {
        what: 'whole money by the code of its currency',
        say: (w) => w.money(1500),
        en: 'USD 1,500',
        de: '1.500 USD',
        ar: '1,500 USD',
      },
      {
        what: 'broken money with two digits',
        say: (w) => w.money(1500.5, 'EUR'),
        en: 'EUR 1,500.50',
        de: '1.500,50 EUR',
        ar: '1,500.50 EUR',
      },
      {
        what: 'a date to the day',
        say: (w) => w.date('2026-05-09'),
        en: 'May 9, 2026',
        de: '9. Mai 2026',
        ar: '9 مايو 2026',
      },
      {
        what: 'a date to the month',
        say: (w) => w.date('2026-05'),
        en: 'May 2026',
        de: 'Mai 2026',
        ar: 'مايو 2026',
      },
      { what: 'a date to the year', say: (w) => w.date('2026'), en: '2026', de: '2026', ar: '2026' },
      {
        what: 'a time that Intl knows',
        say: (w) => w.duration(2, 'hour'),
        en: '2 hours',
        de: '2 Stunden',
        ar: 'ساعتان',
      },
      {
        what: 'a time that Intl does not know',
        say: (w) => w.duration(1, 'business-day'),
        en: '1 business day',
        de: '1 Arbeitstag',
        ar: 'يوم عمل واحد',
      },
      {
        what: 'quarters',
        say: (w) => w.length({ value: 3, unit: 'quarter' }),
        en: '3 quarters',
        de: '3 Quartale',
        ar: '3 أرباع سنة',
      },
      {
        what: 'counted things by the words of the document',
        say: (w) => w.quantity(1, { one: 'person', other: 'people' }),
        en: '1 person',
        de: '1 person',
        ar: '1 person',
      },
      {
        what: 'all of several',
        say: (w) => w.conjunction(['a', 'b']),
        en: 'a and b',
        de: 'a und b',
        ar: 'a وb',
      },
      {
        what: 'any of several',
        say: (w) => w.disjunction(['a', 'b']),
        en: 'a or b',
        de: 'a oder b',
        ar: 'a أو b',
      },
    ];
  for (const { what, say, ...expected } of said) {
    for (const [language, text] of Object.entries(expected)) {
      it(`say ${what} in ${language}`, () =>
        expect(plain(say(inLanguage(language, { currency: 'USD' })))).to.equal(text));
    }
  }

  // Exactly: elsewhere the spaces of `Intl` are taken for plain ones.
  const money = [
    { language: 'en', value: 1500, text: 'USD 1,500' },
    { language: 'en', value: 1500.5, text: 'USD 1,500.50' },
    { language: 'en', value: -5, text: '-USD 5' },
    { language: 'de', value: 1500, text: '1.500 USD' },
  ];
  for (const { language, value, text } of money)
    it(`say money that may break beside its code in ${language}: ${text}`, () =>
      expect(inLanguage(language).money(value, 'USD')).to.equal(text));
  it('say money that may break beside its code in ar', () =>
    expect(inLanguage('ar').money(1500, 'USD')).to.contain(' ').and.not.to.contain('\u00a0'));

  it('say an amount without a currency as a number', () => {
    expect(inLanguage('en').money(1500)).to.equal('1,500');
  });

  const locales = [
    { tag: 'de-AT', locale: 'de-AT', ja: 'Ja' },
    { tag: 'DE', locale: 'DE', ja: 'Ja' },
    { tag: 'ar-EG', locale: 'ar-EG', ja: 'نعم' },
    { tag: 'en-GB', locale: 'en-GB', ja: 'Yes' },
    { tag: 'sv', locale: 'en', ja: 'Yes' },
    { tag: 'x', locale: 'en', ja: 'Yes' },
    { tag: '', locale: 'en', ja: 'Yes' },
    { tag: 'de_DE', locale: 'de-DE', ja: 'Ja' },
    { tag: 'de_DE@euro', locale: 'de-DE', ja: 'Ja' },
    { tag: ' ar_SA.UTF-8 ', locale: 'ar-SA', ja: 'نعم' },
    { tag: 'de-', locale: 'de', ja: 'Ja' },
    { tag: 'de-!!', locale: 'de', ja: 'Ja' },
    { tag: 'en-', locale: 'en', ja: 'Yes' },
    { tag: 'toString', locale: 'en', ja: 'Yes' },
    { tag: 'constructor', locale: 'en', ja: 'Yes' },
    { tag: '__proto__', locale: 'en', ja: 'Yes' },
  ];
  for (const { tag, locale, ja } of locales) {
    it(`speak ${locale} where the page says "${tag}", and never throw`, () => {
      const formatter = inLanguage(tag);
      expect([formatter.locale, formatter.messages.yes]).to.deep.equal([locale, ja]);
      expect(formatter.number(1) + formatter.percent(1) + formatter.date('2026')).to.be.a('string');
    });
  }
  it('keep the language of the reader’s region for texts of the document', () => {
    expect(inLanguage('de-AT', { language: 'en' }).localize({ en: 'x', de: 'y' })).to.deep.equal({
      text: 'y',
      language: 'de',
    });
  });
  it('choose the file of messages by the language alone', () => {
    expect(['de-CH', 'AR', 'sv', 'en-US'].map(interfaceLanguage)).to.deep.equal(['de', 'ar', 'en', 'en']);
    expect(['de_DE', ' de ', 'ar_SA.UTF-8', 'C.UTF-8'].map(interfaceLanguage)).to.deep.equal([
      'de',
      'de',
      'ar',
      'en',
    ]);
    expect(sharedMessages.here('de-CH')?.yes).to.equal(de.yes);
  });
});

describe('the list separator', () => {
  const separators = {
    ';': ['de', 'de_DE', 'de-AT', 'fr', 'pl', 'ar-MA'],
    ',': ['en', 'de-CH', 'ar-EG', 'ja', '', '!'],
  };
  for (const [separator, tags] of Object.entries(separators))
    for (const tag of tags)
      it(`is ${separator} on a page that says "${tag}"`, () =>
        expect(inLanguage(tag).listSeparator).to.equal(separator));
});
