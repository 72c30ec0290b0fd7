/** What of a sheet was not understood, or was decided where it could be read two ways, as data. */

export type SheetNoteCode =
  // a cell
  | 'dash'
  | 'to-be-told'
  | 'two-numbers'
  | 'two-currencies'
  | 'two-days'
  | 'two-meanings'
  | 'no-currency'
  | 'no-unit'
  | 'kept-as-words'
  | 'range-asked'
  | 'or-in-words'
  | 'no-such-note'
  | 'too-long'
  | 'link-left-out'
  // a row, a column, a line
  | 'placed-by-name'
  | 'row-without-values'
  | 'row-without-name'
  | 'column-without-name'
  | 'column-left-out'
  | 'left-out'
  | 'legend'
  | 'line-kept'
  | 'turned'
  | 'same-tier'
  | 'tiers-fall'
  // a sheet, or all of them
  | 'no-table'
  | 'section-not-told'
  | 'too-many-tiers'
  | 'too-many-rows'
  | 'too-wide'
  | 'no-vendor'
  | 'no-name'
  | 'bad-option';

/** One thing to look at, and where. Its sentence is made by `describeSheetNote`. */
export interface SheetNote {
  code: SheetNoteCode;
  /** The cell, as spreadsheets call it: `Benefits!B7`; a range of them where it is about several; empty for all sheets. */
  cell: string;
  /** What stands there. */
  text?: string;
  /** What it was read as. */
  read?: string;
  /** What it might have been. */
  other?: string;
}

/** Hears of something to look at, in the cell of a sheet. */
export type Noted = (
  code: SheetNoteCode,
  place: { row: number; column: number },
  facts?: Pick<SheetNote, 'text' | 'read' | 'other'>,
) => void;
