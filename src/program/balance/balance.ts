import { valueRow } from '../matrix/matrix-view.js';
import { NoteBook } from '../matrix/notes.js';
import type { MatrixView, Row, RowGroup, Section } from '../matrix/rows.js';
import { concerns } from '../resolve.js';
import type { Commitment } from '../schema/program.js';
import { entryOf } from './entry.js';
import { questionsOf, type Questions } from './first-questions.js';
import { partnerSide, type PartnerSide } from './partner-side.js';
import { answering, vendorSide, type OnTopic, type VendorSide } from './vendor-side.js';

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

/**
 * Both sides of a program for one tier, by what a matrix says of it. Nothing where there is nothing to weigh: no
 * commitment, no answer, and no benefit by which the vendor answers.
 *
 * @param at Place of the tier among the program's tiers.
 */
export function balanceOf(view: MatrixView, at: number): Balance | undefined {
  const { program, choice } = view;
  const commitments = (program.commitments ?? []).filter(({ only }) => concerns(only, choice));
  const benefits = answering(groupsOf(view, 'get'), program, at);
  if (commitments.length + benefits.length + (program.questions ?? []).length === 0) return undefined;
  const promises = promisesOf(view, commitments, at);
  const by = (side: Commitment['by']) => promises.filter((one) => one.by === side);
  return {
    at,
    partner: partnerSide(
      groupsOf(view, 'commit'),
      by('partner').map(({ entry }) => entry),
      at,
    ),
    vendor: vendorSide([...by('vendor'), ...benefits]),
    questions: questionsOf(program),
    commitments,
  };
}

function promisesOf(
  { program, choice }: MatrixView,
  commitments: readonly Commitment[],
  at: number,
): (OnTopic & Pick<Commitment, 'by'>)[] {
  // What is noted of a commitment stands beside it, and is none of the matrix's notes.
  const book = new NoteBook(program);
  return commitments.map((one) => {
    const row = withoutMarks(valueRow(program, one, choice, book));
    return { entry: entryOf('commitment', row, at), topic: one.topic, by: one.by };
  });
}

function withoutMarks({ about, cells, ...row }: Row): Row {
  return {
    ...row,
    about: { ...about, marks: [] },
    cells: cells.map(({ noted: _, ...cell }) => ({ ...cell, marks: [] })),
  };
}

function groupsOf({ sections }: MatrixView, wanted: Section['id']): readonly RowGroup[] {
  return sections.find(({ id }) => id === wanted)?.groups ?? [];
}
