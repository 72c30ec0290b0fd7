import { expect } from 'chai';
import { planOf } from '../../../src/program/standing/plan.js';
import { standing } from '../../../src/program/standing/standing.js';
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
