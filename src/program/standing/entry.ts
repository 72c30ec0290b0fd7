import { originsOf } from '../asked.js';
import type { Program } from '../schema/program.js';
import type { TierRequirement } from '../schema/requirement.js';
import type { Statement } from '../schema/walk.js';
import { allOf, requiredOf, silent, YES, type Condition, type Test } from './condition.js';
import { before, dayOf } from './days.js';
import type { Facts } from './facts.js';
import type { PlanBuilder } from './plan-builder.js';

/** Where one must come from, and that some tiers are given and not reached. */
export function entryOf(
  id: string,
  conditions: ReadonlyMap<string, Condition>,
  builder: PlanBuilder,
  seen: readonly string[] = [id],
): Condition {
  const tier = builder.program.tiers.find((candidate) => candidate.id === id)!;
  const from = originsOf(tier);
  const of: Condition[] = [];
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

/** One of these tiers is held today. */
export function holds(ids: readonly string[], { ask, derive, program }: PlanBuilder): Test {
  ask({ key: 'tier', kind: 'tier', about: 'tier', options: program.tiers.map(({ id }) => id) });
  const tiers = heldWith(ids, program);
  return { form: 'test', key: derive(`tier ${tiers.join(' ')}`, { kind: 'held', tiers }), tiers, min: YES };
}

/** Whether the reader told that one of these tiers is held today. */
export function holdsOneOf(ids: readonly string[], program: Program, facts: Facts): boolean {
  const held = Object.hasOwn(facts, 'tier') ? facts['tier'] : undefined;
  return typeof held === 'string' && heldWith(ids, program).includes(held);
}

/** A tier on top of another is held together with it. */
function heldWith(ids: readonly string[], program: Program): string[] {
  const above = program.tiers.filter(({ overlayOn }) => overlayOn !== undefined && ids.includes(overlayOn));
  return [...new Set([...ids, ...above.map(({ id }) => id)])];
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
