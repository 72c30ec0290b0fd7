import { concerns, type Choice } from '../resolve.js';
import type { Program, Tier } from '../schema/program.js';

/**
 * Which tier of a program stands in its column: the id of a tier, `entry`, `top`, or a place on the ladder counted
 * from 1 (`2` or `'2'`). An id wins over a word: a tier may be called "top".
 */
export type TierRule = string | number;

/**
 * The tiers one climbs: without those that stand beside the ladder or on top of another tier, or that do not exist for
 * the reader; all where none is left.
 */
export function ladder(program: Program, choice: Choice = {}): readonly Tier[] {
  const steps = program.tiers.filter(
    (tier) => tier.overlayOn === undefined && !tier.besides && concerns(tier.only, choice),
  );
  return steps.length > 0 ? steps : program.tiers;
}

/**
 * The tier that a rule names. Where there is none, the nearest on the ladder stands in for it, and `exact` is false so
 * that the header can say so: the top for a place above it, the entry for a word that names nothing.
 */
export function tierFor(
  program: Program,
  rule: TierRule,
  choice: Choice = {},
): { tier: Tier; exact: boolean } {
  const named = program.tiers.find(({ id }) => id === rule);
  if (named) return { tier: named, exact: true };
  const steps = ladder(program, choice);
  const step = rule === 'entry' ? 1 : rule === 'top' ? steps.length : Number(rule);
  const at = Number.isInteger(step) ? Math.min(Math.max(step, 1), steps.length) : 1;
  return { tier: steps[at - 1]!, exact: at === step };
}
