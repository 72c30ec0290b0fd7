/** The lines of a table become rows of the document, each in its section and category. */
import type { Book } from './book.js';
import { fitting } from './cell-value.js';
import { figureIn } from './figure.js';
import { inOneLine, isFilled, type GridCell } from './grid.js';
import { costKind } from './cost-kind.js';
import { aboutRow, textOf, type RowContext, type RowRead } from './row.js';
import { conditionsOf } from './row-conditions.js';
import { valuesOf } from './row-values.js';
import { unitIn } from './row-unit.js';
import { sectionIn, type Section } from './section-words.js';
import type { Line, RowLine, Table } from './table.js';
import { tiersOf } from './tiers.js';
import { isOnlyAsked } from './topic-words.js';
import { plainIn } from './words.js';

/** Where in the document a row belongs. */
interface At {
  section: Section | undefined;
  category?: string | undefined;
  /** Footnotes of the heading: they hold for each row below it. */
  footnotes: string[];
}

type Condition = NonNullable<ReturnType<typeof conditionsOf>['conditions'][number]>;

/**
 * @param told The section that the sheet's name, its titles or the table's corner tell.
 * @returns Whether a section was told for every row.
 */
export function readTable(table: Table, told: Section | undefined, book: Book, context: RowContext): boolean {
  const tiers = tiersOf(table, book, context);
  const start: At = { section: told, footnotes: [] };
  let at = start;
  let isTold = true;
  let full: GridCell | undefined;
  /** The last cell that there was no room for. */
  let last: GridCell | undefined;
  /** The conditions of a group of which one is enough, by tier; and whether the next row belongs to the one before. */
  let options: Map<string, Condition[]> | undefined;
  let joins = false;
  /** Whether the group goes on to a blank row, and not only to where nothing says "or". */
  let isList = false;
  let before = new Map<string, Condition>();
  let carried: readonly GridCell[] = [];

  const close = () => {
    for (const [tier, of] of options ?? []) {
      const real = of.filter((one) => !isNotRequired(one));
      for (const silent of of.filter(isNotRequired)) book.require(tier, silent);
      if (real.length === 1) book.require(tier, real[0]!);
      else if (real.length > 1) book.require(tier, { kind: 'any', of: real });
    }
    options = undefined;
    isList = false;
  };
  const addAsked = (row: RowRead, added: ReturnType<typeof conditionsOf>) => {
    book.measures.push(...added.measures);
    const now = new Map<string, Condition>();
    added.conditions.forEach((condition, index) => {
      if (condition) now.set(row.tiers[index]!, condition);
    });
    if (options && !isList && !joins) close();
    if (joins && !options) {
      // What was asked by the row before is now one of several.
      options = new Map([...before].map(([tier, condition]) => [tier, [condition]]));
      for (const [tier, condition] of before) {
        const list = book.conditions.get(tier)!;
        list.splice(list.lastIndexOf(condition), 1);
        if (list.length === 0) book.conditions.delete(tier);
      }
    }
    for (const [tier, condition] of now) {
      if (options) options.set(tier, [...(options.get(tier) ?? []), condition]);
      else for (const one of plainly(condition)) book.require(tier, one);
    }
    before = now;
  };

  const addRow = (line: RowLine) => {
    const cell = nameCell(line, context);
    const { text, footnotes } = textOf(cell, context);
    const [orWord, rest] = /^(?:or|oder|ou|oppure|lub)\s*:\s*(.+)$/is.exec(text) ?? [];
    const name = inOneLine(fittingName(rest ?? text));
    const own = line.groups.length > 0 ? groupsAt(line.groups, start, at, book, context) : at;
    const placed = own.section ?? placedByName(name, line.cells);
    isTold &&= own.section !== undefined;
    if (own.section === undefined && placed !== 'benefits')
      context.noted('placed-by-name', cell, { text: name, read: placed });
    const { description, note } = saidOf(line, cell);
    const row: RowRead = {
      name,
      category: own.category === undefined ? undefined : book.category(own.category),
      ...(description !== undefined && { description }),
      ...(note !== undefined && { note }),
      footnotes: [...new Set([...own.footnotes, ...footnotes])],
      unit: line.unit?.text,
      cells: line.cells.slice(0, tiers.length),
      tiers,
    };
    if (row.cells.every(({ text: value }) => value === ''))
      context.noted('row-without-values', cell, { text: name });
    joins ||= orWord !== undefined && placed === 'asked';
    const otherwise = `row-${cell.row + 1}`;
    if (placed === 'asked') {
      const added = conditionsOf(row, context, (wanted) => book.measureIds.of(wanted, otherwise));
      const asked = added.conditions.filter((one) => one !== undefined);
      if (!book.hasRoomFor(book.measures, added, asked)) return refuse(line, cell);
      addAsked(row, added);
    } else {
      if (options) close();
      before = new Map();
      const values = valuesOf(row, placed, context);
      const about = { id: book.rowIds.of(name, otherwise), name };
      const more = {
        ...aboutRow(row, placed),
        ...(description !== undefined && { description }),
        ...(Object.keys(values).length > 0 && { values }),
      };
      if (placed === 'costs') {
        const cost = { ...about, kind: costKind(name, context.title), ...more };
        if (!book.hasRoomFor(book.costs, cost)) return refuse(line, cell);
        book.costs.push(cost);
      } else {
        const benefit = { ...about, ...more };
        if (!book.hasRoomFor(book.benefits, benefit)) return refuse(line, cell);
        book.benefits.push(benefit);
      }
    }
    joins = false;
  };
  const refuse = (line: RowLine, cell: GridCell) => {
    full ??= cell;
    last = line.cells.findLast(isFilled) ?? cell;
  };

  table.lines.forEach((line, index) => {
    if (full && line.is !== 'row') return;
    switch (line.is) {
      case 'blank':
        close();
        return;
      case 'or':
        if (before.size > 0) joins = true;
        else context.noted('left-out', line.cell, { text: line.cell.text });
        return;
      case 'one-of':
        close();
        if (at.section === 'asked') [options, isList] = [new Map(), true];
        else context.noted('left-out', line.cell, { text: line.cell.text });
        return;
      case 'heading':
        close();
        joins = false;
        before = new Map();
        carried = [];
        at = headingAt(line.cell, index, table.lines, start, at, addRow, tiers.length, context);
        return;
      case 'row':
        if (full) return refuse(line, line.name);
        carried = carriedInto(carried, line.groups);
        addRow({ ...line, groups: [...carried] });
        return;
      default:
        line satisfies never;
    }
  });
  close();
  if (full)
    context.noted('too-many-rows', full, {
      text: full.text,
      ...(last && { other: `${last.row} ${last.column}` }),
    });
  return isTold;
}

/** What stands before a row's name holds for the rows below, until its column or one before it says something else. */
function carriedInto(carried: readonly GridCell[], own: readonly GridCell[]): readonly GridCell[] {
  const [first] = own;
  return first ? [...carried.filter(({ column }) => column < first.column), ...own] : carried;
}

/** Several conditions of one cell are as many of the tier. */
const plainly = (condition: Condition): Condition[] =>
  condition.kind === 'all' && Object.keys(condition).length === 2 ? condition.of : [condition];

const isNotRequired = (condition: Condition): boolean =>
  condition.kind === 'measure' && condition.is === 'not-required';

/** What a label alone in its row is: a section, a category of the rows below it, or a row that says nothing yet. */
function headingAt(
  cell: GridCell,
  index: number,
  lines: readonly Line[],
  start: At,
  at: At,
  addRow: (line: RowLine) => void,
  tiers: number,
  context: RowContext,
): At {
  const { text, footnotes } = textOf(cell, context);
  const name = inOneLine(fittingName(text));
  const said = sectionIn(name);
  const next = nextOf(lines, index);
  const leads = next?.is === 'row' || (said !== undefined && next !== undefined);
  if (!leads) {
    if (said?.alone || (cell.across ?? 1) > 1) context.noted('left-out', cell, { text: name });
    else addRow(emptyRow(cell, tiers));
    return at;
  }
  if (said && !said.alone && next?.is === 'heading') context.noted('left-out', cell, { text: name });
  if (!said) return { section: at.section ?? start.section, category: name, footnotes };
  return { section: said.section, category: said.alone ? undefined : name, footnotes };
}

/** The next line that is a row or a heading. */
function nextOf(lines: readonly Line[], index: number): Line | undefined {
  for (let at = index + 1; at < lines.length; at++)
    if (lines[at]!.is === 'row' || lines[at]!.is === 'heading') return lines[at];
  return undefined;
}

function emptyRow(name: GridCell, tiers: number): RowLine {
  const { row } = name;
  const cells = Array.from({ length: tiers }, (_, at): GridCell => ({
    text: '',
    row,
    column: name.column + at + 1,
  }));
  return { is: 'row', name, groups: [], remarks: [], cells };
}

/** What the cells before a row's name say: its section, its category, or both. */
function groupsAt(groups: readonly GridCell[], start: At, at: At, book: Book, context: RowContext): At {
  const result: At = {
    section: at.section ?? start.section,
    category: at.category,
    footnotes: [...at.footnotes],
  };
  // A heading in the column of the names stands over those in the columns before.
  const categories: string[] = at.category === undefined ? [] : [at.category];
  for (const cell of groups) {
    const { text, footnotes } = textOf(cell, context);
    const name = inOneLine(fittingName(text));
    const said = sectionIn(name);
    if (said) result.section = said.section;
    if (!said?.alone) categories.push(name);
    result.footnotes.push(...footnotes);
  }
  if (categories.length > 0) result.category = categories.join(': ');
  return result;
}

/** A row that no section holds: what its name and its cells say it is, else something one gets. */
function placedByName(name: string, cells: readonly GridCell[]): Section {
  const said = sectionIn(name)?.section ?? (isOnlyAsked(name) ? 'asked' : undefined);
  const isPaid = () =>
    cells.some(
      ({ text }) =>
        plainIn(text) === 'free' || plainIn(text) === 'on-request' || figureIn(text) !== undefined,
    );
  return said === 'asked' || (said === 'costs' && isPaid()) ? said : 'benefits';
}

const fittingName = (text: string): string => fitting(text).text;

/** The cell with the row's name; one that has none is named after its place. */
function nameCell({ name, cells }: RowLine, { noted }: RowContext): GridCell {
  if (name.text !== '') return name;
  const read = `Row ${name.row + 1}`;
  noted('row-without-name', cells.find(isFilled) ?? name, { read });
  return { ...name, text: read };
}

function saidOf(line: RowLine, cell: GridCell): { description?: string; note?: string } {
  const { unit } = line;
  const comment = cell.comment === undefined ? [] : [cell.comment];
  // A unit that none of the cells takes says something else.
  const isTaken =
    unit && unitIn(unit.text, undefined) && line.cells.some(({ text }) => figureIn(text)?.unit.is === 'none');
  const remarks = unit && !isTaken ? [unit, ...line.remarks] : line.remarks;
  const note = [
    ...comment,
    ...(cell.link === undefined ? [] : [cell.link]),
    ...remarks.map(({ text }) => inOneLine(text)),
  ]
    .join(' – ')
    .trim();
  return {
    ...(line.description && { description: fittingName(line.description.text) }),
    ...(note !== '' && { note: fittingName(note) }),
  };
}
