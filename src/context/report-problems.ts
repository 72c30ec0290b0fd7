/** What only a document with problems needs, and its author. The elements fetch it when there is one. */
import { describeProblem } from '../program/read/describe-problem.js';
import { locate } from '../program/read/locate.js';
import type { Problem, Result } from '../program/read/problem.js';
import { readProgram } from '../program/read/read-program.js';
import type { Program } from '../program/schema/program.js';

// A module that two fetched files share would be in the script itself.
export { warnAuthor } from './author-warnings.js';

/**
 * Reads a document with everything that is wrong with it, and tells the page's developer.
 *
 * @param file What to call the document.
 * @returns The result with the places of its problems.
 */
export function readAndReport(input: unknown, file: string): Result<Program> {
  const read = readProgram(input);
  const result = typeof input === 'string' ? locate(read, input) : read;
  reportProblems(result.ok ? result.warnings : result.problems, file);
  return result;
}

/** Tells the page's developer in the console what is wrong. */
export function reportProblems(problems: readonly Problem[], file: string): void {
  for (const problem of problems.slice(0, 10)) console.warn(describeProblem(problem, file));
}
