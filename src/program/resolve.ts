import { own } from './own.js';
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
import type { FlatValue, TaggedValue, Value } from './schema/value.js';
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

const NOT_KNOWN = { kind: 'not-known' } as const;

/** A value in full: the shorthands for yes, no and words written out. */
export function tagged(value: Value): TaggedValue {
  if (value === true) return { kind: 'yes' };
  if (value === false) return { kind: 'no' };
  return typeof value === 'string' ? { kind: 'text', text: value } : value;
}

/** What holds for an option. What was resolved once is a plain object: an option may be called "toString". */
function caseOf<T>(
  { cases, otherwise }: { cases: Record<string, T>; otherwise?: T | undefined },
  option: string,
): T | undefined {
  return own(cases, option) ?? otherwise;
}

/** The cases of the chosen options; all that there are where nothing is chosen. */
function casesFor<T>(
  varies: { cases: Record<string, T>; otherwise?: T | undefined },
  chosen: readonly string[],
): [string, T | typeof NOT_KNOWN][] {
  if (chosen.length === 0) return Object.entries(varies.cases);
  return chosen.map((option) => [option, caseOf(varies, option) ?? NOT_KNOWN]);
}

/** What a value comes down to under a choice. Where the choice leaves several options open it stays a `varies`. */
export function resolveValue(value: Value, choice: Choice): TaggedValue {
  const full = tagged(value);
  const inner = (child: Value) => resolveValue(child, choice);
  switch (full.kind) {
    case 'varies': {
      const chosen = chosenIn(choice, full.by);
      // Whatever was said about the whole holds for the case as well.
      if (chosen.length === 1) return qualified(full, inner(caseOf(full, chosen[0]!) ?? NOT_KNOWN));
      const cases = Object.fromEntries(
        casesFor(full, chosen).map(([option, child]) => [option, inner(child)]),
      );
      const otherwise = chosen.length === 0 ? full.otherwise : undefined;
      const whole = { ...full, cases };
      if (otherwise === undefined) delete whole.otherwise;
      else whole.otherwise = inner(otherwise);
      return whole;
    }
    case 'list':
      return { ...full, items: full.items.map(inner) };
    case 'steps':
      return { ...full, steps: full.steps.map((step) => ({ ...step, value: inner(step.value) })) };
    default:
      return full satisfies FlatValue;
  }
}

/** What is left of a limit to some options once the reader's choice is known to lie within it. */
export function openScope(only: Scope | undefined, choice: Choice): Scope | undefined {
  const open = Object.entries(only ?? {}).filter(([dimension, options]) => {
    const chosen = chosenIn(choice, dimension);
    return chosen.length === 0 || chosen.some((option) => !options.includes(option));
  });
  return open.length === 0 ? undefined : Object.fromEntries(open);
}

/** What a condition comes down to under a choice; nothing where it does not concern this reader. */
export function resolveRequirement(requirement: Requirement, choice: Choice): Requirement | undefined {
  if (!concerns(requirement.only, choice)) return undefined;
  const only = openScope(requirement.only, choice);
  switch (requirement.kind) {
    case 'varies': {
      const chosen = chosenIn(choice, requirement.by);
      if (chosen.length === 1) {
        const inner = resolveRequirement(caseOf(requirement, chosen[0]!) ?? NOT_KNOWN, choice);
        if (!inner) return undefined;
        // What the condition is called stays, whichever case holds, and so does what was said about the whole.
        const id = inner.id ?? requirement.id;
        const name = inner.name ?? requirement.name;
        const category = inner.category ?? requirement.category;
        return { ...qualified({ ...requirement, only }, inner), id, name, category };
      }
      const cases = casesFor(requirement, chosen).flatMap(([option, inner]) => {
        const resolved = resolveRequirement(inner, choice);
        return resolved ? [[option, resolved] as const] : [];
      });
      const otherwise =
        chosen.length === 0 && requirement.otherwise
          ? resolveRequirement(requirement.otherwise, choice)
          : undefined;
      return { ...requirement, only, cases: Object.fromEntries(cases), otherwise };
    }
    case 'all':
    case 'any':
    case 'some':
    case 'unclear': {
      const { includingOneOf: names } = requirement;
      const of = requirement.of.map((child) => resolveRequirement(child, choice));
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
        (child) => child && resolveRequirement(child, choice),
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
        ...(requirement.parts && { parts: resolveParts(requirement.parts, choice) }),
      };
    default:
      requirement satisfies MeasureRequirement | TierRequirement | SilentRequirement;
      return requirement.only ? { ...requirement, only } : requirement;
  }
}

/** The parts of a score that concern a reader with this choice. */
function resolveParts(parts: readonly ScorePart[], choice: Choice): ScorePart[] {
  return parts
    .filter(({ only }) => concerns(only, choice))
    .map((part) => ({
      ...part,
      only: openScope(part.only, choice),
      ...(part.parts && { parts: resolveParts(part.parts, choice) }),
      ...(part.earns && {
        earns: part.earns
          .filter(({ only }) => concerns(only, choice))
          .map((earning) => ({ ...earning, only: openScope(earning.only, choice) })),
      }),
    }));
}
