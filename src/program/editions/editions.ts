import { NoteBook, sourcesOf } from '../matrix/notes.js';
import type { Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';
import type { Change, Editions } from './change.js';
import { inForceOn } from './in-force-on.js';
import { pairTiers, reworded, type TierPair } from './pairing.js';
import { requirementChanges, rewordedMeasures } from './requirement-changes.js';
import { valueChanges } from './value-changes.js';

/** How to look at two editions. */
export interface EditionOptions {
  /** The reader's choice of dimensions; each option is looked at where it leaves one open. */
  choice?: Choice;
  /**
   * True where both documents record all that their edition says: what only one of them has was then added or removed.
   * Else that is not known, because a row that a document leaves out may only not have been read.
   */
  complete?: boolean;
  /** Is told of each row and tier that both have, changed or not. */
  both?: Editions['both'];
}

/** Whether an edition was announced and never applied: it comes between no two others. */
export function isWithdrawn({ edition }: Program): boolean {
  return edition?.status === 'withdrawn';
}

/** Each edition that was in force with the one that came after it, the older first: as they are given, but for what they replace. */
export function editionPairs(programs: readonly Program[]): [older: Program, newer: Program][] {
  const inForce = programs.filter((program) => !isWithdrawn(program));
  return inForce.slice(1).map((program, index) => {
    const before = inForce[index]!;
    return before.edition?.replaces === program.id ? [program, before] : [before, program];
  });
}

/** Whether it is the program that changed, and not only what is known of it. */
export function isProgramChange({ kind }: Change): boolean {
  return kind !== 'now-known' && kind !== 'no-longer-known';
}

/**
 * What changed between two editions of a program, as data.
 *
 * Tiers are the same by id, where one says what it `was`, else by name; rows by id, else by topic and name where only
 * one fits, and parts of a score by their measure too. A tier, a benefit or a condition that only one document has is
 * new or gone only where the other declares that list complete; parts of a score that both have are all its parts.
 * What is told by several days counts as it is on the day that the newer edition begins.
 * Of a tier that only one has, that is said once. The weightiest comes first: tiers, what they ask, what it
 * costs, what one gets, what each side promises; what only became known or is no longer recorded comes last.
 */
export function changes(
  before: Program,
  after: Program,
  { choice = {}, complete = false, both: told }: EditionOptions = {},
): Change[] {
  const day = after.edition?.from;
  const [older, newer] =
    day === undefined ? [before, after] : [inForceOn(before, day), inForceOn(after, day)];
  const books = { older: new NoteBook(older), newer: new NoteBook(newer) };
  const editions: Editions = { older, newer, choice, complete, books, day, both: told };
  const tiers = pairTiers(older, newer);
  const both = tiers.filter((each): each is Required<TierPair> => !!each.older && !!each.newer);
  const found = merge([
    ...tierChanges(editions, tiers),
    ...both.flatMap((tier) => requirementChanges(editions, tier)),
    ...rewordedMeasures(editions),
    ...valueChanges(editions, 'cost', [older.costs, newer.costs], both),
    ...valueChanges(editions, 'benefit', [older.benefits, newer.benefits], both),
    ...valueChanges(editions, 'commitment', [older.commitments, newer.commitments], both),
  ]);
  return [...found.filter(isProgramChange), ...found.filter((change) => !isProgramChange(change))];
}

/** A tier that a document does not name was not there only where its list is declared complete. */
function tierChanges(editions: Editions, tiers: readonly TierPair[]): Change[] {
  const { older: before, newer: after, complete } = editions;
  return tiers.flatMap(({ older, newer }): Change[] => {
    const sources = { older: sourcesOf(older?.source), newer: sourcesOf(newer?.source) };
    const about = { part: 'tier', tiers: [{ older, newer }], sources } as const;
    if (!older || !newer) {
      const listed = complete || (newer ? before : after).complete?.includes('tiers');
      const kind = listed ? (newer ? 'added' : 'removed') : newer ? 'now-known' : 'no-longer-known';
      return [{ kind, ...about }];
    }
    return reworded(older.name, newer.name, before, after).map((texts) => ({
      kind: 'renamed',
      ...about,
      texts,
    }));
  });
}

/** What does not make two changes different. */
const ASIDE: readonly string[] = [
  'marks',
  'source',
  'note',
  'footnotes',
  'status',
  'conflicts',
  'approximate',
];

/** The same change of several tiers becomes one. */
function merge(found: readonly Change[]): Change[] {
  const merged = new Map<string, Change>();
  for (const change of found) {
    const { kind, part, row, alternative, options, older, newer, texts, asked, because } = change;
    const content = row && [
      kind,
      part,
      row.id,
      alternative?.number,
      options,
      older,
      newer,
      texts,
      asked,
      because,
    ];
    const key = JSON.stringify(content ?? merged.size, (name, item: unknown) =>
      ASIDE.includes(name) ? undefined : item,
    );
    const same = merged.get(key);
    merged.set(key, same ? { ...same, tiers: [...same.tiers, ...change.tiers] } : change);
  }
  return [...merged.values()];
}
