import type { Best } from '../../program/comparison/best.js';
import type { ComparedCell, ComparedGroup, ComparedRow } from '../../program/comparison/comparison.js';
import { difference } from '../../program/comparison/difference.js';
import type { Entry } from '../../program/comparison/placement.js';
import type { Cell, Row } from '../../program/matrix/matrix-view.js';
import type { Program } from '../../program/schema/program.js';
import type { Said } from '../../program/text-of.js';
import { parts } from '../parts.js';
import { asLine, type Phrase } from '../phrase.js';
import { sayGroupName, sayRow, sayRowName } from '../format-cell.js';
import type { TopicMessages } from '../topics/messages.js';
import type { Words } from '../formatter.js';
import type { ComparatorMessages } from './messages.js';

/** Everything that a comparison needs to be put into words. */
export interface Tongue {
  /** The interface's own. */
  words: Words;
  own: ComparatorMessages;
  topics: TopicMessages;
  /** For each program, its texts and its currency. */
  of: readonly { words: Words; program: Program }[];
}

/** What one program says in a row, in the vendor's own words. */
export interface SaidEntry {
  /** What the vendor calls it, where that is not what the row is called. */
  name?: Said | undefined;
  said: Phrase;
  details: readonly string[];
  marks: readonly number[];
}

/** The label of a row: its topic, else what the first program that has it calls it. */
export function sayComparedName(row: ComparedRow, { words, topics, of }: Tongue): Said {
  if (row.topic) return { words: topics.topics[row.topic.id][0], language: words.locale };
  const column = row.cells.findIndex(({ entries }) => entries.length > 0);
  return sayRowName(row.cells[column]!.entries[0]!.row, of[column]!.words);
}

/** What a topic means; nothing for a row that stands for itself. */
export function sayMeaning(row: ComparedRow, { topics }: Tongue): string | undefined {
  return row.topic && topics.topics[row.topic.id][1];
}

/** The heading of a group of rows. */
export function sayComparedGroup(group: ComparedGroup, { own, topics }: Tongue): string {
  return group.id === 'own' ? own.own : topics.groups[group.id];
}

/** What one entry of a cell says. */
export function sayEntry(entry: Entry, label: string, words: Words, program: Program): SaidEntry {
  const { name, details, marks, cells } = sayRow(entry.row, words, program);
  const { said, marks: own } = cells[0]!;
  const { way, option } = entry;
  const group =
    way || option
      ? sayGroupName({ key: '', rows: [], ...(way && { way }), ...(option && { option }) }, words, program)
      : '';
  const named = name.words.toLocaleLowerCase() !== label.toLocaleLowerCase();
  return {
    name: group
      ? { ...name, words: parts(group, named && name.words).join(' · ') }
      : named
        ? name
        : undefined,
    said,
    details,
    marks: [...marks, ...own],
  };
}

const NO_ABOUT: Row['about'] = { sources: [], marks: [] };

/** A cell alone, outside of any row. */
export function sayLoneCell(cell: Cell, words: Words, program: Program, about = NO_ABOUT): Phrase {
  const { cells } = sayRow({ key: '', name: '', depth: 0, about, cells: [cell] }, words, program);
  return cells[0]!.said;
}

/** A cell as one line of text. */
export function sayComparedLine(cell: ComparedCell, label: string, words: Words, program: Program): string {
  if (cell.otherwise) return asLine(sayLoneCell(cell.otherwise, words, program));
  return cell.entries
    .map((entry) => {
      const { name, said, details } = sayEntry(entry, label, words, program);
      const line = asLine({ ...said, details: [...said.details, ...details] });
      return name ? words.messages.label(name.words, line) : line;
    })
    .join('; ');
}

/** Why a row counts as different. */
export function sayDifference(row: ComparedRow, { words, own }: Tongue): string {
  const { differs, because } = difference(row);
  return differs ? own.differsIn(words.all(because.map((aspect) => own.aspects[aspect]))) : own.same;
}

/** Why nothing is marked as best; nothing where something is. */
export function sayNoBest(best: Best, { own }: Tongue): string | undefined {
  if (best.kind === 'marked') return undefined;
  const { because } = best;
  return own.noBest(
    because === 'few' || because === 'equal' || because === 'topic'
      ? own.reasons[because]
      : own.aspects[because],
  );
}
