import type { Phrase } from '../localize/phrase.js';

/** Words on a line. Plain ones are in the language of the interface. */
export type Inline = string | Words;
export interface Words {
  text: string;
  /** The language that they are in where they are the document's own. */
  language?: string | undefined;
  /** Where they lead, where they are a link. */
  href?: string | undefined;
  strong?: boolean;
}

/** What stands in a cell, an item of a list or beside a term. */
export interface Entry {
  line: readonly Inline[];
  /** Numbers of the notes that belong to it. */
  marks?: readonly number[] | undefined;
  /** What stands smaller below it, each on a line of its own. */
  details?: readonly string[] | undefined;
  items?: readonly Entry[] | undefined;
  picture?: Picture | undefined;
  tone?: Phrase['tone'];
}

/** A picture that may be asked for. */
export interface Picture {
  src: string;
  alt: Words;
  width?: number | undefined;
  height?: number | undefined;
}

export interface Table {
  caption: string;
  hint?: string | undefined;
  /** What stands above the labels of the rows. */
  corner: string;
  heads: readonly Entry[];
  groups: readonly RowGroup[];
}
export interface RowGroup {
  /** Empty where the rows have no heading of their own. */
  name: string;
  rows: readonly TableRow[];
}
export interface TableRow {
  label: Entry;
  /** How far in the label stands: 1 for a part of what is above it. */
  depth: number;
  /** One for each head. */
  cells: readonly Entry[];
}

/** A heading and what belongs under it. */
export interface Part {
  heading: string;
  blocks: readonly Block[];
}

export type Block =
  | { kind: 'paragraph'; line: readonly Inline[] }
  | { kind: 'list'; items: readonly Entry[] }
  /** Terms, each with what is said of it: its items. */
  | { kind: 'terms'; items: readonly Entry[] }
  | { kind: 'part'; part: Part };

/** A numbered note. */
export interface Note {
  number: number;
  entry: Entry;
}

/** One program as headings, tables and lists: everything that its document says, before it is written in any markup. */
export interface Outline {
  name: Words;
  logo: Picture | undefined;
  /** That the program was made up as an example. */
  invented: string | undefined;
  /** What stands below the name: the edition, what it was asked for, what the program is. */
  about: readonly (readonly Inline[])[];
  tiers: Part;
  tables: readonly Table[];
  /** What stands below the tables. */
  below: readonly Part[];
  notes: { heading: string; notes: readonly Note[] };
  sources: Part | undefined;
}

/** What stands before the label of a part where no style sheet moves it in. */
export const PART = '\u2003';
