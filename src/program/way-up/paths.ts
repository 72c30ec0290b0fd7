import { originsOf } from '../asked.js';
import { byId } from '../by-id.js';
import { allOf, anyOf, requiredOf, silent, type Condition } from '../standing/condition.js';
import { holdsOneOf } from '../standing/entry.js';
import type { Facts } from '../standing/facts.js';
import type { Plan } from '../standing/plan.js';

/** One of the sequences of tiers by which a tier can be reached. */
export interface Path {
  /** The tiers that must be held on the way and are not held yet, the last first. */
  through: readonly string[];
  /** The tier of today, where it is one that must be held on the way. */
  held?: string;
  /** All that is asked on the way, and by the tier itself. */
  condition: Condition;
}

/** More paths than this are not looked at. */
export const MAX_PATHS = 8;

/**
 * The paths to a tier: one comes from a tier by holding it already or by meeting what it asks; that it is held is no
 * thing to do.
 */
export function pathsTo(target: string, plan: Plan, facts: Facts): Path[] {
  const asked = (id: string, seen: readonly string[]) =>
    meetingTiers(requiredOf(plan.conditions.get(id) ?? silent(false)), seen);
  /** Who does not hold a tier that is asked for has to meet what that tier asks. */
  const meetingTiers = (node: Condition, seen: readonly string[]): Condition => {
    if (node.form === 'group' || node.form === 'cases')
      return { ...node, of: node.of.map((child) => meetingTiers(child, seen)) };
    if (node.form !== 'test' || !node.tiers || holdsOneOf(node.tiers, plan.program, facts)) return node;
    const known = node.tiers.filter((id) => plan.conditions.has(id) && !seen.includes(id));
    if (known.length < node.tiers.length) return node;
    return allOf([node, anyOf(known.map((id) => asked(id, [...seen, id])))]);
  };
  const walk = (id: string, seen: readonly string[]): Path[] => {
    const tier = byId(plan.program.tiers, id)!;
    const { overlayOn, admission } = tier;
    const from = originsOf(tier);
    const given = overlayOn !== undefined || admission === 'invitation' ? [silent(false)] : [];
    const own = allOf([asked(id, seen), ...given]);
    const open = from.filter((other) => !seen.includes(other));
    if (holdsOneOf([...from, id], plan.program, facts))
      return [{ through: [], condition: own, held: facts['tier'] as string }];
    if (open.length === 0) return [{ through: [], condition: own }];
    return open.flatMap((other) =>
      walk(other, [...seen, other]).map(({ through, condition, ...held }) => ({
        ...held,
        through: [other, ...through],
        condition: allOf([own, condition]),
      })),
    );
  };
  return walk(target, [target]);
}
