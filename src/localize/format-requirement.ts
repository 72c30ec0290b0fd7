import { byId } from '../program/by-id.js';
import type { Ask } from '../program/matrix/requirement-rows.js';
import type { Measure, Program } from '../program/schema/program.js';
import type { Requirement, TierRequirement } from '../program/schema/requirement.js';
import { asLine, isShort, asPhrase, withDetails, type Phrase } from './phrase.js';
import { formatMeasure, nameHeld } from './format-comparison.js';
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
    (node.kind === 'measure' || node.kind === 'score') && (node.measure !== known || phrase.tone === 'yes')
      ? byId(program.measures, node.measure)
      : undefined;
  const name = node.name ?? measured?.name;
  if (name === undefined) return phrase;
  // A thing one holds is its own name; "required" would add nothing.
  if (phrase.tone === 'yes' && node.kind === 'measure')
    return { ...nameHeld(formatter.text(name), phrase, node, formatter), tone: 'plain' };
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
      const phrase =
        items.length <= 3 && items.every(isShort) && items.length > 1
          ? asPhrase(formatter.conjunction(items.map(({ text }) => withinSentence(text))))
          : group(messages.allOf, items);
      return node.countedOnce && items.length > 1 ? withDetails(phrase, [messages.countedOnce]) : phrase;
    }
    case 'any':
      return group(messages.oneOf, node.of.map(named));
    case 'unclear':
      return group(messages.unclear, node.of.map(named));
    case 'if': {
      const branch = (where: string, child: Requirement): Phrase => ({
        ...led(where, named(child), formatter),
        tone: 'plain',
      });
      const then = branch(formatWhen(node.when, formatter, program), node.then);
      if (!node.otherwise) return then;
      return asPhrase('', { items: [then, branch(messages.otherwise, node.otherwise)] });
    }
    case 'some': {
      const among = node.of.filter(({ id }) => id !== undefined && node.includingOneOf?.includes(id));
      const phrase = group(messages.someOf(formatter.number(node.count ?? 1)), node.of.map(named));
      if (among.length === 0) return phrase;
      return {
        ...phrase,
        details: [
          messages.includingOneOf(
            formatter.disjunction(among.map((child) => asLine(named(child), formatter))),
          ),
        ],
      };
    }
    case 'score':
      return formatScore(node, formatter);
    case 'tier': {
      const tiers = tiersOf(node, formatter, program);
      // Who must have held it for some time comes from there; else it is only said that it is held.
      return node.for
        ? asPhrase(messages.fromTier(tiers), { details: [messages.heldFor(formatter.length(node.for))] })
        : asPhrase(messages.holdsTier(tiers));
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

/** The tiers of which any one will do, and in how many places. */
function tiersOf(node: TierRequirement, formatter: Formatter, { tiers }: Program): string {
  const names = tiers.filter(({ id }) => node.tiers.includes(id)).map(({ name }) => formatter.text(name));
  const any = formatter.disjunction(names);
  return node.in ? formatter.messages.inPlaces(any, formatter.quantity(node.in.count, node.in.unit)) : any;
}

/** Where something is asked: "where Campaign spend is at least USD 500". */
function formatWhen(node: Requirement, formatter: Formatter, program: Program): string {
  const { where } = formatter.messages;
  if (node.kind === 'all' || node.kind === 'any') {
    const each = node.of.map((child) => formatWhen(child, formatter, program));
    return node.kind === 'all' ? formatter.conjunction(each) : formatter.disjunction(each);
  }
  if (node.kind === 'tier' && !node.for) return where.tier(tiersOf(node, formatter, program));
  const name =
    node.name ?? (node.kind === 'measure' ? byId(program.measures, node.measure)?.name : undefined);
  const phrase = formatBare(node, formatter, program);
  if (node.kind !== 'measure' || name === undefined || phrase.tone === 'silent')
    return where.this(asLine(formatRequirement(node, formatter, program), formatter));
  const named = formatter.text(name);
  return phrase.tone === 'yes'
    ? where.has(asLine({ ...phrase, text: named }, formatter))
    : where.is(named, asLine(phrase, formatter));
}

/** "Sales: at least 5" as it stands beside another of its kind: behind an "and", what is asked would seem the next one's. */
const withinSentence = (text: string) => text.replace(/^(.*\S)\s*(?:: |：)(.+)$/s, '$1 ($2)');

/** Several conditions as a list under its rule. */
function group(rule: string, items: readonly Phrase[]): Phrase {
  return items.length === 1 ? items[0]! : asPhrase(rule, { items });
}
