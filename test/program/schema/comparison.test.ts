import { expect } from 'chai';
import { comparisonOf, isCeiling } from '../../../src/program/schema/comparison.js';

describe('comparisonOf', () => {
  for (const [what, part, read] of [
    ['a figure', { atLeast: 3 }, { form: 'atLeast', figure: 3 }],
    ['zero is a figure', { atLeast: 0 }, { form: 'atLeast', figure: 0 }],
    ['two ends', { between: [1, 2] }, { form: 'between', figure: [1, 2] }],
    ['how far it reaches', { covers: 'all apps' }, { form: 'covers', figure: 'all apps' }],
    [
      'how far it reaches refines what is held',
      { covers: 'all apps', held: true },
      { form: 'held', figure: true },
    ],
    ['and a figure', { covers: 'all apps', share: 60, of: 'apps' }, { form: 'share', figure: 60 }],
    [
      'that there is no figure wins',
      { is: 'not-known', covers: 'all apps' },
      { form: 'is', figure: 'not-known' },
    ],
    ['a name alone is no comparison', { name: 'technical', currency: 'USD' }, undefined],
  ] as const) {
    it(what, () => {
      expect(comparisonOf(part as Parameters<typeof comparisonOf>[0])).to.deep.equal(read);
    });
  }
});

describe('isCeiling', () => {
  it('knows the forms that ask less the higher they are', () => {
    for (const form of ['atMost', 'below', 'top', 'topPercent']) expect(isCeiling(form), form).to.equal(true);
    for (const form of ['atLeast', 'above', 'exactly', 'growth', 'share', 'upTo', 'toString', ''])
      expect(isCeiling(form), form).to.equal(false);
  });
});
