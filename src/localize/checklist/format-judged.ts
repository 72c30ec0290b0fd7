import type { Program } from '../../program/schema/program.js';
import type { FactQuestion } from '../../program/standing/facts.js';
import type { Gap } from '../../program/standing/gap.js';
import { asksNothing, type Judged, type JudgedTest } from '../../program/standing/judged.js';
import type { Counts, TierStanding } from '../../program/standing/standing.js';
import type { Plural } from '../en.js';
import { joined, parts } from '../parts.js';
import { asPhrase, type Phrase } from '../phrase.js';
import { formatConditionPart } from '../format-comparison.js';
import { formatRemarks } from '../format-remarks.js';
import { formatRequirement } from '../format-requirement.js';
import { formatPart } from '../format-score.js';
import type { Formatter } from '../formatter.js';
import type { ChecklistMessages } from './messages.js';
import { formatAnswer } from './format-question.js';

/** What a condition asks, in the words of the document. */
export function formatAsked({ says }: Pick<Judged, 'says'>, formatter: Formatter, program: Program): Phrase {
  switch (says?.node) {
    case 'requirement':
      return formatRequirement(says.item, formatter, program);
    case 'part':
      return asPhrase(formatConditionPart(says.item, undefined, formatter, program));
    case 'score-part':
      return formatPart(says.item, formatter, program);
    case undefined:
      return asPhrase('');
    default:
      return says satisfies never;
  }
}

/** What is remarked about a condition: its footnotes, its note, and what other sources say. */
export function formatNote(
  { says }: Pick<Judged, 'says'>,
  formatter: Formatter,
  program: Program,
): readonly string[] {
  return says ? formatRemarks([says.item], program, formatter) : [];
}

/**
 * The state of a condition, how much is missing, and what is running out.
 *
 * @param role `decides`: it only decides whether something else is asked. `perhaps`: it is not certain that it is asked.
 */
export function formatState(
  judged: Judged,
  questions: ReadonlyMap<string, FactQuestion>,
  formatter: Formatter,
  labels: ChecklistMessages,
  role?: 'decides' | 'perhaps',
): string {
  const { state, counts, when } = judged;
  if (when) return labels.outOfForce[when];
  if (role === 'decides' && (state === 'met' || state === 'not-met')) return labels.holds[state];
  if (judged.form === 'if' && judged.asks === 'none') return labels.notAsked;
  if (judged.untold) return judged.untold === 'open' ? formatter.messages.open : labels.states.unknown;
  const said = parts(
    !asksNothing(judged) && (counts || state === 'met') && labels.states[state],
    'gap' in judged && judged.gap && formatGap(judged.gap, questions, formatter, labels),
    judged.form === 'test' && formatTimes(judged, formatter, labels),
  ).join(' · ');
  return role === 'perhaps' && state === 'not-met' && counts ? labels.ifAsked(said) : said;
}

/** What has run out, and what is running out. */
function formatTimes(
  { lapsed, lapsesIn, dueIn }: JudgedTest,
  formatter: Formatter,
  labels: ChecklistMessages,
): string[] {
  return parts(
    lapsed && labels.lapsed,
    lapsesIn !== undefined && formatter.plural(labels.lapsesIn, lapsesIn),
    dueIn !== undefined && (dueIn < 0 ? labels.overdue : formatter.plural(labels.dueIn, dueIn)),
  );
}

/** How much is missing, in the unit of what is asked. */
export function formatGap(
  { kind, key, amount, beyond, need, upTo }: Gap,
  questions: ReadonlyMap<string, FactQuestion>,
  formatter: Formatter,
  labels: ChecklistMessages,
): string {
  const question = questions.get(key);
  const say = (x: number) => (question ? formatAnswer(x, question, formatter) : formatter.number(x));
  // The difference of two shares is no share.
  const many = (x: number) =>
    question?.kind === 'percent' ? formatter.plural(labels.percentagePoints, x) : say(x);
  switch (kind) {
    case 'yes':
      return labels.missingYes;
    case 'wait':
      return formatter.plural(labels.wait, amount);
    case 'points':
      return labels.missing(formatter.plural(formatter.messages.points, amount));
    case 'fewer':
      return beyond ? labels.mustBeBelow(say(need)) : labels.tooMuch(many(amount));
    case 'more':
      if (beyond) return labels.mustBeAbove(say(need));
      return labels.missing(
        upTo === undefined
          ? many(amount)
          : formatter.messages.range(many(amount), many(amount + upTo - need)),
      );
    default:
      return kind satisfies never;
  }
}

/** How a tier stands in a word; of one that is met, what is next: that depends on how one gets in. */
export function formatSummary(
  { summary, tier }: Pick<TierStanding, 'summary' | 'tier'>,
  labels: ChecklistMessages,
): string {
  const { admission = 'application' } = tier;
  return summary === 'ready-to-apply' && admission !== 'application'
    ? labels.readyBy[admission]
    : labels.summaries[summary];
}

/** "7 of 9 met, 1 unknown". */
export function formatCounts(counts: Counts, formatter: Formatter, labels: ChecklistMessages): string {
  const many = (state: 'unknown' | 'not-checkable', forms: Plural) =>
    counts[state] > 0 && formatter.plural(forms, counts[state]);
  return joined(
    parts(
      labels.countMet(formatter.number(counts.met), formatter.number(counts.total)),
      many('unknown', labels.countUnknown),
      many('not-checkable', labels.countUncheckable),
    ),
    ',',
    formatter,
  );
}
