/** A table as a file or a paste has it: what the reader of sheets takes and the writer gives, whatever the file is. */

/** One cell. An empty one has the text `''`. */
export interface SheetCell {
  /** What a person sees in it: `20%`, `$3,500`, `5 certified`. */
  text: string;
  /** What the file itself holds behind the text, where it is more than a text: 0.2 behind `20%`. */
  value?: number | boolean | Date;
  /** Address that the cell leads to. */
  link?: string;
  /** A remark somebody has pinned to it. */
  comment?: string;
}

/** Cells that are one to the eye: counted from 0, the first of them holds the text. */
export interface MergedCells {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** One sheet of a workbook, or a pasted table. Rows may be of different lengths. */
export interface Sheet {
  name: string;
  rows: SheetCell[][];
  merged?: MergedCells[];
}

/** A sheet of plain texts, as CSV has it. */
export function textSheet(rows: readonly (readonly string[])[], name = ''): Sheet {
  return { name, rows: rows.map((row) => row.map((text) => ({ text }))) };
}

/** Where a cell stands, as spreadsheets call it: `B7`; with the sheet's name where there is one: `Benefits!B7`. */
export function cellName(sheet: Pick<Sheet, 'name'>, row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${sheet.name && `${sheet.name}!`}${letters}${row + 1}`;
}
