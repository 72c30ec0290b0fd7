/** A sheet as a person sees it: every cell of every row, merged cells filled, and no invisible remains in the texts. */
import { isSeen } from '../../schema/formats.js';
import type { MergedCells, Sheet, SheetCell } from '../sheet.js';

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
/** Cells that are looked at, empty ones among them: a document takes a quarter of them. */
const MOST_CELLS = 240_000;

/** @param sheet The sheet, which may come from anywhere: merges that lead out of it are cut. */
export function gridOf(sheet: Sheet): Grid {
  const first = sheet.rows.slice(0, MOST_ROWS);
  const cut = first.map((row) => row.slice(0, MOST_COLUMNS).map(({ text }) => cleaned(text)));
  const width = cut.reduce((most, row) => Math.max(most, row.findLastIndex((text) => text !== '') + 1), 0);
  const height = Math.min(first.length, Math.floor(MOST_CELLS / Math.max(width, 1)));
  const [wanted, texts] = [first.slice(0, height), cut.slice(0, height)];
  const rows = texts.map((row, at) =>
    Array.from({ length: width }, (_, column): GridCell => {
      const cell = wanted[at]![column];
      return { ...cell, text: row[column] ?? '', row: at, column };
    }),
  );
  fillMerged(rows, width, sheet.merged ?? []);
  return {
    sheet: cleaned(sheet.name),
    rows,
    width,
    rowsLeft: sheet.rows.slice(height).filter(hasText).length,
    columnsLeft: wanted.filter((row) => hasText(row.slice(MOST_COLUMNS))).length,
  };
}

/** Merged cells do not overlap: those that claim more than there is are no part of a sheet. */
function fillMerged(rows: GridCell[][], width: number, merged: readonly MergedCells[]): void {
  let room = rows.length * width;
  for (const { row, column, rows: down, columns: across } of merged) {
    const first = rows[row]?.[column];
    if (!first || first.covered) continue;
    const [bottom, right] = [Math.min(row + down, rows.length), Math.min(column + across, width)];
    room -= (bottom - row) * (right - column);
    if (room < 0) return;
    first.across = right - column;
    for (let y = row; y < bottom; y++)
      for (let x = column; x < right; x++)
        if ((y !== row || x !== column) && rows[y]![x]!.text === '')
          rows[y]![x] = { ...first, row: y, column: x, covered: true };
  }
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
  const clean = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(UNSEEN, '')
    .replace(SPACES, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/^[\s\u200e\u200f]+|[\s\u200e\u200f]+$/g, '')
    .replace(/^'(?=[=+\-@])/, '');
  // Of signs that nobody sees there are many more.
  return isSeen(clean) ? clean : '';
}

/** Whether a cell has a text of its own. */
export const isFilled = ({ text, covered }: GridCell): boolean => text !== '' && covered !== true;

/** The cells of a row that have a text of their own. */
export const filledOf = (row: readonly GridCell[]): GridCell[] => row.filter(isFilled);

/** A text in one line, as names are written. */
export const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
