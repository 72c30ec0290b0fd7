import { byId, own } from './by-id.js';
import { qualified } from './schema/qualify.js';
import type { Dimension, Program } from './schema/program.js';
import type {
  MeasureRequirement,
  Requirement,
  ScorePart,
  SilentRequirement,
  TierRequirement,
} from './schema/requirement.js';
import type { Scope } from './schema/scalars.js';
import { conditionsIn, valuesIn } from './schema/walk.js';

/**
 * The reader's choice: an option id by dimension id, or ids with spaces between where a partner can have several at once
 * (`multiple`). A dimension left out means all of its options.
 */
export type Choice = Readonly<Record<string, string>>;

/** The ids of the options that are chosen in a dimension; none where that is left open. */
export function chosenIn(choice: Choice, dimension: string): readonly string[] {
  return Object.hasOwn(choice, dimension) ? choice[dimension]!.split(' ') : [];
}

type Option = Exclude<Dimension['options'], string>[number];

/** The options of a dimension as far as the document tells them. */
export function optionsIn(dimension: Dimension | undefined): readonly Option[] {
  return !dimension || typeof dimension.options === 'string' ? [] : dimension.options;
}

/** The choice a document starts with. */
export function defaultChoice(program: Program): Choice {
  return Object.fromEntries(
    (program.dimensions ?? []).flatMap(({ id, default: option }) =>
      option === undefined ? [] : [[id, option]],
    ),
  );
}

/** Whether something that is limited to some options concerns a reader with this choice. */
export function concerns(only: Scope | undefined, choice: Choice): boolean {
  return Object.entries(only ?? {}).every(([dimension, options]) => {
    const chosen = chosenIn(choice, dimension);
    return chosen.length === 0 || chosen.some((option) => options.includes(option));
  });
}

/** The chosen options that something limited to others does not exist for; nothing where it concerns the reader. */
export function excludedBy(only: Scope | undefined, choice: Choice): Scope | undefined {
  const excluded = Object.entries(only ?? {}).filter(
    ([dimension, options]) => !concerns({ [dimension]: options }, choice),
  );
  if (excluded.length === 0) return undefined;
  return Object.fromEntries(excluded.map(([dimension]) => [dimension, [...chosenIn(choice, dimension)]]));
}

/** The options of a dimension that exist under this choice. */
export function optionsOf(dimension: Dimension, choice: Choice): readonly Option[] {
  return optionsIn(dimension).filter((option) => concerns(option.within, choice));
}

/**
 * Whether an option exists under a choice of other dimensions; nobody knows of an option that the document does not list.
 *
 * @param program Without it, every option exists.
 */
function isThere(program: Program | undefined, choice: Choice, dimension: string, option: string): boolean {
  const found = byId(optionsIn(byId(program?.dimensions, dimension)), option);
  return !found || concerns(found.within, choice);
}

/** The part of a limit that exists under a choice; nothing where none of the options does. */
function scopeThere(only: Scope | undefined, choice: Choice, program?: Program): Scope | undefined {
  const there = Object.entries(only ?? {}).map(
    ([by, options]) => [by, options.filter((option) => isThere(program, choice, by, option))] as const,
  );
  return there.every(([, options]) => options.length > 0) ? Object.fromEntries(there) : undefined;
}

/**
 * Whether something that is limited to some options concerns a reader, and any of them exists for it. Of a region that
 * has no such zone nobody is concerned.
 */
export function concernsHere(only: Scope | undefined, choice: Choice, program?: Program): boolean {
  return concerns(only, choice) && scopeThere(only, choice, program) !== undefined;
}

/** What may be limited to some options of a dimension, or differ by one. */
interface Dependent {
  only?: Scope | undefined;
  kind?: string;
  by?: unknown;
}

/** The parts of a program that may depend on a dimension. */
const DEPENDENT = ['tiers', 'benefits', 'requirements', 'costs', 'commitments', 'review'] as const;

/**
 * The dimensions that something in the program depends on; a choice in any other would change nothing.
 *
 * @param parts What is shown of the program; all of it where it is left out.
 */
export function dimensionsInUse(
  program: Program,
  parts: readonly (typeof DEPENDENT)[number][] = DEPENDENT,
): Dimension[] {
  const { dimensions = [] } = program;
  if (dimensions.length === 0) return [];
  const used = new Set<string>();
  const add = ({ only = {}, kind, by }: Dependent) => {
    Object.keys(only).forEach((id) => used.add(id));
    if (kind === 'varies') used.add(by as string);
  };
  const addRequirement = (requirement: Requirement) => {
    for (const { node, item } of conditionsIn(requirement)) {
      if (node === 'part') continue;
      add(item);
      if (node === 'score-part') item.earns?.forEach(add);
    }
  };
  for (const part of parts) {
    if (part === 'requirements') Object.values(program[part] ?? {}).forEach(addRequirement);
    else if (part === 'tiers') program[part].forEach(add);
    else if (part === 'review') program[part]?.rules?.forEach(add);
    else
      for (const row of program[part] ?? []) {
        add(row);
        [row.value ?? true, ...Object.values(row.values ?? {})].flatMap(valuesIn).forEach(add);
        if ('unlocks' in row && row.unlocks) addRequirement(row.unlocks);
      }
  }
  return dimensions.filter(({ id }) => used.has(id));
}

/** A wanted choice without what does not exist, or not under the other choices. */
export function validChoice(program: Program, wanted: Choice): Choice {
  const valid: Record<string, string> = {};
  for (const dimension of program.dimensions ?? []) {
    const chosen = chosenIn(wanted, dimension.id);
    const options = optionsOf(dimension, valid).filter(({ id }) => chosen.includes(id));
    if (options.length > 0 && (dimension.multiple || chosen.length === 1))
      valid[dimension.id] = options.map(({ id }) => id).join(' ');
  }
  return valid;
}

export const NOT_KNOWN = { kind: 'not-known' } as const;

/** What holds for an option. What was resolved once is a plain object: an option may be called "toString". */
export function caseOf<T>(
  { cases, otherwise }: { cases: Record<string, T>; otherwise?: T | undefined },
  option: string,
): T | undefined {
  return own(cases, option) ?? otherwise;
}

/** The cases of the chosen options; all that exist where nothing is chosen. */
export function casesFor<T>(
  varies: Varying<T>,
  chosen: readonly string[],
  choice: Choice,
  program?: Program,
): [string, T | typeof NOT_KNOWN][] {
  if (chosen.length === 0)
    return Object.entries(varies.cases).filter(([option]) => isThere(program, choice, varies.by, option));
  return chosen.map((option) => [option, caseOf(varies, option) ?? NOT_KNOWN]);
}

interface Varying<T> {
  by: string;
  cases: Record<string, T>;
  otherwise?: T | undefined;
}

/** What holds for all others; nothing where one is chosen, or every option that exists has a case of its own. */
export function otherwiseFor<T>(
  { by, cases, otherwise }: Varying<T>,
  chosen: readonly string[],
  choice: Choice,
  program?: Program,
): T | undefined {
  const dimension = byId(program?.dimensions, by);
  const all = optionsIn(dimension);
  const there = dimension ? optionsOf(dimension, choice) : [];
  const hasAll = there.length < all.length && there.every(({ id }) => Object.hasOwn(cases, id));
  return chosen.length > 0 || hasAll ? undefined : otherwise;
}

/** What is left of a limit to some options once the reader's choice is known to lie within it. */
export function openScope(only: Scope | undefined, choice: Choice, program?: Program): Scope | undefined {
  const open = Object.entries(scopeThere(only, choice, program) ?? {}).filter(([dimension, options]) => {
    const chosen = chosenIn(choice, dimension);
    return chosen.length === 0 || chosen.some((option) => !options.includes(option));
  });
  return open.length === 0 ? undefined : Object.fromEntries(open);
}

/**
 * What a condition comes down to under a choice; nothing where it does not concern this reader.
 *
 * @param program Where it is given, only options are left that exist under the choice, as zones of the chosen region.
 */
export function resolveRequirement(
  requirement: Requirement,
  choice: Choice,
  program?: Program,
): Requirement | undefined {
  if (!concernsHere(requirement.only, choice, program)) return undefined;
  const only = openScope(requirement.only, choice, program);
  const resolve = (inner: Requirement) => resolveRequirement(inner, choice, program);
  switch (requirement.kind) {
    case 'varies': {
      const chosen = chosenIn(choice, requirement.by);
      const cases = casesFor(requirement, chosen, choice, program).flatMap(([option, inner]) => {
        const resolved = resolve(inner);
        return resolved ? [[option, resolved] as const] : [];
      });
      const left = otherwiseFor(requirement, chosen, choice, program);
      // Of what exists under the choice, the document says nothing, or one thing.
      const isOne =
        program && chosen.length === 0 && cases.length === 0 && Object.keys(requirement.cases).length > 0;
      if (chosen.length === 1 || isOne) {
        const inner = resolve(isOne ? (left ?? NOT_KNOWN) : (caseOf(requirement, chosen[0]!) ?? NOT_KNOWN));
        if (!inner) return undefined;
        // What the condition is called stays, whichever case holds, and so does what was said about the whole.
        const id = inner.id ?? requirement.id;
        const name = inner.name ?? requirement.name;
        const category = inner.category ?? requirement.category;
        return { ...qualified({ ...requirement, only }, inner), id, name, category };
      }
      const otherwise = left && resolve(left);
      return { ...requirement, only, cases: Object.fromEntries(cases), otherwise };
    }
    case 'all':
    case 'any':
    case 'some':
    case 'unclear': {
      const { includingOneOf: names } = requirement;
      const of = requirement.of.map(resolve);
      // What must be among them is the same condition, whatever the case that holds is called.
      const including = names?.flatMap((name) =>
        of.flatMap((child, at) => (requirement.of[at]!.id === name && child ? (child.id ?? name) : [])),
      );
      return {
        ...requirement,
        only,
        of: of.flatMap((child) => child ?? []),
        ...(including && { includingOneOf: including }),
      };
    }
    case 'if': {
      const [when, then, otherwise] = [requirement.when, requirement.then, requirement.otherwise].map(
        (child) => child && resolve(child),
      );
      if (!then && !otherwise) return undefined;
      if (when) return { ...requirement, only, when, then: then ?? { kind: 'none' }, otherwise };
      // What does not concern the reader does not hold for it.
      if (!otherwise) return undefined;
      const { id = requirement.id, name = requirement.name, category = requirement.category } = otherwise;
      return { ...qualified({ ...requirement, only }, otherwise), id, name, category };
    }
    case 'score':
      return {
        ...requirement,
        only,
        ...(requirement.parts && { parts: resolveParts(requirement.parts, choice, program) }),
      };
    default:
      requirement satisfies MeasureRequirement | TierRequirement | SilentRequirement;
      return requirement.only ? { ...requirement, only } : requirement;
  }
}

/** The parts of a score that concern a reader with this choice. */
function resolveParts(parts: readonly ScorePart[], choice: Choice, program?: Program): ScorePart[] {
  return parts
    .filter(({ only }) => concernsHere(only, choice, program))
    .map((part) => ({
      ...part,
      only: openScope(part.only, choice, program),
      ...(part.parts && { parts: resolveParts(part.parts, choice, program) }),
      ...(part.earns && {
        earns: part.earns
          .filter(({ only }) => concernsHere(only, choice, program))
          .map((earning) => ({ ...earning, only: openScope(earning.only, choice, program) })),
      }),
    }));
}
