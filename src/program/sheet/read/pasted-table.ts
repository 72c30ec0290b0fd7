import { textSheet, type Sheet } from '../sheet.js';

/**
 * A table as a spreadsheet or a browser puts it on the clipboard as plain text: a line for each row, a tab between cells.
 * A cell that has tabs, line breaks or quotes of its own stands in quotes, with each quote inside doubled.
 *
 * @returns One sheet without a name; none for a text without a letter or digit.
 */
export function readPastedTable(text: string): Sheet[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : undefined;
    const end = quoted?.end ?? plainEnd(text, at);
    row.push(quoted?.cell ?? text.slice(at, end));
    if (text[end] === '\t') {
      at = end + 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  if (row.length > 0) rows.push(row);
  return /[\p{L}\p{N}]/u.test(text) ? [textSheet(rows)] : [];
}

function plainEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** A cell in quotes; nothing where the quote is only the first sign of a text, such as “"Gold" partners”. */
function quotedCell(text: string, from: number): { cell: string; end: number } | undefined {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const isEnd = at + 1 === text.length || /[\t\r\n]/.test(text[at + 1]!);
    return isEnd ? { cell: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 } : undefined;
  }
  return undefined;
}
