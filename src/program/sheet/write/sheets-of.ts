/** A document as sheets that a person edits in a spreadsheet: the way back of `documentOf`. */
import { ROOT } from '../../read/check-table.js';
import { nodeAt } from '../../read/check-rules.js';
import type { Sheet, SheetCell } from '../sheet.js';
import { cellOf } from '../own/forms.js';
import {
  ASKED_SHEET,
  LIST_SHEETS,
  OTHER_TIERS,
  PART,
  PROGRAM_SHEET,
  VALUE,
  type SheetPlan,
} from '../own/headings.js';
import { at, isObject, type Json } from '../own/json.js';
import { knownColumns } from '../own/known-columns.js';
import { tierLabels } from '../own/labels.js';
import { itemAt, layoutOf, nodeOfKind, REQUIREMENT_NODE, UNLOCKS, VALUE_NODE } from '../own/layout.js';
import { leftOut, type LeftOut } from '../own/left-out.js';
import { partText, type Segment } from '../own/parts.js';
import { readEditedSheets } from '../own/read-sheets.js';
import { Cells, cellsOf, partsOf } from '../own/spread.js';
import { valueLines, VALUE_KIND } from './value-lines.js';

/** What is written, and what is not. */
export interface WrittenSheets {
  /** One for each part that the document has; the first is about the program as a whole. */
  sheets: Sheet[];
  /** How many figures, words and texts the document has, and how many of them the sheets hold. */
  kept: { values: number; of: number };
  /** What the sheets do not hold. */
  left: LeftOut[];
}

interface Line {
  key: string;
  path: Segment[];
  cells: Cells;
}

/**
 * Writes a document as sheets that a person understands and can edit, and that `documentOf` reads back.
 *
 * @returns The sheets, and what they do not hold: found by reading them back, so that nothing is lost without being named.
 */
export function sheetsOf(program: object): WrittenSheets {
  const document = program as Json;
  const sheets = writeSheets(document);
  return { sheets, ...leftOut(document, readEditedSheets(sheets).document) };
}

/** The sheets alone. */
export function writeSheets(document: Json): Sheet[] {
  const lists = LIST_SHEETS.map((plan) => listSheet(plan, document)).filter((sheet) => sheet.rows.length > 1);
  return [programSheet(document), ...lists];
}

/** One line for each key: a sheet of one thing is read from top to bottom. */
function programSheet(document: Json): Sheet {
  const cells = cellsOf(layoutOf(ROOT), document);
  const rows = cells.headings().map(([heading]) => [cellOf(heading), cells.get(heading)!]);
  return {
    name: PROGRAM_SHEET.name,
    rows: [[cellOf(PROGRAM_SHEET.key), cellOf(PROGRAM_SHEET.value)], ...rows],
  };
}

function listSheet(plan: SheetPlan, document: Json): Sheet {
  const labels = tierLabels(document['tiers'], isTaken);
  const lines = plan === ASKED_SHEET ? askedLines(document, labels) : thingLines(plan, document, labels);
  const list = [...labels.values(), OTHER_TIERS, VALUE];
  return { name: plan.name, rows: table(plan, lines, list) };
}

/** Whether a heading is that of a column which stands in a sheet with tiers. */
function isTaken(heading: string): boolean {
  if (heading === PART) return true;
  return LIST_SHEETS.some(({ at: keys, key }) => heading === key || knownColumns(itemAt(keys)).has(heading));
}

function thingLines({ at: keys }: SheetPlan, document: Json, labels: ReadonlyMap<string, string>): Line[] {
  const things = at(document, keys);
  if (!Array.isArray(things)) return [];
  return things.flatMap((thing: unknown, index) => {
    const id = isObject(thing) && typeof thing['id'] === 'string' ? thing['id'] : String(index + 1);
    return linesOf(itemAt(keys), thing, id, [], labels);
  });
}

function askedLines(document: Json, labels: ReadonlyMap<string, string>): Line[] {
  const { requirements, benefits } = document;
  const ofTiers = Object.entries(isObject(requirements) ? requirements : {}).flatMap(([tier, requirement]) =>
    linesOf(REQUIREMENT_NODE, requirement, labels.get(tier) ?? `[${tier}]`, [], labels),
  );
  const ofBenefits = (Array.isArray(benefits) ? benefits.filter(isObject) : []).flatMap((benefit) =>
    benefit[UNLOCKS] === undefined
      ? []
      : linesOf(REQUIREMENT_NODE, benefit[UNLOCKS], `benefit: ${String(benefit['id'])}`, [], labels),
  );
  return [...ofTiers, ...ofBenefits];
}

/** The lines of a thing: its own, those of further kinds of values in it, and those of its parts. */
function linesOf(
  nodeId: number,
  thing: unknown,
  key: string,
  path: Segment[],
  labels: ReadonlyMap<string, string>,
): Line[] {
  const cells = new Cells();
  let place = nodeId;
  if (nodeAt(nodeId).type === 'kinds') {
    const kind = String(at(thing, ['kind']));
    cells.set('kind', cellOf(kind.replaceAll('-', ' ')));
    place = nodeOfKind(nodeId, kind) ?? nodeId;
  }
  const isAsked = nodeId === REQUIREMENT_NODE;
  const layout = layoutOf(place, false, isAsked ? [] : ['id', UNLOCKS]);
  cells.add(cellsOf(layout, thing));
  const values = new Map<string, unknown>();
  const byTier = layout.values && at(thing, layout.values);
  for (const [tier, value] of Object.entries(isObject(byTier) ? byTier : {}))
    values.set(labels.get(tier) ?? `[${tier}]`, value);
  const value = layout.value && at(thing, layout.value);
  if (value !== undefined) values.set(layout.values ? OTHER_TIERS : VALUE, value);
  const own = valueLines(values, path);
  const first = own.findIndex((line) => line.path.length === path.length);
  if (first >= 0) cells.add(own.splice(first, 1)[0]!.cells);
  return [
    { key, path, cells },
    ...own.map((line) => ({ key, ...line })),
    ...partsOf(layout, thing).flatMap(({ segment, nodeId: inner, value: part }) =>
      inner === VALUE_NODE ? [] : linesOf(inner, part, key, [...path, segment], labels),
    ),
  ];
}

/** What stands before the tiers. */
const FIRST = [
  'kind',
  'name',
  'question',
  'answer',
  'term',
  'definition',
  'title',
  'text',
  'by',
  'category',
  'topic',
  VALUE_KIND,
];

function table(
  { key, at: keys }: SheetPlan,
  lines: readonly Line[],
  labels: readonly string[],
): SheetCell[][] {
  const used = new Map<string, string>();
  for (const { cells } of lines) for (const [heading, base] of cells.headings()) used.set(heading, base);
  const nodeId = itemAt(keys);
  const { columns } = layoutOf(nodeOfKind(nodeId, 'measure') ?? nodeId);
  const order = [...FIRST, ...labels, ...columns.map(({ heading }) => heading)];
  const seen = [...new Set(used.values())];
  const rank = (base: string) => {
    const known = order.indexOf(base);
    return known < 0 ? order.length + seen.indexOf(base) : known;
  };
  const headings = [...used].sort(([, a], [, b]) => rank(a) - rank(b)).map(([heading]) => heading);
  const hasParts = lines.some(({ path }) => path.length);
  return [
    [key, ...(hasParts ? [PART] : []), ...headings].map((heading) => cellOf(heading)),
    ...lines.map(({ key: thing, path, cells }) => [
      cellOf(thing),
      ...(hasParts ? [cellOf(partText(path))] : []),
      ...headings.map((heading) => cells.get(heading) ?? { text: '' }),
    ]),
  ];
}
