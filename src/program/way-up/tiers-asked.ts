import { byId } from '../by-id.js';
import { concerns } from '../resolve.js';
import { allOf, anyOf, occurrencesOf, requiredOf, silent, type Condition } from '../standing/condition.js';
import { holdsOneOf, isCircular } from '../standing/entry.js';
import type { Facts } from '../standing/facts.js';
import type { Plan } from '../standing/plan.js';

/** Whether a tier exists for the reader. */
export const isOffered = (id: string, { program, choice }: Plan): boolean =>
  concerns(byId(program.tiers, id)?.only, choice);

/** How often what a tier asks is written into what others ask, at most. */
const MOST_WRITTEN = 150;

/**
 * What each tier asks: who does not hold a tier that it asks for has to meet what that one asks. `all` is false where that
 * would have to be written down too often, so that tiers farther down only have to be held.
 */
export function askedByTiers(plan: Plan, facts: Facts): { asked: (id: string) => Condition; all: boolean } {
  const ids = [...plan.conditions.keys()];
  const isFew = (asked: (id: string) => Asked) => ids.every((id) => asked(id).written <= MOST_WRITTEN);
  const inCircle = tiersAskInCircle(plan);
  if (!inCircle) {
    const whole = askingWithin(plan, facts, 0);
    if (isFew((id) => whole(id, 1))) return { asked: (id) => whole(id, 1).condition, all: true };
  }
  // Where tiers ask for each other, more of them lead nowhere.
  const most = plan.program.tiers.length;
  const within = askingWithin(plan, facts, 1);
  let left = 0;
  while (left < most && isFew((id) => within(id, left + 1))) left++;
  return { asked: (id) => within(id, left).condition, all: left === most };
}

/**
 * What a tier asks, through so many tiers at most. What is made for several tiers is made once.
 *
 * @param step How many tiers each of them counts as.
 */
function askingWithin(plan: Plan, facts: Facts, step: number): (id: string, left: number) => Asked {
  const made = new Map<string, Asked>();
  const asked = (id: string, left: number): Asked => {
    const key = `${id} ${left}`;
    let found = made.get(key);
    if (!found)
      made.set(key, (found = meeting(requiredOf(plan.conditions.get(id) ?? silent(false)), id, left)));
    return found;
  };
  const meeting = (node: Condition, own: string, left: number): Asked => {
    const inside = (child: Condition) => meeting(child, own, left);
    if (node.form === 'group' || node.form === 'cases') {
      const of = node.of.map(inside);
      const isEvery = node.form === 'group' && node.need === of.filter((one) => !one.condition.aside).length;
      const needed = isEvery ? of.flatMap((one) => (one.condition.aside ? [] : [...one.tiers])) : [];
      return {
        condition: { ...node, of: of.map(({ condition }) => condition) },
        tiers: new Set(needed),
        written: sumOf(of),
      };
    }
    // A tier that only decides whether something is asked need not be reached.
    if (node.form === 'if') {
      const [then, otherwise] = [node.then, node.otherwise].map((one) => one && inside(one));
      return {
        condition: { ...node, then: then!.condition, otherwise: otherwise?.condition },
        tiers: new Set(),
        written: then!.written + (otherwise?.written ?? 0),
      };
    }
    const as = { condition: node, tiers: new Set<string>(), written: 0 };
    if (node.form !== 'test' || !node.tiers || holdsOneOf(node.tiers, plan.program, facts)) return as;
    const offered = node.tiers.filter((id) => isOffered(id, plan));
    const known = offered.filter((id) => plan.conditions.has(id) && id !== own);
    if (known.length < offered.length || left === 0) return as;
    const options = known.map((id) => ({ id, ...asked(id, left - step) }));
    // Who meets a tier that needs another of these meets that one as well, and needs no more.
    const needing = options.filter(
      ({ tiers }, at) => step === 1 || !options.some(({ id }, other) => other !== at && tiers.has(id)),
    );
    const [first, ...others] = needing.map(({ id, tiers }) => new Set([id, ...tiers]));
    const needed = [...(first ?? [])].filter((id) => others.every((one) => one.has(id)));
    return {
      condition: allOf([node, anyOf(needing.map(({ condition }) => condition))]),
      tiers: new Set(needed),
      written: needing.length + sumOf(needing),
    };
  };
  return asked;
}

function sumOf(of: readonly Asked[]): number {
  return of.reduce((sum, { written }) => sum + written, 0);
}

/** What a tier asks, and the tiers whose conditions are surely met by who meets it. */
interface Asked {
  condition: Condition;
  tiers: ReadonlySet<string>;
  /** How often what a tier asks is written into it. */
  written: number;
}

/** Whether tiers ask to hold tiers that ask to hold them. */
function tiersAskInCircle({ conditions }: Plan): boolean {
  return isCircular([...conditions.keys()], (id) =>
    // Of a tier that can be asked for the document need not say what it asks.
    occurrencesOf(conditions.get(id) ?? silent(false)).flatMap(({ test, decides }) =>
      decides ? [] : (test?.tiers ?? []),
    ),
  );
}
