/** What a tier takes and brings, in words: what no page of the other tests shows. */
import { expect } from 'chai';
import {
  formatEffort,
  formatGain,
  formatMissing,
  formatReturns,
  formatTakes,
} from '../../../src/localize/worth/format-worth.js';
import { worthMessages } from '../../../src/localize/worth/messages.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import { worthOf } from '../../../src/program/worth/worth.js';
import { aProgram } from '../../programs.js';
import { allLanguages, inLanguage, plain } from '../said.js';

const LANGUAGES = ['en', 'de', 'ar'] as const;

interface Given {
  from?: string;
  facts?: Facts;
}

async function said(more: object, { from, facts = {} }: Given = {}) {
  await allLanguages();
  const program = aProgram({ complete: ['benefits', 'requirements'], ...more });
  const worth = worthOf({ program, facts, choice: {}, today: '2026-01-15' }, from, 'gold');
  const texts = await Promise.all(
    LANGUAGES.map(async (language) => ({
      program,
      formatter: inLanguage(language, program),
      labels: await worthMessages.load(language),
    })),
  );
  return {
    takes: texts.map((one) => plain(formatEffort(worth, one))),
    cell: texts.map((one) => plain(formatTakes(worth.effort, one))),
    returns: texts.map((one) => plain(formatReturns(worth, one))),
    missing: texts.map((one) => plain(formatMissing(worth, one))),
    gains: texts.map((one) => worth.gains.map((gain) => plain(formatGain(gain, one)?.said ?? ''))),
  };
}

const fee = (values: object) => ({ costs: [{ id: 'fee', name: 'Fee', kind: 'fee', values }] });

describe('what a tier takes and brings, in words', () => {
  it('tells the first year and the later ones apart, where a fee ends or begins', async () => {
    const monthly = { kind: 'money', value: 40, per: 'month' };
    expect((await said(fee({ gold: { ...monthly, until: '2026-07-14' } }))).takes).to.deep.equal([
      'It takes USD 240 in the first year.',
      'Es braucht 240 USD im ersten Jahr.',
      'يتطلب 240 USD في السنة الأولى.',
    ]);
    expect((await said(fee({ gold: { ...monthly, from: '2026-10-15' } }))).takes).to.deep.equal([
      'It takes USD 120 in the first year and USD 480 in each later one.',
      'Es braucht 120 USD im ersten Jahr und 480 USD in jedem späteren.',
      'يتطلب 120 USD في السنة الأولى و480 USD في كل سنة لاحقة.',
    ]);
  });

  it('tells people of several kinds as from the fewest to all of them', async () => {
    const unit = { one: 'person', other: 'people' };
    const asked = (sellers: number) => ({
      measures: ['people', 'sellers'].map((id) => ({ id, name: id, unit })),
      requirements: {
        gold: {
          kind: 'all',
          of: [
            { kind: 'measure', measure: 'people', atLeast: 1 },
            { kind: 'measure', measure: 'sellers', atLeast: sellers },
          ],
        },
      },
    });
    expect((await said(asked(3))).takes).to.deep.equal([
      'It takes 3 to 4 more people.',
      'Es braucht 3 bis 4 weitere Personen.',
      'يتطلب من 3 إلى 4 أشخاص إضافيين.',
    ]);
    expect((await said(asked(1))).takes[2]).to.equal('يتطلب من 1 إلى 2 شخص إضافي.');
  });

  it('names the tier whose fee has no price, where it is one on the way', async () => {
    const { missing, cell } = await said({
      ...fee({ silver: { kind: 'on-request' } }),
      requirements: { gold: { kind: 'tier', tiers: ['silver'] } },
    });
    expect(missing).to.deep.equal([
      'What would decide and is not in the document: Fee (Silver).',
      'Was entscheiden würde und nicht im Dokument steht: Fee (Silver).',
      'ما كان سيحسم الأمر وليس في الوثيقة: Fee (Silver).',
    ]);
    expect(cell).to.deep.equal([
      'not all of it has a price',
      'nicht alles hat einen Preis',
      'ليس لكل شيء سعر',
    ]);
  });

  it('tells of a condition of both tiers what it brings more, and never that it may bring less', async () => {
    const percent = (value: number) => ({
      kind: 'percent',
      value,
      of: 'list price',
      caps: [{ value: 50_000, per: 'year' }],
    });
    const benefits = [
      {
        id: 'discount',
        name: 'Discount',
        values: { silver: percent(5), gold: percent(8) },
        condition: 'New deals',
      },
    ];
    const { gains } = await said({ benefits }, { from: 'silver', facts: { 'worth/of/list-price': 100_000 } });
    expect(gains).to.deep.equal([
      ['Discount: USD 0 to USD 3,000 a year'],
      ['Discount: 0 USD bis 3.000 USD im Jahr'],
      ['Discount: من 0 USD إلى 3,000 USD سنويًا'],
    ]);
  });

  it('tells what can be counted so far, where the whole can be any more and any less', async () => {
    const percent = (value: number) => ({ kind: 'percent', value, of: 'list price' });
    const benefits = [
      { id: 'discount', name: 'Discount', values: { silver: percent(5), gold: percent(8) } },
      {
        id: 'points',
        name: 'Points',
        topic: 'rebate',
        values: { silver: { kind: 'not-published' }, gold: { kind: 'not-known' } },
      },
    ];
    const facts = { 'worth/of/list-price': 100_000 };
    expect((await said({ benefits }, { from: 'silver', facts })).returns).to.deep.equal([
      'Counted so far, it brings more: USD 3,000 a year.',
      'So weit gerechnet, bringt es mehr: 3.000 USD im Jahr.',
      'ما يمكن حسابه حتى الآن زيادةً: 3,000 USD سنويًا.',
    ]);
    expect((await said({ benefits }, { from: 'silver' })).returns).to.deep.equal(['', '', '']);
  });
});
