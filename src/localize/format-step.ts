import type { Step, StepKind, StepRow } from '../program/step/step.js';
import type { Program } from '../program/schema/program.js';
import { formatOneCell, formatRowName } from './format-cell.js';
import type { Formatter } from './formatter.js';
import { asLine, type Phrase } from './phrase.js';

/** In what order the counts of a section are told, and which kinds are told as one. */
const TOLD = [
  'new',
  'more',
  'different',
  'less',
  'gone',
  'only-to',
  'only-from',
] as const satisfies StepKind[];

/** How many rows of a part are new, more, different, less: "compared with Ready: 2 more, 1 different". */
export function formatStepCounts(rows: readonly StepRow[], from: string, formatter: Formatter): string {
  const { messages } = formatter;
  const counts = TOLD.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [messages.stepCounts[kind](formatter.number(count))];
  });
  return messages.comparedWith(from, formatter.conjunction(counts));
}

/**
 * A row that does not change, in a few words: its name where the answer is yes, or stands in other rows, else what it
 * says; both silences where they are not the same.
 */
export function formatUnchanged(
  { row, kind }: StepRow,
  columns: readonly [from: number, to: number],
  formatter: Formatter,
  program: Program,
): Unchanged {
  const name = formatRowName(row, formatter).text;
  const [from, to] = columns.map((column) => formatOneCell(row, column, formatter, program)) as [
    Phrase,
    Phrase,
  ];
  if (kind === 'elsewhere' || (to.tone === 'yes' && to.details.length === 0))
    return { text: name, tone: kind === 'elsewhere' ? 'plain' : to.tone };
  const said = kind === 'silent' ? [...new Set([asLine(from), asLine(to)])].join(' · ') : asLine(to);
  return { text: formatter.messages.label(name, said), tone: to.tone };
}

export interface Unchanged {
  text: string;
  tone: Phrase['tone'];
}

/** The parts of a step that do not change, with what they are called. */
export function unchangedParts({ same, silent, elsewhere }: Step, { messages }: Formatter) {
  return [
    { key: 'same', name: messages.sameInBoth, rows: same },
    { key: 'silent', name: messages.nothingSaid, rows: silent },
    { key: 'elsewhere', name: messages.toldElsewhere, rows: elsewhere },
  ].filter(({ rows }) => rows.length > 0);
}
