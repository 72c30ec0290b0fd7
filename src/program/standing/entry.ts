import { originsOf, tiersBelow } from '../asked/origins.js';
import { byId } from '../by-id.js';
import { chosenIn, concerns, optionsIn, optionsOf } from '../resolve.js';
import type { Program, Tier } from '../schema/program.js';
import type { TierRequirement } from '../schema/requirement.js';
import type { Statement } from '../schema/walk.js';
import { allOf, anyOf, NEVER, requiredOf, silent, YES, type Condition, type Test } from './condition.js';
import { before, dayOf } from './days.js';
import type { Facts } from './facts.js';
import type { PlanBuilder } from './plan-builder.js';
import { unitText } from '../text-of.js';

/**
 * For whom each tier exists, where one must come from to it, and that some tiers are given and not reached. What many tiers come from is one
 * condition, made once, so that a ladder of which each step can be reached from all below it stays small.
 *
 * @returns The condition of a tier, by its id.
 */
export function entriesOf(
  conditions: ReadonlyMap<string, Condition>,
  builder: PlanBuilder,
): (id: string) => Condition {
  const { tiers } = builder.program;
  const ids = tiers.map(({ id }) => id);
  const step = isCircular(ids, (id) => originsOf(byId(tiers, id) ?? {})) ? 1 : 0;
  const made = new Map<string, { entry: Condition; all: Condition }>();
  /** What is asked of who comes through so many tiers at most; where tiers lead round in a circle, more lead nowhere. */
  const asked = (id: string, left: number): { entry: Condition; all: Condition } => {
    const key = `${id} ${left}`;
    let found = made.get(key);
    if (!found) {
      const entry = makeEntry(id, left);
      const all = allOf([requiredOf(conditions.get(id) ?? silent(false)), entry]);
      made.set(key, (found = { entry, all }));
    }
    return found;
  };
  const makeEntry = (id: string, left: number): Condition => {
    const tier = byId(tiers, id)!;
    const from = originsOf(tier);
    const of: Condition[] = offeredTo(tier, builder);
    if (from.length > 0) {
      const ways =
        left === 0 ? [] : from.filter((other) => other !== id).map((other) => asked(other, left - step).all);
      of.push(anyOf([holds([...from, id], builder), ...ways]));
    }
    if (tier.overlayOn !== undefined || tier.admission === 'invitation') of.push(silent(false));
    return allOf(of);
  };
  return (id) => asked(id, tiers.length).entry;
}

/** Whether tiers lead back to themselves, by what each of them leads to. */
export function isCircular(tiers: readonly string[], next: (tier: string) => readonly string[]): boolean {
  const done = new Set<string>();
  const walk = (id: string, on: ReadonlySet<string>): boolean => {
    if (on.has(id)) return true;
    if (done.has(id)) return false;
    done.add(id);
    const through = new Set([...on, id]);
    return next(id).some((other) => other !== id && walk(other, through));
  };
  return tiers.some((id) => walk(id, new Set()));
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

/** A tier one must hold, in how many places, and how long it must have been held. */
export function holdsTier(requirement: TierRequirement, says: Statement, builder: PlanBuilder): Condition {
  const held = requirement.in
    ? inPlaces(requirement, requirement.in, builder)
    : holds(requirement.tiers, builder);
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

/** In so many places; to hold it at all is to hold it in one. */
function inPlaces(
  { tiers }: TierRequirement,
  { count, unit }: NonNullable<TierRequirement['in']>,
  builder: PlanBuilder,
): Condition {
  const { program, ask, slug } = builder;
  const names = program.tiers.filter(({ id }) => tiers.includes(id)).map(({ name }) => name);
  const key = ask({
    key: `tier/${tiers.join('-or-')}/${slug(unitText(unit, 'other'))}`,
    kind: 'number',
    about: 'places',
    names,
    unit,
  });
  const counted: Test = { form: 'test', key, min: [count, count] };
  return count === 1 ? anyOf([holds(tiers, builder), counted]) : counted;
}

/** Since when the tier of today is held. */
export function askSince({ ask }: PlanBuilder): string {
  return ask({ key: 'tier-since', kind: 'date', about: 'tier-since' });
}
