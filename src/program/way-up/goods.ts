import { occurrencesOf, UP, type Condition, type Test } from '../standing/condition.js';
import { isFree } from '../schema/price.js';
import { dayOf } from '../standing/days.js';
import type { Facts } from '../standing/facts.js';
import type { Plan } from '../standing/plan.js';
import { readerOf, wholeIn } from '../standing/read.js';
import { inOrder, type Cost, type CostModel, type Order, type Respect } from './cost.js';
import { firstYear, pricesOf, type Charge } from './prices.js';

/** A number that may have to change: what is there today, and what more of it costs. */
interface Good {
  /** Without an end where it is not known and less of it is better. */
  from: number;
  charges: readonly Charge[];
  /** Of one more: what is paid in the first year, once, and in a year. */
  each: { money: number; once: number; yearly: number };
  unpriced: boolean;
  /** The least that is asked of it anywhere. */
  scale: number;
  /** What kind of thing more of it is. */
  counts: 'people' | 'sales' | undefined;
}

/** What is there, and what it costs to change it. */
export class Goods {
  /** Whether what is asked, or the tiers themselves, have prices that count, all in one currency. */
  readonly priced: boolean;
  readonly #plan: Plan;
  readonly #facts: Facts;
  readonly #goods: ReadonlyMap<string, Good>;

  constructor(
    conditions: readonly Condition[],
    plan: Plan,
    facts: Facts,
    target: string,
    others: readonly Charge[],
  ) {
    this.#plan = plan;
    this.#facts = facts;
    const read = readerOf(plan, facts);
    const all = conditions.flatMap(occurrencesOf);
    // What only decides whether something else is asked is asked of nobody.
    const places = all.filter(({ decides }) => !decides);
    const rises = new Set(
      places
        // Between nothing and a limit, only the limit can be missed.
        .filter(
          ({ direction, key, test }) =>
            test?.per?.key === key ||
            ((direction & UP) !== 0 && !(test?.max !== undefined && test.min && test.min[1] <= 0)),
        )
        .map(({ key }) => key),
    );
    const scales = new Map<string, number>();
    for (const { key, test, score, earn } of places) {
      const asked =
        test?.key === key
          ? figuresOf(test)
          : score
            ? [score.atLeast ?? 0]
            : earn?.key === key
              ? [earn.whole]
              : (earn?.gates.flatMap((gate) => (gate.key === key ? gate.needs : [])) ?? []);
      for (const figure of asked)
        if (figure !== 0) scales.set(key, Math.min(scales.get(key) ?? Infinity, Math.abs(figure)));
    }
    // A share of another number is asked of as much of that as is asked.
    for (const { key, test } of places) {
      if (!test?.per || test.key !== key) continue;
      const figure = test.per.times * (scales.get(test.per.key) ?? 0);
      if (figure > 0) scales.set(key, Math.min(scales.get(key) ?? Infinity, figure));
    }
    this.#goods = new Map(
      [...new Set(all.map(({ key }) => key))].map((key): [string, Good] => {
        const [low, high] = read(key);
        const charges = chargesOf(key, plan, target);
        const sum = (of: (charge: Charge) => number) => charges.reduce((all, charge) => all + of(charge), 0);
        return [
          key,
          {
            from: low === high ? low : rises.has(key) ? Math.max(0, low) : Infinity,
            charges,
            each: {
              money: sum(({ money }) => (money ? firstYear(money) : 0)),
              once: sum(({ money }) => (money?.per === 'once' ? money.most : 0)),
              yearly: sum(({ money }) => (money && money.per !== 'once' ? firstYear(money) : 0)),
            },
            unpriced:
              charges.length === 0 || charges.some((line) => line.money === undefined && !isFree(line.value)),
            scale: scales.get(key) ?? 1,
            counts: countsOf(key, plan),
          },
        ];
      }),
    );
    const lines = places.flatMap(({ key }) => this.charges(key));
    this.priced = new Set([...lines, ...others].flatMap(({ money }) => money?.currency ?? [])).size === 1;
  }

  /** What is there of a number; without an end where it is not known and less of it is better. */
  from(key: string): number {
    return this.#goods.get(key)!.from;
  }

  charges(key: string): readonly Charge[] {
    return this.#goods.get(key)!.charges;
  }

  isUnpriced(key: string): boolean {
    return this.#goods.get(key)!.unpriced;
  }

  /** What it takes to bring a number from what is there to another, in each respect. */
  costs(key: string, to: number): Partial<Record<Respect, number>> {
    const { from, each, unpriced, scale, counts } = this.#goods.get(key)!;
    const isDate = this.#plan.questions.get(key)?.kind === 'date';
    // Days since the tier of today is held: whoever does not say holds none.
    const start = isDate && !Number.isFinite(from) ? dayOf(this.#plan.today) : from;
    const known = Number.isFinite(start);
    const amount = known ? Math.abs(to - start) : 0;
    const more = to > start ? amount : 0;
    // Where it is not known whether there is too much, keeping below counts as one whole step.
    const effort = isDate ? Number(amount > 0) : known ? amount / scale : 1;
    return {
      effort,
      steps: 1,
      ...(isDate && { time: amount }),
      ...(counts && { [counts]: more }),
      ...(this.priced && {
        unpriced: unpriced ? effort : 0,
        money: each.money * more,
        once: each.once * more,
        yearly: each.yearly * more,
      }),
    };
  }

  /** What a total still takes by parts that have no published rule: nobody can tell what that is. */
  restCosts(key: string, from: number, to: number): Partial<Record<Respect, number>> {
    const effort = (to - from) / this.#goods.get(key)!.scale;
    return { open: 1, effort, steps: 1, ...(this.priced && { unpriced: effort }) };
  }

  model(order: Order, without: ReadonlySet<string>): CostModel {
    const cost = (key: string, to: number): Cost | undefined => {
      if (without.has(key) || !Number.isFinite(to)) return undefined;
      if (to < 0 && !this.#plan.questions.get(key)?.signed) return undefined;
      return inOrder(this.costs(key, to), order);
    };
    return {
      base: (key) => this.from(key),
      known: readerOf(this.#plan, this.#facts),
      told: (key) => Object.hasOwn(this.#facts, key),
      cost,
      rest: (key, from, to) => (without.has(key) ? undefined : inOrder(this.restCosts(key, from, to), order)),
      whole: wholeIn(this.#plan),
    };
  }
}

function figuresOf({ min, max, others = 0 }: Test): number[] {
  return [...(min ? [min[1] - others] : []), ...(max === undefined ? [] : [max])];
}

/** Prices belong to a measure, and not to its parts. */
function chargesOf(key: string, plan: Plan, target: string): Charge[] {
  const { measure, about } = plan.questions.get(key) ?? {};
  return measure && about === 'measure' ? pricesOf(measure.id, target, plan) : [];
}

export function countsOf(key: string, { questions }: Plan): Good['counts'] {
  const { kind, measure, about } = questions.get(key) ?? {};
  if (about === 'share' || about === 'growth') return undefined;
  if (kind === 'money') return 'sales';
  const unit = measure?.unit;
  const one = typeof unit === 'object' && 'one' in unit ? unit.one : unit;
  const isPeople = measure?.topic === 'certified-people' || one === 'person' || one === 'people';
  return kind === 'number' && isPeople ? 'people' : undefined;
}
