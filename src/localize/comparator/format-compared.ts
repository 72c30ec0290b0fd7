import type { Best, Marked, NoBest } from '../../program/comparison/best.js';
import type { ComparedCell, ComparedGroup, ComparedRow } from '../../program/comparison/comparison.js';
import type { Entry } from '../../program/comparison/placement.js';
import type { Cell, Row } from '../../program/matrix/rows.js';
import type { Program } from '../../program/schema/program.js';
import type { LocalizedText } from '../../program/text-of.js';
import { joined, parts } from '../parts.js';
import { asLine, withDetails, type Phrase } from '../phrase.js';
import { formatGroupName, formatRow, formatRowName } from '../format-cell.js';
import type { TopicMessages } from '../topics/messages.js';
import type { Formatter } from '../formatter.js';
import type { ComparatorMessages } from './messages.js';

/** Everything that a comparison needs to be put into words. */
export interface ComparisonText {
  /** The interface's own. */
  formatter: Formatter;
  labels: ComparatorMessages;
  topics: TopicMessages;
  /** For each program, its texts and its currency. */
  of: readonly { formatter: Formatter; program: Program }[];
}

/** What one program says in a row, in the vendor's own words. */
export interface FormattedEntry {
  /** What the vendor calls it, where that is not what the row is called. */
  name?: LocalizedText | undefined;
  phrase: Phrase;
  details: readonly string[];
  marks: readonly number[];
}

/** The label of a row: its topic, else what the first program that has it calls it. */
export function formatComparedName(
  row: ComparedRow,
  { formatter, topics, of }: ComparisonText,
): LocalizedText {
  if (row.topic) return { text: topics.topics[row.topic.id], language: formatter.locale };
  const column = row.cells.findIndex(({ entries }) => entries.length > 0);
  return formatRowName(row.cells[column]!.entries[0]!.row, of[column]!.formatter);
}

/** The heading of a group of rows. */
export function formatComparedGroup(group: ComparedGroup, { labels, topics }: ComparisonText): string {
  return group.id === 'own' ? labels.own : topics.groups[group.id];
}

/** What one entry of a cell says. */
export function formatEntry(
  entry: Entry,
  label: string,
  formatter: Formatter,
  program: Program,
): FormattedEntry {
  const { name, details, marks, cells } = formatRow(entry.row, formatter, program);
  const { phrase, marks: own } = cells[0]!;
  const { alternative, option } = entry;
  const group =
    alternative || option
      ? formatGroupName(
          { key: '', rows: [], ...(alternative && { alternative }), ...(option && { option }) },
          formatter,
          program,
        )
      : '';
  // What has no name of its own is called by its topic.
  const named = name.text !== '' && name.text.toLocaleLowerCase() !== label.toLocaleLowerCase();
  return {
    name: group ? { ...name, text: parts(group, named && name.text).join(' · ') } : named ? name : undefined,
    phrase,
    details,
    marks: [...marks, ...own],
  };
}

const NO_ABOUT: Row['about'] = { sources: [], marks: [] };

/** A cell alone, outside of any row. */
export function formatLoneCell(cell: Cell, formatter: Formatter, program: Program, about = NO_ABOUT): Phrase {
  const { cells } = formatRow({ key: '', name: '', depth: 0, about, cells: [cell] }, formatter, program);
  return cells[0]!.phrase;
}

/** A cell as one line of text. */
export function formatComparedLine(
  cell: ComparedCell,
  label: string,
  formatter: Formatter,
  program: Program,
): string {
  if (cell.otherwise) return asLine(formatLoneCell(cell.otherwise, formatter, program), formatter);
  return joined(
    cell.entries.map((entry) => {
      const { name, phrase, details } = formatEntry(entry, label, formatter, program);
      const line = asLine(withDetails(phrase, details), formatter);
      return name ? formatter.messages.label(name.text, line) : line;
    }),
    ';',
    formatter,
  );
}

/** What a program's tier costs, as its cell says it: "Program fee: Not known"; nothing where no row is about it. */
export function formatPrice(
  rows: readonly ComparedRow[],
  column: number,
  { of, topics, formatter: { messages } }: ComparisonText,
): string | undefined {
  const { formatter, program } = of[column]!;
  const cell = rows.find(({ topic }) => topic?.id === 'fee')?.cells[column];
  if (!cell) return undefined;
  const { fee } = topics.topics;
  const [only, ...others] = cell.entries;
  // What one price is called beside that is told in its row.
  if (!only || others.length > 0 || cell.otherwise)
    return messages.label(fee, formatComparedLine(cell, fee, formatter, program));
  const { phrase, details } = formatEntry(only, fee, formatter, program);
  return messages.label(fee, asLine(withDetails(phrase, details), formatter));
}

/** Why two cannot be set against each other: what they differ in is said as it is of rows that differ. */
export function formatReason(because: NoBest, { aspects, reasons }: ComparisonText['labels']): string {
  return { ...aspects, ...reasons }[because];
}

/** What was assumed for the marks; nothing where they need no word. */
export function formatAssumed(
  { assuming }: Marked,
  { formatter, labels }: ComparisonText,
): string | undefined {
  return assuming && labels.assumed(formatter.conjunction(assuming.map((one) => labels.assumptions[one])));
}

/**
 * Why nothing is marked as best, or what was assumed for the marks, as a short line in the row itself. Where fewer than two say something, or all say the same, the cells tell
 * that already.
 */
export function formatMark(best: Best, texts: ComparisonText): string | undefined {
  if (best.kind === 'marked') return formatAssumed(best, texts);
  const { because } = best;
  const { labels } = texts;
  return because === 'nobody' || because === 'one' || because === 'equal'
    ? undefined
    : labels.noMark(formatReason(because, labels));
}
