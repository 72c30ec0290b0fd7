import { balanceMessages } from '../localize/beside/balance-messages.js';
import { formatRemarks } from '../localize/format-remarks.js';
import { formatScope } from '../localize/format-scope.js';
import { formatQualifiers, formatValue } from '../localize/format-value.js';
import { parts } from '../localize/parts.js';
import { asLine } from '../localize/phrase.js';
import { questionsOf } from '../program/balance/first-questions.js';
import { resolveValue } from '../program/matrix/resolve-value.js';
import { concerns } from '../program/resolve.js';
import type { Commitment, Question } from '../program/schema/program.js';
import { valuesIn } from '../program/schema/walk.js';
import { mentionedValue } from '../program/tier-value.js';
import { aside, worded } from './entries.js';
import type { Block, Entry, Part } from './outline.js';
import type { Writing } from './options.js';

/** What partners ask, and what the vendor answers; also where it answers nothing and promises something. */
export function questionParts(writing: Writing): Part[] {
  const { program, formatter } = writing;
  if ((program.questions ?? []).length + (program.commitments ?? []).length === 0) return [];
  const messages = balanceMessages(formatter);
  const { first, open, others } = questionsOf(program);
  const terms = (questions: readonly Question[]): Block[] =>
    questions.length === 0 ? [] : [{ kind: 'terms', items: questions.map((one) => answer(one, writing)) }];
  const unanswered = [
    formatter.plural(messages.unanswered, open.length),
    ...open.map((topic) => ` ${messages.firstQuestions[topic]}`),
  ];
  return [
    {
      heading: messages.askedFirst,
      blocks: [
        ...terms(first.flatMap(({ answers }) => answers)),
        ...(open.length === 0 ? [] : [{ kind: 'paragraph' as const, line: unanswered }]),
      ],
    },
    { heading: messages.otherQuestions, blocks: terms(others) },
  ];
}

function answer({ question, answer, answeredOn, ...qualified }: Question, writing: Writing): Entry {
  const { formatter } = writing;
  const more = parts(
    answeredOn && balanceMessages(formatter).answeredOn(formatter.date(answeredOn)),
    formatQualifiers(qualified, formatter),
  );
  return {
    line: [worded(question, formatter, { strong: true })],
    items: [{ line: [worded(answer, formatter)], details: aside(more, [qualified], writing) }],
  };
}

/** What each side promises, tier by tier. */
export function promisesOf(writing: Writing): Part {
  const { program, formatter, matrix } = writing;
  const messages = balanceMessages(formatter);
  const promises = (program.commitments ?? []).filter(({ only }) => concerns(only, matrix.choice));
  const side = (by: Commitment['by'], heading: string): Block[] => {
    const own = promises.filter((promise) => promise.by === by);
    const items = own.map((one) => promiseEntry(one, writing));
    return own.length === 0 ? [] : [{ kind: 'part', part: { heading, blocks: [{ kind: 'terms', items }] } }];
  };
  return {
    heading: messages.tierByTier,
    blocks: [
      ...side('partner', messages.partnerPromises),
      ...side('vendor', messages.vendorPromises(formatter.text(program.vendor.name))),
    ],
  };
}

/** A promise: the same to all tiers, or to each its own; tiers that are promised the same are named together. */
function promiseEntry(promise: Commitment, writing: Writing): Entry {
  const { program, formatter, matrix } = writing;
  const { name, description, only } = promise;
  const tiers = new Map<string, string[]>();
  for (const tier of program.tiers) {
    if (!concerns(tier.only, matrix.choice)) continue;
    const given = mentionedValue(program, promise, tier.id);
    const value = given === undefined ? undefined : resolveValue(given, matrix.choice, program);
    const said =
      value === undefined
        ? formatter.messages['not-mentioned']
        : parts(
            asLine(formatValue(value, formatter, program), formatter),
            formatRemarks(valuesIn(value), program, formatter),
          ).join(' · ');
    tiers.set(said, [...(tiers.get(said) ?? []), formatter.text(tier.name)]);
  }
  const lines = [...tiers].map(([said, names]) =>
    tiers.size === 1 ? said : formatter.messages.label(formatter.conjunction(names), said),
  );
  const more = [...formatScope(only, formatter, program), ...formatQualifiers(promise, formatter)];
  return {
    line: [worded(name, formatter, { strong: true })],
    details: aside(more, [promise], writing),
    items: [
      ...lines.map((line) => ({ line: [line] })),
      ...(description === undefined ? [] : [{ line: [worded(description, formatter)] }]),
    ],
  };
}
