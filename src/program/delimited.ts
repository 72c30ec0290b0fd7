/** A table as plain text for other programs: CSV to save, tab-separated to paste. */

/** A cell that begins like this is run as a formula by spreadsheets (OWASP: CSV injection), whatever nobody sees before it. */
const FORMULA = /^[\s"'\p{C}]*[=+\-@＝＋－＠]|^\p{Cc}/u;
/** A plain number, as languages write it; it may begin with a sign. */
const NUMBER =
  /^[\u061c\u200e\u200f]*[+-]?\p{Sc}?\p{Nd}[\p{Nd}.,'’\u00a0\u202f٫٬]*[%٪\p{Sc}]?[\u061c\u200e\u200f]*$/u;

/** Whether a spreadsheet would take a text for something to run. */
export function wouldRun(cell: string): boolean {
  return FORMULA.test(cell) && !NUMBER.test(cell);
}

/** A cell that is only read: one that would be run is led by an apostrophe. The same for every kind of copy. */
export function neutral(cell: string): string {
  return wouldRun(cell) ? `'${cell}` : cell;
}

/** What `neutral` was given, once a cell is read again. */
export function unneutral(cell: string): string {
  return cell.startsWith("'") && wouldRun(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * CSV by RFC 4180, with a byte order mark, without which Excel misreads UTF-8.
 *
 * @param separator What parts the cells: spreadsheets expect a semicolon where the comma is the decimal sign.
 */
export function toCsv(rows: readonly (readonly string[])[], separator: ',' | ';' = ','): string {
  const lines = rows.map((row) =>
    row.map((cell) => `"${neutral(cell).replaceAll('"', '""')}"`).join(separator),
  );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Tab-separated lines, as spreadsheets take them from the clipboard. */
export function toTabs(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => neutral(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
