import type { Formatter } from '../../localize/formatter.js';
import { neutral, toCsv, toTabs } from '../../program/delimited.js';

export type Table = readonly (readonly string[])[];

/** Puts a table on the clipboard: as a table for documents, as tab-separated lines for spreadsheets and plain text. */
export async function copyTable(table: Table): Promise<boolean> {
  const parts = { 'text/plain': toTabs(table), 'text/html': htmlOf(table) };
  const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })] as const);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}

/** Built as nodes and not as a string, so that no text of the document can become markup. */
function htmlOf(table: Table): string {
  const element = document.createElement('table');
  for (const line of table) {
    const row = element.insertRow();
    for (const cell of line) row.insertCell().textContent = neutral(cell);
  }
  return element.outerHTML;
}

/** Saves a table as a CSV file for the reader's spreadsheet. */
export function saveCsv(name: string, table: Table, { listSeparator }: Formatter): void {
  saveFile(name, 'text/csv;charset=utf-8', toCsv(table, listSeparator));
}

/** Saves a text as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Puts a text on the clipboard; whether that was allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
