import Papa from 'papaparse';
import { unneutral } from '../../program/delimited.js';
import { textSheet, type Sheet } from '../../program/sheet/sheet.js';
import { CannotRun, quoted } from '../failure.js';
import { SHEET_LIMITS } from './limits.js';

/** A table, and what is not sure about how it was read. */
export interface ReadTable {
  sheet: Sheet;
  doubts: string[];
}

const SEPARATORS = ['\t', ';', ','] as const;
type Separator = (typeof SEPARATORS)[number];

/**
 * A table of plain texts, as CSV and a paste from a spreadsheet have it: by comma, semicolon or tab, whichever makes
 * rows of the same length; quotes and line ends of any kind.
 *
 * @param name What the sheet is called; what the file is called in sentences, too.
 */
export function readCsv(text: string, name: string): ReadTable {
  // The first line can name the separator, as spreadsheets write it for one another.
  const declared = /^sep=([\t;,])\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  for (const sign of SEPARATORS) if (countOf(sign, body) > SHEET_LIMITS.area) throw tooLarge(name);
  const separator = (declared?.[1] as Separator | undefined) ?? separatorOf(body);
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: separator,
    preview: SHEET_LIMITS.rows + 1,
  });
  const rows = data.map((row) => row.map(unneutral));
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === '')) rows.pop();
  if (rows.length === 0) throw new CannotRun(`${quoted(name)} has no filled cell. Check that it was saved.`);
  if (rows.length > SHEET_LIMITS.rows || rows.some((row) => row.length > SHEET_LIMITS.columns))
    throw tooLarge(name);
  const unclosed = errors.find(({ type }) => type === 'Quotes');
  const doubts = unclosed
    ? [
        `A quote in row ${(unclosed.row ?? 0) + 1} is not closed, or not doubled inside a cell: check that row.`,
      ]
    : [];
  return { sheet: textSheet(rows, name), doubts };
}

const tooLarge = (name: string): CannotRun =>
  new CannotRun(
    `${quoted(name)} has more than ${SHEET_LIMITS.rows} rows or ${SHEET_LIMITS.columns} columns. Leave out what is not about the program.`,
  );

/** How often a sign stands in a text: looked at before anything is made of it. */
function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** The separator by which most rows are equally long, and longer than one cell. */
function separatorOf(text: string): Separator {
  let best: Separator = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: 100 });
    const lengths = new Map<number, number>();
    for (const { length } of data) if (length > 1) lengths.set(length, (lengths.get(length) ?? 0) + 1);
    // Of two that fit as well the one that stands first above: a comma is often part of a cell, a tab never.
    const alike = Math.max(0, ...lengths.values()) / Math.max(data.length, 1);
    if (alike > most) [best, most] = [separator, alike];
  }
  return best;
}
