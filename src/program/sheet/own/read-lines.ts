/** The lines of a sheet by the headings of their columns, whatever the order of either. */
import { nearest } from '../../read/nearest.js';
import { isLanguageTag } from '../../schema/formats.js';
import { cellName, type Sheet, type SheetCell } from '../sheet.js';
import { textIn } from './forms.js';
import { PART } from './headings.js';
import type { KnownColumns } from './known-columns.js';
import { languageIn } from './labels.js';
import type { EditNote } from './notes.js';

/** A cell, and what spreadsheets call it. */
export interface Placed {
  cell: SheetCell;
  name: string;
}

/** A line of a sheet. What is read of it is remembered, so that the rest can be told. */
export class ReadLine {
  readonly #cells = new Map<string, Placed>();
  readonly #languages = new Map<string, Map<string, Placed>>();
  readonly #left = new Set<Placed>();

  /** What the first cell of the line is called. */
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  add({ base, language }: ReadColumn, placed: Placed): void {
    this.#left.add(placed);
    if (language === undefined) this.#cells.set(base, placed);
    else
      this.#languages.set(
        base,
        (this.#languages.get(base) ?? new Map<string, Placed>()).set(language, placed),
      );
  }

  has(base: string): boolean {
    return this.#cells.has(base) || this.#languages.has(base);
  }

  get isEmpty(): boolean {
    return this.#left.size === 0;
  }

  /** A cell, or one of its languages, without reading it. */
  peek(base: string): Placed | undefined {
    return this.#cells.get(base) ?? [...(this.#languages.get(base)?.values() ?? [])][0];
  }

  take(base: string): Placed | undefined {
    const placed = this.#cells.get(base);
    if (placed) this.#left.delete(placed);
    return placed;
  }

  takeLanguages(base: string): [language: string, placed: Placed][] {
    const placed = [...(this.#languages.get(base) ?? [])];
    for (const [, each] of placed) this.#left.delete(each);
    return placed;
  }

  takeAll(): void {
    this.#left.clear();
  }

  /** What nobody has read. */
  get left(): Placed[] {
    return [...this.#left];
  }
}

/** What a column is about. */
export interface ReadColumn {
  base: string;
  language?: string | undefined;
}

/** How headings are understood. */
export interface Headings {
  known: KnownColumns;
  /** Heading of the column that says which thing a line is about. */
  key: string;
  /** The column that a heading stands for which is none of these, such as a tier's. */
  other: (heading: string) => string | undefined;
}

/** The lines below the first row, in which the headings stand. */
export function linesIn(sheet: Sheet, headings: Headings, notes: EditNote[]): ReadLine[] {
  const [first = [], ...rows] = sheet.rows;
  const columns = columnsOf(
    first.map((cell, column) => ({ cell, name: cellName(sheet, 0, column) })),
    headings,
    notes,
  );
  return rows.map((row, index) => {
    const line = new ReadLine(cellName(sheet, index + 1, 0));
    row.forEach((cell, column) =>
      addTo(line, columns[column], { cell, name: cellName(sheet, index + 1, column) }, first[column], notes),
    );
    return line;
  });
}

/** A sheet of one thing as one line: its headings stand in the first column, and what is said in the second. */
export function lineOfOne(sheet: Sheet, headings: Headings, notes: EditNote[]): ReadLine {
  const rows = sheet.rows.slice(1);
  const names = rows.map(([cell = { text: '' }], row) => ({ cell, name: cellName(sheet, row + 1, 0) }));
  const columns = columnsOf(names, headings, notes);
  const line = new ReadLine(cellName(sheet, 0, 0));
  rows.forEach(([heading, ...cells], row) =>
    cells.forEach((cell, column) => {
      const placed = { cell, name: cellName(sheet, row + 1, column + 1) };
      if (column === 0) addTo(line, columns[row], placed, heading, notes);
      else if (!isBlank(cell)) notes.push({ code: 'not-read', cell: placed.name, found: textIn(cell) });
    }),
  );
  return line;
}

function addTo(
  line: ReadLine,
  column: ReadColumn | undefined,
  placed: Placed,
  heading: SheetCell | undefined,
  notes: EditNote[],
): void {
  if (isBlank(placed.cell)) return;
  if (column) line.add(column, placed);
  // Of a column that is not known the heading has been told.
  else if (!heading || isBlank(heading))
    notes.push({ code: 'not-read', cell: placed.name, found: textIn(placed.cell) });
}

function columnsOf(
  headings: readonly Placed[],
  { known, key, other }: Headings,
  notes: EditNote[],
): (ReadColumn | undefined)[] {
  const seen = new Set<string>();
  return headings.map(({ cell, name }) => {
    const heading = textIn(cell).replace(/\s+/g, ' ');
    if (heading === '') return undefined;
    const column = columnNamed(heading);
    const place = JSON.stringify(column);
    if (!column) {
      notes.push({
        code: 'unknown-column',
        cell: name,
        found: heading,
        nearest: nearest(heading, known.keys()),
      });
    } else if (seen.has(place)) {
      notes.push({ code: 'column-twice', cell: name, found: heading });
      return undefined;
    }
    seen.add(place);
    return column;
  });

  function columnNamed(heading: string): ReadColumn | undefined {
    const name = heading.toLowerCase();
    if (name === key || name === PART) return { base: name };
    const plain = known.get(name);
    if (plain) return { base: plain.heading };
    const { base, language } = languageIn(heading);
    if (language !== undefined && isLanguageTag(language)) {
      const column = known.get(base.toLowerCase());
      const named = column ? (column.inLanguages ? column.heading : undefined) : other(base);
      if (named !== undefined) return { base: named, language };
    }
    const named = other(heading);
    return named === undefined ? undefined : { base: named };
  }
}

export function isBlank(cell: SheetCell): boolean {
  return textIn(cell) === '' && cell.value === undefined;
}
