import { occurrencesOfPart, silent, UP, type Earn, type Part, type Score } from '../standing/condition.js';
import { pointsOf } from '../standing/outcome.js';
import { compare, plus, TRUST } from './cost.js';
import { Kept } from './kept.js';
import type { Fixed, Numbers, Shares } from './numbers.js';
import { add, NOTHING, type PartialWay } from './partial-way.js';

/** Points at what cost: more points only ever cost more. */
export type ParetoFront = readonly { points: number; way: PartialWay }[];

const NO_POINTS: ParetoFront = [{ points: 0, way: NOTHING }];

/** A front is not made longer than this, and no longer than the shorter length once there was so much work. */
const LONGEST = 1000;
const SHORTEST = 20;
const WORK = 2_000_000;
/** As many as are looked at in the time of one step of a search. */
const LOOKS_A_STEP = 100;

/** What scores and their parts can bring, and at what cost. */
export class ScoreFronts {
  /** False where points were left out because there would be too many. */
  exact = true;
  #work = 0;
  readonly #numbers: Numbers;
  readonly #count: (steps: number) => void;
  readonly #kept = new Kept<Part, ParetoFront>(occurrencesOfPart);

  /** @param count Hears how much was looked at. */
  constructor(numbers: Numbers, count: (steps: number) => void) {
    this.#numbers = numbers;
    this.#count = count;
  }

  ofScore({ parts, atLeast = 0 }: Score, fixed: Fixed, shares: Shares): ParetoFront {
    return this.#ofParts(parts, fixed, shares, atLeast);
  }

  /** @param enough More points than this are worth nothing, unless some are taken off again. */
  #ofParts(parts: readonly Part[], fixed: Fixed, shares: Shares, enough = Infinity): ParetoFront {
    const most = parts.some(mayFall) ? Infinity : enough;
    return parts.reduce(
      (front, part) => this.#join(front, scaled(this.#ofPart(part, fixed, shares), part.weight ?? 0), most),
      NO_POINTS,
    );
  }

  #ofPart(part: Part, fixed: Fixed, shares: Shares): ParetoFront {
    return this.#kept.get(part, fixed, shares, () => {
      if (!part.ruled) return this.#ofUnruled(part, fixed);
      const inner = this.#ofParts(part.of, fixed, shares);
      const earned = this.#numbers.earnsOf(part).map((earn) => this.#ofEarn(earn, fixed, shares));
      const most = mayFall(part) ? Infinity : part.max;
      const front = [inner, ...earned].reduce((one, other) => this.#join(one, other, most));
      const capped = front.map(({ points, way }) => ({ points: Math.min(part.max, points), way }));
      return thinned(capped.filter(({ points }) => points >= part.min - 1e-9 && points > part.above));
    });
  }

  /** Both together, at every number of points the cheapest; all that are enough count as one. */
  #join(one: ParetoFront, other: ParetoFront, most: number): ParetoFront {
    const longest = this.#work > WORK ? SHORTEST : LONGEST;
    const hear = (looked: number) => {
      this.#work += looked;
      this.#count(Math.floor(looked / LOOKS_A_STEP));
    };
    const all = together(one, other, most, 0, longest, hear);
    if (all) return all;
    this.exact = false;
    const [least, top] = [one[0]!.points + other[0]!.points, topOf(one, other, most)];
    return together(one, other, most, (top - least) / (longest - 1), Infinity, hear)!;
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
    const front = values.flatMap((value): ParetoFront => {
      const way = fixed.has(earn.key) ? NOTHING : numbers.change(earn.key, value, shares);
      if (!way) return [];
      const own = earn.gates.every(({ key, needs }) => key !== earn.key || value >= needs);
      const closed = own && others.length === 0 ? [] : [{ points: 0, way }];
      return own && opened ? [...closed, { points: earn.at(value), way: add(way, opened) }] : closed;
    });
    return thinned(front);
  }
}

/** Whether more of something takes points off. */
function mayFall({ earns, of }: Part): boolean {
  return earns.some(({ falls }) => falls) || of.some(mayFall);
}

/** The most points that two fronts bring together, as far as more are worth anything. */
function topOf(one: ParetoFront, other: ParetoFront, most: number): number {
  const [first, second] = [one, other].map((front) => front.at(-1)?.points ?? 0);
  return Math.min(most, first! + second!);
}

/**
 * Two fronts together, from the cheapest on, each with more points than all before by more than a gap; nothing where that
 * makes more than `longest`. Both are in order: of each row, one of the first with all of the second, only the next can
 * be the next of all.
 */
function together(
  one: ParetoFront,
  other: ParetoFront,
  most: number,
  gap: number,
  longest: number,
  hear: (looked: number) => void,
): ParetoFront | undefined {
  const top = topOf(one, other, most);
  const made: ParetoFront[number][] = [];
  let rows = one.map((first) => ({ first, at: -1, points: -Infinity, cost: first.way.cost }));
  for (let best = -Infinity; best < top - 1e-9;) {
    const more = Math.min(best + gap + 1e-9, top - 1e-9);
    rows = rows.filter((row) => {
      const { first, at } = row;
      while (row.at < 0 || (row.points <= more && row.at < other.length))
        row.points = Math.min(most, first.points + (other[++row.at]?.points ?? 0));
      const second = other[row.at];
      if (second && row.at > at) row.cost = plus(first.way.cost, second.way.cost);
      return second !== undefined;
    });
    hear(rows.length);
    const [start, ...others] = rows;
    if (!start) break;
    const next = others.reduce((least, row) => {
      const order = compare(row.cost, least.cost);
      return order < 0 || (order === 0 && row.points > least.points) ? row : least;
    }, start);
    best = next.points;
    if (made.push({ points: best, way: add(next.first.way, other[next.at]!.way) }) > longest)
      return undefined;
  }
  return made;
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
