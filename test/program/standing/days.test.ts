/** What counts on the day that counts as today, and what takes no part. */
import { expect } from 'chai';
import { outOfForce } from '../../../src/program/schema/in-force.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import { questionsOf } from '../../../src/program/standing/standing.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import { aProgram } from '../../programs.js';

const TODAY = '2026-01-15';
const measures = [
  { id: 'people', name: 'People' },
  { id: 'revenue', name: 'Revenue', kind: 'money' },
];
const leaf = (measure: string, atLeast: number, more: object = {}) => ({
  kind: 'measure',
  measure,
  atLeast,
  ...more,
});
const past = { until: '2024-12-31' };
const future = { from: '2028-01-01' };
const goldOf = (gold: object, facts: Facts = {}, more: object = {}) =>
  standing(aProgram({ measures, requirements: { gold }, ...more }), facts, {}, TODAY).tiers[1]!;

describe('the days on which something holds', () => {
  const cases = [
    [{}, undefined],
    [{ from: TODAY, until: TODAY }, undefined],
    [{ from: '2026-01-16' }, 'coming'],
    [{ until: '2026-01-14' }, 'ended'],
    [{ from: '2026-01', until: '2026-01' }, undefined],
    [{ from: '2026', until: '2026' }, undefined],
    [{ from: '2026-02' }, 'coming'],
    [{ until: '2025' }, 'ended'],
  ] as const;
  for (const [dates, expected] of cases)
    it(`${JSON.stringify(dates)} ${expected ?? 'holds'}`, () => {
      expect(outOfForce(dates, TODAY)).to.equal(expected);
    });
});

describe('conditions with dates', () => {
  const gold = {
    kind: 'all',
    of: [leaf('people', 1), leaf('revenue', 500_000, past), leaf('people', 8, future)],
  };

  it('counts what is in force alone', () => {
    const { state, counts } = goldOf(gold, { people: 1, revenue: 0 });
    expect([state, counts.met, counts.total]).to.deep.equal(['met', 1, 1]);
  });

  it('tells apart what has ended from what has not begun, and asks nothing about either', () => {
    const root = goldOf(gold).root!;
    expect(root.of.map(({ when }) => when)).to.deep.equal([undefined, 'ended', 'coming']);
    const program = aProgram({ measures, requirements: { gold } });
    expect(questionsOf(program, {}, TODAY).map(({ key }) => key)).to.deep.equal(['people']);
  });

  it('knows nothing of a tier whose whole requirement is not in force', () => {
    for (const root of [
      leaf('people', 1, past),
      { kind: 'any', of: [leaf('people', 1, past), leaf('revenue', 1, future)] },
    ])
      expect(goldOf(root, { people: 9, revenue: 9 }).state).to.equal('not-checkable');
  });

  it('leaves out a part that has ended', () => {
    const whole = { ...leaf('people', 4), ofWhich: [{ name: 'engineers', atLeast: 2, ...past }] };
    expect(goldOf(whole, { people: 4 }).state).to.equal('met');
  });

  it('is no step of the ladder while the tier itself is not in force', () => {
    const tiers = [
      { id: 'silver', name: 'Silver' },
      { id: 'gold', name: 'Gold', ...past },
    ];
    const program = aProgram({
      tiers,
      measures,
      requirements: { silver: leaf('people', 1), gold: leaf('people', 1) },
    });
    const { held, tiers: all } = standing(program, { people: 1 }, {}, TODAY);
    expect([held?.tier.id, all[1]!.when]).to.deep.equal(['silver', 'ended']);
  });
});

describe('a tier that asks for nothing', () => {
  const cases = [
    ['does not arise', { kind: 'not-applicable' }],
    ['has a figure that does not arise', { kind: 'measure', measure: 'people', is: 'not-applicable' }],
    ['is only advised', leaf('people', 2, { recommended: true })],
    ['is advised as a whole', { kind: 'all', recommended: true, of: [leaf('people', 2)] }],
  ] as const;
  for (const [says, root] of cases)
    it(`is met where all of it ${says}`, () => {
      const { state, counts } = goldOf(root, { people: 0 });
      expect([state, counts.total]).to.deep.equal(['met', 0]);
    });
});

describe('the names of answers', () => {
  const keysOf = (gold: object) =>
    questionsOf(aProgram({ measures, requirements: { gold } }), {}, TODAY).map(({ key }) => key);

  it('differ for words that differ in signs or in their end only', () => {
    const long = 'all of the paid and the free applications that are sold to customers in the';
    const pairs = [
      ['C++ engineers', 'C# engineers'],
      [`${long} EU`, `${long} US`],
      ['R&D', 'R D'],
    ];
    for (const names of pairs) {
      const parts = names.map((name) => ({ name, atLeast: 1 }));
      expect(new Set(keysOf({ ...leaf('people', 8), ofWhich: parts })).size, names.join()).to.equal(3);
      const covers = names.map((words) => ({ kind: 'measure', measure: 'people', covers: words }));
      expect(new Set(keysOf({ kind: 'all', of: covers })).size, names.join()).to.equal(2);
    }
  });

  it('differ for two scores that have nothing but a name', () => {
    const of = ['Sales score', 'Skills score'].map((name) => ({
      kind: 'score',
      name,
      method: 'sum',
      atLeast: 5,
    }));
    expect(keysOf({ kind: 'all', of })).to.deep.equal(['score/sales-score', 'score/skills-score']);
  });

  it('are plain words where nothing is lost', () => {
    const parts = [{ name: 'Backup engineers (certified)', atLeast: 1 }];
    expect(keysOf({ ...leaf('people', 8), ofWhich: parts })).to.include(
      'people/of/backup-engineers-certified',
    );
  });
});

describe('a score of which something is not known', () => {
  const part = (id: string, more: object) => ({ id, name: id, ...more });
  const scored = (parts: object[], more: object = {}) => ({
    kind: 'score',
    id: 'total',
    method: 'sum',
    atLeast: 50,
    parts,
    ...more,
  });
  const counted = { measure: 'people', earns: [{ points: 10 }] };

  it('is reached without the part only where the others bring enough', () => {
    const root = scored([part('known', counted), part('open', { is: 'not-published' })]);
    expect(goldOf(root, { people: 4 }).state).to.equal('unknown');
    expect(goldOf(root, { people: 5 }).state).to.equal('met');
    expect(goldOf(root, { people: 4, total: 50 }).state).to.equal('met');
    expect(goldOf(root, { people: 4, total: 49 }).state).to.equal('not-met');
  });

  it('takes no figure for a cap or a weight that is not known', () => {
    const capped = scored([part('known', { ...counted, max: 'not-known' })]);
    expect(goldOf(capped, { people: 9 }).state).to.equal('unknown');
    expect(goldOf(capped, { people: 4 }).state, 'more than it earns it cannot bring').to.equal('not-met');
    for (const weight of [undefined, 'not-published'] as const) {
      const parts = [
        part('one', { ...counted, weight: 60 }),
        part('two', { ...counted, measure: 'revenue', weight }),
      ];
      const average = scored(parts, { method: 'average', outOf: 100 });
      expect(goldOf(average, { people: 10, revenue: 10 }).state).to.equal('unknown');
      expect(goldOf(average, { total: 50 }).state).to.equal('met');
    }
  });

  it('offers to tell the total, and does so only there', () => {
    const partly = (root: object) => (goldOf(root).root as { partly?: true }).partly;
    expect(partly(scored([part('open', { is: 'not-known' })]))).to.equal(true);
    expect(partly(scored([part('known', counted)]))).to.equal(undefined);
  });

  it('weighs the parts of a part of an average, too', () => {
    const inner = [
      part('a', { ...counted, weight: 75 }),
      part('b', { ...counted, measure: 'revenue', weight: 25 }),
    ];
    const root = scored([part('outer', { parts: inner })], { method: 'average', outOf: 100 });
    expect((goldOf(root, { people: 8, revenue: 4 }).root as { have?: number }).have).to.equal(70);
  });
});
