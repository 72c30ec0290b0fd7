import type { Best, NoBest } from '../../program/comparison/best.js';
import type { ComparedCell, ComparedGroup, ComparedRow } from '../../program/comparison/comparison.js';
import { difference } from '../../program/comparison/difference.js';
import type { Entry } from '../../program/comparison/placement.js';
import type { Cell, Row } from '../../program/matrix/rows.js';
import type { Program } from '../../program/schema/program.js';
import type { LocalizedText } from '../../program/text-of.js';
import { joined, parts } from '../parts.js';
import { asLine, type Phrase } from '../phrase.js';
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
  if (row.topic) return { text: topics.topics[row.topic.id][0], language: formatter.locale };
  const column = row.cells.findIndex(({ entries }) => entries.length > 0);
  return formatRowName(row.cells[column]!.entries[0]!.row, of[column]!.formatter);
}

/** What a topic means; nothing for a row that stands for itself. */
export function formatMeaning(row: ComparedRow, { topics }: ComparisonText): string | undefined {
  return row.topic && topics.topics[row.topic.id][1];
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
  if (cell.otherwise) return asLine(formatLoneCell(cell.otherwise, formatter, program));
  return joined(
    cell.entries.map((entry) => {
      const { name, phrase, details } = formatEntry(entry, label, formatter, program);
      const line = asLine({ ...phrase, details: [...phrase.details, ...details] });
      return name ? formatter.messages.label(name.text, line) : line;
    }),
    ';',
  );
}

/** Why a row counts as different. */
export function formatDifference(row: ComparedRow, { formatter, labels }: ComparisonText): string {
  const { differs, because } = difference(row);
  return differs
    ? labels.differsIn(formatter.conjunction(because.map((aspect) => labels.aspects[aspect])))
    : labels.same;
}

/** Why two cannot be set against each other: what they differ in is said as it is of rows that differ. */
function formatReason(because: NoBest, { aspects, reasons }: ComparisonText['labels']): string {
  return { ...aspects, ...reasons }[because];
}

/** Why nothing is marked as best, or what was assumed for the marks; nothing where they need no word. */
export function formatBest(best: Best, { formatter, labels }: ComparisonText): string | undefined {
  if (best.kind === 'unmarked') return labels.noBest(formatReason(best.because, labels));
  const { assuming } = best;
  return assuming && labels.assumed(formatter.conjunction(assuming.map((one) => labels.assumptions[one])));
}

/**
 * The same as a short line in the row itself. Where fewer than two say something, or all say the same, the cells tell
 * that already.
 */
export function formatMark(best: Best, texts: ComparisonText): string | undefined {
  if (best.kind === 'marked') return best.assuming && formatBest(best, texts);
  const { because } = best;
  const { labels } = texts;
  return because === 'nobody' || because === 'one' || because === 'equal'
    ? undefined
    : labels.noMark(formatReason(because, labels));
}
