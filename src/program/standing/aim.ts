import type { Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';
import { asksReader } from './deciding.js';
import type { Standing, TierStanding } from './standing.js';

/**
 * The tier to aim at where nobody chose one: the next above what the facts support, else the lowest, of those that ask
 * something that a reader can answer; first among the steps of the ladder, then among all that exist for the reader.
 * Where no tier asks anything of that kind, the next, or the one that is held, or the first.
 */
export function tierToAimAt(
  program: Program,
  { tiers, held, next }: Standing,
  choice: Choice,
  today: string,
): string {
  const steps = tiers.filter(({ onLadder, reachable }) => onLadder && reachable);
  const above = held ? tiers.indexOf(held) + 1 : 0;
  const order: readonly TierStanding[] = [
    ...steps.filter((one) => tiers.indexOf(one) >= above),
    ...steps,
    ...tiers.filter(({ when, notOffered }) => !when && !notOffered),
  ];
  const asking = order.find((one) => asksReader(program, choice, today, one.tier.id));
  const told = next?.root
    ? next
    : (held ?? tiers.find(({ root, onLadder }) => root && onLadder) ?? tiers[0]!);
  return (asking ?? told).tier.id;
}
