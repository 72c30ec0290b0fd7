import { checkMeaning } from './check-meaning.js';
import { checkShape } from './check-shape.js';
import { depthOf, findPlaces, lineAndColumn, type Places } from './json-text.js';
import { LIMITS } from './limits.js';
import type { Problem, Result } from './problem.js';
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
  if (typeof input !== 'string') return parseTree(input);
  if (input.length > LIMITS.characters)
    return fail(error('too-large', { detail: String(LIMITS.characters) }));
  if (depthOf(input) > LIMITS.depth) return fail(error('too-deep', { detail: String(LIMITS.depth) }));
  let tree: unknown;
  try {
    tree = JSON.parse(input.replace(/^\ufeff/, ''));
  } catch {
    return syntaxProblem(input.replace(/^\ufeff/, ''));
  }
  return withPlaces(parseTree(tree), input);
}

function parseTree(tree: unknown): Result<Program> {
  const size = checkSize(tree);
  if (size) return fail(size);
  const { value, problems } = checkShape(tree);
  // The meaning of a document can be judged once its shape is sound.
  const all = problems.some(isError) ? problems : [...problems, ...checkMeaning(value)];
  const listed = all.slice(0, LIMITS.problems);
  if (all.length > listed.length)
    listed.push(error('more', { severity: 'warning', detail: String(all.length - listed.length) }));
  return all.some(isError) ? { ok: false, problems: listed } : { ok: true, value, warnings: listed };
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

function syntaxProblem(text: string): Result<never> {
  const places = findPlaces(text);
  // Where the platform refuses a text that this reader accepts, the place is unknown; that it is refused is not.
  if (!('expected' in places)) return fail(error('syntax'));
  return fail(
    error('syntax', { ...lineAndColumn(text, places.offset), found: places.found, detail: places.expected }),
  );
}

/** Gives every problem its line and column, and puts them in the order of the text. */
function withPlaces(result: Result<Program>, text: string): Result<Program> {
  const problems = result.ok ? result.warnings : result.problems;
  if (problems.length === 0) return result;
  const places = findPlaces(text.replace(/^\ufeff/, ''));
  if ('expected' in places) return result;
  const offsets = new Map(problems.map((problem) => [problem, offsetOf(problem, places)]));
  const placed = [...problems]
    .sort((a, b) => offsets.get(a)! - offsets.get(b)!)
    .map((problem) => ({ ...problem, ...lineAndColumn(text, offsets.get(problem)!) }));
  return result.ok ? { ...result, warnings: placed } : { ...result, problems: placed };
}

/** A key's own place if the key is what is wrong, else the value's; for something missing, the object it is missing from. */
function offsetOf({ code, pointer }: Problem, { keys, values }: Places): number {
  const aboutKey =
    code === 'unknown-key' || code === 'forbidden-key' || code === 'bad-id' || code === 'bad-language';
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const offset =
      (aboutKey && at === pointer ? (keys.get(at) ?? values.get(at)) : values.get(at)) ??
      (at === '' ? 0 : undefined);
    if (offset !== undefined) return offset;
  }
}
