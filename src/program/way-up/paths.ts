import { originsOf } from '../asked.js';
import { byId } from '../by-id.js';
import { concerns } from '../resolve.js';
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

const isOffered = (id: string, { program, choice }: Plan): boolean =>
  concerns(byId(program.tiers, id)?.only, choice);

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
    const offered = node.tiers.filter((id) => isOffered(id, plan));
    const known = offered.filter((id) => plan.conditions.has(id) && !seen.includes(id));
    if (known.length < offered.length) return node;
    return allOf([node, anyOf(known.map((id) => asked(id, [...seen, id])))]);
  };
  const walk = (id: string, seen: readonly string[]): Path[] => {
    const tier = byId(plan.program.tiers, id)!;
    const { overlayOn, admission } = tier;
    const from = originsOf(tier);
    const given = overlayOn !== undefined || admission === 'invitation' ? [silent(false)] : [];
    const own = allOf([asked(id, seen), ...given, ...(id === target ? [] : plan.offers.get(id)!)]);
    const open = from.filter((other) => !seen.includes(other) && isOffered(other, plan));
    if (holdsOneOf([...from, id], plan.program, facts))
      return [{ through: [], condition: own, held: facts['tier'] as string }];
    // Who can come from none of the tiers that one comes from cannot come.
    if (open.length === 0)
      return from.some((other) => !isOffered(other, plan)) ? [] : [{ through: [], condition: own }];
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
