/** What the form changes, as the least change of the document's text: the rest stays as it is, byte for byte. */
import { findNodeAtLocation, getNodeValue, type JSONPath } from 'jsonc-parser';
import { leafOf, takenWith, takesMore } from './asked.js';
import { valueOf } from './cell.js';
import { formOf, treeOf, unitsOf, type Form, type SectionKey } from './form.js';
import { around, put as putInto, spaced, take as takeFrom } from './json-edit.js';

export type FormEdit =
  | { do: 'name'; path: JSONPath; text: string }
  | { do: 'add'; list: 'tiers' | SectionKey; name: string }
  | { do: 'remove'; list: 'tiers' | SectionKey; at: number }
  | { do: 'cell'; section: SectionKey; row: number; tier: number; text: string };

/** @returns The text after the change; a sentence where it cannot be made without losing something. */
export function edited(text: string, edit: FormEdit): { text: string } | { problem: string } {
  const form = formOf(text);
  if (typeof form === 'string') return { problem: form };
  switch (edit.do) {
    case 'name':
      return edit.text.trim() === ''
        ? { problem: 'A name cannot be empty.' }
        : { text: put(text, edit.path, edit.text) };
    case 'add':
      return { text: added(text, edit) };
    case 'remove':
      return {
        text:
          edit.list === 'tiers'
            ? withoutTier(text, form, edit.at)
            : withoutRow(text, form, edit.list, edit.at),
      };
    case 'cell':
      return edit.section === 'measures' ? asked(text, form, edit) : valued(text, form, edit.section, edit);
    default:
      return edit satisfies never;
  }
}

/** The one stretch in which two texts differ. */
export function difference(before: string, after: string): { from: number; to: number; text: string } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let end = 0;
  while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from, to: before.length - end, text: after.slice(from, after.length - end) };
}

function put(text: string, path: JSONPath, value: unknown): string {
  const tree = treeOf(text);
  return typeof tree === 'string' ? text : putInto(text, tree, path, value);
}

function take(text: string, path: JSONPath): string {
  const tree = treeOf(text);
  return typeof tree === 'string' ? text : takeFrom(text, tree, path);
}

const valueAt = (text: string, path: JSONPath): unknown => {
  const tree = treeOf(text);
  const node = typeof tree === 'string' ? undefined : findNodeAtLocation(tree, path);
  return node && getNodeValue(node);
};

function added(text: string, { list, name }: FormEdit & { do: 'add' }): string {
  const rows = valueAt(text, [list]) as { id?: unknown }[] | undefined;
  const taken = new Set(rows?.map(({ id }) => id));
  const row = { id: newId(name, taken), name, ...(list === 'costs' && { kind: 'other' }) };
  return rows === undefined ? put(text, [list], [row]) : put(text, [list, rows.length], row);
}

/** An id that nothing of the list has, made of a name. */
function newId(name: string, taken: ReadonlySet<unknown>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const base = plain === '' || plain === 'constructor' || plain === 'prototype' ? 'item' : plain;
  for (let at = 1; ; at++) {
    const id = at === 1 ? base : `${base}-${at}`;
    if (!taken.has(id)) return id;
  }
}

/** Takes a tier out, and what rows and requirements say of it. What else names it is told as a problem. */
function withoutTier(text: string, { tiers }: Form, at: number): string {
  const id = tiers[at]?.id;
  if (id === undefined) return text;
  let next = take(text, ['tiers', at]);
  for (const list of ['benefits', 'costs', 'commitments'])
    for (let row = 0; valueAt(next, [list, row]) !== undefined; row++)
      if (valueAt(next, [list, row, 'values', id]) !== undefined)
        next = take(next, [list, row, 'values', id]);
  return valueAt(next, ['requirements', id]) === undefined ? next : take(next, ['requirements', id]);
}

/** Takes a row out; of a measure also the plain figures that tiers ask of it. */
function withoutRow(text: string, form: Form, list: SectionKey, at: number): string {
  let next = text;
  const id = valueAt(text, ['measures', at, 'id']);
  if (list === 'measures' && typeof id === 'string')
    for (const { id: tier } of form.tiers) {
      const all = valueAt(next, ['requirements', tier]);
      const leaf = leafOf(all, id);
      const taken = leaf === undefined || leaf === 'more' ? undefined : takenWith(all, leaf);
      if (taken) next = take(next, ['requirements', tier, ...taken]);
    }
  return take(next, [list, at]);
}

function valued(
  text: string,
  form: Form,
  section: 'benefits' | 'costs',
  { row, tier, text: typed }: FormEdit & { do: 'cell' },
): { text: string } | { problem: string } {
  const cell = form.sections[section][row]?.cells[tier];
  if (!cell) return { problem: 'There is no such cell any more.' };
  if (cell.text === undefined) return { problem: MORE };
  if (typed.trim() === cell.text) return { text };
  if (typed.trim() !== '')
    return { text: put(text, cell.path, valueOf(typed, unitsOf(section, form.units))) };
  return { text: take(text, cell.path) };
}

const MORE = 'The document says more of this than a line can hold. Change it there.';

function asked(
  text: string,
  form: Form,
  { row, tier, text: typed }: FormEdit & { do: 'cell' },
): { text: string } | { problem: string } {
  const id = valueAt(text, ['measures', row, 'id']);
  const to = form.tiers[tier]?.id;
  if (typeof id !== 'string' || to === undefined) return { problem: 'There is no such cell any more.' };
  const base: JSONPath = ['requirements', to];
  const all = valueAt(text, base);
  const leaf = leafOf(all, id);
  if (leaf === 'more') return { problem: MORE };
  const wanted = comparisonIn(typed);
  if (typeof wanted === 'string') return { problem: wanted };
  if (leaf === undefined)
    return { text: wanted ? withLeaf(text, base, all, { kind: 'measure', measure: id, ...wanted }) : text };
  if (!wanted) {
    const taken = takenWith(all, leaf);
    return taken
      ? { text: take(text, [...base, ...taken]) }
      : {
          problem:
            'This condition says more than its figure, and would lose it. Take it out in the document.',
        };
  }
  const [key, value] = Object.entries(wanted)[0]!;
  const place = [...base, ...leaf.path];
  const other = key === 'held' ? 'atLeast' : 'held';
  const set = valueAt(text, [...place, key]) === value ? text : put(text, [...place, key], value);
  return { text: valueAt(set, [...place, other]) === undefined ? set : take(set, [...place, other]) };
}

/** @returns Nothing where nothing is asked; a sentence where it is not understood. */
function comparisonIn(typed: string): { atLeast: number } | { held: true } | undefined | string {
  const text = typed.trim().replace(/^(?:at least|≥)\s*/i, '');
  if (text === '') return undefined;
  if (/^(?:yes|✓|✔|true)$/i.test(text)) return { held: true };
  const number = Number(text.replace(/(?<=\d)[, ](?=\d{3}(?:\D|$))/g, ''));
  return Number.isFinite(number) && number >= 0
    ? { atLeast: number }
    : 'A requirement is a number here, “at least” so many, or “yes” for what is held. Anything else is written in the document.';
}

function withLeaf(text: string, base: JSONPath, all: unknown, leaf: object): string {
  if (all === undefined) return put(text, base, { kind: 'all', of: [leaf] });
  if (takesMore(all)) return put(text, [...base, 'of', (all as { of: unknown[] }).of.length], leaf);
  // What is asked in another way stays as it is written, and the new condition stands beside it.
  const tree = treeOf(text);
  const node = typeof tree === 'string' ? undefined : findNodeAtLocation(tree, base);
  return node ? around(text, node, '{ "kind": "all", "of": [', `, ${spaced(leaf)}] }`) : text;
}
