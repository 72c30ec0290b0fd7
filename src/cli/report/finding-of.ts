import { describeProblem } from '../../program/read/describe-problem.js';
import type { Problem } from '../../program/read/problem.js';
import type { Finding } from './finding.js';

/** A problem of a document as what is told of it. */
export function findingOf({ line, column, ...problem }: Problem): Finding {
  const { code, severity, pointer } = problem;
  // The words without the place, which is told beside them.
  const message = describeProblem({ ...problem, pointer: '', severity: 'error' }, '').replace(/^: /, '');
  return { rule: code, level: severity, message, pointer, line, column };
}
