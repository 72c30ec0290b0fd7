import type { Program } from '../../program/schema/program.js';
import type { ScorePart } from '../../program/schema/requirement.js';
import type { FactQuestion } from '../../program/standing/facts.js';
import type { Judged } from '../../program/standing/judge.js';
import type { Counts } from '../../program/standing/standing.js';
import type { Plural } from '../en.js';
import { parts } from '../parts.js';
import { asPhrase, type Phrase } from '../phrase.js';
import { formatConditionPart } from '../format-comparison.js';
import { formatRequirement } from '../format-requirement.js';
import { formatPart } from '../format-score.js';
import type { Formatter } from '../formatter.js';
import type { ChecklistMessages } from './messages.js';
import { formatAnswer } from './format-question.js';

/** What a condition asks, in the words of the document. */
export function formatAsked({ says }: Pick<Judged, 'says'>, formatter: Formatter, program: Program): Phrase {
  if (!says) return asPhrase('');
  if (isScorePart(says)) return formatPart(says, formatter, program);
  return 'kind' in says
    ? formatRequirement(says, formatter, program)
    : asPhrase(formatConditionPart(says, undefined, formatter, program));
}

function isScorePart(says: NonNullable<Judged['says']>): says is ScorePart {
  return !('kind' in says) && 'id' in says;
}

/** The state of a condition, how much is missing, and what is running out. */
export function formatState(
  judged: Judged,
  questions: ReadonlyMap<string, FactQuestion>,
  formatter: Formatter,
  labels: ChecklistMessages,
): string {
  const { state, form, lapsesIn, lapsed, dueIn, counts } = judged;
  // That nothing is asked is no achievement.
  const nothing = form === 'silent' && state === 'met';
  return parts(
    !nothing && (counts || state === 'met') && labels.states[state],
    formatGap(judged, questions, formatter, labels),
    lapsed && labels.lapsed,
    lapsesIn !== undefined && formatter.plural(labels.lapsesIn, lapsesIn),
    dueIn !== undefined && (dueIn < 0 ? labels.overdue : formatter.plural(labels.dueIn, dueIn)),
  ).join(' · ');
}

/** How much is missing, in the unit of what is asked; nothing where that is not known. */
export function formatGap(
  { gap }: Judged,
  questions: ReadonlyMap<string, FactQuestion>,
  formatter: Formatter,
  labels: ChecklistMessages,
): string | undefined {
  if (!gap) return undefined;
  const { kind, key, amount, beyond, need, upTo } = gap;
  const question = questions.get(key);
  const say = (x: number) => (question ? formatAnswer(x, question, formatter) : formatter.number(x));
  switch (kind) {
    case 'yes':
      return labels.missingYes;
    case 'wait':
      return formatter.plural(labels.wait, amount);
    case 'points':
      return labels.missing(formatter.plural(formatter.messages.points, amount));
    case 'fewer':
      return beyond ? labels.mustBeBelow(say(need)) : labels.tooMuch(say(amount));
    case 'more':
      if (beyond) return labels.mustBeAbove(say(need));
      return labels.missing(
        upTo === undefined ? say(amount) : formatter.messages.range(say(amount), say(amount + upTo - need)),
      );
  }
}

/** "7 of 9 met, 1 unknown". */
export function formatCounts(counts: Counts, formatter: Formatter, labels: ChecklistMessages): string {
  const many = (state: 'unknown' | 'not-checkable', forms: Plural) =>
    counts[state] > 0 && formatter.plural(forms, counts[state]);
  return parts(
    labels.countMet(formatter.number(counts.met), formatter.number(counts.total)),
    many('unknown', labels.countUnknown),
    many('not-checkable', labels.countUncheckable),
  ).join(labels.comma);
}
