/** A thing of a document from its lines. */
import { nearest } from '../../read/nearest.js';
import { nodeAt } from '../../read/check-rules.js';
import { textIn } from './forms.js';
import { OTHER_TIERS, VALUE } from './headings.js';
import { put } from './json.js';
import { layoutOf, nodeOfKind, UNLOCKS, VALUE_NODE } from './layout.js';
import { readColumn, readParts, type Told } from './read-columns.js';
import type { ReadLine } from './read-lines.js';
import { readValue } from './read-value.js';
import type { ThingLines } from './thing-lines.js';
import { shown, unshown } from './words.js';

/** What every reading of a sheet needs. */
export interface Reading extends Told {
  /** The tiers that have a column, in their order: id, and what the column is called for `ReadLine`. */
  tiers: readonly { id: string; column: string }[];
}

/** @param id The thing's own id, where that is not in a column. */
export function readThing(nodeId: number, thing: ThingLines, reading: Reading, id?: string): unknown {
  thing.isKnown = true;
  let read: unknown = id === undefined ? {} : { id };
  let place = nodeId;
  if (nodeAt(nodeId).type === 'kinds') {
    const { kind, known } = readKind(nodeId, thing.lines, reading);
    read = { kind };
    place = known;
  }
  const layout = layoutOf(place, false, [...(id === undefined ? [] : ['id']), UNLOCKS]);
  for (const column of layout.columns) {
    const value = readColumn(column, thing.lines, reading);
    if (value !== undefined) read = put(read, column.keys, value);
  }
  for (const inside of layout.inside) {
    const parts = readParts(inside, thing, (part, name) =>
      readThing(inside.nodeId, part, reading, inside.by === 'id' ? name : undefined),
    );
    if (parts !== undefined) read = put(read, inside.keys, parts);
  }
  if (layout.values) {
    const values: [string, unknown][] = reading.tiers.flatMap(({ id: tier, column }) => {
      const value = readValue(VALUE_NODE, thing, column, reading);
      return value === undefined ? [] : [[tier, value]];
    });
    if (values.length) read = put(read, layout.values, Object.fromEntries(values));
  }
  if (layout.value) {
    const value = readValue(VALUE_NODE, thing, layout.values ? OTHER_TIERS : VALUE, reading);
    if (value !== undefined) read = put(read, layout.value, value);
  }
  return read;
}

/** A condition without a kind that names a measure is about that measure. */
function readKind(
  nodeId: number,
  lines: readonly ReadLine[],
  { notes }: Reading,
): { kind: string; known: number } {
  const placed = lines.map((line) => line.take('kind')).find((one) => one !== undefined);
  const kind = placed ? unshown(textIn(placed.cell)) : 'measure';
  const known = nodeOfKind(nodeId, kind);
  if (known !== undefined) return { kind, known };
  const allowed = [...nodeAt(nodeId).keys.keys()].map(shown);
  const found = textIn(placed!.cell);
  notes.push({ code: 'wrong-word', cell: placed!.name, found, allowed, nearest: nearest(found, allowed) });
  return { kind: found, known: nodeOfKind(nodeId, 'measure')! };
}
