import { nearest } from './nearest.js';
import { pointerOf, type Problem, type ProblemCode } from './problem.js';
import type { program } from './schema/program.js';

type Issue = NonNullable<ReturnType<typeof program.safeParse>['error']>['issues'][number];
/**
 * Zod's error map. Our checks carry their code as message already; for keys that an object does not have,
 * the message becomes the list of those it has, because only here the schema is at hand.
 */
export function codeOf({ code, inst }: { code?: string | undefined; inst?: unknown }): string {
  if (code !== 'unrecognized_keys') return '';
  return Object.keys((inst as typeof program)._zod.def.shape).join(' ');
}

/** What stands at a path; `undefined` where nothing does. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, step) => (node as Record<PropertyKey, unknown> | null | undefined)?.[step],
    root,
  );
}

/** Of the ways in which every branch of a union failed, those of the branch that was meant. */
function meant(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const fitting = branches.filter(
    (branch) => !branch.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
  );
  return fitting.length === 1 ? fitting[0]! : [];
}

/** Turns zod's issues into problems: one for each thing that is wrong, at the place where it is wrong. */
export function shapeProblems(
  issues: readonly Issue[],
  root: unknown,
  base: readonly PropertyKey[] = [],
): Problem[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    const found = valueAt(root, path);
    const at = { severity: 'error', pointer: pointerOf(path), found } as const;
    switch (issue.code) {
      case 'invalid_union': {
        if ('options' in issue || 'discriminator' in issue) {
          const allowed = ((issue as { options?: unknown[] }).options ?? []).map(String);
          if (found === undefined)
            return [{ ...at, code: 'missing-key' as const, detail: String(path.at(-1)), allowed }];
          return [{ ...at, code: 'wrong-value' as const, allowed, nearest: nearest(String(found), allowed) }];
        }
        if (found === undefined)
          return [{ ...at, code: 'missing-key' as const, detail: String(path.at(-1)) }];
        const branch = meant(issue.errors);
        if (branch.length > 0) return shapeProblems(branch, root, path);
        const allowed = issue.errors.flatMap((errors) =>
          errors.flatMap((error) => ('expected' in error ? String(error.expected) : [])),
        );
        return [{ ...at, code: 'wrong-type' as const, allowed: [...new Set(allowed)] }];
      }
      case 'unrecognized_keys': {
        const allowed = issue.message.split(' ');
        return issue.keys.map((key) => ({
          code: 'unknown-key' as const,
          severity: 'warning' as const,
          pointer: pointerOf([...path, key]),
          found: key,
          allowed,
          nearest: nearest(key, allowed),
        }));
      }
      case 'invalid_type':
        if (found === undefined)
          return [
            { ...at, code: 'missing-key' as const, detail: String(path.at(-1)), allowed: [issue.expected] },
          ];
        return [{ ...at, code: 'wrong-type' as const, allowed: [issue.expected] }];
      case 'invalid_value': {
        if (found === undefined)
          return [
            {
              ...at,
              code: 'missing-key' as const,
              detail: String(path.at(-1)),
              allowed: issue.values.map(String),
            },
          ];
        if (path.length === 1 && path[0] === 'schemaVersion')
          return [{ ...at, code: 'unknown-version' as const }];
        const allowed = issue.values.map(String);
        return [{ ...at, code: 'wrong-value' as const, allowed, nearest: nearest(String(found), allowed) }];
      }
      case 'invalid_key': {
        const key = String(path.at(-1));
        return [{ ...at, code: issue.issues[0]!.message as ProblemCode, found: key }];
      }
      default:
        return [{ ...at, code: issue.message as ProblemCode }];
    }
  });
}

/** A misspelt key shows as one that is missing and one that is unknown; it is one mistake. */
export function joinMisspelt(problems: readonly Problem[]): Problem[] {
  const parentOf = (pointer: string) => pointer.slice(0, pointer.lastIndexOf('/'));
  const misspelt = new Map<Problem, Problem>();
  for (const missing of problems.filter(({ code }) => code === 'missing-key')) {
    const twin = problems.find(
      (other) =>
        other.code === 'unknown-key' &&
        other.nearest === missing.detail &&
        parentOf(other.pointer) === parentOf(missing.pointer),
    );
    if (twin) misspelt.set(twin, missing);
  }
  const explained = new Set(misspelt.values());
  return problems
    .filter((problem) => !explained.has(problem))
    .map((problem) => (misspelt.has(problem) ? { ...problem, severity: 'error' } : problem));
}
