import type { Program } from '../schema/program.js';
import type { MoneyAmount } from '../schema/value.js';
import { currencyOf } from './figures.js';
import { atMost, perhaps, type Range } from './range.js';
import { periodsIn, type PaidIn } from './year-parts.js';

/** What of an amount is paid under its caps. */
export function capped(
  amount: Range,
  { part, year }: PaidIn,
  caps: readonly MoneyAmount[] | undefined,
  currency: string,
  program: Program,
): Range {
  let paid = amount;
  const isOwn = (cap: MoneyAmount) => (cap.currency ?? currencyOf(program)) === currency;
  for (const cap of caps ?? []) {
    const { value, per = 'once', each } = cap;
    // In another currency nobody knows what it comes to here, but for one that is told in this one as well.
    if (!isOwn(cap)) {
      if (!caps!.some((one) => isOwn(one) && (one.per ?? 'once') === per)) paid = perhaps(paid);
      continue;
    }
    // How many hours there are in a year nobody says.
    const isCounted = each === undefined && per !== 'hour';
    const most = isCounted ? value * (per === 'once' ? 1 : Math.max(1, periodsIn(part, per)[1])) : Infinity;
    // One without a period may be used up in the first year.
    if (per === 'once' && year === 'later') paid = perhaps(paid);
    paid = atMost(paid, { least: value, most });
  }
  return paid;
}
