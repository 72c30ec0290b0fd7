import type { Cell } from '../matrix/rows.js';
import type { Program } from '../schema/program.js';
import { outOfForce, startOf } from '../schema/in-force.js';
import { qualified } from '../schema/qualify.js';
import type { Qualified } from '../schema/value.js';

/** The lists of which each member can have days of its own: the things of a value, the steps that earn points. */
const DATED_LISTS: readonly string[] = ['items', 'earns'];

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

/**
 * What is said, without the days since when members of such a list hold, where those have come: of what is in force on
 * the day of an edition, it makes no difference whether that began before.
 */
export function withoutBegun<T>(node: T, date: string): T {
  const day = startOf(date);
  return withoutFrom(node, (from, isDated) => isDated && startOf(from) <= day, false);
}

/** What is said, without the days on which it began, where that is the day of the edition itself. */
export function withoutDayOf<T>(node: T, date: string): T {
  return withoutFrom(node, (from) => from === date, false);
}

function withoutFrom<T>(node: T, goes: (from: string, isDated: boolean) => boolean, isDated: boolean): T {
  if (Array.isArray(node)) return node.map((one: unknown) => withoutFrom(one, goes, isDated)) as T;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, inner]: [string, unknown]) =>
      key === 'from' && typeof inner === 'string' && goes(inner, isDated)
        ? []
        : [[key, withoutFrom(inner, goes, DATED_LISTS.includes(key))]],
    ),
  ) as T;
}

/** A cell of which what the document says is made into something else, and its notes are left alone. */
export function inCell(cell: Cell, make: <T>(said: T) => T): Cell {
  switch (cell.kind) {
    case 'value':
      return { ...cell, value: make(cell.value) };
    case 'requirement':
      return { ...cell, requirement: make(cell.requirement) };
    case 'part':
      return { ...cell, part: make(cell.part) };
    default:
      return cell;
  }
}
