import { askedOf, isLimited, membersOf } from './asked.js';
import { byId } from '../by-id.js';
import { concerns, type Choice } from '../resolve.js';
import type { Program, Tier } from '../schema/program.js';

/** The tiers that one comes from, where the document names them: any one of these. */
export function originsOf(tier: Pick<Tier, 'comesFrom' | 'overlayOn'>): readonly string[] {
  return tier.comesFrom ?? tiersBelow(tier);
}

/** The tiers that one is a status on top of: any one of these. */
export function tiersBelow({ overlayOn = [] }: Pick<Tier, 'overlayOn'>): readonly string[] {
  return typeof overlayOn === 'string' ? [overlayOn] : overlayOn;
}

/** The tiers that one must come from: of each list any one that exists for the reader. What they ask is asked on the way. */
export function tiersBefore(
  program: Program,
  tierId: string,
  choice: Choice,
): readonly (readonly string[])[] {
  const tier = byId(program.tiers, tierId);
  const from = tier ? originsOf(tier) : [];
  const root = askedOf(program, tierId);
  const held = root === undefined ? [] : membersOf(root);
  return [from, ...held.flatMap((one) => (one.kind === 'tier' && !isLimited(one) ? [one.tiers] : []))]
    .map((tiers) => tiers.filter((id) => concerns(byId(program.tiers, id)?.only, choice)))
    .filter(({ length }) => length > 0);
}

/** Whether a tier's own conditions ask to hold just these tiers, of everybody and whichever way one takes. */
export function holdsIn(program: Program, tierId: string, tiers: readonly string[]): boolean {
  const root = askedOf(program, tierId);
  return (root ? membersOf(root) : []).some(
    (one) =>
      one.kind === 'tier' &&
      !isLimited(one) &&
      !one.in &&
      one.tiers.length === tiers.length &&
      tiers.every((id) => one.tiers.includes(id)),
  );
}

/** A tier, and all that one comes through on the way to it. */
export function tiersThrough(program: Program, tierId: string, choice: Choice): readonly string[] {
  const found = new Set([tierId]);
  for (const id of found) for (const other of tiersBefore(program, id, choice).flat()) found.add(other);
  return [...found];
}
