/** Sheets of our own layout as a document, as far as they say it. */
import { nodeAt } from '../../read/check-rules.js';
import { ROOT } from '../../read/check-table.js';
import { nearest } from '../../read/nearest.js';
import type { Sheet } from '../sheet.js';
import { textIn } from './forms.js';
import { ASKED_SHEET, LIST_SHEETS, PROGRAM_SHEET, type SheetPlan } from './headings.js';
import { at, isObject, put, type Json } from './json.js';
import { knownColumns } from './known-columns.js';
import { firstText, idFrom, tierIn } from './labels.js';
import { itemAt, layoutOf, UNLOCKS } from './layout.js';
import type { EditNote } from './notes.js';
import { lineOfOne, linesIn, type ReadLine } from './read-lines.js';
import { readColumn, type Told } from './read-columns.js';
import { readThing } from './read-thing.js';
import { ThingLines } from './thing-lines.js';

/** What sheets say, and what was not understood of them. */
export interface ReadSheets {
  document: Json;
  notes: EditNote[];
}

export type OwnSheet = SheetPlan | typeof PROGRAM_SHEET;

/** Which of our sheets it is, by the heading of its key, in whatever column. */
export function planOf({ rows: [first = []] }: Sheet): OwnSheet | undefined {
  const headings = first.map((cell) => textIn(cell).toLowerCase());
  if (headings[0] === PROGRAM_SHEET.key) return PROGRAM_SHEET;
  return LIST_SHEETS.find(({ key }) => headings.includes(key));
}

/** Whether sheets have the layout that an export writes: one of them at least. */
export function isOwnLayout(sheets: readonly Sheet[]): boolean {
  return sheets.some((sheet) => planOf(sheet) !== undefined);
}

/**
 * Reads sheets as an export has written them and a person has changed them.
 *
 * @param into The document that they were written from: its tiers and language hold where no sheet says which.
 */
export function readEditedSheets(sheets: readonly Sheet[], into: Json = {}): ReadSheets {
  const notes: EditNote[] = [];
  const planned: [OwnSheet, Sheet][] = [];
  for (const sheet of sheets) {
    const plan = planOf(sheet);
    if (plan && planned.some(([known]) => known === plan))
      notes.push({ code: 'sheet-twice', sheet: sheet.name });
    else if (plan) planned.push([plan, sheet]);
    else if (sheet.rows.some((row) => row.some((cell) => textIn(cell) !== '')))
      notes.push({
        code: 'unknown-sheet',
        sheet: sheet.name,
        nearest: nearest(
          sheet.name,
          [PROGRAM_SHEET, ...LIST_SHEETS].map(({ name }) => name),
        ),
      });
  }
  let document: Json = {};
  const byId = tiersOf(into['tiers']);
  const told: Told = { notes, language: languageOf(into) };
  // Tiers come before what has a column for each, and benefits before what they are unlocked by.
  const order: OwnSheet[] = [PROGRAM_SHEET, ...LIST_SHEETS];
  planned.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  for (const [plan, sheet] of planned) {
    if (!('at' in plan)) {
      document = readProgram(sheet);
      told.language = languageOf(document);
    } else if (plan.key === ASKED_SHEET.key) readAsked(sheet);
    else readList(plan, sheet);
  }
  return { document: inOrder(document), notes };

  function readProgram(sheet: Sheet): Json {
    const layout = layoutOf(ROOT);
    const known = new Map(
      layout.columns.map(({ heading, forms }) => [
        heading.toLowerCase(),
        { heading, inLanguages: forms.some(({ as }) => as === 'text') },
      ]),
    );
    const line = lineOfOne(sheet, { known, key: '', other: () => undefined }, notes);
    let read: unknown = {};
    for (const column of layout.columns) {
      const value = readColumn(column, [line], told);
      if (value !== undefined) read = put(read, column.keys, value);
    }
    tellLeft([line]);
    return read as Json;
  }

  function readList(plan: SheetPlan, sheet: Sheet): void {
    const columns = new Map<string, string>();
    const nodeId = itemAt(plan.at);
    const layout = layoutOf(nodeId, false, ['id', UNLOCKS]);
    const other = (heading: string) => {
      if (!layout.values) return undefined;
      const id = tierOf(heading);
      if (id === undefined) return undefined;
      const column = `tier ${id}`;
      columns.set(id, column);
      return column;
    };
    const lines = linesIn(sheet, { known: knownColumns(nodeId), key: plan.key, other }, notes);
    const hasId = nodeAt(nodeId).keys.has('id');
    const nameColumn = hasId
      ? layout.columns.find(({ forms }) => forms.some(({ as }) => as === 'text'))
      : undefined;
    const things = thingsOf(lines, plan.key, nameColumn?.heading);
    const tierColumns = [...byId.keys(), ...columns.keys()]
      .filter((id, index, all) => columns.has(id) && all.indexOf(id) === index)
      .map((id) => ({ id, column: columns.get(id)! }));
    const read = [...things].map(([id, thing]) =>
      readThing(nodeId, thing, { ...told, tiers: tierColumns }, hasId ? id : undefined),
    );
    tellLeft(lines, things.values());
    if (read.length) document = put(document, plan.at, read) as Json;
    if (plan.at[0] !== 'tiers') return;
    byId.clear();
    for (const [id, name] of tiersOf(read)) byId.set(id, name);
  }

  function readAsked(sheet: Sheet): void {
    const nodeId = itemAt(ASKED_SHEET.at);
    const lines = linesIn(
      sheet,
      { known: knownColumns(nodeId), key: ASKED_SHEET.key, other: () => undefined },
      notes,
    );
    const things = thingsOf(lines, ASKED_SHEET.key);
    const requirements: [string, unknown][] = [];
    for (const [label, thing] of things) {
      const read = readThing(nodeId, thing, { ...told, tiers: [] });
      const [, benefit] = /^benefit:\s*(\S+)$/i.exec(label) ?? [];
      if (benefit === undefined) requirements.push([tierOf(label) ?? tierIn(label), read]);
      else unlock(benefit, read);
    }
    tellLeft(lines, things.values());
    if (requirements.length)
      document = put(document, ASKED_SHEET.at, Object.fromEntries(requirements)) as Json;
  }

  function unlock(id: string, requirement: unknown): void {
    const benefits = at(document, ['benefits']);
    const list = Array.isArray(benefits) ? (benefits as unknown[]) : [];
    const benefit = list.find((one) => isObject(one) && one['id'] === id);
    if (isObject(benefit)) benefit[UNLOCKS] = requirement;
    else document = put(document, ['benefits'], [...list, { id, [UNLOCKS]: requirement }]) as Json;
  }

  /** The tier that a heading names: by its id, by what the heading was made from, or by its name. */
  function tierOf(heading: string): string | undefined {
    const id = tierIn(heading);
    if (byId.has(id)) return id;
    for (const [tier, name] of byId)
      if (heading === tier || name.toLowerCase() === heading.toLowerCase()) return tier;
    return byId.size === 0 && id !== '' ? id : undefined;
  }

  /** The lines by the thing that they are about. */
  function thingsOf(lines: readonly ReadLine[], key: string, nameColumn?: string): Map<string, ThingLines> {
    const things = new Map<string, ThingLines>();
    let above: ThingLines | undefined;
    for (const line of lines.filter((one) => !one.isEmpty)) {
      const placed = line.take(key);
      const name = placed ? undefined : nameColumn && nameOf(line, nameColumn);
      const id = placed ? textIn(placed.cell) : name === undefined ? undefined : newId(name, line, things);
      if (id !== undefined) things.set(id, (above = things.get(id) ?? new ThingLines(id)));
      if (above) above.add(line);
      else {
        notes.push({ code: 'no-thing', cell: line.name });
        line.takeAll();
      }
    }
    return things;
  }

  function newId(name: string, line: ReadLine, things: ReadonlyMap<string, ThingLines>): string {
    const plain = idFrom(name) || 'row';
    let id = plain;
    for (let count = 2; things.has(id); count++) id = `${plain}-${count}`;
    notes.push({ code: 'id-made', cell: line.name, found: name, id });
    return id;
  }

  function tellLeft(lines: readonly ReadLine[], things: Iterable<ThingLines> = []): void {
    for (const thing of things) thing.tellUnknown(notes);
    for (const line of lines)
      for (const { cell, name } of line.left)
        notes.push({ code: 'not-read', cell: name, found: textIn(cell) });
  }
}

/** The name of each tier, by its id. */
function tiersOf(tiers: unknown): Map<string, string> {
  const named = new Map<string, string>();
  for (const tier of Array.isArray(tiers) ? tiers : [])
    if (isObject(tier) && typeof tier['id'] === 'string') named.set(tier['id'], firstText(tier['name']));
  return named;
}

function languageOf({ language }: Json): string {
  return typeof language === 'string' ? language : 'en';
}

/** The name in a line that has no id: nobody has read it yet. */
function nameOf(line: ReadLine, column: string): string | undefined {
  const placed = line.peek(column);
  return placed && textIn(placed.cell);
}

/** The keys of a document in the order of the format. */
function inOrder(document: Json): Json {
  return Object.fromEntries(
    [...nodeAt(ROOT).keys.keys()].flatMap((key) =>
      Object.hasOwn(document, key) ? [[key, document[key]]] : [],
    ),
  );
}
