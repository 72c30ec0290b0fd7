import type { Cell, RowGroup, Row } from '../matrix/rows.js';
import type { NoteBook } from '../matrix/notes.js';
import type { Choice } from '../resolve.js';
import type { Program, Tier } from '../schema/program.js';
import type { Text } from '../schema/scalars.js';
import type { DifferenceAspect } from '../comparison/comparable.js';
import type { TierPair } from './pairing.js';
import type { ChangeKind, Side } from './classify-change.js';

/** One thing that changed, as data; each side is said in the words of its own program. */
export interface Change {
  kind: ChangeKind;
  part: 'tier' | 'requirement' | 'cost' | 'benefit' | 'commitment';
  /** In what the two differ, where it is not simply the value. `silence`: only one of the documents has the row. */
  because?: DifferenceAspect | undefined;
  /** The tiers for which it is the same change, lowest first; empty where it is about the row as a whole. */
  tiers: readonly TierPair[];
  /** The row; nothing where the change is about a tier itself. */
  row?: { id: string; older?: Row | undefined; newer?: Row | undefined } | undefined;
  /** Set where it is so only in one of several full ways to the tier. */
  alternative?: RowGroup['alternative'];
  /** The options of dimensions under which it is so, by dimension id. */
  options?: Choice | undefined;
  /** What it was and is. Where it is the words, which tiers have it, or in how many rows it stands, see `texts`, `held` and `asked`. */
  older?: Cell | undefined;
  newer?: Cell | undefined;
  /** `renamed`, `reworded`: the name, or a description or definition. */
  texts?: { older: Text; newer: Text } | undefined;
  /** `moved`: the tiers that had it, and that have it. */
  held?: { older: readonly Tier[]; newer: readonly Tier[] } | undefined;
  /** Set where the two ask for the same thing in different rows: all rows in which each side does, each with one cell. */
  asked?: { older: readonly Row[]; newer: readonly Row[] } | undefined;
  /** Ids of sources, each side in its own document. */
  sources: { older: readonly string[]; newer: readonly string[] };
}

/** What both editions say of a row and a tier. */
export interface Paired {
  part: Change['part'];
  tier: Required<TierPair>;
  row: { id: string; older: Row; newer: Row };
  /** Its way to the tier, where there are several. */
  alternative?: RowGroup['alternative'];
  options?: Choice | undefined;
  older: Side;
  newer: Side;
}

/** Two editions, and how to look at them. */
export interface Editions {
  older: Program;
  newer: Program;
  choice: Choice;
  /** Both documents record all that their edition says, so that what is missing was not there. */
  complete: boolean;
  books: { older: NoteBook; newer: NoteBook };
  /** The day that the newer edition begins, where that is known. */
  day?: string | undefined;
  /** Is told of each row and tier that both have, changed or not. */
  both?: ((facts: Paired) => void) | undefined;
}
