/** What a file or the clipboard holds: a document, a file of the builder, or tables. */
import { LIMITS, type Sheet } from '../../src/program/index.js';
import { CannotRun } from '../../src/cli/failure.js';
import { readCsv } from '../../src/cli/sheets/csv.js';
import { decode, type Decoded } from '../../src/cli/sheets/decode.js';
import { sheetOf } from '../../src/context/html-sheet.js';
import { isDocument, pastedTable } from './sheets.js';
import { fromFile, type BuilderState } from './state.js';

export type Brought =
  | { is: 'document'; text: string }
  | { is: 'state'; state: BuilderState }
  /** With what is not sure about how they were read. */
  | { is: 'sheets'; sheets: Sheet[]; doubts: string[] }
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
  try {
    return fromTexts(
      await Promise.all(
        files.map(async (file) => ({
          name: file.name,
          ...decode(new Uint8Array(await file.arrayBuffer())),
        })),
      ),
    );
  } catch (error) {
    if (error instanceof CannotRun) return nothing(error.message);
    return nothing('It cannot be read: it may have been moved or changed meanwhile. Choose it again.');
  }
}

function fromTexts(texts: readonly (Decoded & { name: string })[]): Brought {
  const [first] = texts;
  if (!first) return nothing('There was no file in it.');
  if (texts.length === 1 && /^\s*[{[]/.test(first.text)) return whole(first.text);
  const read = texts.map(({ name, text }) => readCsv(text, name));
  return {
    is: 'sheets',
    // Of several files each is a sheet, called as it is.
    sheets: read.map(({ sheet }, at) => ({
      ...sheet,
      name: texts.length > 1 ? texts[at]!.name.replace(/\.\w+$/, '') : '',
    })),
    doubts: texts.flatMap(({ name, doubt }, at) => {
      const doubts = [...(doubt === undefined ? [] : [doubt]), ...read[at]!.doubts];
      return doubts.map((one) => (texts.length > 1 ? `${name}: ${one}` : one));
    }),
  };
}

/** A file of the builder, or a document. */
function whole(text: string): Brought {
  const state = fromFile(text);
  return state ? { is: 'state', state } : { is: 'document', text };
}

/** @returns Nothing where it is a piece of text to be put where the cursor is. */
export function fromClipboard(data: DataTransfer): Brought | undefined {
  const text = data.getData('text/plain');
  if (isDocument(text)) return whole(text);
  const sheets = tablesIn(data.getData('text/html')) ?? pastedTable(text);
  return sheets && { is: 'sheets', sheets, doubts: [] };
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
