/**
 * Which columns stand for which keys. It is made from the table of what a document may hold, so that a new key of the
 * schema is a new column in both directions.
 */
import { nodeAt, type CheckNode } from '../../read/check-rules.js';
import { ROOT } from '../../read/check-table.js';
import { headingOf, partWord } from './headings.js';

/** How what stands in a cell is to be read. */
export interface Form {
  as: 'words' | 'number' | 'yes-no' | 'word' | 'list' | 'text' | 'texts' | 'duration' | 'range' | 'scope';
  /** Of a word, or the unit of a duration: what it may be. */
  words?: readonly (string | number | boolean)[];
  /** Of a text: an object with all these keys is none, and has columns of its own. */
  unless?: readonly string[];
}

/** One column, and the keys that lead to what it holds. */
export interface Column {
  heading: string;
  keys: readonly string[];
  /** The first that fits is meant. */
  forms: readonly Form[];
}

/** What has lines of its own below the line of the thing that it is in. */
export interface Inside {
  keys: readonly string[];
  word: string;
  /** What tells one from the others: its place in a list, its id, an option of a dimension; or there is only one. */
  by: 'number' | 'id' | 'option' | 'once';
  nodeId: number;
}

/** How a thing is spread over columns and lines. */
export interface Layout {
  columns: readonly Column[];
  inside: readonly Inside[];
  /** The keys that lead to its value, and to its values by tier. */
  value?: readonly string[];
  values?: readonly string[];
}

const keyOf = (nodeId: number, key: string) => nodeAt(nodeId).keys.get(key)!.nodeId;
const inList = (nodeId: number) => nodeAt(nodeId).places[0]!;

/** The node of whatever the keys lead to, of a list that of its items and of a record that of what it holds. */
export function itemAt(keys: readonly string[]): number {
  const nodeId = keys.reduce(keyOf, ROOT);
  return itemOf(nodeId)!;
}

function itemOf(nodeId: number): number | undefined {
  const { type, places } = nodeAt(nodeId);
  if (type === 'array') return places[0];
  if (type === 'record') return places[1];
  return type === 'union' ? places.map(itemOf).find((item) => item !== undefined) : undefined;
}

const BENEFIT = inList(keyOf(ROOT, 'benefits'));
/** A value in any form, and one that has a kind. */
export const VALUE_NODE = keyOf(BENEFIT, 'value');
export const VALUE_KINDS = nodeAt(VALUE_NODE).places.find((nodeId) => nodeAt(nodeId).type === 'kinds')!;
export const REQUIREMENT_NODE = itemAt(['requirements']);

/** The key of a benefit whose conditions stand among those of the tiers. */
export const UNLOCKS = 'unlocks';

/** What of a value stands in its cell. */
const IN_THE_CELL: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  link: ['label'],
  level: ['level'],
  date: ['value'],
};
const AMOUNT = ['value', 'low', 'high', 'upTo', 'atLeast'];

export function inTheCell(kind: string): readonly string[] {
  return IN_THE_CELL[kind] ?? AMOUNT;
}

/** The node of a value or a condition of that kind. */
export function nodeOfKind(nodeId: number, kind: string): number | undefined {
  return nodeAt(nodeId).keys.get(kind)?.nodeId;
}

const layouts = new Map<string, Layout>();

/**
 * The layout of a thing, of a value or of what stands inside one.
 *
 * @param without Keys that stand elsewhere.
 */
export function layoutOf(nodeId: number, ofValue = false, without: readonly string[] = []): Layout {
  const name = [nodeId, ofValue, ...without].join();
  let layout = layouts.get(name);
  if (!layout) layouts.set(name, (layout = makeLayout(nodeId, ofValue, without)));
  return layout;
}

function makeLayout(nodeId: number, ofValue: boolean, without: readonly string[]): Layout {
  const columns = new Map<string, Column>();
  const inside: Inside[] = [];
  let value: readonly string[] | undefined;
  let values: readonly string[] | undefined;
  add(nodeId, []);
  return { columns: [...columns.values()], inside, ...(value && { value }), ...(values && { values }) };

  function add(id: number, keys: readonly string[]): void {
    const node = nodeAt(id);
    const key = keys.at(-1) ?? '';
    if (id === VALUE_NODE && key === 'otherwise') within(keys, 'once', id);
    else if (id === VALUE_NODE) value = keys;
    else if (isText(node)) column(keys, { as: 'text' });
    else
      switch (node.type) {
        case 'string':
          return column(keys, { as: 'words' });
        case 'number':
          return column(keys, { as: 'number' });
        case 'boolean':
          return column(keys, { as: 'yes-no' });
        case 'enum':
          return column(keys, { as: 'word', words: node.words });
        case 'tuple':
          return column(keys, { as: 'range' });
        case 'union': {
          // Words beside words by language are one text, whatever else may stand there.
          const texts = textBranches(node);
          const objects = node.places.map(nodeAt).filter(({ type }) => type === 'object');
          if (texts.length) column(keys, { as: 'text', unless: objects.flatMap(({ musts }) => musts) });
          return node.places.forEach((branch) => texts.includes(branch) || add(branch, keys));
        }
        case 'record':
          if (key === 'values') values = keys;
          else if (isIds(nodeAt(node.places[1]!))) column(keys, { as: 'scope' });
          else if (key === 'cases') within(keys, 'option', node.places[1]!);
          return;
        case 'array':
          return addList(node.places[0]!, keys);
        case 'kinds':
          return keys.length ? within(keys, 'once', id) : undefined;
        case 'object': {
          const unit = isDuration(node) ? nodeAt(node.keys.get('unit')!.nodeId).words : undefined;
          if (unit && keys.length) return column(keys, { as: 'duration', words: unit });
          for (const [inner, place] of node.keys)
            if (keys.length || !without.includes(inner)) add(place.nodeId, [...keys, inner]);
          return;
        }
        default:
          return node.type satisfies never;
      }
  }

  function addList(item: number, keys: readonly string[]): void {
    const node = nodeAt(item);
    if (node.type === 'string') return column(keys, { as: 'list' });
    if (node.type === 'enum') return column(keys, { as: 'list', words: node.words });
    if (isText(node) || textBranches(node).length) column(keys, { as: 'texts' });
    within(keys, node.type === 'object' && node.musts.includes('id') ? 'id' : 'number', item);
  }

  function column(keys: readonly string[], form: Form): void {
    const heading = headingOf(keys, ofValue);
    const known = columns.get(heading);
    columns.set(heading, { heading, keys, forms: [...(known?.forms ?? []), form] });
  }

  function within(keys: readonly string[], by: Inside['by'], item: number): void {
    inside.push({ keys, word: partWord(keys.at(-1)!, ofValue), by, nodeId: item });
  }
}

/** Words, or words by language. */
function isText(node: CheckNode): boolean {
  return textBranches(node).length > 0 && node.places.length === 2;
}

/** Of a union the branches that make a text: words, and words by language. */
function textBranches({ type, places }: CheckNode): number[] {
  if (type !== 'union') return [];
  const words = places.filter((nodeId) => nodeAt(nodeId).type === 'string');
  const byLanguage = places.filter((nodeId) => {
    const { type: is, places: inner } = nodeAt(nodeId);
    return is === 'record' && nodeAt(inner[1]!).type === 'string';
  });
  const both = words.length && byLanguage.length ? [...words, ...byLanguage] : [];
  return [...both, ...places.filter((nodeId) => textBranches(nodeAt(nodeId)).length)];
}

function isIds({ type, places }: CheckNode): boolean {
  return type === 'array' && nodeAt(places[0]!).type === 'string';
}

function isDuration({ keys }: CheckNode): boolean {
  return keys.size === 2 && keys.has('value') && keys.has('unit');
}
