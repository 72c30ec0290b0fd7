import { expect } from 'chai';
import type { Choice } from '../../../src/program/resolve.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import { breakEven } from '../../../src/program/worth/break-even.js';
import { worthOf } from '../../../src/program/worth/worth.js';
import { aProgram } from '../../programs.js';

const TODAY = '2026-01-15';
const complete = ['benefits', 'requirements'];
const tiers = [
  { id: 'silver', name: 'Silver' },
  { id: 'gold', name: 'Gold' },
];
const measures = [
  { id: 'people', name: 'Certified people', unit: { one: 'person', other: 'people' } },
  { id: 'sales', name: 'Sales', kind: 'money', window: { kind: 'calendar-year' } },
  { id: 'monthly', name: 'Recurring revenue', kind: 'money', window: { kind: 'month' } },
];
/** Four people at 3,500 each, 480 a year: what partners are asked for before the first deal. */
const requirements = { gold: { kind: 'measure', measure: 'people', atLeast: 4 } };
const exam = {
  id: 'exam',
  name: 'Exam',
  kind: 'exam',
  measure: 'people',
  value: { kind: 'money', value: 3500, each: 'person' },
};
const fee = {
  id: 'fee',
  name: 'Fee',
  kind: 'fee',
  values: { gold: { kind: 'money', value: 480, per: 'year' } },
};
const benefit = (values: object, more: object = {}) => ({ id: 'b', name: 'B', values, ...more });
const percent = (value: number, more: object = {}) => ({ kind: 'percent', value, base: 'sales', ...more });
const range = (least: number, most = least) => ({ least, most });

interface Case {
  facts?: Facts;
  choice?: Choice;
  from?: string;
}

function readerOf(more: object, { facts = {}, choice = {} }: Case = {}) {
  const program = aProgram({ currency: 'EUR', complete, tiers, measures, ...more });
  return { program, facts, choice, today: TODAY };
}

const silverToGold = (more: object, given: Case = {}) => worthOf(readerOf(more, given), given.from, 'gold');
/** What one benefit of Gold brings more than Silver's. */
const brings = (silver: unknown, gold: unknown, given: Case = {}, more: object = {}) =>
  silverToGold({ benefits: [benefit({ silver, gold }, more)] }, { from: 'silver', ...given });
const inEuros = (worth: ReturnType<typeof silverToGold>) =>
  worth.returns.get('EUR') ?? { first: range(0), later: range(0) };

describe('what it takes', () => {
  it('four people at 3,500 are 14,000 once, and the fee comes every year', () => {
    const { effort } = silverToGold({ requirements, costs: [exam, fee] });
    expect(effort.payments.get('EUR')).to.deep.equal({
      once: range(14_000),
      yearly: range(480),
      later: range(480),
    });
    expect(effort.people).to.equal(4);
  });

  it('people who are there already are paid', () => {
    const { effort } = silverToGold({ requirements, costs: [exam, fee] }, { facts: { people: 3 } });
    expect(effort.payments.get('EUR')!.once).to.deep.equal(range(3500));
    expect(effort.people).to.equal(1);
  });

  it('what is optional is no part of it', () => {
    const { effort } = silverToGold({ requirements, costs: [{ ...exam, optional: true }] });
    expect([...effort.payments]).to.deep.equal([]);
  });

  it('people of two kinds may be the same ones, or different ones', () => {
    const sellers = { id: 'sellers', name: 'Sellers', unit: { one: 'person', other: 'people' } };
    const two = {
      measures: [...measures, sellers],
      requirements: {
        gold: {
          kind: 'all',
          of: [
            { kind: 'measure', measure: 'people', atLeast: 4 },
            { kind: 'measure', measure: 'sellers', atLeast: 3 },
          ],
        },
      },
    };
    const { people, fewest } = silverToGold(two).effort;
    expect([fewest, people]).to.deep.equal([4, 7]);
    const one = silverToGold({ requirements }).effort;
    expect([one.fewest, one.people]).to.deep.equal([4, 4]);
  });

  it('people who are among others are no more people', () => {
    const technical = { id: 'technical', name: 'Technical', unit: 'people', topic: 'certified-people' };
    const asked = {
      ...requirements.gold,
      ofWhich: [
        { measure: 'technical', atLeast: 2 },
        { name: 'English', atLeast: 1 },
      ],
    };
    const of = (facts: Facts) =>
      silverToGold({ measures: [...measures, technical], requirements: { gold: asked } }, { facts }).effort;
    expect(of({}).people).to.equal(4);
    expect(of({ people: 3 }).people).to.equal(2);
    expect(of({ people: 3, technical: 2 }).people).to.equal(1);
  });

  it('the fee of the tier that is left ends', () => {
    const values = {
      silver: { kind: 'money', value: 100, per: 'month' },
      gold: { kind: 'money', value: 480, per: 'year' },
    };
    const { effort } = silverToGold({ costs: [{ ...fee, values }] }, { from: 'silver' });
    expect(effort.payments.get('EUR')).to.deep.equal({
      once: range(0),
      yearly: range(-720),
      later: range(-720),
    });
  });

  it('currencies stay apart, and a price in several counts in the program’s own', () => {
    const dollars = (more: object) => ({
      ...exam,
      value: { kind: 'money', value: 3500, currency: 'USD', ...more },
    });
    const apart = silverToGold({ requirements, costs: [dollars({}), fee] }).effort.payments;
    expect([...apart].map(([currency, { once }]) => [currency, once.most])).to.deep.equal([
      ['EUR', 0],
      ['USD', 14_000],
    ]);
    const both = dollars({ or: [{ value: 3300, currency: 'EUR' }] });
    const own = silverToGold({ requirements, costs: [both, fee] }).effort.payments;
    expect([...own.keys()]).to.deep.equal(['EUR']);
    expect(own.get('EUR')!.once).to.deep.equal(range(13_200));
  });

  it('what is to be paid on a condition, or with an option nobody chose, may come to nothing', () => {
    const dimensions = [
      { id: 'region', name: 'Region', options: ['north', 'south'].map((id) => ({ id, name: id })) },
    ];
    const costs = [
      { ...fee, values: { gold: { kind: 'money', value: 480, per: 'year', condition: 'Shops' } } },
    ];
    expect(silverToGold({ costs }).effort.payments.get('EUR')!.yearly).to.deep.equal(range(0, 480));
    const some = { dimensions, costs: [{ ...fee, only: { region: ['south'] } }] };
    expect(silverToGold(some).effort.payments.get('EUR')!.yearly).to.deep.equal(range(0, 480));
    const chosen = silverToGold(some, { choice: { region: 'south' } }).effort;
    expect(chosen.payments.get('EUR')!.yearly).to.deep.equal(range(480));
  });

  it('a fee that begins or ends within a year is paid for its part of it', () => {
    const of = (value: object, from?: string) =>
      silverToGold(
        { costs: [{ ...fee, values: { gold: value } }] },
        from ? { from } : {},
      ).effort.payments.get('EUR');
    const monthly = { kind: 'money', value: 40, per: 'month' };
    // Six months of it.
    expect(of({ ...monthly, until: '2026-07-14' })).to.deep.equal({
      once: range(0),
      yearly: range(240),
      later: range(0),
    });
    // It is announced for the last three months.
    expect(of({ ...monthly, from: '2026-10-15' })).to.deep.equal({
      once: range(0),
      yearly: range(120),
      later: range(480),
    });
    // Of a year that is cut off nobody says whether it is paid.
    expect(of({ ...fee.values.gold, until: '2026-12-31' })!.yearly).to.deep.equal(range(0, 480));
    // What is to be paid once by who comes some day later is not asked of who comes today.
    expect(of({ kind: 'money', value: 500, from: '2026-10-15' })).to.equal(undefined);
  });

  it('a price that is not published is open where nothing else is money', () => {
    const worth = silverToGold({ costs: [{ ...fee, values: { gold: { kind: 'not-published' } } }] });
    expect(worth.results.get('EUR')!.later).to.deep.equal(range(-Infinity, 0));
  });

  it('a price that differs by an option nobody chose is anything between, the same option in both tiers', () => {
    const dimensions = [
      { id: 'region', name: 'Region', options: ['north', 'south'].map((id) => ({ id, name: id })) },
    ];
    const price = (north: object, south: object) => ({
      kind: 'varies',
      by: 'region',
      cases: { north, south },
    });
    const yearly = (value: number) => ({ kind: 'money', value, per: 'year' });
    const of = (silver: object, gold: object, from?: string) =>
      silverToGold({ dimensions, costs: [{ ...fee, values: { silver, gold } }] }, from ? { from } : {})
        .effort;
    const [silver, gold] = [price(yearly(100), yearly(50)), price(yearly(480), yearly(300))];
    expect(of(silver, gold).payments.get('EUR')!.yearly).to.deep.equal(range(300, 480));
    expect(of(silver, gold, 'silver').payments.get('EUR')!.yearly).to.deep.equal(range(250, 380));
    expect(of(silver, gold, 'silver').unknown).to.deep.equal([]);
    const partly = of(silver, price(yearly(480), { kind: 'not-known' }), 'silver');
    expect(partly.unknown.map(({ id }) => id)).to.deep.equal(['fee']);
    // In the south 50 end, and what begins is not known.
    expect(partly.payments.get('EUR')!.yearly).to.deep.equal(range(-50, 380));
  });

  describe('on the way to a tier that asks for another one', () => {
    const silverFirst = { gold: { kind: 'tier', tiers: ['silver'] } };
    const unpriced = { ...fee, values: { silver: { kind: 'not-published' }, gold: fee.values.gold } };
    const of = (costs: object[], given: Case = {}, more: object = {}) =>
      silverToGold({ requirements: silverFirst, costs, ...more }, given);
    const named = ({ effort }: ReturnType<typeof of>) =>
      effort.unknownOnTheWay.map(({ tier, cost }) => [tier, cost.id]);

    it('a fee of that one without a price is told apart, and open in the first year', () => {
      const worth = of([unpriced]);
      expect(worth.effort.unknown).to.deep.equal([]);
      expect(named(worth)).to.deep.equal([['silver', 'fee']]);
      expect(worth.missing.map((one) => [one.tier, 'cost' in one && one.cost.id])).to.deep.equal([
        ['silver', 'fee'],
      ]);
      // Nobody stays in Silver: what comes after the first year is known.
      expect(worth.results.get('EUR')).to.deep.equal({ first: range(-Infinity, -480), later: range(-480) });
      expect(worth.paysBack!.most).to.equal(Infinity);
    });

    it('it is open where nothing else is to be paid', () => {
      const worth = of([{ ...unpriced, values: { silver: { kind: 'on-request' } } }]);
      expect(worth.results.get('EUR')).to.deep.equal({ first: range(-Infinity, 0), later: range(0) });
    });

    it('and the tier’s own beside it', () => {
      const both = { ...fee, values: { silver: { kind: 'not-known' }, gold: { kind: 'not-known' } } };
      const worth = of([both]);
      expect(worth.missing.map(({ tier }) => tier)).to.deep.equal(['gold', 'silver']);
    });

    it('one for all tiers is told once', () => {
      const { values, ...shared } = fee;
      const worth = of([{ ...shared, value: { kind: 'not-known' } }]);
      expect(worth.missing.map(({ tier }) => tier)).to.deep.equal(['gold']);
      expect(values).to.have.keys('gold');
    });

    it('not once that tier is held, nor what is free or optional there', () => {
      expect(named(of([unpriced], { from: 'silver' }))).to.deep.equal([]);
      expect(named(of([{ ...unpriced, optional: true }]))).to.deep.equal([]);
      expect(named(of([{ ...unpriced, values: { silver: { kind: 'free' } } }]))).to.deep.equal([]);
    });
  });

  it('a price that is not published may be anything', () => {
    const worth = silverToGold({
      costs: [{ ...fee, values: { gold: { kind: 'not-published' } } }, exam],
      requirements,
    });
    expect(worth.effort.unknown.map(({ id }) => id)).to.deep.equal(['fee']);
    expect(worth.results.get('EUR')!.first.least).to.equal(-Infinity);
    expect(worth.missing).to.have.length(1);
  });
});

describe('what it brings', () => {
  it('a discount of three percent more on 900,000 is 27,000 a year', () => {
    const worth = brings(percent(12), percent(15), { facts: { sales: 900_000 } });
    expect(inEuros(worth)).to.deep.equal({ first: range(27_000), later: range(27_000) });
    expect(worth.asks).to.deep.equal([]);
  });

  it('asks for the figure where the reader has not told it, and is not nothing until then', () => {
    const worth = brings(false, percent(15));
    expect(worth.asks.map(({ key }) => key)).to.deep.equal(['sales']);
    expect(inEuros(worth).first).to.deep.equal(range(0, Infinity));
  });

  const cases: [name: string, silver: unknown, gold: unknown, facts: Facts, first: object, later?: object][] =
    [
      [
        '“up to” is from nothing',
        false,
        { kind: 'percent', upTo: 5, base: 'sales' },
        { sales: 1000 },
        range(0, 50),
      ],
      [
        '“at least” has no end',
        false,
        { kind: 'percent', atLeast: 5, base: 'sales' },
        { sales: 1000 },
        range(50, Infinity),
      ],
      [
        'a range has both its ends',
        false,
        { kind: 'percent', low: 1, high: 2.5, base: 'sales' },
        { sales: 1000 },
        range(10, 25),
      ],
      [
        'a figure for a month counts twelve times',
        false,
        percent(10, { base: 'monthly' }),
        { monthly: 1000 },
        range(1200),
      ],
      [
        'a cap for a year is kept',
        false,
        percent(10, { caps: [{ value: 300, per: 'year' }] }),
        { sales: 10_000 },
        range(300),
      ],
      [
        'of a cap for a quarter nobody knows how the sales fall',
        false,
        percent(10, { caps: [{ value: 300, per: 'quarter' }] }),
        { sales: 10_000 },
        range(300, 1000),
      ],
      [
        'a cap without a period may be used up in the first year',
        false,
        percent(10, { caps: [{ value: 300 }] }),
        { sales: 10_000 },
        range(300, 300),
        range(0, 300),
      ],
      [
        'on a condition it may come to nothing',
        false,
        percent(10, { condition: 'New customers' }),
        { sales: 1000 },
        range(0, 100),
      ],
      [
        // From 15 January four months and 17 of 31 days go by: 7.4516 of twelve months are left.
        'what begins later comes in the rest of the first year',
        false,
        percent(10, { from: '2026-06-01' }),
        { sales: 1000 },
        range(62.097),
        range(100),
      ],
      [
        'what begins in a later year does not come in the first',
        false,
        percent(10, { from: '2027-01-15' }),
        { sales: 1000 },
        range(0),
        range(100),
      ],
      [
        'what has ended is nothing',
        false,
        percent(10, { until: '2025-12-31' }),
        { sales: 1000 },
        range(0, 0),
      ],
      [
        'what ends in the first year comes until then, and never later',
        false,
        percent(10, { until: '2026-07-14' }),
        { sales: 1000 },
        range(50),
        range(0),
      ],
      [
        // A month that is named lasts to its end: five months to 15 June, and 16 of the 30 days to 15 July.
        'what ends with a month comes until its last day',
        false,
        percent(10, { until: '2026-06' }),
        { sales: 1000 },
        range(46.111),
        range(0),
      ],
      [
        'what ends in the second year comes in its part at most, and not after it',
        false,
        percent(10, { until: '2027-07-14' }),
        { sales: 1000 },
        range(100),
        range(0, 50),
      ],
      [
        'what ends after the second year may be over in a later one',
        false,
        percent(10, { until: '2028-01-14' }),
        { sales: 1000 },
        range(100),
        range(0, 100),
      ],
      [
        'what is said of the whole and of a part of it holds for as long as both do',
        false,
        {
          kind: 'list',
          items: [percent(10, { from: '2026-04-15' }), percent(1, { until: '2026-10-14' })],
          until: '2026-07-14',
        },
        { sales: 1200 },
        // 10 % of three months, 1 % of six.
        range(36),
        range(0),
      ],
      [
        'of a month that is cut off nobody knows whether it is paid',
        false,
        { kind: 'money', value: 100, per: 'month', until: '2026-04-30' },
        {},
        range(300, 400),
        range(0),
      ],
      [
        'a sum for a year that is cut off may be paid or not',
        false,
        { kind: 'money', value: 100, per: 'year', until: '2026-12-31' },
        {},
        range(0, 100),
        range(0),
      ],
      [
        'months that are not cut off are paid',
        false,
        { kind: 'count', value: 2, unit: 'seat', per: 'month', worth: { value: 10 }, until: '2026-04-14' },
        {},
        range(60),
        range(0),
      ],
      [
        'money once comes whole, however soon it ends',
        false,
        { kind: 'money', value: 250, until: '2026-01-20' },
        {},
        range(250),
        range(0),
      ],
      [
        'money once that begins in a later year may come in any of those',
        false,
        { kind: 'money', value: 250, from: '2027-06' },
        {},
        range(0),
        range(0, 250),
      ],
      [
        'a cap for a quarter is kept as often as one begins in the part that holds',
        false,
        percent(10, { caps: [{ value: 100, per: 'quarter' }], until: '2026-05-14' }),
        { sales: 12_000 },
        // 10 % of 4,000 is 400; two quarters have begun.
        range(100, 200),
        range(0),
      ],
      [
        'money for a half-year comes twice',
        { kind: 'money', value: 100, per: 'half-year' },
        { kind: 'money', value: 400, per: 'half-year' },
        {},
        range(600),
      ],
      [
        'money once comes in the first year',
        false,
        { kind: 'money', value: 250, per: 'once' },
        {},
        range(250),
        range(0),
      ],
      [
        'money for each of something by how many there are',
        false,
        { kind: 'money', value: 6, each: 'seat' },
        { 'worth/each/b': 50 },
        range(300),
        range(0),
      ],
      [
        'licences by what one is worth to the reader',
        false,
        { kind: 'count', value: 10, unit: 'licence', per: 'year' },
        { 'worth/one/b': 40 },
        range(400),
      ],
      [
        'licences by what one is worth by the document',
        false,
        { kind: 'count', value: 10, unit: 'licence', per: 'year', worth: { value: 40 } },
        {},
        range(400),
      ],
      [
        'sources that disagree leave both',
        false,
        percent(10, { status: 'contradicted', conflicts: [{ value: percent(15) }] }),
        { sales: 1000 },
        range(100, 150),
      ],
      [
        'sources that disagree on what is counted leave both too',
        false,
        { kind: 'count', value: 1, unit: 'seat', worth: { value: 40 }, conflicts: [{ value: false }] },
        {},
        range(0, 40),
        range(0),
      ],
      [
        'of a cap for an hour nobody knows how many hours there are',
        false,
        percent(10, { caps: [{ value: 50, per: 'hour' }] }),
        { sales: 10_000 },
        range(50, 1000),
      ],
      [
        'a cap for another period is none that is told in this currency as well',
        false,
        percent(10, {
          caps: [
            { value: 900, per: 'year' },
            { value: 300, currency: 'USD', per: 'quarter' },
          ],
        }),
        { sales: 10_000 },
        range(0, 900),
      ],
      [
        'what is “up to” in one currency is that in the other',
        false,
        { kind: 'money', upTo: 100, currency: 'USD', or: [{ value: 90, currency: 'EUR' }] },
        {},
        range(0, 90),
        range(0),
      ],
      ['less of it is below nothing', percent(15), percent(10), { sales: 1000 }, range(-50)],
      [
        'a step by the reader’s figure, all of it',
        false,
        {
          kind: 'steps',
          measure: 'sales',
          steps: [
            { atLeast: 0, to: 999, value: percent(1) },
            { atLeast: 1000, value: percent(2) },
          ],
        },
        { sales: 1000 },
        range(20),
      ],
    ];
  for (const [name, silver, gold, facts, first, later = first] of cases)
    it(name, () => {
      const worth = brings(silver, gold, { facts });
      expect(worth.asks).to.deep.equal([]);
      expect(worth.missing).to.deep.equal([]);
      expect(inEuros(worth)).to.deep.equal({ first, later });
    });

  it('counts the part of the first year in which a benefit is offered', () => {
    const worth = brings(false, percent(10), { facts: { sales: 1000 } }, { until: '2026-04-14' });
    expect(inEuros(worth)).to.deep.equal({ first: range(25), later: range(0) });
  });

  it('counts a year from the last day of a month, the months after it each to their own', () => {
    // 28 February is the month after 31 January, 31 March the next.
    const program = { benefits: [benefit({ gold: percent(12, { until: '2026-03-30' }) })] };
    const reader = { ...readerOf(program, { facts: { sales: 1000 } }), today: '2026-01-31' };
    expect(inEuros(worthOf(reader, undefined, 'gold')).first).to.deep.equal(range(20));
  });

  it('below the first step the document says nothing', () => {
    const steps = { kind: 'steps', measure: 'sales', steps: [{ atLeast: 1000, value: percent(2) }] };
    const worth = brings(false, steps, { facts: { sales: 999 } });
    expect(worth.missing).to.have.length(1);
    expect(inEuros(worth).first).to.deep.equal(range(0, Infinity));
  });

  it('what differs by an option nobody chose is anything between, and one by the option that is chosen', () => {
    const varies = { kind: 'varies', by: 'region', cases: { north: percent(5), south: percent(8) } };
    const dimensions = [
      { id: 'region', name: 'Region', options: ['north', 'south'].map((id) => ({ id, name: id })) },
    ];
    const of = (choice: Choice) =>
      silverToGold(
        { dimensions, benefits: [benefit({ silver: false, gold: varies })] },
        { facts: { sales: 1000 }, choice, from: 'silver' },
      ).returns.get('EUR')!.first;
    expect(of({})).to.deep.equal(range(50, 80));
    expect(of({ region: 'south' })).to.deep.equal(range(80));
  });

  it('what is only for an option that nobody chose may come to nothing', () => {
    const dimensions = [
      { id: 'region', name: 'Region', options: ['north', 'south'].map((id) => ({ id, name: id })) },
    ];
    const of = (region: string[], choice: Choice) =>
      silverToGold(
        { dimensions, benefits: [benefit({ silver: false, gold: percent(5) }, { only: { region } })] },
        { facts: { sales: 1000 }, choice, from: 'silver' },
      ).returns.get('EUR')!.first;
    expect(of(['south'], {})).to.deep.equal(range(0, 50));
    expect(of(['south', 'north'], {})).to.deep.equal(range(50));
    expect(of(['south'], { region: 'south' })).to.deep.equal(range(50));
  });

  it('an option that does not exist under the choice leaves nothing open', () => {
    const dimensions = [
      { id: 'region', name: 'Region', options: ['north', 'south'].map((id) => ({ id, name: id })) },
      {
        id: 'zone',
        name: 'Zone',
        options: [
          { id: 'fjord', name: 'Fjord', within: { region: ['north'] } },
          { id: 'coast', name: 'Coast', within: { region: ['south'] } },
        ],
      },
    ];
    const varies = { kind: 'varies', by: 'zone', cases: { fjord: percent(5) } };
    const worth = silverToGold(
      { dimensions, benefits: [benefit({ silver: false, gold: varies })] },
      { facts: { sales: 1000 }, choice: { region: 'north' }, from: 'silver' },
    );
    expect(worth.missing).to.deep.equal([]);
    expect(inEuros(worth).first).to.deep.equal(range(50));
  });

  it('what holds for all other options holds for nobody where each is named', () => {
    const dimensions = [
      { id: 'region', name: 'Region', options: ['north', 'south'].map((id) => ({ id, name: id })) },
    ];
    const cases = { north: percent(5), south: percent(8) };
    const varies = { kind: 'varies', by: 'region', cases, otherwise: { kind: 'not-known' } };
    const worth = silverToGold(
      { dimensions, benefits: [benefit({ silver: false, gold: varies })] },
      { facts: { sales: 1000 }, from: 'silver' },
    );
    expect(worth.missing).to.deep.equal([]);
    expect(inEuros(worth).first).to.deep.equal(range(50, 80));
  });

  const licences = { kind: 'count', value: 10, unit: 'licence', per: 'year' };
  for (const [name, gold, facts] of [
    ['the document says', { ...licences, worth: { value: 40 } }, {}],
    ['the reader says', licences, { 'worth/one/b': 40 }],
  ] as const)
    it(`a tier may have any of what is worth something, as ${name}, where that is not published`, () => {
      const worth = brings({ kind: 'not-published' }, gold, { facts });
      expect(inEuros(worth).first).to.deep.equal(range(-Infinity, 400));
      expect(worth.missing.map(({ tier }) => tier)).to.deep.equal(['silver']);
    });

  it('a figure that is not told is open in its own currency', () => {
    const dollars = { id: 'dollars', name: 'D', kind: 'money', currency: 'USD', window: { kind: 'year' } };
    const worth = silverToGold(
      {
        measures: [...measures, dollars],
        benefits: [benefit({ silver: false, gold: percent(5, { base: 'dollars' }) })],
      },
      { from: 'silver' },
    );
    expect(worth.returns.get('USD')!.first).to.deep.equal(range(0, Infinity));
  });

  it('which step holds is not known without a figure: what each is of is asked', () => {
    const steps = {
      kind: 'steps',
      by: 'deals',
      steps: [
        { atLeast: 0, value: { kind: 'money', value: 5 } },
        { atLeast: 5, value: percent(2) },
      ],
    };
    expect(brings(false, steps).asks.map(({ key }) => key)).to.have.members(['worth/steps/b', 'sales']);
  });

  it('a tier that is not mentioned may have any of it, one of a complete list has none', () => {
    const of = (lists: string[]) =>
      silverToGold(
        { complete: lists, benefits: [benefit({ gold: percent(5) })] },
        { facts: { sales: 1000 }, from: 'silver' },
      );
    expect(of(['benefits']).returns.get('EUR')!.first).to.deep.equal(range(50));
    expect(of([]).returns.get('EUR')!.first.least).to.equal(-Infinity);
    expect(of([]).missing.map(({ tier }) => tier)).to.deep.equal(['silver']);
  });

  it('what is said of both in the same words is no difference, known or not', () => {
    const worth = brings({ kind: 'not-published' }, { kind: 'not-published' }, {}, { topic: 'mdf' });
    expect(worth.gains).to.deep.equal([]);
    expect(worth.missing).to.deep.equal([]);
  });

  it('for what is no difference no figure is asked', () => {
    const of = (id: string, silver: number, gold: number) => ({
      ...benefit({ silver: { kind: 'percent', value: silver }, gold: { kind: 'percent', value: gold } }),
      id,
    });
    const worth = silverToGold({ benefits: [of('a', 10, 10), of('b', 10, 15)] }, { from: 'silver' });
    expect(worth.questions.map(({ key }) => key)).to.deep.equal(['worth/on/b']);
  });

  it('what cannot be money is named and never valued', () => {
    const worth = brings(false, { kind: 'duration', value: 4, unit: 'hour' });
    expect(worth.gains).to.deep.equal([]);
    expect(worth.others.map((one) => one.benefit.id)).to.deep.equal(['b']);
  });

  it('a figure that several benefits are of is asked once', () => {
    const of = (id: string, value: object) => ({ ...benefit({ silver: false, gold: value }), id });
    const worth = silverToGold(
      {
        benefits: [
          of('a', { kind: 'percent', value: 5, of: 'list price' }),
          of('b', { kind: 'percent', value: 2, of: 'list price' }),
          of('c', { kind: 'percent', value: 2 }),
        ],
      },
      { from: 'silver' },
    );
    expect(worth.asks.map(({ key, benefits }) => [key, benefits.map(({ id }) => id)])).to.deep.equal([
      ['worth/of/list-price', ['a', 'b']],
      ['worth/on/c', ['c']],
    ]);
  });
});

describe('a figure stands for one thing', () => {
  const keysOf = (silver: unknown, gold: unknown, more: object = {}) =>
    brings(silver, gold, {}, more).questions.map(({ key }) => key);
  const money = (value: number, each: unknown) => ({ kind: 'money', value, each, per: 'year' });
  const licences = (value: number, unit: unknown) => ({ kind: 'count', value, unit, per: 'year' });
  const steps = (by: unknown) => ({
    kind: 'steps',
    by,
    steps: [{ atLeast: 0, value: percent(5) }],
  });

  it('of each of two things there is an amount for, in two tiers', () => {
    const values = [money(6, 'seat'), money(100, 'customer')] as const;
    expect(keysOf(...values)).to.deep.equal(['worth/each/b/seat', 'worth/each/b/customer']);
    // 100 for each of 3 customers, less 6 for each of 50 seats.
    const facts = { 'worth/each/b/seat': 50, 'worth/each/b/customer': 3 };
    expect(inEuros(brings(...values, { facts })).first).to.deep.equal(range(0));
  });

  it('of each of two things, in two parts of one tier', () => {
    const list = { kind: 'list', items: [money(6, 'seat'), money(100, 'customer')] };
    expect(keysOf(false, list)).to.deep.equal(['worth/each/b/seat', 'worth/each/b/customer']);
    const facts = { 'worth/each/b/seat': 50, 'worth/each/b/customer': 3 };
    expect(inEuros(brings(false, list, { facts })).first).to.deep.equal(range(600));
  });

  it('of which one is in a tier that is not compared, or said by another source', () => {
    expect(keysOf(false, money(6, 'seat'), { value: money(100, 'customer') })).to.deep.equal([
      'worth/each/b/seat',
    ]);
    const contested = { ...money(6, 'seat'), conflicts: [{ value: money(6, 'customer') }] };
    expect(keysOf(false, contested)).to.deep.equal(['worth/each/b/seat', 'worth/each/b/customer']);
  });

  it('of what one is worth, in two units', () => {
    expect(keysOf(licences(5, { one: 'seat', other: 'seats' }), licences(5, 'E5 seat'))).to.deep.equal([
      'worth/one/b/seat',
      'worth/one/b/e5-seat',
    ]);
  });

  it('of what steps are counted in', () => {
    expect(keysOf(steps('deals'), steps('orders'))).to.include.members([
      'worth/steps/b/deals',
      'worth/steps/b/orders',
    ]);
  });

  it('of what a percentage is paid on: the base, what does not count, the condition', () => {
    const plain = { kind: 'percent', value: 5 };
    expect(keysOf(plain, { ...plain, condition: 'New customers' })).to.deep.equal([
      'worth/on/b',
      'worth/on/b/if-new-customers',
    ]);
    expect(
      keysOf({ ...plain, of: 'list price', excluding: 'taxes' }, { ...plain, of: 'list price', value: 6 }),
    ).to.deep.equal(['worth/on/b', 'worth/of/list-price']);
    const odd = ['half', 'turnover'].map((id) => ({ id, name: id, kind: 'money' }));
    const silverToOther = silverToGold(
      {
        measures: odd,
        benefits: [benefit({ silver: { ...plain, base: 'half' }, gold: { ...plain, base: 'turnover' } })],
      },
      { from: 'silver' },
    );
    expect(silverToOther.questions.map(({ key, name }) => [key, name])).to.deep.equal([
      ['worth/on/b/half', 'half'],
      ['worth/on/b/turnover', 'turnover'],
    ]);
  });

  it('but for what a benefit says once of what its percentages are taken', () => {
    const plain = { kind: 'percent', value: 5 };
    const limited = { ...plain, value: 4, of: 'list price', excluding: 'taxes' };
    expect(keysOf(limited, plain)).to.deep.equal(['worth/on/b']);
    expect(keysOf({ ...plain, value: 4, of: 'list price' }, plain)).to.deep.equal(['worth/of/list-price']);
    const varied = { kind: 'steps', by: 'deals', steps: [{ atLeast: 1, value: plain }] };
    expect(keysOf({ ...plain, value: 4, of: 'list price' }, varied)).to.deep.equal([
      'worth/of/list-price',
      'worth/steps/b',
    ]);
    expect(keysOf(limited, { ...plain, condition: 'New customers' })).to.deep.equal([
      'worth/on/b/list-price-without-taxes',
      'worth/on/b/list-price-without-taxes-if-new-customers',
    ]);
  });

  it('of a case that is qualified by the whole, once its option is chosen', () => {
    const dimensions = [
      { id: 'region', name: 'Region', options: ['north', 'south'].map((id) => ({ id, name: id })) },
    ];
    const plain = { kind: 'percent', value: 5 };
    const varies = { kind: 'varies', by: 'region', cases: { north: plain }, condition: 'New customers' };
    const of = (choice: Choice) =>
      silverToGold(
        { dimensions, benefits: [benefit({ silver: { ...plain, value: 4 }, gold: varies })] },
        { from: 'silver', choice },
      ).questions.map(({ key }) => key);
    expect(of({ region: 'north' })).to.deep.equal(['worth/on/b', 'worth/on/b/if-new-customers']);
    expect(of({})).to.deep.equal(['worth/on/b']);
  });

  it('and keeps its name where there is one thing only', () => {
    expect(keysOf(money(6, 'seat'), money(8, 'seat'))).to.deep.equal(['worth/each/b']);
    expect(keysOf(licences(5, 'seat'), licences(9, { one: 'seat', other: 'seats' }))).to.deep.equal([
      'worth/one/b',
    ]);
    const own = { kind: 'percent', value: 5, of: 'list price', excluding: 'taxes' };
    expect(keysOf(own, { ...own, value: 7 })).to.deep.equal(['worth/on/b']);
  });
});

describe('what both tiers hang on', () => {
  const more = (silver: object, gold: object, of: object = {}) =>
    inEuros(brings(silver, gold, { facts: { sales: 10_000 } }, of)).first;
  const low = { condition: 'New customers' };

  it('comes for both or for neither', () => {
    expect(more(percent(5, low), percent(8, low))).to.deep.equal(range(0, 300));
    expect(more(percent(8, low), percent(5, low))).to.deep.equal(range(-300, 0));
    const money = (value: number) => ({ kind: 'money', value, per: 'year', ...low });
    expect(more(money(100), money(250))).to.deep.equal(range(0, 150));
    // A condition of the benefit is one for all tiers.
    expect(more(percent(5), percent(8), low)).to.deep.equal(range(0, 300));
  });

  it('is another one where it is said in other words', () => {
    expect(more(percent(5, low), percent(8, { condition: 'Large customers' }))).to.deep.equal(
      range(-500, 800),
    );
    expect(more(percent(5), percent(8, low))).to.deep.equal(range(-500, 300));
  });

  it('is a cap that the same sales reach in both', () => {
    const capped = (value: number, cap: object) => percent(value, { caps: [cap] });
    const quarter = { value: 300, per: 'quarter' };
    // All in one quarter: 300 where there were 300. In none of the four more than 100, where 2,000 just reach the cap.
    expect(more(capped(10, quarter), capped(15, quarter))).to.deep.equal(range(0, 400));
    expect(more(capped(15, quarter), capped(10, quarter))).to.deep.equal(range(-400, 0));
    const year = { value: 1200, per: 'year' };
    expect(more(capped(10, year), capped(15, year))).to.deep.equal(range(200));
    const each = { value: 2000, per: 'year', each: 'customer' };
    expect(more(capped(10, each), capped(15, each))).to.deep.equal(range(500));
  });

  it('may leave less for a later year, where a cap without a period is used up', () => {
    const worth = brings(percent(10, { caps: [{ value: 1500 }] }), percent(15, { caps: [{ value: 1500 }] }), {
      facts: { sales: 10_000 },
    });
    expect(inEuros(worth)).to.deep.equal({ first: range(500), later: range(-1000, 1500) });
  });
});

describe('what is left', () => {
  const program = {
    requirements,
    costs: [exam, fee],
    benefits: [benefit({ silver: percent(12), gold: percent(15) })],
  };

  it('is what it brings less what it takes, in the first year and later', () => {
    const worth = silverToGold(program, { from: 'silver', facts: { sales: 900_000 } });
    expect(worth.results.get('EUR')).to.deep.equal({ first: range(12_520), later: range(26_520) });
  });

  it('pays back after so many months', () => {
    const worth = silverToGold(program, { from: 'silver', facts: { sales: 900_000 } });
    // 14,000 by 26,520 a year.
    expect(worth.paysBack!.least).to.be.closeTo(6.335, 0.001);
    expect(worth.paysBack!.most).to.equal(worth.paysBack!.least);
    // 5,520 a year: 8,480 are left after the first.
    const slower = silverToGold(program, { from: 'silver', facts: { sales: 200_000 } });
    expect(slower.paysBack!.most).to.be.closeTo(12 + (12 * 8480) / 5520, 0.001);
  });

  it('never, where a year brings less than it takes', () => {
    const worth = silverToGold(program, { from: 'silver', facts: { sales: 10_000 } });
    expect(worth.paysBack).to.deep.equal(range(Infinity));
  });

  it('in a later year, where only the first brings less than is left', () => {
    // 1,000 that Silver gets once are gone: 400 in the first year, 600 less than nothing, and 400 in each later one.
    const benefits = [
      benefit({ silver: { kind: 'money', value: 1000 }, gold: { kind: 'money', value: 500, per: 'year' } }),
    ];
    const yearly = { ...fee, values: { gold: { kind: 'money', value: 100, per: 'year' } } };
    const worth = silverToGold({ benefits, costs: [yearly] }, { from: 'silver' });
    expect(worth.paysBack).to.deep.equal(range(12 + (12 * 600) / 400));
  });

  it('is told in no one sum where there are several currencies', () => {
    const costs = [{ ...exam, value: { kind: 'money', value: 3500, currency: 'USD' } }, fee];
    const worth = silverToGold({ ...program, costs }, { from: 'silver', facts: { sales: 900_000 } });
    expect(worth.paysBack).to.equal(undefined);
    expect([...worth.results].map(([currency, { first }]) => [currency, first.least])).to.deep.equal([
      ['EUR', 26_520],
      ['USD', -14_000],
    ]);
  });
});

describe('from which sales on it pays', () => {
  const solve = (more: object, year: 'first' | 'later' = 'first', facts: Facts = {}) => {
    const reader = readerOf({ requirements, costs: [exam, fee], ...more }, { facts });
    return breakEven(reader, worthOf(reader, 'silver', 'gold'), 'sales', year);
  };

  it('is where the discount is as much as the effort', () => {
    const benefits = [benefit({ silver: percent(12), gold: percent(15) })];
    expect(solve({ benefits }).map(rounded)).to.deep.equal([{ from: 482_666.67, to: Infinity }]);
    expect(solve({ benefits }, 'later').map(rounded)).to.deep.equal([{ from: 16_000, to: Infinity }]);
  });

  it('is told over steps: where it stops and where it begins again', () => {
    const steps = {
      kind: 'steps',
      measure: 'sales',
      steps: [
        { atLeast: 0, to: 199_999, value: percent(10) },
        { atLeast: 200_000, value: percent(5) },
      ],
    };
    // 10 % pay from 144,800 on; 5 % from 289,600 on.
    expect(solve({ benefits: [benefit({ silver: false, gold: steps })] }).map(rounded)).to.deep.equal([
      { from: 144_800, to: 200_000 },
      { from: 289_600, to: Infinity },
    ]);
  });

  it('comes to an end where large sums take each other away', () => {
    const benefits = [
      benefit({ silver: percent(2.5), gold: percent(20, { base: 'monthly' }) }),
      { ...benefit({ silver: percent(20, { base: 'monthly' }), gold: percent(10) }), id: 'c' },
    ];
    const reader = readerOf({ costs: [fee], benefits }, { facts: { sales: 123_456.78, monthly: 9 } });
    const worth = worthOf(reader, 'silver', 'gold');
    // 7.5 % of the sales are more than the fee, whatever comes in a month.
    expect(breakEven(reader, worth, 'monthly', 'first')).to.deep.equal([{ from: 0, to: Infinity }]);
  });

  it('is not told where a step is in another currency', () => {
    const steps = {
      kind: 'steps',
      measure: 'sales',
      steps: [
        { atLeast: 0, value: percent(10) },
        { atLeast: 200_000, value: { kind: 'money', value: 5, currency: 'USD' } },
      ],
    };
    expect(solve({ benefits: [benefit({ silver: false, gold: steps })] })).to.deep.equal([]);
  });

  it('is not told in one currency where a price that is not known may be in another', () => {
    const dollars = { id: 'dollars', name: 'D', kind: 'money', currency: 'USD', window: { kind: 'year' } };
    const program = {
      measures: [...measures, dollars],
      costs: [{ ...fee, values: { gold: { kind: 'not-published' } } }],
      benefits: [benefit({ silver: false, gold: percent(5, { base: 'dollars' }) })],
    };
    const reader = readerOf(program, { facts: { dollars: 1000 } });
    expect(breakEven(reader, worthOf(reader, 'silver', 'gold'), 'dollars', 'first')).to.deep.equal([]);
  });

  it('is nowhere where a cap keeps it below', () => {
    const capped = percent(10, { caps: [{ value: 10_000, per: 'year' }] });
    expect(solve({ benefits: [benefit({ silver: false, gold: capped })] })).to.deep.equal([]);
  });

  it('is told with what comes besides', () => {
    const benefits = [
      benefit({ silver: false, gold: percent(10) }),
      { ...benefit({ silver: false, gold: { kind: 'money', value: 4480, per: 'year' } }), id: 'c' },
    ];
    expect(solve({ benefits }).map(rounded)).to.deep.equal([{ from: 100_000, to: Infinity }]);
  });

  it('is told of what one is worth to the reader, who has not said so yet', () => {
    const licences = { kind: 'count', value: 10, unit: 'licence', per: 'year' };
    const reader = readerOf({ costs: [fee], benefits: [benefit({ silver: false, gold: licences })] });
    const worth = worthOf(reader, 'silver', 'gold');
    // Ten at 48 are the fee.
    expect(breakEven(reader, worth, 'worth/one/b', 'later')).to.deep.equal([{ from: 48, to: Infinity }]);
  });

  it('is not certain while something that is left may be any more', () => {
    const benefits = [benefit({ silver: { kind: 'not-published' }, gold: percent(10) })];
    expect(solve({ benefits })).to.deep.equal([]);
  });
});

function rounded({ from, to }: { from: number; to: number }) {
  return { from: Math.round(from * 100) / 100, to: Math.round(to * 100) / 100 };
}
