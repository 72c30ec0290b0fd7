import { pointerOf } from './findings.js';
import { findPlaces, linesOf, mayHoldThousands, type Places } from './json-text.js';
import { LIMITS } from '../schema/limits.js';
import { problemOf, type Problem, type ProblemCode, type Result } from './problem.js';
import type { Program } from '../schema/program.js';

/** Of a text that is too much as a whole no single place is at fault, and nothing walks it. */
const TOO_MUCH: ReadonlySet<ProblemCode> = new Set(['too-large', 'too-deep', 'too-many-nodes']);

/**
 * Gives every problem its line and column, and puts them in the order of the text; adds keys that stand twice, and
 * numbers that are written as if JSON knew separators of thousands.
 */
export function locate(result: Result<Program>, input: string): Result<Program> {
  const problems = result.ok ? result.warnings : result.problems;
  if (problems.length === 0 && !mayHoldThousands(input)) return result;
  if (problems.some(({ code }) => TOO_MUCH.has(code))) return result;
  const text = input.replace(/^\ufeff/, '');
  const positionOf = linesOf(text);
  const places = findPlaces(
    text,
    problems.map(({ pointer }) => pointer),
  );
  if ('expected' in places) {
    const { offset, found, expected } = places;
    return { ok: false, problems: [problemOf('syntax', { ...positionOf(offset), found, detail: expected })] };
  }
  // Where the platform refuses a text that this reader accepts, the place is unknown; that it is refused is not.
  if (problems.some(({ code }) => code === 'syntax')) return result;
  const placed = [
    ...problems
      .filter(({ code }) => code !== 'duplicate-key')
      .map((problem) => ({ problem, offset: offsetOf(problem, places) })),
    ...places.duplicates.slice(0, LIMITS.problems).map(({ path, offset }) => ({
      problem: problemOf('duplicate-key', {
        severity: 'warning',
        pointer: pointerOf(path),
        found: path.at(-1),
      }),
      offset,
    })),
    ...places.thousands.slice(0, LIMITS.problems).map(({ path, offset, written }) => ({
      problem: problemOf('thousands', {
        severity: 'warning',
        pointer: pointerOf(path),
        found: Number(written),
        detail: written,
      }),
      offset,
    })),
  ]
    .sort((a, b) => a.offset - b.offset)
    .map(({ problem, offset }) =>
      problem.code === 'more' ? problem : { ...problem, ...positionOf(offset) },
    );
  return result.ok ? { ...result, warnings: placed } : { ...result, problems: placed };
}

/** A key's own place if the key is what is wrong, else the value's; for something missing, the object it is missing from. */
function offsetOf({ code, pointer }: Problem, { keys, values }: Places): number {
  if (code === 'more') return Infinity;
  const aboutKey =
    code === 'unknown-key' || code === 'forbidden-key' || code === 'bad-id' || code === 'bad-language';
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const offset =
      (aboutKey && at === pointer ? (keys.get(at) ?? values.get(at)) : values.get(at)) ??
      (at === '' ? 0 : undefined);
    if (offset !== undefined) return offset;
  }
}
