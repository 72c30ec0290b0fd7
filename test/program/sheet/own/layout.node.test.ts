import { expect } from 'chai';
import { nodeAt } from '../../../../src/program/read/check-rules.js';
import { ROOT } from '../../../../src/program/read/check-table.js';
import { ASKED_SHEET, LIST_SHEETS } from '../../../../src/program/sheet/own/headings.js';
import {
  inTheCell,
  layoutOf,
  nodeOfKind,
  UNLOCKS,
  VALUE_KINDS,
  VALUE_NODE,
} from '../../../../src/program/sheet/own/layout.js';

/** All objects that a document can have, with what they are called there. */
function objectsIn(nodeId: number, name: string, found = new Map<number, string>()): Map<number, string> {
  if (found.has(nodeId)) return found;
  const { type, keys, places } = nodeAt(nodeId);
  if (type === 'object') found.set(nodeId, name);
  if (type === 'kinds') found.set(nodeId, name);
  for (const [key, place] of keys) objectsIn(place.nodeId, `${name}/${key}`, found);
  for (const place of places) objectsIn(place, name, found);
  return found;
}

/** Keys that a place takes apart, of an object in one of its branches too. */
function leavesIn(nodeId: number, path: readonly string[]): string[][] {
  const { type, keys, places } = nodeAt(nodeId);
  if (type === 'union') return places.flatMap((place) => leavesIn(place, path));
  const isDuration = keys.size === 2 && keys.has('value') && keys.has('unit');
  if (type !== 'object' || (isDuration && path.length)) return [[...path]];
  return [...keys].flatMap(([key, place]) => leavesIn(place.nodeId, [...path, key]));
}

const SHEETS = new Set(LIST_SHEETS.map(({ at }) => at.join('/')));

describe('the layout of sheets', () => {
  for (const [nodeId, name] of objectsIn(ROOT, '')) {
    if (nodeAt(nodeId).type !== 'object') continue;
    it(`has a place for every key of ${name || 'a program'}`, () => {
      const { columns, inside, value, values } = layoutOf(nodeId);
      const held = [...columns, ...inside].map(({ keys }) => keys.join('/'));
      for (const keys of leavesIn(nodeId, [])) {
        const path = keys.join('/');
        const isHeld =
          held.includes(path) ||
          [value, values].some((place) => place?.join('/') === path) ||
          (nodeId === ROOT && SHEETS.has(path));
        expect(isHeld, `${name}/${path}`).to.equal(true);
      }
    });
  }

  it('gives no two keys of a value one column, nor a row and the value in it', () => {
    const kinds = [...nodeAt(VALUE_KINDS).keys];
    for (const [nodeId, name] of objectsIn(ROOT, '')) {
      if (nodeAt(nodeId).type !== 'object') continue;
      const layout = layoutOf(nodeId, false, [UNLOCKS]);
      if (!layout.value) continue;
      const headings = layout.columns.map(({ heading }) => heading);
      for (const [kind, { nodeId: place }] of kinds)
        for (const { heading, keys } of layoutOf(place, true).columns)
          if (!inTheCell(kind).includes(keys[0]!))
            expect(headings, `${name}, a value of the kind ${kind}`).not.to.include(heading);
    }
  });

  it('tells each sheet by the heading of its key, which is that of no other column', () => {
    const keys = LIST_SHEETS.map(({ key }) => key);
    expect(new Set(keys).size).to.equal(keys.length);
    const measured = layoutOf(
      nodeOfKind(nodeAt(nodeAt(ROOT).keys.get('requirements')!.nodeId).places[1]!, 'measure')!,
    );
    expect(measured.columns.map(({ heading }) => heading)).not.to.include(ASKED_SHEET.key);
    expect(layoutOf(VALUE_NODE).columns.map(({ heading }) => heading)).not.to.include.members(keys);
  });
});
