import type { Span } from './condition.js';
import { dayOf } from './days.js';
import type { Fact, Facts } from './facts.js';
import type { Plan } from './plan.js';
import type { ReadNumber } from './outcome.js';

/** What is known of a number by these facts. What is not known is anything that a reader could answer. */
export function readerOf({ questions, derived, today }: Plan, facts: Facts): ReadNumber {
  const told = (key: string) => (Object.hasOwn(facts, key) ? facts[key] : undefined);
  return (key) => {
    const stands = derived.get(key);
    if (stands?.kind === 'choice') return [0, stands.options - 1];
    if (stands) {
      const tier = told('tier');
      if (tier === undefined || stands.perhaps.some((id) => id === tier)) return [0, 1];
      return point(Number(stands.tiers.some((id) => id === tier)));
    }
    const question = questions.get(key);
    const fact = told(key);
    if (fact !== undefined) {
      const number = numberOf(fact, today);
      if (!Number.isNaN(number)) return point(number);
    }
    if (question?.kind === 'yes-no') return [0, 1];
    if (question?.kind === 'date') return [-Infinity, dayOf(today)];
    return [question?.signed ? -Infinity : 0, question?.max ?? Infinity];
  };
}

const point = (value: number): Span => [value, value];

/** A fact as a number: yes is 1, a day is a number of days; what has lapsed is nothing any more. */
function numberOf(fact: Fact, today: string): number {
  if (typeof fact === 'object') return lapsed(fact, today) ? 0 : Number(fact.value);
  return typeof fact === 'string' ? dayOf(fact) : Number(fact);
}

/** Whether the last valid day of a fact has gone by. */
export function lapsed(fact: Fact | undefined, today: string): boolean {
  return typeof fact === 'object' && fact.until !== undefined && fact.until < today;
}

/** The keys that can only be whole numbers. */
export function wholeIn({ questions }: Plan): (key: string) => boolean {
  return (key) => {
    const kind = questions.get(key)?.kind;
    return kind === undefined || kind === 'number' || kind === 'yes-no' || kind === 'date';
  };
}
