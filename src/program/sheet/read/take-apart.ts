/** A sheet taken apart: its tables, what stands above them, its legend, and the lines that are about all of it. */
import type { Sheet } from '../sheet.js';
import { aboveIn, type Above } from './above.js';
import { figureIn } from './figure.js';
import { filledOf, gridOf, inOneLine, isFilled, type Grid, type GridCell } from './grid.js';
import { blocksOf } from './layout.js';
import { legendIn, type Legend } from './legend.js';
import { tableOf, type Table } from './table.js';

/** A sheet, taken apart before anything in it is understood. */
export interface Taken {
  grid: Grid;
  parts: { above: Above; table: Table }[];
  legend: Legend;
  /** What a sheet without a table says of the program. */
  facts: Above['facts'];
  /** Lines about all of the table. */
  remarks: { text: string; cell: GridCell }[];
}

export function takenApart(sheet: Sheet): Taken {
  const grid = gridOf(sheet);
  const legend: Legend = { marks: new Map() };
  const remarks: Taken['remarks'] = [];
  const keep = (text: string, cell: GridCell) => {
    const found = legendIn(text);
    if (found) {
      for (const [mark, words] of found.marks) legend.marks.set(mark, words);
      legend.empty ??= found.empty!;
      legend.dash ??= found.dash!;
    }
    remarks.push({ text, cell });
  };
  const parts = blocksOf(grid).map((block) => {
    const table = tableOf(block);
    const above = aboveIn(block.above);
    for (const cell of above.titles) if (legendIn(cell.text)) keep(cell.text, cell);
    above.titles = above.titles.filter(({ text }) => !legendIn(text));
    for (const { text, cell } of above.others) keep(text, cell);
    for (const cell of table.remarks) keep(cell.text, cell);
    table.notes = table.notes.filter((note) => {
      const isLegend = legendIn(note.cell.text) !== undefined;
      if (isLegend) keep(note.cell.text, note.cell);
      return !isLegend;
    });
    return { above, table };
  });
  const facts = parts.length === 0 ? aboveIn(grid.rows).facts : [];
  if (parts.length === 0)
    for (const row of grid.rows) {
      const filled = filledOf(row);
      const [first] = filled;
      if (first && !facts.some(({ cell }) => filled.includes(cell)))
        keep(filled.map(({ text }) => inOneLine(text)).join(filled.length === 2 ? ' = ' : ' '), first);
    }
  return { grid, parts, facts, legend, remarks };
}

export function legendsOf(taken: readonly Taken[]): Legend {
  const all: Legend = { marks: new Map() };
  for (const { legend } of taken) {
    for (const [mark, words] of legend.marks) all.marks.set(mark, words);
    all.empty ??= legend.empty!;
    all.dash ??= legend.dash!;
  }
  return all;
}

/** The texts of a sheet, each once. */
export function textsOf({ rows }: Grid): string[] {
  const texts = new Set<string>();
  for (const row of rows) for (const cell of row) if (isFilled(cell)) texts.add(cell.text);
  return [...texts];
}

/** The currency that the sheets name, where they name one and no other by a sign that is its own. */
export function onlyCurrency(taken: readonly Taken[]): string | undefined {
  const seen = new Set<string>();
  for (const { grid } of taken)
    for (const text of textsOf(grid)) {
      if (!/\p{Sc}|\p{L}/u.test(text)) continue;
      const figure = figureIn(text);
      if (figure?.unit.is === 'money' && figure.shared === undefined) seen.add(figure.unit.currency);
    }
  return seen.size === 1 ? [...seen][0] : undefined;
}
