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
