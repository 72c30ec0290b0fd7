import type { Program } from '../schema/program.js';
import { outOfForce, startOf } from '../schema/in-force.js';
import { qualified } from '../schema/qualify.js';
import type { Qualified } from '../schema/value.js';

/** The lists of which each member can have days of its own: the things of a value, the steps that earn points. */
const DATED_LISTS = ['items', 'earns'] as const;

type Dated = { from?: string | undefined; until?: string | undefined };

/**
 * A program with what is in force on a day (of a month or a year, on its first), where it tells one thing by several days: of the things of a value and of the
 * steps that earn points those of that day; all of them where none is. A list with one thing left is that thing.
 */
export function inForceOn(program: Program, date: string): Program {
  const day = startOf(date);
  const { benefits, costs, commitments, requirements } = program;
  return Object.assign({ ...program }, onDay({ benefits, costs, commitments, requirements }, day));
}

function onDay<T>(node: T, day: string): T {
  if (Array.isArray(node)) return node.map((one: unknown) => onDay(one, day)) as T;
  if (typeof node !== 'object' || node === null) return node;
  const made = Object.fromEntries(
    Object.entries(node).flatMap(([key, inner]: [string, unknown]) =>
      inner === undefined ? [] : [[key, onDay(inner, day)]],
    ),
  );
  for (const key of DATED_LISTS) {
    const all = made[key] as readonly Dated[] | undefined;
    const left = all?.filter((one) => typeof one !== 'object' || !outOfForce(one, day)) ?? [];
    if (!all || left.length === 0 || left.length === all.length) continue;
    if (key === 'earns' || left.length > 1) made[key] = left;
    else {
      return qualified(made as Qualified, left[0]!) as T;
    }
  }
  return made as T;
}
