/** Names for the things of a document, made of what they are called. */

/** Letters that have no plain form under their marks. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const LONGEST = 60;

/** A name in small ASCII letters, digits and hyphens; empty for one in another script. */
export function slug(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  // What is left of a name in another script may be a part of it that names something else.
  const foreign = words.replace(/[\p{ASCII}\P{L}]/gu, '').length;
  const own = words.replace(/[^a-z]/g, '').length;
  if (foreign > own) return '';
  const packed = words
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return packed.slice(0, LONGEST).replace(/-$/, '');
}

/** Gives out ids, each once. */
export class Ids {
  readonly #taken = new Set<string>();
  /** How often each was asked for, so that the next free one of many alike is found at once. */
  readonly #asked = new Map<string, number>();

  /**
   * @param name What the thing is called.
   * @param otherwise What it is named where its name has no ASCII letters: `row-7`.
   */
  of(name: string, otherwise: string): string {
    const wanted = slug(name) || otherwise;
    // Neither is an id (schema/scalars.ts).
    const base = wanted === 'constructor' || wanted === 'prototype' ? `${wanted}-1` : wanted;
    let id = base;
    let next = this.#asked.get(base) ?? 1;
    while (this.#taken.has(id)) id = `${base}-${++next}`;
    this.#asked.set(base, next);
    this.#taken.add(id);
    return id;
  }
}
