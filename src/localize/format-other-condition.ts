import type { Program } from '../program/schema/program.js';
import type { Requirement } from '../program/schema/requirement.js';
import { formatPart } from './format-score.js';
import { formatRequirement } from './format-requirement.js';
import { led } from './format-value.js';
import type { Formatter } from './formatter.js';
import { asPhrase, type Phrase } from './phrase.js';

/** A condition with the parts of a score, which stand in rows of their own elsewhere. */
export function formatOtherCondition(node: Requirement, formatter: Formatter, program: Program): Phrase {
  if (node.kind !== 'score' || !node.parts) return formatRequirement(node, formatter, program);
  const items = node.parts.map((part) =>
    led(formatter.text(part.name), formatPart(part, formatter, program), formatter),
  );
  // Where the other source says nothing of the total, nothing is said of it.
  return node.atLeast === undefined && node.is === undefined
    ? asPhrase(node.name === undefined ? '' : formatter.text(node.name), { items })
    : { ...formatRequirement(node, formatter, program), items };
}
