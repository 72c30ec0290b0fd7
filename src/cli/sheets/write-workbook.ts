import { extname, join } from 'node:path';
import { toCsv, toTabs } from '../../program/delimited.js';
import type { Sheet } from '../../program/sheet/sheet.js';
import { CannotRun, quoted } from '../failure.js';
import { isFolder, makeFolder, mayWrite, writeWhole } from '../files/write-file.js';
import type { Io } from '../io.js';

export interface WriteOptions {
  isForced: boolean;
  /** What parts the cells of a text: a semicolon where the comma is the decimal sign. */
  separator?: ',' | ';';
}

/**
 * Writes sheets as one workbook (`.xlsx`), one sheet as `.csv` or `.tsv`, or several as `.csv` files into a folder,
 * each named like its sheet.
 *
 * @returns The files that were written.
 * @throws {CannotRun} Where one is there already and nobody has asked to overwrite it: then none is written.
 */
export async function writeWorkbook(
  path: string,
  sheets: readonly Sheet[],
  { isForced, separator = ',' }: WriteOptions,
  io: Io,
): Promise<string[]> {
  const kind = extname(path).toLowerCase();
  if (kind === '.xlsx') {
    mayWrite(path, isForced, io);
    const { writeXlsx } = await import('./xlsx/write-xlsx.js');
    writeWhole(path, writeXlsx(sheets), isForced, io);
    return [path];
  }
  const asText = ({ rows }: Sheet, ending: string) => {
    const texts = rows.map((row) => row.map(({ text }) => text));
    return ending === '.tsv' ? `${toTabs(texts)}\n` : toCsv(texts, separator);
  };
  if (kind === '.csv' || kind === '.tsv') {
    const [sheet, ...others] = sheets;
    if (!sheet || others.length > 0)
      throw new CannotRun(
        `${quoted(path)} holds one sheet, and there are ${sheets.length}. Name a .xlsx file, or a folder for one .csv file each.`,
      );
    writeWhole(path, asText(sheet, kind), isForced, io);
    return [path];
  }
  if (kind !== '' && !isFolder(path, io))
    throw new CannotRun(
      `${quoted(path)} is no kind of table. Name a file in .xlsx, .csv or .tsv, or a folder.`,
    );
  const files = fileNames(sheets).map((name) => join(path, name));
  makeFolder(path, io);
  for (const file of files) mayWrite(file, isForced, io);
  sheets.forEach((sheet, at) => writeWhole(files[at]!, asText(sheet, '.csv'), isForced, io));
  return files;
}

/** Names of files that every disk takes, none twice. */
function fileNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, at) => {
    const plain = name.replace(/[\p{Cc}<>:"/\\|?*]+|[. ]+$/gu, ' ').trim() || `sheet-${at + 1}`;
    let one = plain;
    for (let number = 2; taken.has(one.toLowerCase()); number++) one = `${plain} ${number}`;
    taken.add(one.toLowerCase());
    return `${one}.csv`;
  });
}
