/** What stands below a table: notes with their marks, legends, and lines that are about all of it. */
import { noteLineIn, isMark } from './footnotes.js';
import { filledOf, type GridCell } from './grid.js';
import type { ColumnRole } from './layout.js';
import { isLegendSign, legendIn } from './legend.js';
import { isNotesHeading } from './section-words.js';

export interface NoteInTable {
  mark: string;
  text: string;
  cell: GridCell;
}

interface Tail {
  rows: GridCell[][];
  notes: NoteInTable[];
  remarks: GridCell[];
}

/** Takes the notes from below a table: lines with a mark, and what stands under a heading such as "Notes". */
export function splitTail(body: readonly GridCell[][], roles: readonly ColumnRole[]): Tail {
  const isLine = (row: readonly GridCell[]) => {
    const filled = filledOf(row);
    return (
      filled.length <= 1 ||
      (filled.length === 2 &&
        (isMark(filled[0]!.text) || isLegendSign(filled[0]!.text)) &&
        filled[0]!.column <= roles.indexOf('label'))
    );
  };
  let from = body.length;
  while (from > 0 && isLine(body[from - 1]!)) from--;
  const heading = body.findIndex(
    (row) => filledOf(row).length === 1 && isNotesHeading(filledOf(row)[0]!.text),
  );
  // Under "Notes" in the middle of a table stand notes only where no row with values follows.
  if (heading >= 0 && body.slice(heading).every((row) => filledOf(row).length <= 2))
    from = Math.min(from, heading);
  const tail: Tail = { rows: body.slice(0, from), notes: [], remarks: [] };
  let inBlock = false;
  let wasBlank = false;
  let isOver = false;
  for (const row of body.slice(from).flatMap(linesApart)) {
    const filled = filledOf(row);
    const [first, second] = filled;
    if (!first) {
      wasBlank = true;
      if (!isOver) tail.rows.push(row);
      continue;
    }
    const line = second
      ? `${isMark(first.text) ? `[${first.text.replace(/[[\]().:]/g, '')}]` : isLegendSign(first.text) ? `${first.text} =` : first.text} ${second.text}`
      : first.text;
    const note = noteLineIn(line, inBlock);
    if (!second && isNotesHeading(first.text)) [inBlock, isOver] = [true, true];
    // A mark that a note bears already leads to that one.
    else if (note && !tail.notes.some(({ mark }) => mark === note.mark)) {
      tail.notes.push({ ...note, cell: first });
      isOver = true;
    } else if (
      inBlock ||
      isOver ||
      legendIn(line) ||
      (wasBlank && isSentence(first.text)) ||
      first.text.length > 100
    ) {
      // A line that has no mark of its own goes on with the note before it only where it begins in a small letter.
      const last = tail.notes.at(-1);
      if (last && /^\p{Ll}/u.test(line)) last.text += ` ${line}`;
      else tail.remarks.push(second ? { ...first, text: line } : first);
      isOver = true;
    } else tail.rows.push(row);
    wasBlank = false;
  }
  return tail;
}

/** A row with one cell of several lines as a row for each line, where these are notes. */
function linesApart(row: GridCell[]): GridCell[][] {
  const [only, other] = filledOf(row);
  const lines = only?.text.split('\n') ?? [];
  if (!only || other || lines.length < 2 || !lines.some((line) => noteLineIn(line, false))) return [row];
  return lines.map((text) => row.map((cell) => (cell === only ? { ...cell, text } : cell)));
}

const isSentence = (text: string): boolean =>
  /[.!:。]$/.test(text) || text.split(' ').length > 6 || /[=:]/.test(text);
