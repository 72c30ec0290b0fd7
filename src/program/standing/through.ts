import { tiersThrough } from '../asked/origins.js';
import type { Choice } from '../resolve.js';
import { commonKeys, keyOf } from '../schema/same-condition.js';
import type { Program, Tier } from '../schema/program.js';
import type { Requirement } from '../schema/requirement.js';
import { asksNothing, type Judged } from './judged.js';

/** What one tier asks of those who come through it on the way to another. */
export interface AskedThrough {
  tier: Tier;
  conditions: readonly Judged[];
}

interface Asking {
  tier: Tier;
  root?: Judged;
}

/** What the tiers ask that one comes through, each condition once: where two name the same, the nearer one's holds. */
export function askedThrough(
  program: Program,
  { tier, root }: Asking,
  tiers: readonly Asking[],
  choice: Choice,
): readonly AskedThrough[] {
  // What is only advised does not stand for what is asked.
  let named = conditionsOf(root).filter(({ counts }) => counts);
  return tiersThrough(program, tier.id, choice).flatMap((id) => {
    const before = tiers.find((one) => one.tier.id === id);
    if (!before?.root || id === tier.id) return [];
    const asked = conditionsOf(before.root);
    const common = commonKeys([named, asked].map((list) => list.flatMap((one) => requirementOf(one) ?? [])));
    const nameOf = (one: Judged) => {
      const item = requirementOf(one);
      return item && (common.get(keyOf(item)) ?? keyOf(item));
    };
    const said = new Set(named.map(nameOf));
    const conditions = asked.filter((one) => one.counts && !asksNothing(one) && !said.has(nameOf(one)));
    named = [...named, ...conditions];
    return conditions.length > 0 ? [{ tier: before.tier, conditions }] : [];
  });
}

/** A group of conditions, and not one condition with parts, nor several that belong together. */
export function isAll({ form, says }: Judged): boolean {
  return form === 'all' && says?.node === 'requirement' && says.item.kind === 'all' && !says.item.countedOnce;
}

function conditionsOf(root: Judged | undefined): readonly Judged[] {
  return root === undefined ? [] : isAll(root) ? root.of : [root];
}

function requirementOf({ says }: Judged): Requirement | undefined {
  return says?.node === 'requirement' ? says.item : undefined;
}
