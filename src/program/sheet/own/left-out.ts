/** What sheets do not hold of a document: found by comparing it with what is read back from them. */
import { pointerOf } from '../../read/findings.js';
import { isObject, same } from './json.js';

/** One place of a document that sheets do not hold. */
export interface LeftOut {
  /** A JSON pointer into the document. */
  pointer: string;
  /**
   * `empty`: an empty list or object, which has no cell. `list-of-one`: a list of one where one alone may stand as well.
   * `unknown-key`: the format has no such key. `reads-otherwise`: it has no form in a cell that reads back the same.
   */
  reason: 'empty' | 'list-of-one' | 'unknown-key' | 'reads-otherwise';
}

/** @param read What is read back from the sheets. */
export function leftOut(
  document: object,
  read: object,
): { kept: { values: number; of: number }; left: LeftOut[] } {
  const left: LeftOut[] = [];
  let lost = 0;
  compare(document, read, []);
  const of = leavesOf(document);
  return { kept: { values: of - lost, of }, left };

  function compare(given: unknown, back: unknown, path: readonly PropertyKey[]): void {
    if (same(given, back)) return;
    if (isObject(given) && isObject(back)) {
      for (const key of new Set([...Object.keys(given), ...Object.keys(back)]))
        compare(own(given, key), own(back, key), [...path, key]);
    } else if (Array.isArray(given) && Array.isArray(back) && given.length === back.length)
      given.forEach((item, index) => compare(item, back[index], [...path, index]));
    else {
      left.push({ pointer: pointerOf(path), reason: reasonOf(given, back) });
      lost += leavesOf(given);
    }
  }
}

function own(object: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function reasonOf(given: unknown, back: unknown): LeftOut['reason'] {
  if (isObject(given) ? Object.keys(given).length === 0 : Array.isArray(given) && given.length === 0)
    return 'empty';
  if (Array.isArray(given) && given.length === 1 && same(given[0], back)) return 'list-of-one';
  return back === undefined && given !== undefined ? 'unknown-key' : 'reads-otherwise';
}

/** How many figures, words and texts there are; an empty list or object is one. */
function leavesOf(value: unknown): number {
  if (value === undefined) return 0;
  const inside = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return inside.length ? inside.reduce<number>((sum, item) => sum + leavesOf(item), 0) : 1;
}

/** One sentence on what is left out, and what becomes of it. */
export function describeLeftOut({ pointer, reason }: LeftOut): string {
  const place = pointer || 'The document as a whole';
  switch (reason) {
    case 'empty':
      return `${place} is empty, and has no cell. It stays where the sheets are read into the document.`;
    case 'list-of-one':
      return `${place} is a list of one; from a sheet it is read as that one, which says the same.`;
    case 'unknown-key':
      return `${place} is no part of the format, and has no column. It stays where the sheets are read into the document.`;
    case 'reads-otherwise':
      return `${place} has no form in a cell that reads back the same. It stays where the sheets are read into the document.`;
    default:
      return reason satisfies never;
  }
}
