import { byId } from '../program/by-id.js';
import type { Ask } from '../program/matrix/requirement-rows.js';
import type { Measure, Program } from '../program/schema/program.js';
import type { Requirement } from '../program/schema/requirement.js';
import { parts } from './parts.js';
import { asLine, isShort, phrase, withDetails, type Phrase } from './phrase.js';
import { sayMeasure } from './format-comparison.js';
import { sayScope } from './format-scope.js';
import { sayPart, sayScore } from './format-score.js';
import { led, sayCases, sayQualifiers } from './format-value.js';
import type { Words } from './formatter.js';

/** Puts what one tier asks in one row into words. The row's own measure is not named again. */
export function sayAsk(ask: Ask, words: Words, program: Program, row?: Measure): Phrase {
  return ask.kind === 'part'
    ? sayPart(ask.part, words, program)
    : sayBare(ask.requirement, words, program, row?.id);
}

/**
 * Puts a condition into words, naming what it measures.
 *
 * @param known Id of a measure that need not be named.
 */
export function sayRequirement(node: Requirement, words: Words, program: Program, known?: string): Phrase {
  const said = sayBare(node, words, program, known);
  const measured =
    node.kind === 'measure' && (node.measure !== known || said.tone === 'yes')
      ? byId(program.measures, node.measure)
      : undefined;
  const name = node.name ?? measured?.name;
  if (name === undefined) return said;
  // A thing one holds is its own name; "required" would add nothing.
  if (said.tone === 'yes') return { ...said, tone: 'plain', text: words.text(name) };
  return led(words.text(name), said, words);
}

/** A condition whose row already says what it is about. */
function sayBare(node: Requirement, words: Words, program: Program, known?: string): Phrase {
  const { recommended } = words.messages;
  const said = withDetails(sayKind(node, words, program, known), [
    ...sayScope(node.only, words, program),
    ...sayQualifiers(node, words),
  ]);
  if (!node.recommended || said.tone === 'silent') return said;
  return said.tone === 'yes'
    ? { ...said, tone: 'plain', text: recommended }
    : withDetails(said, [recommended]);
}

function sayKind(node: Requirement, words: Words, program: Program, known?: string): Phrase {
  const { messages } = words;
  const named = (child: Requirement) => sayRequirement(child, words, program, known);
  switch (node.kind) {
    case 'measure':
      return sayMeasure(node, words, program);
    case 'all': {
      const items = node.of.map(named);
      // Short ones that must all be met are one sentence.
      return items.length <= 3 && items.every(isShort) && items.length > 1
        ? phrase(words.all(items.map(({ text }) => text)))
        : group(messages.allOf, items);
    }
    case 'any':
      return group(messages.oneOf, node.of.map(named));
    case 'some': {
      const among = node.of.filter(({ id }) => id !== undefined && node.includingOneOf?.includes(id));
      const said = group(messages.someOf(words.number(node.count ?? 1)), node.of.map(named));
      if (among.length === 0) return said;
      return {
        ...said,
        details: [messages.includingOneOf(words.any(among.map((child) => asLine(named(child)))))],
      };
    }
    case 'score':
      return sayScore(node, words);
    case 'tier': {
      const tiers = program.tiers.filter(({ id }) => node.tiers.includes(id));
      return phrase(messages.fromTier(words.any(tiers.map(({ name }) => words.text(name)))), {
        details: parts(node.for && messages.for(words.length(node.for))),
      });
    }
    case 'varies':
      return sayCases(node, words, program, (inner) => sayBare(inner, words, program, known));
    case 'none':
    case 'not-published':
    case 'not-known':
    case 'not-applicable':
    case 'on-request':
      return phrase(messages[node.kind], { tone: 'silent' });
    default:
      return node satisfies never;
  }
}

/** Several conditions as a list under its rule. */
function group(rule: string, items: readonly Phrase[]): Phrase {
  return items.length === 1 ? items[0]! : phrase(rule, { items });
}
