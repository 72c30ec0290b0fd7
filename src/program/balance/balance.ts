import { byId } from '../by-id.js';
import { valueRow } from '../matrix/matrix-view.js';
import { NoteBook } from '../matrix/notes.js';
import type { MatrixView, Row, RowGroup, Section } from '../matrix/rows.js';
import { concerns } from '../resolve.js';
import type { Commitment } from '../schema/program.js';
import { bearingOf, type Bearing } from './bearing.js';
import { questionsOf, type Questions } from './first-questions.js';
import { obligationOf, OBLIGATIONS } from './obligation.js';
import { isProtection, vendorRank } from './vendor-topics.js';

/** What the partner and the vendor of a program commit to in one tier, and what the vendor answers. */
export interface Balance {
  /** Place of the tier among the program's tiers. */
  at: number;
  partner: PartnerSide;
  vendor: VendorSide;
  questions: Questions;
  /** Every commitment of the document that concerns the reader, whichever the tier. */
  commitments: readonly Commitment[];
}

/** One thing that a side commits to. */
export interface Entry {
  /** What the document says of it, with a cell for each tier. */
  row: Row;
  from: 'requirement' | 'benefit' | 'commitment';
  bearing: Bearing;
  /** Who is protected, at which price: told of every tier. */
  everyTier?: boolean;
}

/** How many things a side commits to: two different numbers where it depends on the way, or on an option. */
export interface Count {
  low: number;
  high: number;
}

export interface VendorSide {
  entries: readonly Entry[];
  count: Count;
}

export interface PartnerSide {
  parts: readonly PartnerPart[];
  count: Count;
}

/** What is asked: of everybody, or by one of several full ways or to one option. */
export interface PartnerPart {
  /** The way or the option; nothing where it is asked of everybody. */
  group?: RowGroup;
  /** People, sales, time, agreements, exclusivity and reports, and what the partner promises. */
  entries: readonly Entry[];
  /** What else is asked: its rows stand in the table. */
  others: readonly Entry[];
}

/**
 * Both sides of a program for one tier, by what a matrix says of it. Nothing where there is nothing to weigh: no
 * commitment, no answer, and no benefit by which the vendor answers.
 *
 * @param at Place of the tier among the program's tiers.
 */
export function balanceOf(view: MatrixView, at: number): Balance | undefined {
  const { program, choice } = view;
  const commitments = (program.commitments ?? []).filter(({ only }) => concerns(only, choice));
  const benefits = vendorBenefits(view, at);
  const questions = questionsOf(program);
  if (commitments.length + benefits.length + (program.questions ?? []).length === 0) return undefined;
  // What is noted of a commitment stands beside it, and has no number.
  const book = new NoteBook(program);
  const promised = (by: Commitment['by']): Ranked[] =>
    commitments
      .filter((one) => one.by === by)
      .map((one) => ({
        ...entry('commitment', withoutMarks(valueRow(program, one, choice, book)), at),
        ...ranked(one.topic),
      }));
  const vendor = inOrder([...promised('vendor'), ...benefits], ({ rank }) => rank);
  return {
    at,
    partner: partnerSide(view, promised('partner'), at),
    vendor: { entries: vendor, count: exactly(weigh(vendor)) },
    questions,
    commitments,
  };
}

/** An entry, and its place among the topics by which a vendor answers; what has none comes last. */
type Ranked = Entry & { rank: number };

function vendorBenefits({ sections, program }: MatrixView, at: number): Ranked[] {
  return groupsOf(sections, 'get')
    .flatMap(({ rows }) => rows)
    .flatMap((row) => {
      const { topic } = byId(program.benefits, row.key)!;
      return vendorRank(topic) < 0 ? [] : [{ ...entry('benefit', row, at), ...ranked(topic) }];
    });
}

function ranked(topic: string | undefined): Pick<Ranked, 'rank' | 'everyTier'> {
  const rank = vendorRank(topic);
  return { rank: rank < 0 ? Infinity : rank, ...(isProtection(topic) && { everyTier: true }) };
}

function entry(from: Entry['from'], row: Row, at: number): Entry {
  return { row, from, bearing: bearingOf(row.cells[at]!) };
}

function partnerSide({ sections }: MatrixView, promised: readonly Entry[], at: number): PartnerSide {
  const groups = groupsOf(sections, 'commit');
  const isApart = ({ alternative, option }: RowGroup) => (alternative ?? option) !== undefined;
  const everybody = groups.filter((group) => !isApart(group)).flatMap(({ rows }) => rows);
  const whole = partOf(everybody, at);
  const apart = groups.filter(isApart).flatMap((group) => {
    const part = { group, ...partOf(group.rows, at) };
    return isOfTier(part) ? [part] : [];
  });
  const base = weigh([...whole.entries, ...whole.others, ...promised]);
  const each = apart.map(({ entries, others }) => weigh([...entries, ...others]));
  return {
    parts: [{ ...whole, entries: [...whole.entries, ...promised] }, ...apart],
    // Of several ways one is gone, and of several options one is a partner's.
    count:
      each.length === 0 ? exactly(base) : { low: base + Math.min(...each), high: base + Math.max(...each) },
  };
}

function partOf(rows: readonly Row[], at: number): Pick<PartnerPart, 'entries' | 'others'> {
  // The parts of a score stay with it, and what is said elsewhere is told there.
  const asked = rows
    .filter(({ depth }) => depth === 0)
    .map((row) => entry('requirement', row, at))
    .filter(({ bearing }) => bearing !== 'elsewhere');
  const place = ({ row }: Entry) => {
    const obligation = obligationOf(row.about.measure);
    return isWhole(row) ? 0 : obligation ? OBLIGATIONS.indexOf(obligation) : Infinity;
  };
  return {
    entries: inOrder(
      asked.filter((one) => place(one) < Infinity),
      place,
    ),
    // Of the rest, the table says what is only advised, and why nothing is asked.
    others: asked.filter((one) => place(one) === Infinity && one.bearing === 'told'),
  };
}

/** Whether one of several ways, or one option, says anything of a tier but that it leaves it out. */
function isOfTier({ entries, others }: PartnerPart): boolean {
  return [...entries, ...others].some(
    ({ bearing, row }) => bearing === 'told' || bearing === 'advised' || isWhole(row),
  );
}

const weigh = (entries: readonly Entry[]) => entries.filter(({ bearing }) => bearing === 'told').length;
const exactly = (count: number): Count => ({ low: count, high: count });

/** A row whose notes are not among those of the matrix. */
function withoutMarks({ about, cells, ...row }: Row): Row {
  return {
    ...row,
    about: { ...about, marks: [] },
    cells: cells.map(({ noted: _, ...cell }) => ({ ...cell, marks: [] })),
  };
}

function groupsOf(sections: MatrixView['sections'], wanted: Section['id']): readonly RowGroup[] {
  return sections.find(({ id }) => id === wanted)?.groups ?? [];
}

/** The one row without a name says why all that is asked is not told, or that nothing is. */
const isWhole = ({ name }: Row) => name === undefined;

/** By a rank, and of the same rank in the order of the document. */
function inOrder<T extends Entry>(entries: readonly T[], rank: (one: T) => number): readonly T[] {
  return [...entries].sort((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)));
}
