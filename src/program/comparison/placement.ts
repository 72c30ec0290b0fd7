import { byId } from '../by-id.js';
import { requirementGroup, valueRow } from '../matrix/matrix-view.js';
import type { Cell, Row, RowGroup } from '../matrix/rows.js';
import { silenceMarks } from '../matrix/marks.js';
import { sourcesOf, type NoteBook } from '../matrix/notes.js';
import { leftOutTeller, notNamed } from '../matrix/left-out.js';
import { requirementBlocks, SILENT, type Ask } from '../matrix/requirement-rows.js';
import { askedOf } from '../asked/asked.js';
import { tiersThrough } from '../asked/origins.js';
import { concerns, excludedBy, type Choice } from '../resolve.js';
import { outOfForce } from '../schema/in-force.js';
import type { Measure, Program, Tier } from '../schema/program.js';
import type { Qualified, TaggedValue } from '../schema/value.js';
import { askedIn } from '../schema/walk.js';
import { topics, type TopicId } from '../topics.js';
import { readOn } from './read-on.js';
import { comparableOf, type Comparable } from './comparable.js';
import { narrowedRow } from './narrowed.js';
import { textKey } from './text-key.js';

/** What a partner gets, commits to, pays, and asks. */
export type SectionId = 'get' | 'commit' | 'cost' | 'question';

/** One row of one program, with its one cell: the vendor's own words. Say it as a row of the matrix is said. */
export interface Entry {
  /** What it is in the document; a commitment of the vendor stands in `get`, one of the partner in `commit`. */
  from: 'benefit' | 'measure' | 'cost' | 'commitment' | 'question' | 'review';
  /** Id of the benefit, cost, commitment or question; of a condition, the key of its row; of the agreement, its topic. */
  id: string;
  row: Row;
  /** Set where it belongs to one of several full ways to the tier, or to one option of a dimension. */
  alternative?: RowGroup['alternative'];
  option?: RowGroup['option'];
  /** True for a condition about something else that has this inside; it has a line of its own besides, and is not compared. */
  mentions?: boolean;
  /** Of a condition: how many measures of the program belong in its line, whether the tier names them or not. */
  among?: number;
  /** Set where the document says which way is better in a benefit. */
  better?: 'higher' | 'lower' | undefined;
  /** Ids of the sources: the cell's own, else the row's. */
  sources: readonly string[];
  /** The day it was last read or answered, as exactly as it is known. */
  asOf?: string | undefined;
  /** Set where it has ended today or has not begun. */
  outOfForce?: true;
  readonly comparable: Comparable;
}

type Made = Omit<Entry, 'sources' | 'outOfForce' | 'comparable'>;

/** Where something of a program belongs: the topic's line of a section, or a line of its own. */
export interface Placement {
  section: SectionId;
  topic?: TopicId | undefined;
  /** The line: the same for the same topic, and for the same row in another edition of the same vendor's program. */
  key: string;
  /** Makes the entry; called in reading order, so that notes are numbered in it. */
  entry: (book: NoteBook) => Entry;
}

/** What a program says where it has no entry in a line: words for the silence, by the key of the line. */
export type Otherwise = (key: string, book: NoteBook) => Cell;

/** Puts everything that a program says of one tier where it belongs. */
export function placementsOf(
  program: Program,
  tier: Tier,
  choice: Choice,
  today?: string,
): { placements: readonly Placement[]; otherwise: Otherwise } {
  const placements: Placement[] = [];
  const vendor = textKey(program.vendor.name, program.language);

  const lineOf = (section: SectionId, named: string | undefined, own: string) => {
    const topic = topics.get(named ?? '')?.id;
    return { section, topic, key: `${section} ${topic ?? `${vendor} ${own}`}` };
  };
  const measureLine = (measure: Measure | undefined, own: string) =>
    lineOf('commit', measure?.topic, `measure ${measure?.id ?? own}`);
  // Which lines this program has measures for, and how many, whichever tier asks for them.
  const measured = new Map<string, number>();
  for (const measure of program.measures ?? []) {
    const { key } = measureLine(measure, measure.id);
    measured.set(key, (measured.get(key) ?? 0) + 1);
  }
  const add = (line: Omit<Placement, 'entry'>, make: (book: NoteBook) => Made) => {
    placements.push({
      ...line,
      entry: (book) => {
        const made = make(book);
        const cell = made.row.cells[0]!;
        const own = sourcesIn(cell);
        const sources = own.length > 0 ? own : made.row.about.sources;
        let comparable: Comparable | undefined;
        return {
          asOf: readOn(program, sources),
          ...made,
          sources,
          ...(today !== undefined && isOutOfForce(made.row, today) && { outOfForce: true as const }),
          // Taken apart when somebody asks: a table can be shown without.
          get comparable() {
            comparable ??= comparableOf(cell, made.row.about, program);
            return made.mentions ? { ...comparable, kind: 'mention' } : comparable;
          },
        };
      },
    });
  };

  for (const benefit of program.benefits ?? []) {
    if (!concerns(benefit.only, choice)) continue;
    const { id, topic, better } = benefit;
    add(lineOf('get', topic, `benefit ${id}`), (book) => ({
      from: 'benefit',
      id,
      better,
      row: valueRow(program, benefit, choice, book, [tier]),
    }));
  }
  for (const commitment of program.commitments ?? []) {
    if (!concerns(commitment.only, choice)) continue;
    const { id, topic } = commitment;
    add(lineOf(commitment.by === 'vendor' ? 'get' : 'commit', topic, `commitment ${id}`), (book) => ({
      from: 'commitment',
      id,
      row: valueRow(program, commitment, choice, book, [tier]),
    }));
  }

  const leftOut = leftOutTeller(program, choice);
  const inScores = new Set<string>();
  const before = tiersThrough(program, tier.id, choice).map((id) => ({ id }));
  for (const block of requirementBlocks(program, choice, before)) {
    let line: Omit<Placement, 'entry'> | undefined;
    for (const row of block.rows) {
      // The parts of a score stay with the score, whatever they measure.
      if (row.depth === 0 || !line) line = measureLine(row.measure, row.key);
      const own = row.asks.get(tier.id);
      const said = own ? undefined : leftOut(tier.id, row, block);
      const asks = own ? [own] : said?.kind === 'through' ? said.asked.map(({ ask }) => ask) : [];
      // Where nothing else is said of a tier, what it keeps silent about has a line, for the notes that belong to it.
      if (row.key === SILENT && said?.kind === 'requirement') line = { section: 'commit', key: SILENT_LINE };
      else if (asks.length === 0) continue;
      const among = measured.get(line.key) ?? 1;
      const lineOfMeasure = (id: string) => measureLine(byId(program.measures, id), id);
      const make = (book: NoteBook, belongs: (measure: string) => boolean): Made => ({
        from: 'measure',
        id: row.key,
        among,
        ...(block.alternative && { alternative: block.alternative }),
        ...(block.option && { option: block.option }),
        row: requirementGroup(program, { ...block, rows: [narrowedRow(row, belongs)] }, leftOut, book, [tier])
          .rows[0]!,
      });
      // What a part of a score measures stands with the score: where others have a line of it, that is said there.
      if (asks.some(({ kind }) => kind === 'part')) {
        add(line, (book) => make(book, () => true));
        for (const id of asks.flatMap(measuresIn)) inScores.add(lineOfMeasure(id).key);
        continue;
      }
      // Nobody shall read "not mentioned" where another condition has it inside.
      const mentioned = new Map(
        asks.flatMap(measuresIn).map((id) => {
          const other = lineOfMeasure(id);
          return [other.key, other];
        }),
      );
      mentioned.delete(line.key);
      add(line, (book) => make(book, (id) => !mentioned.has(lineOfMeasure(id).key)));
      for (const other of mentioned.values())
        add(other, (book) => ({
          ...make(book, (id) => lineOfMeasure(id).key === other.key),
          mentions: true,
        }));
    }
  }

  for (const cost of program.costs ?? []) {
    if (!concerns(cost.only, choice)) continue;
    const { id, topic } = cost;
    add(lineOf('cost', topic, `cost ${id}`), (book) => ({
      from: 'cost',
      id,
      row: valueRow(program, cost, choice, book, [tier]),
    }));
  }
  for (const [topic, length] of [
    ['agreement-term', program.review?.term],
    ['notice', program.review?.notice],
  ] as const) {
    if (!length) continue;
    const value: TaggedValue =
      typeof length === 'string' ? { kind: length } : { kind: 'duration', ...length };
    add(lineOf('commit', topic, topic), (book) => {
      const qualified = program.review;
      const sources = sourcesOf(qualified?.source);
      const marks = qualified ? book.numbersFor(qualified, sources) : [];
      const about = { qualified, sources, marks };
      const cells: Cell[] = [{ kind: 'value', value, marks: [] }];
      return { from: 'review', id: topic, row: { key: topic, name: '', depth: 0, about, cells } };
    });
  }
  for (const question of program.questions ?? []) {
    const { id, topic, answer, answeredOn } = question;
    add(lineOf('question', topic, `question ${id}`), (book) => {
      const sources = sourcesOf(question.source);
      const marks = book.numbersFor(question, sources);
      return {
        from: 'question',
        id,
        row: {
          key: id,
          name: question.question,
          depth: 0,
          about: { qualified: question, sources, marks },
          cells: [{ kind: 'value', value: { kind: 'text', text: answer }, marks: [] }],
        },
        ...(answeredOn !== undefined && { asOf: answeredOn }),
      };
    });
  }

  const notMentioned = { kind: 'not-mentioned', marks: [] } as const;
  return {
    placements,
    otherwise: (key, book) => {
      const options = excludedBy(tier.only, choice);
      if (options) return { kind: 'not-offered', options, marks: [] };
      if (key === SILENT_LINE)
        return askedOf(program, tier.id) ? { kind: 'elsewhere', marks: [] } : notMentioned;
      if (inScores.has(key)) return { kind: 'elsewhere', marks: [] };
      if (!measured.has(key)) return notMentioned;
      const said = notNamed(program, tier.id, choice);
      return { ...said, marks: said.kind === 'requirement' ? silenceMarks(said.requirement, book) : [] };
    },
  };
}

/** The line of what tiers keep silent about as a whole. */
export const SILENT_LINE = `commit ${SILENT}`;

/** Ids of all measures that a condition asks for; the parts of a score are rows of their own. */
function measuresIn(ask: Ask): string[] {
  const items =
    ask.kind === 'part'
      ? [ask.part]
      : askedIn(ask.requirement).flatMap(({ node, item }) => (node === 'score-part' ? [] : item));
  return items.flatMap((item) => ('measure' in item && item.measure) || []);
}

/** Whether what a row says of a tier does not hold today. */
function isOutOfForce({ about, cells: [cell] }: Row, today: string): boolean {
  return [about.qualified, ...saidIn(cell)].some(
    (one) => one !== undefined && outOfForce(one, today) !== undefined,
  );
}

/** What of a cell can have days of its own. */
function saidIn(cell: Cell | Ask | undefined): readonly Qualified[] {
  switch (cell?.kind) {
    case 'value':
      return [cell.value];
    case 'requirement':
      return [cell.requirement];
    case 'through':
      return cell.asked.flatMap(({ ask }) => saidIn(ask));
    default:
      return [];
  }
}

/** Sources of a cell itself. */
function sourcesIn(cell: Cell | Ask): readonly string[] {
  if (cell.kind === 'through') return cell.asked.flatMap(({ ask }) => sourcesIn(ask));
  if (cell.kind === 'value') return sourcesOf(cell.value.source);
  if (cell.kind === 'requirement') return sourcesOf(cell.requirement.source);
  return cell.kind === 'part' ? sourcesOf(cell.part.source) : [];
}
