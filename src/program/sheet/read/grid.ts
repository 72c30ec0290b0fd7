/** A sheet as a person sees it: every cell of every row, merged cells filled, and no invisible remains in the texts. */
import type { Sheet, SheetCell } from '../sheet.js';

export interface GridCell extends SheetCell {
  /** Where it stands in the sheet, counted from 0. */
  row: number;
  column: number;
  /** True where the text is that of the merged cell which covers it. */
  covered?: true;
  /** How many columns it covers, where it is merged. */
  across?: number;
}

export interface Grid {
  sheet: string;
  rows: GridCell[][];
  width: number;
  /** How many rows and columns the sheet has more than are read. */
  rowsLeft: number;
  columnsLeft: number;
}

/** More than any table of tiers has; what is wider is a calculation. */
const MOST_COLUMNS = 120;
const MOST_ROWS = 8_000;

/** @param sheet The sheet, which may come from anywhere: merges that lead out of it are cut. */
export function gridOf(sheet: Sheet): Grid {
  const wanted = sheet.rows.slice(0, MOST_ROWS);
  const texts = wanted.map((row) => row.slice(0, MOST_COLUMNS).map(({ text }) => cleaned(text)));
  const width = texts.reduce((most, row) => Math.max(most, row.findLastIndex((text) => text !== '') + 1), 0);
  const rows = texts.map((row, at) =>
    Array.from({ length: width }, (_, column): GridCell => {
      const cell = wanted[at]![column];
      return { ...cell, text: row[column] ?? '', row: at, column };
    }),
  );
  for (const { row, column, rows: down, columns: across } of sheet.merged ?? []) {
    const first = rows[row]?.[column];
    if (!first || first.covered) continue;
    first.across = Math.min(across, width - column);
    for (let y = row; y < Math.min(row + down, rows.length); y++)
      for (let x = column; x < Math.min(column + across, width); x++)
        if ((y !== row || x !== column) && rows[y]![x]!.text === '')
          rows[y]![x] = { ...first, row: y, column: x, covered: true };
  }
  return {
    sheet: sheet.name,
    rows,
    width,
    rowsLeft: sheet.rows.slice(MOST_ROWS).filter(hasText).length,
    columnsLeft: wanted.filter((row) => hasText(row.slice(MOST_COLUMNS))).length,
  };
}

const hasText = (row: readonly SheetCell[]): boolean => row.some(({ text }) => cleaned(text) !== '');

/** Characters that nobody sees: byte order marks, soft hyphens, zero widths, overrides of the direction. */
const UNSEEN = /[\u00ad\u200b\u2060\u202a-\u202e\ufeff]/g;
// eslint-disable-next-line no-control-regex
const SPACES = /[\u0000-\u0009\u000b-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** ASCII with nothing to be cleaned away, as most texts are. */
const PLAIN = /^[!-%(-~](?:[ -%'-~]*[!-%'-~])?$/;

/** A text without what pasting leaves in it: odd spaces, invisible characters, empty lines, the apostrophe before a formula. */
export function cleaned(text: string): string {
  if (text === '' || (PLAIN.test(text) && !text.includes('  '))) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(UNSEEN, '')
    .replace(SPACES, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/^[\s\u200e\u200f]+|[\s\u200e\u200f]+$/g, '')
    .replace(/^'(?=[=+\-@])/, '');
}

/** Whether a cell has a text of its own. */
export const isFilled = ({ text, covered }: GridCell): boolean => text !== '' && covered !== true;

/** The cells of a row that have a text of their own. */
export const filledOf = (row: readonly GridCell[]): GridCell[] => row.filter(isFilled);

/** A text in one line, as names are written. */
export const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
