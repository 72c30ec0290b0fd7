import { originsOf } from '../asked/origins.js';
import { byId } from '../by-id.js';
import { allOf, silent, type Condition } from '../standing/condition.js';
import { holdsOneOf } from '../standing/entry.js';
import type { Facts } from '../standing/facts.js';
import type { Plan } from '../standing/plan.js';
import { askedByTiers, isOffered } from './tiers-asked.js';

/** One of the sequences of tiers by which a tier can be reached. */
export interface Path {
  /** The tiers that must be held on the way and are not held yet, the last first. */
  through: readonly string[];
  /** The tier of today, where it is one that must be held on the way. */
  held?: string;
  /** All that is asked on the way, and by the tier itself. */
  condition: Condition;
}

/** More paths than this are not looked at, and no more steps are taken to find them. */
export const MAX_PATHS = 8;
const MAX_STEPS = 2000;

/**
 * The paths to a tier, and whether those are all: one comes from a tier by holding it already or by meeting what it asks;
 * that it is held is no thing to do.
 */
export function pathsTo(target: string, plan: Plan, facts: Facts): { paths: Path[]; all: boolean } {
  const { tiers } = plan.program;
  const { asked, all } = askedByTiers(plan, facts);
  const isHeld = (id: string) => holdsOneOf([...originsOf(byId(tiers, id)!), id], plan.program, facts);
  const leading = tiersLeading(plan, isHeld);
  let steps = 0;
  function* walk(id: string, seen: readonly string[]): Generator<Path> {
    steps++;
    const tier = byId(tiers, id)!;
    const { overlayOn, admission } = tier;
    const from = originsOf(tier);
    const given = overlayOn !== undefined || admission === 'invitation' ? [silent(false)] : [];
    const own = allOf([asked(id), ...given, ...(id === target ? [] : plan.offers.get(id)!)]);
    const open = from.filter((other) => !seen.includes(other) && isOffered(other, plan));
    if (isHeld(id)) yield { through: [], condition: own, held: facts['tier'] as string };
    else if (open.length === 0) {
      // Who can come from none of the tiers that one comes from cannot come.
      if (from.every((other) => isOffered(other, plan))) yield { through: [], condition: own };
    } else
      for (const other of open.filter((one) => leading.has(one)))
        for (const { through, condition, ...held } of steps > MAX_STEPS ? [] : walk(other, [...seen, other]))
          yield { ...held, through: [other, ...through], condition: allOf([own, condition]) };
  }
  const paths: Path[] = [];
  for (const path of walk(target, [target])) {
    if (paths.length === MAX_PATHS) return { paths, all: false };
    paths.push(path);
  }
  return { paths, all: all && steps <= MAX_STEPS };
}

/** The tiers at which a path can begin, and all that it can lead through. */
function tiersLeading(plan: Plan, isHeld: (id: string) => boolean): ReadonlySet<string> {
  const { tiers } = plan.program;
  const offered = (id: string) => isOffered(id, plan);
  const found = new Set<string>();
  for (const tier of tiers) if (isHeld(tier.id) || originsOf(tier).every(offered)) found.add(tier.id);
  for (const id of found)
    for (const tier of tiers) if (offered(id) && originsOf(tier).includes(id)) found.add(tier.id);
  return found;
}
