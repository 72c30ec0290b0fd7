import { byId } from '../program/by-id.js';
import { sourcesOf } from '../program/matrix/notes.js';
import { valuesIn } from '../program/schema/walk.js';
import type { Program } from '../program/schema/program.js';
import type { ConditionConflict } from '../program/schema/requirement.js';
import type { Qualified } from '../program/schema/value.js';
import { formatOtherCondition } from './format-other-condition.js';
import { formatSources } from './format-source.js';
import { formatValue } from './format-value.js';
import type { Formatter } from './formatter.js';
import { parts } from './parts.js';
import { asLine } from './phrase.js';

/** What is remarked about some things, where no mark leads to it: footnotes, notes, and what other sources say; each once. */
export function formatRemarks(
  items: readonly Qualified[],
  program: Program,
  formatter: Formatter,
): readonly string[] {
  const said = items.flatMap(({ footnotes = [], note, conflicts = [] }) => [
    ...footnotes.flatMap((id) => {
      const footnote = byId(program.footnotes, id);
      return footnote ? formatter.text(footnote.text) : [];
    }),
    ...parts(note && formatter.text(note)),
    ...conflicts.map((conflict) => formatConflict(conflict, program, formatter)),
  ]);
  return [...new Set(said)];
}

/** What another source says instead, as a sentence. */
export function formatConflict(
  { value, requirement, note, source }: ConditionConflict,
  program: Program,
  formatter: Formatter,
): string {
  const said = parts(
    value !== undefined && asLine(formatValue(value, formatter, program), formatter),
    value !== undefined && formatRemarks(valuesIn(value), program, formatter),
    requirement && asLine(formatOtherCondition(requirement, formatter, program), formatter),
    note && formatter.text(note),
    formatSources(sourcesOf(source), program, formatter),
  );
  return formatter.messages.otherSource(said.join(' · '));
}
