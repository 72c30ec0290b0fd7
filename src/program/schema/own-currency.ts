import type { Program } from './program.js';
import type { TaggedValue } from './value.js';

type Money = Extract<TaggedValue, { kind: 'money' }>;

/**
 * An amount in the program's own currency where the document tells it in that one too, else as it stands. Nothing is
 * converted. What is "up to" or "at least" an amount is that in every currency; which end of a range the other amount is
 * nobody knows.
 */
export function inOwnCurrency(value: Money, { currency: own }: Pick<Program, 'currency'>): Money {
  const { currency = own, low, upTo, atLeast, per, or } = value;
  const other =
    currency === own || low !== undefined ? undefined : or?.find((one) => (one.currency ?? own) === own);
  if (!other) return value;
  const form = upTo !== undefined ? 'upTo' : atLeast !== undefined ? 'atLeast' : 'value';
  return {
    ...value,
    ...{ value: undefined, upTo: undefined, atLeast: undefined, or: undefined },
    [form]: other.value,
    currency: own,
    per: other.per ?? per,
  };
}
