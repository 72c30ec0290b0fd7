import type { MergedCells } from '../../../program/sheet/sheet.js';

/** A cell such as `B7`, counted from 0; nothing where it is none. */
export function placeOf(name: string | undefined): { row: number; column: number } | undefined {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name ?? '');
  if (!found) return undefined;
  let column = 0;
  for (const letter of found[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]) - 1, column: column - 1 };
}

/** Cells such as `A1:C2`, or one. */
export function rangeOf(name: string | undefined): MergedCells | undefined {
  const [from, to = from] = (name ?? '').split(':');
  const [first, last] = [placeOf(from), placeOf(to)];
  if (!first || !last || last.row < first.row || last.column < first.column) return undefined;
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}
