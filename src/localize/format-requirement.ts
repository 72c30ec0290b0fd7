import { byId } from '../program/by-id.js';
import type { Ask } from '../program/matrix/requirement-rows.js';
import type { Measure, Program } from '../program/schema/program.js';
import type { Requirement } from '../program/schema/requirement.js';
import { parts } from './parts.js';
import { asLine, isShort, asPhrase, withDetails, type Phrase } from './phrase.js';
import { formatMeasure } from './format-comparison.js';
import { formatScope } from './format-scope.js';
import { formatPart, formatParts, formatScore } from './format-score.js';
import { led, formatCases, formatQualifiers } from './format-value.js';
import type { Formatter } from './formatter.js';

/** Puts what one tier asks in one row into words. The row's own measure is not named again. */
export function formatAsk(ask: Ask, formatter: Formatter, program: Program, row?: Measure): Phrase {
  return ask.kind === 'part'
    ? formatPart(ask.part, formatter, program)
    : formatBare(ask.requirement, formatter, program, row?.id);
}

/**
 * Puts a condition into words, naming what it measures.
 *
 * @param known Id of a measure that need not be named.
 */
export function formatRequirement(
  node: Requirement,
  formatter: Formatter,
  program: Program,
  known?: string,
): Phrase {
  const phrase = formatBare(node, formatter, program, known);
  const measured =
    node.kind === 'measure' && (node.measure !== known || phrase.tone === 'yes')
      ? byId(program.measures, node.measure)
      : undefined;
  const name = node.name ?? measured?.name;
  if (name === undefined) return phrase;
  // A thing one holds is its own name; "required" would add nothing.
  if (phrase.tone === 'yes') return { ...phrase, tone: 'plain', text: formatter.text(name) };
  return led(formatter.text(name), phrase, formatter);
}

/** The same with the parts of a score, for where they are no rows of their own. */
export function formatWhole(
  node: Requirement,
  formatter: Formatter,
  program: Program,
  known?: string,
): Phrase {
  const phrase = formatRequirement(node, formatter, program, known);
  return node.kind === 'score' && node.parts
    ? { ...phrase, items: formatParts(node.parts, formatter, program) }
    : phrase;
}

/** A condition whose row already says what it is about. */
function formatBare(node: Requirement, formatter: Formatter, program: Program, known?: string): Phrase {
  const { recommended } = formatter.messages;
  const said = withDetails(formatKind(node, formatter, program, known), [
    ...formatScope(node.only, formatter, program),
    ...formatQualifiers(node, formatter),
  ]);
  const phrase = { ...said, about: [...(said.about ?? []), node] };
  if (!node.recommended || phrase.tone === 'silent') return phrase;
  return phrase.tone === 'yes'
    ? { ...phrase, tone: 'plain', text: recommended }
    : withDetails(phrase, [recommended]);
}

function formatKind(node: Requirement, formatter: Formatter, program: Program, known?: string): Phrase {
  const { messages } = formatter;
  const named = (child: Requirement) => formatWhole(child, formatter, program, known);
  switch (node.kind) {
    case 'measure':
      return formatMeasure(node, formatter, program);
    case 'all': {
      const items = node.of.map(named);
      // Short ones that must all be met are one sentence.
      return items.length <= 3 && items.every(isShort) && items.length > 1
        ? asPhrase(formatter.conjunction(items.map(({ text }) => text)))
        : group(messages.allOf, items);
    }
    case 'any':
      return group(messages.oneOf, node.of.map(named));
    case 'some': {
      const among = node.of.filter(({ id }) => id !== undefined && node.includingOneOf?.includes(id));
      const phrase = group(messages.someOf(formatter.number(node.count ?? 1)), node.of.map(named));
      if (among.length === 0) return phrase;
      return {
        ...phrase,
        details: [messages.includingOneOf(formatter.disjunction(among.map((child) => asLine(named(child)))))],
      };
    }
    case 'score':
      return formatScore(node, formatter);
    case 'tier': {
      const tiers = program.tiers.filter(({ id }) => node.tiers.includes(id));
      return asPhrase(
        messages.fromTier(formatter.disjunction(tiers.map(({ name }) => formatter.text(name)))),
        {
          details: parts(node.for && messages.heldFor(formatter.length(node.for))),
        },
      );
    }
    case 'varies':
      return formatCases(node, formatter, program, (inner) =>
        inner.name === undefined || inner.name === node.name
          ? formatBare(inner, formatter, program, known)
          : named(inner),
      );
    case 'none':
    case 'not-published':
    case 'not-known':
    case 'not-applicable':
    case 'on-request':
      return asPhrase(messages[node.kind], { tone: 'silent' });
    default:
      return node satisfies never;
  }
}

/** Several conditions as a list under its rule. */
function group(rule: string, items: readonly Phrase[]): Phrase {
  return items.length === 1 ? items[0]! : asPhrase(rule, { items });
}
