import type { Standing, TierStanding } from './standing.js';

/** One tier as a bar: how many of the conditions that a reader sees are in which state. */
export interface Rung {
  standing: TierStanding;
  met: number;
  /** Not met by what the reader told. */
  open: number;
  unknown: number;
  /** What nobody outside can tell. */
  uncheckable: number;
  /** Whether the reader's answers support it, and no higher step. Never before the first answer. */
  here: boolean;
  /** Whether it is aimed at. */
  aim: boolean;
}

/** All tiers in the document's order, from the lowest. */
export function ladderOf({ tiers, held }: Standing, aim: string, answered: boolean): readonly Rung[] {
  return tiers.map((standing) => {
    const { counts, tier } = standing;
    return {
      standing,
      met: counts.met,
      open: counts['not-met'],
      unknown: counts.unknown,
      uncheckable: counts['not-checkable'],
      here: answered && standing === held,
      aim: tier.id === aim,
    };
  });
}
