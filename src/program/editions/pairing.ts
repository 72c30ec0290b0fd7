import { formerNames } from '../matrix/tier-facts.js';
import type { Program, Tier } from '../schema/program.js';
import type { Text } from '../schema/scalars.js';
import { textKey } from '../comparison/text-key.js';

/** A tier in two editions; one side is missing where only the other has it. */
export interface TierPair {
  older?: Tier | undefined;
  newer?: Tier | undefined;
}

/**
 * The tiers of two editions: those that only the older has, then the newer ones, each with what it was: the tier of the
 * same id, and those that either document says it was; else the one of the same name, or of a name it had `formerly`, where only one of each side fits. One tier can have been several.
 */
export function pairTiers(older: Program, newer: Program): TierPair[] {
  const isSame = (was: Tier, is: Tier) =>
    was.id === is.id || is.was?.includes(was.id) || was.was?.includes(is.id);
  const [freeOlder, freeNewer] = [
    older.tiers.filter((was) => !newer.tiers.some((is) => isSame(was, is))),
    newer.tiers.filter((is) => !older.tiers.some((was) => isSame(was, is))),
  ];
  /** What a tier is called, or was called before, whoever asks. */
  const names = (tier: Tier) => [
    tier.name,
    ...formerNames(tier).flatMap(({ name, only }) => (only === undefined ? [name] : [])),
  ];
  const isNamed = (was: Tier, called: readonly Text[]) =>
    called.some((name) => textKey(name, newer.language) === textKey(was.name, older.language));
  const only = (tiers: readonly Tier[], fits: (tier: Tier) => boolean) => {
    const fit = tiers.filter(fits);
    return fit.length === 1 ? fit[0] : undefined;
  };
  /** The tier of the same name; where there is none, the one whose name it had. */
  const namesakeOf = (tier: Tier) => {
    for (const called of [(one: Tier) => [one.name], names]) {
      const was = only(freeOlder, (one) => isNamed(one, called(tier)));
      if (was && only(freeNewer, (one) => isNamed(was, called(one))) === tier) return was;
    }
    return undefined;
  };
  const taken = new Set<Tier>();
  const pairs = newer.tiers.flatMap((tier): TierPair[] => {
    const same = older.tiers.filter((was) => isSame(was, tier));
    if (same.length > 0) return same.map((was) => ({ older: was, newer: tier }));
    const namesake = freeNewer.includes(tier) ? namesakeOf(tier) : undefined;
    if (!namesake || taken.has(namesake)) return [{ newer: tier }];
    taken.add(namesake);
    return [{ older: namesake, newer: tier }];
  });
  return [
    ...freeOlder.filter((tier) => !taken.has(tier)).map((tier): TierPair => ({ older: tier })),
    ...pairs,
  ];
}

/** What makes two rows the same besides their ids. */
interface Pairable {
  id: string;
  name?: Text | undefined;
  topic?: string | undefined;
  /** Rows of which only one on each side has this key are the same, where neither id nor name tells it. */
  alike?: string | undefined;
}

/** Rows of two editions that are the same: by id, else by topic and name, else by what they are alike in, where only one of each side fits. */
export function pairRows<T extends Pairable>(
  older: readonly T[],
  newer: readonly T[],
  before: Program,
  after: Program,
): [T | undefined, T | undefined][] {
  const partner = new Map<T, T>();
  const byIdBefore = new Map([...older].reverse().map((row) => [row.id, row]));
  const idsAfter = new Set(newer.map(({ id }) => id));
  for (const row of newer) {
    const same = byIdBefore.get(row.id);
    if (same) partner.set(row, same);
  }
  const named = (row: T, program: Program) =>
    row.name === undefined ? undefined : `${row.topic} ${textKey(row.name, program.language)}`;
  for (const keyOf of [named, ({ alike }: T) => alike]) {
    const taken = new Set(partner.values());
    // A row whose id the other edition has too is that row, and no other.
    const freeOlder = older.filter((row) => !taken.has(row) && !idsAfter.has(row.id));
    const freeNewer = newer.filter((row) => !partner.has(row));
    const byKey = (rows: readonly T[], program: Program) => {
      const all = new Map<string, T[]>();
      for (const row of rows) {
        const key = keyOf(row, program);
        if (key === undefined) continue;
        const alike = all.get(key);
        if (alike) alike.push(row);
        else all.set(key, [row]);
      }
      return all;
    };
    const olderByKey = byKey(freeOlder, before);
    for (const [key, [row, ...alike]] of byKey(freeNewer, after)) {
      const [same, ...others] = olderByKey.get(key) ?? [];
      if (same && alike.length === 0 && others.length === 0) partner.set(row!, same);
    }
  }
  const taken = new Set(partner.values());
  return [
    ...newer.map((row): [T | undefined, T] => [partner.get(row), row]),
    ...older
      .filter((row) => !taken.has(row) && !idsAfter.has(row.id))
      .map((row): [T, undefined] => [row, undefined]),
  ];
}

/** What is called otherwise now, and what is described in other words. */
export function otherWords(
  before: { name?: Text | undefined },
  described: Text | undefined,
  after: { name?: Text | undefined },
  describes: Text | undefined,
  { older, newer }: { older: Program; newer: Program },
) {
  return [
    ...reworded(before.name, after.name, older, newer).map((texts) => ({ kind: 'renamed' as const, texts })),
    ...reworded(described, describes, older, newer).map((texts) => ({ kind: 'reworded' as const, texts })),
  ];
}

/** The two texts, if both are said and differ. */
export function reworded(older: Text | undefined, newer: Text | undefined, before: Program, after: Program) {
  if (older === undefined || newer === undefined) return [];
  return textKey(older, before.language) === textKey(newer, after.language) ? [] : [{ older, newer }];
}
