/** Invented documents as large as they get, or larger: each multiplies something else. */
import type { Program } from '../../src/program/schema/program.js';
import type { Requirement } from '../../src/program/schema/requirement.js';
import type { Show } from './pages/mount.js';

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const program = (id: string, tiers: number, rest: Partial<Program>): Program => ({
  schemaVersion: 1,
  id,
  vendor: { name: 'Acme (invented)' },
  name: 'Acme Partners (invented)',
  tiers: many(tiers, (at) => ({ id: `t${at}`, name: `Tier ${at + 1}` })),
  ...rest,
});

/** So many benefits, each with a yes or a no for every tier. */
export const ticks = (rows: number, tiers: number, id = 'ticks'): Program =>
  program(id, tiers, {
    benefits: many(rows, (row) => ({
      id: `b${row}`,
      name: `${row % 40 === 0 ? 'Licence' : 'Benefit'} ${row + 1}`,
      values: Object.fromEntries(many(tiers, (at) => [`t${at}`, (row * 7 + at * 3) % 5 > 1])),
    })),
  });

const measured = (measures: number, tree: Requirement, id: string): Program =>
  program(id, 2, {
    measures: many(measures, (at) => ({ id: `m${at}`, name: `Measure ${at + 1}` })),
    requirements: { t1: tree },
  });

/** So many times groups of three in groups of three, all, any and some of them in turn. */
export function nested(times: number, depth: number, measures: number): Program {
  let next = 0;
  const grow = (left: number): Requirement => {
    if (left === 0)
      return { kind: 'measure', measure: `m${next % measures}`, atLeast: 1 + ((next++ * 7) % 9) };
    const kind = (['all', 'any', 'some'] as const)[next % 3]!;
    const of = many(3, () => grow(left - 1));
    return kind === 'some' ? { kind, count: 1, of } : { kind, of };
  };
  return measured(measures, { kind: 'all', of: many(times, () => grow(depth)) }, 'nested');
}

/** So many pairs, one of each to be met. */
export function pairs(count: number, measures: number): Program {
  const leaf = (at: number): Requirement => ({
    kind: 'measure',
    measure: `m${at % measures}`,
    atLeast: 1 + ((at * 5) % 11),
  });
  const of = many(count, (at): Requirement => ({ kind: 'any', of: [leaf(at), leaf(at * 3 + 1)] }));
  return measured(measures, { kind: 'all', of }, 'pairs');
}

export const matrixOf = (program: Program): Show => ({ tag: 'partner-tier-matrix', properties: { program } });

export const checklistOf = (program: Program): Show => ({
  tag: 'partner-requirement-checklist',
  properties: { program, tier: 't1' },
});

export const comparatorOf = (programs: readonly Program[]): Show => ({
  tag: 'partner-benefit-comparator',
  properties: { programs: programs.map((program) => ({ program })) },
});
