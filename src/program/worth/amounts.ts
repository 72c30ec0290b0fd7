import { either, NOTHING, perhaps, plus, type Range } from './range.js';

/** Money in one currency: what comes in the first year, and what comes in every later one. */
export interface Amount {
  first: Range;
  later: Range;
}

/** What something comes to, as money as far as it is. */
export interface Amounts {
  /** By currency; in a program that names none, by an empty name. */
  money: ReadonlyMap<string, Amount>;
  /** Figures that make money of it, told or not, by their keys. */
  figures: readonly string[];
  /** Those that the reader has not told, so that there is more of it than `money`. */
  asks: readonly string[];
  /** It would be money, or more of it, and the document does not say how much. */
  unknown: boolean;
  /** It is something else than money. */
  other: boolean;
}

export const NO_GAIN: Amounts = { money: new Map(), figures: [], asks: [], unknown: false, other: false };
export const UNKNOWN: Amounts = { ...NO_GAIN, unknown: true };
export const OTHER: Amounts = { ...NO_GAIN, other: true };

/** One of several, nobody knows which. */
export function oneOf(all: readonly Amounts[]): Amounts {
  const currencies = new Set(all.flatMap(({ money }) => [...money.keys()]));
  const none = { first: NOTHING, later: NOTHING };
  const money = [...currencies].map((currency) => {
    const [first, ...others] = all.map((one) => one.money.get(currency) ?? none);
    const amount = others.reduce(
      (all, one) => ({ first: either(all.first, one.first), later: either(all.later, one.later) }),
      first!,
    );
    // Of what is not known in one of the cases there may be nothing at all.
    const least = all.some((one) => one.unknown || one.asks.length > 0);
    return [
      currency,
      least ? { first: perhaps(amount.first), later: perhaps(amount.later) } : amount,
    ] as const;
  });
  return { ...together(all), money: new Map(money) };
}

/** All of them. */
export function together(all: readonly Amounts[]): Amounts {
  const money = new Map<string, Amount>();
  for (const [currency, { first, later }] of all.flatMap((one) => [...one.money])) {
    const sum = money.get(currency) ?? { first: NOTHING, later: NOTHING };
    money.set(currency, { first: plus(sum.first, first), later: plus(sum.later, later) });
  }
  const union = (of: (one: Amounts) => readonly string[]) => [...new Set(all.flatMap(of))];
  return {
    money,
    figures: union(({ figures }) => figures),
    asks: union(({ asks }) => asks),
    unknown: all.some(({ unknown }) => unknown),
    other: all.some(({ other }) => other),
  };
}

export const asking = (...keys: readonly string[]): Amounts => ({
  ...NO_GAIN,
  figures: [...new Set(keys)],
  asks: [...new Set(keys)],
});

/** Nothing that is certain, and there may be more of it. */
export const noneIn = (currency: string): Amounts['money'] =>
  new Map([[currency, { first: NOTHING, later: NOTHING }]]);

/** It may come to nothing. */
export const maybe = (found: Amounts): Amounts =>
  mapped(found, ({ first, later }) => ({ first: perhaps(first), later: perhaps(later) }));

export function mapped(found: Amounts, change: (amount: Amount) => Amount): Amounts {
  return {
    ...found,
    money: new Map([...found.money].map(([currency, amount]) => [currency, change(amount)])),
  };
}
