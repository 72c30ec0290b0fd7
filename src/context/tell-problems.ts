/** What only the author of a wrong document needs. The elements fetch it when a document has problems. */
import { describeProblem } from '../program/describe-problem.js';
import { locate } from '../program/locate.js';
import type { Result } from '../program/problem.js';
import type { Program } from '../program/schema/program.js';

/**
 * Tells the page's developer in the console what is wrong.
 *
 * @param text The document where it came as text.
 * @param file What to call it.
 * @returns The result with the places of its problems.
 */
export function tellProblems(
  result: Result<Program>,
  text: string | undefined,
  file: string,
): Result<Program> {
  const located = text === undefined ? result : locate(result, text);
  const problems = located.ok ? located.warnings : located.problems;
  for (const problem of problems.slice(0, 10)) console.warn(describeProblem(problem, file));
  return located;
}
