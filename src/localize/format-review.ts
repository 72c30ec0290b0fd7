import type { ReviewTime } from '../program/balance/reviews.js';
import type { Program } from '../program/schema/program.js';
import { besideMessages } from './beside/messages.js';
import type { Formatter } from './formatter.js';
import { parts } from './parts.js';

/** How often tiers are looked at. */
export function formatReview(time: ReviewTime, formatter: Formatter): string {
  const messages = besideMessages(formatter);
  if (time === 'continuous') return messages.reviewed(messages.continuously);
  if (typeof time === 'string') return messages.label(messages.named.every, messages[time]);
  if ('on' in time) {
    const days = formatter.conjunction(time.on.map((day) => formatter.date(day)));
    return messages.reviewed(`${messages.everyOne.year} (${days})`);
  }
  const { value, unit } = time;
  return messages.reviewed(
    value === 1 ? messages.everyOne[unit] : messages.every(formatter.length({ value, unit })),
  );
}

/** How long the agreement runs, when notice is to be given, and whether it goes on by itself. */
export function formatTerms({ review }: Pick<Program, 'review'>, formatter: Formatter): string[] {
  const messages = besideMessages(formatter);
  const length = (name: 'term' | 'notice') => {
    const time = review?.[name];
    if (time === undefined) return undefined;
    return typeof time === 'string'
      ? messages.label(messages.named[name], messages[time])
      : messages[name](formatter.length(time));
  };
  return parts(length('term'), length('notice'), review?.renewsItself && messages.renewsItself);
}
