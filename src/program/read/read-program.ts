import { checkMeaning, type Report } from './check-meaning.js';
import { checkShape } from './check-shape.js';
import { listed, type Findings } from './findings.js';
import { measureText } from './json-size.js';
import { LIMITS } from '../schema/limits.js';
import { nearest } from './nearest.js';
import { problemOf, type Problem, type ProblemCode, type Result } from './problem.js';
import type { Program } from '../schema/program.js';
import { checkSize } from './size.js';
import { writtenOut } from './written-out.js';

/** What a document means and does not have to. The rest keeps it from being shown. */
const WARNINGS: ReadonlySet<ProblemCode> = new Set(['direction-character']);

const fail = (...problems: Problem[]): Result<never> => ({ ok: false, problems });

/**
 * Reads a program document as `parse` does, without the places of its problems in the text: `locate` finds those.
 * The elements fetch this part only for a document that `readSound` does not take.
 */
export function readProgram(input: unknown): Result<Program> {
  const read = readAsWritten(input);
  return read.ok ? { ...read, value: writtenOut(read.value) } : read;
}

/** The same, with the references that the document has. */
export function readAsWritten(input: unknown): Result<Program> {
  if (typeof input === 'string') return readText(input);
  try {
    return readTree(input);
  } catch {
    // A getter or a proxy that throws, or that has no end: nothing that JSON could hold.
    return fail(problemOf('wrong-type', { found: 'something that JSON cannot hold', allowed: ['object'] }));
  }
}

function readText(input: string): Result<Program> {
  if (input.length > LIMITS.characters)
    return fail(problemOf('too-large', { detail: String(LIMITS.characters) }));
  const text = input.replace(/^\ufeff/, '');
  const { depth, keys } = measureText(text);
  if (depth > LIMITS.depth) return fail(problemOf('too-deep', { detail: String(LIMITS.depth) }));
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    return fail(problemOf('syntax'));
  }
  const result = readTree(tree);
  // Of a key that stands twice the tree holds one: that the text has more keys is how it shows.
  return result.ok && keys !== keysIn(tree)
    ? { ...result, warnings: [...result.warnings, problemOf('duplicate-key', { severity: 'warning' })] }
    : result;
}

function readTree(tree: unknown): Result<Program> {
  const size = checkSize(tree);
  if (size) return fail(size);
  const { value, findings } = checkShape(tree);
  // The meaning of a document can be judged once its shape is sound.
  if (findings.errors === 0) checkMeaning(value, reportTo(findings));
  const problems = listed(findings);
  return findings.errors > 0 ? { ok: false, problems } : { ok: true, value, warnings: problems };
}

function reportTo(findings: Findings): Report {
  return (code, path, found, detail, known) => {
    const severity = WARNINGS.has(code) ? 'warning' : 'error';
    // What nobody will read is only counted.
    if (!findings.listed(severity)) return findings.report(code, path, { severity });
    findings.report(code, path, {
      severity,
      ...(found !== undefined && { found }),
      ...(detail !== undefined && { detail }),
      ...(known && { allowed: [...known] }),
      ...(known && typeof found === 'string' && { nearest: nearest(found, known) }),
    });
  };
}

function keysIn(tree: unknown): number {
  if (typeof tree !== 'object' || tree === null) return 0;
  let count = Array.isArray(tree) ? 0 : Object.keys(tree).length;
  for (const child of Object.values(tree)) count += keysIn(child);
  return count;
}
