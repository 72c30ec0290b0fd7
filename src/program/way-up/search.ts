import {
  branchesOf,
  occurrencesOf,
  occurrencesOfPart,
  requiredOf,
  UP,
  type Condition,
  type Earn,
  type Group,
  type If,
  type Part,
  type Score,
  type Test,
} from '../standing/condition.js';
import { settling } from '../standing/exact-outcome.js';
import { isOpenEnded } from '../standing/score.js';
import { MET, MISSED, OPEN, outcomeOf, pointsOf, type ReadNumber } from '../standing/outcome.js';
import { compare, minus, TRUST, type Cost, type CostModel } from './cost.js';
import { Kept } from './kept.js';
import { occurrencesIn } from './occurrences.js';
import { Numbers, type Fixed, type Shares } from './numbers.js';
import { add, best, foundBy, NOTHING, type Found, type PartialWay } from './partial-way.js';
import { ScoreFronts } from './score-front.js';
import { clusters, sharesOf, type Cluster } from './shared-keys.js';

/** How many conditions a search looks at before it takes the best it has: some 20 milliseconds. */
export const MAX_STEPS = 12_000;

export interface SearchResult {
  found?: Found;
  /** False where a limit was reached: then it is a way, and not surely the cheapest. */
  exact: boolean;
  steps: number;
}

/**
 * The cheapest changes that meet a condition. Groups whose members share no number are solved member by member. A number
 * that stands in several members is tried with each figure of the document that it may have to reach, so that what is
 * raised once counts everywhere; a figure is left out when even with shared costs it comes out no cheaper than what has
 * been found. Scores add up their parts along the front of points and cost.
 */
export function cheapest(root: Condition, model: CostModel, limit = MAX_STEPS): SearchResult {
  const search = new Search(root, model, limit);
  const way = search.solve(root, new Map());
  const { steps, isExact } = search;
  return { ...(way && { found: foundBy(way) }), exact: isExact && steps <= limit, steps };
}

/** One of several things to try, and what the rest costs once it is done. */
interface Try {
  own: PartialWay;
  rest: (shares: Shares, cap?: Cost) => PartialWay | undefined;
}

class Search {
  steps = 0;
  readonly #limit: number;
  readonly #numbers: Numbers;
  readonly #fronts: ScoreFronts;
  readonly #settle: (condition: Condition) => number;
  readonly #decided = new Map<If, number>();
  readonly #scores = new Kept<Score, PartialWay | undefined>(occurrencesOf);

  constructor(root: Condition, model: CostModel, limit: number) {
    this.#limit = limit;
    this.#settle = settling(model.known, model.whole);
    this.#numbers = new Numbers(root, model);
    this.#fronts = new ScoreFronts(this.#numbers, (steps) => (this.steps += steps));
  }

  get isExact(): boolean {
    return this.#fronts.exact;
  }

  /** The cheapest way through a condition; none, where it would cost as much as `cap` or more. */
  solve(node: Condition, fixed: Fixed, shares?: Shares, cap?: Cost): PartialWay | undefined {
    this.steps++;
    switch (node.form) {
      case 'silent':
        return node.met ? NOTHING : node.absent ? undefined : { cost: TRUST, open: node };
      case 'test':
        return this.#solveTest(node, fixed, shares);
      case 'cases':
        // What the reader has not chosen may turn out either way.
        return this.#solveAll(node.of.map(requiredOf), fixed, shares, cap);
      case 'if':
        return this.#solveIf(node, fixed, shares, cap);
      case 'score':
        return this.#scores.get(node, fixed, shares, () => this.#solveScore(node, fixed, shares));
      case 'group':
        return this.#solveGroup(node, fixed, shares, cap);
      default:
        return node satisfies never;
    }
  }

  #solveTest(test: Test, fixed: Fixed, shares: Shares): PartialWay | undefined {
    const { key } = test;
    const read = this.#numbers.reader(fixed);
    if (outcomeOf(test, read) === MET) return NOTHING;
    if (fixed.has(key)) return undefined;
    const figures = this.#numbers.figures(key, [{ key, direction: UP, test }], fixed);
    return best(
      figures.map((value) => {
        const reached: ReadNumber = (asked) => (asked === key ? [value, value] : read(asked));
        return outcomeOf(test, reached) === MET ? this.#numbers.change(key, value, shares) : undefined;
      }),
    );
  }

  #solveGroup(node: Group, fixed: Fixed, shares: Shares, cap?: Cost): PartialWay | undefined {
    const of = counting(node);
    if (node.need >= of.length && !node.must) return this.#solveAll(of, fixed, shares, cap);
    if (node.need > 1 || node.must) return this.#solveSome(node, of, fixed, shares);
    return of.reduce<PartialWay | undefined>(
      (least, child) => best([least, this.solve(child, fixed, shares, least?.cost ?? cap)]),
      undefined,
    );
  }

  /**
   * What is asked today, once all is done, and in between, in whatever order the steps are taken: no change of what decides
   * spares anything, so that it is never changed for that. Where nobody told what decides, what is asked is left open,
   * whatever else is done.
   */
  #solveIf(node: If, fixed: Fixed, shares: Shares, cap?: Cost): PartialWay | undefined {
    const numbers = this.#numbers;
    const today = this.#today(node);
    const own = today === OPEN ? OPEN_ANSWER : NOTHING;
    const left = cap && minus(cap, own.cost);
    if (shares) {
      const branch = branchAt(node, today);
      const least = branch && this.solve(branch, fixed, shares, left);
      return today === OPEN ? own : branch ? least : NOTHING;
    }
    const shared = sharedWithin(node, fixed);
    if (shared !== undefined)
      return this.#branch(
        this.#byFigure(
          shared,
          numbers.choices(shared, branchesOf(node), false, fixed),
          fixed,
          (more, _, most) => this.#solveIf(node, more, undefined, most),
        ),
        this.#sharesWithout(shared, [node], fixed),
        cap,
      );
    if (outcomeOf(node.decides, numbers.known(fixed)) === OPEN) {
      const isMet = branchesOf(node).every((branch) => outcomeOf(branch, numbers.reader(fixed)) === MET);
      return isMet ? own : { cost: TRUST, open: node };
    }
    const between = outcomeOf(node.decides, numbers.between(fixed));
    const branches = [MET, MISSED].flatMap((one) => (between & one && branchAt(node, one)) || []);
    const way = this.#solveAll(branches, fixed, shares, left);
    return way && add(own, way);
  }

  /** Whether what decides holds today, as far as the reader told. */
  #today(node: If): number {
    let known = this.#decided.get(node);
    if (known === undefined) {
      // Where what is asked is there either way, it does not matter.
      known = this.#settle(node.decides);
      if (known === OPEN && this.#settle(node) === MET) known = SETTLED;
      this.#decided.set(node, known);
    }
    return known;
  }

  /** All members: those that share a number are solved together, all others by themselves. */
  #solveAll(of: readonly Condition[], fixed: Fixed, shares: Shares, cap?: Cost): PartialWay | undefined {
    const groups: readonly Cluster[] = shares
      ? of.map((node) => ({ members: [node] }))
      : clusters(of.flatMap(flat), this.#numbers, fixed, true);
    let sum: PartialWay | undefined = NOTHING;
    for (const { members, shared } of groups) {
      const left: Cost | undefined = cap && minus(cap, sum.cost);
      const one: PartialWay | undefined =
        shared === undefined
          ? this.solve(members[0]!, fixed, shares, left)
          : this.#solveTogether(shared, members, fixed, left);
      sum = one && add(sum, one);
      if (!sum) return undefined;
    }
    return sum;
  }

  /** Members that share a number: by the figures it can have, or one by one of the ways of a member that has fewer. */
  #solveTogether(
    key: string,
    members: readonly Condition[],
    fixed: Fixed,
    cap?: Cost,
  ): PartialWay | undefined {
    const figures = this.#numbers.choices(key, members, true, fixed);
    const ways = members
      .filter((node): node is Group => node.form === 'group' && node.need === 1 && !node.must)
      .sort((one, other) => one.of.length - other.of.length)[0];
    if (!ways || figures.length <= Math.max(1, ways.of.length - 1))
      return this.#branch(
        this.#byFigure(key, figures, fixed, (more, paid, most) => this.#solveAll(members, more, paid, most)),
        this.#sharesWithout(key, members, fixed),
        cap,
      );
    const others = members.filter((node) => node !== ways);
    const tries = counting(ways).map((way): Try => ({
      own: NOTHING,
      rest: (paid, most) => this.#solveAll([...others, way], fixed, paid, most),
    }));
    return this.#branch(tries, sharesOf(members, this.#numbers, fixed), cap);
  }

  /** So many of the members, and one of those that must be among them. */
  #solveSome(node: Group, of: readonly Condition[], fixed: Fixed, shares: Shares): PartialWay | undefined {
    const shared = shares
      ? undefined
      : clusters(of, this.#numbers, fixed, false).find((cluster) => cluster.shared !== undefined)?.shared;
    if (shared !== undefined)
      return this.#branch(
        this.#byFigure(shared, this.#numbers.choices(shared, of, false, fixed), fixed, (more, paid) =>
          this.#solveSome(node, of, more, paid),
        ),
        this.#sharesWithout(shared, of, fixed),
      );
    const must = node.must?.map((index) => node.of[index]!);
    const ways = of
      .flatMap((child) => {
        const way = this.solve(child, fixed, shares);
        return way ? [{ way, must: must?.includes(child) ?? true }] : [];
      })
      .sort((one, other) => compare(one.way.cost, other.way.cost));
    const first = ways.find((one) => one.must);
    if (!first || ways.length < node.need) return undefined;
    const rest = ways.filter((one) => one !== first).slice(0, node.need - 1);
    return rest.reduce((sum, { way }) => add(sum, way), first.way);
  }

  #solveScore(score: Score, fixed: Fixed, shares: Shares): PartialWay | undefined {
    const numbers = this.#numbers;
    if (score.atLeast !== undefined && outcomeOf(score, numbers.reader(fixed)) === MET) return NOTHING;
    const goal = score.atLeast ?? -Infinity;
    // Who knows the total goes on from there, and sees to the parts that must bring something.
    const known = !numbers.isSummed(score);
    const reaches = !known || numbers.at(score.key, fixed) >= goal;
    const total = reaches
      ? NOTHING
      : fixed.has(score.key)
        ? undefined
        : numbers.change(score.key, goal, shares);
    if (!total) return undefined;
    const shared = shares ? undefined : keyOfSeveral(score, fixed);
    if (shared !== undefined)
      return this.#branch(
        this.#byFigure(shared, numbers.choices(shared, [score], false, fixed), fixed, (more, paid) =>
          this.#solveScore(score, more, paid),
        ),
        sharesOf([score], numbers, fixed),
      );
    // Of an average of parts that nobody can work out, nobody can tell how far it is.
    if (!known && score.average && score.partly) return { cost: TRUST, open: score };
    const parts = best(
      this.#fronts.ofScore(score, fixed, shares).map(({ points, way }) => {
        if (known || points >= goal - 1e-9) return way;
        const rest = this.#restOf(score, points, goal, fixed);
        return rest && add(way, rest);
      }),
    );
    const silent: PartialWay = score.atLeast === undefined ? { cost: TRUST, open: score } : NOTHING;
    return parts && add(add(parts, total), silent);
  }

  /** What is left to parts whose rule nobody knows, as far as they can bring it. */
  #restOf({ key, parts }: Score, points: number, goal: number, fixed: Fixed): PartialWay | undefined {
    const read = this.#numbers.reader(fixed);
    return goal - points <= roomIn(parts, read) + 1e-9 ? this.#numbers.rest(key, points, goal) : undefined;
  }

  #byFigure(
    key: string,
    figures: readonly number[],
    fixed: Fixed,
    solveWith: (fixed: Fixed, shares: Shares, cap?: Cost) => PartialWay | undefined,
  ): Try[] {
    return figures.flatMap((value): Try[] => {
      const own = this.#numbers.change(key, value);
      const more = new Map(fixed).set(key, value);
      return own ? [{ own, rest: (paid, most) => solveWith(more, paid, most) }] : [];
    });
  }

  /** The shares of all numbers but one, which is paid for by itself. */
  #sharesWithout(key: string, of: readonly Condition[], fixed: Fixed): Shares {
    return sharesOf(of, this.#numbers, new Map(fixed).set(key, this.#numbers.base(key)));
  }

  /** Takes the best of several tries, the most promising first; leaves out those that cannot come out cheaper. */
  #branch(tries: readonly Try[], shares: Shares, cap?: Cost): PartialWay | undefined {
    const promising = tries
      .flatMap(({ own, rest }) => {
        const way = rest(shares);
        return way ? [{ own, rest, least: add(own, way).cost }] : [];
      })
      .sort((one, other) => compare(one.least, other.least));
    let found: PartialWay | undefined;
    for (const { own, rest, least } of promising) {
      const most = found?.cost ?? cap;
      if (this.steps > (found ? 1 : 4) * this.#limit || (most && compare(least, most) >= 0)) break;
      const way = rest(undefined, most && minus(most, own.cost));
      found = best([found, way && add(own, way)]);
    }
    return found;
  }
}

/** Nobody told what decides, and it does not matter. */
const SETTLED = 0;
/** What it counts for that nobody told what decides: nothing that is left open itself. */
const OPEN_ANSWER: PartialWay = { cost: TRUST, both: [NOTHING, NOTHING] };

/** What is asked where what decides holds, or does not. */
function branchAt(node: If, decided: number): Condition | undefined {
  const [then, otherwise] = branchesOf(node);
  return decided === MET ? then : decided === MISSED ? otherwise : undefined;
}

/** A number that decides, and that may change by what is asked. */
function sharedWithin(node: If, fixed: Fixed): string | undefined {
  const asked = branchesOf(node).map(occurrencesIn);
  return [...occurrencesIn(node.decides).keys()].find(
    (key) => !fixed.has(key) && asked.some((places) => places.has(key)),
  );
}

/** How many more points parts can bring of which nobody knows by what rule. */
function roomIn(parts: readonly Part[], read: ReadNumber): number {
  return parts.filter(isOpenEnded).reduce((sum, part) => {
    const left = part.max - pointsOf(part, read)[0];
    return sum + Math.max(0, part.ruled ? Math.min(left, roomIn(part.of, read)) : left);
  }, 0);
}

/** The members that count. */
function counting({ of }: Group): readonly Condition[] {
  return of.filter(({ aside }) => !aside);
}

/** What is asked all at once, however deep it stands. */
function flat(node: Condition): readonly Condition[] {
  if (node.form !== 'group' || node.must) return [node];
  const of = counting(node);
  return node.need >= of.length ? of.flatMap(flat) : [node];
}

/** A number that brings points in several places of a score. */
function keyOfSeveral(score: Score, fixed: Fixed): string | undefined {
  const earns = new Map<string, Earn | undefined>();
  for (const { key, earn } of score.parts.flatMap(occurrencesOfPart)) {
    if (fixed.has(key)) continue;
    if ((earns.get(key) ?? earn) !== earn) return key;
    earns.set(key, earn);
  }
  return undefined;
}
