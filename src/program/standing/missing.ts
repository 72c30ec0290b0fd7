import type { Facts } from './facts.js';
import type { Gap } from './gap.js';
import { asksNothing, type Judged } from './judged.js';
import { rowsOf, type TierStanding } from './standing.js';

/** A condition that is missed, and by how much. */
export interface Missed {
  judged: Judged;
  gap: Gap;
}

/** What keeps a reader from a tier, as far as it can be told. */
export interface Missing {
  /** What is missed by so much, in reading order. */
  gaps: readonly Missed[];
  /** How many conditions are missed of which no one figure can be told, such as one of several. */
  others: number;
  /** Keys of the questions that are still to be answered, in reading order and each once. */
  open: readonly string[];
  /** How many conditions nobody outside can tell. */
  uncheckable: number;
}

/** What is missing of a tier: of what it asks itself, by the way that is nearest, and of where one must come from. */
export function missingOf({ root, entry }: TierStanding, facts: Facts): Missing {
  const rows = [...(root ? rowsOf(root).rows : []), entry].filter((row) => row.counts && !asksNothing(row));
  const missed = rows.filter(({ state }) => state === 'not-met').map(gapsIn);
  const near = rows.flatMap(openIn);
  // Of the way that is nearest nobody may be able to tell more; of another one may.
  const open = near.length === 0 && root ? openIn(root) : near;
  return {
    gaps: missed.flatMap((gaps) => gaps ?? []),
    others: missed.filter((gaps) => gaps === undefined).length,
    open: [...new Set(open)].filter((key) => !Object.hasOwn(facts, key)),
    uncheckable: rows.filter(({ state }) => state === 'not-checkable').length,
  };
}

/** By how much a condition is missed; nothing where that is no sum of figures, as of one of several. */
function gapsIn(judged: Judged): readonly Missed[] | undefined {
  if ('gap' in judged && judged.gap) return [{ judged, gap: judged.gap }];
  if (judged.form !== 'all') return undefined;
  const inner = judged.of.filter(({ counts, state }) => counts && state === 'not-met').map(gapsIn);
  return inner.length === 0 || inner.some((gaps) => gaps === undefined)
    ? undefined
    : inner.flatMap((gaps) => gaps!);
}

/** The questions that what is not known of a condition hangs on. */
function openIn(judged: Judged): readonly string[] {
  const { of, keys, state } = judged;
  if (state !== 'unknown') return [];
  const inner = judged.form === 'if' ? [judged.decides, ...of] : of;
  const deeper = inner.flatMap(openIn);
  // What makes points is asked, and not the points, where it can be told.
  return judged.form === 'score' && deeper.length > 0 ? deeper : [...keys, ...deeper];
}
