/** What changes cost, compared place by place from the left; added place by place. */
export type Cost = readonly [
  /** Conditions left to those who can tell. */
  open: number,
  /** Steps without a published price. */
  unpriced: number,
  /** Money in the first year, at most. */
  money: number,
  steps: number,
  /** How large the steps are, each as a share of what must be reached. */
  size: number,
  /** The same as a share of the most that is asked anywhere. */
  share: number,
];

/** No change at all. */
export const FREE: Cost = [0, 0, 0, 0, 0, 0];
/** To leave a condition to those who can tell. */
export const TRUST: Cost = [1, 0, 0, 0, 0, 0];

/** What the search needs to know of the world. */
export interface CostModel {
  /** What is there today; what is not known counts as not there. */
  base: (key: string) => number;
  /** Whether a reader told the total of a score: then it counts, and not its parts. */
  told: (key: string) => boolean;
  /** What it costs to bring a number from what is there to another; nothing where it cannot be changed. */
  cost: (key: string, to: number) => Cost | undefined;
  whole: (key: string) => boolean;
}

export function plus(one: Cost, other: Cost): Cost {
  return each(one, (value, place) => value + other[place]!);
}

export function minus(one: Cost, other: Cost): Cost {
  return each(one, (value, place) => value - other[place]!);
}

export function divided(cost: Cost, by: number): Cost {
  return by === 1 ? cost : each(cost, (value) => value / by);
}

function each(cost: Cost, change: (value: number, place: number) => number): Cost {
  return cost.map(change) as unknown as Cost;
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
