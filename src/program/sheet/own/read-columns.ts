/** What columns say of a thing, and what its parts make of it. */
import { readForms, textIn } from './forms.js';
import type { Json } from './json.js';
import type { Column, Inside } from './layout.js';
import type { EditNote } from './notes.js';
import { nameIn } from './parts.js';
import type { Placed, ReadLine } from './read-lines.js';
import type { ThingLines } from './thing-lines.js';
import { unquoted } from './words.js';

/** What there is to tell of a sheet, and what a plain text in it is written in. */
export interface Told {
  notes: EditNote[];
  /** A plain text that has others beside it by language is in this one. */
  language: string;
}

/** What the lines of a thing say in a column: the first that says something, and all others must say the same. */
export function readColumn({ heading, forms }: Column, lines: readonly ReadLine[], told: Told): unknown {
  const inLanguages = forms.some(({ as }) => as === 'text');
  let said: Placed | undefined;
  const byLanguage = new Map<string, Placed>();
  for (const line of lines) {
    const placed = line.take(heading);
    if (placed) said = first(said, placed, told);
    for (const [language, each] of inLanguages ? line.takeLanguages(heading) : [])
      byLanguage.set(language, first(byLanguage.get(language), each, told));
  }
  if (byLanguage.size) return textsOf(said, byLanguage, told);
  return said && readForms(forms, said.cell, said.name, told.notes);
}

/** A text by language; one in a column that names none is in the document's own. */
export function textsOf(plain: Placed | undefined, byLanguage: Iterable<[string, Placed]>, told: Told): Json {
  const texts = new Map(byLanguage);
  if (plain) texts.set(told.language, first(texts.get(told.language), plain, told));
  return Object.fromEntries([...texts].map(([language, { cell }]) => [language, unquoted(textIn(cell))]));
}

function first(before: Placed | undefined, placed: Placed, told: Told): Placed {
  if (before && textIn(before.cell) !== textIn(placed.cell))
    told.notes.push({ code: 'twice', cell: placed.name, found: textIn(placed.cell) });
  return before ?? placed;
}

/** What is inside a thing, as the list, the record or the one thing that it is there. */
export function readParts(
  inside: Inside,
  thing: ThingLines,
  read: (part: ThingLines, name: string) => unknown,
): unknown {
  const parts: [name: string, value: unknown][] = [];
  for (const part of thing.inside.values()) {
    const name = nameIn(part.part, inside);
    if (name === undefined) continue;
    part.isKnown = true;
    const value = read(part, name);
    if (value !== undefined) parts.push([name, value]);
  }
  if (!parts.length) return undefined;
  if (inside.by === 'once') return parts[0]![1];
  if (inside.by === 'option') return Object.fromEntries(parts);
  if (inside.by === 'number') parts.sort(([a], [b]) => Number(a) - Number(b));
  return parts.map(([, value]) => value);
}
