import {
  byKey,
  DOWN,
  UP,
  occurrencesOf,
  occurrencesOfPart,
  type Condition,
  type Earn,
  type Group,
  type Part,
  type Score,
  type Test,
  type Occurrence,
} from '../standing/condition.js';
import { MET, outcomeOf, type ReadNumber } from '../standing/outcome.js';

/** What a change costs, compared place by place from the left. Added place by place. */
export type Price = readonly number[];

/** What the search needs to know of the world. */
export interface CostModel {
  /** What is there today; what is not known counts as not there. */
  base: (key: string) => number;
  /** Whether a reader told the total of a score: then it counts, and not its parts. */
  told: (key: string) => boolean;
  /** What it costs to bring a number from what is there to another; nothing where it cannot be changed. */
  price: (key: string, to: number) => Price | undefined;
  whole: (key: string) => boolean;
  /** What it costs to leave a condition to those who can tell. */
  trust: Price;
  free: Price;
}

/** What meets the condition: what each number is brought to, and what is left to those who can tell. */
export interface Found {
  price: Price;
  changes: ReadonlyMap<string, number>;
  open: readonly Condition[];
}

/** How many conditions a search looks at before it takes the best it has: some 20 milliseconds. */
export const MAX_STEPS = 12_000;

export interface Search {
  found?: Found;
  /** False where the limit was reached: then it is a way, and not surely the cheapest. */
  exact: boolean;
  steps: number;
}

/** A change, a condition left open, or two ways together. */
interface PartialWay {
  price: Price;
  key?: string;
  to?: number;
  open?: Condition;
  both?: readonly [PartialWay, PartialWay];
}

type Fixed = ReadonlyMap<string, number>;
/** How many places share a number; given where each place pays its share of it, for a price that none can go below. */
type Shares = ReadonlyMap<string, number> | undefined;
/** Points at what price: more points only ever cost more. */
type ParetoFront = readonly { points: number; way: PartialWay }[];

/**
 * The cheapest changes that meet a condition. Groups whose members share no number are solved member by member. A number
 * that stands in several members is tried with each figure of the document that it may have to reach, so that what is
 * raised once counts everywhere; a figure is left out when even with shared prices it comes out no cheaper than what has
 * been found. Scores add up their parts along the border of points and price.
 */
export function cheapest(root: Condition, market: CostModel, limit = MAX_STEPS): Search {
  const { base, free, trust } = market;
  const nothing: PartialWay = { price: free };
  const summed = new Set(
    occurrencesOf(root).flatMap(({ key, score }) => (score && counted(score) ? [key] : [])),
  );
  const fronts = new Map<Part, { keys: readonly string[]; by: Map<string, ParetoFront> }>();
  const scores = new Map<Score, { keys: readonly string[]; by: Map<string, PartialWay | undefined> }>();
  let steps = 0;
  const way = solve(root, new Map());
  return { ...(way && { found: foundBy(way) }), exact: steps <= limit, steps };

  /** The cheapest way through a condition; none, where it would cost as much as `cap` or more. */
  function solve(node: Condition, fixed: Fixed, shares?: Shares, cap?: Price): PartialWay | undefined {
    steps++;
    switch (node.form) {
      case 'silent':
        return node.met ? nothing : { price: trust, open: node };
      case 'test':
        return solveTest(node, fixed, shares);
      case 'cases':
        // What the reader has not chosen may turn out either way.
        return solveAll(node.of, fixed, shares, cap);
      case 'score':
        return kept(scores, node, occurrencesOf, fixed, shares, () => solveScore(node, fixed, shares));
      case 'group': {
        const of = node.of.filter(({ aside }) => !aside);
        if (node.need >= of.length && !node.must) return solveAll(of, fixed, shares, cap);
        if (node.need > 1 || node.must) return solveSome(node, of, fixed, shares);
        return of.reduce<PartialWay | undefined>(
          (least, child) => best([least, solve(child, fixed, shares, least?.price ?? cap)]),
          undefined,
        );
      }
    }
  }

  function at(key: string, fixed: Fixed): number {
    return fixed.get(key) ?? base(key);
  }

  function readOf(fixed: Fixed): ReadNumber {
    return (key) => (summed.has(key) ? [0, Infinity] : [at(key, fixed), at(key, fixed)]);
  }

  /** The parts make the total. */
  function counted(score: Score): boolean {
    return score.parts.length > 0 && !market.told(score.key);
  }

  function change(key: string, to: number, shares?: Shares): PartialWay | undefined {
    if (to === base(key)) return nothing;
    const price = market.price(key, to);
    const places = shares?.get(key) ?? 1;
    return price && { price: places > 1 ? price.map((value) => value / places) : price, key, to };
  }

  function solveTest(test: Test, fixed: Fixed, shares: Shares): PartialWay | undefined {
    const read = readOf(fixed);
    if (outcomeOf(test, read) === MET) return nothing;
    if (fixed.has(test.key)) return undefined;
    return best(
      figures(test.key, [{ key: test.key, direction: UP, test }], fixed).map((value) => {
        const reached: ReadNumber = (key) => (key === test.key ? [value, value] : read(key));
        return outcomeOf(test, reached) === MET ? change(test.key, value, shares) : undefined;
      }),
    );
  }

  /** All members: those that share a number are solved together, all others by themselves. */
  function solveAll(
    of: readonly Condition[],
    fixed: Fixed,
    shares: Shares,
    cap?: Price,
  ): PartialWay | undefined {
    const groups = shares ? of.map((node) => ({ members: [node] })) : clusters(of.flatMap(flat), fixed);
    let sum: PartialWay | undefined = nothing;
    for (const { members, shared } of groups as Cluster[]) {
      const left: Price | undefined = cap && minus(cap, sum.price);
      const one: PartialWay | undefined =
        shared === undefined
          ? solve(members[0]!, fixed, shares, left)
          : solveTogether(shared, members, fixed, left);
      sum = one && add(sum, one);
      if (!sum) return undefined;
    }
    return sum;
  }

  /** Members that share a number: by the figures it can have, or one by one of the ways of a member that has fewer. */
  function solveTogether(
    key: string,
    members: readonly Condition[],
    fixed: Fixed,
    cap?: Price,
  ): PartialWay | undefined {
    const figures = choices(key, members, true, fixed);
    const ways = members
      .filter((node): node is Group => node.form === 'group' && node.need === 1 && !node.must)
      .sort((one, other) => one.of.length - other.of.length)[0];
    if (!ways || figures.length <= Math.max(1, ways.of.length - 1))
      return branch(
        byFigure(key, figures, fixed, (more, paid, most) => solveAll(members, more, paid, most)),
        sharesOf(members, new Map(fixed).set(key, base(key))),
        cap,
      );
    const others = members.filter((node) => node !== ways);
    const tries = ways.of
      .filter(({ aside }) => !aside)
      .map((way): Try => ({
        own: nothing,
        rest: (paid, most) => solveAll([...others, way], fixed, paid, most),
      }));
    return branch(tries, sharesOf(members, fixed), cap);
  }

  /** What is asked all at once, however deep it stands. */
  function flat(node: Condition): readonly Condition[] {
    if (node.form !== 'group' || node.must) return [node];
    const of = node.of.filter(({ aside }) => !aside);
    return node.need >= of.length ? of.flatMap(flat) : [node];
  }

  /** The figures that a number can have without failing a condition that holds in any case. */
  function choices(key: string, of: readonly Condition[], every: boolean, fixed: Fixed): number[] {
    const values = [
      base(key),
      ...figures(
        key,
        of.flatMap((node) => occurrencesIn(node).get(key) ?? []),
        fixed,
      ),
    ];
    const bounds = every
      ? of.filter((node): node is Test => node.form === 'test' && node.key === key && !node.per)
      : [];
    return values.filter((value) => bounds.every((test) => outcomeOf(test, () => [value, value]) === MET));
  }

  function solveSome(
    node: Group,
    of: readonly Condition[],
    fixed: Fixed,
    shares: Shares,
  ): PartialWay | undefined {
    const shared = shares
      ? undefined
      : clusters(of, fixed, false).find((cluster) => cluster.shared !== undefined)?.shared;
    if (shared !== undefined)
      return branch(
        byFigure(shared, choices(shared, of, false, fixed), fixed, (more, paid) =>
          solveSome(node, of, more, paid),
        ),
        sharesOf(of, new Map(fixed).set(shared, base(shared))),
      );
    const must = node.must?.map((index) => node.of[index]!);
    const ways = of
      .flatMap((child) => {
        const way = solve(child, fixed, shares);
        return way ? [{ way, must: must?.includes(child) ?? true }] : [];
      })
      .sort((one, other) => compare(one.way.price, other.way.price));
    const first = ways.find((one) => one.must);
    if (!first || ways.length < node.need) return undefined;
    const rest = ways.filter((one) => one !== first).slice(0, node.need - 1);
    return rest.reduce((sum, { way }) => add(sum, way), first.way);
  }

  function byFigure(
    key: string,
    figures: readonly number[],
    fixed: Fixed,
    solveWith: (fixed: Fixed, shares: Shares, cap?: Price) => PartialWay | undefined,
  ): Try[] {
    return figures.flatMap((value): Try[] => {
      const own = change(key, value);
      const more = new Map(fixed).set(key, value);
      return own ? [{ own, rest: (paid, most) => solveWith(more, paid, most) }] : [];
    });
  }

  /** Takes the best of several tries, the most promising first; leaves out those that cannot come out cheaper. */
  function branch(tries: readonly Try[], shares: Shares, cap?: Price): PartialWay | undefined {
    const promising = tries
      .flatMap(({ own, rest }) => {
        const way = rest(shares);
        return way ? [{ own, rest, least: add(own, way).price }] : [];
      })
      .sort((one, other) => compare(one.least, other.least));
    let found: PartialWay | undefined;
    for (const { own, rest, least } of promising) {
      const most = found?.price ?? cap;
      if (steps > (found ? 1 : 4) * limit || (most && compare(least, most) >= 0)) break;
      const way = rest(undefined, most && minus(most, own.price));
      found = best([found, way && add(own, way)]);
    }
    return found;
  }

  /** In how many places a number may be paid for at once: of several ways only one is taken. */
  function sharesOf(of: readonly Condition[], fixed: Fixed): Map<string, number> {
    const read = readOf(fixed);
    const merge = (all: Map<string, number>, more: ReadonlyMap<string, number>, any: boolean) => {
      for (const [key, count] of more)
        all.set(key, any ? Math.max(all.get(key) ?? 0, count) : (all.get(key) ?? 0) + count);
      return all;
    };
    const walk = (node: Condition): ReadonlyMap<string, number> => {
      if (node.form === 'test')
        return new Map(
          fixed.has(node.key) || (!node.per && outcomeOf(node, read) === MET) ? [] : [[node.key, 1]],
        );
      if (node.form === 'score')
        return new Map([...occurrencesIn(node)].map(([key, places]) => [key, places.length]));
      if (node.form === 'silent') return new Map();
      const one = node.form === 'group' && node.need === 1 && !node.must;
      return node.of.reduce(
        (all, child) => (child.aside ? all : merge(all, walk(child), one)),
        new Map<string, number>(),
      );
    };
    return of.reduce((all, node) => merge(all, walk(node), false), new Map<string, number>());
  }

  /** Members that hang together by numbers that may still change, and the number that most of them share. */
  function clusters(of: readonly Condition[], fixed: Fixed, every = true): Cluster[] {
    const read = readOf(fixed);
    const members = new Map<string, Set<Condition>>();
    const ratios = new Set<string>();
    const falls = ({ key, direction, test }: Occurrence) =>
      (direction & DOWN) !== 0 && test?.per?.key !== key;
    const falling = (key: string) => of.some((node) => occurrencesIn(node).get(key)?.some(falls));
    for (const node of of) {
      for (const [key, places] of occurrencesIn(node)) {
        if (fixed.has(key)) continue;
        for (const { direction, test, score } of places) {
          if (score && counted(score)) continue;
          // What is met, and only ever grows, stays met.
          if (test && !test.per && direction === UP && outcomeOf(test, read) === MET && !falling(key))
            continue;
          if (test?.per?.key === key) ratios.add(key);
          members.set(key, (members.get(key) ?? new Set()).add(node));
        }
      }
    }
    // What others are measured by comes first.
    const links = [...members]
      .filter(([, nodes]) => nodes.size > 1)
      .sort(
        ([one, nodes], [other, others]) =>
          Number(ratios.has(other)) - Number(ratios.has(one)) || others.size - nodes.size,
      );
    const open = new Set(of);
    return of.flatMap((node): Cluster[] => {
      if (!open.delete(node)) return [];
      const cluster = [node];
      for (const one of cluster)
        for (const [, nodes] of links)
          if (nodes.has(one)) for (const other of nodes) if (open.delete(other)) cluster.push(other);
      const own = links.filter(([, nodes]) => cluster.some((one) => nodes.has(one))).map(([key]) => key);
      const shared =
        own.find((key) => ratios.has(key) || choices(key, cluster, every, fixed).length < 2) ?? own[0];
      return [{ members: cluster, shared }];
    });
  }

  /** The figures of the document that a number may have to reach, besides what it is. */
  function figures(key: string, places: readonly Occurrence[], fixed: Fixed): number[] {
    const values = new Set<number>();
    const small = market.whole(key) ? 1 : 0.01;
    const harmful = places.some((use) => use.earn?.falls);
    for (const { test, score, earn } of places) {
      if (test?.key === key) {
        if (test.min) values.add(test.over ? test.min[1] + small : test.min[1]);
        if (test.max !== undefined) values.add(test.under ? test.max - small : test.max);
        if (test.per) {
          const least = at(test.per.key, fixed) * test.per.times;
          values.add(market.whole(key) ? Math.ceil(least - 1e-9) : least);
        }
      }
      if (score?.atLeast !== undefined) values.add(score.atLeast);
      if (!earn) continue;
      const gates = earn.gates.flatMap((gate) => (gate.key === key ? gate.needs : []));
      // What is there is given up only where more of it does harm.
      for (const stop of [...(earn.key === key ? earn.stops : []), ...gates]) {
        if (harmful || stop > base(key)) values.add(stop);
        if (earn.falls) values.add(stop - small);
      }
    }
    values.delete(base(key));
    return [...values].filter(Number.isFinite);
  }

  function solveScore(score: Score, fixed: Fixed, shares: Shares): PartialWay | undefined {
    if (score.atLeast !== undefined && outcomeOf(score, readOf(fixed)) === MET) return nothing;
    const goal = score.atLeast ?? -Infinity;
    // Who knows the total goes on from there, and sees to the parts that must bring something.
    const known = !counted(score);
    const reaches = !known || at(score.key, fixed) >= goal;
    const total = reaches ? nothing : fixed.has(score.key) ? undefined : change(score.key, goal, shares);
    if (!total) return undefined;
    const earns = new Map<string, Earn>();
    for (const { key, earn } of shares ? [] : score.parts.flatMap(occurrencesOfPart)) {
      if (fixed.has(key)) continue;
      if ((earns.get(key) ?? earn) !== earn)
        return branch(
          byFigure(key, choices(key, [score], false, fixed), fixed, (more, paid) =>
            solveScore(score, more, paid),
          ),
          sharesOf([score], fixed),
        );
      earns.set(key, earn!);
    }
    const weights = score.average ? score.parts.reduce((sum, { weight }) => sum + weight, 0) || 1 : 1;
    const border = score.parts.reduce<ParetoFront>(
      (sum, part) =>
        join(sum, scaled(frontOf(part, fixed, shares), score.average ? part.weight / weights : 1)),
      [{ points: 0, way: nothing }],
    );
    const parts = best(border.map(({ points, way }) => (known || points >= goal - 1e-9 ? way : undefined)));
    const silent: PartialWay = score.atLeast === undefined ? { price: trust, open: score } : nothing;
    return parts && add(add(parts, total), silent);
  }

  /** What a part can bring, and at what price. */
  function frontOf(part: Part, fixed: Fixed, shares: Shares): ParetoFront {
    return kept(fronts, part, occurrencesOfPart, fixed, shares, () => newFront(part, fixed, shares));
  }

  /** What depends on nothing but some numbers is worked out once for each. */
  function kept<K extends object, V>(
    all: Map<K, { keys: readonly string[]; by: Map<string, V> }>,
    thing: K,
    usesFor: (thing: K) => readonly Occurrence[],
    fixed: Fixed,
    shares: Shares,
    make: () => V,
  ): V {
    let known = all.get(thing);
    if (!known)
      all.set(thing, (known = { keys: [...new Set(usesFor(thing).map(({ key }) => key))], by: new Map() }));
    const cacheKey =
      known.keys.map((key) => fixed.get(key) ?? `/${String(shares?.get(key) ?? 1)}`).join() + String(!shares);
    if (!known.by.has(cacheKey)) known.by.set(cacheKey, make());
    return known.by.get(cacheKey)!;
  }

  function newFront(part: Part, fixed: Fixed, shares: Shares): ParetoFront {
    let border = part.of.reduce<ParetoFront>(
      (sum, inner) => join(sum, frontOf(inner, fixed, shares)),
      [{ points: 0, way: nothing }],
    );
    for (const earn of part.earns) border = join(border, optionsOf(earn, fixed, shares));
    const capped = border.map(({ points, way }) => ({ points: Math.min(part.max, points), way }));
    return thinned(capped.filter(({ points }) => points >= part.min - 1e-9 && points > part.above));
  }

  function optionsOf(earn: Earn, fixed: Fixed, shares: Shares): ParetoFront {
    steps += 10;
    const others = earn.gates.filter(({ key, needs }) => key !== earn.key && at(key, fixed) < needs);
    const opened = others.reduce<PartialWay | undefined>((sum, { key, needs }) => {
      const open = sum && !fixed.has(key) ? change(key, needs, shares) : undefined;
      return sum && open && add(sum, open);
    }, nothing);
    const values = fixed.has(earn.key)
      ? [at(earn.key, fixed)]
      : [base(earn.key), ...figures(earn.key, [{ key: earn.key, direction: UP, earn }], fixed)];
    return values.flatMap((value): ParetoFront => {
      const way = fixed.has(earn.key) ? nothing : change(earn.key, value, shares);
      if (!way) return [];
      const own = earn.gates.every(({ key, needs }) => key !== earn.key || value >= needs);
      const closed = own && others.length === 0 ? [] : [{ points: 0, way }];
      return own && opened ? [...closed, { points: earn.at(value), way: add(way, opened) }] : closed;
    });
  }
}

/** One of several things to try, and what the rest costs once it is done. */
interface Try {
  own: PartialWay;
  rest: (shares: Shares, cap?: Price) => PartialWay | undefined;
}

const indexes = new WeakMap<Condition, ReadonlyMap<string, readonly Occurrence[]>>();

/** The places inside a condition, by key. */
function occurrencesIn(node: Condition): ReadonlyMap<string, readonly Occurrence[]> {
  let index = indexes.get(node);
  if (!index) indexes.set(node, (index = byKey(occurrencesOf(node))));
  return index;
}

interface Cluster {
  members: readonly Condition[];
  shared?: string | undefined;
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
      if (!known || compare(way.price, known.way.price) < 0) cheapest.set(slot, { points, way });
    }
  }
  return thinned([...cheapest.values()]);
}

function scaled(border: ParetoFront, weight: number): ParetoFront {
  return border.map(({ points, way }) => ({ points: points * weight, way }));
}

/** Leaves out whatever brings no more points than something cheaper. */
function thinned(border: ParetoFront): ParetoFront {
  const sorted = [...border].sort(
    (one, other) => compare(one.way.price, other.way.price) || other.points - one.points,
  );
  let most = -Infinity;
  return sorted.filter(({ points }) => points > most + 1e-9 && ((most = points), true));
}

function add(one: PartialWay, other: PartialWay): PartialWay {
  const empty = (way: PartialWay) => way.key === undefined && !way.open && !way.both;
  if (empty(other)) return one;
  if (empty(one)) return other;
  return { price: one.price.map((value, index) => value + other.price[index]!), both: [one, other] };
}

function minus(one: Price, other: Price): Price {
  return one.map((value, index) => value - other[index]!);
}

/** Below zero where the first is cheaper. */
export function compare(one: Price, other: Price): number {
  for (let index = 0; index < one.length; index++) {
    const difference = one[index]! - other[index]!;
    if (Math.abs(difference) > 1e-7) return difference;
  }
  return 0;
}

function best(ways: readonly (PartialWay | undefined)[]): PartialWay | undefined {
  return ways.reduce(
    (least, way) => (way && (!least || compare(way.price, least.price) < 0) ? way : least),
    undefined,
  );
}

function foundBy(way: PartialWay): Found {
  const changes = new Map<string, number>();
  const open: Condition[] = [];
  const walk = ({ key, to, open: left, both }: PartialWay): void => {
    if (key !== undefined) changes.set(key, to!);
    if (left) open.push(left);
    both?.forEach(walk);
  };
  walk(way);
  return { price: way.price, changes, open };
}
