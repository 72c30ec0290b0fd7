import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotRun, fileFailure, isCannotRun, quoted } from '../failure.js';
import type { Io } from '../io.js';

/**
 * All bytes of a file, after a look at how many these are.
 *
 * @param name What the file is called in a sentence.
 * @throws {CannotRun} Where it cannot be read, is empty, or is larger than that.
 */
export function readBytes(path: string, name: string, most: number, { cwd }: Io): Uint8Array {
  let bytes: Uint8Array;
  try {
    // What is looked at and what is read is one file, whatever happens in between.
    const file = openSync(resolve(cwd, path), 'r');
    try {
      const stats = fstatSync(file);
      if (stats.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      if (stats.size > most) throw tooLarge(name, most);
      bytes = readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw isCannotRun(error) ? error : fileFailure(error, name, 'read');
  }
  return checked(bytes, name, most);
}

/** All bytes of standard input, and no more than that. */
export async function readStdin(most: number, { stdin }: Io): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stdin) {
    parts.push(part);
    length += part.length;
    if (length > most) throw tooLarge('stdin', most);
  }
  return checked(Buffer.concat(parts), 'stdin', most);
}

function checked(bytes: Uint8Array, name: string, most: number): Uint8Array {
  // A pipe that looks like a file has no size of its own.
  if (bytes.length > most) throw tooLarge(name, most);
  if (bytes.length === 0) throw new CannotRun(`${quoted(name)} is empty. Check that it was saved.`);
  return bytes;
}

const tooLarge = (name: string, most: number): CannotRun =>
  new CannotRun(
    `${quoted(name)} is larger than ${Math.floor(most / 2 ** 20)} MiB, more than any partner program takes. Check that it is the right file.`,
  );
