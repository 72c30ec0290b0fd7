import { expect } from 'chai';
import fc from 'fast-check';
import { find, type Wanted } from '../../../src/program/finder/find.js';
import { findable, type Answer, type Findable } from '../../../src/program/finder/findable.js';
import type { TopicId } from '../../../src/program/topics.js';
import { aProgram, readProgram } from '../../programs.js';

const IDS: readonly TopicId[] = ['mdf', 'leads', 'revenue', 'certified-people'];

describe('what a program is found by', () => {
  it('is told of one that names its sorts of partner, its regions and its price', async () => {
    const { partners, places, free, entry } = findable(await readProgram('lumora-msp'));
    expect(partners.map(({ key }) => key)).to.have.length(3);
    expect(places.map(({ key }) => key)).to.have.length(10);
    expect(free).to.equal('yes');
    expect(entry.id).to.equal('registered');
  });

  it('is open where a document is silent, and never a "no"', () => {
    const { partners, free, asks, brings } = findable(
      aProgram({
        benefits: [
          {
            id: 'a',
            name: 'Funds',
            topic: 'mdf',
            values: { silver: { kind: 'not-known' }, gold: { kind: 'not-published' } },
          },
          { id: 'b', name: 'Leads', topic: 'leads', values: { silver: false } },
          { id: 'c', name: 'Events', topic: 'events', values: { silver: false, gold: false } },
          { id: 'd', name: 'Contact', topic: 'partner-manager', values: { silver: false, gold: true } },
        ],
        costs: [
          { id: 'f', name: 'Fee', kind: 'fee', topic: 'fee', values: { silver: { kind: 'not-published' } } },
        ],
      }),
    );
    expect(partners).to.deep.equal([]);
    expect(free).to.equal('open');
    expect([...asks]).to.deep.equal([]);
    expect(Object.fromEntries(brings)).to.deep.equal({
      mdf: 'open',
      leads: 'open',
      events: 'no',
      'partner-manager': 'yes',
    });
  });

  it('knows a fee that is asked from one that is not', () => {
    const fee = (value: unknown) =>
      findable(
        aProgram({
          costs: [
            {
              id: 'f',
              name: 'Fee',
              kind: 'fee',
              topic: 'fee',
              values: { silver: value, gold: { kind: 'money', value: 9 } },
            },
          ],
        }),
      ).free;
    expect(fee({ kind: 'free' })).to.equal('yes');
    expect(fee({ kind: 'money', value: 0 })).to.equal('yes');
    expect(fee({ kind: 'money', value: 500 })).to.equal('no');
    expect(fee({ kind: 'money', upTo: 500 })).to.equal('open');
  });

  it('takes what is asked at the first tier alone, and what is said not to be required as not asked', () => {
    const { asks } = findable(
      aProgram({
        complete: ['requirements'],
        measures: [
          { id: 'sales', name: 'Sales', topic: 'revenue', kind: 'money', currency: 'USD' },
          { id: 'people', name: 'Certified people', topic: 'certified-people', kind: 'count' },
        ],
        requirements: {
          silver: { kind: 'measure', measure: 'people', atLeast: 2 },
          gold: { kind: 'measure', measure: 'sales', atLeast: 1000 },
        },
      }),
    );
    expect(asks.get('certified-people')).to.equal('yes');
    expect(asks.get('revenue')).to.not.equal('yes');
  });
});

describe('what is asked to join', () => {
  const asks = (tree: object) =>
    findable(
      aProgram({
        measures: [
          { id: 'sales', name: 'Sales', topic: 'revenue', kind: 'money', currency: 'USD' },
          { id: 'people', name: 'Certified people', topic: 'certified-people', kind: 'count' },
        ],
        requirements: { silver: tree },
      }),
    ).asks.get('revenue') ?? 'open';
  const sales = { kind: 'measure', measure: 'sales', atLeast: 1000 };
  const people = { kind: 'measure', measure: 'people', atLeast: 2 };

  it('is certain where everybody has to bring it', () => {
    expect(asks(sales)).to.equal('yes');
    expect(asks({ kind: 'all', of: [people, sales] })).to.equal('yes');
  });

  it('is open where another condition will do, whichever way that is written', () => {
    expect(asks({ kind: 'any', of: [people, sales] })).to.equal('open');
    expect(asks({ kind: 'some', count: 1, of: [people, sales] })).to.equal('open');
    const ways = [people, sales].map((one) => ({ kind: 'all', of: [one] }));
    expect(asks({ kind: 'any', of: ways })).to.equal('open');
  });

  it('is not asked where it is only recommended', () => {
    expect(asks({ ...sales, recommended: true })).to.equal('no');
  });
});

describe('finding', () => {
  const answer = fc.constantFrom<Answer>('yes', 'no', 'open');
  const answers = fc
    .tuple(...IDS.map(() => answer))
    .map((given) => new Map(given.map((one, at) => [IDS[at]!, one] as const)));
  const named = fc.subarray(['msp', 'reseller']).map((keys) => keys.map((key) => ({ key, name: key })));
  const programs = fc.array(
    fc.record({ partners: named, places: named, free: answer, asks: answers, brings: answers }),
    { maxLength: 12 },
  ) as unknown as fc.Arbitrary<Findable[]>;
  const wishes: fc.Arbitrary<Wanted> = fc.record({
    partners: fc.subarray(['msp', 'reseller']),
    places: fc.subarray(['msp', 'reseller']),
    free: fc.boolean(),
    asksNo: fc.subarray([...IDS]),
    brings: fc.subarray([...IDS]),
  });

  it('leaves every program in exactly one place', () => {
    fc.assert(
      fc.property(programs, wishes, (list, wanted) => {
        const { sure, open, out } = find(list, wanted);
        const kept = [...sure, ...open.map(({ of }) => of)];
        expect(new Set(kept).size + out).to.equal(list.length);
        expect(kept.length).to.equal(new Set(kept).size);
      }),
    );
  });

  it('finds no more by another wish, and drops a program only for a plain "no"', () => {
    fc.assert(
      fc.property(programs, wishes, fc.constantFrom(...IDS), (list, wanted, topic) => {
        const before = find(list, wanted);
        const after = find(list, { ...wanted, brings: [...(wanted.brings ?? []), topic] });
        expect(after.sure.every((one) => before.sure.includes(one))).to.equal(true);
        const left = new Set([...after.sure, ...after.open.map(({ of }) => of)]);
        const dropped = [...before.sure, ...before.open.map(({ of }) => of)].filter((one) => !left.has(one));
        expect(dropped.every(({ brings }) => brings.get(topic) === 'no')).to.equal(true);
      }),
    );
  });

  it('finds everything where nothing is wanted', () => {
    fc.assert(
      fc.property(programs, (list) => {
        expect(find(list, {})).to.deep.equal({ sure: list, open: [], out: 0 });
      }),
    );
  });

  it('puts those with the fewest open wishes first', () => {
    fc.assert(
      fc.property(programs, wishes, (list, wanted) => {
        const open = find(list, wanted).open.map(({ wishes: count }) => count);
        expect(open).to.deep.equal([...open].sort((one, other) => one - other));
      }),
    );
  });
});
