import { soundAsWritten } from './check-quick.js';
import { doubtsAbout } from './doubts/doubts.js';
import { listed } from './findings.js';
import { locate } from './locate.js';
import type { Result } from './problem.js';
import { readAsWritten } from './read-program.js';
import type { Program } from '../schema/program.js';
import { writtenOut } from './written-out.js';

/**
 * Reads a program document: from JSON text, or from an object that JSON could hold. Never throws.
 *
 * Of a document that can be shown it also tells what its author will hardly have meant, such as "20%" as a text or a
 * source that nothing refers to. The elements show such a document without a word.
 *
 * @param input The text, or the object. An object is copied and never changed.
 * @returns The program, with every shared score written into the conditions that refer to it, and with warnings, or the problems that keep it from being shown, in the order of the text.
 * Problems of a text carry line and column.
 */
export function parse(input: unknown): Result<Program> {
  const sound = soundAsWritten(input);
  const read: Result<Program> = sound ? { ok: true, value: sound, warnings: [] } : readAsWritten(input);
  const result = read.ok
    ? {
        ok: true as const,
        value: writtenOut(read.value),
        warnings: listed(doubtsAbout(read.value), read.warnings),
      }
    : read;
  return typeof input === 'string' ? locate(result, input) : result;
}
