import type { Choice } from '../resolve.js';
import type { Measure, Program, Tier } from '../schema/program.js';
import type { Requirement, ScorePart } from '../schema/requirement.js';
import type { Scope, Text } from '../schema/scalars.js';
import type { Qualified, TaggedValue } from '../schema/value.js';
import type { Note } from './notes.js';
import type { Ask, RequirementBlock } from './requirement-rows.js';

/** Everything a matrix prints, in the order in which it is read: which rows, which cells, which marks. */
export interface MatrixView {
  program: Program;
  choice: Choice;
  sections: readonly Section[];
  /** The notes that marks refer to, in reading order. */
  notes: readonly Note[];
}

/** The tiers themselves; what you get, what you commit to, what it costs. */
export interface Section {
  id: 'tiers' | 'get' | 'commit' | 'cost';
  groups: readonly RowGroup[];
}

export interface RowGroup {
  key: string;
  /** The category's name; nothing for rows that have none. */
  name?: Text | undefined;
  description?: Text | undefined;
  alternative?: RequirementBlock['alternative'];
  option?: RequirementBlock['option'];
  rows: readonly Row[];
}

/** What can be said about a tier itself. */
export type TierFact = 'description' | 'admission' | 'action' | 'notes';

export interface Row {
  key: string;
  name?: Text | undefined;
  /** Set where the row is about the tiers themselves and has no name in the document. */
  fact?: TierFact;
  /** How far in the label stands: 1 for a part of what is above it. */
  depth: number;
  /** What the label can explain: what it means, how it is counted, where it stands. */
  about: About;
  /** One cell for each tier, in the order of the tiers. */
  cells: readonly Cell[];
}

export interface About {
  description?: Text | undefined;
  /** How it is counted; more than one where the tiers say different things. */
  counting?: readonly Text[];
  /** What opens it, where that is not the tier. */
  unlocks?: Requirement | undefined;
  /** Names of the benefits that it comes on top of. */
  addsTo?: readonly Text[];
  /** Nobody has to pay it. */
  optional?: boolean | undefined;
  only?: Scope | undefined;
  payee?: Text | undefined;
  /** The measure's own window, status and so on. */
  measure?: RequirementBlock['rows'][number]['measure'];
  /** Where the row is about several measures: the window of one of them is not that of the row. */
  measures?: readonly Measure[];
  qualified?: Qualified | undefined;
  sources: readonly string[];
  marks: readonly number[];
}

/** What is asked on the way to a tier, by the tiers that one comes through. */
export interface Through {
  kind: 'through';
  /** By the id of the tier that asks it; several where one can come from several, or from one by way of another. */
  asked: readonly {
    tier: string;
    ask: Ask;
    /** Set where only one of several ways to that tier asks it. */
    oneWay?: boolean;
  }[];
  /** True where it is asked whichever way one comes. */
  always: boolean;
  /** What the document says of the tier's own conditions, where that is a silence. */
  silence?: Requirement | undefined;
}

export interface NotOffered {
  kind: 'not-offered';
  options: Scope;
}

/** The notes of a cell. */
export interface Marks {
  /** Numbers of all notes that belong to it. */
  marks: readonly number[];
  /** Of what consists of several things, which notes belong to which. */
  noted?: ReadonlyMap<Qualified, readonly number[]>;
}

export type Cell = Marks &
  (
    | { kind: 'value'; value: TaggedValue }
    | { kind: 'requirement'; requirement: Requirement }
    | { kind: 'part'; part: ScorePart }
    | { kind: 'fact'; fact: TierFact; tier: Tier }
    /** The document says that it names all that there is, and this is not among it. */
    | { kind: 'not-required' }
    /** The document leaves it out. */
    | { kind: 'not-mentioned' }
    /** The tier does not exist for these options, which the reader has chosen. */
    | NotOffered
    /** There is such a benefit, and which tiers have it is not known; with what it is, where the document says so. */
    | { kind: 'tiers-not-known'; value?: TaggedValue | undefined }
    /** The tier does not ask it, and one that comes before it does. */
    | Through
    /** Several ways lead to the tier; what they ask stands in blocks of their own. */
    | { kind: 'see-ways' }
    /** What the document says of it stands in another row. */
    | { kind: 'elsewhere' }
  );
