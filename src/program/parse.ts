import { checkMeaning } from './check-meaning.js';
import { checkShape } from './check-shape.js';
import { findPlaces, linesOf, measureText, type Places } from './json-text.js';
import { LIMITS } from './limits.js';
import { pointerOf, type Findings, type Problem, type Result } from './problem.js';
import type { Program } from './schema/program.js';
import { checkSize } from './size.js';

const fail = (...problems: Problem[]): Result<never> => ({ ok: false, problems });
const error = (code: Problem['code'], more: Partial<Problem> = {}): Problem => ({
  code,
  severity: 'error',
  pointer: '',
  ...more,
});

/**
 * Reads a program document: from JSON text, or from an object that JSON could hold. Never throws.
 *
 * @param input The text, or the object. An object is copied and never changed.
 * @returns The program with warnings, or the problems that keep it from being shown, in the order of the text.
 * Problems of a text carry line and column.
 */
export function parse(input: unknown): Result<Program> {
  if (typeof input !== 'string') {
    try {
      const size = checkSize(input);
      return size ? fail(size) : checkTree(input);
    } catch {
      // A getter or a proxy that throws, or that has no end: nothing that JSON could hold.
      return fail(error('wrong-type', { found: 'something that JSON cannot hold', allowed: ['object'] }));
    }
  }
  if (input.length > LIMITS.characters)
    return fail(error('too-large', { detail: String(LIMITS.characters) }));
  const text = input.replace(/^\ufeff/, '');
  const { depth, keys } = measureText(text);
  if (depth > LIMITS.depth) return fail(error('too-deep', { detail: String(LIMITS.depth) }));
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    return syntaxProblem(text);
  }
  const size = checkSize(tree);
  // Of a text with too many parts no single place is at fault.
  if (size?.code === 'too-many-nodes') return fail(size);
  const result = size ? fail(size) : checkTree(tree);
  const problems = result.ok ? result.warnings : result.problems;
  // Of a key that stands twice the tree holds one: that the text has more keys is how it shows.
  return problems.length === 0 && keys === keysIn(tree) ? result : withPlaces(result, text);
}

function checkTree(tree: unknown): Result<Program> {
  const { value, findings } = checkShape(tree);
  // The meaning of a document can be judged once its shape is sound.
  if (findings.errors === 0) checkMeaning(value, findings);
  const problems = listed(findings);
  return findings.errors > 0 ? { ok: false, problems } : { ok: true, value, warnings: problems };
}

/** As many as somebody reads; where there are more, what keeps the document from being shown comes first. */
function listed({ problems, errors, warnings }: Findings): readonly Problem[] {
  const rest = errors + warnings - LIMITS.problems;
  if (rest <= 0) return problems;
  const isError = ({ severity }: Problem) => severity === 'error';
  const first = [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
  return [...first.slice(0, LIMITS.problems), error('more', { severity: 'warning', detail: String(rest) })];
}

function keysIn(tree: unknown): number {
  if (typeof tree !== 'object' || tree === null) return 0;
  let count = Array.isArray(tree) ? 0 : Object.keys(tree).length;
  for (const child of Object.values(tree)) count += keysIn(child);
  return count;
}

function syntaxProblem(text: string): Result<never> {
  const places = findPlaces(text);
  // Where the platform refuses a text that this reader accepts, the place is unknown; that it is refused is not.
  if (!('expected' in places)) return fail(error('syntax'));
  const { offset, found, expected } = places;
  return fail(error('syntax', { ...linesOf(text)(offset), found, detail: expected }));
}

/** Gives every problem its line and column, and puts them in the order of the text; adds keys that stand twice. */
function withPlaces(result: Result<Program>, text: string): Result<Program> {
  const problems = result.ok ? result.warnings : result.problems;
  const places = findPlaces(
    text,
    problems.map(({ pointer }) => pointer),
  );
  if ('expected' in places) return result;
  const place = linesOf(text);
  const placed = [
    ...problems.map((problem) => ({ problem, offset: offsetOf(problem, places) })),
    ...places.duplicates.slice(0, LIMITS.problems).map(({ path, offset }) => ({
      problem: error('duplicate-key', { severity: 'warning', pointer: pointerOf(path), found: path.at(-1) }),
      offset,
    })),
  ]
    .sort((a, b) => a.offset - b.offset)
    .map(({ problem, offset }) => (problem.code === 'more' ? problem : { ...problem, ...place(offset) }));
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
