import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { nearest } from '../../program/read/nearest.js';
import { CannotRun, fileFailure, quoted } from '../failure.js';
import type { Io } from '../io.js';

/** A document that somebody asked for. */
export interface Found {
  /** What to call it, with slashes: from the folder that one is in; `stdin`. */
  name: string;
  /** Where it is; nothing where it comes by standard input. */
  path: string | undefined;
  /** Whether it was found in a folder, and not named. */
  isFromFolder: boolean;
}

const STDIN: Found = { name: 'stdin', path: undefined, isFromFolder: false };

/**
 * The documents behind paths, folders (all `.json` files in them, however deep), globs and `-` for standard input: each
 * once, in the order in which they are given.
 *
 * @throws {CannotRun} Where one of them names nothing.
 */
export async function findDocuments(given: readonly string[], io: Io): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const one of given) {
    if (one === '-') {
      found.set('-', STDIN);
      continue;
    }
    const { paths, isFromFolder } = await pathsFor(one, io);
    for (const path of paths)
      if (!found.has(path)) found.set(path, { name: nameFor(path, io), path, isFromFolder });
  }
  return [...found.values()];
}

/** A file from the folder that one is in; one that is not in it, with all of its path. */
export function nameFor(path: string, { cwd }: Io): string {
  const way = relative(cwd, path);
  return (way.startsWith('..') ? path : way).split(sep).join('/');
}

async function pathsFor(given: string, { cwd }: Io): Promise<{ paths: string[]; isFromFolder: boolean }> {
  const path = resolve(cwd, given);
  let stats;
  try {
    stats = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw fileFailure(error, given, 'read');
  }
  if (stats?.isDirectory()) {
    const paths = await filesIn('**/*.json', path);
    if (paths.length === 0) throw new CannotRun(`There is no .json file in the folder ${quoted(given)}.`);
    return { paths, isFromFolder: true };
  }
  if (stats) return { paths: [path], isFromFolder: false };
  const pattern = sep === '\\' ? given.replaceAll('\\', '/') : given;
  if (!isDynamicPattern(pattern)) throw notThere(given, path);
  const paths = await filesIn(pattern, cwd);
  if (paths.length === 0)
    throw new CannotRun(`No file matches ${quoted(given)}. Check the pattern, and the folder you are in.`);
  return { paths, isFromFolder: false };
}

async function filesIn(pattern: string, folder: string): Promise<string[]> {
  try {
    const paths = await glob(pattern, {
      cwd: folder,
      absolute: true,
      ignore: ['**/node_modules/**'],
      // A link may lead in a circle.
      followSymbolicLinks: false,
      expandDirectories: false,
    });
    return paths.map((path) => resolve(path)).sort();
  } catch (error) {
    throw fileFailure(error, pattern, 'read');
  }
}

/** What is not there, with the name beside it that is spelled most alike. */
function notThere(given: string, path: string): CannotRun {
  let beside: string[] = [];
  try {
    beside = readdirSync(dirname(path));
  } catch {
    // Then the folder is what is not there.
  }
  const meant = nearest(basename(path), beside);
  return new CannotRun(
    `${quoted(given)} is not there. ${meant === undefined ? 'Check the path, and the folder you are in.' : `Did you mean ${quoted(meant)}?`}`,
  );
}
