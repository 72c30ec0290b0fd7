import { expect } from 'chai';
import { ladder, tierFor } from '../../../src/program/comparison/tier-for.js';
import { ALL, aProgram, readProgram } from '../../programs.js';

const tier = (id: string, more: object = {}) => ({ id, name: id, ...more });

describe('tierFor', () => {
  const program = aProgram({
    tiers: [
      tier('start', { besides: true }),
      tier('silver'),
      tier('gold'),
      tier('top'),
      tier('black', { overlayOn: 'top' }),
    ],
  });

  for (const { rule, is, exact = true } of [
    { rule: 'entry', is: 'silver' },
    { rule: 1, is: 'silver' },
    { rule: '2', is: 'gold' },
    { rule: 3, is: 'top' },
    { rule: 'top', is: 'top' },
    { rule: 'start', is: 'start' },
    { rule: 'black', is: 'black' },
    { rule: 4, is: 'top', exact: false },
    { rule: 0, is: 'silver', exact: false },
    { rule: 1.5, is: 'silver', exact: false },
    { rule: 'platinum', is: 'silver', exact: false },
    { rule: '', is: 'silver', exact: false },
  ]) {
    it(`${JSON.stringify(rule)} is ${is}${exact ? '' : ', not exactly'}`, () => {
      const found = tierFor(program, rule);
      expect([found.tier.id, found.exact]).to.deep.equal([is, exact]);
    });
  }

  it('takes an id for an id, whatever word it is', () => {
    const named = aProgram({ tiers: [tier('top'), tier('entry'), tier('1')] });
    expect(tierFor(named, 'top').tier.id).to.equal('top');
    expect(tierFor(named, 'entry').tier.id).to.equal('entry');
    expect(tierFor(named, '1').tier.id).to.equal('1');
    expect(tierFor(named, 1).tier.id).to.equal('top');
  });

  it('climbs what there is where nothing is a step', () => {
    const loose = aProgram({ tiers: [tier('a', { besides: true }), tier('b', { besides: true })] });
    expect(tierFor(loose, 'top')).to.deep.equal({ tier: loose.tiers[1], exact: true });
  });

  it('never counts an invitation or a package as a step of the demo programs', async () => {
    const steps: Record<string, string[]> = {};
    for (const name of ALL) steps[name] = ladder(await readProgram(name)).map(({ id }) => id);
    expect(steps['dell-emc-fy2018']).to.deep.equal(['authorized', 'gold', 'platinum', 'titanium']);
    expect(steps['hubspot-2025']).to.deep.equal(['untiered', 'gold', 'platinum', 'diamond', 'elite']);
    expect(steps['lumora-msp']).to.deep.equal(['registered', 'professional', 'advanced', 'elite']);
    expect(steps['microsoft-solutions-partner']).to.deep.equal([
      'enrolled',
      'solutions-partner',
      'specialization',
      'frontier',
    ]);
    for (const name of ALL) expect(steps[name]!.length, name).to.be.above(0);
  });
});
