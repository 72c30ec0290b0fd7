/** An HTML table as a sheet: its cells where the eye finds them, and the notes that its marks lead to. */
import { noteLineIn } from '../program/sheet/read/footnotes.js';
import { cellName, type MergedCells, type Sheet, type SheetCell } from '../program/sheet/sheet.js';
import { hasPicture, linksIn, textIn } from './html-cell.js';

/** A table wider than that is no table of tiers. */
const MOST_COLUMNS = 150;

export interface HtmlSheet {
  sheet: Sheet;
  /** What of the table a sheet does not hold: its place, and a sentence. */
  lost: { cell: string; sentence: string }[];
}

/**
 * @param table The table. It is not changed.
 * @param name What the sheet is called.
 * @param below What stands below the table and belongs to it.
 */
export function sheetOf(table: HTMLTableElement, name: string, below: readonly Element[]): HtmlSheet {
  const sheet: Sheet & { merged: MergedCells[] } = { name, rows: [], merged: [] };
  const lost: HtmlSheet['lost'] = [];
  /** For each column the row from which on it is free again. */
  const free: number[] = [];
  const rows = [...table.rows].filter((row) => !row.hidden);
  rows.forEach((row, at) => {
    const cells: SheetCell[] = [];
    // A cell goes down no further than its part of the table does.
    const last = rows.findLastIndex((other) => other.parentElement === row.parentElement);
    let column = 0;
    for (const cell of row.cells) {
      if (cell.hidden) continue;
      while ((free[column] ?? 0) > at) column++;
      if (column >= MOST_COLUMNS) break;
      const down = Math.min(cell.rowSpan === 0 ? Infinity : cell.rowSpan, last - at + 1);
      const across = Math.min(cell.colSpan, MOST_COLUMNS - column);
      cells[column] = cellOf(cell, cellName(sheet, at, column), lost);
      if (down > 1 || across > 1) sheet.merged.push({ row: at, column, rows: down, columns: across });
      // One that runs into another that goes down takes nothing from it.
      for (let x = column; x < column + across; x++) free[x] = Math.max(free[x] ?? 0, at + down);
      column += across;
    }
    sheet.rows.push(Array.from(cells, (cell) => cell ?? { text: '' }));
  });
  const notes = notesOf(table, below);
  if (notes.length > 0) sheet.rows.push([], ...notes.map((text) => [{ text }]));
  return { sheet, lost };
}

function cellOf(element: HTMLTableCellElement, cell: string, lost: HtmlSheet['lost']): SheetCell {
  const text = textIn(element);
  if (text === '' && hasPicture(element))
    lost.push({
      cell,
      sentence:
        'there is a picture without words, and the cell was read as empty; write what it means into its alt.',
    });
  const [link, ...more] = linksIn(element);
  if (more.length > 0)
    lost.push({
      cell,
      sentence: 'a cell has one link in a document, and of these the first was kept; give each a row.',
    });
  return { text, ...(link !== undefined && { link }) };
}

/** The notes that marks in a table lead to, and lines below it that begin with a mark. */
function notesOf(table: HTMLTableElement, below: readonly Element[]): string[] {
  const notes = new Map<Element, string>();
  for (const link of table.querySelectorAll('a[href^="#"]')) {
    const note = targetOf(link);
    if (!note || table.contains(note) || notes.has(note)) continue;
    const mark = link.textContent.trim().replace(/^[[(]|[\])]$/g, '');
    const line = withoutBackLinks(note);
    if (mark !== '' && line !== '')
      notes.set(note, noteLineIn(line, false) ? line : `[${mark}] ${line.replace(/^• /, '')}`);
  }
  for (const element of below)
    if (![...notes.keys()].some((note) => note.contains(element) || element.contains(note)))
      notes.set(
        element,
        textIn(element)
          .split('\n')
          .filter((line) => noteLineIn(line, false))
          .join('\n'),
      );
  return [...notes.values()].flatMap((lines) => lines.split('\n')).filter(Boolean);
}

function targetOf(link: Element): Element | null {
  const id = link.getAttribute('href')!.slice(1);
  const root = link.getRootNode() as Document | ShadowRoot;
  return id === '' ? null : root.getElementById(id);
}

/** A note without the arrow that leads back to its mark. */
function withoutBackLinks(note: Element): string {
  const copy = note.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a[href^="#"]'))
    if (!/[\p{L}\p{N}]/u.test(link.textContent)) link.remove();
  return textIn(copy).replaceAll('\n', ' ');
}
