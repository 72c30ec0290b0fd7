import type { Cost, Program } from '../schema/program.js';
import { TIMES_A_YEAR, type CountedPeriod } from '../schema/periods.js';
import type { TaggedValue } from '../schema/value.js';
import { own } from '../by-id.js';
import { concerns } from '../resolve.js';
import { resolveValue } from '../matrix/resolve-value.js';
import { outOfForce } from '../schema/in-force.js';
import { inOwnCurrency } from '../schema/own-currency.js';
import { asPrice, isFree } from '../schema/price.js';
import type { Plan } from '../standing/plan.js';

/** Money in one currency, at once or in every such period; from the least to the most that it may be. */
export interface Money {
  currency: string;
  per: CountedPeriod;
  least: number;
  most: number;
}

/**
 * One line of what something costs. Without `money` the document gives no price that can be counted, and `value` says
 * why; or it is free, which has no currency.
 */
export interface Charge {
  cost: Cost;
  value: TaggedValue;
  money?: Money;
}

/**
 * What one unit of a measure costs for a tier today, in all lines that the document gives; none where it gives none.
 * What nobody has to buy is none of it.
 */
export function pricesOf(measure: string, tierId: string, plan: Plan): Charge[] {
  return charges(tierId, plan, (cost) => cost.measure === measure);
}

const OF_THE_TIER: ReadonlySet<string> = new Set(['fee', 'audit', 'purchase', 'exam', 'training']);

const isOfTheTier = ({ measure, kind }: Cost): boolean => measure === undefined && OF_THE_TIER.has(kind);

/** What a tier itself costs today, whatever the way to it. */
export function feesOf(tierId: string, plan: Plan): Charge[] {
  return charges(tierId, plan, isOfTheTier);
}

/** The same with what is announced: what it will cost from some day on. */
export function feesToCome(tierId: string, plan: Plan): Charge[] {
  return charges(tierId, plan, isOfTheTier, true);
}

function charges(
  tierId: string,
  { program, choice, today }: Plan,
  wanted: (cost: Cost) => boolean,
  withComing = false,
): Charge[] {
  const holds = (dated: { from?: string | undefined; until?: string | undefined }) => {
    const when = outOfForce(dated, today);
    return when === undefined || (withComing && when === 'coming');
  };
  return (program.costs ?? [])
    .filter((cost) => wanted(cost) && !cost.optional && concerns(cost.only, choice) && holds(cost))
    .flatMap((cost): Charge[] => {
      // What a tier includes is benefits: a cost is a tier's own only where the document says so.
      const given = own(cost.values, tierId) ?? cost.value;
      if (given === undefined) return [];
      const value = resolveValue(given, choice);
      if (!holds(value)) return [];
      switch (value.kind) {
        case 'no':
        case 'not-applicable':
        case 'recommended':
          return [];
        case 'money': {
          const price = asPrice(value, cost.kind);
          // Free only where something holds is no price that can be counted.
          const money = price.kind === 'free' && !isFree(price) ? undefined : moneyOf(value, cost, program);
          return [{ cost, value: price, ...(money && { money }) }];
        }
        case 'yes':
        case 'free':
        case 'date':
        case 'not-published':
        case 'not-known':
        case 'on-request':
        case 'percent':
        case 'count':
        case 'duration':
        case 'points':
        case 'multiplier':
        case 'text':
        case 'link':
        case 'level':
        case 'list':
        case 'steps':
        case 'varies':
          return [{ cost, value }];
        default:
          return value satisfies never;
      }
    });
}

/** The sum, where it has an end and a currency, in the program's own where it is told in that. For each of what, nobody counts where the cost names no measure. */
function moneyOf(
  told: Extract<TaggedValue, { kind: 'money' }>,
  cost: Cost,
  program: Program,
): Money | undefined {
  const value = inOwnCurrency(told, program);
  const currency = value.currency ?? program.currency;
  const least = value.value ?? value.low ?? value.atLeast ?? 0;
  const most = value.value ?? value.high ?? value.upTo;
  if (currency === undefined || most === undefined) return undefined;
  // How many hours there are in a year nobody says.
  if (value.per === 'hour') return undefined;
  if (value.each !== undefined && cost.measure === undefined) return undefined;
  return { currency, per: value.per ?? 'once', least, most };
}

/** What it comes to in the first year, at most: what is paid once and what is paid in a year. */
export function firstYear({ most, per }: Money): number {
  return most * TIMES_A_YEAR[per];
}

/** Adds up what has the same currency and period; nothing is ever converted. */
export function totals(money: readonly Money[]): Money[] {
  const sums = new Map<string, Money>();
  for (const one of money) {
    const key = `${one.currency} ${one.per}`;
    const sum = sums.get(key) ?? { ...one, least: 0, most: 0 };
    sums.set(key, { ...sum, least: sum.least + one.least, most: sum.most + one.most });
  }
  return [...sums.values()].filter(({ most }) => most > 0);
}
