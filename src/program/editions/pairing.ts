import type { Program, Tier } from '../schema/program.js';
import type { Text } from '../schema/scalars.js';
import { textKey } from '../comparison/text-key.js';

/** A tier in two editions; one side is missing where it exists only in the other. */
export interface TierPair {
  older?: Tier | undefined;
  newer?: Tier | undefined;
}

/** The tiers of two editions: those that are gone, then the newer ones, each with what it was. */
export function pairTiers(older: Program, newer: Program): TierPair[] {
  const left = new Set(older.tiers);
  const pairs = newer.tiers.map((tier): TierPair => {
    const same =
      older.tiers.find(({ id }) => id === tier.id) ?? older.tiers.find(({ id }) => tier.was?.includes(id));
    if (!same || !left.delete(same)) return { newer: tier };
    return { older: same, newer: tier };
  });
  return [...[...left].map((tier): TierPair => ({ older: tier })), ...pairs];
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
