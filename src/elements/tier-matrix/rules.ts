import { html, nothing } from 'lit';
import { besideMessages } from '../../localize/beside/messages.js';
import { formatReview, formatTerms } from '../../localize/format-review.js';
import { formatScope } from '../../localize/format-scope.js';
import { formatQualifiers, formatValue } from '../../localize/format-value.js';
import type { Formatter } from '../../localize/formatter.js';
import { parts } from '../../localize/parts.js';
import { asLine } from '../../localize/phrase.js';
import { reviewsIn } from '../../program/balance/reviews.js';
import { byId } from '../../program/by-id.js';
import { resolveValue } from '../../program/matrix/resolve-value.js';
import { concerns, type Choice } from '../../program/resolve.js';
import type { Program } from '../../program/schema/program.js';
import type { Qualified } from '../../program/schema/value.js';
import { valuesIn } from '../../program/schema/walk.js';
import { texted } from './footer-parts.js';

interface RuleItem {
  text: unknown;
  more: readonly string[];
  about: readonly Qualified[];
}

/** How tiers change: reviews, the agreement's length, the rules, and what became of other programs' levels. */
export function ruleItems(program: Program, formatter: Formatter, choice: Choice): RuleItem[] {
  const { review } = program;
  if (!review) return [];
  const messages = besideMessages(formatter);
  const tierName = (id: string) => formatter.text(byId(program.tiers, id)!.name);
  const { note, source } = review;
  return [
    ...reviewsIn(program).map(({ time, tiers = [] }) => ({
      text: formatReview(time, formatter),
      more: parts(formatter.conjunction(tiers.map(tierName)), formatQualifiers(review, formatter)),
      about: [{ source }],
    })),
    ...formatTerms(program, formatter).map((text) => ({
      text,
      more: formatQualifiers(review, formatter),
      about: [{ source }],
    })),
    ...(note === undefined && !review.footnotes && !review.conflicts
      ? []
      : [
          {
            text: note === undefined ? '' : texted(note, formatter),
            more: [],
            about: [{ ...review, note: undefined }],
          },
        ]),
    ...(review.rules ?? [])
      .filter(({ only }) => concerns(only, choice))
      .map(({ text, name, value, tiers, only, ...qualified }) => ({
        text: html`${name === undefined ? nothing : html`<b>${texted(name, formatter)}</b>: `}${texted(text, formatter)}`,
        more: parts(
          value !== undefined &&
            asLine(formatValue(resolveValue(value, choice, program), formatter, program), formatter),
          tiers && formatter.conjunction(tiers.map(tierName)),
          formatScope(only, formatter, program),
          formatQualifiers(qualified, formatter),
        ),
        about: [qualified, ...(value === undefined ? [] : valuesIn(resolveValue(value, choice, program)))],
      })),
    ...(review.statusMatch ?? []).map(({ levels, tier, ...qualified }) => ({
      text: messages.statusMatch(
        formatter.disjunction(levels.map((level) => formatter.text(level))),
        tierName(tier),
      ),
      more: formatQualifiers(qualified, formatter),
      about: [qualified],
    })),
  ];
}
