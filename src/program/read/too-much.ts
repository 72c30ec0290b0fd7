import { askedOf } from '../asked/asked.js';
import { LIMITS } from '../schema/limits.js';
import type { Program } from '../schema/program.js';
import type { Requirement } from '../schema/requirement.js';
import { keyOf } from '../schema/same-condition.js';
import { conditionsIn } from '../schema/walk.js';
import { writtenOut } from './written-out.js';

/** What a document has too much of, and where. */
export interface TooMuch {
  code: 'too-many-cells' | 'too-many-conditions';
  path: readonly string[];
  /** Of cells: how many rows there are, and for how many tiers. */
  found?: readonly [rows: number, tiers: number];
  limit: number;
}

/**
 * Bounds on what multiplies: rows by tiers, and conditions by the tiers that ask them. A document within them holds
 * nobody up while it is shown, or at a key press. It must lead round in no circle.
 */
export function tooMuchIn(given: Program): TooMuch | undefined {
  const asked = allAsked(given);
  if (!asked) return { code: 'too-many-conditions', path: ['requirements'], limit: LIMITS.conditions };
  const rows = (given.benefits ?? []).length + (given.costs ?? []).length + askedRows(asked);
  const { length } = given.tiers;
  return rows * length > LIMITS.cells
    ? { code: 'too-many-cells', path: [], found: [rows, length], limit: LIMITS.cells }
    : undefined;
}

/** What each tier asks, with what it includes of others; nothing where these are too many conditions. */
function allAsked(given: Program): readonly Requirement[] | undefined {
  const { requirements = {} } = given;
  const own = Object.values(requirements);
  // Where these alone are too many, nobody has to know what tiers include of one another: that takes its time.
  if (sizeOf(own) > LIMITS.conditions) return undefined;
  if (!given.scores && given.tiers.every(({ includesRequirements }) => includesRequirements === undefined))
    return own;
  const program = writtenOut(given);
  const all: Requirement[] = [];
  let size = 0;
  for (const { id } of program.tiers) {
    const asked = askedOf(program, id);
    if (!asked) continue;
    size += sizeOf([asked]);
    if (size > LIMITS.conditions) return undefined;
    all.push(asked);
  }
  return all;
}

/** The conditions, and all that is inside them. */
function sizeOf(requirements: readonly Requirement[]): number {
  return requirements
    .flatMap(conditionsIn)
    .reduce((sum, { node, item }) => sum + 1 + (node === 'score-part' ? (item.earns?.length ?? 0) : 0), 0);
}

/**
 * As many rows as the tiers' conditions come to (`matrix/requirement-rows.ts`): the same condition of several tiers is
 * one, and as many of one tier as it asks them; each way and each option has its own.
 */
function askedRows(asked: readonly Requirement[]): number {
  const most = new Map<string, number>();
  for (const root of asked) {
    const here = new Map<string, number>();
    const add = (key: string) => here.set(key, (here.get(key) ?? 0) + 1);
    const walk = (node: Requirement, place: string): void => {
      if (node.kind === 'varies') {
        for (const [option, one] of Object.entries(node.cases)) walk(one, `${place}${node.by} ${option} `);
        if (node.otherwise) walk(node.otherwise, `${place}${node.by} * `);
      } else if (node.kind === 'any' && node.of.some(({ kind }) => kind === 'all'))
        node.of.forEach((way, at) => walk(way, `${place}${way.id ?? at} `));
      else
        for (const one of node.kind === 'all' ? node.of : [node]) {
          add(place + keyOf(one));
          for (const inside of conditionsIn(one))
            if (inside.node === 'score-part') add(`${place}part ${inside.item.id}`);
        }
    };
    walk(root, '');
    for (const [key, count] of here) most.set(key, Math.max(count, most.get(key) ?? 0));
  }
  return [...most.values()].reduce((sum, count) => sum + count, 0);
}
