import { own } from '../by-id.js';
import { isFree } from '../schema/price.js';
import type { Plan } from '../standing/plan.js';
import { feesOf, type Charge, type Money } from './prices.js';

/** What one of the tiers on the way costs, or the tier itself. */
export interface Fee extends Charge {
  /** Id of the tier. */
  tier: string;
  /** What the partner pays of it already, for the tier it holds. */
  paid?: Money;
  /** True where it ends with the tier: the tier that is reached has another price for the same thing. */
  replaced?: true;
}

/** The tiers that a way leads through. */
interface Through {
  /** Those that must be held and are not held yet. */
  through: readonly string[];
  /** The tier of today, where it is one that must be held on the way. */
  held?: string;
}

/**
 * The fees of the tier and of those that must be held on the way. A row of costs is one thing to pay: what comes round
 * is paid at the price of the tier that is reached, where it has one; what is paid once is paid for each tier that names
 * a price of its own.
 *
 * @param today The tier that the partner holds, where it is told: what it pays for that is paid already.
 */
export function feesOnTheWay(
  target: string,
  { through, held }: Through,
  today: string | undefined,
  plan: Plan,
): Fee[] {
  const paid = today === undefined ? [] : feesOf(today, plan);
  const fees: Fee[] = [];
  const rest = held === undefined || held === target ? [] : [held];
  for (const tier of [target, ...through, ...rest]) {
    for (const charge of feesOf(tier, plan)) {
      const { cost, money } = charge;
      const later = fees.find((fee) => fee.cost === cost && (fee.money || isFree(fee.value)));
      if (later && (tier === held || (isShared(cost, tier) && isShared(cost, later.tier)))) continue;
      if (later && isFree(charge.value)) continue;
      const replaced = later !== undefined && money !== undefined && money.per !== 'once';
      const now = paid.find((line) => line.cost === cost)?.money;
      const isPaid =
        money !== undefined &&
        !isFree(charge.value) &&
        now?.per === money.per &&
        now.currency === money.currency &&
        (money.per !== 'once' || tier === today || (isShared(cost, tier) && isShared(cost, today!)));
      fees.push({ ...charge, tier, ...(replaced && { replaced }), ...(isPaid && { paid: now }) });
    }
  }
  return fees;
}

/** Whether a tier has no price of its own in a row, but the one for all. */
function isShared({ values }: Charge['cost'], tier: string): boolean {
  return own(values, tier) === undefined;
}

/** What of a fee is still to be paid. */
export function dueOf({ money, paid, replaced }: Fee): Money | undefined {
  if (!money || replaced) return undefined;
  if (!paid) return money;
  return {
    ...money,
    least: Math.max(0, money.least - paid.most),
    most: Math.max(0, money.most - paid.least),
  };
}
