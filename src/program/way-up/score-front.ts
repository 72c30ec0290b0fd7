import { occurrencesOfPart, silent, UP, type Earn, type Part, type Score } from '../standing/condition.js';
import { pointsOf } from '../standing/outcome.js';
import { compare, TRUST } from './cost.js';
import { Kept } from './kept.js';
import type { Fixed, Numbers, Shares } from './numbers.js';
import { add, NOTHING, type PartialWay } from './partial-way.js';

/** Points at what cost: more points only ever cost more. */
export type ParetoFront = readonly { points: number; way: PartialWay }[];

const NO_POINTS: ParetoFront = [{ points: 0, way: NOTHING }];

/** What scores and their parts can bring, and at what cost. */
export class ScoreFronts {
  readonly #numbers: Numbers;
  readonly #count: (steps: number) => void;
  readonly #kept = new Kept<Part, ParetoFront>(occurrencesOfPart);

  /** @param count Hears how much was looked at. */
  constructor(numbers: Numbers, count: (steps: number) => void) {
    this.#numbers = numbers;
    this.#count = count;
  }

  ofScore({ parts }: Score, fixed: Fixed, shares: Shares): ParetoFront {
    return this.#ofParts(parts, fixed, shares);
  }

  #ofParts(parts: readonly Part[], fixed: Fixed, shares: Shares): ParetoFront {
    return parts.reduce(
      (front, part) => join(front, scaled(this.#ofPart(part, fixed, shares), part.weight ?? 0)),
      NO_POINTS,
    );
  }

  #ofPart(part: Part, fixed: Fixed, shares: Shares): ParetoFront {
    return this.#kept.get(part, fixed, shares, () => {
      if (!part.ruled) return this.#ofUnruled(part, fixed);
      const inner = this.#ofParts(part.of, fixed, shares);
      const earned = this.#numbers.earnsOf(part).map((earn) => this.#ofEarn(earn, fixed, shares));
      const front = [inner, ...earned].reduce(join);
      const capped = front.map(({ points, way }) => ({ points: Math.min(part.max, points), way }));
      return thinned(capped.filter(({ points }) => points >= part.min - 1e-9 && points > part.above));
    });
  }

  /** A part without a published rule is no way to points: it has those that it is sure to have. */
  #ofUnruled(part: Part, fixed: Fixed): ParetoFront {
    const [points] = pointsOf(part, this.#numbers.reader(fixed));
    const enough = points >= part.min - 1e-9 && points > part.above;
    return [{ points, way: enough ? NOTHING : { cost: TRUST, open: silent(false, part.says) } }];
  }

  #ofEarn(earn: Earn, fixed: Fixed, shares: Shares): ParetoFront {
    this.#count(10);
    const numbers = this.#numbers;
    const others = earn.gates.filter(({ key, needs }) => key !== earn.key && numbers.at(key, fixed) < needs);
    const opened = others.reduce<PartialWay | undefined>((sum, { key, needs }) => {
      const open = sum && !fixed.has(key) ? numbers.change(key, needs, shares) : undefined;
      return sum && open && add(sum, open);
    }, NOTHING);
    const values = fixed.has(earn.key)
      ? [numbers.at(earn.key, fixed)]
      : [
          numbers.base(earn.key),
          ...numbers.figures(earn.key, [{ key: earn.key, direction: UP, earn }], fixed),
        ];
    return values.flatMap((value): ParetoFront => {
      const way = fixed.has(earn.key) ? NOTHING : numbers.change(earn.key, value, shares);
      if (!way) return [];
      const own = earn.gates.every(({ key, needs }) => key !== earn.key || value >= needs);
      const closed = own && others.length === 0 ? [] : [{ points: 0, way }];
      return own && opened ? [...closed, { points: earn.at(value), way: add(way, opened) }] : closed;
    });
  }
}

/** Both together, at every number of points the cheapest. */
function join(one: ParetoFront, other: ParetoFront): ParetoFront {
  const cheapest = new Map<number, ParetoFront[number]>();
  for (const left of one) {
    for (const right of other) {
      const way = add(left.way, right.way);
      const points = left.points + right.points;
      const slot = Math.round(points * 1e6);
      const known = cheapest.get(slot);
      if (!known || compare(way.cost, known.way.cost) < 0) cheapest.set(slot, { points, way });
    }
  }
  return thinned([...cheapest.values()]);
}

function scaled(front: ParetoFront, weight: number): ParetoFront {
  return front.map(({ points, way }) => ({ points: points * weight, way }));
}

/** Leaves out whatever brings no more points than something cheaper. */
function thinned(front: ParetoFront): ParetoFront {
  const sorted = [...front].sort(
    (one, other) => compare(one.way.cost, other.way.cost) || other.points - one.points,
  );
  let most = -Infinity;
  return sorted.filter(({ points }) => points > most + 1e-9 && ((most = points), true));
}
