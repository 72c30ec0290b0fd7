import { expect } from 'chai';
import { defaultChoice } from '../../../src/program/resolve.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import { moveTo } from '../../../src/program/worth/move.js';
import { aProgram, readProgram } from '../../programs.js';

const TODAY = '2026-01-15';
const people = (atLeast: number) => ({ kind: 'measure', measure: 'people', atLeast });
const program = aProgram({
  measures: [
    { id: 'people', name: 'People', unit: { one: 'person', other: 'people' } },
    { id: 'agreement', name: 'Agreement', kind: 'held' },
  ],
  requirements: {
    silver: { kind: 'all', of: [people(2), { kind: 'measure', measure: 'agreement', held: true }] },
    gold: { kind: 'all', of: [people(4), { kind: 'measure', measure: 'agreement', held: true }] },
  },
  costs: [
    {
      id: 'exam',
      name: 'Exam',
      kind: 'exam',
      measure: 'people',
      value: { kind: 'money', value: 3500, each: 'person' },
    },
    {
      id: 'contract',
      name: 'Contract',
      kind: 'exam',
      measure: 'agreement',
      value: { kind: 'money', value: 90 },
    },
  ],
});
const move = (from: string | undefined, facts: Facts = {}) => {
  const { effort, isOpen } = moveTo({ program, facts, choice: {}, today: TODAY }, from, 'gold');
  return [effort.people, effort.payments.get('USD')?.once.most, isOpen];
};

describe('what a move to a tier takes', () => {
  it('is all that the tier asks, for who holds none', () => {
    expect(move(undefined)).to.deep.equal([4, 14_090, false]);
  });

  it('is what the tier that is left does not ask already', () => {
    expect(move('silver')).to.deep.equal([2, 7000, false]);
  });

  it('is less by what the reader told, where that is more', () => {
    expect(move('silver', { people: 3 })).to.deep.equal([1, 3500, false]);
    expect(move('silver', { people: 1 })).to.deep.equal([2, 7000, false]);
    expect(move('silver', { people: 9, tier: 'gold' })).to.deep.equal([0, undefined, false]);
  });

  it('from Silver to Gold at Odoo is three people', async () => {
    const odoo = await readProgram('odoo-v11');
    const reader = { program: odoo, facts: {}, choice: defaultChoice(odoo), today: '2026-06-15' };
    expect(moveTo(reader, 'silver', 'gold').effort.people).to.equal(3);
    expect(moveTo(reader, undefined, 'gold').effort.people).to.equal(6);
  });
});
