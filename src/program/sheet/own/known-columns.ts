/** All columns that a sheet may have: those of its things, and of whatever can stand inside them. */
import { nodeAt } from '../../read/check-rules.js';
import { OTHER_TIERS, VALUE } from './headings.js';
import { layoutOf, UNLOCKS, VALUE_KINDS, VALUE_NODE } from './layout.js';

/** Headings in small letters; of each how it is written, and whether it may name a language. */
export type KnownColumns = ReadonlyMap<string, { heading: string; inLanguages: boolean }>;

const known = new Map<number, KnownColumns>();

/** @param nodeId The things of the sheet. */
export function knownColumns(nodeId: number): KnownColumns {
  let columns = known.get(nodeId);
  if (!columns) known.set(nodeId, (columns = gather(nodeId)));
  return columns;
}

function gather(root: number): KnownColumns {
  const columns = new Map<string, { heading: string; inLanguages: boolean }>();
  const seen = new Set<string>();
  visit(root, false);
  return columns;

  function add(heading: string, inLanguages: boolean): void {
    const name = heading.toLowerCase();
    columns.set(name, { heading, inLanguages: inLanguages || (columns.get(name)?.inLanguages ?? false) });
  }

  function visit(nodeId: number, ofValue: boolean): void {
    const name = `${nodeId} ${ofValue}`;
    if (seen.has(name)) return;
    seen.add(name);
    if (nodeId === VALUE_NODE) {
      for (const { nodeId: kind } of nodeAt(VALUE_KINDS).keys.values()) visit(kind, true);
      return;
    }
    const { type, keys } = nodeAt(nodeId);
    if (type === 'kinds') {
      add('kind', false);
      for (const { nodeId: kind } of keys.values()) visit(kind, false);
      return;
    }
    const layout = layoutOf(nodeId, ofValue, [UNLOCKS]);
    if (ofValue) add('kind of value', false);
    for (const { heading, forms } of layout.columns)
      add(
        heading,
        forms.some(({ as }) => as === 'text'),
      );
    if (layout.value) {
      add(layout.values ? OTHER_TIERS : VALUE, true);
      visit(VALUE_NODE, true);
    }
    for (const inside of layout.inside) {
      visit(inside.nodeId, ofValue && inside.nodeId === VALUE_NODE);
      if (ofValue) visit(inside.nodeId, true);
    }
  }
}
