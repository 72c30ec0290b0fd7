import { readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { CannotRun, fileFailure, quoted } from '../failure.js';
import { findDocuments } from '../files/find-documents.js';
import type { Io } from '../io.js';
import { readWorkbook, type Workbook } from './read-workbook.js';

const TABLES = ['.csv', '.tsv', '.tab', '.txt', '.xlsx', '.xlsm'];

/**
 * The sheets of all files that somebody named; of a folder those of the tables right in it, as an export has written
 * them.
 *
 * @returns What is not sure has the name of its file in front.
 * @throws {CannotRun} Where one cannot be read, or there is none.
 */
export async function readTables(given: readonly string[], io: Io): Promise<Workbook> {
  const all: Workbook = { sheets: [], doubts: [] };
  for (const path of await pathsOf(given, io)) {
    const { sheets, doubts } = await readWorkbook(path, io);
    all.sheets.push(...sheets);
    all.doubts.push(...doubts.map((doubt) => `${path === '-' ? 'stdin' : path}: ${doubt}`));
  }
  return all;
}

async function pathsOf(given: readonly string[], io: Io): Promise<string[]> {
  const paths: string[] = [];
  for (const one of given) {
    if (one === '-') paths.push(one);
    else if (isFolder(one, io)) paths.push(...tablesIn(one, io));
    else paths.push(...(await findDocuments([one], io)).map(({ name }) => name));
  }
  return [...new Set(paths)];
}

const isFolder = (path: string, { cwd }: Io): boolean => {
  try {
    return statSync(resolve(cwd, path)).isDirectory();
  } catch {
    return false;
  }
};

function tablesIn(folder: string, { cwd }: Io): string[] {
  let names: string[];
  try {
    names = readdirSync(resolve(cwd, folder)).sort();
  } catch (error) {
    throw fileFailure(error, folder, 'read');
  }
  // A spreadsheet that has a file open puts another beside it.
  const tables = names.filter(
    (name) => TABLES.includes(extname(name).toLowerCase()) && !/^(?:~\$|\.)/.test(name),
  );
  if (tables.length === 0)
    throw new CannotRun(`There is no .xlsx or .csv file in the folder ${quoted(folder)}.`);
  return tables.map((name) => join(folder, name));
}
