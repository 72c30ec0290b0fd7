import { expect } from 'chai';
import { reviewsOf } from '../../../src/program/balance/reviews.js';

const year = { value: 1, unit: 'year' } as const;

describe('how often a tier is looked at', () => {
  it('is the same for all, where one time is said', () => {
    expect(reviewsOf({ review: { every: year } }, 'gold')).to.deep.equal([year]);
    expect(reviewsOf({ review: { every: 'not-known' } }, 'gold')).to.deep.equal(['not-known']);
  });

  it('is each tier’s own, where tiers differ', () => {
    const every = [
      { tiers: ['silver'], ...year },
      { tiers: ['gold'], on: ['--02'] },
      { tiers: ['gold'], is: 'on-request' as const },
    ];
    expect(reviewsOf({ review: { every } }, 'gold')).to.deep.equal([{ on: ['--02'] }, 'on-request']);
    expect(reviewsOf({ review: { every } }, 'bronze')).to.deep.equal([]);
  });

  it('is nothing where the document does not say', () => {
    expect(reviewsOf({}, 'gold')).to.deep.equal([]);
    expect(reviewsOf({ review: {} }, 'gold')).to.deep.equal([]);
  });
});
