import { besideMessages } from '../localize/beside/messages.js';
import { formatReview, formatTerms } from '../localize/format-review.js';
import { formatScope } from '../localize/format-scope.js';
import { formatQualifiers, formatValue } from '../localize/format-value.js';
import { parts } from '../localize/parts.js';
import { asLine } from '../localize/phrase.js';
import { reviewsIn } from '../program/balance/reviews.js';
import { byId } from '../program/by-id.js';
import { resolveValue } from '../program/matrix/resolve-value.js';
import { concerns } from '../program/resolve.js';
import type { Rule } from '../program/schema/program.js';
import { valuesIn } from '../program/schema/walk.js';
import { aside, worded } from './entries.js';
import type { Entry, Part } from './outline.js';
import type { Writing } from './options.js';

/** How tiers change: reviews, the agreement's length, the rules, and what became of other programs' levels. */
export function rulesOf(writing: Writing): Part {
  const { program, formatter, matrix } = writing;
  const { review = {} } = program;
  const { note, source, rules = [], statusMatch = [] } = review;
  const messages = besideMessages(formatter);
  const qualifiers = formatQualifiers(review, formatter);
  const hasRemarks = note !== undefined || review.footnotes || review.conflicts;
  const items: Entry[] = [
    ...reviewsIn(program).map(({ time, tiers = [] }) => ({
      line: [formatReview(time, formatter)],
      details: aside(parts(tierNames(tiers, writing), qualifiers), [{ source }], writing),
    })),
    ...formatTerms(program, formatter).map((text) => ({
      line: [text],
      details: aside(qualifiers, [{ source }], writing),
    })),
    ...(hasRemarks
      ? [
          {
            line: note === undefined ? [] : [worded(note, formatter)],
            details: aside([], [{ ...review, note: undefined }], writing),
          },
        ]
      : []),
    ...rules.filter(({ only }) => concerns(only, matrix.choice)).map((rule) => ruleEntry(rule, writing)),
    ...statusMatch.map(({ levels, tier, ...qualified }) => ({
      line: [
        messages.statusMatch(
          formatter.disjunction(levels.map((level) => formatter.text(level))),
          tierNames([tier], writing),
        ),
      ],
      details: aside(formatQualifiers(qualified, formatter), [qualified], writing),
    })),
  ];
  return { heading: messages.rules, blocks: [{ kind: 'list', items }] };
}

function ruleEntry({ text, name, value, tiers = [], only, ...qualified }: Rule, writing: Writing): Entry {
  const { program, formatter, matrix } = writing;
  const resolved = value === undefined ? undefined : resolveValue(value, matrix.choice, program);
  const more = parts(
    resolved && asLine(formatValue(resolved, formatter, program), formatter),
    tierNames(tiers, writing),
    formatScope(only, formatter, program),
    formatQualifiers(qualified, formatter),
  );
  return {
    line: [
      ...(name === undefined ? [] : [worded(name, formatter, { strong: true }), ': ']),
      worded(text, formatter),
    ],
    details: aside(more, [qualified, ...(resolved ? valuesIn(resolved) : [])], writing),
  };
}

function tierNames(ids: readonly string[], { program, formatter }: Writing): string {
  return formatter.conjunction(ids.map((id) => formatter.text(byId(program.tiers, id)!.name)));
}
