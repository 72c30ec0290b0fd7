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

/** From how many tiers on only those around the one aimed at stand on the first screen, and how many those are. */
const MANY = 7;
const NEAR = 5;

/** The tiers around the one aimed at, with the one that the reader stands in, and the others; all where there are few. */
export function nearRungs(rungs: readonly Rung[]): { near: readonly Rung[]; others: readonly Rung[] } {
  if (rungs.length < MANY) return { near: rungs, others: [] };
  const aim = rungs.findIndex((rung) => rung.aim);
  const from = Math.max(0, Math.min(aim - Math.floor(NEAR / 2), rungs.length - NEAR));
  const isNear = (rung: Rung, at: number) => rung.here || (at >= from && at < from + NEAR);
  return { near: rungs.filter(isNear), others: rungs.filter((rung, at) => !isNear(rung, at)) };
}
