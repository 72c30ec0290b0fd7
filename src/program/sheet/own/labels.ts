/** A tier as the heading of a column, and back: its name where that tells the id, else the name with the id behind it. */
import { isObject } from './json.js';

/** An id made from a name: "Gold Partner" is `gold-partner`. */
export function idFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return plain === 'constructor' || plain === 'prototype' ? `${plain}-1` : plain;
}

function tierLabel(id: string, name: string, isTaken: (heading: string) => boolean): string {
  const isPlain = tierIn(name) === id && !LANGUAGE.test(name) && !isTaken(name.toLowerCase());
  return isPlain ? name : `${name} [${id}]`.trim();
}

/**
 * The heading of each tier's column, by its id.
 *
 * @param isTaken Whether a heading, in small letters, is that of another column.
 */
export function tierLabels(tiers: unknown, isTaken: (heading: string) => boolean): Map<string, string> {
  const labels = new Map<string, string>();
  for (const tier of Array.isArray(tiers) ? tiers : [])
    if (isObject(tier) && typeof tier['id'] === 'string')
      labels.set(
        tier['id'],
        tierLabel(tier['id'], firstText(tier['name']).trim().replace(/\s+/g, ' '), isTaken),
      );
  return labels;
}

/** The first words of a text in several languages. */
export function firstText(text: unknown): string {
  if (typeof text === 'string') return text;
  const [first] = isObject(text) ? Object.values(text) : [];
  return typeof first === 'string' ? first : '';
}

/** The id that a heading tells. */
export function tierIn(heading: string): string {
  return /\[([A-Za-z0-9][\w.-]*)\]$/.exec(heading.trim())?.[1] ?? idFrom(heading);
}

const LANGUAGE = /\s\(([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\)$/;

/** A heading in its parts: "name (de)". */
export function languageIn(heading: string): { base: string; language?: string } {
  const [found, language] = LANGUAGE.exec(heading) ?? [];
  return language === undefined || found === undefined
    ? { base: heading }
    : { base: heading.slice(0, -found.length), language };
}
