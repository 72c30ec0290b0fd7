/** Small random programs, and what they ask said a second time, as plainly as can be: to hold the real thing against. */
import fc from 'fast-check';
import type { Program } from '../../../src/program/schema/program.js';
import type { Requirement, ScorePart } from '../../../src/program/schema/requirement.js';

/** Thresholds stay below this. */
export const TOP = 6;
/** What a count can be: each number around the thresholds, and enough for any score. */
export const VALUES = [0, 1, 2, 3, 4, 5, 6, 8, 12, 24];
export const COUNTS = ['a', 'b', 'c'];
export const HELD = ['p', 'q'];
export const KEYS = [...COUNTS, ...HELD];
export const OPTIONS = ['north', 'south'];

export type Assignment = Readonly<Record<string, number>>;

const threshold = fc.integer({ min: 0, max: TOP - 1 });
const count = fc.constantFrom(...COUNTS);

/** A leaf; `minima` leaves out all comparisons of which less can be better. */
const leaf = (minima: boolean): fc.Arbitrary<Requirement> => {
  const bounds: fc.Arbitrary<object>[] = [
    threshold.map((atLeast) => ({ atLeast })),
    threshold.map((above) => ({ above })),
    ...(minima
      ? []
      : [
          threshold.map((atMost) => ({ atMost })),
          threshold.map((below) => ({ below })),
          threshold.map((exactly) => ({ exactly })),
          fc
            .tuple(threshold, threshold)
            .map(([one, other]) => ({ between: [Math.min(one, other), Math.max(one, other)] })),
        ]),
  ];
  const measured = fc
    .tuple(count, fc.oneof(...bounds))
    .map(([measure, bound]) => ({ kind: 'measure', measure, ...bound }) as Requirement);
  const held = fc
    .constantFrom(...HELD)
    .map((measure) => ({ kind: 'measure', measure, held: true }) as Requirement);
  return fc.oneof({ weight: 4, arbitrary: measured }, { weight: 2, arbitrary: held });
};

const part = (minima: boolean): fc.Arbitrary<ScorePart> =>
  fc.record(
    {
      id: fc.constant('part'),
      name: fc.constant('Part'),
      measure: count,
      max: fc.integer({ min: 2, max: 8 }),
      min: fc.integer({ min: 0, max: 2 }),
      above: fc.integer({ min: 0, max: 1 }),
      earns: fc
        .tuple(
          fc.boolean(),
          fc.record(
            {
              points: fc.integer({ min: minima ? 1 : -2, max: 3 }).filter((points) => points !== 0),
              each: fc.integer({ min: 1, max: 2 }),
              upTo: fc.integer({ min: 3, max: 6 }),
            },
            { requiredKeys: ['points'] },
          ),
        )
        .map(([gate, step]) => [...(gate ? [{ gate: true, needs: 2 }] : []), step]),
    },
    { requiredKeys: ['id', 'name', 'measure', 'earns'] },
  );

const score = (minima: boolean): fc.Arbitrary<Requirement> =>
  fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.array(part(minima), { minLength: 1, maxLength: 3 }))
    .map(
      ([atLeast, parts]) => ({ kind: 'score', id: 'total', method: 'sum', atLeast, parts }) as Requirement,
    );

export interface Shape {
  /** Only comparisons of which more is never worse. */
  minima?: boolean;
  /** No silences, no choices: only what a reader can bring about. */
  plain?: boolean;
}

export const tree = ({ minima = false, plain = false }: Shape = {}): fc.Arbitrary<Requirement> =>
  fc.letrec<{ node: Requirement }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'tree' },
      leaf(minima),
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
      }),
      fc
        .tuple(
          fc.integer({ min: 1, max: 3 }),
          fc.array(tie('node'), { minLength: 2, maxLength: 4 }),
          fc.boolean(),
        )
        .map(([wanted, of, must]): Requirement => ({
          kind: 'some',
          count: Math.min(wanted, of.length),
          of: of.map((child, index) => ({ ...child, id: `n${String(index)}` })),
          ...(must && { includingOneOf: ['n0'] }),
        })),
      score(minima),
      ...(plain
        ? []
        : [
            fc.constantFrom<Requirement>({ kind: 'not-published' }, { kind: 'none' }),
            fc.tuple(tie('node'), tie('node')).map(([north, south]): Requirement => ({
              kind: 'varies',
              by: 'place',
              cases: { north, south },
            })),
            tie('node').map((node): Requirement => ({ ...node, recommended: true })),
          ]),
    ),
  })).node;

export function programOfTree(gold: Requirement, more: Partial<Program> = {}): Program {
  return {
    schemaVersion: 1,
    id: 'made-up',
    vendor: { name: 'Acme' },
    name: 'Acme',
    currency: 'USD',
    dimensions: [{ id: 'place', name: 'Place', options: OPTIONS.map((id) => ({ id, name: id })) }],
    tiers: [{ id: 'gold', name: 'Gold' }],
    measures: [
      ...COUNTS.map((id) => ({ id, name: id })),
      ...HELD.map((id) => ({ id, name: id, kind: 'held' as const })),
    ],
    requirements: { gold },
    ...more,
  };
}

/** Whether a condition is met when everything is known; `told` decides what nobody outside can tell, one by one. */
export function holds(node: Requirement, facts: Assignment, place: number, told: () => boolean): boolean {
  switch (node.kind) {
    case 'measure': {
      const have = facts[node.measure]!;
      if (node.held) return have === 1;
      if (node.atLeast !== undefined) return have >= node.atLeast;
      if (node.above !== undefined) return have > node.above;
      if (node.atMost !== undefined) return have <= node.atMost;
      if (node.below !== undefined) return have < node.below;
      if (node.exactly !== undefined) return have === node.exactly;
      return node.between![0] <= have && have <= node.between![1];
    }
    case 'none':
      return true;
    case 'not-published':
      return told();
    case 'varies':
      return holds(node.cases[OPTIONS[place]!]!, facts, place, told);
    case 'score': {
      const points = node.parts!.map((one) => pointsOf(one, facts));
      const enough = node.parts!.every(
        (one, index) =>
          (one.min === undefined || points[index]! >= one.min) &&
          (one.above === undefined || points[index]! > one.above),
      );
      return enough && points.reduce((sum, one) => sum + one, 0) >= node.atLeast!;
    }
    case 'all':
    case 'any':
    case 'some': {
      // Every member is looked at, so that each is told about what it cannot know.
      const members = node.of.filter(({ recommended }) => !recommended);
      const met = node.of
        .map((child) => ({ child, met: holds(child, facts, place, told) }))
        .filter(({ child }) => !child.recommended);
      if (members.length === 0) return true;
      const wanted =
        node.kind === 'all'
          ? members.length
          : node.kind === 'any'
            ? 1
            : Math.min(node.count!, members.length);
      const names = met.filter(({ child }) => node.includingOneOf?.includes(child.id ?? ''));
      return (
        met.filter((one) => one.met).length >= wanted && (names.length === 0 || names.some((one) => one.met))
      );
    }
    default:
      throw new Error(node.kind);
  }
}

function pointsOf({ measure, earns, max = Infinity }: ScorePart, facts: Assignment): number {
  const step = earns!.find(({ gate }) => !gate)!;
  const gate = earns!.find((one) => one.gate);
  const have = facts[measure!]!;
  if (gate && have < gate.needs!) return Math.min(max, 0);
  return Math.min(max, Math.min(step.upTo ?? Infinity, step.points! * Math.floor(have / (step.each ?? 1))));
}

/** Every way to fill in what is not known. */
export function* completions(facts: Partial<Assignment>): Generator<Assignment> {
  const key = KEYS.find((one) => facts[one] === undefined);
  if (key === undefined) yield facts as Assignment;
  else
    for (const value of HELD.includes(key) ? [0, 1] : VALUES) yield* completions({ ...facts, [key]: value });
}
