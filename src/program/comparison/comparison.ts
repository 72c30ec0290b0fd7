import type { Cell } from '../matrix/rows.js';
import { NoteBook, type Note } from '../matrix/notes.js';
import { defaultChoice, validChoice, type Choice } from '../resolve.js';
import type { Program, Tier } from '../schema/program.js';
import { topics, type Topic, type TopicGroup } from '../topics.js';
import { readOn } from './read-on.js';
import {
  placementsOf,
  SILENT_LINE,
  type Entry,
  type Otherwise,
  type Placement,
  type SectionId,
} from './placement.js';
import { tierFor, type TierRule } from './tier-for.js';

/** A program, and which of its tiers is compared for whom. */
export interface ComparedColumn {
  program: Program;
  /** `entry` where it is left out. */
  tier?: TierRule;
  /** The reader's choice of dimensions; the document's own where it is left out. */
  choice?: Choice;
  /** The publication is paid for this column. It is only passed on: nothing here reads it. */
  sponsored?: boolean;
}

/** Everything that a comparison prints, in reading order. */
export interface ComparisonView {
  columns: readonly ColumnView[];
  sections: readonly ComparedSection[];
  /** The notes that marks refer to, in reading order; each belongs to the program of one column. */
  notes: readonly (Note & { column: number })[];
}

export interface ColumnView {
  program: Program;
  choice: Choice;
  tier: Tier;
  /** False where the program has no such tier, and this is the nearest. */
  exact: boolean;
  sponsored: boolean;
  /** The day somebody last read its sources, as exactly as it is known. */
  asOf?: string | undefined;
}

export interface ComparedSection {
  id: SectionId;
  groups: readonly ComparedGroup[];
}

/** Rows under one heading of the topic list; `own` for those that stand for themselves. */
export interface ComparedGroup {
  id: TopicGroup | 'own';
  rows: readonly ComparedRow[];
}

export interface ComparedRow {
  key: string;
  section: SectionId;
  /** Nothing for a row that deliberately stands for itself; its name is that of its first entry. */
  topic?: Topic | undefined;
  /** One for each column, in their order. */
  cells: readonly ComparedCell[];
}

export interface ComparedCell {
  /** What the program says, in the vendor's own words; several where it has several rows of the topic. */
  entries: readonly Entry[];
  /** What is said where there is no entry: not mentioned, not required where the document says so, or the tier's silence. Never a "no". */
  otherwise?: Cell;
}

/** First what is asked for it, then what it brings. */
const SECTIONS: readonly SectionId[] = ['commit', 'cost', 'get', 'question'];

/**
 * The programs side by side: a row for each topic that any of them has, then the rows that stand for themselves.
 *
 * @param today The day that counts as today, such as `2026-01-31`: what has ended by then, or has not begun, is shown and
 * takes no part in what is best and in weighing. Without it, dates are conditions like others.
 */
export function compare(columns: readonly ComparedColumn[], today?: string): ComparisonView {
  const placed = columns.map(({ program, tier: rule = 'entry', choice: wanted, sponsored = false }) => {
    const choice = wanted ? validChoice(program, wanted) : defaultChoice(program);
    const { tier, exact } = tierFor(program, rule, choice);
    const { placements, otherwise } = placementsOf(program, tier, choice, today);
    const view: ColumnView = { program, choice, tier, exact, sponsored, asOf: readOn(program) };
    return { view, otherwise, lines: group(placements) };
  });

  const notes: (Note & { column: number })[] = [];
  const numbered: Note[] = [];
  const books = columns.map(({ program }) => new NoteBook(program, numbered));
  const cellOf = (lines: Lines, otherwise: Otherwise, key: string, column: number): ComparedCell => {
    const book = books[column]!;
    const entries = (lines.get(key) ?? []).map(({ entry }) => entry(book));
    const cell = entries.length > 0 ? { entries } : { entries, otherwise: otherwise(key, book) };
    for (const note of numbered.slice(notes.length)) notes.push({ ...note, column });
    return cell;
  };

  const first = new Map<string, Placement>();
  for (const { lines } of placed)
    for (const [key, [placement]] of lines) if (!first.has(key)) first.set(key, placement!);

  const sections = SECTIONS.map((id) => ({
    id,
    groups: groupsOf([...first.values()].filter(({ section }) => section === id)).map(
      ([name, line]): ComparedGroup => ({
        id: name,
        rows: line.map(({ key, section, topic }) => ({
          key,
          section,
          topic: topics.get(topic ?? ''),
          cells: placed.map(({ lines, otherwise }, column) => cellOf(lines, otherwise, key, column)),
        })),
      }),
    ),
  })).filter(({ groups }) => groups.length > 0);
  return { columns: placed.map(({ view }) => view), sections: saidOnce(sections), notes };
}

/** Without the line of what tiers keep silent about where it stands beside the rows of others already. */
function saidOnce(sections: readonly ComparedSection[]): ComparedSection[] {
  const rows = rowsOf({ sections });
  const isSaid = (column: number) =>
    rows.some(({ cells }) => cells[column]!.otherwise?.kind === 'requirement');
  const isNeeded = ({ key, cells }: ComparedRow) =>
    key !== SILENT_LINE || cells.some(({ entries }, column) => entries.length > 0 && !isSaid(column));
  if (rows.every(isNeeded)) return [...sections];
  return sections
    .map(({ id, groups }) => ({
      id,
      groups: groups
        .map((one) => ({ ...one, rows: one.rows.filter(isNeeded) }))
        .filter((one) => one.rows.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0);
}

type Lines = ReadonlyMap<string, readonly Placement[]>;

function group(placements: readonly Placement[]): Lines {
  const lines = new Map<string, Placement[]>();
  for (const placement of placements) {
    const line = lines.get(placement.key);
    if (line) line.push(placement);
    else lines.set(placement.key, [placement]);
  }
  return lines;
}

/** Lines in the order of the topic list under its headings, then those without a topic as they come. */
function groupsOf(lines: readonly Placement[]): [TopicGroup | 'own', Placement[]][] {
  const byTopic = new Map(lines.map((line) => [line.topic, line]));
  const groups = new Map<TopicGroup | 'own', Placement[]>();
  const put = (name: TopicGroup | 'own', line: Placement) =>
    groups.set(name, [...(groups.get(name) ?? []), line]);
  for (const { id, group: name } of topics.values()) {
    const line = byTopic.get(id);
    if (line) put(name, line);
  }
  for (const line of lines) if (line.topic === undefined) put('own', line);
  return [...groups];
}

/** All rows of a comparison. */
export function rowsOf({ sections }: Pick<ComparisonView, 'sections'>): ComparedRow[] {
  return sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
}
