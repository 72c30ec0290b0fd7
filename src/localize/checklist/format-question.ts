import { dateOf } from '../../program/standing/days.js';
import type { FactQuestion } from '../../program/standing/facts.js';
import { unitText } from '../../program/text-of.js';
import { isTimeUnit, quantity } from '../quantity.js';
import type { Formatter } from '../formatter.js';
import type { ChecklistMessages } from './messages.js';

/** What is asked of a reader, as the label of a field. */
export function formatQuestion(
  question: FactQuestion,
  formatter: Formatter,
  labels: ChecklistMessages,
): string {
  const { about, measure, name, unit, ofAtMost } = question;
  const whole = measure ? formatter.text(measure.name) : '';
  const what = name === undefined ? whole : formatter.text(name);
  switch (about) {
    case 'covers':
      return whole ? formatter.messages.label(whole, what) : what;
    case 'share':
      return labels.shareOf(
        whole || what,
        ofAtMost === undefined
          ? what
          : `${what} (${formatter.messages.ofAtMost(formatter.number(ofAtMost))})`,
      );
    case 'growth':
      return labels.growthOf(whole || what);
    case 'for-each':
      return labels.howMany(unit ? formatter.text(unitText(unit, 'other')) : what);
    case 'points':
      return labels.pointsFor(what);
    case 'part':
      return whole && what !== whole ? formatter.messages.label(whole, what) : what;
    case 'joined':
      return labels.joined;
    case 'tier':
      return labels.tierHeld;
    case 'tier-since':
      return labels.tierSince;
    case 'places':
      return labels.placesHeld(
        formatter.disjunction((question.names ?? []).map((one) => formatter.text(one))),
        unit ? formatter.text(unitText(unit, 'other')) : '',
      );
    case 'counted-once':
      return labels.countedOnce;
    case 'measure':
      return whole || what;
    default:
      return what;
  }
}

/** What the number in a field is counted in; nothing where it stands in the label. */
export function formatUnit(question: FactQuestion, formatter: Formatter, labels: ChecklistMessages): string {
  const { kind, unit, currency } = question;
  if (kind === 'money') return currency ?? formatter.currency ?? '';
  if (kind === 'percent') return labels.percentUnit;
  if (kind === 'score') return question.max === undefined ? '' : `/ ${formatter.number(question.max)}`;
  if (unit === undefined || (kind !== 'number' && kind !== 'duration')) return '';
  // `Intl` names a unit only together with a number: one that takes the form for many in every language of ours.
  return isTimeUnit(unit)
    ? formatter
        .duration(11, unit)
        .replace(/\p{Nd}+/u, '')
        .trim()
    : formatter.text(unitText(unit, 'other'));
}

/** A number as the question counts it. */
export function formatAnswer(value: number, question: FactQuestion, formatter: Formatter): string {
  switch (question.kind) {
    case 'date':
      return formatter.date(dateOf(value));
    case 'yes-no':
    case 'tier':
      return value > 0 ? formatter.messages.yes : formatter.messages.no;
    default:
      return quantity(value, question, question.currency, formatter);
  }
}
