/** A table as plain text for other programs: CSV to save, tab-separated to paste. */

/** A cell that begins like this is run as a formula by spreadsheets (OWASP: CSV injection). */
const FORMULA = /^[\s"]*[=+\-@＝＋－＠]|^[\t\r]/;

/** Leads with an apostrophe what a spreadsheet would run; a plain number may begin with a sign. */
function safe(cell: string): string {
  return FORMULA.test(cell) && !/^[+-]?[\d.,]+%?$/.test(cell) ? `'${cell}` : cell;
}

/**
 * CSV by RFC 4180, with a byte order mark, without which Excel misreads UTF-8.
 *
 * @param separator What parts the cells: spreadsheets expect a semicolon where the comma is the decimal sign.
 */
export function toCsv(rows: readonly (readonly string[])[], separator: ',' | ';' = ','): string {
  const lines = rows.map((row) => row.map((cell) => `"${safe(cell).replaceAll('"', '""')}"`).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Tab-separated lines, as spreadsheets take them from the clipboard. */
export function toTabs(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => safe(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
