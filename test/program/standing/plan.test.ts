import { expect } from 'chai';
import { planOf } from '../../../src/program/standing/plan.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import { aProgram } from '../../programs.js';

const dimensions = [
  {
    id: 'region',
    name: 'Region',
    options: [
      { id: 'valueOf', name: 'A' },
      { id: 'b', name: 'B' },
    ],
  },
];

describe('planOf', () => {
  it('keeps a plan for each choice and day at once', () => {
    const program = aProgram({ dimensions, requirements: { gold: { kind: 'none' } } });
    const plan = planOf(program, {}, '2026-01-15');
    const other = planOf(program, { region: 'b' }, '2026-01-15');
    expect(planOf(program, {}, '2026-01-16')).not.to.equal(plan);
    expect(other).not.to.equal(plan);
    expect(planOf(program, {}, '2026-01-15')).to.equal(plan);
    expect(planOf(program, { region: 'b' }, '2026-01-15')).to.equal(other);
  });
});

describe('a condition that varies within one that varies', () => {
  it('reads nothing into an option that is called as something every object has', () => {
    const inner = {
      kind: 'varies',
      by: 'region',
      cases: { b: { kind: 'not-known' } },
      otherwise: { kind: 'none' },
    };
    const gold = { kind: 'varies', by: 'region', cases: { valueOf: { kind: 'all', of: [inner] } } };
    const program = aProgram({ dimensions, requirements: { gold } });
    const { tiers } = standing(program, {}, { region: 'valueOf' }, '2026-01-15');
    expect(tiers[1]!.state).to.equal('met');
    // Nobody has chosen: each option is looked at in what was resolved once.
    expect(standing(program, {}, {}, '2026-01-15').tiers[1]!.root!.of[0]!.state).to.equal('met');
  });
});

describe('a group whose members depend on many dimensions', () => {
  it('is not written out for every combination of options', () => {
    const names = Array.from({ length: 8 }, (_, at) => `d${at}`);
    const options = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6'].map((id) => ({ id, name: id }));
    const of = names.map((id) => ({ kind: 'measure', measure: id, atLeast: 1, only: { [id]: ['o1'] } }));
    const program = aProgram({
      dimensions: names.map((id) => ({ id, name: id, options })),
      measures: names.map((id) => ({ id, name: id })),
      requirements: { gold: { kind: 'some', count: 2, of } },
    });
    expect(JSON.stringify(planOf(program, {}, '2026-01-15')).length).to.be.below(200_000);
    const all = Object.fromEntries(names.map((id) => [id, 'o1']));
    expect(standing(program, { d0: 1, d1: 1 }, all, '2026-01-15').tiers[1]!.state).to.equal('met');
    expect(standing(program, { d0: 1, d1: 0 }, {}, '2026-01-15').tiers[1]!.state).not.to.equal('met');
  });
});

describe('what a tier asks that one comes through', () => {
  it('is told where the tier itself only advises the same', () => {
    const program = aProgram({
      tiers: [
        { id: 'silver', name: 'Silver' },
        { id: 'gold', name: 'Gold', comesFrom: ['silver'] },
      ],
      measures: [{ id: 'people', name: 'People' }],
      requirements: {
        silver: { kind: 'measure', measure: 'people', atLeast: 5 },
        gold: { kind: 'measure', measure: 'people', atLeast: 10, recommended: true },
      },
    });
    const { through = [] } = standing(program, { people: 0 }, {}, '2026-01-15').tiers[1]!;
    expect(through.map(({ tier, conditions }) => [tier.id, conditions.length])).to.deep.equal([
      ['silver', 1],
    ]);
  });
});

describe('what depends on many dimensions at once', () => {
  const names = Array.from({ length: 5 }, (_, at) => `d${at}`);
  const options = Array.from({ length: 10 }, (_, at) => ({ id: `o${at}`, name: `O${at}` }));
  const all = Object.fromEntries(names.map((id) => [id, 'o1']));
  const own = { kind: 'measure', measure: 'm', atLeast: 5 };
  const some = Object.fromEntries(names.map((id) => [id, options.slice(0, 9).map((one) => one.id)]));
  const programOf = (gold: object, count = 5) =>
    aProgram({
      dimensions: names.slice(0, count).map((id) => ({ id, name: id, options })),
      measures: [{ id: 'm', name: 'M' }],
      requirements: { gold },
    });
  const nested = names.reduceRight<object>(
    (inner, by) => ({ kind: 'varies', by, cases: { o1: inner }, otherwise: inner }),
    own,
  );
  const parts = names.map((id) => ({
    id,
    name: id,
    measure: 'm',
    earns: [{ points: 1 }],
    only: { [id]: ['o1'] },
  }));

  for (const [what, gold] of [
    ['a limit', { ...own, only: some }],
    ['cases in cases', nested],
    ['parts of a score', { kind: 'score', method: 'sum', atLeast: 5, parts }],
  ] as const)
    it(`is written out up to an end, and is open beyond it until somebody chooses: ${what}`, () => {
      const program = programOf(gold);
      expect(JSON.stringify(planOf(program, {}, '2026-01-15').conditions.get('gold')).length).to.be.below(
        100_000,
      );
      const stateFor = (m: number, choice: object) =>
        standing(program, { m }, { ...choice }, '2026-01-15').tiers[1]!.state;
      expect([stateFor(0, {}), stateFor(9, {})]).to.deep.equal(['not-checkable', 'not-checkable']);
      expect([stateFor(0, all), stateFor(9, all)]).to.deep.equal(['not-met', 'met']);
    });

  it('is told of each option where there are few', () => {
    const program = programOf({ ...own, only: { d0: ['o0', 'o1'], d1: ['o1'] } }, 2);
    const [gold] = [...planOf(program, {}, '2026-01-15').conditions.values()];
    expect(gold).to.deep.include({ form: 'cases', options: options.map((_, at) => at) });
    const states = standing(program, { m: 1 }, {}, '2026-01-15').tiers[1]!.root!.of.map(({ state }) => state);
    expect(states).to.deep.equal(['unknown', 'unknown', ...Array<string>(8).fill('met')]);
  });
});
