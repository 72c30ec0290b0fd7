import {
  chmodSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CannotRun, fileFailure, quoted } from '../failure.js';
import type { Io } from '../io.js';

/**
 * Makes sure that a file can be written, before anything is done for it.
 *
 * @throws {CannotRun} Where there is one already that nobody has asked to overwrite.
 */
export function mayWrite(path: string, isForced: boolean, io: Io): void {
  const stats = statsOf(path, io);
  if (stats?.isDirectory()) throw new CannotRun(`${quoted(path)} is a folder. Name a file.`);
  if (stats && !isForced)
    throw new CannotRun(
      `${quoted(path)} is there already, and was left as it is. Give --force to overwrite it, or another name.`,
    );
}

/**
 * Writes a file whole or not at all: beside its place first, and then into it.
 *
 * @throws {CannotRun} As `mayWrite`, and where it cannot be written; what was there is then still there.
 */
export function writeWhole(path: string, content: string | Uint8Array, isForced: boolean, io: Io): void {
  mayWrite(path, isForced, io);
  const target = realPath(resolve(io.cwd, path));
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, content, { flag: 'wx' });
    const before = statSync(target, { throwIfNoEntry: false });
    if (before) chmodSync(beside, before.mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw fileFailure(error, path, 'written');
  }
}

export function isFolder(path: string, io: Io): boolean {
  return statsOf(path, io)?.isDirectory() ?? false;
}

/** What is there; nothing where there is nothing. */
function statsOf(path: string, { cwd }: Io): Stats | undefined {
  try {
    return statSync(resolve(cwd, path), { throwIfNoEntry: false });
  } catch (error) {
    throw fileFailure(error, path, 'written');
  }
}

/**
 * Makes a folder, and those around it, where there is none.
 *
 * @throws {CannotRun} Where it cannot be made.
 */
export function makeFolder(path: string, { cwd }: Io): void {
  try {
    mkdirSync(resolve(cwd, path), { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new CannotRun(`${quoted(path)} is a file and no folder. Name another.`);
    throw fileFailure(error, path, 'written');
  }
}

/** Where a link leads: the file is replaced, and not the link to it. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
