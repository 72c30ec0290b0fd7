import { HAPPENINGS, type Step, type StepRow } from '../program/step/step.js';
import type { Program } from '../program/schema/program.js';
import { formatOneCell, formatRowName } from './format-cell.js';
import type { Formatter } from './formatter.js';
import { matrixMessages } from './matrix-messages.js';
import { asLine, type Phrase } from './phrase.js';

/** How many rows of a part are new, more, different, less: "compared with Ready: 2 more, 1 different". */
export function formatStepCounts(rows: readonly StepRow[], from: string, formatter: Formatter): string {
  const messages = matrixMessages(formatter);
  const counts = HAPPENINGS.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [messages.stepCounts[kind](formatter.number(count))];
  });
  return messages.comparedWith(from, formatter.conjunction(counts));
}

/** Something about rows that do not change, in a few words. */
export interface Unchanged {
  text: string;
  tone: Phrase['tone'];
}

/**
 * Rows that do not change, in a few words: their names where the answer is yes, or stands in other rows, else with what
 * they say; what several say the same of is said once, before their names.
 */
export function formatUnchanged(
  rows: readonly StepRow[],
  columns: readonly [from: number, to: number],
  formatter: Formatter,
  program: Program,
): Unchanged[] {
  const { messages } = formatter;
  const bySaid = new Map<string, { names: Set<string>; tone: Phrase['tone'] }>();
  const told: Unchanged[] = [];
  for (const { row, kind } of rows) {
    const name = formatRowName(row, formatter).text;
    const [from, to] = columns.map((column) => formatOneCell(row, column, formatter, program)) as [
      Phrase,
      Phrase,
    ];
    if (kind === 'elsewhere') told.push({ text: name, tone: 'plain' });
    else if (to.tone === 'yes' && to.details.length === 0) told.push({ text: name, tone: 'yes' });
    else {
      // Both silences, where they are not the same.
      const said =
        kind === 'silent'
          ? [...new Set([asLine(from, formatter), asLine(to, formatter)])].join(' · ')
          : asLine(to, formatter);
      const alike = bySaid.get(said) ?? { names: new Set(), tone: to.tone };
      alike.names.add(name);
      bySaid.set(said, alike);
    }
  }
  for (const [said, { names, tone }] of bySaid)
    told.push({
      text:
        names.size === 1
          ? messages.label([...names][0]!, said)
          : messages.label(said, [...names].join(' · ')),
      tone,
    });
  return told;
}

/** The parts of a step that do not change, with what they are called. */
export function unchangedParts({ same, silent, elsewhere }: Step, formatter: Formatter) {
  const messages = matrixMessages(formatter);
  return [
    { key: 'same', name: messages.sameInBoth, rows: same },
    { key: 'silent', name: messages.nothingSaid, rows: silent },
    { key: 'elsewhere', name: messages.toldElsewhere, rows: elsewhere },
  ].filter(({ rows }) => rows.length > 0);
}
