/**
 * A switch as pages write it. Content systems and frameworks write `"false"` where HTML asks for no attribute at all,
 * and some hand it over as a property.
 */
export function isOn(value: unknown): boolean {
  return typeof value === 'string' ? !/^\s*(?:false|no|off|0)\s*$/i.test(value) : Boolean(value);
}

/** Lit's way to read such an attribute. */
export const flag = { fromAttribute: (text: string | null): boolean => text !== null && isOn(text) };

/** The words of a list, with spaces or commas between them. */
export function wordsIn(list: string | null | undefined): string[] {
  return typeof list === 'string' ? list.split(/[\s,;]+/).filter(Boolean) : [];
}

/** An id as it counts: blanks around it are an editor's. */
export function trimmed<T>(value: T): T | string {
  return typeof value === 'string' ? value.trim() : value;
}
