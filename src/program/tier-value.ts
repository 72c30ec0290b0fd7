import { own } from './by-id.js';
import type { Benefit, Program } from './schema/program.js';
import type { Value } from './schema/value.js';

/**
 * What a row says for a tier: its own value, else that of the tier it includes, else the row's one value for all;
 * nothing where it does not mention the tier. Inheritance is only what the document says; a blank is never a "no".
 */
export function mentionedValue(
  program: Program,
  row: Pick<Benefit, 'values' | 'value'>,
  tierId: string,
): Value | undefined {
  return ownValue(program, row, tierId) ?? row.value;
}

/** Whether a row has a value that is said of the tier, or of one that it includes, and not only one for all. */
export function hasOwnValue(program: Program, row: Pick<Benefit, 'values'>, tierId: string): boolean {
  return ownValue(program, row, tierId) !== undefined;
}

function ownValue(program: Program, row: Pick<Benefit, 'values'>, tierId: string): Value | undefined {
  for (let id: string | undefined = tierId; id !== undefined;) {
    const value: Value | undefined = own(row.values, id);
    if (value !== undefined) return value;
    id = program.tiers.find((tier) => tier.id === id)?.includes;
  }
  return undefined;
}
