/** What a status is worth against all that may be true: each range holds what any of it comes to, and ends where that does. */
import { expect } from 'chai';
import fc from 'fast-check';
import { defaultChoice, type Choice } from '../../../src/program/resolve.js';
import type { Program } from '../../../src/program/schema/program.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import { breakEven } from '../../../src/program/worth/break-even.js';
import type { Gain } from '../../../src/program/worth/gain.js';
import type { Range } from '../../../src/program/worth/range.js';
import { effortOf } from '../../../src/program/worth/effort.js';
import { NO_PAYMENT } from '../../../src/program/worth/payments.js';
import type { Reader } from '../../../src/program/worth/reader.js';
import { worthOf, type Worth } from '../../../src/program/worth/worth.js';
import { aProgram, ALL, readProgram } from '../../programs.js';
import { runsOf } from '../../seed.js';
import {
  addTo,
  asNumber,
  broughtBy,
  everyChance,
  isMoney,
  monthsUntilPaid,
  sameWords,
  saidOf,
  takenBy,
  World,
  type Sum,
} from './brute.js';

const TODAY = '2026-01-15';

/** Numbers that look like chance and are the same in each run. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const near = (one: number, other: number) =>
  one === other || Math.abs(one - other) <= 0.005 + 1e-9 * Math.abs(other);
/** Of an end that is open, any very large number will do. */
const reaches = (found: number, end: number) =>
  Number.isFinite(end) ? near(found, end) : found * Math.sign(end) > 1e6;
const holds = ({ least, most }: Range, number: number) =>
  (number >= least || near(number, least)) && (number <= most || near(number, most));

interface Ends {
  /** Whether something is not known in one of the worlds. */
  open: boolean;
  /** Whether each world has been looked at. */
  all: boolean;
  /** The least and the most of each amount, such as that of the first year and that of a later one, by currency. */
  money: Map<string, readonly Range[]>;
}

const LIMIT = 800;

/** What comes of all that may be. */
function endsOf(reader: Reader, of: (world: World) => ReadonlyMap<string, readonly bigint[]>): Ends {
  const sums: ReadonlyMap<string, readonly bigint[]>[] = [];
  let open = false;
  for (const chance of everyChance(LIMIT, randomFrom(7))) {
    const world = new World(reader, chance);
    sums.push(of(world));
    open ||= world.open;
  }
  const currencies = [...new Set(sums.flatMap((sum) => [...sum.keys()]))];
  const rangeIn = (currency: string, at: number): Range => {
    const all = sums.map((sum) => asNumber(sum.get(currency)?.[at] ?? 0n));
    return {
      least: all.reduce((one, other) => Math.min(one, other)),
      most: all.reduce((one, other) => Math.max(one, other)),
    };
  };
  return {
    open,
    all: sums.length < LIMIT,
    money: new Map(currencies.map((currency) => [currency, [0, 1, 2].map((at) => rangeIn(currency, at))])),
  };
}

/** Whether options that nobody chose are named twice: what is one choice to the reader is two to the range. */
function namesTwice(value: unknown, choice: Choice): boolean {
  const named: string[] = [];
  JSON.stringify(value, (key, one: unknown) => {
    if (key === 'by' && typeof one === 'string' && !Object.hasOwn(choice, one)) named.push(one);
    if (key === 'only' && one) named.push(...Object.keys(one as object));
    return one;
  });
  return new Set(named).size < named.length;
}

/** Whether several things begin or end: the later year that is looked at is one for all, and to the range it is not. */
function isDatedTwice(...values: unknown[]): boolean {
  return (JSON.stringify(values).match(/"(?:from|until)":"/g) ?? []).length > 1;
}

const NOTHING = { least: 0, most: 0 };

/** What is wrong with a gain, if anything is. */
function wrongInGain(reader: Reader, gain: Gain, tier: string): string[] {
  const { benefit, money } = gain;
  const found = endsOf(reader, (world) => broughtBy(benefit, tier, world));
  const isOpen = gain.unknown || gain.asks.length > 0;
  const given = saidOf(reader.program, benefit, tier);
  const isTwice = namesTwice([given, { only: benefit.only }], reader.choice);
  const wrong: string[] = [];
  const at = `${benefit.id} of ${tier}`;
  if (found.open && !isOpen) wrong.push(`${at}: not known, and counted as known`);
  if (found.all && !found.open && isOpen && !isTwice) wrong.push(`${at}: known, and counted as not known`);
  const isTight = found.all && !isOpen && !found.open && !isTwice;
  const isOneYear = !isDatedTwice(given, { from: benefit.from, until: benefit.until });
  for (const currency of new Set([...money.keys(), ...found.money.keys()])) {
    const told = money.get(currency) ?? { first: NOTHING, later: NOTHING };
    const ends = found.money.get(currency) ?? [NOTHING, NOTHING];
    for (const [year, end] of [
      ['first', ends[0]!],
      ['later', ends[1]!],
    ] as const) {
      const range = isOpen ? { ...told[year], most: Infinity } : told[year];
      const is = `${at} ${currency} ${year}: ${JSON.stringify(end)} in ${JSON.stringify(range)}`;
      if (!holds(range, end.least) || !holds(range, end.most)) wrong.push(`${is} is outside`);
      else if (
        isTight &&
        (year === 'first' || isOneYear) &&
        !(reaches(end.least, range.least) && reaches(end.most, range.most))
      )
        wrong.push(`${is} is less`);
    }
  }
  return wrong;
}

/** What is wrong with a worth, if anything is. */
function wrongIn(
  reader: Reader,
  worth: Worth,
  more: ReadonlyMap<string, number>,
  worlds: number,
  through: readonly string[] = [],
): string[] {
  const { program } = reader;
  const { from, to, effort, returns, results, paysBack } = worth;
  const wrong: string[] = [];
  for (const { before, after } of [...worth.gains, ...worth.others]) {
    wrong.push(...wrongInGain(reader, after, to));
    if (before) wrong.push(...wrongInGain(reader, before, from!));
  }
  // What is paid, apart from all else. A line of both tiers is one choice to the reader.
  const lines = [program.costs, from === undefined ? [] : program.costs];
  const isPriced = effort.unknown.length + effort.unknownBefore.length + effort.unknownOnTheWay.length === 0;
  const paid = endsOf(reader, (world) => takenBy(from, to, more, world, through));
  if (isPriced)
    for (const currency of new Set([...paid.money.keys(), ...effort.payments.keys()])) {
      const payment = effort.payments.get(currency) ?? NO_PAYMENT;
      const [once, yearly, later] = paid.money.get(currency) ?? [NOTHING, NOTHING, NOTHING];
      for (const [told, ends, isOneYear] of [
        [payment.once, once!, true],
        [payment.yearly, yearly!, true],
        [payment.later, later!, !isDatedTwice(lines)],
      ] as const) {
        const isSame = near(ends.least, told.least) && near(ends.most, told.most);
        const isIn = holds(told, ends.least) && holds(told, ends.most);
        const isTight = paid.all && isOneYear && !namesTwice(lines, reader.choice);
        if (!isIn || (isTight && !isSame))
          wrong.push(`paid in ${currency}: ${JSON.stringify(ends)} is not ${JSON.stringify(told)}`);
      }
    }
  // All together, in worlds made up by chance.
  const random = randomFrom(worlds);
  const currencies = new Set([...returns.keys(), ...effort.payments.keys()]);
  for (let count = 0; count < worlds; count++) {
    const lean = random();
    const world = new World(reader, {
      // Half of the worlds are at the ends of all that may be.
      pick: (of) => of[lean < 0.25 ? 0 : lean < 0.5 ? of.length - 1 : Math.floor(random() * of.length)]!,
    });
    const brought: Sum = new Map();
    for (const benefit of program.benefits ?? []) {
      if (from !== undefined && sameWords(benefit, from, to, world)) continue;
      addTo(brought, broughtBy(benefit, to, world));
      if (from !== undefined) addTo(brought, broughtBy(benefit, from, world), -1n);
    }
    const taken = takenBy(from, to, more, world, through);
    for (const [currency, sums] of brought) {
      const told = returns.get(currency) ?? { first: NOTHING, later: NOTHING };
      const numbers = sums.map(asNumber) as [number, number];
      if (!holds(told.first, numbers[0]) || !holds(told.later, numbers[1]))
        wrong.push(`brings ${String(numbers)} ${currency}, not in ${JSON.stringify(told)}`);
    }
    for (const currency of currencies) {
      const told = results.get(currency)!;
      const [first, later] = brought.get(currency) ?? [0n, 0n];
      const [once, yearly, afterwards] = taken.get(currency) ?? [0n, 0n, 0n];
      const left = [asNumber(first - once - yearly), asNumber(later - afterwards)] as const;
      if (!holds(told.first, left[0]) || !holds(told.later, left[1]))
        wrong.push(`leaves ${String(left)} ${currency}, not in ${JSON.stringify(told)}`);
      if (!paysBack || taken.size > 1 || brought.size > 1) continue;
      // Of a part of a year three decimals are kept, which small amounts take long to make up for.
      const [soonest, latest] = [0.002, -0.002].map((more) =>
        monthsUntilPaid(asNumber(once), asNumber(first - yearly) + more, asNumber(later - afterwards) + more),
      ) as [number, number];
      if (latest < paysBack.least * 0.999 - 0.001 || soonest > paysBack.most * 1.001 + 0.001)
        wrong.push(
          `pays back after ${String(soonest)} to ${String(latest)}, not in ${JSON.stringify(paysBack)}`,
        );
    }
  }
  return [...new Set(wrong)];
}

// What is made up.

const rarely = <T>(of: fc.Arbitrary<T>, freq = 5) =>
  fc.option(of, { nil: undefined, freq: 1, ...(freq < 5 && { freq }) });
const sometimes = (record: Record<string, fc.Arbitrary<unknown>>, weight = 5): fc.Arbitrary<object> =>
  fc
    .tuple(
      ...Object.entries(record).map(([key, of]) =>
        fc.tuple(fc.integer({ min: 0, max: weight }), of, fc.constant(key)),
      ),
    )
    .map((parts) => Object.fromEntries(parts.flatMap(([at, of, key]) => (at === weight ? [[key, of]] : []))));
const joined = (...parts: fc.Arbitrary<object>[]) =>
  fc
    .tuple(...parts)
    .map((all): Record<string, unknown> => Object.assign({}, ...all) as Record<string, unknown>);

const number = fc.constantFrom(0, 1, 2.5, 5, 10, 12.75, 20, 40);
const amount: fc.Arbitrary<object> = fc.oneof(
  { weight: 6, arbitrary: number.map((value) => ({ value })) },
  { weight: 1, arbitrary: number.map((upTo) => ({ upTo })) },
  { weight: 1, arbitrary: number.map((atLeast) => ({ atLeast })) },
  { weight: 1, arbitrary: fc.tuple(number, number).map(([low, more]) => ({ low, high: low + more })) },
);
const period = fc.constantFrom('once', 'month', 'quarter', 'half-year', 'year', 'year', 'hour', 'week');
const currency = fc.constantFrom('EUR', 'USD');
const cap = joined(
  fc.constantFrom(5, 60, 300, 5000).map((value) => ({ value })),
  sometimes({ currency, each: fc.constant('customer') }, 4),
  sometimes({ per: period }, 1),
);
const caps = fc.array(cap, { minLength: 1, maxLength: 2 });
const dates = fc.oneof(
  { weight: 10, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('2025', '2026-01-15', '2026-01-16', '2026', '2026-02', '2026-07-31', '2027', '2028-06')
      .map((from) => ({ from })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('2025', '2026-01-14', '2026-01-15', '2026-01', '2026-07-14', '2026', '2027-03', '2028')
      .map((until) => ({ until })),
  },
  { weight: 1, arbitrary: fc.constant({ from: '2026-02', until: '2027-03' }) },
);
const condition = fc.constantFrom('New customers', 'On request of the partner');

const flat = fc.oneof(
  {
    weight: 6,
    arbitrary: joined(
      fc.constant({ kind: 'percent' }),
      amount,
      sometimes({ base: fc.constantFrom('sales', 'monthly', 'dollars', 'odd') }, 1),
      sometimes({ of: fc.constantFrom('list price', 'net'), excluding: fc.constant('taxes'), caps }, 3),
    ),
  },
  {
    weight: 4,
    arbitrary: joined(
      fc.constant({ kind: 'money' }),
      amount,
      sometimes({ per: period }, 1),
      sometimes(
        {
          currency,
          each: fc.constantFrom('seat', 'customer'),
          or: fc.constant([{ value: 33, currency: 'EUR' }]),
          caps,
        },
        4,
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: joined(
      fc.constantFrom('licence', 'hour').map((unit) => ({ kind: 'count', unit })),
      amount,
      sometimes(
        {
          per: period,
          worth: joined(
            number.map((value) => ({ value })),
            sometimes({ currency }),
          ),
        },
        1,
      ),
      sometimes({ each: fc.constant('site') }, 9),
    ),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(
        'yes',
        'no',
        'no',
        'free',
        'not-applicable',
        'not-published',
        'not-known',
        'on-request',
        'recommended',
      )
      .map((kind) => ({ kind })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      { kind: 'text', text: 'Some' },
      { kind: 'level', level: 'limited' },
      { kind: 'duration', value: 4, unit: 'hour' },
      true,
      false,
    ) as fc.Arbitrary<object>,
  },
);

const { value } = fc.letrec<{ value: unknown; nested: unknown }>((tie) => ({
  nested: fc.oneof(
    fc.array(tie('value'), { minLength: 1, maxLength: 2 }).map((items) => ({ kind: 'list', items })),
    fc
      .tuple(
        fc.constantFrom({ measure: 'sales' }, { measure: 'people' }, { by: 'deals' }, { by: 'orders' }),
        fc.array(tie('value'), { minLength: 2, maxLength: 2 }),
        fc.constantFrom(9, 5, undefined),
      )
      .map(([of, [one, other], to]) => ({
        kind: 'steps',
        ...of,
        steps: [
          { atLeast: 1, ...(to !== undefined && { to }), value: one },
          { atLeast: 10, value: other },
        ],
      })),
    fc.tuple(tie('value'), tie('value'), rarely(tie('value'))).map(([north, south, otherwise]) => ({
      kind: 'varies',
      by: 'region',
      cases: { north, south },
      ...(otherwise !== undefined && { otherwise }),
    })),
  ),
  value: fc
    .tuple(
      fc.oneof({ maxDepth: 2 }, { weight: 5, arbitrary: flat }, { weight: 1, arbitrary: tie('nested') }),
      dates,
      sometimes(
        {
          condition,
          conflicts: fc
            .array(flat, { minLength: 1, maxLength: 1 })
            .map((all) => all.map((one) => ({ value: one }))),
        },
        8,
      ),
    )
    // What is said of the whole and of a case at once is told apart by nobody.
    .map(
      ([one, when, more]) => [one, when, (one as { kind?: string }).kind === 'varies' ? {} : more] as const,
    )
    .map(([one, ...more]) => (typeof one === 'object' ? (Object.assign({}, one, ...more) as unknown) : one)),
}));

const TIERS = ['bronze', 'silver', 'gold'];
const byTier = (of: fc.Arbitrary<unknown>) =>
  fc
    .tuple(...TIERS.map(() => rarely(of, 4)))
    .map((all) =>
      Object.fromEntries(all.flatMap((one, at) => (one === undefined ? [] : [[TIERS[at]!, one]]))),
    );
const scope = fc.constantFrom(
  { region: ['north'] },
  { region: ['north', 'south', 'east'] },
  { region: ['south', 'east'] },
);

const benefit = joined(
  fc.record({ values: byTier(value) }),
  sometimes({ value, topic: fc.constantFrom('mdf', 'beta-access') }, 2),
  sometimes({ only: scope, condition, tiersNotKnown: fc.constant(true) }, 9),
  dates,
);
const price: fc.Arbitrary<object> = fc.oneof(
  {
    weight: 6,
    arbitrary: joined(
      fc.constant({ kind: 'money' }),
      amount,
      fc.record({ per: fc.constantFrom('once', 'month', 'year', 'year') }),
      sometimes({ currency, condition, or: fc.constant([{ value: 33, currency: 'EUR' }]) }, 8),
      dates,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<object>(
      { kind: 'free' },
      { kind: 'on-request' },
      { kind: 'not-published' },
      { kind: 'no' },
    ),
  },
);
const priced = fc.oneof(
  { weight: 5, arbitrary: price },
  {
    weight: 1,
    arbitrary: fc.tuple(price, price, rarely(price)).map(([north, south, otherwise]) => ({
      kind: 'varies',
      by: 'region',
      cases: { north, south },
      ...(otherwise !== undefined && { otherwise }),
    })),
  },
);
const cost = joined(
  fc.record({ kind: fc.constantFrom('fee', 'fee', 'purchase', 'staff') }),
  fc.oneof(fc.record({ values: byTier(priced) }), fc.record({ value: priced })),
  sometimes({ optional: fc.boolean(), only: scope }, 6),
);
const exam = joined(
  fc.record({ kind: fc.constant('exam'), measure: fc.constant('people'), value: priced }),
  sometimes({ optional: fc.constant(true) }, 4),
);

const list = (of: fc.Arbitrary<object>, name: string, maxLength: number, minLength = 0) =>
  fc
    .array(of, { minLength, maxLength })
    .map((all) =>
      all.map((one, at): Record<string, unknown> => ({ id: `${name}${String(at)}`, name, ...one })),
    );

const figure = fc.constantFrom(0, 3, 9, 9.5, 10, 1000, 123456.78);
const told = sometimes(
  Object.fromEntries(
    [
      'sales',
      'monthly',
      'dollars',
      'people',
      'worth/of/list-price',
      'worth/of/net',
      ...['each', 'one', 'on', 'steps'].flatMap((kind) =>
        ['benefit0', 'benefit1', 'benefit2'].map((id) => `worth/${kind}/${id}`),
      ),
    ].map((key) => [key, key === 'people' ? fc.integer({ min: 0, max: 5 }) : figure]),
  ),
  1,
);

const made = fc.record({
  tiers: fc.tuple(rarely(fc.constantFrom('bronze'), 2), rarely(fc.constantFrom('bronze', 'silver'), 2)),
  complete: fc.constantFrom(['benefits', 'requirements'], ['requirements']),
  benefits: list(benefit, 'benefit', 3, 1),
  costs: fc.tuple(list(cost, 'fee', 2), list(exam, 'exam', 2)).map((all) => all.flat()),
  people: fc.integer({ min: 1, max: 4 }),
  /** Whether gold is for those who hold silver. */
  isThrough: fc.boolean(),
  facts: told,
  others: fc.array(fc.option(figure), { minLength: 5, maxLength: 5 }),
  choice: fc.constantFrom<Choice>({}, {}, { region: 'south' }, { region: 'east' }),
  from: fc.constantFrom(undefined, 'bronze', 'silver'),
});
type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;

/** Programs in which little is open, so that lines rise and fall and cross what is to be paid. */
const plainly = fc.oneof(
  {
    weight: 4,
    arbitrary: joined(
      fc.record({ kind: fc.constant('percent'), value: number, base: fc.constantFrom('sales', 'monthly') }),
      sometimes({ caps }, 4),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, 30, 500).map((sum) => ({ kind: 'money', value: sum, per: 'year' })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(number, number).map(([one, other]) => ({
      kind: 'steps',
      measure: 'sales',
      steps: [
        { atLeast: 0, to: 999, value: { kind: 'percent', value: one, base: 'sales' } },
        { atLeast: 1000, value: { kind: 'percent', value: other, base: 'sales' } },
      ],
    })),
  },
);
const plain = fc
  .record({
    benefits: list(fc.record({ values: fc.record({ silver: plainly, gold: plainly }) }), 'benefit', 3, 1),
    fee: fc.constantFrom(20, 100, 900),
    facts: fc.record({ sales: figure, monthly: figure }),
  })
  .map(({ benefits, fee, facts }): Made => {
    const gold = { kind: 'money', value: fee, per: 'year' };
    return {
      tiers: [undefined, undefined],
      complete: ['benefits', 'requirements'],
      benefits,
      costs: [{ id: 'fee', name: 'Fee', kind: 'fee', values: { gold } }],
      people: 1,
      isThrough: false,
      facts,
      others: [],
      choice: {},
      from: 'silver',
    };
  });

function readerOf(one: Made): Reader {
  const { tiers, complete, benefits, costs, people, isThrough, facts, others, choice } = one;
  const program = aProgram({
    currency: 'EUR',
    complete,
    tiers: TIERS.map((id, at) => ({
      id,
      name: id,
      ...(at > 0 && tiers[at - 1] !== undefined && { includes: tiers[at - 1] }),
    })),
    dimensions: [
      { id: 'region', name: 'Region', options: ['north', 'south', 'east'].map((id) => ({ id, name: id })) },
    ],
    measures: [
      { id: 'people', name: 'People', unit: { one: 'person', other: 'people' } },
      { id: 'sales', name: 'Sales', kind: 'money', window: { kind: 'calendar-year' } },
      { id: 'monthly', name: 'Monthly', kind: 'money', window: { kind: 'month' } },
      {
        id: 'dollars',
        name: 'Dollars',
        kind: 'money',
        currency: 'USD',
        window: { kind: 'rolling', months: 6 },
      },
      { id: 'odd', name: 'Odd', kind: 'money', window: { kind: 'rolling', months: 5 } },
    ],
    requirements: {
      gold: {
        kind: 'all',
        of: [
          { kind: 'measure', measure: 'people', atLeast: people },
          ...(isThrough ? [{ kind: 'tier', tiers: ['silver'] }] : []),
        ],
      },
    },
    benefits,
    costs,
  });
  const reader = { program, facts: facts as Facts, choice, today: TODAY };
  // Of a benefit with several figures of a kind, some are told as well: their names say of what they are.
  const more = worthOf(reader, one.from, 'gold')
    .questions.filter(({ key }) => key.split('/').length > 3)
    .flatMap(({ key }, at) => {
      const known = others[at % others.length];
      return typeof known === 'number' ? [[key, known] as const] : [];
    });
  return { ...reader, facts: { ...reader.facts, ...Object.fromEntries(more) } };
}

const RUNS = runsOf('WORTH_RUNS', 300);

describe('what a status is worth, in every world there may be', function () {
  // Bounded by the number of runs: a busy machine takes longer, and proves as much.
  this.timeout(0);

  it('is within its ranges, and its ranges are no wider', () => {
    let sums = 0;
    fc.assert(
      fc.property(made, (one) => {
        const reader = readerOf(one);
        const worth = worthOf(reader, one.from, 'gold');
        const told = (reader.facts['people'] as number | undefined) ?? 0;
        const more = new Map([['people', Math.max(0, one.people - told)]]);
        if (worth.returns.size > 0) sums++;
        expect(worth.effort.people).to.equal(more.get('people'));
        const through = one.isThrough && one.from !== 'silver' ? ['silver'] : [];
        expect(wrongIn(reader, worth, more, 60, through)).to.deep.equal([]);
      }),
      { numRuns: RUNS },
    );
    expect(sums).to.be.above(RUNS / 3);
  });

  it('is between two tiers what can come of what both hang on, and its nearer end is reached', () => {
    let capped = 0;
    const terms = joined(
      fc.constantFrom({ base: 'sales' }, { base: 'monthly' }, { base: 'dollars' }, { of: 'net' }, {}),
      sometimes({ caps, condition }, 1),
      sometimes({ excluding: fc.constant('taxes') }),
      dates,
    );
    fc.assert(
      fc.property(
        made,
        terms,
        number,
        number,
        sometimes({ condition }),
        figure,
        (one, of, low, high, more, sales) => {
          const percent = (value: number) => ({ kind: 'percent', value, ...of });
          const values = { silver: percent(low), gold: percent(high) };
          const benefits = [{ id: 'benefit0', name: 'Benefit', values, ...more }];
          const reader = readerOf({ ...one, benefits, costs: [], from: 'silver' });
          const { key } = worthOf(reader, undefined, 'gold').questions[0] ?? { key: 'sales' };
          const told = { ...reader, facts: { ...reader.facts, [key]: sales } };
          const [gain] = worthOf(told, 'silver', 'gold').gains;
          fc.pre(gain !== undefined);
          const found = endsOf(told, (world) => {
            const sum: Sum = new Map();
            addTo(sum, broughtBy(gain.benefit, 'gold', world));
            addTo(sum, broughtBy(gain.benefit, 'silver', world), -1n);
            return sum;
          });
          for (const [currency, { first, later }] of gain.more) {
            const [inFirst, inLater] = found.money.get(currency) ?? [NOTHING, NOTHING];
            const is = JSON.stringify([first, later, inFirst, inLater]);
            expect(holds(first, inFirst!.least) && holds(first, inFirst!.most), is).to.equal(true);
            expect(holds(later, inLater!.least) && holds(later, inLater!.most), is).to.equal(true);
            const [end, reached] = low < high ? [first.least, inFirst!.least] : [first.most, inFirst!.most];
            expect(near(end, reached), `${is}: not reached`).to.equal(true);
            if (first.most !== first.least && 'caps' in of) capped++;
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect(capped).to.be.above(RUNS / 30);
  });

  it('is never less by more sales, where nothing is capped or told by steps', () => {
    let more = 0;
    fc.assert(
      fc.property(made, fc.constantFrom('sales', 'monthly', 'dollars'), figure, figure, (one, key, a, b) => {
        const words = JSON.stringify(one.benefits);
        fc.pre(!/"caps"|"steps"/.test(words));
        const reader = readerOf(one);
        // Against no tier: of the difference of two percentages nobody knows which is more.
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((sales) =>
          worthOf({ ...reader, facts: { ...reader.facts, [key]: sales } }, undefined, 'gold'),
        ) as [Worth, Worth];
        expect([...low.returns.keys()]).to.deep.equal([...high.returns.keys()]);
        for (const [currency, amount] of low.returns)
          for (const year of ['first', 'later'] as const)
            for (const end of ['least', 'most'] as const) {
              const [less, most] = [amount[year][end], high.returns.get(currency)![year][end]];
              expect(less <= most || near(less, most), `${currency} ${year} ${end}`).to.equal(true);
              if (less < most) more++;
            }
      }),
      { numRuns: RUNS },
    );
    expect(more).to.be.above(RUNS / 100);
  });

  it('has no part in what is optional, and another currency has none in it', () => {
    fc.assert(
      fc.property(made, price, (one, more) => {
        const reader = readerOf(one);
        const { returns, effort, results } = worthOf(reader, one.from, 'gold');
        const optional = { id: 'optional', name: 'Optional', kind: 'fee', optional: true, value: more };
        const other = readerOf({ ...one, costs: [...one.costs, optional] });
        const same = worthOf(other, one.from, 'gold');
        expect([...same.effort.payments]).to.deep.equal([...effort.payments]);
        expect(same.effort.unknown.length).to.equal(effort.unknown.length);
        expect([...same.results]).to.deep.equal([...results]);
        const yen = { kind: 'money', value: 7, currency: 'JPY', per: 'year' };
        const foreign = readerOf({
          ...one,
          benefits: [
            ...one.benefits,
            { id: 'yen', name: 'Yen', values: { bronze: false, silver: false, gold: yen } },
          ],
          costs: [
            ...one.costs,
            { id: 'fee', name: 'Fee', kind: 'fee', values: { gold: { ...yen, value: 2 } } },
          ],
        });
        const apart = worthOf(foreign, one.from, 'gold');
        for (const [currency, amount] of returns) expect(apart.returns.get(currency)).to.deep.equal(amount);
        for (const [currency, amount] of results) expect(apart.results.get(currency)).to.deep.equal(amount);
        if (returns.size + effort.payments.size > 0) expect(apart.paysBack).to.equal(undefined);
        const { least, most } = apart.results.get('JPY')!.later;
        expect([least === -Infinity || least === 5, most === Infinity || most === 5]).to.deep.equal([
          true,
          true,
        ]);
      }),
      { numRuns: RUNS },
    );
  });

  it('pays at just the figures that are told: those at which what is left at least is nothing or more', () => {
    let some = 0;
    fc.assert(
      fc.property(
        fc.oneof(made, plain),
        fc.nat(),
        fc.constantFrom('first' as const, 'later' as const),
        (one, at, year) => {
          const reader = readerOf(one);
          const worth = worthOf(reader, one.from, 'gold');
          fc.pre(worth.questions.length > 0);
          const { key } = worth.questions[at % worth.questions.length]!;
          const stretches = breakEven(reader, worth, key, year);
          const ends = stretches.flatMap(({ from, to }) => (to === Infinity ? [from] : [from, to]));
          const steps = [1, 9, 10, 300, 5000, ...ends];
          const grid = [
            ...Array.from({ length: 100 }, (_, place) => place * 7.5),
            ...Array.from({ length: 100 }, (_, place) => 10 ** (place / 12)),
            ...steps.flatMap((edge) => [edge - 1, edge - 0.02, edge, edge + 0.02, edge + 1]),
          ].filter((point) => point >= 0);
          const seen = new Set<boolean>();
          const left = grid.map((figure) => {
            const there = { ...reader, facts: { ...reader.facts, [key]: figure } };
            return worthOf(there, one.from, 'gold', worth.effort).results;
          });
          // Of several currencies nobody says which one pays.
          if (new Set([worth.results, ...left].flatMap((all) => [...all.keys()])).size !== 1) {
            expect(stretches).to.deep.equal([]);
            return;
          }
          for (const [place, point] of grid.entries()) {
            const least = [...left[place]!.values()][0]?.[year].least ?? 0;
            const isEdge = ends.some((end) => Math.abs(end - point) <= 0.01 + 1e-9 * end);
            if (isEdge || Math.abs(least) < 0.01) continue;
            const pays = stretches.some(({ from, to }) => from <= point && point <= to);
            seen.add(pays);
            expect(pays, `at ${String(point)} ${String(least)} is left`).to.equal(least >= 0);
          }
          if (seen.size === 2) some++;
        },
      ),
      { numRuns: Math.ceil(RUNS / 2) },
    );
    expect(some).to.be.above(RUNS / 15);
  });
});

/** A document's tiers two by two, and the first against none. */
function pairsOf({ tiers }: Program): [from: string | undefined, to: string][] {
  return tiers.map(({ id }, at) => [tiers[at - 1]?.id, id]);
}

/** Readers who have told nothing, with the choice that a document starts with and with none. */
function readersOf(program: Program): Reader[] {
  const choice = defaultChoice(program);
  const choices: Choice[] = Object.keys(choice).length > 0 ? [choice, {}] : [choice];
  return choices.map((one) => ({ program, facts: {}, choice: one, today: TODAY }));
}

/** Figures for all questions that a worth asks: none, small ones, and large ones. */
function figuresFor({ questions }: Worth): Facts[] {
  const all = (figure: (at: number) => number): Facts =>
    Object.fromEntries(questions.map(({ key }, at) => [key, figure(at)]));
  return [{}, all((at) => 7 + at), all((at) => 250_000.5 * (at + 1))];
}

/** Whether a document says of two neighbouring tiers different things that are money: of a benefit, or of a price. */
function tellsMoneyApart(program: Program): boolean {
  const { benefits = [], costs = [] } = program;
  const rows = [
    ...benefits
      .filter((row) => isMoney(row, { told: () => undefined, program }))
      .map((row) => (tier: string) => saidOf(program, row, tier)),
    ...costs
      .filter(({ optional, measure }) => !optional && measure === undefined)
      .map((row) => (tier: string) => new Map(Object.entries(row.values ?? {})).get(tier) ?? row.value),
  ];
  return pairsOf(program).some(
    ([from, to]) =>
      from !== undefined && rows.some((said) => JSON.stringify(said(from)) !== JSON.stringify(said(to))),
  );
}

describe('what a status is worth in the documents of the demo', function () {
  this.timeout(0);

  it('is within its ranges, and its ranges are no wider', async () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const name of ALL) {
      const program = await readProgram(name);
      for (const [reader, [from, to]] of readersOf(program).flatMap((one) =>
        pairsOf(program).map((pair) => [one, pair] as const),
      )) {
        const effort = effortOf(reader, from, to);
        for (const facts of figuresFor(worthOf(reader, from, to, effort))) {
          const told = { ...reader, facts };
          const worth = worthOf(told, from, to, effort);
          const more = new Map<string, number>();
          for (const { kind, question, amount } of effort.way?.steps ?? [])
            if (kind === 'reach' && question.measure && question.about === 'measure')
              more.set(question.measure.id, amount);
          const through = new Set((effort.way?.fees ?? []).map(({ tier }) => tier));
          for (const end of [from, to]) if (end !== undefined) through.delete(end);
          wrong.push(
            ...wrongIn(told, worth, more, 20, [...through]).map(
              (one) => `${name}, ${from ?? ''} to ${to}: ${one}`,
            ),
          );
          checked++;
        }
      }
    }
    expect(wrong).to.deep.equal([]);
    expect(checked).to.be.above(ALL.length);
  });

  it('says something of every document that tells tiers apart by money', async () => {
    const silent: string[] = [];
    const apart: string[] = [];
    for (const name of ALL) {
      const program = await readProgram(name);
      if (program.tiers.length < 2) continue;
      const reader: Reader = { program, facts: {}, choice: defaultChoice(program), today: TODAY };
      const says = pairsOf(program)
        .slice(1)
        .some(([from, to]) => {
          const { results, asks, missing } = worthOf(reader, from, to);
          return results.size > 0 || asks.length > 0 || missing.length > 0;
        });
      if (!says) silent.push(name);
      if (tellsMoneyApart(program)) apart.push(name);
    }
    expect(silent.filter((name) => apart.includes(name))).to.deep.equal([]);
    expect(apart.length).to.be.above(ALL.length / 4);
  });
});
