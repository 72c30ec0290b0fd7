import { readSound } from './check-quick.js';
import { locate } from './locate.js';
import type { Result } from './problem.js';
import { readProgram } from './read-program.js';
import type { Program } from '../schema/program.js';

/**
 * Reads a program document: from JSON text, or from an object that JSON could hold. Never throws.
 *
 * @param input The text, or the object. An object is copied and never changed.
 * @returns The program with warnings, or the problems that keep it from being shown, in the order of the text.
 * Problems of a text carry line and column.
 */
export function parse(input: unknown): Result<Program> {
  const sound = readSound(input);
  if (sound) return { ok: true, value: sound, warnings: [] };
  const result = readProgram(input);
  return typeof input === 'string' ? locate(result, input) : result;
}
