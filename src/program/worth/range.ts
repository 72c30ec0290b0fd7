import { tidy } from '../standing/tidy.js';

/** An amount of which only the ends are known; without an end where the document gives none. */
export interface Range {
  least: number;
  most: number;
}

export const NOTHING: Range = { least: 0, most: 0 };

export const exactly = (amount: number): Range => ({ least: amount, most: amount });

export function plus(one: Range, other: Range): Range {
  return { least: tidy(one.least + other.least), most: tidy(one.most + other.most) };
}

/** The difference, whatever both turn out to be. */
export function minus(one: Range, other: Range): Range {
  return plus(one, { least: -other.most, most: -other.least });
}

/** So many times as much; the number is not below zero. */
export function times({ least, most }: Range, number: number): Range {
  // What has no end has none of it either; nothing of it is nothing.
  const of = (amount: number) => (number === 0 ? 0 : tidy(amount * number));
  return { least: of(least), most: of(most) };
}

/** So many percent of an amount that is not below zero. */
export function percentOf({ least, most }: Range, amount: number): Range {
  const of = (percent: number) => (amount === 0 ? 0 : tidy((amount * percent) / 100));
  return { least: of(least), most: of(most) };
}

/** What is not more than another, each end for itself. */
export function atMost({ least, most }: Range, limit: Range): Range {
  return { least: Math.min(least, limit.least), most: Math.min(most, limit.most) };
}

/** From the least of both to the most of both. */
export function either(one: Range, other: Range): Range {
  return { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
}

/** What may be had, or not. */
export function perhaps(range: Range): Range {
  return either(NOTHING, range);
}

/** An amount as a document gives it: in one of its four forms, or none. */
export function rangeOf(amount: {
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  upTo?: number | undefined;
  atLeast?: number | undefined;
}): Range {
  const { value, low, high, upTo, atLeast } = amount;
  if (value !== undefined) return exactly(value);
  if (upTo !== undefined) return { least: Math.min(0, upTo), most: upTo };
  return { least: low ?? atLeast ?? 0, most: high ?? Infinity };
}
