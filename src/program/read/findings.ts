import { LIMITS } from '../schema/limits.js';
import { problemOf, type Problem, type ProblemCode } from './problem.js';

/** Gathers problems. What nobody will read is only counted, so that a document full of mistakes slows nobody down. */
export class Findings {
  readonly problems: Problem[] = [];
  errors = 0;
  warnings = 0;

  /** Whether somebody will read one more of them. */
  listed(severity: Problem['severity']): boolean {
    return (severity === 'error' ? this.errors : this.warnings) < LIMITS.problems;
  }

  report(code: ProblemCode, path: readonly PropertyKey[], more: Partial<Problem> = {}): void {
    const { severity = 'error' } = more;
    if (this.listed(severity)) this.problems.push(problemOf(code, { pointer: pointerOf(path), ...more }));
    if (severity === 'error') this.errors++;
    else this.warnings++;
  }
}

/** A path as a JSON pointer (RFC 6901). */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * As many as somebody reads; where there are more, what keeps the document from being shown comes first.
 *
 * @param before What has been told already, and stands in front.
 */
export function listed(
  { problems, errors, warnings }: Findings,
  before: readonly Problem[] = [],
): readonly Problem[] {
  const told = before.filter(({ code }) => code !== 'more');
  const untold = before.find(({ code }) => code === 'more');
  const rest = told.length + Number(untold?.detail ?? 0) + errors + warnings - LIMITS.problems;
  if (rest <= 0) return [...told, ...problems];
  const isError = ({ severity }: Problem) => severity === 'error';
  const first = [...told, ...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
  return [
    ...first.slice(0, LIMITS.problems),
    problemOf('more', { severity: 'warning', detail: String(rest) }),
  ];
}
