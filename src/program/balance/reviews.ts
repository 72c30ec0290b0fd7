import type { Program } from '../schema/program.js';
import type { Duration } from '../schema/scalars.js';
import type { Silence } from '../schema/silence.js';

/** How often a tier is looked at, or why that is not told. */
export type ReviewTime = Silence | 'continuous' | Duration | { on: readonly string[] };

/** How often tiers are looked at: one time for all, or each for the tiers that it names. */
export interface TierReview {
  time: ReviewTime;
  /** Ids of the tiers; all where it is left out. */
  tiers?: readonly string[];
}

/** What a document says of how often tiers are looked at, in its order. */
export function reviewsIn({ review }: Pick<Program, 'review'>): TierReview[] {
  const every = review?.every;
  if (every === undefined) return [];
  if (!Array.isArray(every)) return [{ time: every }];
  return every.map(({ tiers, ...one }) => ({ time: 'is' in one ? one.is : one, tiers }));
}

/** The same of one tier. */
export function reviewsOf(program: Pick<Program, 'review'>, tier: string): ReviewTime[] {
  return reviewsIn(program).flatMap(({ time, tiers }) => (!tiers || tiers.includes(tier) ? [time] : []));
}
