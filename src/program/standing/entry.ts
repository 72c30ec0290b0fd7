import { originsOf, tiersBelow } from '../asked.js';
import { byId } from '../by-id.js';
import { chosenIn, concerns, optionsIn, optionsOf } from '../resolve.js';
import type { Program, Tier } from '../schema/program.js';
import type { TierRequirement } from '../schema/requirement.js';
import type { Statement } from '../schema/walk.js';
import { allOf, NEVER, requiredOf, silent, YES, type Condition, type Test } from './condition.js';
import { before, dayOf } from './days.js';
import type { Facts } from './facts.js';
import type { PlanBuilder } from './plan-builder.js';

/** For whom a tier exists, where one must come from, and that some tiers are given and not reached. */
export function entryOf(
  id: string,
  conditions: ReadonlyMap<string, Condition>,
  builder: PlanBuilder,
  seen: readonly string[] = [id],
): Condition {
  const tier = byId(builder.program.tiers, id)!;
  const from = originsOf(tier);
  const of: Condition[] = offeredTo(tier, builder);
  if (from.length > 0) {
    const ways = from
      .filter((other) => !seen.includes(other))
      .map((other) =>
        allOf([
          requiredOf(conditions.get(other) ?? silent(false)),
          entryOf(other, conditions, builder, [...seen, other]),
        ]),
      );
    of.push({ form: 'group', need: 1, of: [holds([...from, id], builder), ...ways] });
  }
  if (tier.overlayOn !== undefined || tier.admission === 'invitation') of.push(silent(false));
  return allOf(of);
}

/** That a tier exists for the reader: nothing where it does for everybody, else what depends on the reader's options. */
export function offeredTo({ only = {} }: Pick<Tier, 'only'>, builder: PlanBuilder): Condition[] {
  const { program, choice } = builder;
  return Object.entries(only).flatMap(([by, allowed]): Condition | [] => {
    if (chosenIn(choice, by).length > 0) return concerns({ [by]: allowed }, choice) ? [] : NEVER;
    const dimension = byId(program.dimensions, by);
    const options = optionsIn(dimension);
    const open = dimension ? optionsOf(dimension, choice) : [];
    return {
      form: 'cases',
      dimension: by,
      key: builder.derive(`choice ${by}`, { kind: 'choice', options: options.length }),
      options: open.map((option) => options.indexOf(option)),
      of: open.map((option) => (allowed.includes(option.id) ? silent(true) : NEVER)),
      ...(dimension?.multiple && { open: 'each' as const }),
    };
  });
}

/** One of these tiers is held today. */
export function holds(ids: readonly string[], { ask, derive, program }: PlanBuilder): Test {
  ask({ key: 'tier', kind: 'tier', about: 'tier', options: program.tiers.map(({ id }) => id) });
  const { tiers, perhaps } = heldWith(ids, program);
  return {
    form: 'test',
    key: derive(`tier ${tiers.join(' ')}`, { kind: 'held', tiers, perhaps }),
    tiers,
    min: YES,
  };
}

/** Whether the reader told that one of these tiers is held today. */
export function holdsOneOf(ids: readonly string[], program: Program, facts: Facts): boolean {
  const held = Object.hasOwn(facts, 'tier') ? facts['tier'] : undefined;
  return typeof held === 'string' && heldWith(ids, program).tiers.includes(held);
}

/**
 * The tiers with which one of these is held. A tier on top of another is held together with it; where it can stand on
 * several, on which of them is not told: it is held `perhaps` with some of them, and surely with one where all are named.
 */
function heldWith(ids: readonly string[], program: Program): { tiers: string[]; perhaps: string[] } {
  const sure = new Set(ids);
  const able = new Set(ids);
  // Until a round finds no more: a status can stand on top of a status.
  for (let before = -1; before < sure.size + able.size;) {
    before = sure.size + able.size;
    for (const tier of program.tiers) {
      const below = tiersBelow(tier);
      if (below.length > 0 && below.every((id) => sure.has(id))) sure.add(tier.id);
      if (below.some((id) => able.has(id))) able.add(tier.id);
    }
  }
  return { tiers: [...sure], perhaps: [...able].filter((id) => !sure.has(id)) };
}

/** A tier one must come from, and how long it must have been held. */
export function comesFrom(requirement: TierRequirement, says: Statement, builder: PlanBuilder): Condition {
  const held = holds(requirement.tiers, builder);
  if (!requirement.for) return { ...held, says };
  const since = askSince(builder);
  return allOf(
    [
      held,
      {
        form: 'test',
        key: since,
        max: dayOf(before(builder.today, requirement.for)),
        lasting: requirement.for,
      },
    ],
    says,
  );
}

/** Since when the tier of today is held. */
export function askSince({ ask }: PlanBuilder): string {
  return ask({ key: 'tier-since', kind: 'date', about: 'tier-since' });
}
