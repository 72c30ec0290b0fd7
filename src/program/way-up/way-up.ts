import { byId } from '../by-id.js';
import { outOfForce } from '../schema/in-force.js';
import { chosenIn, concerns, type Choice } from '../resolve.js';
import type { Scope } from '../schema/scalars.js';
import type { Program } from '../schema/program.js';
import { branchesOf, occurrencesOf, type Condition, type Part } from '../standing/condition.js';
import type { Facts } from '../standing/facts.js';
import { planOf, type Plan } from '../standing/plan.js';
import { compare, inOrder, orderBy, plus, RESPECTS, type Cost, type Order, type Respect } from './cost.js';
import { dueOf, feesOnTheWay, type Fee } from './fees.js';
import { Goods } from './goods.js';
import type { Found } from './partial-way.js';
import { pathsTo, type Path } from './paths.js';
import { firstYear } from './prices.js';
import { withReasons, type Reason } from './reasons.js';
import { cheapest, MAX_STEPS } from './search.js';
import { takes, waysWorthShowing, type Candidate } from './undominated.js';
import { wayOf, type Way } from './way.js';

export interface WaysUp {
  /** The best first, then up to two that are better in some respect. Empty where no change of facts reaches the tier. */
  ways: readonly (Way & { why: readonly Reason[] })[];
  /** What the tier itself costs, whichever way is taken. */
  fees: readonly Fee[];
  /** Whether money decided, or how much there is to do, because prices are in several currencies or there are none. */
  by: 'money' | 'effort';
  /**
   * Whether the first way is proved to be the best. It is not where something is left open that nobody outside can tell,
   * and where more combinations than `MAX_STEPS` would have to be looked at.
   */
  exact: boolean;
  /** How many combinations were looked at. */
  steps: number;
  /** Dimensions that the reader has not chosen; the ways hold whatever is chosen. */
  dimensions: readonly string[];
}

/** A way that was found, and the path it takes. */
interface OnPath extends Candidate {
  path: Path;
}

/** What a search for ways is about. */
export type WaysWanted = readonly [
  program: Program,
  facts: Facts,
  choice: Choice,
  today: string,
  target: string,
];

/**
 * The ways to a tier of which none is better than another in every respect: what is left open, money paid once and in a
 * year, people, sales, steps, time, and how much there is to do, each step taken as a share of the least that is asked of
 * it anywhere on the way.
 *
 * The first leaves least open; among those it has least to do without a published price, then costs least in its first
 * year at most, where all prices are in one currency; then has least to do, then the fewest steps. The others are the
 * best in some other respect, or the best that do without at least one step of every way before. What is not known counts
 * as not there.
 */
export function waysUp(...wanted: WaysWanted): WaysUp {
  const search = searchWays(...wanted);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

const cache = new WeakMap<Program, { key: string; ways: WaysUp }[]>();
/** What a tier is worth asks for the same ways again. */
const KEPT = 8;

/** The same in parts, so that a page can do something else in between: each is one search of some 20 milliseconds. */
export function* searchWays(...wanted: WaysWanted): Generator<void, WaysUp> {
  const [program, ...rest] = wanted;
  const key = JSON.stringify(rest);
  const same = cache.get(program)?.find((one) => one.key === key);
  if (same) return same.ways;
  const ways = yield* searchAnew(...wanted);
  cache.set(program, [{ key, ways }, ...(cache.get(program) ?? [])].slice(0, KEPT));
  return ways;
}

function* searchAnew(...[program, facts, choice, today, target]: WaysWanted): Generator<void, WaysUp> {
  const tier = byId(program.tiers, target);
  const plan = planOf(program, offeredUnder(tier?.only, choice), today);
  const held = typeof facts['tier'] === 'string' ? facts['tier'] : undefined;
  const fees = feesOnTheWay(target, { through: [] }, held, plan);
  const none: WaysUp = { ways: [], fees, by: 'effort', exact: true, steps: 0, dimensions: [] };
  if (!plan.conditions.has(target) || !tier || outOfForce(tier, today) || !concerns(tier.only, choice))
    return none;
  const found = pathsTo(target, plan, facts);
  const paths = found.paths.map((path) => ({ path, fees: feesOnTheWay(target, path, held, plan) }));
  const conditions = paths.map(({ path }) => path.condition);
  const choosing = paths.length > 1 ? paths.flatMap((one) => one.fees) : [];
  const goods = new Goods(conditions, plan, facts, target, choosing);
  const rule = goods.priced ? orderBy('unpriced', 'money', 'effort', 'steps') : orderBy('effort', 'steps');

  let [steps, exact] = [0, true];
  function* search(
    order: Order,
    without: ReadonlySet<string>,
    limit: number,
  ): Generator<void, OnPath | undefined> {
    const model = goods.model(order, without);
    const found: (OnPath & { cost: Cost })[] = [];
    for (const { path, fees } of paths) {
      const result = cheapest(path.condition, model, limit);
      steps += result.steps;
      exact &&= result.exact;
      yield;
      if (!result.found) continue;
      const cost = plus(result.found.cost, inOrder(goods.priced ? feeCosts(fees) : {}, order));
      found.push({
        found: result.found,
        path,
        cost,
        takes: RESPECTS.map((one) => cost[order.indexOf(one)]!),
      });
    }
    return found.sort((one, other) => compare(one.cost, other.cost))[0];
  }
  const first = yield* search(rule, new Set(), MAX_STEPS);
  const looked = exact && steps <= MAX_STEPS && found.all && !conditions.some((one) => isCoarse(one, facts));
  if (!first) return { ...none, exact: looked, steps };
  const shown = yield* waysWorthShowing(first, function* (respect, without) {
    return steps > 2 * MAX_STEPS
      ? undefined
      : yield* search(respect ? orderBy(respect, ...rule) : rule, without, MAX_STEPS / 4);
  });
  return {
    ways: withReasons(shown, plan).map(({ way: { found, path }, why }) => {
      const through = [...new Set([...path.through, ...tiersToHold(found, target, plan)])];
      const own = feesOnTheWay(target, { ...path, through }, held, plan);
      return { ...wayOf(found, path.condition, own, goods, plan, facts), why };
    }),
    fees,
    by: goods.priced ? 'money' : 'effort',
    exact: looked && takes(first, 'open') === 0 && first.found.open.length === 0,
    steps,
    dimensions: dimensionsIn(first.path.condition),
  };
}

/** A choice that only a tier for some is asked about: the ways are for those for whom it exists. */
function offeredUnder(only: Scope | undefined, choice: Choice): Choice {
  const open = Object.entries(only ?? {}).flatMap(([by, options]) =>
    options.length === 1 && chosenIn(choice, by).length === 0 ? [[by, options[0]!] as const] : [],
  );
  return open.length === 0 ? choice : { ...choice, ...Object.fromEntries(open) };
}

/** The tiers that steps of a way ask to hold: of several that will do, the one that costs least. */
function tiersToHold({ changes }: Found, target: string, plan: Plan): string[] {
  const costOf = (tier: string) => feeCosts(feesOnTheWay(tier, { through: [] }, undefined, plan)).money ?? 0;
  return [...changes.keys()].flatMap((key) => {
    const stands = plan.derived.get(key);
    if (stands?.kind !== 'held' || stands.tiers.includes(target)) return [];
    return stands.tiers
      .filter((id) => concerns(byId(plan.program.tiers, id)?.only, plan.choice))
      .sort((one, other) => costOf(one) - costOf(other))
      .slice(0, 1);
  });
}

/** What fees come to in the first year. */
function feeCosts(fees: readonly Fee[]): Partial<Record<Respect, number>> {
  const due = fees.flatMap((fee) => dueOf(fee) ?? []);
  const once = due.filter(({ per }) => per === 'once').reduce((sum, money) => sum + money.most, 0);
  const money = due.reduce((sum, one) => sum + firstYear(one), 0);
  return { money, once, yearly: money - once };
}

/** Whether not every number of points was looked at, because there are too many. */
function isCoarse(condition: Condition, facts: Facts): boolean {
  const coarse = ({ points, earns, of }: Part): boolean =>
    (points && Object.hasOwn(facts, points.key) ? [points] : earns).some((earn) => earn.coarse) ||
    of.some(coarse);
  return occurrencesOf(condition).some(({ score }) => score?.parts.some(coarse));
}

function dimensionsIn(condition: Condition): string[] {
  switch (condition.form) {
    case 'cases':
      return [
        ...new Set([
          ...(condition.every ? [] : [condition.dimension]),
          ...condition.of.flatMap(dimensionsIn),
        ]),
      ];
    case 'if':
      return [...new Set([condition.decides, ...branchesOf(condition)].flatMap(dimensionsIn))];
    case 'group':
      return [...new Set(condition.of.flatMap(dimensionsIn))];
    case 'test':
    case 'score':
    case 'silent':
      return [];
    default:
      return condition satisfies never;
  }
}
