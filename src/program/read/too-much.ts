import { askedOf } from '../asked/asked.js';
import { own } from '../by-id.js';
import { LIMITS } from '../schema/limits.js';
import type { Program } from '../schema/program.js';
import type { Requirement } from '../schema/requirement.js';
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
  const rows = (given.benefits ?? []).length + (given.costs ?? []).length + askedRows(given);
  const { length } = given.tiers;
  if (rows * length > LIMITS.cells)
    return { code: 'too-many-cells', path: [], found: [rows, length], limit: LIMITS.cells };
  if (hasTooManyConditions(given))
    return { code: 'too-many-conditions', path: ['requirements'], limit: LIMITS.conditions };
  return undefined;
}

function hasTooManyConditions(given: Program): boolean {
  const { requirements = {} } = given;
  // Where these alone are too many, nobody has to know what tiers include of one another: that takes its time.
  if (sizeOf(Object.values(requirements)) > LIMITS.conditions) return true;
  const program = writtenOut(given);
  let asked = 0;
  return program.tiers.some(({ id }) => {
    const all = askedOf(program, id);
    asked += all ? sizeOf([all]) : 0;
    return asked > LIMITS.conditions;
  });
}

/** The conditions, and all that is inside them. */
function sizeOf(requirements: readonly Requirement[]): number {
  return requirements
    .flatMap(conditionsIn)
    .reduce((sum, { node, item }) => sum + 1 + (node === 'score-part' ? (item.earns?.length ?? 0) : 0), 0);
}

/** As many rows as the tiers' conditions come to: one for each measure in each of several ways, one for all else. */
function askedRows({ tiers, requirements }: Program): number {
  const measures = new Set<string>();
  let others = 0;
  const add = (node: Requirement, place: string): void => {
    if (node.kind === 'varies') {
      for (const [option, one] of Object.entries(node.cases)) add(one, `${place}${node.by} ${option} `);
      if (node.otherwise) add(node.otherwise, `${place}${node.by} * `);
    } else if (node.kind === 'any' && node.of.some(({ kind }) => kind === 'all'))
      node.of.forEach((way, at) => add(way, `${place}${way.id ?? at} `));
    else
      for (const one of node.kind === 'all' ? node.of : [node]) {
        if (one.kind === 'measure') measures.add(place + one.measure);
        else others += one.kind === 'score' ? conditionsIn(one).length : 1;
      }
  };
  for (const { id } of tiers) {
    const root = own(requirements, id);
    if (root) add(root, '');
  }
  return measures.size + others;
}
