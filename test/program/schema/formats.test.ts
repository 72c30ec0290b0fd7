import { expect } from 'chai';
import { isCurrency, isDate, isLanguageTag } from '../../../src/program/schema/formats.js';
import { nearest } from '../../../src/program/read/nearest.js';

const tables: { name: string; is: (text: string) => boolean; yes: string[]; no: string[] }[] = [
  {
    name: 'isDate',
    is: isDate,
    yes: ['2026', '2026-05', '2026-05-19', '2024-02-29', '2000-02-29', '1999-12-31'],
    no: [
      '',
      '26',
      '2026-5',
      '2026-05-1',
      '2026-13',
      '2026-00',
      '2026-02-30',
      '2023-02-29',
      '1900-02-29',
      '19.05.2026',
      '2026-05-19T00:00',
      ' 2026',
      '2026-04-31',
      '２０２６',
    ],
  },
  {
    name: 'isLanguageTag',
    is: isLanguageTag,
    yes: ['en', 'de', 'pt-BR', 'zh-Hant-TW', 'de-1996', 'en-x-mine', 'EN'],
    no: ['', 'e', 'de_DE', 'english language', '-', 'en-', 'only', 'a-b'],
  },
  {
    name: 'isCurrency',
    is: isCurrency,
    yes: ['USD', 'EUR', 'AED', 'JPY'],
    no: ['', 'usd', 'EURO', 'US$', '$', 'QQQ', 'constructor'],
  },
];
for (const { name, is, yes, no } of tables) {
  describe(name, () => {
    for (const text of yes) it(`takes ${JSON.stringify(text)}`, () => expect(is(text)).to.equal(true));
    for (const text of no) it(`refuses ${JSON.stringify(text)}`, () => expect(is(text)).to.equal(false));
  });
}

describe('nearest', () => {
  const words = ['percent', 'money', 'count', 'points', 'text', 'no', 'yes', 'not-known'];
  const cases: { word: string; is: string | undefined }[] = [
    { word: 'percnet', is: 'percent' },
    { word: 'Percent', is: 'percent' },
    { word: 'monye', is: 'money' },
    { word: 'notknown', is: 'not-known' },
    { word: 'point', is: 'points' },
    { word: 'xyz', is: undefined },
    { word: 'zzzzzzzzzzz', is: undefined },
    { word: '', is: undefined },
    { word: 'x'.repeat(81), is: undefined },
  ];
  for (const { word, is } of cases) {
    it(`of "${word.slice(0, 12)}" is ${is ?? 'nothing'}`, () => expect(nearest(word, words)).to.equal(is));
  }
});
