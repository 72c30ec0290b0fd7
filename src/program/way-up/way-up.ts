import type { Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';
import { allOf, occurrencesOf, UP, type Condition } from '../standing/condition.js';
import type { FactQuestion, Facts } from '../standing/facts.js';
import { tidy } from '../standing/tidy.js';
import { planOf, type Plan } from '../standing/plan.js';
import { feesOf, firstYear, pricesOf, totals, type Charge, type Money } from './prices.js';
import { readerOf, wholeIn } from '../standing/read.js';
import { MET, outcomeOf, type ReadNumber } from '../standing/outcome.js';
import { compare, type Cost, type CostModel } from './cost.js';
import type { Found } from './partial-way.js';
import { cheapest, MAX_STEPS } from './search.js';

/** One thing to do: bring a fact from what it is to what it must be. */
export interface Step {
  question: FactQuestion;
  /** Missing where the reader has told nothing; it then counts as none, or as too much where less is better. */
  from?: number;
  to: number;
  /** Of a tier to come from: the ids of those that will do. */
  tiers?: readonly string[];
  /** How much, in the unit of the question; days where it is a date. */
  amount: number;
  /** What it costs, by the document. One without money has a price that is not published. */
  charges: readonly (Charge & { total?: Money })[];
  /** True where no line, or not every line, says what it costs. */
  unpriced: boolean;
}

/** One set of things to do. */
export interface Way {
  steps: readonly Step[];
  /** What the steps and the tier cost, apart for each currency and period; never converted, never added across. */
  totals: readonly Money[];
  /** What nobody outside can tell, and the way leaves open. */
  open: readonly Condition[];
}

export interface WaysUp {
  /** The cheapest first, then up to two that differ in kind. Empty where no change of facts reaches the tier. */
  ways: readonly Way[];
  /** What the tier itself costs, whichever way is taken; in the totals of each way where it has a price. */
  fees: readonly Charge[];
  /** Whether money decided, or the number of steps, because prices are in several currencies or there are none. */
  by: 'money' | 'steps';
  /** Where false, the first way is an estimate: more combinations than `MAX_STEPS` would have to be looked at. */
  exact: boolean;
  /** How many combinations were looked at. */
  steps: number;
  /** Dimensions that the reader has not chosen; the ways hold whatever is chosen. */
  dimensions: readonly string[];
}

/**
 * The cheapest ways to a tier. A way is better, in this order, that leaves less open that nobody outside can tell; that
 * has fewer steps without a published price; that costs less in its first year at most, where all prices are in one
 * currency; that has fewer steps; whose steps are smaller, each taken as a share of what must be reached, and then of
 * the most that is asked of it anywhere in the tier.
 *
 * The first way is exactly the best by this rule unless `exact` is false. The others are the best that do without at
 * least one step of every way before, and are kept only if their steps are not all among those of a way before, nor the
 * other way round. What is not known counts as not there.
 */
export function waysUp(
  program: Program,
  facts: Facts,
  choice: Choice,
  today: string,
  target: string,
): WaysUp {
  const plan = planOf(program, choice, today);
  const condition = plan.conditions.get(target);
  const fees = feesOf(target, plan);
  const none: WaysUp = { ways: [], fees, by: 'steps', exact: true, steps: 0, dimensions: [] };
  if (!condition) return none;
  const root = allOf([condition, arrival(plan.entries.get(target)!, readerOf(plan, facts))]);
  const { model, by } = costModelOf(root, plan, facts, target);

  let steps = 0;
  const search = (without: ReadonlySet<string>): Found | undefined => {
    const result = cheapest(
      root,
      { ...model, cost: (key, to) => (without.has(key) ? undefined : model.cost(key, to)) },
      Math.max(0, MAX_STEPS - steps),
    );
    steps += result.steps;
    return result.found;
  };
  const first = search(new Set());
  const exact = steps <= MAX_STEPS;
  if (!first) return { ...none, exact, steps };
  const found = [first, ...alternatives(first, search, () => steps >= MAX_STEPS)];
  return {
    ways: found.map((one) => wayOf(one, plan, facts, target, fees)),
    fees,
    by,
    exact,
    steps,
    dimensions: dimensionsIn(root),
  };
}

/** The best ways that do without at least one step of every way before. */
function alternatives(
  first: Found,
  search: (without: ReadonlySet<string>) => Found | undefined,
  tired: () => boolean,
) {
  const found: Found[] = [first];
  let without: ReadonlySet<string>[] = [new Set()];
  for (let rank = 1; rank <= 2; rank++) {
    const last = found.at(-1)!;
    let next: Found | undefined;
    const tried: ReadonlySet<string>[] = [];
    for (const before of without) {
      for (const key of last.changes.keys()) {
        if (tired()) return found.slice(1);
        const these = new Set([...before, key]);
        const way = search(these);
        if (!way) continue;
        tried.push(these);
        if (found.every((other) => differs(other, way)) && (!next || compare(way.cost, next.cost) < 0))
          next = way;
      }
    }
    if (!next) break;
    found.push(next);
    without = tried;
  }
  return found.slice(1);
}

function differs(one: Found, other: Found): boolean {
  const within = (inner: Found, outer: Found) =>
    [...inner.changes.keys()].every((key) => outer.changes.has(key));
  return !within(one, other) && !within(other, one);
}

/** One comes from a tier by meeting what it asks: that it is held already is no thing to do. */
function arrival(entry: Condition, read: ReadNumber): Condition {
  if (entry.form !== 'group') return entry;
  const of = entry.of.filter(
    (one) => entry.need === entry.of.length || one.form !== 'test' || outcomeOf(one, read) === MET,
  );
  return { ...entry, of: (of.length > 0 ? of : entry.of).map((one) => arrival(one, read)) };
}

/** What is there, and what it costs to change it. */
function costModelOf(
  root: Condition,
  plan: Plan,
  facts: Facts,
  target: string,
): { model: CostModel; by: WaysUp['by'] } {
  const read = readerOf(plan, facts);
  const places = occurrencesOf(root);
  const rises = new Set(
    places
      .filter(({ direction, key, test }) => (direction & UP) !== 0 || test?.per?.key === key)
      .map(({ key }) => key),
  );
  const most = new Map<string, number>();
  for (const { key, test } of places)
    if (test) most.set(key, Math.max(most.get(key) ?? 0, test.min?.[1] ?? 0, test.max ?? 0));
  const goods = new Map(
    [...new Set(places.map(({ key }) => key))].map((key) => {
      const [low, high] = read(key);
      const from = low === high ? low : rises.has(key) ? Math.max(0, low) : Infinity;
      const lines = chargesOf(key, plan, target);
      const each = lines.reduce((sum, { money }) => sum + (money ? firstYear(money) : 0), 0);
      return [key, { from, lines, each, unpriced: unpriced(lines) ? 1 : 0 }];
    }),
  );
  const currencies = new Set(
    [...goods.values()].flatMap(({ lines }) => lines.flatMap(({ money }) => money?.currency ?? [])),
  );
  const by = currencies.size === 1 ? 'money' : 'steps';
  const cost = (key: string, to: number): Cost | undefined => {
    if (!Number.isFinite(to) || (to < 0 && !plan.questions.get(key)?.signed)) return undefined;
    const { from, each, unpriced } = goods.get(key)!;
    const known = Number.isFinite(from);
    const amount = Math.abs(known ? to - from : to);
    const money = by === 'money' && to > from ? each * amount : 0;
    const size = known ? amount / Math.max(Math.abs(to), Math.abs(from), 1e-9) : 1;
    // From nothing every step is a whole one; then the figure decides, as a share of the highest asked anywhere.
    return [0, unpriced, money, 1, size, amount / Math.max(most.get(key) ?? 0, amount, 1e-9)];
  };
  const base = (key: string) => goods.get(key)!.from;
  const told = (key: string) => Object.hasOwn(facts, key);
  return { model: { base, told, cost, whole: wholeIn(plan) }, by };
}

function unpriced(charges: readonly Charge[]): boolean {
  return charges.length === 0 || charges.some(({ money }) => money === undefined);
}

/** Prices belong to a measure, and not to its parts. */
function chargesOf(key: string, plan: Plan, target: string): Charge[] {
  const { measure, about } = plan.questions.get(key) ?? {};
  return measure && about === 'measure' ? pricesOf(measure.id, target, plan) : [];
}

function wayOf(found: Found, plan: Plan, facts: Facts, target: string, fees: readonly Charge[]): Way {
  const read = readerOf(plan, facts);
  const steps = [...found.changes].map(([key, to]): Step => {
    const [low, high] = read(key);
    const stands = plan.derived.get(key);
    const tiers = stands?.kind === 'held' ? stands.tiers : undefined;
    const question = plan.questions.get(tiers ? 'tier' : key)!;
    const known = low === high;
    const amount = tidy(Math.abs(to - (known ? low : 0)));
    const lines = chargesOf(key, plan, target);
    return {
      question,
      ...(known && { from: low }),
      to: tidy(to),
      ...(tiers && { tiers }),
      amount: question.kind === 'date' && !known ? 0 : amount,
      charges: lines.map((line) =>
        line.money && (!known || to > low)
          ? {
              ...line,
              total: {
                ...line.money,
                least: tidy(line.money.least * amount),
                most: tidy(line.money.most * amount),
              },
            }
          : line,
      ),
      unpriced: unpriced(lines),
    };
  });
  const money = [
    ...steps.flatMap(({ charges }) => charges.flatMap(({ total }) => total ?? [])),
    ...fees.flatMap((fee) => fee.money ?? []),
  ];
  return { steps, totals: totals(money), open: found.open };
}

function dimensionsIn(condition: Condition): string[] {
  switch (condition.form) {
    case 'cases':
      return [...new Set([condition.dimension, ...condition.of.flatMap(dimensionsIn)])];
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
