/** The values of one row in lines: tiers whose values are of one kind and have the same qualifiers share one. */
import type { SheetCell } from '../sheet.js';
import { cellOf } from '../own/forms.js';
import { isObject, type Json } from '../own/json.js';
import { inTheCell, layoutOf, nodeOfKind, VALUE_KINDS, VALUE_NODE } from '../own/layout.js';
import { headingOf } from '../own/headings.js';
import { partText, type Segment } from '../own/parts.js';
import { Cells, cellsOf, partsOf } from '../own/spread.js';
import { amountText, isMoreThanWords, NO_FIGURE, quoted, SEE_BELOW, shown, wordValue } from '../own/words.js';

export const VALUE_KIND = headingOf(['kind'], true);

/** A value, or one inside it, on its way into a line. */
interface Entry {
  path: Segment[];
  /** What holds for whatever stands in the line, and what only for its kind. */
  common: Cells;
  own: Cells;
  /** A word needs no kind and fits into a line of any; words stand among words; what is alone shares with its like. */
  fits: 'word' | 'words' | 'figure' | 'alone';
  cell: Cells;
}

export interface ValueLine {
  path: Segment[];
  cells: Cells;
}

interface Group extends Entry {
  signature: string;
}

/** @param columns The value of each column that has one, by its heading. */
export function valueLines(columns: ReadonlyMap<string, unknown>, path: Segment[]): ValueLine[] {
  const groups = new Map<string, Group[]>();
  for (const [label, value] of columns) {
    for (const entry of entriesOf(VALUE_NODE, value, path, label)) {
      const place = partText(entry.path);
      const known = groups.get(place) ?? [];
      groups.set(place, known);
      const group = known.find((one) => isForBoth(one, entry));
      if (!group) known.push({ ...entry, signature: entry.common.signature() });
      else {
        group.cell.add(entry.cell);
        if (group.fits === 'word') group.fits = entry.fits;
        group.own.add(entry.own);
      }
    }
  }
  return [...groups.values()].flat().map(({ path: place, common, own, cell }) => ({
    path: place,
    cells: new Cells().add(own).add(cell).add(common),
  }));
}

function isForBoth(group: Group, entry: Entry): boolean {
  if (group.signature !== entry.common.signature()) return false;
  if (group.fits === entry.fits) return group.own.signature() === entry.own.signature();
  const fits = [group.fits, entry.fits];
  return fits.includes('word') && !fits.includes('alone');
}

function entriesOf(nodeId: number, value: unknown, path: Segment[], label: string): Entry[] {
  if (nodeId !== VALUE_NODE) return carried(nodeId, value, path, label);
  if (typeof value === 'boolean') return [entryOf(path, label, 'word', value ? 'yes' : 'no')];
  if (typeof value === 'string') return [entryOf(path, label, 'words', wordsText(value))];
  return isObject(value) ? ofKind(value, path, label) : [];
}

/** What carries a value: a step, another source; or a sum of money. */
function carried(nodeId: number, thing: unknown, path: Segment[], label: string): Entry[] {
  const layout = layoutOf(nodeId);
  if (!layout.value) {
    const sum = isObject(thing) ? thing['value'] : undefined;
    const entry = entryOf(path, label, 'figure', cellOf(sum));
    return [{ ...entry, own: cellsOf(layoutOf(nodeId, true), thing, ['value']) }];
  }
  const value = isObject(thing) ? thing['value'] : undefined;
  const [entry = entryOf(path, label, 'word', NO_FIGURE), ...inside] = entriesOf(
    VALUE_NODE,
    value,
    path,
    label,
  );
  return [{ ...entry, common: cellsOf(layout, thing).add(entry.common) }, ...inside];
}

function ofKind(value: Json, path: Segment[], label: string): Entry[] {
  const kind = String(value['kind']);
  const nodeId = nodeOfKind(VALUE_KINDS, kind);
  if (nodeId === undefined) return [];
  const layout = layoutOf(nodeId, true);
  const fields = cellsOf(layout, value, inTheCell(kind));
  const common = cellsOf(layoutOf(nodeOfKind(VALUE_KINDS, 'yes')!, true), value);
  const word = kind === 'level' ? String(value['level']) : kind;
  const isWord = wordValue(word)?.kind === kind;
  // "yes" without qualifiers is short for true: what is said in full names its kind.
  const isShort = (kind === 'yes' || kind === 'no') && common.size === 0;
  const own = new Cells();
  if (!isWord || isShort) own.set(VALUE_KIND, cellOf(shown(kind)));
  const shared = new Set(common.headings().map(([heading]) => heading));
  for (const [heading, base] of fields.headings())
    if (!shared.has(heading)) own.setFull(heading, base, fields.get(heading)!);
  const fits = kind === 'text' || isShort ? 'alone' : isWord ? 'word' : 'figure';
  const entry: Entry = {
    path,
    common,
    own,
    fits,
    cell: inCell(value, kind, isWord ? shown(word) : undefined, label),
  };
  const inside = partsOf(layout, value).flatMap(({ segment, nodeId: inner, value: part }) =>
    entriesOf(inner, part, [...path, segment], label),
  );
  return [entry, ...inside];
}

function inCell(value: Json, kind: string, word: string | undefined, label: string): Cells {
  const cells = new Cells();
  if (word !== undefined) cells.set(label, cellOf(word));
  else if (kind === 'text' || kind === 'link')
    cells.setText(label, value[inTheCell(kind)[0]!], (text) => cellOf(wordsText(text)));
  else if (kind === 'date') cells.set(label, cellOf(value['value']));
  else cells.set(label, amountCell(value));
  return cells;
}

function amountCell(value: Json): SheetCell {
  const text = amountText(value);
  if (text !== undefined) return cellOf(text);
  return cellOf(typeof value['value'] === 'number' ? value['value'] : SEE_BELOW);
}

function entryOf(path: Segment[], label: string, fits: Entry['fits'], content: string | SheetCell): Entry {
  const cell = new Cells();
  cell.set(label, typeof content === 'string' ? cellOf(content) : content);
  return { path, common: new Cells(), own: new Cells(), fits, cell };
}

function wordsText(text: string): string {
  return quoted(text, isMoreThanWords);
}
