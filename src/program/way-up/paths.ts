import { originsOf } from '../asked.js';
import { byId } from '../by-id.js';
import { concerns } from '../resolve.js';
import { allOf, anyOf, occurrencesOf, requiredOf, silent, type Condition } from '../standing/condition.js';
import { holdsOneOf, isCircular } from '../standing/entry.js';
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
 * The paths to a tier, one more than are looked at where there are more: one comes from a tier by holding it already or
 * by meeting what it asks; that it is held is no thing to do.
 */
export function pathsTo(target: string, plan: Plan, facts: Facts): Path[] {
  const { tiers } = plan.program;
  const made = new Map<string, Condition>();
  /** What a tier asks. Who does not hold a tier that it asks for has to meet what that one asks. */
  const asked = (id: string, left = tiers.length): Condition => {
    const key = `${id} ${left}`;
    let found = made.get(key);
    if (!found)
      made.set(key, (found = meetingTiers(requiredOf(plan.conditions.get(id) ?? silent(false)), id, left)));
    return found;
  };
  const meetingTiers = (node: Condition, own: string, left: number): Condition => {
    const inside = (child: Condition) => meetingTiers(child, own, left);
    if (node.form === 'group' || node.form === 'cases') return { ...node, of: node.of.map(inside) };
    // A tier that only decides whether something is asked need not be reached.
    if (node.form === 'if')
      return { ...node, then: inside(node.then), otherwise: node.otherwise && inside(node.otherwise) };
    if (node.form !== 'test' || !node.tiers || holdsOneOf(node.tiers, plan.program, facts)) return node;
    const offered = node.tiers.filter((id) => isOffered(id, plan));
    const known = offered.filter((id) => plan.conditions.has(id) && id !== own);
    // Where tiers ask for each other, more of them lead nowhere.
    if (known.length < offered.length || left === 0) return node;
    return allOf([node, anyOf(known.map((id) => asked(id, left - step)))]);
  };
  const step = tiersAskInCircle(plan) ? 1 : 0;
  function* walk(id: string, seen: readonly string[]): Generator<Path> {
    const tier = byId(tiers, id)!;
    const { overlayOn, admission } = tier;
    const from = originsOf(tier);
    const given = overlayOn !== undefined || admission === 'invitation' ? [silent(false)] : [];
    const own = allOf([asked(id), ...given, ...(id === target ? [] : plan.offers.get(id)!)]);
    const open = from.filter((other) => !seen.includes(other) && isOffered(other, plan));
    if (holdsOneOf([...from, id], plan.program, facts))
      yield { through: [], condition: own, held: facts['tier'] as string };
    else if (open.length === 0) {
      // Who can come from none of the tiers that one comes from cannot come.
      if (from.every((other) => isOffered(other, plan))) yield { through: [], condition: own };
    } else
      for (const other of open)
        for (const { through, condition, ...held } of walk(other, [...seen, other]))
          yield { ...held, through: [other, ...through], condition: allOf([own, condition]) };
  }
  const paths: Path[] = [];
  for (const path of walk(target, [target])) if (paths.push(path) > MAX_PATHS) break;
  return paths;
}

/** Whether tiers ask to hold tiers that ask to hold them. */
function tiersAskInCircle({ conditions }: Plan): boolean {
  return isCircular([...conditions.keys()], (id) =>
    occurrencesOf(conditions.get(id)!).flatMap(({ test, decides }) => (decides ? [] : (test?.tiers ?? []))),
  );
}
