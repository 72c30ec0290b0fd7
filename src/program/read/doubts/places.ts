import type { ProblemCode } from '../problem.js';

export type Json = Record<string, unknown>;
export type Path = readonly PropertyKey[];

/** Hears of what an author will hardly have meant, and where; besides that what stands there and what the sentence needs. */
export type Doubt = (
  code: ProblemCode,
  path: Path,
  found?: unknown,
  detail?: string,
  allowed?: readonly string[],
) => void;

export const isObject = (node: unknown): node is Json =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

export const listOf = (node: unknown): Json[] => (Array.isArray(node) ? node.filter(isObject) : []);

/**
 * Calls for everything in a document, in its order.
 *
 * @param visit Gets what stands there, the way to it, and what stands around it, the innermost first. The way is good
 * for the time of the call.
 */
export function eachPlace(
  program: object,
  visit: (found: unknown, path: Path, around: readonly unknown[]) => void,
): void {
  const path: PropertyKey[] = [];
  const around: unknown[] = [];
  const walk = (node: unknown): void => {
    visit(node, path, around);
    if (typeof node !== 'object' || node === null) return;
    around.unshift(node);
    for (const [key, inside] of Object.entries(node)) {
      path.push(Array.isArray(node) ? Number(key) : key);
      walk(inside);
      path.pop();
    }
    around.shift();
  };
  walk(program);
}

/** The keys whose objects have the document's own names for keys. */
const MAPS: readonly unknown[] = ['values', 'cases', 'only', 'within', 'requirements'];

/** Whether the keys of what stands there are the document's own names. */
export const isMap = (path: Path): boolean => MAPS.includes(path.at(-1)) && path.at(-2) !== 'values';
