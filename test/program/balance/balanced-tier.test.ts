import { expect } from 'chai';
import { balancedTier } from '../../../src/program/balance/balanced-tier.js';
import { aProgram } from '../../programs.js';

const tiers = (recommended?: string) =>
  ['bronze', 'silver', 'gold', 'club'].map((id) => ({
    id,
    name: id,
    ...(id === recommended && { recommended: 'For most.' }),
    ...(id === 'club' && { besides: true }),
  }));
const view = { pair: ['bronze', 'silver'], rows: 'step' } as const;

describe('the tier that both sides are told for', () => {
  const cases: Readonly<Record<string, [recommended: string | undefined, view: object, tier: number]>> = {
    'the picked one': ['gold', { ...view, tier: 'club' }, 3],
    'else that which the step leads to': ['gold', view, 1],
    'the step’s where another is picked that the program does not have': [
      'gold',
      { ...view, tier: 'platinum' },
      1,
    ],
    'the recommended one where no step is shown': ['silver', { pair: ['bronze', 'gold'], rows: 'all' }, 1],
    'else the top of the ladder': [undefined, { pair: ['bronze', 'silver'], rows: 'differences' }, 2],
  };
  for (const [what, [recommended, shown, place]] of Object.entries(cases))
    it(`is ${what}`, () => {
      const program = aProgram({ tiers: tiers(recommended) });
      expect(balancedTier({ program, choice: {} }, shown as typeof view)).to.equal(place);
    });
});
