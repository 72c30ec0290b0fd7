/** Tables become a document, by the reader of sheets that the command line has too. */
import {
  describeProblem,
  describeEditNote,
  describeSheetNote,
  describeSheetReport,
  documentOf,
  isOwnLayout,
  LIMITS,
  parse,
  readPastedTable,
  readSheets,
  type Sheet,
  type SheetOptions,
} from '../../src/program/index.js';

/** What tables came to. */
export interface Imported {
  /** The document, as people read it. */
  text: string;
  /** What was understood, what was not, and what would make it better. */
  report: readonly string[];
  /** What to look at, cell by cell. */
  notes: readonly string[];
}

/**
 * @param doubts What was not sure about how they were read.
 * @returns A sentence, where no document can be made of them.
 */
export function imported(
  sheets: readonly Sheet[],
  options: SheetOptions,
  doubts: readonly string[] = [],
): Imported | string {
  const read = isOwnLayout(sheets) ? ownLayout(sheets) : asWritten(sheets, options);
  if (typeof read === 'string') return read;
  const result = parse(read.text);
  return result.ok
    ? { ...read, notes: [...doubts, ...read.notes] }
    : `What the table says is no sound document. ${describeProblem(result.problems[0]!, 'The document').replaceAll('\n', ' ')}`;
}

function ownLayout(sheets: readonly Sheet[]): Imported {
  const { document, notes } = documentOf(sheets);
  return {
    text: written(document),
    report: ['Read as an export that was edited.'],
    notes: notes.map(describeEditNote),
  };
}

function asWritten(sheets: readonly Sheet[], options: SheetOptions): Imported | string {
  const { document, notes, report } = readSheets(sheets, options);
  if (report.understood.tiers === 0)
    return 'There is no table of tiers in it. Write the names of the tiers into the first row, and a row below it for each thing that one gets, must do or pays.';
  return {
    text: written(document),
    report: describeSheetReport(report),
    notes: notes.map(describeSheetNote),
  };
}

function written(document: object): string {
  const lines = JSON.stringify(document, null, 2);
  return `${lines.length < LIMITS.characters ? lines : JSON.stringify(document)}\n`;
}

/** The table that a pasted text is; nothing where it is none, such as words or a piece of JSON. */
export function pastedTable(text: string): Sheet[] | undefined {
  if (/^\s*[[{]/.test(text)) return undefined;
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  // One tab is an indent; cells stand below one another.
  const withTabs = lines.filter((line) => /\S\t|\t\S.*\t/.test(line)).length;
  if (lines.length < 2 || withTabs < 2) return undefined;
  const sheets = readPastedTable(text);
  return sheets.length > 0 ? sheets : undefined;
}

/** Whether a text is a whole document, rather than a piece of one. */
export const isDocument = (text: string): boolean => /^\s*\{/.test(text) && /"schemaVersion"\s*:/.test(text);
