import { expect } from 'chai';
import { formatValue } from '../../src/localize/format-value.js';
import type { Value } from '../../src/program/schema/value.js';
import { aProgram } from '../programs.js';
import { allLanguages, inLanguage, line } from './said.js';

const program = aProgram({
  measures: [{ id: 'seats', name: 'Seats sold' }],
  dimensions: [
    {
      id: 'region',
      name: 'Region',
      options: ['emea', 'apac', 'amer'].map((id) => ({ id, name: id.toUpperCase() })),
    },
  ],
});
const say = (value: Value, language = 'en') =>
  line(formatValue(value, inLanguage(language, program), program));

describe('sayValue', () => {
  before(allLanguages);

  const cases: [value: Value, en: string][] = [
    [true, 'Yes'],
    [false, 'No'],
    ['Silver Partner', 'Silver Partner'],
    [{ kind: 'yes', condition: 'on request of the partner' }, 'Yes (on request of the partner)'],
    [{ kind: 'no' }, 'No'],
    [{ kind: 'not-applicable' }, 'Not applicable'],
    [{ kind: 'not-published' }, 'Not published'],
    [{ kind: 'not-known' }, 'Not known'],
    [{ kind: 'on-request' }, 'On request'],
    [{ kind: 'recommended' }, 'Recommended, not required'],
    [{ kind: 'percent', value: 0 }, '0%'],
    [{ kind: 'percent', upTo: 5 }, 'up to 5%'],
    [{ kind: 'percent', atLeast: 5 }, 'at least 5%'],
    [{ kind: 'percent', low: 5, high: 7.5 }, '5% to 7.5%'],
    [
      {
        kind: 'percent',
        value: 20,
        of: 'net invoice value',
        excluding: 'taxes',
        for: { value: 12, unit: 'month' },
        caps: [
          { value: 5000, per: 'quarter' },
          { value: 4500, currency: 'EUR', per: 'quarter' },
        ],
      },
      '20% (of net invoice value; without taxes; for 12 months; capped at USD 5,000 per quarter or EUR 4,500 per quarter)',
    ],
    [{ kind: 'money', value: 3500, per: 'once', each: 'person' }, 'USD 3,500 per person once'],
    [
      {
        kind: 'money',
        upTo: 10000,
        currency: 'EUR',
        per: 'year',
        or: [{ value: 11000, currency: 'USD', per: 'year' }],
        excluding: 'VAT',
      },
      'up to EUR 10,000 per year (or USD 11,000 per year; without VAT)',
    ],
    [{ kind: 'money', value: 0 }, 'USD 0'],
    [{ kind: 'count', value: 1, unit: { one: 'seat', other: 'seats' } }, '1 seat'],
    [
      {
        kind: 'count',
        low: 5,
        high: 10,
        unit: { one: 'seat', other: 'seats' },
        per: 'year',
        for: { value: 2, unit: 'year' },
      },
      '5 to 10 seats per year (for 2 years)',
    ],
    [
      { kind: 'duration', upTo: 4, unit: 'business-hour', serviceHours: 'Monday to Friday' },
      'within 4 business hours (Monday to Friday)',
    ],
    [{ kind: 'points', value: 1, for: 'each 100 USD' }, '1 point (each 100 USD)'],
    [{ kind: 'multiplier', value: 1.5 }, '1.5 times'],
    [{ kind: 'text', text: 'by proposal' }, 'by proposal'],
    [{ kind: 'link', label: 'Read', href: 'https://acme.example' }, 'Read'],
    [{ kind: 'level', level: 'selected' }, 'Selected partners'],
    [{ kind: 'level', level: 'by-invitation' }, 'By invitation'],
    [{ kind: 'list', items: ['a', { kind: 'percent', value: 5, of: 'b' }] }, 'a; 5% (of b)'],
    [
      {
        kind: 'steps',
        measure: 'seats',
        steps: [
          { atLeast: 1, to: 9, value: { kind: 'percent', value: 5 } },
          { atLeast: 10, value: { kind: 'percent', value: 8 } },
        ],
      },
      'Seats sold: 1 to 9: 5%; at least 10: 8%',
    ],
    [
      {
        kind: 'varies',
        by: 'region',
        cases: {
          emea: { kind: 'percent', value: 5 },
          apac: { kind: 'percent', value: 5 },
          amer: { kind: 'not-published' },
        },
        otherwise: false,
      },
      'EMEA and APAC: 5%; AMER: Not published; All others: No',
    ],
    [
      { kind: 'yes', from: '2026-02', until: '2026-06-30', status: 'contradicted', approximate: true },
      'Yes (from February 2026; until June 30, 2026; approximate; sources disagree)',
    ],
  ];
  for (const [value, text] of cases) {
    it(`says ${text}`, () => expect(say(value)).to.equal(text));
  }

  it('says the same in German and Arabic', () => {
    const value: Value = { kind: 'money', upTo: 1500, per: 'year' };
    expect([say(value, 'de'), say(value, 'ar')]).to.deep.equal([
      'bis zu 1.500 USD pro Jahr',
      'حتى 1,500 USD في السنة',
    ]);
  });
  it('never says two silences in the same words', () => {
    const kinds = ['no', 'not-applicable', 'not-published', 'not-known', 'on-request'] as const;
    for (const language of ['en', 'de', 'ar']) {
      const said = [
        ...kinds.map((kind) => say({ kind }, language)),
        say({ kind: 'count', value: 0, unit: 'x' }, language),
      ];
      expect(new Set(said).size, language).to.equal(6);
    }
  });
  it('keeps the language of the document’s own words', () => {
    const german = aProgram({ language: 'de' });
    expect(formatValue('Silber', inLanguage('en', german), german).language).to.equal('de');
    expect(
      formatValue({ kind: 'text', text: { en: 'Silver', de: 'Silber' } }, inLanguage('en', german), german),
    ).to.deep.include({ text: 'Silver', language: 'en' });
  });
});
