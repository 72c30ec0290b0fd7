import { plain } from '../program/read/shown.js';

/** Why a command could not do its work: one sentence with the place and the way out. The exit code is 2. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

/** By name: a loader may load this file twice. */
export const isCannotRun = (error: unknown): error is CannotRun =>
  error instanceof Error && error.name === 'CannotRun';

/** A path as it stands in a sentence. */
export const quoted = (path: string): string => `"${plain(path)}"`;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there. Check the path',
  ENOTDIR: 'a part of the path is a file and no folder. Check the path',
  EISDIR: 'it is a folder. Name a file',
  EACCES:
    'you lack the permission, or another program has it open. Change its permissions, or close it there',
  EPERM: 'you lack the permission, or another program has it open. Change its permissions, or close it there',
  EBUSY: 'another program has it open. Close it there, and try again',
  EROFS: 'the disk can only be read. Choose another place',
  ENOSPC: 'the disk is full. Make room, or choose another place',
  EDQUOT: 'your share of the disk is used up. Make room, or choose another place',
  ELOOP: 'its links lead in a circle. Name the file itself',
  EMFILE: 'too many files are open. Close some programs, and try again',
  ENAMETOOLONG: 'its name is too long. Shorten it',
};

/**
 * What the platform says of a file, as a sentence.
 *
 * @param what What was tried: "read" or "written".
 */
export function fileFailure(error: unknown, path: string, what: 'read' | 'written'): CannotRun {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const reason = REASONS[code] ?? `${plain(message)}. Check the file`;
  return new CannotRun(`${quoted(path)} cannot be ${what}: ${reason}.`);
}
