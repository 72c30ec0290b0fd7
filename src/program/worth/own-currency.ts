import type { Period } from '../schema/scalars.js';
import type { Program } from '../schema/program.js';
import type { TaggedValue } from '../schema/value.js';
import { currencyOf } from './figures.js';
import { rangeOf, type Range } from './range.js';

/** An amount of money in one currency. */
interface Told {
  amount: Range;
  currency: string;
  per: Period;
}

/**
 * An amount in the program's own currency where the document tells it in that one too, else in the currency that it
 * stands in. Nothing is converted. What is "up to" or "at least" an amount is that in every currency; which end of a
 * range the other amount is nobody knows.
 */
export function inOwnCurrency(value: Extract<TaggedValue, { kind: 'money' }>, program: Program): Told {
  const own = currencyOf(program);
  const { currency = own, per = 'once' } = value;
  const other =
    currency === own || value.low !== undefined
      ? undefined
      : value.or?.find((one) => (one.currency ?? own) === own);
  return other
    ? { amount: rangeOf({ [formOf(value)]: other.value }), currency: own, per: other.per ?? per }
    : { amount: rangeOf(value), currency, per };
}

function formOf({ upTo, atLeast }: { upTo?: number | undefined; atLeast?: number | undefined }) {
  return upTo !== undefined ? 'upTo' : atLeast !== undefined ? 'atLeast' : 'value';
}
