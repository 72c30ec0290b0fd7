/** A table in plain text: by comma, semicolon or tab, whichever makes rows of the same length. */
import { unneutral } from '../../src/program/delimited.js';
import { readPastedTable, textSheet, type Sheet } from '../../src/program/index.js';

const SEPARATORS = ['\t', ';', ','] as const;

/** @returns No sheet for a text without a letter or digit. */
export function readCsv(text: string): Sheet[] {
  const plain = text.replace(/^\ufeff/, '');
  // The first line can name the separator, as spreadsheets write it for one another.
  const declared = /^sep=([\t;,])\r?\n/i.exec(plain);
  const body = declared ? plain.slice(declared[0].length) : plain;
  const separator = declared?.[1] ?? separatorOf(body);
  if (separator === '\t') return readPastedTable(body);
  const rows = rowsOf(body, separator).map((row) => row.map(unneutral));
  return rows.some((row) => row.some((cell) => /[\p{L}\p{N}]/u.test(cell))) ? [textSheet(rows)] : [];
}

/** Of two that fit as well the one that stands first: a comma is often part of a cell, a tab never. */
function separatorOf(text: string): string {
  let best = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const rows = rowsOf(text, separator, 100);
    const lengths = new Map<number, number>();
    for (const { length } of rows) if (length > 1) lengths.set(length, (lengths.get(length) ?? 0) + 1);
    const alike = Math.max(0, ...lengths.values()) / Math.max(rows.length, 1);
    if (alike > most) [best, most] = [separator, alike];
  }
  return best;
}

/** Rows of cells; one in quotes may hold separators, line ends, and quotes that are doubled. */
function rowsOf(text: string, separator: string, most = Infinity): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') cell += text[++at];
        else break;
      }
      at++;
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    row.push(cell + text.slice(from, at));
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
