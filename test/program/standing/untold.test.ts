import { expect } from 'chai';
import type { Facts } from '../../../src/program/standing/facts.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import { aProgram } from '../../programs.js';

const none = { kind: 'none' };
const sales = { kind: 'measure', measure: 'sales', atLeast: 10 };

/** How one comes into Gold from two tiers, and whether that needed to be told. */
function entryOf(start: object, bought: object, requirements: object, facts: Facts = {}) {
  const program = aProgram({
    measures: [{ id: 'sales', name: 'Sales' }],
    tiers: [
      { id: 'start', name: 'Start', ...start },
      { id: 'bought', name: 'Bought', ...bought },
      { id: 'gold', name: 'Gold', comesFrom: ['start', 'bought'] },
    ],
    requirements,
  });
  const { state, untold } = standing(program, facts, {}, '2026-01-15').tiers[2]!.entry;
  return [state, untold];
}

describe('where one must come from, while nobody told which tier is held', () => {
  const all = { start: none, bought: none, gold: none };

  it('is a tier that is open to all, and no achievement', () => {
    expect(entryOf({ admission: 'open' }, { admission: 'purchase' }, all)).to.deep.equal(['met', 'open']);
  });

  it('has no answer where the tier asks nothing and has to be bought or applied for', () => {
    expect(entryOf({ admission: 'application' }, { admission: 'purchase' }, all)).to.deep.equal([
      'met',
      'no-answer',
    ]);
  });

  it('is met by who holds such a tier, or has what it asks', () => {
    expect(entryOf({ admission: 'open' }, {}, all, { tier: 'start' })).to.deep.equal(['met', undefined]);
    expect(entryOf({}, {}, { ...all, start: sales, bought: sales }, { sales: 10 })).to.deep.equal([
      'met',
      undefined,
    ]);
    expect(entryOf({}, {}, { ...all, start: sales, bought: sales })).to.deep.equal(['unknown', undefined]);
  });
});
