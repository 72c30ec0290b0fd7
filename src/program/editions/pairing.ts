import { byId } from '../by-id.js';
import { formerNames } from '../matrix/tier-facts.js';
import type { Program, Tier } from '../schema/program.js';
import type { Text } from '../schema/scalars.js';
import { textKey } from '../comparison/text-key.js';

/** A tier in two editions; one side is missing where it exists only in the other. */
export interface TierPair {
  older?: Tier | undefined;
  newer?: Tier | undefined;
}

/**
 * The tiers of two editions: those that are gone, then the newer ones, each with what it was. That is the tier of the
 * same id, else the one that it `was`; else the one that bears the name it had `formerly`, where only one side fits.
 */
export function pairTiers(older: Program, newer: Program): TierPair[] {
  const left = new Set(older.tiers);
  const found = new Map<Tier, Tier>();
  const pair = (tier: Tier, same: Tier | undefined) => {
    if (same && !found.has(tier) && left.delete(same)) found.set(tier, same);
  };
  for (const tier of newer.tiers)
    pair(tier, byId(older.tiers, tier.id) ?? older.tiers.find(({ id }) => tier.was?.includes(id)));
  const free = newer.tiers.filter((tier) => !found.has(tier));
  const renamed = free.map((tier) => [tier, [...left].filter((one) => wasCalled(tier, one))] as const);
  for (const [tier, [same, ...others]] of renamed)
    if (same && others.length === 0 && renamed.filter(([, all]) => all.includes(same)).length === 1)
      pair(tier, same);
  const pairs = newer.tiers.map((tier): TierPair => ({ older: found.get(tier), newer: tier }));
  return [...[...left].map((tier): TierPair => ({ older: tier })), ...pairs];

  /** Whether a tier was called so before, whoever asks. */
  function wasCalled(tier: Tier, { name }: Tier): boolean {
    const names = formerNames(tier).filter(({ only }) => only === undefined);
    return names.some((former) => textKey(former.name, newer.language) === textKey(name, older.language));
  }
}

/** Rows of two editions that are the same, by id, else by topic and name where only one of each side fits. */
export function pairRows<T extends { id: string; name?: Text | undefined; topic?: string | undefined }>(
  older: readonly T[],
  newer: readonly T[],
  before: Program,
  after: Program,
): [T | undefined, T | undefined][] {
  const alike = (row: T, program: Program) => `${row.topic} ${textKey(row.name, program.language)}`;
  const freeOlder = older.filter(({ id }) => !newer.some((row) => row.id === id));
  const freeNewer = newer.filter(({ id }) => !older.some((row) => row.id === id));
  const only = (rows: readonly T[], program: Program, wanted: string) => {
    const fit = rows.filter((row) => row.name !== undefined && alike(row, program) === wanted);
    return fit.length === 1 ? fit[0] : undefined;
  };
  const partner = new Map<T, T>();
  for (const row of freeNewer) {
    const wanted = alike(row, after);
    const same = only(freeOlder, before, wanted);
    if (same && only(freeNewer, after, wanted) === row) partner.set(row, same);
  }
  const taken = new Set(partner.values());
  return [
    ...newer.map((row): [T | undefined, T] => [
      older.find(({ id }) => id === row.id) ?? partner.get(row),
      row,
    ]),
    ...freeOlder.filter((row) => !taken.has(row)).map((row): [T, undefined] => [row, undefined]),
  ];
}

/** The two texts, if both are said and differ. */
export function reworded(older: Text | undefined, newer: Text | undefined, before: Program, after: Program) {
  if (older === undefined || newer === undefined) return [];
  return textKey(older, before.language) === textKey(newer, after.language) ? [] : [{ older, newer }];
}
