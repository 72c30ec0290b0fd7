import { expect } from 'chai';
import { matrixView } from '../../../src/program/matrix/matrix-view.js';
import { stepBetween } from '../../../src/program/step/step.js';
import { tellsMoney } from '../../../src/program/step/tells-money.js';
import { aProgram } from '../../programs.js';

const percent = { kind: 'percent', value: 5 };
const tells = (values: object, more: object = {}) => {
  const tiers = ['silver', 'gold', 'platinum'].map((id) => ({ id, name: id }));
  const program = aProgram({ tiers, benefits: [{ id: 'b', name: 'B', values }], ...more });
  return tellsMoney(stepBetween(matrixView(program, {}), 0, 1), [0, 1]);
};

describe('whether a step tells of money', () => {
  for (const [said, values] of [
    ['a percentage', { silver: false, gold: percent }],
    ['an amount', { silver: false, gold: { kind: 'money', value: 5 } }],
    [
      'steps of percentages',
      { silver: false, gold: { kind: 'steps', by: 'deals', steps: [{ atLeast: 1, value: percent }] } },
    ],
    ['a list with one', { silver: false, gold: { kind: 'list', items: ['A gift', percent] } }],
    [
      'a count of what has a worth',
      {
        silver: false,
        gold: { kind: 'count', value: 2, unit: 'seats', worth: { value: 10, currency: 'USD' } },
      },
    ],
  ] as const)
    it(`does by ${said}`, () => {
      expect(tells(values)).to.equal(true);
    });

  it('does not by words, nor by what only another tier has', () => {
    expect(tells({ silver: false, gold: 'A gift' })).to.equal(false);
    expect(tells({ silver: false, gold: 'A gift', platinum: percent })).to.equal(false);
  });

  it('does not where nothing changes', () => {
    expect(tells({ silver: percent, gold: percent })).to.equal(false);
  });
});
