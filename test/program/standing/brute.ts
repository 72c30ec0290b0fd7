/** Small random programs, and what they ask said a second time, as plainly as can be: to hold the real thing against. */
import fc from 'fast-check';
import type { Program } from '../../../src/program/schema/program.js';
import type {
  Earning,
  Requirement,
  ScorePart,
  ScoreRequirement,
} from '../../../src/program/schema/requirement.js';

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

/** What something is asked for each of, and the key under which the reader tells how many there are. */
const OTHERS = 'accounts';
export const othersKey = `a/for-each/${OTHERS}`;

/** So many for each so many of something else. */
const forEach: fc.Arbitrary<Requirement> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .map(([atLeast, per]) => ({
    kind: 'measure',
    measure: 'a',
    atLeast,
    forEach: { count: per, unit: OTHERS },
  }));

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

/** The day that counts as today, and dates around it. */
export const TODAY = '2026-01-15';
const dates: fc.Arbitrary<{ from?: string; until?: string }> = fc.oneof(
  fc.constantFrom('2025', '2026-01', '2026-01-15', '2026-01-16', '2026-02', '2027').map((from) => ({ from })),
  fc
    .constantFrom('2025', '2025-12-31', '2026-01-14', '2026-01-15', '2026-01', '2026')
    .map((until) => ({ until })),
);

/** So many points each, all points from so many on, or a share of them for a share of what it needs. */
const step = (minima: boolean): fc.Arbitrary<Earning> => {
  const [points, upTo, needs] = [
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 3, max: 6 }),
    fc.integer({ min: 1, max: 5 }),
  ];
  const each = fc.integer({ min: 1, max: 2 });
  return fc.oneof(
    fc.record(
      {
        points: minima ? points : fc.integer({ min: -2, max: 3 }).filter((one) => one !== 0),
        each,
        upTo,
      },
      { requiredKeys: ['points'] },
    ),
    fc.record({ points, needs, upTo }, { requiredKeys: ['points', 'needs'] }),
    fc.record({ partial: fc.constant(true), needs, upTo }),
  );
};

const earns = (minima: boolean) =>
  fc
    .tuple(fc.boolean(), fc.array(step(minima), { minLength: 1, maxLength: 2 }))
    .map(([gate, steps]): Earning[] => [...(gate ? [{ gate: true, needs: 2 }] : []), ...steps]);

/** A part that brings points for what is counted. */
const part = (minima: boolean): fc.Arbitrary<ScorePart> =>
  fc.record(
    {
      id: fc.constant('part'),
      name: fc.constant('Part'),
      measure: count,
      max: fc.integer({ min: 2, max: 8 }),
      min: fc.integer({ min: 0, max: 2 }),
      above: fc.integer({ min: 0, max: 1 }),
      earns: earns(minima),
    },
    { requiredKeys: ['id', 'name', 'measure', 'earns'] },
  );

/** A part of which something is not known, or does not hold today. */
const doubtful: fc.Arbitrary<ScorePart> = fc
  .tuple(part(true), fc.constantFrom('rule', 'cap', 'dates', 'none' as const), dates)
  .map(([known, doubt, when]) => {
    switch (doubt) {
      case 'rule':
        return { ...known, is: 'not-published' as const };
      case 'cap':
        return { ...known, max: 'not-known' as const };
      case 'dates':
        return { ...known, ...when };
      default:
        return { ...known, is: 'not-applicable' as const };
    }
  });

const isOpen = ({ is, max }: ScorePart) => is !== undefined || typeof max === 'string';

const asScore = (atLeast: number, parts: ScorePart[], more: object = {}) =>
  ({
    kind: 'score',
    id: 'total',
    method: 'sum',
    atLeast,
    // What is known and what is not are never called the same: one part has one number of points.
    parts: parts.map((one, at) => ({ ...one, id: `${isOpen(one) ? 'open' : 'part'}-${String(at)}` })),
    ...more,
  }) as Requirement;

const score = (minima: boolean, plain: boolean): fc.Arbitrary<Requirement> => {
  const known = fc
    .tuple(
      fc.integer({ min: 1, max: 8 }),
      fc.array(part(minima), { minLength: 1, maxLength: 3 }),
      fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    )
    .map(([atLeast, parts, room]) =>
      asScore(atLeast, parts, room === undefined ? {} : { outOf: atLeast + room }),
    );
  const open = fc
    .tuple(
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.oneof(part(minima), doubtful), { minLength: 1, maxLength: 3 }),
    )
    .map(([atLeast, parts]) => asScore(atLeast, parts));
  const weight = fc.option(fc.constantFrom<number | 'not-known'>(1, 2, 3, 'not-known'), {
    nil: undefined,
    freq: 9,
  });
  const average = fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.tuple(part(true), weight), { minLength: 1, maxLength: 3 }),
    )
    .map(([atLeast, parts]) =>
      asScore(
        atLeast,
        parts.map(([one, heavy]) => ({ ...one, max: 6, weight: heavy })),
        { method: 'average', outOf: 6 },
      ),
    );
  return plain ? known : fc.oneof(known, open, average);
};

/** What decides whether something is asked, of a way up: of each number only more, or only less, makes it hold. */
const deciding: fc.Arbitrary<Requirement> = fc.oneof(
  leaf(false).filter((one) => !('exactly' in one) && !('between' in one)),
  fc
    .tuple(fc.constantFrom('all' as const, 'any' as const), threshold, fc.constantFrom(...HELD))
    .map(([kind, atLeast, measure]): Requirement => ({
      kind,
      of: [
        { kind: 'measure', measure: 'c', atLeast },
        { kind: 'measure', measure, held: true },
      ],
    })),
);

/** What is counted for one condition only: minima, some of them of the same number. */
const once: fc.Arbitrary<Requirement> = fc
  .array(leaf(true), { minLength: 1, maxLength: 3 })
  .map((of) => ({ kind: 'all', countedOnce: true, of }));

export interface Shape {
  /** Only comparisons of which more is never worse. */
  minima?: boolean;
  /** No silences, no choices: only what a reader can bring about. */
  plain?: boolean;
  /** Also so many for each so many of something else. */
  each?: boolean;
}

export const tree = ({
  minima = false,
  plain = false,
  each = false,
}: Shape = {}): fc.Arbitrary<Requirement> =>
  fc.letrec<{ node: Requirement }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'tree' },
      leaf(minima),
      ...(each ? [forEach] : []),
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
      score(minima, plain),
      fc
        .array(tie('node'), { minLength: 1, maxLength: 3 })
        .map((of): Requirement => ({ kind: 'unclear', of })),
      once,
      // What is asked in one case may be what is not asked in the other: no more is never worse there.
      ...(minima && !plain
        ? []
        : [
            fc
              .tuple(plain ? deciding : tie('node'), tie('node'), fc.option(tie('node'), { nil: undefined }))
              .map(([when, then, otherwise]): Requirement => ({
                kind: 'if',
                when,
                then,
                ...(otherwise && { otherwise }),
              })),
          ]),
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
            fc.tuple(tie('node'), dates).map(([node, when]): Requirement => ({ ...node, ...when })),
            fc.tuple(tie('node'), fc.constantFrom(...OPTIONS)).map(([node, option]): Requirement => ({
              ...node,
              only: { place: [option] },
            })),
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

/** What is asked in a place: of a choice by place one case, and of what is for some places nothing elsewhere. */
export function inPlace(node: Requirement, place: number): Requirement | undefined {
  const option = OPTIONS[place]!;
  if (node.only && !node.only['place']!.includes(option)) return undefined;
  if (node.kind === 'varies') {
    const inner = inPlace(node.cases[option]!, place);
    // What is said of the choice, and what it is called, is said of each of its cases.
    return inner && { ...inner, ...saidOfBoth(node, inner) };
  }
  if (isGroup(node)) return { ...node, of: node.of.flatMap((child) => inPlace(child, place) ?? []) };
  if (node.kind === 'if') {
    const when = inPlace(node.when, place);
    const then = inPlace(node.then, place);
    const otherwise = node.otherwise && inPlace(node.otherwise, place);
    if (!then && !otherwise) return undefined;
    if (when) return { ...node, when, then: then ?? { kind: 'none' }, otherwise };
    // What does not concern anybody there does not hold there.
    return otherwise && { ...otherwise, ...saidOfBoth(node, otherwise) };
  }
  return node;
}

type Group = Extract<Requirement, { kind: 'all' | 'any' | 'some' | 'unclear' }>;

function isGroup(node: Requirement): node is Group {
  return ['all', 'any', 'some', 'unclear'].includes(node.kind);
}

function saidOfBoth(whole: Requirement, one: Requirement): object {
  const said = {
    id: whole.id ?? one.id,
    recommended: whole.recommended ?? one.recommended,
    from: [whole, one].map(firstDay).sort().at(-1),
    until: [whole, one].map(lastDay).sort().at(0),
  };
  return JSON.parse(JSON.stringify(said)) as object;
}

interface Dated {
  from?: string | undefined;
  until?: string | undefined;
}

/** "First day it holds", "last day it holds". A month or a year holds from its first day to its last. */
function firstDay({ from = '2000' }: Dated): string {
  return `${from}-01-01`.slice(0, 10);
}

function lastDay({ until = '2999' }: Dated): string {
  return until.length === 10 ? until : until.length === 7 ? `${until}-31` : `${until}-12-31`;
}

function holdsToday(dated: Dated): boolean {
  return firstDay(dated) <= TODAY && TODAY <= lastDay(dated);
}

/** `asks`; `advises` or does not arise; or is `past` (or to come), so that what is asked today is not written. */
function standsFor(node: Requirement): 'asks' | 'advises' | 'past' {
  if (node.recommended || node.kind === 'not-applicable') return 'advises';
  if (!holdsToday(node)) return 'past';
  if (node.kind === 'if') {
    const all = [node.then, ...(node.otherwise ? [node.otherwise] : [])].map(standsFor);
    return all.includes('asks') ? 'asks' : all.includes('advises') ? 'advises' : 'past';
  }
  if (!isGroup(node)) return 'asks';
  const members = node.of.map(standsFor);
  return !members.includes('asks') && members.includes('past') ? 'past' : 'asks';
}

/**
 * Whether a condition is met when everything is known; `told` decides what nobody outside can tell, one by one.
 *
 * @param before What was there before something was done about it: what was asked then, or is on the way, in whatever
 * order things are done, is asked still, so that nobody is spared anything by changing what decides whether it is asked.
 */
export function holds(
  root: Requirement,
  facts: Assignment,
  place: number,
  told: () => boolean,
  before?: Assignment,
): boolean {
  const node = inPlace(root, place);
  const points = new Map<string, boolean>();
  const earned = (part: string) => points.get(part) ?? (points.set(part, told()), points.get(part)!);
  return node === undefined || meets(node, facts, told, { before, earned });
}

interface Around {
  /** True among others that are asked: there what is past asks nothing. */
  among?: boolean;
  before?: Assignment | undefined;
  /** Whether a part of which something is not known has its points: it has, or has not, wherever it counts. */
  earned: (part: string) => boolean;
}

function meets(
  node: Requirement,
  facts: Assignment,
  told: () => boolean,
  { among = false, before, earned }: Around,
): boolean {
  const stands = standsFor(node);
  if (stands !== 'asks') return stands === 'advises' || among || told();
  switch (node.kind) {
    case 'measure': {
      const have = facts[node.measure]!;
      if (node.held) return have === 1;
      // In whole things: a part of one is none.
      if (node.forEach) return have * node.forEach.count >= node.atLeast! * facts[othersKey]!;
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
    case 'score':
      return scores(node, facts, told, earned);
    case 'if': {
      // Both are looked at, so that each is told about what it cannot know.
      const holds = mixesOf(keysIn(node.when), before ?? facts, facts).map((known) =>
        meets(node.when, known, told, { earned }),
      );
      const branches = [node.then, node.otherwise].map(
        (one) => !one || meets(one, facts, told, { among, before, earned }),
      );
      return holds.every((one) => branches[one ? 0 : 1]);
    }
    case 'all':
    case 'any':
    case 'unclear':
    case 'some': {
      // Of "all or any one" somebody else may know which.
      const isAll = node.kind === 'unclear' ? !told() : node.kind === 'all';
      const members = node.of.filter((child) => standsFor(child) === 'asks');
      // Every member is looked at, so that each is told about what it cannot know.
      const met = members.map((child) =>
        meets(child, facts, told, { among: node.kind === 'all', before, earned }),
      );
      // What is to be chosen where there is nothing to choose from, no document says.
      if (members.length === 0) return node.of.length > 0 || node.kind === 'all' || told();
      if (node.countedOnce && members.length > 1) return isCountedOnce(members, facts);
      const wanted = isAll
        ? members.length
        : node.kind === 'some'
          ? Math.min(node.count!, members.length)
          : 1;
      const must = members.flatMap((child, index) =>
        node.kind === 'some' && node.includingOneOf?.includes(child.id ?? '') ? [met[index]!] : [],
      );
      return met.filter(Boolean).length >= wanted && (must.length === 0 || must.includes(true));
    }
    default:
      throw new Error(node.kind);
  }
}

/**
 * Whether each thing need be counted for one condition only: of one number there must be as much as all of them ask
 * together, and of several the reader says whether they are of different things.
 */
function isCountedOnce(members: readonly Requirement[], facts: Assignment): boolean {
  const asked = new Map<string, number>();
  for (const one of members) {
    if (one.kind !== 'measure') throw new Error(one.kind);
    const least = one.held ? 1 : (one.atLeast ?? one.above! + 1);
    asked.set(one.measure, one.held ? 1 : (asked.get(one.measure) ?? 0) + least);
  }
  const apart = [...asked.keys()].length === 1 || facts[apartKey([...asked.keys()])] === 1;
  return apart && [...asked].every(([measure, least]) => facts[measure]! >= least);
}

/** The key of the question whether things of several numbers are counted for one condition only. */
export const apartKey = (keys: readonly string[]) => `counted-once/${keys.join('+')}`;

/** What there is while things are done one after another, in whatever order. */
function mixesOf(keys: readonly string[], from: Assignment, to: Assignment): Assignment[] {
  const changed = keys.filter((key) => (from[key] ?? 0) !== (to[key] ?? 0));
  return changed.reduce<Assignment[]>(
    (mixes, key) => mixes.flatMap((mix) => [mix, { ...mix, [key]: from[key] ?? 0 }]),
    [to],
  );
}

/** Everything that a tree names. */
export function keysIn(node: Requirement): string[] {
  const text = JSON.stringify(node);
  return [
    ...KEYS.filter((key) => text.includes(`"measure":"${key}"`)),
    ...(text.includes('"forEach"') ? [othersKey] : []),
    ...apartKeys(node),
  ];
}

/** All such questions that a tree asks. */
export function apartKeys(node: Requirement): string[] {
  if (isGroup(node)) {
    const keys = [...new Set(node.of.flatMap((one) => (one.kind === 'measure' ? [one.measure] : [])))];
    return node.countedOnce ? (keys.length > 1 ? [apartKey(keys)] : []) : node.of.flatMap(apartKeys);
  }
  if (node.kind === 'varies') return Object.values(node.cases).flatMap(apartKeys);
  if (node.kind === 'if')
    return [node.when, node.then, node.otherwise].flatMap((one) => (one ? apartKeys(one) : []));
  return [];
}

/** More points than anything asks for. */
const PLENTY = 1000;

/**
 * Whether a score is reached. Of what is not known (a rule, a cap, a weight) nobody can work out the points: they are
 * anything from none to as many as there may be, unless the total itself is told.
 */
function scores(
  node: ScoreRequirement,
  facts: Assignment,
  told: () => boolean,
  earned: Around['earned'],
): boolean {
  const parts = (node.parts ?? []).filter((one) => one.is !== 'not-applicable' && holdsToday(one));
  const points = parts.map((one) => {
    // Who tells the points of a part is believed.
    const known = facts[`total/${one.id}`];
    if (known !== undefined) return Math.min(typeof one.max === 'number' ? one.max : Infinity, known);
    if (one.is !== undefined) return earned(one.id) ? (typeof one.max === 'number' ? one.max : PLENTY) : 0;
    const byRule = pointsOf(one, facts);
    if (typeof one.max === 'string') return earned(one.id) ? byRule : Math.min(0, byRule);
    return Math.min(one.max ?? Infinity, byRule);
  });
  const enough = parts.every(
    (one, index) =>
      (one.min === undefined || points[index]! >= one.min) &&
      (one.above === undefined || points[index]! > one.above),
  );
  return enough && totalOf(node, parts, points, facts, told) >= node.atLeast! - 1e-9;
}

function totalOf(
  { method, outOf = PLENTY }: ScoreRequirement,
  parts: readonly ScorePart[],
  points: readonly number[],
  facts: Assignment,
  told: () => boolean,
): number {
  if (facts['total'] !== undefined) return facts['total'];
  // Without parts the total is known only to whoever is told it.
  if (parts.length === 0) return told() ? outOf : 0;
  if (method === 'sum')
    return Math.min(
      outOf,
      points.reduce((sum, one) => sum + one, 0),
    );
  const weights =
    parts.length === 1 ? [1] : parts.map(({ weight }) => (typeof weight === 'number' ? weight : NaN));
  const whole = weights.reduce((sum, one) => sum + one, 0);
  if (Number.isNaN(whole)) return told() ? outOf : 0;
  return points.reduce((sum, one, index) => sum + (one * weights[index]!) / whole, 0);
}

/** What a part earns by its rule, before its cap. */
export function pointsOf({ measure, earns, max }: ScorePart, facts: Assignment): number {
  const steps = earns!.filter((one) => !one.gate);
  const gate = earns!.find((one) => one.gate);
  const have = facts[measure!]!;
  if (gate && have < gate.needs!) return 0;
  const cap = steps.length === 1 && typeof max === 'number' ? max : undefined;
  return steps.reduce((sum, one) => sum + pointsOfStep(one, have, cap), 0);
}

/** Of a step that asks for so many, all its points are its own cap, else that of the part, else so many times its points. */
function pointsOfStep(
  { points, each = 1, upTo, needs, partial }: Earning,
  have: number,
  cap: number | undefined,
): number {
  if (partial) return (Math.min(have, needs!) / needs!) * upTo!;
  if (needs !== undefined && points! > 0 && have >= needs) return upTo ?? cap ?? points! * needs;
  return Math.min(upTo ?? Infinity, points! * Math.floor(have / each));
}

/** How many things there are that nobody outside can tell, at most. */
export function silences(node: Requirement): number {
  const past = holdsToday(node) ? 0 : 1;
  if (node.kind === 'not-published') return 1 + past;
  if (node.kind === 'score')
    return (
      past +
      (node.parts ?? []).filter(({ is, max }) => is !== undefined || typeof max === 'string').length +
      1
    );
  if (node.kind === 'varies')
    return (
      past +
      Object.values(node.cases)
        .map(silences)
        .reduce((sum, one) => sum + one, 0)
    );
  if (node.kind === 'if')
    return (
      past + [node.when, node.then, node.otherwise].reduce((sum, one) => sum + (one ? silences(one) : 0), 0)
    );
  if (!isGroup(node)) return past;
  // A choice of which all has ended is told about as a whole.
  return past + (node.kind === 'unclear' ? 2 : 1) + node.of.map(silences).reduce((sum, one) => sum + one, 0);
}

/** What can be told, with more others than there is enough of anything for. */
const valuesOf = (key: string) =>
  COUNTS.includes(key) ? VALUES : key === othersKey ? [...VALUES, 100] : [0, 1];

/** Every way to fill in what is not known. */
export function* completions(
  facts: Partial<Assignment>,
  keys: readonly string[] = KEYS,
): Generator<Assignment> {
  const key = keys.find((one) => facts[one] === undefined);
  if (key === undefined) yield facts as Assignment;
  else for (const value of valuesOf(key)) yield* completions({ ...facts, [key]: value }, keys);
}
