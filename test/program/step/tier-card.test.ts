import { expect } from 'chai';
import { matrixView } from '../../../src/program/matrix/matrix-view.js';
import { tierCards } from '../../../src/program/step/tier-card.js';
import { aProgram } from '../../programs.js';

const TIERS = ['low', 'middle', 'high'].map((id) => ({ id, name: id }));
const money = (value: number, more: object = {}) => ({ kind: 'money', value, currency: 'EUR', ...more });

/** The ids of the rows that the cards tell. */
function told(parts: object, places?: number[]): { asks: string[]; cost: string | undefined } {
  const { asks, cost } = tierCards(matrixView(aProgram({ tiers: TIERS, ...parts }), {}), places);
  return { asks: asks.map(({ key }) => key), cost: cost?.key };
}

describe('what the card of a tier tells', () => {
  const measures = ['a', 'b'].map((id) => ({ id, name: id }));
  const asks = (measure: string, more: object = {}) => ({ kind: 'measure', measure, atLeast: 5, ...more });

  it('is what must be met, and not what is advised', () => {
    const all = { kind: 'all', of: [asks('a'), asks('b', { recommended: true })] };
    expect(told({ measures, requirements: { high: all } }).asks.length).to.equal(1);
  });

  it('is what the step between two tiers is about, and not what only another tier asks', () => {
    const parts = { measures, requirements: { middle: asks('a'), high: asks('b') } };
    expect(told(parts).asks.length).to.equal(2);
    const [first] = told(parts, [0, 1]).asks;
    expect(told(parts, [0, 1]).asks).to.deep.equal([first]);
    expect(told(parts, [0, 2]).asks).not.to.include(first);
  });

  it('is the fee, whatever else may have to be paid, and nothing that nobody must pay', () => {
    const cost = (id: string, kind: string, value: unknown, more: object = {}) => ({
      id,
      name: id,
      kind,
      value,
      ...more,
    });
    const penalty = cost('penalty', 'penalty', money(500, { per: 'year' }));
    const fee = cost('fee', 'fee', money(100));
    const pack = cost('pack', 'purchase', money(100), { optional: true });
    expect(told({ costs: [penalty, pack, fee] }).cost).to.equal('fee');
    expect(told({ costs: [penalty, pack] }).cost).to.equal(undefined);
  });
});
