/** What is wrong with a document, as an editor marks it. */
import { describeProblem, type Problem } from '../../src/program/index.js';

export interface Mark {
  /** From where to where in the text. */
  from: number;
  to: number;
  line: number;
  severity: 'error' | 'warning';
  /** What was found and what to do about it. */
  sentence: string;
}

/** Marks of a text, in its order. */
export function marksOf(text: string, problems: readonly Problem[]): Mark[] {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
  return problems
    .map((problem): Mark => {
      const line = Math.min(Math.max(problem.line ?? 1, 1), starts.length);
      const from = Math.min(starts[line - 1]! + Math.max((problem.column ?? 1) - 1, 0), text.length);
      return { from, to: endAt(text, from), line, severity: problem.severity, sentence: sentenceOf(problem) };
    })
    .sort((a, b) => a.from - b.from);
}

/** The sentence without its place, which the list and the mark show themselves. */
const sentenceOf = ({ line: _line, column: _column, ...problem }: Problem): string =>
  describeProblem({ ...problem, severity: 'error', pointer: '' }, '').replace(/^: /, '');

/** The end of what stands at a place: a text in quotes, a word, or one sign. */
function endAt(text: string, from: number): number {
  const found = /^(?:"(?:[^"\\\r\n]|\\.)*"?|[\w.+-]+|[^\r\n])/.exec(text.slice(from, from + 5_000));
  return from + (found?.[0].length ?? 0);
}
