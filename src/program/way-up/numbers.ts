import {
  occurrencesOf,
  type Condition,
  type Earn,
  type Occurrence,
  type Part,
  type Score,
  type Test,
} from '../standing/condition.js';
import { MET, outcomeOf, type ReadNumber } from '../standing/outcome.js';
import { divided, type CostModel } from './cost.js';
import { occurrencesIn } from './occurrences.js';
import { NOTHING, type PartialWay } from './partial-way.js';

/** The numbers that are settled on so far. */
export type Fixed = ReadonlyMap<string, number>;
/** How many places share a number; given where each place pays its share of it, for a cost that none can go below. */
export type Shares = ReadonlyMap<string, number> | undefined;

/** What the numbers of a condition are, what they may become, and what that costs. */
export class Numbers {
  readonly #model: CostModel;
  /** The totals that are made of parts, and the points of parts that are made of counts. */
  readonly #summed: ReadonlySet<string>;

  constructor(root: Condition, model: CostModel) {
    this.#model = model;
    this.#summed = new Set(occurrencesOf(root).flatMap((place) => (this.isMade(place) ? [place.key] : [])));
  }

  /** What is there today. */
  base(key: string): number {
    return this.#model.base(key);
  }

  at(key: string, fixed: Fixed): number {
    return fixed.get(key) ?? this.base(key);
  }

  reader(fixed: Fixed): ReadNumber {
    return (key) => {
      const number = this.at(key, fixed);
      return this.#summed.has(key) ? [0, Infinity] : [number, number];
    };
  }

  /** What is known of a number with what is settled on so far; what nobody told and nothing changes is not known. */
  known(fixed: Fixed): ReadNumber {
    return (key) => {
      const number = fixed.get(key);
      return number === undefined || number === this.base(key) ? this.#model.known(key) : [number, number];
    };
  }

  /** The same, with all that a number that changes passes on the way there from what was told. */
  between(fixed: Fixed): ReadNumber {
    const after = this.known(fixed);
    return (key) => {
      const [from, most] = this.#model.known(key);
      const [to, high] = after(key);
      return from === most ? [Math.min(from, to), Math.max(from, high)] : [to, high];
    };
  }

  /** Whether the parts make the total. */
  isSummed(score: Score): boolean {
    return score.parts.length > 0 && !this.#model.told(score.key);
  }

  /** Whether a total, or the points of a part, come of other numbers and nobody told them. */
  isMade({ key, score, earn }: Occurrence): boolean {
    return score ? this.isSummed(score) : earn?.instead === true && !this.#model.told(key);
  }

  /** What brings the points of a part: who told them goes on from there. */
  earnsOf({ points, earns }: Part): readonly Earn[] {
    return points && this.#model.told(points.key) ? [points] : earns;
  }

  change(key: string, to: number, shares?: Shares): PartialWay | undefined {
    if (to === this.base(key)) return NOTHING;
    const cost = this.#model.cost(key, to);
    return cost && { cost: divided(cost, Math.max(1, shares?.get(key) ?? 1)), key, to };
  }

  /** What a total still lacks, by parts that have no published rule. */
  rest(key: string, from: number, to: number): PartialWay | undefined {
    const cost = this.#model.rest(key, from, to);
    return cost && { cost, key, to };
  }

  /** The figures that a number can have without failing a condition that holds in any case. */
  choices(key: string, of: readonly Condition[], every: boolean, fixed: Fixed): number[] {
    const places = of.flatMap((node) => occurrencesIn(node).get(key) ?? []);
    const bounds = every
      ? of.filter((node): node is Test => node.form === 'test' && node.key === key && !node.per)
      : [];
    return [this.base(key), ...this.figures(key, places, fixed)].filter((value) =>
      bounds.every((test) => outcomeOf(test, () => [value, value]) === MET),
    );
  }

  /** The figures of the document that a number may have to reach, besides what it is. */
  figures(key: string, places: readonly Occurrence[], fixed: Fixed): number[] {
    const base = this.base(key);
    const whole = this.#model.whole(key);
    const small = whole ? 1 : 0.01;
    const values = new Set<number>();
    const harmful = places.some((use) => use.earn?.falls && !use.decides);
    for (const { test, score, earn, decides } of places) {
      // Nothing is brought about only so that something else is asked, or is not.
      if (decides) continue;
      if (test?.key === key) {
        // What need not grow is kept to its limit, and not brought down to the least it may be.
        const falls = base === Infinity && test.max !== undefined;
        if (test.min && !falls) values.add(test.over ? test.min[1] + small : test.min[1]);
        if (test.max !== undefined) values.add(test.under ? test.max - small : test.max);
        if (test.per) {
          const { times, most = Infinity } = test.per;
          const least = Math.min(most, this.at(test.per.key, fixed)) * times;
          values.add(whole ? Math.ceil(least - 1e-9) : least);
        }
      }
      if (score?.atLeast !== undefined) values.add(score.atLeast);
      if (!earn) continue;
      const gates = earn.gates.flatMap((gate) => (gate.key === key ? gate.needs : []));
      // What is there is given up only where more of it does harm.
      for (const stop of [...(earn.key === key ? earn.stops : []), ...gates]) {
        if (harmful || stop > base) values.add(stop);
        if (earn.falls) values.add(stop - small);
      }
    }
    values.delete(base);
    return [...values].filter(Number.isFinite);
  }
}
