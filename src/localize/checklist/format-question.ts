import type { FactQuestion } from '../../program/standing/facts.js';
import { unitText } from '../../program/text-of.js';
import { isTimeUnit, quantity } from '../format-comparison.js';
import type { Words } from '../formatter.js';
import type { ChecklistMessages } from './messages.js';

/** What is asked of a reader, as the label of a field. */
export function sayQuestion(question: FactQuestion, words: Words, own: ChecklistMessages): string {
  const { about, measure, name, unit } = question;
  const whole = measure ? words.text(measure.name) : '';
  const what = name === undefined ? whole : words.text(name);
  switch (about) {
    case 'covers':
      return whole ? words.messages.label(whole, what) : what;
    case 'share':
      return own.shareOf(whole || what, what);
    case 'growth':
      return own.growthOf(whole || what);
    case 'for-each':
      return own.howMany(unit ? words.text(unitText(unit, 'other')) : what);
    case 'points':
      return own.pointsFor(what);
    case 'part':
      return whole && what !== whole ? words.messages.label(whole, what) : what;
    case 'joined':
      return own.joined;
    case 'tier':
      return own.tierHeld;
    case 'tier-since':
      return own.tierSince;
    case 'measure':
      return whole || what;
    default:
      return what;
  }
}

/** What the number in a field is counted in; nothing where it stands in the label. */
export function sayUnit(question: FactQuestion, words: Words, own: ChecklistMessages): string {
  const { kind, unit, currency } = question;
  if (kind === 'money') return currency ?? words.currency ?? '';
  if (kind === 'percent') return own.percentUnit;
  if (kind === 'score') return question.max === undefined ? '' : `/ ${words.number(question.max)}`;
  if (unit === undefined || (kind !== 'number' && kind !== 'duration')) return '';
  // `Intl` names a unit only together with a number.
  return isTimeUnit(unit)
    ? words
        .duration(2, unit)
        .replace(/\p{Nd}+/u, '')
        .trim()
    : words.text(unitText(unit, 'other'));
}

/** A number as the question counts it. */
export function sayAnswer(value: number, question: FactQuestion, words: Words): string {
  switch (question.kind) {
    case 'date':
      return words.date(new Date(value * 86_400_000).toISOString().slice(0, 10));
    case 'yes-no':
    case 'tier':
      return value > 0 ? words.messages.yes : words.messages.no;
    default:
      return quantity(value, question, question.currency, words);
  }
}
