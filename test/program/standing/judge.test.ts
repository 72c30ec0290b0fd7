import { expect } from 'chai';
import type { Facts } from '../../../src/program/standing/facts.js';
import type { JudgedScore, JudgedTest } from '../../../src/program/standing/judged.js';
import { tidy } from '../../../src/program/standing/tidy.js';
import { before } from '../../../src/program/standing/days.js';
import { questionsOf } from '../../../src/program/standing/standing.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import { aProgram } from '../../programs.js';

const TODAY = '2026-01-15';
const measures = [
  { id: 'people', name: 'People', unit: 'people' },
  { id: 'engineers', name: 'Engineers' },
  { id: 'seats', name: 'Seats' },
  { id: 'revenue', name: 'Revenue', kind: 'money' },
  { id: 'cloud', name: 'Cloud revenue', kind: 'money' },
  { id: 'hours', name: 'Response', kind: 'duration' },
  { id: 'plan', name: 'Plan', kind: 'held' },
  { id: 'secret', name: 'Rating', kind: 'score', selfCheck: false },
];
const leaf = (measure: string, more: object) => ({ kind: 'measure', measure, ...more });
const goldOf = (gold: object, facts: Facts, more: object = {}) =>
  standing(aProgram({ measures, requirements: { gold }, ...more }), facts, {}, TODAY).tiers[1]!;
/** Any form, as each test knows which it is. */
type Shown = Omit<JudgedScore, 'form' | 'of'> &
  Omit<JudgedTest, 'form' | 'of'> & { form: string; of: Shown[] };
const judged = (gold: object, facts: Facts): Shown => goldOf(gold, facts).root! as unknown as Shown;

describe('one condition', () => {
  for (const [says, condition, facts, state, gap] of [
    [
      'two more people',
      leaf('people', { atLeast: 5 }),
      { people: 3 },
      'not-met',
      { kind: 'more', have: 3, need: 5, amount: 2 },
    ],
    [
      'more than none is at least one',
      leaf('people', { above: 0 }),
      { people: 0 },
      'not-met',
      { kind: 'more', need: 1, amount: 1 },
    ],
    [
      'more than an amount',
      leaf('revenue', { above: 10 }),
      { revenue: 10 },
      'not-met',
      { kind: 'more', need: 10, amount: 0, beyond: true },
    ],
    [
      'two hours less',
      leaf('hours', { atMost: 8 }),
      { hours: 10 },
      'not-met',
      { kind: 'fewer', need: 8, amount: 2 },
    ],
    [
      'under eight hours',
      leaf('hours', { below: 8 }),
      { hours: 8 },
      'not-met',
      { kind: 'fewer', need: 8, amount: 0, beyond: true },
    ],
    [
      'too many of what must be exact',
      leaf('people', { exactly: 1 }),
      { people: 3 },
      'not-met',
      { kind: 'fewer', need: 1, amount: 2 },
    ],
    [
      'below the window',
      leaf('people', { between: [5, 9] }),
      { people: 4 },
      'not-met',
      { kind: 'more', need: 5, amount: 1 },
    ],
    ['inside it', leaf('people', { between: [5, 9] }), { people: 9 }, 'met', undefined],
    ['at least nothing is met by everybody', leaf('people', { atLeast: 0 }), {}, 'met', undefined],
    [
      'above a figure still to be fixed',
      leaf('revenue', { toBeFixed: [3, 7] }),
      { revenue: 7 },
      'met',
      undefined,
    ],
    [
      'inside it nobody can tell',
      leaf('revenue', { toBeFixed: [3, 7] }),
      { revenue: 5 },
      'not-checkable',
      undefined,
    ],
    [
      'below it',
      leaf('revenue', { toBeFixed: [3, 7] }),
      { revenue: 2 },
      'not-met',
      { kind: 'more', need: 3, upTo: 7, amount: 1 },
    ],
    ['not told', leaf('people', { atLeast: 5 }), {}, 'unknown', undefined],
    ['a rank', leaf('people', { top: 5 }), { people: 1 }, 'not-checkable', undefined],
    ['nobody can find out', leaf('secret', { atLeast: 5 }), {}, 'not-checkable', undefined],
    ['unless somebody knows', leaf('secret', { atLeast: 5 }), { secret: 6 }, 'met', undefined],
    [
      'a plan is missing',
      leaf('plan', { held: true }),
      { plan: false },
      'not-met',
      { kind: 'yes', amount: 1 },
    ],
    ['not required', leaf('people', { is: 'not-required' }), { people: 0 }, 'met', undefined],
    ['not published', leaf('people', { is: 'not-published' }), { people: 9 }, 'not-checkable', undefined],
  ] as const)
    it(says, () => {
      const root = judged(condition, facts);
      expect(root.state).to.equal(state);
      if (gap) expect(root.gap).to.include(gap);
      else expect(root.gap).to.equal(undefined);
    });

  it('has parts with a state and a gap of their own', () => {
    const root = judged(leaf('people', { atLeast: 8, ofWhich: [{ measure: 'engineers', atLeast: 4 }] }), {
      people: 9,
      engineers: 1,
    });
    expect(root.of.map(({ state, gap }) => [state, gap?.amount])).to.deep.equal([
      ['met', undefined],
      ['not-met', 3],
    ]);
    expect(root.state).to.equal('not-met');
  });

  it('takes a share of what it is a part of', () => {
    const cloud = leaf('revenue', {
      atLeast: 100,
      ofWhich: [{ measure: 'cloud', share: 25, of: 'revenue' }],
    });
    expect(judged(cloud, { revenue: 200, cloud: 50 }).state).to.equal('met');
    expect(judged(cloud, { revenue: 200, cloud: 40 }).of[1]!.gap).to.include({
      key: 'cloud',
      need: 50,
      amount: 10,
    });
    expect(judged(cloud, { revenue: 200 }).state).to.equal('unknown');
  });

  it('counts one for each so many', () => {
    const ratio = leaf('engineers', { atLeast: 1, forEach: { count: 50, unit: 'accounts' } });
    expect(judged(ratio, { engineers: 2, 'engineers/for-each/accounts': 100 }).state).to.equal('met');
    expect(judged(ratio, { engineers: 2, 'engineers/for-each/accounts': 101 }).gap).to.include({
      need: 3,
      amount: 1,
    });
    expect(judged(ratio, { 'engineers/for-each/accounts': 0 }).state).to.equal('met');
  });

  it('must have one of several among what is counted', () => {
    const among = leaf('people', {
      atLeast: 3,
      includingOneOf: [
        { name: 'Lead', atLeast: 1 },
        { measure: 'plan', held: true },
      ],
    });
    expect(judged(among, { people: 3, 'people/among/lead': 0, plan: false }).state).to.equal('not-met');
    expect(judged(among, { people: 3, plan: true }).state).to.equal('met');
  });
});

describe('a growth of at least nothing', () => {
  const growth = leaf('revenue', { growth: 0 });
  for (const [told, state] of [
    [0, 'met'],
    [-1, 'not-met'],
  ] as const)
    it(`is ${state} by ${told} percent`, () => {
      const program = aProgram({ measures, requirements: { gold: growth } });
      const [question] = questionsOf(program, {}, TODAY);
      expect(judged(growth, { [question!.key]: told }).state).to.equal(state);
    });
});

describe('time', () => {
  const valid = leaf('plan', { held: true, validFor: { value: 1, unit: 'year' } });
  for (const [until, state, more] of [
    ['2026-06-01', 'met', {}],
    ['2026-02-14', 'met', { lapsesIn: 30 }],
    ['2026-02-15', 'met', {}],
    ['2026-01-15', 'met', { lapsesIn: 0 }],
    ['2026-01-14', 'not-met', { lapsed: true }],
  ] as const)
    it(`a plan valid until ${until} is ${state} on ${TODAY}`, () => {
      const root = judged(valid, { plan: { value: true, until } });
      expect(root.state).to.equal(state);
      expect({
        ...(root.lapsesIn !== undefined && { lapsesIn: root.lapsesIn }),
        ...(root.lapsed && { lapsed: true }),
      }).to.deep.equal(more);
    });

  it('says how long there is after joining', () => {
    const soon = leaf('people', { atLeast: 2, within: { value: 90, unit: 'day' } });
    expect(judged(soon, { people: 1, joined: '2026-01-01' }).dueIn).to.equal(76);
    expect(judged(soon, { people: 1, joined: '2025-01-01' }).dueIn).to.be.below(0);
    expect(judged(soon, { people: 2, joined: '2025-01-01' }).dueIn).to.equal(undefined);
  });

  it('counts back in months, to the last day of a shorter one', () => {
    expect(before('2026-03-31', { value: 1, unit: 'month' })).to.equal('2026-02-28');
    expect(before('2024-02-29', { value: 1, unit: 'year' })).to.equal('2023-02-28');
    expect(before('2026-01-15', { value: 2, unit: 'week' })).to.equal('2026-01-01');
  });

  it('asks how long a tier has been held', () => {
    const from = { kind: 'tier', tiers: ['silver'], for: { value: 12, unit: 'month' } };
    expect(judged(from, { tier: 'silver', 'tier-since': '2025-01-15' }).state).to.equal('met');
    const short = judged(from, { tier: 'silver', 'tier-since': '2025-01-20' });
    expect(short.of[1]!.gap).to.include({ kind: 'wait', amount: 5 });
    expect(judged(from, { tier: 'gold', 'tier-since': '2020-01-01' }).state).to.equal('not-met');
  });

  it('says when the longest stay in a tier is over', () => {
    const tiers = [
      { id: 'silver', name: 'Silver', longestStay: { value: 12, unit: 'month' } },
      { id: 'gold', name: 'Gold' },
    ];
    const { tiers: found } = standing(
      aProgram({ tiers }),
      { tier: 'silver', 'tier-since': '2025-01-20' },
      {},
      TODAY,
    );
    expect(found[0]!.stayEndsIn).to.equal(5);
  });
});

describe('groups', () => {
  const [a, b, c] = ['people', 'engineers', 'seats'].map((id) => leaf(id, { atLeast: 1, id })) as [
    object,
    object,
    object,
  ];

  it('is met by any one, whatever else is not known', () => {
    expect(judged({ kind: 'any', of: [a, b] }, { people: 1 }).state).to.equal('met');
  });

  it('needs one of the named among so many', () => {
    const some = { kind: 'some', count: 2, of: [a, b, c], includingOneOf: ['seats'] };
    expect(judged(some, { people: 1, engineers: 1, seats: 0 })).to.include({
      state: 'not-met',
      need: 2,
      met: 2,
    });
    expect(judged(some, { people: 1, engineers: 0, seats: 1 }).state).to.equal('met');
    expect(judged(some, { people: 1, engineers: 1 }).state).to.equal('unknown');
  });

  it('needs any one of the named, and not each', () => {
    const some = { kind: 'some', count: 1, of: [a, b, c], includingOneOf: ['engineers', 'seats'] };
    expect(judged(some, { people: 1, engineers: 0, seats: 1 }).state).to.equal('met');
    expect(judged(some, { people: 1, engineers: 0, seats: 0 }).state).to.equal('not-met');
  });

  it('sees through what cannot both be', () => {
    const low = leaf('people', { atMost: 3 });
    const high = leaf('people', { atLeast: 4 });
    expect(judged({ kind: 'any', of: [low, high] }, {}).state).to.equal('met');
    expect(judged({ kind: 'all', of: [low, high] }, {}).state).to.equal('not-met');
    const ratio = leaf('engineers', { atLeast: 1, forEach: { count: 10, unit: 'seats' } });
    const fewEngineers = leaf('engineers', { atMost: 1 });
    const manySeats = { kind: 'measure', measure: 'seats', atLeast: 1 };
    expect(judged({ kind: 'all', of: [ratio, fewEngineers, manySeats] }, {}).state).to.equal('unknown');
  });

  it('is not checkable where only what nobody can tell is open', () => {
    const silent = { kind: 'not-published' };
    expect(judged({ kind: 'all', of: [a, silent] }, { people: 1 }).state).to.equal('not-checkable');
    expect(judged({ kind: 'all', of: [a, silent] }, {}).state).to.equal('unknown');
    expect(judged({ kind: 'all', of: [a, silent] }, { people: 0 }).state).to.equal('not-met');
    expect(judged({ kind: 'any', of: [a, silent] }, { people: 1 }).state).to.equal('met');
  });

  describe('of many numbers that help here and harm there', () => {
    const NUMBERS = Array.from({ length: 60 }, (_, at) => `m${at}`);
    const around = (measure: string, low: number, high: number) => [
      leaf(measure, { atLeast: high }),
      leaf(measure, { atMost: low }),
    ];
    /** How it stands, and how often facts are looked at for that. */
    const look = (kind: string, of: readonly object[], facts: Facts = {}) => {
      let looked = 0;
      const read = new Proxy(facts, {
        getOwnPropertyDescriptor: (target, key) => (looked++, Reflect.getOwnPropertyDescriptor(target, key)),
      });
      const own = NUMBERS.map((id) => ({ id, name: id }));
      const { state, counts } = goldOf({ kind, of }, read, { measures: own });
      return { state, met: counts.met, looked };
    };

    it('is met where each pair is, however many there are', () => {
      const pairs = NUMBERS.map((id) => ({ kind: 'any', of: around(id, 5, 5) }));
      const { looked, ...stands } = look('all', pairs);
      expect(stands).to.deep.equal({ state: 'met', met: 60 });
      expect(looked).to.be.below(60 * 100);
    });

    it('is missed where two members cannot both be met, however many others are open', () => {
      const open = NUMBERS.slice(1).flatMap((id) => [
        { kind: 'any', of: [leaf(id, { atLeast: 9 }), leaf(id, { between: [2, 3] })] },
        leaf(id, { atMost: 9 }),
      ]);
      const { state, looked } = look('all', [...open, ...around('m0', 2, 3)]);
      expect(state).to.equal('not-met');
      expect(looked).to.be.below(60 * 500);
    });

    it('is never called met where there is too much to try, and then not met either', () => {
      const ends = [5, 4].map((low) => ({
        kind: 'any',
        of: [
          { kind: 'all', of: NUMBERS.map((id) => leaf(id, { atLeast: 5 })) },
          { kind: 'all', of: NUMBERS.map((id) => leaf(id, { atMost: low })) },
        ],
      }));
      const { state, looked } = look('all', ends);
      expect(state).to.equal('unknown');
      expect(looked).to.be.below(5_000_000);
    });
  });

  it('never counts what is advised, nor what does not arise', () => {
    const advised = { ...leaf('plan', { held: true }), recommended: true };
    const gold = goldOf(
      { kind: 'all', of: [a, advised, { kind: 'not-applicable' }] },
      { people: 1, plan: false },
    );
    expect(gold.state).to.equal('met');
    expect(gold.counts).to.include({ met: 1, total: 1 });
    expect(judged({ kind: 'any', of: [a, { kind: 'not-applicable' }] }, { people: 0 }).state).to.equal(
      'not-met',
    );
  });
});

describe('scores', () => {
  const score = (atLeast: number, parts: object[], more: object = {}) => ({
    kind: 'score',
    id: 'total',
    method: 'sum',
    atLeast,
    parts,
    ...more,
  });
  const part = (id: string, more: object) => ({ id, name: id, ...more });

  it('never comes to more than there can be', () => {
    const parts = [{ id: 'p', name: 'P', measure: 'people', earns: [{ points: 50 }] }];
    const gold = { kind: 'score', method: 'sum', outOf: 100, atLeast: 50, parts };
    const { have, points, state } = judged(gold, { people: 5 });
    expect([have, points, state]).to.deep.equal([100, [100, 100], 'met']);
    expect(judged(gold, { people: 5, score: 100 }).against).to.equal(undefined);
  });

  it('takes points off', () => {
    const parts = [
      part('won', { measure: 'people', earns: [{ points: 2 }] }),
      part('lost', { measure: 'seats', earns: [{ points: -3 }] }),
    ];
    expect(judged(score(4, parts), { people: 5, seats: 2 }).state).to.equal('met');
    expect(judged(score(5, parts), { people: 5, seats: 2 }).gap).to.include({
      kind: 'points',
      have: 4,
      amount: 1,
    });
    // However many are won, as many can be lost.
    expect(judged(score(4, parts), { people: 50 }).state).to.equal('unknown');
    expect(judged(score(4, parts), { people: 1 }).state).to.equal('not-met');
  });

  it('caps parts, and asks something of each', () => {
    const parts = [
      part('one', { measure: 'people', max: 6, earns: [{ points: 2 }] }),
      part('two', { measure: 'seats', above: 0, earns: [{ points: 1, each: 10 }] }),
    ];
    expect(judged(score(6, parts), { people: 90, seats: 9 })).to.include({ state: 'not-met' });
    expect(judged(score(7, parts), { people: 90, seats: 10 })).to.include({ state: 'met', have: 7 });
  });

  it('weighs an average', () => {
    const parts = [
      part('one', { measure: 'people', weight: 75 }),
      part('two', { measure: 'seats', weight: 25 }),
    ];
    const average = score(70, parts, { method: 'average', outOf: 100 });
    expect(judged(average, { people: 80, seats: 40 })).to.include({ state: 'met', have: 70 });
    expect(judged(average, { people: 50 }).state).to.equal('not-met');
    expect(judged(average, { people: 60 }).points).to.deep.equal([45, 70]);
  });

  it('does not take the points of a part for one number where two scores earn it in two ways', () => {
    const score = (measure: string, more: object) => ({
      kind: 'score',
      id: 'index',
      method: 'sum',
      atLeast: 1,
      parts: [{ id: 'sold', name: 'Sold', measure, earns: [{ points: 1 }], ...more }],
    });
    const gold = { kind: 'if', when: score('people', { min: 2 }), then: score('engineers', { above: 0 }) };
    expect(judged(gold, {}).state).to.equal('unknown');
    expect(judged(gold, { people: 2, engineers: 0 }).state).to.equal('not-met');
  });

  it('asks for points where the document has no rule', () => {
    const parts = [part('one', { max: 20 }), part('two', { max: 30, is: 'not-published' })];
    // The other part nobody outside can tell; the total a reader may know.
    const open = judged(score(25, parts), { 'total/one': 20 });
    expect([open.state, ...open.of.map(({ state }) => state)]).to.deep.equal([
      'unknown',
      'met',
      'not-checkable',
    ]);
    expect(judged(score(51, parts), {}).state).to.equal('not-met');
    expect(judged(score(25, parts), { total: 26 }).state).to.equal('met');
  });
});

describe('tiers', () => {
  it('on top of another, and by invitation, are never met by facts', () => {
    const tiers = [
      { id: 'silver', name: 'Silver' },
      { id: 'gold', name: 'Gold', admission: 'invitation' },
      { id: 'circle', name: 'Circle', overlayOn: 'silver' },
    ];
    const requirements = {
      silver: { kind: 'none' },
      gold: leaf('people', { atLeast: 1 }),
      circle: { kind: 'none' },
    };
    const result = standing(aProgram({ tiers, measures, requirements }), { people: 4 }, {}, TODAY);
    expect(result.tiers.map(({ state }) => state)).to.deep.equal(['met', 'not-checkable', 'not-checkable']);
    expect(result.held!.tier.id).to.equal('silver');
    expect(result.possible, 'what no facts lead to is no news').to.equal(undefined);
    expect(result.tiers[1]!.summary).to.equal('not-checkable');
  });

  it('are not supported by silence', () => {
    const result = standing(aProgram({}), {}, {}, TODAY);
    expect(result.held).to.equal(undefined);
    expect(result.tiers.map(({ state }) => state)).to.deep.equal(['not-checkable', 'not-checkable']);
  });

  it('are come to from others, by facts or by holding one', () => {
    const tiers = [
      { id: 'silver', name: 'Silver' },
      { id: 'gold', name: 'Gold', comesFrom: ['silver'] },
    ];
    const requirements = { silver: leaf('people', { atLeast: 2 }), gold: leaf('revenue', { atLeast: 5 }) };
    const program = aProgram({ tiers, measures, requirements });
    const stateOf = (facts: Facts) => standing(program, facts, {}, TODAY).tiers[1]!.state;
    expect(stateOf({ people: 2, revenue: 5 })).to.equal('met');
    expect(stateOf({ people: 1, revenue: 5, tier: 'silver' })).to.equal('met');
    expect(stateOf({ people: 1, revenue: 5 })).to.equal('unknown');
  });

  it('of several full ways count the nearest', () => {
    const gold = {
      kind: 'any',
      of: [
        { kind: 'all', of: [leaf('people', { atLeast: 9 }), leaf('seats', { atLeast: 9 })] },
        { kind: 'all', of: [leaf('people', { atLeast: 2 }), leaf('seats', { atLeast: 9 })] },
      ],
    };
    const found = goldOf(gold, { people: 3, seats: 1 });
    expect(found.nearestAlternative).to.equal(1);
    expect(found.counts).to.deep.equal({ met: 1, 'not-met': 1, unknown: 0, 'not-checkable': 0, total: 2 });
    expect(found.summary).to.equal('not-yet');
  });
});

describe('a reckoned number', () => {
  const cases: [number, number][] = [
    [0.1 + 0.2, 0.3],
    [3.0000000001, 3],
    [0.0035, 0.0035],
    [100 / 3, 33.333],
    [-2 / 3, -0.667],
    [Infinity, Infinity],
  ];
  for (const [reckoned, shown] of cases)
    it(`keeps its decimals and no noise: ${reckoned}`, () => expect(tidy(reckoned)).to.equal(shown));
});
