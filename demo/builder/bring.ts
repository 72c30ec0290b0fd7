/** What a file or the clipboard holds: a document, a file of the builder, or tables. */
import { LIMITS, type Sheet } from '../../src/program/index.js';
import { sheetOf } from '../../src/context/html-sheet.js';
import { readCsv } from './csv.js';
import { isDocument, pastedTable } from './sheets.js';
import { fromFile, type BuilderState } from './state.js';

export type Brought =
  | { is: 'document'; text: string }
  | { is: 'state'; state: BuilderState }
  | { is: 'sheets'; sheets: Sheet[] }
  | { is: 'nothing'; sentence: string };

const nothing = (sentence: string): Brought => ({ is: 'nothing', sentence });

export async function fromFiles(files: readonly File[]): Promise<Brought> {
  const workbook = files.find(({ name }) => /\.(?:xlsx?|xlsm|ods|numbers)$/i.test(name));
  if (workbook)
    return nothing(
      `“${workbook.name}” is a workbook, which this page does not open. Save its sheet as CSV, or copy the cells and paste them here.`,
    );
  const large = files.find(({ size }) => size > 4 * LIMITS.characters);
  if (large) return nothing(`“${large.name}” is larger than a document may be.`);
  const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await textIn(file) })));
  const [first] = texts;
  if (!first) return nothing('There was no file in it.');
  if (texts.length === 1 && /^\s*[{[]/.test(first.text)) {
    const state = fromFile(first.text);
    return state ? { is: 'state', state } : { is: 'document', text: first.text };
  }
  const sheets = texts.flatMap(({ name, text }) =>
    // Of several files each is a sheet, called as it is.
    readCsv(text).map((sheet) => (texts.length > 1 ? { ...sheet, name: name.replace(/\.\w+$/, '') } : sheet)),
  );
  return sheets.length > 0
    ? { is: 'sheets', sheets }
    : nothing(`There is nothing in “${first.name}” to read.`);
}

/** In UTF-8 or UTF-16, or what spreadsheets of Western Europe write. */
async function textIn(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [one, two] = bytes;
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** @returns Nothing where it is a piece of text to be put where the cursor is. */
export function fromClipboard(data: DataTransfer): Brought | undefined {
  const text = data.getData('text/plain');
  if (isDocument(text)) {
    const state = fromFile(text);
    return state ? { is: 'state', state } : { is: 'document', text };
  }
  const sheets = tablesIn(data.getData('text/html')) ?? pastedTable(text);
  return sheets && { is: 'sheets', sheets };
}

/** The tables of a piece of HTML, which is read and never shown; nothing where there is none worth the name. */
function tablesIn(html: string): Sheet[] | undefined {
  if (!/<table/i.test(html)) return undefined;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...body.querySelectorAll('table')].filter(
    (table) => table.rows.length > 1 && !table.querySelector('table'),
  );
  const sheets = tables.map((table) => sheetOf(table, table.caption?.textContent.trim() ?? '', []).sheet);
  return sheets.length > 0 ? sheets : undefined;
}
