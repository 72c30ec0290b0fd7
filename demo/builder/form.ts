/** The common parts of a document, as a form shows them. Made anew from the text after every change: there is one owner. */
import { findNodeAtLocation, getNodeValue, parseTree, type JSONPath, type Node } from 'jsonc-parser';
import { textOf, type CellUnits } from './cell.js';
import { leafOf } from './asked.js';

export const SECTIONS = ['benefits', 'measures', 'costs'] as const;
export type SectionKey = (typeof SECTIONS)[number];

export interface FormName {
  text: string;
  /** Where the text stands in the document: inside a map by language, or alone. */
  path: JSONPath;
}

export interface FormCell {
  /** What is typed; nothing where the document says more than a line can hold. */
  text: string | undefined;
  path: JSONPath;
}

export interface FormRow {
  name: FormName;
  path: JSONPath;
  /** One for each tier, in their order. */
  cells: FormCell[];
}

export interface FormTier {
  id: string;
  name: FormName;
}

export interface Form {
  program: FormName;
  vendor: FormName;
  tiers: FormTier[];
  sections: Record<SectionKey, FormRow[]>;
  units: CellUnits;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is Json[] => Array.isArray(value) && value.every(isObject);

/** @returns A sentence, where the text is no document that a form could edit. */
export function formOf(text: string): Form | string {
  const tree = treeOf(text);
  if (typeof tree === 'string') return tree;
  const document = getNodeValue(tree) as Json;
  const language = typeof document['language'] === 'string' ? document['language'] : 'en';
  const name = (of: unknown, path: JSONPath): FormName => nameOf(of, path, language);
  const tiers = document['tiers'];
  if (!isList(tiers) || tiers.some(({ id }) => typeof id !== 'string'))
    return 'The form needs a list of tiers in the document, each with an id.';
  const ids = tiers.map(({ id }) => id as string);
  if (new Set(ids).size < ids.length)
    return 'Two tiers have the same id: give one of them another in the document.';
  for (const key of SECTIONS)
    if (document[key] !== undefined && !isList(document[key]))
      return `“${key}” is no list of rows: mend it in the document.`;
  const { currency } = document;
  const units = typeof currency === 'string' ? { currency } : {};
  const rows = (key: 'benefits' | 'costs') =>
    ((document[key] ?? []) as Json[]).map((row, at): FormRow => ({
      name: name(row['name'], [key, at, 'name']),
      path: [key, at],
      cells: ids.map((tier) => valueCell(row, [key, at, 'values', tier], unitsOf(key, units))),
    }));
  return {
    program: name(document['name'], ['name']),
    vendor: name(isObject(document['vendor']) ? document['vendor']['name'] : undefined, ['vendor', 'name']),
    tiers: tiers.map((tier, at) => ({ id: ids[at]!, name: name(tier['name'], ['tiers', at, 'name']) })),
    sections: {
      benefits: rows('benefits'),
      measures: ((document['measures'] ?? []) as Json[]).map((row, at) => ({
        name: name(row['name'], ['measures', at, 'name']),
        path: ['measures', at],
        cells: ids.map((tier) => askedCell(document, row, tier)),
      })),
      costs: rows('costs'),
    },
    units,
  };
}

/** In a row of costs a bare number is money. */
export const unitsOf = (key: SectionKey, units: CellUnits): CellUnits =>
  key === 'costs' ? { ...units, isMoney: true } : units;

/** The text as a tree; a sentence where it is none, or says one thing twice. */
export function treeOf(text: string): Node | string {
  const errors: { error: number }[] = [];
  const tree = parseTree(text, errors as never, { disallowComments: true, allowTrailingComma: false });
  if (!tree || errors.length > 0 || tree.type !== 'object')
    return 'The document cannot be read: mend the problems below first.';
  const twice = keyTwice(tree);
  return twice === undefined
    ? tree
    : `“${twice}” stands twice in one object: remove one of the two in the document first.`;
}

function keyTwice(root: Node): string | undefined {
  const left = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    const children = node.children ?? [];
    if (node.type === 'object') {
      const keys = children.map(({ children: pair }) => String(pair?.[0]?.value));
      const twice = keys.find((key, at) => keys.indexOf(key) < at);
      if (twice !== undefined) return twice;
    }
    left.push(...children);
  }
  return undefined;
}

function nameOf(given: unknown, path: JSONPath, language: string): FormName {
  if (!isObject(given)) return { text: typeof given === 'string' ? given : '', path };
  const key = typeof given[language] === 'string' ? language : Object.keys(given)[0];
  if (key === undefined) return { text: '', path: [...path, language] };
  return { text: String(given[key]), path: [...path, key] };
}

function valueCell(row: Json, path: JSONPath, units: CellUnits): FormCell {
  const values = row['values'];
  const tier = path.at(-1) as string;
  if (values !== undefined && !isObject(values)) return { text: undefined, path: path.slice(0, -1) };
  if (!isObject(values) || !Object.hasOwn(values, tier)) return { text: '', path };
  return { text: textOf(values[tier], units), path };
}

function askedCell(document: Json, { id }: Json, tier: string): FormCell {
  const requirements = document['requirements'];
  const asked = isObject(requirements) && Object.hasOwn(requirements, tier) ? requirements[tier] : undefined;
  const base: JSONPath = ['requirements', tier];
  const leaf = typeof id === 'string' ? leafOf(asked, id) : 'more';
  if (leaf === undefined) return { text: '', path: base };
  return leaf === 'more'
    ? { text: undefined, path: base }
    : { text: leaf.text, path: [...base, ...leaf.path] };
}

/** Where something stands in the text. */
export function offsetOf(text: string, path: JSONPath): number {
  const tree = parseTree(text);
  for (let length = path.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node.offset;
  }
  return 0;
}
