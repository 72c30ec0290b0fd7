/** What a person changed in the sheets, brought into the document that the sheets were written from. */
import { isObject, same, type Json } from './json.js';

/**
 * @param before What the sheets of the document say, unchanged.
 * @param edited What they say now.
 * @param into The document, with what no sheet holds.
 */
export function merge(before: unknown, edited: unknown, into: unknown): unknown {
  if (same(before, edited)) return into;
  if (Array.isArray(before) && Array.isArray(edited) && Array.isArray(into))
    return mergeLists(before, edited, into);
  if (isObject(before) && isObject(edited) && isObject(into) && before['kind'] === edited['kind'])
    return mergeObjects(before, edited, into);
  return edited;
}

function mergeObjects(before: Json, edited: Json, into: Json): Json {
  const merged: Json = {};
  for (const key of new Set([...Object.keys(into), ...Object.keys(edited)])) {
    const [was, is] = [own(before, key), own(edited, key)];
    const value =
      is === undefined ? (was === undefined ? into[key] : undefined) : merge(was, is, own(into, key));
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function own(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function mergeLists(
  before: readonly unknown[],
  edited: readonly unknown[],
  into: readonly unknown[],
): unknown[] {
  const ids = [before, edited, into].map(idsOf);
  if (ids.some((list) => list === undefined)) return mergeByPlace(before, edited, into);
  const [was, , has] = ids as [Map<unknown, unknown>, Map<unknown, unknown>, Map<unknown, unknown>];
  const merged = edited.map((item) => {
    const { id } = item as Json;
    return has.has(id) ? merge(was.get(id), item, has.get(id)) : item;
  });
  // What no sheet holds stays behind what it stood behind.
  into.forEach((item, index) => {
    const { id } = item as Json;
    if (was.has(id)) return;
    const previous =
      index === 0 ? -1 : merged.findIndex((one) => (one as Json)['id'] === (into[index - 1] as Json)['id']);
    merged.splice(previous + 1, 0, item);
  });
  return merged;
}

function idsOf(list: readonly unknown[]): Map<unknown, unknown> | undefined {
  const ids = new Map<unknown, unknown>();
  for (const item of list) if (isObject(item) && item['id'] !== undefined) ids.set(item['id'], item);
  return ids.size === list.length ? ids : undefined;
}

/** Without ids an item is the one that says the same, or else the one in its place. */
function mergeByPlace(
  before: readonly unknown[],
  edited: readonly unknown[],
  into: readonly unknown[],
): unknown[] {
  if (before.length !== into.length) return [...edited];
  const free = new Set(before.keys());
  const places = edited.map((item) => {
    const place = [...free].find((index) => same(before[index], item));
    if (place !== undefined) free.delete(place);
    return place;
  });
  return edited.map((item, index) => {
    const known = places[index];
    if (known !== undefined) return into[known];
    if (!free.has(index)) return item;
    free.delete(index);
    return merge(before[index], item, into[index]);
  });
}
