import type { ReadNumber } from '../standing/outcome.js';

/** What may be less or more of a way, apart from each other. */
export const RESPECTS = [
  /** Conditions left to those who can tell. */
  'open',
  /** How much there is to do that has no published price, as `effort`. */
  'unpriced',
  /** Money in the first year, at most. */
  'money',
  /** How much there is to do: each step as a share of the least that is asked of it anywhere. */
  'effort',
  'steps',
  /** Money that is paid once, and in a year. */
  'once',
  'yearly',
  /** How many more people. */
  'people',
  /** How much more of what measures count in money: sales, for most. */
  'sales',
  /** Days to wait. */
  'time',
] as const;

export type Respect = (typeof RESPECTS)[number];

/** What changes cost in each respect, compared place by place from the left; added place by place. */
export type Cost = readonly number[];

/** Which respects count first. What is left open always does. */
export type Order = readonly Respect[];

/** All respects, those named first. */
export function orderBy(...first: readonly Respect[]): Order {
  return [...new Set<Respect>(['open', ...first, ...RESPECTS])];
}

/** A cost in an order; what is not named costs nothing. */
export function inOrder(costs: Partial<Record<Respect, number>>, order: Order): Cost {
  return order.map((respect) => costs[respect] ?? 0);
}

/** No change at all. */
export const FREE: Cost = RESPECTS.map(() => 0);
/** To leave a condition to those who can tell. */
export const TRUST: Cost = RESPECTS.map((_, place) => (place === 0 ? 1 : 0));

/** What the search needs to know of the world. */
export interface CostModel {
  /** What is there today; what is not known counts as not there. */
  base: (key: string) => number;
  /** What is known of a number, and not only what it counts as. */
  known: ReadNumber;
  /** Whether a reader told the total of a score: then it counts, and not its parts. */
  told: (key: string) => boolean;
  /** What it costs to bring a number from what is there to another; nothing where it cannot be changed. */
  cost: (key: string, to: number) => Cost | undefined;
  /** What it costs to bring a total from what its known parts bring to another, by parts that have no published rule. */
  rest: (key: string, from: number, to: number) => Cost | undefined;
  whole: (key: string) => boolean;
}

export function plus(one: Cost, other: Cost): Cost {
  return one.map((value, place) => value + other[place]!);
}

export function minus(one: Cost, other: Cost): Cost {
  return one.map((value, place) => value - other[place]!);
}

export function divided(cost: Cost, by: number): Cost {
  return by === 1 ? cost : cost.map((value) => value / by);
}

/** Below zero where the first is cheaper. */
export function compare(one: Cost, other: Cost): number {
  for (let place = 0; place < one.length; place++) {
    const difference = one[place]! - other[place]!;
    // Sums of decimals are not exact.
    if (Math.abs(difference) > 1e-7) return difference;
  }
  return 0;
}
