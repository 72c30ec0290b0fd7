import { formatAnswer, formatQuestion } from '../../../localize/checklist/format-question.js';
import {
  formatProblem,
  readAnswer,
  type Answer,
  type AnswerProblem,
} from '../../../localize/checklist/read-answer.js';
import { typedLocale, writeNumber } from '../../../localize/typed/write-number.js';
import type { FactQuestion } from '../../../program/standing/facts.js';
import { createElement } from '../table/create-element.js';
import type { Asking } from './asking.js';

/** Reads what is more than plain digits, and says what is to be said of it. */
export interface AnswerReader {
  readAnswer: typeof readAnswer;
  sayAnswer: typeof sayAnswer;
  markField: typeof markField;
}

export { readAnswer };

/** What to say aloud: what is wrong with an answer, or how it was read where that is more than its digits. */
export function sayAnswer(
  text: string,
  answer: Answer,
  question: FactQuestion,
  { formatter, labels }: Asking,
): string | undefined {
  const locale = typedLocale(formatter);
  const asWritten = (grouped: boolean) =>
    answer.kind === 'number' && text === writeNumber(answer.value, locale, grouped);
  if (asWritten(true) || asWritten(false)) return undefined;
  const said =
    answer.kind === 'number'
      ? formatAnswer(answer.value, question, formatter)
      : formatProblem(answer, question, formatter, labels);
  return formatter.messages.label(formatQuestion(question, formatter, labels), said);
}

let notes = 0;

/** Says below a field why what is in it is no answer, to a screen reader too; nothing where all is well. */
export function markField(
  control: Element,
  problem: AnswerProblem | undefined,
  question: FactQuestion,
  { formatter, labels }: Asking,
): void {
  const label = control.closest('label')!;
  const note = control.hasAttribute('aria-describedby') ? label.nextElementSibling : undefined;
  if (problem) {
    const text = formatProblem(problem, question, formatter, labels);
    if (note) {
      if (note.textContent !== text) note.textContent = text;
      return;
    }
    const id = `problem-${++notes}`;
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', id);
    label.after(createElement('small', { id, class: 'problem' }, text));
  } else if (note) {
    note.remove();
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
  }
}
