/** Sheets that are kept as files, each with the document and the notes that it becomes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPastedTable } from '../../../../src/program/sheet/read/pasted-table.js';
import type { SheetOptions } from '../../../../src/program/sheet/read/read-sheets.js';
import { textSheet, type Sheet } from '../../../../src/program/sheet/sheet.js';

export const FOLDER = join(import.meta.dirname, 'cases');

export interface Case {
  name: string;
  sheets: Sheet[];
  options: SheetOptions;
}

export const caseNames = (): string[] =>
  readdirSync(FOLDER).filter((file) => /\.(?:csv|tsv|json)$/.test(file) && !file.endsWith('.expected.json'));

/** Reads a case: plain cells of `.csv` and `.tsv` are the invented vendor's unless they say whose they are. */
export function readCase(file: string): Case {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const name = file.replace(/\.[a-z]+$/, '');
  if (file.endsWith('.json')) {
    const { sheets, options } = JSON.parse(text) as Pick<Case, 'sheets' | 'options'>;
    return { name, sheets, options };
  }
  const sheets = file.endsWith('.tsv')
    ? readPastedTable(text)
    : [textSheet(cellsOf(text, /semicolon/.test(file) ? ';' : ','))];
  return { name, sheets, options: /^Vendor[,;]/m.test(text) ? {} : { vendor: 'Lumora' } };
}

/** Cells of CSV as these files have it: with quotes, and without line breaks in cells. */
function cellsOf(text: string, separator: string): string[][] {
  const cell = new RegExp(`${separator}(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g');
  return text
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...`${separator}${line}`.matchAll(cell)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
}
