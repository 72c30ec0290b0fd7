import { expect } from 'chai';
import {
  isCurrency,
  isDate,
  isLanguageTag,
  isSafeLink,
  isSeen,
} from '../../../src/program/schema/formats.js';
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
    yes: ['USD', 'EUR', 'AED', 'JPY', 'ZWG'],
    no: ['', 'usd', 'EURO', 'US$', '$', 'QQQ', 'constructor'],
  },
  {
    name: 'isSafeLink',
    is: isSafeLink,
    yes: [
      'https://example.com/a?b=c#d',
      'HTTP://example.com',
      'mailto:partners@example.com',
      'tel:+4930123456',
      'programs/gold.html',
      '/programs',
      '?tier=gold',
      '#gold',
      'programs/a:b',
      '',
    ],
    no: [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://example.com/1',
      'https://example.com/a b',
      'https:\\\\example.com',
      '//evil.example/x',
      'https://good.example@evil.example/',
      'https://a:b@example.com/',
      'https://',
      'https:example.com',
      'https://evil.example:99999/',
      'http://[::1/',
    ],
  },
];
for (const { name, is, yes, no } of tables) {
  describe(name, () => {
    for (const text of yes) it(`takes ${JSON.stringify(text)}`, () => expect(is(text)).to.equal(true));
    for (const text of no) it(`refuses ${JSON.stringify(text)}`, () => expect(is(text)).to.equal(false));
  });
}

describe('isSeen', () => {
  for (const text of ['a', ' a ', '.', '—', '\u0627', '\u200fא', '1', '👩‍🔧', 'e\u0301'])
    it(`takes ${JSON.stringify(text)}`, () => expect(isSeen(text)).to.equal(true));
  for (const text of [
    '',
    ' ',
    '\t\n',
    '\u00a0',
    '\u200b',
    '\u0000',
    '\u202e',
    '\u2066\u2069',
    '\ufeff',
    '\u3164',
    '\u2800',
    '\u00ad',
    '\ufe0f',
  ])
    it(`refuses ${JSON.stringify(text)}`, () => expect(isSeen(text)).to.equal(false));
});

describe('on an engine that lacks the list of currencies', () => {
  const real = Intl.supportedValuesOf;
  afterEach(() => {
    Intl.supportedValuesOf = real;
  });
  it('a code is taken as such codes are made, and no document is refused', () => {
    Reflect.set(Intl, 'supportedValuesOf', undefined);
    expect(isCurrency('EUR')).to.equal(true);
    expect(isCurrency('euro')).to.equal(false);
  });
});

describe('a link', () => {
  // One of each kind, and both ends of each stretch of them.
  const hidden = {
    'the first control character': '\u0000',
    tab: '\t',
    'line feed': '\n',
    space: ' ',
    delete: '\u007f',
    'the last control character': '\u009f',
    'no-break space': '\u00a0',
    'soft hyphen': '\u00ad',
    'Arabic letter mark': '\u061c',
    'zero width space': '\u200b',
    'right-to-left mark': '\u200f',
    'line separator': '\u2028',
    'right-to-left override': '\u202e',
    'narrow no-break space': '\u202f',
    'word joiner': '\u2060',
    'invisible times': '\u2062',
    'right-to-left isolate': '\u2067',
    'pop directional isolate': '\u2069',
    'nominal digit shapes': '\u206f',
    'byte order mark': '\ufeff',
  };
  for (const [name, character] of Object.entries(hidden))
    it(`cannot have what is not seen in it: ${name}`, () => {
      for (const link of [`https://example.com/${character}gold`, `java${character}script:x`, character])
        expect(isSafeLink(link), JSON.stringify(link)).to.equal(false);
    });
});

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
