import { expect } from 'chai';
import { textOf, unitText } from '../../src/program/text-of.js';

describe('textOf', () => {
  const text = { en: 'Gold', de: 'Gold (de)', 'pt-BR': 'Ouro', ar: 'ذهبي' };
  const cases = [
    { why: 'the reader’s language', text, locale: 'de', words: 'Gold (de)', language: 'de' },
    {
      why: 'the reader’s language without region',
      text,
      locale: 'de-AT',
      words: 'Gold (de)',
      language: 'de',
    },
    { why: 'the same language of another region', text, locale: 'pt-PT', words: 'Ouro', language: 'pt-BR' },
    { why: 'capitals or not', text, locale: 'PT-br', words: 'Ouro', language: 'pt-BR' },
    { why: 'capitals of another region', text, locale: 'PT-PT', words: 'Ouro', language: 'pt-BR' },
    { why: 'else the document’s language', text, locale: 'fr', words: 'Gold', language: 'en' },
    { why: 'else the first there is', text: { ja: '金' }, locale: 'fr', words: '金', language: 'ja' },
    {
      why: 'a plain text is in the document’s language',
      text: 'Gold',
      locale: 'de',
      words: 'Gold',
      language: 'en',
    },
    { why: 'no text at all', text: {}, locale: 'de', words: '', language: 'en' },
    {
      why: 'without embeddings and overrides',
      text: 'a\u202eb\u202c',
      locale: 'en',
      words: 'ab',
      language: 'en',
    },
    {
      why: 'marks and isolates stay',
      text: 'a\u200f\u2068b\u2069',
      locale: 'en',
      words: 'a\u200f\u2068b\u2069',
      language: 'en',
    },
  ];
  for (const { why, text, locale, words, language } of cases) {
    it(`gives ${why}`, () => expect(textOf(text, locale, 'en')).to.deep.equal({ text: words, language }));
  }
});

describe('unitText', () => {
  const people = { one: 'person', other: 'people' };
  const cases = [
    { unit: people, form: 'one', text: 'person' },
    { unit: people, form: 'few', text: 'people' },
    { unit: 'seats', form: 'one', text: 'seats' },
    { unit: { en: 'seats', de: 'Plätze' }, form: 'one', text: { en: 'seats', de: 'Plätze' } },
  ] as const;
  for (const { unit, form, text } of cases) {
    it(`of ${JSON.stringify(unit)} for ${form} is ${JSON.stringify(text)}`, () =>
      expect(unitText(unit, form)).to.deep.equal(text));
  }
});
