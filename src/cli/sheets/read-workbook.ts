import { basename, extname } from 'node:path';
import { plain } from '../../program/read/shown.js';
import type { Sheet } from '../../program/sheet/sheet.js';
import { CannotRun, quoted } from '../failure.js';
import { readBytes, readStdin } from '../files/read-bytes.js';
import type { Io } from '../io.js';
import { decode } from './decode.js';
import { SHEET_LIMITS } from './limits.js';

export interface Workbook {
  sheets: Sheet[];
  /** What is not sure about how the file was read, in sentences. */
  doubts: string[];
}

/**
 * The tables in a file: a workbook (`.xlsx`), or text by commas, semicolons or tabs. Which it is is told by its first
 * bytes and not by its name. `-` is standard input.
 *
 * @throws {CannotRun} Where it cannot be read, or is something else.
 */
export async function readWorkbook(path: string, io: Io): Promise<Workbook> {
  const { bytes: most } = SHEET_LIMITS;
  const bytes = path === '-' ? await readStdin(most, io) : readBytes(path, path, most, io);
  const name = path === '-' ? 'stdin' : path;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readPacked(bytes, name);
  const other = KNOWN.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  if (other) throw new CannotRun(`${quoted(name)} is ${other.what}. ${other.instead}.`);
  if (bytes.length > SHEET_LIMITS.textBytes)
    throw new CannotRun(
      `${quoted(name)} is larger than ${SHEET_LIMITS.textBytes / 2 ** 20} MiB, more than the table of any partner program takes. Check that it is the right file.`,
    );
  const { text, doubt } = decode(bytes);
  if (text.includes('\0'))
    throw new CannotRun(`${quoted(name)} is no table. Save the table as .xlsx or .csv.`);
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text))
    throw new CannotRun(
      `${quoted(name)} is a web page or XML, whatever its name is. Open it in a spreadsheet, and save it as .xlsx.`,
    );
  if (/^\s*\{\s*"/.test(text))
    throw new CannotRun(
      `${quoted(name)} is JSON and no table. If it is a program document, it needs no import.`,
    );
  const { readCsv } = await import('./csv.js');
  const { sheet, doubts } = readCsv(text, path === '-' ? '' : basename(path, extname(path)));
  return { sheets: [sheet], doubts: doubt === undefined ? doubts : [doubt, ...doubts] };
}

async function readPacked(bytes: Uint8Array, name: string): Promise<Workbook> {
  const { readXlsx } = await import('./xlsx/read-xlsx.js');
  try {
    const book = await readXlsx(bytes);
    if (book.sheets.every(({ rows }) => rows.length === 0))
      throw new CannotRun(`${quoted(name)} has no filled cell. Check that it was saved.`);
    return book;
  } catch (error) {
    if (error instanceof Error && error.name === 'NotAWorkbook')
      throw new CannotRun(`${quoted(name)} ${plain(error.message)}.`);
    throw error;
  }
}

const KNOWN = [
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'a workbook of the old kind (.xls), or protected by a password',
    instead: 'Save it as .xlsx without a password',
  },
  {
    begins: [0x25, 0x50, 0x44, 0x46],
    what: 'a PDF',
    instead: 'Copy its table into a spreadsheet, and save that',
  },
] as const;
