import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ADVICE_RULES, advise } from '../../../src/program/advice/advice.js';
import { staleness } from '../../../src/program/advice/staleness.js';
import { parse } from '../../../src/program/read/parse.js';
import type { Program } from '../../../src/program/schema/program.js';

/** A document that there is nothing to advise about. */
const GOOD = {
  schemaVersion: 1,
  id: 'lumora',
  vendor: { name: 'Lumora' },
  name: 'Lumora Partners',
  currency: 'EUR',
  edition: { label: '2026', readOn: '2026-11-01' },
  tiers: [
    {
      id: 'silver',
      name: 'Silver',
      description: 'For all who sell.',
      admission: 'application',
      action: { label: 'Apply', href: 'https://lumora.example' },
    },
  ],
  benefits: [
    {
      id: 'discount',
      name: 'Discount',
      topic: 'discount',
      source: 's',
      values: { silver: { kind: 'percent', value: 5 } },
    },
    {
      id: 'rebate',
      name: 'Rebate',
      topic: 'rebate',
      values: { silver: { kind: 'percent', value: 5, of: 'sales', source: 's' } },
    },
  ],
  measures: [
    { id: 'sales', name: 'Sales', topic: 'revenue', kind: 'money', window: { kind: 'year' } },
    { id: 'people', name: 'People', topic: 'certified-people', unit: 'people' },
    { id: 'signed', name: 'Signed', topic: 'agreement', kind: 'held' },
  ],
  requirements: {
    silver: {
      kind: 'all',
      of: [
        { kind: 'measure', measure: 'sales', atLeast: 1 },
        { kind: 'measure', measure: 'people', atLeast: 1 },
        { kind: 'measure', measure: 'signed', held: true },
      ],
    },
  },
  costs: [
    {
      id: 'fee',
      name: 'Fee',
      topic: 'fee',
      kind: 'fee',
      source: 's',
      value: { kind: 'money', value: 100, per: 'year' },
    },
    {
      id: 'penalty',
      name: 'Penalty',
      topic: 'penalty',
      kind: 'penalty',
      source: 's',
      value: { kind: 'money', value: 9 },
    },
  ],
  commitments: [{ id: 'answer', by: 'vendor', name: 'Answer', topic: 'response-time', value: true }],
  questions: ['portfolio-fit', 'customer-need', 'services', 'support-overhead', 'market'].map((topic) => ({
    id: topic,
    question: `${topic}?`,
    answer: 'Yes.',
    topic,
  })),
  sources: [{ id: 's', title: 'Guide', date: '2026', url: 'https://lumora.example/guide' }],
};

function program(document: object): Program {
  const result = parse(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
type Change = (document: typeof GOOD & Record<string, never>) => void;
function changed(change: (document: never) => void): Program {
  const document = structuredClone(GOOD);
  (change as unknown as Change)(document as never);
  return program(document);
}

// For each rule: a change that it speaks of, where, and what it names.
const SPOKEN: Record<string, { change: (document: typeof GOOD) => void; pointer: string; says: string }[]> = {
  topic: [
    {
      change: ({ benefits }) => delete (benefits[1] as { topic?: string }).topic,
      pointer: '/benefits/1',
      says: '"Rebate" has no topic',
    },
    {
      change: ({ questions }) => questions.push({ id: 'x', question: 'Why?', answer: 'So.' } as never),
      pointer: '/questions/5',
      says: '"Why?" has no topic',
    },
  ],
  'cost-kind': [
    { change: ({ costs }) => (costs[0]!.kind = 'other'), pointer: '/costs/0/kind', says: '"Fee"' },
  ],
  'price-in-words': [
    {
      change: ({ costs }) => (costs[0]!.value = '100 a year' as never),
      pointer: '/costs/0',
      says: 'price in words',
    },
  ],
  'price-period': [
    {
      change: ({ costs }) => (costs[0]!.value = { kind: 'money', value: 100 } as never),
      pointer: '/costs/0/value',
      says: 'without "per"',
    },
  ],
  'percent-of': [
    {
      change: ({ benefits }) =>
        (benefits[1]!.values.silver = { kind: 'percent', value: 5, source: 's' } as never),
      pointer: '/benefits/1/values/silver',
      says: '"Rebate" is a percentage of something',
    },
  ],
  'figure-source': [
    {
      change: ({ benefits }) => delete (benefits[0] as { source?: string }).source,
      pointer: '/benefits/0/values/silver',
      says: 'without a source',
    },
  ],
  'tier-action': [
    {
      change: ({ tiers }) => delete (tiers[0] as { action?: object }).action,
      pointer: '/tiers/0',
      says: '"Silver" has no action',
    },
  ],
  'tier-description': [
    {
      change: ({ tiers }) => delete (tiers[0] as { description?: string }).description,
      pointer: '/tiers/0',
      says: 'no description',
    },
  ],
  'tier-admission': [
    {
      change: ({ tiers }) => delete (tiers[0] as { admission?: string }).admission,
      pointer: '/tiers/0',
      says: 'gets into the tier "Silver"',
    },
  ],
  'measure-window': [
    {
      change: ({ measures }) => delete (measures[0] as { window?: object }).window,
      pointer: '/measures/0',
      says: '"Sales"',
    },
  ],
  'measure-unit': [
    {
      change: ({ measures }) => delete (measures[1] as { unit?: string }).unit,
      pointer: '/measures/1',
      says: '"People" is counted in nothing',
    },
  ],
  'could-be-asked': [
    {
      change: ({ benefits }) => (benefits[0]!.values.silver = { kind: 'not-published' } as never),
      pointer: '/benefits/0',
      says: '"Discount" is "not-published" for silver',
    },
    {
      change: ({ benefits }) =>
        (benefits[0]!.values.silver = { kind: 'list', items: [{ kind: 'on-request' }, true] } as never),
      pointer: '/benefits/0',
      says: '"on-request" for silver',
    },
    {
      change: ({ costs }) => (costs[0]!.value = { kind: 'not-known' } as never),
      pointer: '/costs/0',
      says: '"Fee" is "not-known"',
    },
    {
      change: ({ requirements }) =>
        (requirements.silver.of[1] = { kind: 'measure', measure: 'people', is: 'not-known' } as never),
      pointer: '/requirements/silver',
      says: 'is not all told: "People"',
    },
    {
      change: ({ requirements }) => (requirements.silver.of[1] = { kind: 'not-published' } as never),
      pointer: '/requirements/silver',
      says: 'a condition',
    },
  ],
  'first-questions': [
    { change: ({ questions }) => questions.splice(1, 1), pointer: '/questions', says: 'customer-need' },
    {
      change: (document) => delete (document as { questions?: object }).questions,
      pointer: '',
      says: 'portfolio-fit, customer-need',
    },
  ],
  edition: [
    {
      change: (document) => delete (document as { edition?: object }).edition,
      pointer: '',
      says: 'which edition',
    },
  ],
  'read-on': [
    {
      change: ({ edition }) => delete (edition as { readOn?: string }).readOn,
      pointer: '/edition',
      says: 'when it was read',
    },
  ],
  'source-date': [
    {
      change: ({ sources }) => delete (sources[0] as { date?: string }).date,
      pointer: '/sources/0',
      says: '"Guide"',
    },
  ],
  'source-address': [
    {
      change: ({ sources }) => delete (sources[0] as { url?: string }).url,
      pointer: '/sources/0',
      says: 'no address',
    },
  ],
};

describe('advice', () => {
  it('is none where there is nothing to be better', () => {
    expect(advise(program(GOOD))).to.deep.equal([]);
  });

  it('has a reason for each rule, and each has a case here', () => {
    expect(ADVICE_RULES.map(({ name }) => name).sort()).to.deep.equal(Object.keys(SPOKEN).sort());
    for (const { reason } of ADVICE_RULES) expect(reason).to.match(/^[A-Z].{20,}\.$/);
  });

  for (const [rule, cases] of Object.entries(SPOKEN))
    for (const { change, pointer, says } of cases)
      it(`${rule}: ${says}`, () => {
        const given = advise(changed(change as never));
        expect(given.map((one) => [one.rule, one.pointer])).to.deep.equal([[rule, pointer]]);
        expect(given[0]!.sentence).to.contain(says);
        expect(
          advise(
            changed(change as never),
            ADVICE_RULES.map(({ name }) => name).filter((name) => name !== rule),
          ),
        ).to.deep.equal([]);
      });

  it('of a past edition asks nobody for anything', () => {
    const past = changed(({ edition, tiers, benefits, questions }: typeof GOOD) => {
      (edition as { status?: string }).status = 'retired';
      delete (tiers[0] as { action?: object }).action;
      benefits[0]!.values.silver = { kind: 'not-known' } as never;
      questions.splice(1, 1);
    });
    expect(advise(past)).to.deep.equal([]);
  });

  it('names no figure of a question that does not arise', () => {
    expect(
      advise(
        changed(
          ({ benefits }: typeof GOOD) => (benefits[0]!.values.silver = { kind: 'not-applicable' } as never),
        ),
      ),
    ).to.deep.equal([]);
  });

  it('changes no document, and its pointers lead into it, in all real documents', () => {
    const folder = join(import.meta.dirname, '../../../demo/programs');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const document = program(JSON.parse(readFileSync(join(folder, name), 'utf8')) as object);
      const before = JSON.stringify(document);
      for (const { pointer } of advise(document)) {
        const found = pointer
          .split('/')
          .slice(1)
          .reduce<unknown>(
            (node, key) =>
              (node as Record<string, unknown> | undefined)?.[
                key.replaceAll('~1', '/').replaceAll('~0', '~')
              ],
            document,
          );
        expect(found, `${name} ${pointer}`).not.to.equal(undefined);
      }
      expect(JSON.stringify(document)).to.equal(before);
    }
  });
});

describe('how old a document is', () => {
  const old = (more: object, days = 180, today = '2026-11-01') =>
    staleness(program({ ...GOOD, ...more }), days, today);
  for (const [says, more, reasons] of [
    ['read today', { edition: { label: '1', readOn: '2026-11-01' } }, []],
    ['read on the last day that is good', { edition: { label: '1', readOn: '2026-05-05' } }, []],
    ['read a day before that', { edition: { label: '1', readOn: '2026-05-04' } }, ['read-long-ago']],
    ['read in a month that may be good to its end', { edition: { label: '1', readOn: '2026-05' } }, []],
    ['of no day', { edition: { label: '1' } }, ['day-not-told']],
    [
      'of no edition, with a source that was read',
      { edition: undefined, sources: [{ id: 's', title: 'S', readOn: '2026-10-01' }] },
      [],
    ],
    [
      'called current and over',
      { edition: { label: '1', readOn: '2026-11-01', status: 'current', until: '2026-10-31' } },
      ['has-ended'],
    ],
    [
      'over and not called anything',
      { edition: { label: '1', readOn: '2026-11-01', until: '2026-10-31' } },
      [],
    ],
    [
      'announced and begun',
      { edition: { label: '1', readOn: '2026-11-01', status: 'announced', from: '2026-11-01' } },
      ['has-begun'],
    ],
    [
      'announced and to come',
      { edition: { label: '1', readOn: '2026-11-01', status: 'announced', from: '2026-11-02' } },
      [],
    ],
  ] as const)
    it(`${says}: ${reasons.join(', ') || 'nothing'}`, () => {
      expect(old(more).reasons).to.deep.equal(reasons);
    });
  it('names the sources that were read long ago, and the newest date', () => {
    const sources = [
      { id: 'a', title: 'A', date: '2024', readOn: '2026-01-01' },
      { id: 'b', title: 'B', date: '2025-06', readOn: '2026-10-01' },
      { id: 'c', title: 'C' },
    ];
    expect(old({ sources, benefits: [], costs: [] })).to.deep.equal({
      reasons: ['sources-read-long-ago'],
      readOn: '2026-11-01',
      sources: ['a'],
      newestSource: '2025-06',
    });
  });
});
