import type { Benefit, Program } from './schema/program.js';
import type { Value } from './schema/value.js';

/**
 * What a row says for a tier: its own value, else that of the tier it includes, else the row's one value for all,
 * else not known. Inheritance is only what the document says; a blank is never taken for a "no".
 */
export function tierValue(program: Program, row: Pick<Benefit, 'values' | 'value'>, tierId: string): Value {
  for (let id: string | undefined = tierId; id !== undefined;) {
    const own: Value | undefined = row.values?.[id];
    if (own !== undefined) return own;
    id = program.tiers.find((tier) => tier.id === id)?.includes;
  }
  return row.value ?? { kind: 'not-known' };
}
