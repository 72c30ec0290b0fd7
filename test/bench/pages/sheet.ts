/** A table in words: what the contestants other than our element are given. */
export interface Sheet {
  tiers: string[];
  groups: SheetGroup[];
}

export interface SheetGroup {
  /** Set on the first group of a section. */
  section?: string;
  name: string;
  rows: SheetRow[];
}

export interface SheetRow {
  name: string;
  /** Has a button that explains it. */
  explained: boolean;
  details: string[];
  marks: number[];
  /** Not the same for all tiers. */
  differs: boolean;
  cells: SheetCell[];
}

export interface SheetCell {
  tone: 'yes' | 'no' | 'silent' | 'plain';
  text: string;
  details?: string[];
  items?: string[];
  marks?: number[];
}

/** One way of showing a table, as the page drives it. Each takes its own text: JSON, or HTML. */
export interface Contestant {
  /** What a browser has done before any script of the element comes; not measured. */
  before?(text: string): unknown;
  /** Shows the table. Fulfilled once it is in the document. */
  mount(place: HTMLElement, text: string): unknown;
  /** Fulfilled once nothing more comes of mounting, where more comes than a second sees. */
  rest?(): Promise<unknown>;
  /** Shows the rows that differ, or all of them. */
  differences(only: boolean): unknown;
  /** Shows another table in place of the one before. */
  another(text: string): unknown;
  /** Takes the table away. */
  unmount(): unknown;
}
