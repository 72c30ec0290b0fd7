import { GREATEST, type FactQuestion } from '../../program/standing/facts.js';
import { unitText } from '../../program/text-of.js';
import { isTimeUnit } from '../quantity.js';
import type { Formatter } from '../formatter.js';
import { readNumber, type Reading } from '../typed/read-number.js';
import { typedLocale, writeNumber } from '../typed/write-number.js';
import { formatUnit } from './format-question.js';
import { typedMessages } from './en-typed.js';
import type { ChecklistMessages } from './messages.js';

/** What a text is where it is no answer. */
export type AnswerProblem =
  Exclude<Reading, { kind: 'number' }> | { kind: 'below-zero' } | { kind: 'above'; most: number };

export type Answer = { kind: 'number'; value: number } | AnswerProblem;

/** A number that was typed or pasted into the field of a question. Nothing where it was left empty. */
export function readAnswer(
  text: string,
  question: FactQuestion,
  formatter: Formatter,
  labels: ChecklistMessages,
): Answer | undefined {
  const { kind, signed, currency = formatter.currency ?? '', max = GREATEST } = question;
  const answer = readNumber(text, typedLocale(formatter), {
    currency: kind === 'money' ? currency : undefined,
    percent: kind === 'percent',
    units: kind === 'money' || kind === 'percent' ? [] : unitsOf(question, formatter, labels),
  });
  if (answer?.kind !== 'number') return answer;
  if (answer.value < 0 && !signed) return { kind: 'below-zero' };
  if (Math.abs(answer.value) > max) return { kind: 'above', most: max };
  return answer;
}

/** What is counted, as the field says it and in all other forms. */
function unitsOf(question: FactQuestion, formatter: Formatter, labels: ChecklistMessages): readonly string[] {
  const { unit } = question;
  if (unit === undefined) return [formatUnit(question, formatter, labels)];
  const forms = isTimeUnit(unit)
    ? [1, 2, 5, 11].map((count) => formatter.duration(count, unit).replace(/\p{Nd}+/u, ''))
    : (['zero', 'one', 'two', 'few', 'many', 'other'] as const).map((form) =>
        formatter.text(unitText(unit, form)),
      );
  return forms.map((form) => form.trim());
}

/** Why a text is no answer, and what would be one. */
export function formatProblem(
  problem: AnswerProblem,
  { currency = '' }: FactQuestion,
  formatter: Formatter,
  labels: ChecklistMessages,
): string {
  const { notANumber, eitherNumber, otherCurrency, belowZero, aboveMost } = typedMessages(labels);
  const locale = typedLocale(formatter);
  const write = (value: number) => writeNumber(value, locale);
  switch (problem.kind) {
    case 'none':
      return notANumber(write(1234.5));
    case 'either':
      return eitherNumber(write(problem.values[0]), write(problem.values[1]));
    case 'other-currency':
      return otherCurrency(currency || (formatter.currency ?? ''));
    case 'below-zero':
      return belowZero;
    case 'above':
      return aboveMost(write(problem.most));
    default:
      return problem satisfies never;
  }
}
