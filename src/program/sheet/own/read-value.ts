/** A value from its cell, the columns beside it, and the lines of its parts. */
import { nearest } from '../../read/nearest.js';
import { nodeAt } from '../../read/check-rules.js';
import { numberOf, textIn } from './forms.js';
import { headingOf } from './headings.js';
import { put } from './json.js';
import { inTheCell, layoutOf, nodeOfKind, VALUE_KINDS, VALUE_NODE, type Layout } from './layout.js';
import type { Placed, ReadLine } from './read-lines.js';
import { readColumn, readParts, textsOf, type Told } from './read-columns.js';
import type { ThingLines } from './thing-lines.js';
import { amountIn, isQuoted, NO_FIGURE, SEE_BELOW, shown, unquoted, unshown, wordValue } from './words.js';

const VALUE_KIND = headingOf(['kind'], true);
const AMOUNT_FORMS: ReadonlySet<string> = new Set([
  'percent',
  'money',
  'count',
  'duration',
  'points',
  'multiplier',
]);
const HAS_PARTS: ReadonlySet<string> = new Set(['list', 'steps', 'varies']);

/** @param column The column in which the value has its cell. */
export function readValue(nodeId: number, thing: ThingLines, column: string, told: Told): unknown {
  const [line, ...others] = thing.lines.filter((one) => one.has(column));
  if (!line) return undefined;
  for (const other of others)
    for (const placed of placedIn(other, column))
      told.notes.push({ code: 'twice', cell: placed.name, found: textIn(placed.cell) });
  if (nodeId === VALUE_NODE) return valueIn(line, thing, column, told);
  const carrier = layoutOf(nodeId);
  if (!carrier.value) return sumIn(nodeId, line, column, told);
  const fields = fieldsIn(carrier, line, told);
  const value = valueIn(line, thing, column, told);
  return value === undefined ? fields : put(fields, carrier.value, value);
}

function placedIn(line: ReadLine, column: string): Placed[] {
  const plain = line.take(column);
  return [...(plain ? [plain] : []), ...line.takeLanguages(column).map(([, placed]) => placed)];
}

/** What the columns of a line say, but for what stands in the cell. */
function fieldsIn(layout: Layout, line: ReadLine, told: Told, without: readonly string[] = []): unknown {
  let fields: unknown = {};
  for (const column of layout.columns) {
    if (without.includes(column.keys[0]!)) continue;
    const value = readColumn(column, [line], told);
    if (value !== undefined) fields = put(fields, column.keys, value);
  }
  return fields;
}

function sumIn(nodeId: number, line: ReadLine, column: string, told: Told): unknown {
  const [placed] = placedIn(line, column);
  const value = numberOf(placed!.cell);
  const found = textIn(placed!.cell);
  if (value === undefined) told.notes.push({ code: 'no-number', cell: placed!.name, found });
  const fields = fieldsIn(layoutOf(nodeId, true), line, told, ['value']);
  return put(fields, ['value'], value ?? found);
}

function valueIn(line: ReadLine, thing: ThingLines, column: string, told: Told): unknown {
  const kindCell = line.take(VALUE_KIND);
  let kind = kindCell && unshown(textIn(kindCell.cell));
  let kindNode = kind === undefined ? undefined : nodeOfKind(VALUE_KINDS, kind);
  if (kindCell && kindNode === undefined) {
    const allowed = [...nodeAt(VALUE_KINDS).keys.keys()].map(shown);
    const found = textIn(kindCell.cell);
    told.notes.push({
      code: 'wrong-word',
      cell: kindCell.name,
      found,
      allowed,
      nearest: nearest(found, allowed),
    });
    kind = undefined;
  }
  const common = layoutOf(nodeOfKind(VALUE_KINDS, 'yes')!, true);
  const said = contentOf(line, column, kind, told);
  if (said.marker === NO_FIGURE) return undefined;
  const given = said.value;
  // What stands in the line for others of its kind is no slip beside a word.
  if (kindNode !== undefined && given?.kind !== kind)
    fieldsIn(layoutOf(kindNode, true), line, { ...told, notes: [] });
  kind = given ? given.kind : undefined;
  kindNode = nodeOfKind(VALUE_KINDS, kind ?? 'text');
  const isFull = said.isFull;
  const layout = kind === undefined ? common : layoutOf(kindNode!, true);
  let value = fieldsIn(layout, line, told, kind === undefined ? [] : inTheCell(kind));
  const parts = layout.inside.map((inside): [readonly string[], unknown] => [
    inside.keys,
    readParts(inside, thing, (part) => readValue(inside.nodeId, part, column, told)),
  ]);
  for (const [keys, part] of parts) if (part !== undefined) value = put(value, keys, part);
  if (!isFull && Object.keys(value as object).length === 0) return said.short;
  return { ...(given ?? {}), ...(value as object) };
}

/** What a cell says: in full, and in short where nothing else is said of it and no kind asks for more. */
interface Content {
  value?: { kind: string; [key: string]: unknown };
  short?: unknown;
  isFull: boolean;
  marker?: string;
}

function contentOf(line: ReadLine, column: string, kind: string | undefined, told: Told): Content {
  const plain = line.take(column);
  const languages = line.takeLanguages(column);
  if (languages.length) {
    const texts = textsOf(plain, languages, told);
    return kind === 'link'
      ? { value: { kind, label: texts }, isFull: true }
      : { value: { kind: 'text', text: texts }, isFull: true };
  }
  const { cell, name } = plain!;
  const found = typeof cell.value === 'boolean' ? (cell.value ? 'yes' : 'no') : textIn(cell);
  const words = unquoted(found);
  const isPlain = !isQuoted(found);
  const marker = found.toLowerCase();
  if (isPlain && marker === NO_FIGURE) return { isFull: false, marker };
  if (isPlain && marker === SEE_BELOW && kind !== undefined && HAS_PARTS.has(kind))
    return {
      value: {
        kind,
        ...(kind === 'list' && { items: [] }),
        ...(kind === 'steps' && { steps: [] }),
        ...(kind === 'varies' && { cases: {} }),
      },
      isFull: true,
    };
  const word = isPlain ? wordValue(found) : undefined;
  if (word) {
    const isShort = word.kind === 'yes' || word.kind === 'no';
    return {
      value: word,
      short: word.kind === 'yes',
      isFull: !isShort || kind === 'yes' || kind === 'no' || kind === 'text',
    };
  }
  if (kind === 'text') return { value: { kind, text: words }, isFull: true };
  if (kind === 'link') return { value: { kind, label: words }, isFull: true };
  if (kind === 'date') return { value: { kind, value: words }, isFull: true };
  if (kind === 'level') return { value: { kind, level: words }, isFull: true };
  if (isPlain) {
    const number = numberOf(cell);
    const amount = number === undefined ? amountIn(found) : { value: number };
    if (amount && kind !== undefined && AMOUNT_FORMS.has(kind))
      return { value: { kind, ...amount }, isFull: true };
    if (amount) told.notes.push({ code: 'no-kind', cell: name, found });
    else if (kind !== undefined) told.notes.push({ code: 'words-for-figure', cell: name, found, kind });
  }
  return { value: { kind: 'text', text: words }, short: words, isFull: false };
}
