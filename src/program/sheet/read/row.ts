/** What of a row is read the same way whatever it becomes: its cells' texts, what is told of them, what it is about. */
import type { Benefit } from '../../schema/program.js';
import { isSafeLink } from '../../schema/formats.js';
import { byLegend, fitting, type CellContext, type CellDoubt, type EmptyMeaning } from './cell-value.js';
import { withoutMarks } from './footnotes.js';
import { cleaned, type GridCell } from './grid.js';
import type { Noted } from './notes.js';
import type { Section } from './section-words.js';
import { topicOf } from './topic-words.js';

/** What holds for all rows of a table. */
export interface RowContext {
  cell: Omit<CellContext, 'unit' | 'value'>;
  empty: EmptyMeaning;
  /** The footnotes of the sheet, by mark. */
  footnotes: ReadonlyMap<string, string>;
  noted: Noted;
  /** The currency of amounts that name none, where somebody says so. */
  currency?: string | undefined;
  /** What the title or the corner of the table says that bare numbers count: "Fees per year (USD)". */
  title?: string | undefined;
  /** Counts what was read. */
  count: (what: 'cells' | 'empty' | 'words') => void;
}

/** A row with its name, and what else is said about all of it. */
export interface RowRead {
  name: string;
  category?: string | undefined;
  description?: string | undefined;
  note?: string | undefined;
  footnotes: string[];
  unit?: string | undefined;
  cells: readonly GridCell[];
  tiers: readonly string[];
}

/** A cell's text without its marks, and the footnotes that these lead to. */
export interface CellText {
  text: string;
  footnotes: string[];
}

export function textOf(cell: GridCell, { footnotes, noted, cell: { legend } }: RowContext): CellText {
  const { text } = cell;
  if (byLegend(text, legend) !== text) return { text, footnotes: [] };
  const known = new Set(footnotes.keys());
  const marked = withoutMarks(text, known);
  if (marked.text === '') return { text, footnotes: [] };
  for (const mark of marked.unknown) noted('no-such-note', cell, { text: mark });
  return { text: marked.text, footnotes: marked.marks.map((mark) => footnotes.get(mark)!) };
}

/** What a row has besides its values. */
export function aboutRow(
  row: RowRead,
  section: Section,
  hasTopic = true,
): Pick<Benefit, 'category' | 'topic' | 'note' | 'footnotes'> {
  const topic = hasTopic ? topicOf(row.name, section) : undefined;
  return {
    ...(row.category !== undefined && { category: row.category }),
    ...(topic && { topic }),
    ...(row.note !== undefined && { note: row.note }),
    ...(row.footnotes.length > 0 && { footnotes: row.footnotes }),
  };
}

/** Notes of what about a cell should be looked at. */
export function tell(doubts: readonly CellDoubt[], cell: GridCell, { noted }: RowContext): void {
  // A merged cell is told of once.
  if (!cell.covered) for (const { code, facts } of doubts) noted(code, cell, facts);
}

/** What is pinned to a cell, in one line, and where it leads; nothing of a link that nobody may follow. */
export function pinnedTo(cell: GridCell, { noted }: RowContext): { comment: string; link: string } {
  const comment = cell.comment === undefined ? '' : fitting(cleaned(cell.comment)).text;
  const link = cell.link === undefined ? '' : cleaned(cell.link);
  const isLink = link.length <= 2000 && isSafeLink(link);
  if (link !== '' && !isLink && !cell.covered) noted('link-left-out', cell, { text: link });
  return { comment, link: isLink ? link : '' };
}
