/** What a tier asks of one measure, where that is a plain figure. */
import type { JSONPath } from 'jsonc-parser';

export interface Leaf {
  /** “4”, or “yes” for what is held. */
  text: string;
  /** From the tier's requirement to the condition. */
  path: JSONPath;
  /** Whether it says nothing else, so that nothing is lost with it. */
  isAlone: boolean;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * @param asked The requirement of a tier.
 * @returns Nothing where it does not ask the measure; `more` where it asks more than one figure of it, or in another way.
 */
export function leafOf(asked: unknown, measure: string): Leaf | 'more' | undefined {
  if (!mentions(asked, measure)) return undefined;
  const places = placesIn(asked).filter(([leaf]) => leaf['measure'] === measure);
  const others = placesIn(asked).filter(([leaf]) => leaf['measure'] !== measure);
  const isOnlyOne = places.length === 1 && !others.some(([other]) => mentions(other, measure));
  const [leaf, path] = places[0] ?? [];
  if (!isOnlyOne || !leaf || !path) return 'more';
  const keys = Object.keys(leaf);
  const { atLeast, held } = leaf;
  const isAlone = keys.every((key) => ['kind', 'measure', 'atLeast', 'held'].includes(key));
  if (typeof atLeast === 'number' && held === undefined) return { text: String(atLeast), path, isAlone };
  return held === true && atLeast === undefined ? { text: 'yes', path, isAlone } : 'more';
}

/** Whether new conditions can be put beside those of a requirement: it asks all of a list, and says nothing else. */
export const takesMore = (asked: unknown): boolean =>
  isObject(asked) &&
  asked['kind'] === 'all' &&
  Array.isArray(asked['of']) &&
  Object.keys(asked).every((key) => key === 'kind' || key === 'of');

/** What is taken out with a condition: the condition, or the whole where it is all that is asked; nothing where something would be lost. */
export function takenWith(asked: unknown, { path, isAlone }: Leaf): JSONPath | undefined {
  if (!isAlone) return undefined;
  if (path.length === 0) return [];
  const list = path
    .slice(0, -1)
    .reduce<unknown>((at, part) => (at as Record<string | number, unknown>)[part], asked);
  if ((list as unknown[]).length > 1) return path;
  return path.length === 2 && takesMore(asked) ? [] : undefined;
}

/** The conditions that all have to be met, each with its place. */
function placesIn(asked: unknown): [condition: Json, path: JSONPath][] {
  if (!isObject(asked)) return [];
  if (asked['kind'] === 'measure') return [[asked, []]];
  const { of } = asked;
  if (asked['kind'] !== 'all' || !Array.isArray(of)) return [];
  return of.flatMap((one: unknown, at): [Json, JSONPath][] => {
    const inside = placesIn(one).map(([leaf, path]): [Json, JSONPath] => [leaf, ['of', at, ...path]]);
    return inside.length > 0 || !isObject(one) ? inside : [[one, ['of', at]]];
  });
}

function mentions(value: unknown, measure: string): boolean {
  if (typeof value === 'string') return value === measure;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => mentions(inner, measure));
}
