/** Any object of a document, before anybody has checked it. */
export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two parts of documents say the same; the order of keys says nothing. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, at) => same(item, b[at]));
  if (!isObject(a) || !isObject(b)) return Object.is(a, b) || (a === 0 && b === 0);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
}

/** Puts something where the keys lead, and makes the objects on the way. */
export function put(whole: unknown, keys: readonly string[], value: unknown): unknown {
  if (keys.length === 0) return value;
  const object = isObject(whole) ? whole : {};
  let inner = object;
  for (const key of keys.slice(0, -1)) {
    const next = Object.hasOwn(inner, key) ? inner[key] : undefined;
    inner = isObject(next) ? next : (inner[key] = {});
  }
  inner[keys.at(-1)!] = value;
  return object;
}

/** What stands where the keys lead. */
export function at(whole: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    whole,
  );
}
