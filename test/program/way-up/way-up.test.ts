import { expect } from 'chai';
import { defaultChoice } from '../../../src/program/resolve.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import type { Way } from '../../../src/program/way-up/way.js';
import { waysUp } from '../../../src/program/way-up/way-up.js';
import { aProgram, readProgram } from '../../programs.js';

const TODAY = '2026-01-15';
const measures = [
  { id: 'people', name: 'People' },
  { id: 'revenue', name: 'Revenue', kind: 'money' },
  { id: 'plan', name: 'Plan', kind: 'held' },
  { id: 'audit', name: 'Audit', kind: 'held' },
];
const leaf = (measure: string, more: object) => ({ kind: 'measure', measure, ...more });
const price = (id: string, measure: string, value: object) => ({
  id,
  name: id,
  kind: 'exam',
  measure,
  value,
});
const up = (more: object, facts: Facts = {}) =>
  waysUp(aProgram({ measures, ...more }), facts, {}, TODAY, 'gold');
const keysOf = (way: Way | undefined) => way?.steps.map(({ question }) => question.key);

describe('the way up', () => {
  it('leads through a tier of which nothing is said but that it is asked for', () => {
    const { ways } = up({ requirements: { gold: { kind: 'tier', tiers: ['silver'] } } });
    expect(ways[0]!.steps.map(({ kind, tiers }) => [kind, tiers])).to.deep.equal([['hold', ['silver']]]);
  });

  it('leaves to a part without a rule no more points than it can still bring', () => {
    const parts = [
      { id: 'a', name: 'A', measure: 'people', max: 40, earns: [{ points: 1, each: 1 }] },
      { id: 'b', name: 'B', is: 'not-published', max: 35 },
    ];
    const score = { id: 'total', name: 'Total', kind: 'score' };
    const gold = { kind: 'score', measure: 'total', method: 'sum', atLeast: 70, outOf: 75, parts };
    const of = (facts: Facts) =>
      up({ measures: [...measures, score], requirements: { gold } }, facts).ways[0]!.steps.map(
        ({ kind, from, to }) => [kind, from, to],
      );
    expect(of({ people: 0, 'total/b': 20 })).to.deep.equal([
      ['reach', 0, 35],
      ['rest', 55, 70],
    ]);
    expect(of({ people: 0, 'total/b': 0 })).to.deep.equal([
      ['reach', 0, 35],
      ['rest', 35, 70],
    ]);
  });

  it('multiplies the price of one by how many', () => {
    const requirements = { gold: leaf('people', { atLeast: 4 }) };
    const costs = [price('exam', 'people', { kind: 'money', value: 3500, each: 'person' })];
    const { ways, by, exact } = up({ requirements, costs }, { people: 1 });
    expect(ways).to.have.length(1);
    expect(ways[0]!.steps[0]).to.include({ from: 1, to: 4, amount: 3, unpriced: false });
    expect(ways[0]!.totals).to.deep.equal([{ currency: 'USD', per: 'once', least: 10500, most: 10500 }]);
    expect([by, exact]).to.deep.equal(['money', true]);
  });

  it('takes a price in the program’s own currency where it is told in that too, and never converts one', () => {
    const requirements = {
      gold: { kind: 'all', of: [leaf('people', { atLeast: 2 }), leaf('audit', { held: true })] },
    };
    const costs = [
      price('exam', 'people', {
        kind: 'money',
        value: 90,
        currency: 'EUR',
        or: [{ value: 100, currency: 'USD' }],
      }),
      price('audit', 'audit', { kind: 'money', value: 900, currency: 'EUR' }),
    ];
    expect(up({ requirements, costs }).ways[0]!.totals).to.deep.equal([
      { currency: 'USD', per: 'once', least: 200, most: 200 },
      { currency: 'EUR', per: 'once', least: 900, most: 900 },
    ]);
  });

  it('keeps currencies and periods apart, and then goes by how much there is to do', () => {
    const requirements = {
      gold: { kind: 'all', of: [leaf('people', { atLeast: 2 }), leaf('audit', { held: true })] },
    };
    const costs = [
      price('exam', 'people', { kind: 'money', value: 100 }),
      price('audit', 'audit', { kind: 'money', low: 900, high: 1000, currency: 'EUR', per: 'year' }),
      { id: 'fee', name: 'Fee', kind: 'fee', value: { kind: 'money', value: 50, per: 'year' } },
    ];
    const { ways, by, fees } = up({ requirements, costs });
    expect(by).to.equal('effort');
    expect(fees).to.have.length(1);
    expect(ways[0]!.totals).to.deep.equal([
      { currency: 'USD', per: 'once', least: 200, most: 200 },
      { currency: 'EUR', per: 'year', least: 900, most: 1000 },
      { currency: 'USD', per: 'year', least: 50, most: 50 },
    ]);
  });

  for (const [what, value] of [
    ['an hourly price', { kind: 'money', value: 30, per: 'hour' }],
    ['what is free only on a condition', { kind: 'free', condition: 'Only for the first person' }],
    ['nothing to pay on a condition', { kind: 'money', value: 0, condition: 'In 2025' }],
  ] as const)
    it(`counts ${what} as no price, and shows it`, () => {
      const requirements = {
        gold: { kind: 'any', of: [leaf('people', { atLeast: 10 }), leaf('audit', { held: true })] },
      };
      const audit = price('audit', 'audit', { kind: 'money', value: 500, per: 'year' });
      const { ways } = up({ requirements, costs: [price('exam', 'people', value), audit] });
      expect(keysOf(ways[0])).to.deep.equal(['audit']);
      const alone = up({
        requirements: { gold: leaf('people', { atLeast: 10 }) },
        costs: [price('exam', 'people', value)],
      });
      const [step] = alone.ways[0]!.steps;
      expect(step!.unpriced).to.equal(true);
      expect(step!.charges.map(({ value: said, money }) => [said.kind, money])).to.deep.equal([
        [value.kind === 'free' || value.value === 0 ? 'free' : 'money', undefined],
      ]);
      expect(alone.ways[0]!.totals).to.deep.equal([]);
    });

  it('looks at no more points than it can, and then does not call its way the best', () => {
    const ids = ['a', 'b', 'c'];
    const parts = (points: readonly number[]) =>
      points.map((one, at) => ({
        id: `p${at}`,
        name: 'P',
        measure: ids[at],
        max: 400,
        earns: [{ points: one }],
      }));
    const of = (points: readonly number[], atLeast: number) =>
      up({
        measures: ids.map((id) => ({ id, name: id })),
        requirements: { gold: { kind: 'score', method: 'sum', atLeast, parts: parts(points) } },
      });
    const large = of([1.01, 1.0133, 1.0171], 400);
    expect(large.exact).to.equal(false);
    expect(large.steps).to.be.below(100_000);
    const reached = large.ways[0]!.steps.map(
      ({ question, to }) => to * [1.01, 1.0133, 1.0171][ids.indexOf(question.key)]!,
    );
    expect(reached.reduce((sum, one) => sum + one)).to.be.within(400, 402);
    expect(of([1, 2, 3], 100)).to.include({ exact: true });
  });

  describe('through tiers of which there are many', () => {
    const ids = Array.from({ length: 16 }, (_, at) => `t${at}`);
    const of = (tier: (at: number) => object, asks: (at: number) => object[], choice = {}) => {
      const program = aProgram({
        dimensions: [{ id: 'd', name: 'D', options: ['a', 'b'].map((id) => ({ id, name: id })) }],
        tiers: [
          { id: 'x', name: 'X', only: { d: ['a'] } },
          ...ids.map((id, at) => ({ id, name: id, ...tier(at) })),
        ],
        measures: ids.map((id) => ({ id, name: id })),
        requirements: Object.fromEntries(
          ids.map((id, at) => [id, { kind: 'all', of: [leaf(id, { atLeast: at + 1 }), ...asks(at)] }]),
        ),
      });
      return waysUp(program, {}, choice, TODAY, 't15');
    };

    it('walks none of the paths of which no one begins', () => {
      const found = of(
        (at) => ({ comesFrom: ['x', ...ids.filter((_, other) => other !== at)] }),
        () => [],
        { d: 'b' },
      );
      expect([found.ways, found.exact, found.steps]).to.deep.equal([[], true, 0]);
    });

    it('leaves out a tier that cannot be held without another that is enough', () => {
      const found = of(
        () => ({}),
        (at) => (at > 0 ? [{ kind: 'tier', tiers: ids.slice(0, at) }] : []),
      );
      expect(found.ways[0]!.steps.map(({ question, to }) => [question.key, to])).to.deep.equal([
        ['t15', 16],
        ['tier', 1],
        ['t0', 1],
      ]);
      expect(found.steps).to.be.below(100);
    });

    it('writes down up to an end what tiers ask that ask for each other, and then does not call its way the best', () => {
      const found = of(
        () => ({}),
        (at) => [{ kind: 'tier', tiers: ids.filter((_, other) => other !== at) }],
      );
      expect(found.steps).to.be.below(20_000);
      expect(found.exact).to.equal(false);
    });
  });

  it('lists what has no price and does not take it for free', () => {
    const requirements = {
      gold: { kind: 'any', of: [leaf('plan', { held: true }), leaf('people', { atLeast: 2 })] },
    };
    const costs = [
      price('exam', 'people', { kind: 'money', value: 9000 }),
      price('plan', 'plan', { kind: 'on-request' }),
    ];
    const { ways } = up({ requirements, costs });
    expect(ways.map(keysOf)).to.deep.equal([['people'], ['plan']]);
    expect(ways[1]!.steps[0]!.unpriced).to.equal(true);
    expect(ways[1]!.totals).to.deep.equal([]);
  });

  it('takes what is nearest where nothing has a price, and hides what is worse in every respect', () => {
    const gold = {
      kind: 'any',
      of: [
        { kind: 'all', of: [leaf('plan', { held: true }), leaf('audit', { held: true })] },
        leaf('people', { atLeast: 10 }),
        leaf('revenue', { atLeast: 100 }),
      ],
    };
    const { ways, by } = up({ requirements: { gold } }, { people: 9, revenue: 10 });
    expect(by).to.equal('effort');
    expect(ways.map(keysOf)).to.deep.equal([['people']]);
  });

  it('takes no price for one of the ways that is of what only decides what is asked', () => {
    const gold = {
      kind: 'any',
      of: [
        {
          kind: 'all',
          of: [
            leaf('people', { atLeast: 2 }),
            { kind: 'if', when: leaf('audit', { held: true }), then: leaf('people', { atLeast: 1 }) },
          ],
        },
        leaf('plan', { held: true }),
      ],
    };
    const costs = [
      price('exam', 'people', { kind: 'free' }),
      price('visit', 'audit', { kind: 'money', value: 100 }),
    ];
    const { ways, by } = up({ requirements: { gold }, costs }, { audit: false });
    expect(by).to.equal('effort');
    expect(ways.map(keysOf)).to.deep.equal([['plan']]);
  });

  it('leaves open what nobody can tell, and goes round it where it can', () => {
    const open = { kind: 'all', of: [leaf('plan', { held: true }), { kind: 'not-published' }] };
    const sure = { kind: 'all', of: [leaf('people', { atLeast: 5 }), leaf('audit', { held: true })] };
    const { ways } = up({ requirements: { gold: { kind: 'any', of: [open, sure] } } });
    expect(ways.map(keysOf)).to.deep.equal([['people', 'audit'], ['plan']]);
    expect(ways.map((way) => way.open.length)).to.deep.equal([0, 1]);
  });

  it('has nothing to do where everything is met, and no way where there is none', () => {
    expect(
      up({ requirements: { gold: leaf('people', { atLeast: 1 }) } }, { people: 1 }).ways[0]!.steps,
    ).to.deep.equal([]);
    const never = { kind: 'all', of: [leaf('people', { atLeast: 3 }), leaf('people', { atMost: 2 })] };
    expect(up({ requirements: { gold: never } }).ways).to.deep.equal([]);
    expect(up({}).ways).to.deep.equal([]);
  });

  it('lowers a number for no money, however dear one more of it is', () => {
    const gold = { kind: 'any', of: [leaf('people', { atMost: 2 }), leaf('audit', { held: true })] };
    const costs = [
      price('exam', 'people', { kind: 'money', value: 100 }),
      price('audit', 'audit', { kind: 'money', value: 250 }),
    ];
    const { ways } = up({ requirements: { gold }, costs }, { people: 10 });
    expect(ways.map(keysOf)).to.deep.equal([['people'], ['audit']]);
    expect(ways[0]!.steps[0]).to.include({ from: 10, to: 2, amount: 8 });
    expect(ways.map(({ totals }) => totals.map(({ most }) => most))).to.deep.equal([[], [250]]);
  });

  it('lowers what takes points off no further than it has to, whatever the most of what it brings', () => {
    const parts = [
      { id: 'lost', name: 'Lost', measure: 'people', earns: [{ points: -2, upTo: 3 }] },
      { id: 'gained', name: 'Gained', measure: 'people', earns: [{ points: 7, needs: 1, upTo: 7 }] },
    ];
    const gold = { kind: 'score', id: 'total', method: 'sum', atLeast: 1, parts };
    const { ways } = up({ requirements: { gold } }, { people: 6 });
    expect(ways[0]!.steps.map(({ from, to }) => [from, to])).to.deep.equal([[6, 3]]);
  });

  it('offers a way of fewer steps beside the cheapest, and says that this is why', () => {
    const gold = {
      kind: 'any',
      of: [
        { kind: 'all', of: [leaf('people', { atLeast: 2 }), leaf('plan', { held: true })] },
        leaf('people', { atLeast: 10 }),
      ],
    };
    const costs = [
      price('exam', 'people', { kind: 'money', value: 100 }),
      price('plan', 'plan', { kind: 'money', value: 50 }),
    ];
    const { ways } = up({ requirements: { gold }, costs });
    expect(ways.map(keysOf)).to.deep.equal([['people', 'plan'], ['people']]);
    expect(ways[1]!.why).to.deep.equal([{ least: 'steps' }]);
  });

  it('shows beside the nearest way one of more people and less in sales, with the same steps', () => {
    const both = (people: number, revenue: number) => ({
      kind: 'all',
      of: [leaf('people', { atLeast: people }), leaf('revenue', { atLeast: revenue })],
    });
    const gold = { kind: 'any', of: [both(2, 300), both(8, 100)] };
    const { ways } = up({ requirements: { gold } });
    expect(ways.map(({ steps }) => steps.map(({ to }) => to))).to.deep.equal([
      [2, 300],
      [8, 100],
    ]);
    expect(ways[1]!.why).to.deep.equal([{ least: 'sales' }]);
  });

  describe('to a score', () => {
    const scored = (more: object, step: object) => ({
      requirements: {
        gold: {
          kind: 'score',
          id: 'total',
          method: 'sum',
          parts: [{ id: 'part', name: 'Part', measure: 'people', earns: [step] }],
          ...more,
        },
      },
    });
    const cases = [
      { says: 'counts as many as its points need', more: { atLeast: 7 }, step: { points: 2 }, to: 4 },
      { says: 'takes one where one is more than enough', more: { atLeast: 3 }, step: { points: 10 }, to: 1 },
      {
        says: 'counts in the steps that bring points',
        more: { atLeast: 3 },
        step: { points: 1, each: 5 },
        to: 15,
      },
    ];
    for (const { says, more, step, to } of cases)
      it(says, () => {
        const { ways } = up(scored(more, step));
        expect(ways.map(keysOf)).to.deep.equal([['people']]);
        expect(ways[0]!.steps[0]!.to).to.equal(to);
      });
  });

  it('counts what is raised once for all that ask for it', () => {
    const some = {
      kind: 'some',
      count: 2,
      of: [
        leaf('people', { atLeast: 4 }),
        leaf('people', { atLeast: 5 }),
        leaf('plan', { held: true }),
        leaf('audit', { held: true }),
      ],
    };
    expect(up({ requirements: { gold: some } }).ways.map(keysOf)[0]).to.deep.equal(['people']);
  });

  it('does not look for the deals of a tier that one must come from, where they are made', async () => {
    const lumora = await readProgram('lumora-msp');
    const choice = { ...defaultChoice(lumora), zone: 'dach', segment: 'small' };
    const { ways, exact } = waysUp(lumora, { agreement: true, certified: 2 }, choice, TODAY, 'professional');
    expect(exact).to.equal(true);
    expect(keysOf(ways[0])).to.have.members([
      'certified/among/backup-engineer',
      'engineers',
      'named-contacts',
      'new-customers',
      'own-response',
      'recurring-revenue',
    ]);
    expect(ways[0]!.totals).to.deep.equal([{ currency: 'EUR', per: 'year', least: 480, most: 480 }]);
  });

  it('prices the audit of a specialization', async () => {
    const microsoft = await readProgram('microsoft-solutions-partner');
    const { ways } = waysUp(microsoft, {}, defaultChoice(microsoft), TODAY, 'specialization');
    const audit = ways[0]!.steps.find(({ question }) => question.key === 'third-party-audit')!;
    expect(audit.charges[0]!.total).to.include({ currency: 'USD', most: 2700 });
  });
});
