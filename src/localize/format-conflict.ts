import type { Program } from '../program/schema/program.js';
import type { ConditionConflict, Requirement } from '../program/schema/requirement.js';
import { formatPart } from './format-score.js';
import { formatRequirement } from './format-requirement.js';
import { formatSources } from './format-source.js';
import { formatValue, led } from './format-value.js';
import type { Formatter } from './formatter.js';
import { parts } from './parts.js';
import { asLine, asPhrase, type Phrase } from './phrase.js';

/** What another source says instead, and which it is. */
export function formatConflict(
  { value, requirement, note, sources }: Omit<ConditionConflict, 'source'> & { sources: readonly string[] },
  formatter: Formatter,
  program: Program,
): string {
  return parts(
    value !== undefined && asLine(formatValue(value, formatter, program)),
    requirement && asLine(formatWhole(requirement, formatter, program)),
    note && formatter.text(note),
    formatSources(sources, program, formatter),
  ).join(' · ');
}

/** A condition with the parts of a score, which stand in rows of their own elsewhere. */
function formatWhole(node: Requirement, formatter: Formatter, program: Program): Phrase {
  if (node.kind !== 'score' || !node.parts) return formatRequirement(node, formatter, program);
  const items = node.parts.map((part) =>
    led(formatter.text(part.name), formatPart(part, formatter, program), formatter),
  );
  // Where the other source says nothing of the total, nothing is said of it.
  return node.atLeast === undefined && node.is === undefined
    ? asPhrase(node.name === undefined ? '' : formatter.text(node.name), { items })
    : { ...formatRequirement(node, formatter, program), items };
}
