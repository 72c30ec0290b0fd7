import { TIMES_A_YEAR } from '../schema/periods.js';
import type { Program } from '../schema/program.js';
import type { MoneyAmount } from '../schema/value.js';
import type { Amount } from './amounts.js';
import { currencyOf } from './figures.js';
import { atMost, perhaps } from './range.js';

/** What of an amount is paid under its caps. */
export function capped(
  amount: Amount,
  caps: readonly MoneyAmount[] | undefined,
  currency: string,
  program: Program,
): Amount {
  let { first, later } = amount;
  const isOwn = (cap: MoneyAmount) => (cap.currency ?? currencyOf(program)) === currency;
  for (const cap of caps ?? []) {
    const { value, per = 'once', each } = cap;
    // In another currency nobody knows what it comes to here, but for one that is told in this one as well.
    if (!isOwn(cap)) {
      if (!caps!.some((one) => isOwn(one) && (one.per ?? 'once') === per))
        [first, later] = [perhaps(first), perhaps(later)];
      continue;
    }
    // How many hours there are in a year nobody says.
    const most = each === undefined && per !== 'hour' ? value * TIMES_A_YEAR[per] : Infinity;
    const limit = { least: value, most };
    first = atMost(first, limit);
    later = atMost(per === 'once' ? perhaps(later) : later, limit);
  }
  return { first, later };
}
