import type { Program } from '../../program/schema/program.js';
import type { ScorePart } from '../../program/schema/requirement.js';
import type { FactQuestion } from '../../program/standing/facts.js';
import type { Judged } from '../../program/standing/judge.js';
import type { Counts } from '../../program/standing/standing.js';
import type { Plural } from '../en.js';
import { parts } from '../parts.js';
import { phrase, type Phrase } from '../phrase.js';
import { sayConditionPart } from '../format-comparison.js';
import { sayRequirement } from '../format-requirement.js';
import { sayPart } from '../format-score.js';
import type { Words } from '../formatter.js';
import type { ChecklistMessages } from './messages.js';
import { sayAnswer } from './format-question.js';

/** What a condition asks, in the words of the document. */
export function sayAsked({ says }: Pick<Judged, 'says'>, words: Words, program: Program): Phrase {
  if (!says) return phrase('');
  if (isScorePart(says)) return sayPart(says, words, program);
  return 'kind' in says
    ? sayRequirement(says, words, program)
    : phrase(sayConditionPart(says, undefined, words, program));
}

function isScorePart(says: NonNullable<Judged['says']>): says is ScorePart {
  return !('kind' in says) && 'id' in says;
}

/** The state of a condition, how much is missing, and what is running out. */
export function sayState(
  judged: Judged,
  questions: ReadonlyMap<string, FactQuestion>,
  words: Words,
  own: ChecklistMessages,
): string {
  const { state, form, lapsesIn, lapsed, dueIn, counts } = judged;
  // That nothing is asked is no achievement.
  const nothing = form === 'silent' && state === 'met';
  return parts(
    !nothing && (counts || state === 'met') && own.states[state],
    sayGap(judged, questions, words, own),
    lapsed && own.lapsed,
    lapsesIn !== undefined && words.plural(own.lapsesIn, lapsesIn),
    dueIn !== undefined && (dueIn < 0 ? own.overdue : words.plural(own.dueIn, dueIn)),
  ).join(' · ');
}

/** How much is missing, in the unit of what is asked; nothing where that is not known. */
export function sayGap(
  { gap }: Judged,
  questions: ReadonlyMap<string, FactQuestion>,
  words: Words,
  own: ChecklistMessages,
): string | undefined {
  if (!gap) return undefined;
  const { kind, key, amount, beyond, need, upTo } = gap;
  const question = questions.get(key);
  const say = (x: number) => (question ? sayAnswer(x, question, words) : words.number(x));
  switch (kind) {
    case 'yes':
      return own.missingYes;
    case 'wait':
      return words.plural(own.wait, amount);
    case 'points':
      return own.missing(words.plural(words.messages.points, amount));
    case 'fewer':
      return beyond ? own.mustBeBelow(say(need)) : own.tooMuch(say(amount));
    case 'more':
      if (beyond) return own.mustBeAbove(say(need));
      return own.missing(
        upTo === undefined ? say(amount) : words.messages.range(say(amount), say(amount + upTo - need)),
      );
  }
}

/** "7 of 9 met, 1 unknown". */
export function sayCounts(counts: Counts, words: Words, own: ChecklistMessages): string {
  const many = (state: 'unknown' | 'not-checkable', forms: Plural) =>
    counts[state] > 0 && words.plural(forms, counts[state]);
  return parts(
    own.countMet(words.number(counts.met), words.number(counts.total)),
    many('unknown', own.countUnknown),
    many('not-checkable', own.countUncheckable),
  ).join(own.comma);
}
