import { askedOf } from '../asked.js';
import { byId } from '../by-id.js';
import { concerns, optionsOf, resolveRequirement, type Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';
import type { GroupRequirement, Requirement, ScoreRequirement } from '../schema/requirement.js';
import { conditionsIn, type Statement } from '../schema/walk.js';
import { allOf, anyOf, silent, silentAs, type Condition } from './condition.js';
import { askSince, comesFrom, entryOf, holds } from './entry.js';
import type { FactQuestion } from './facts.js';
import { measured } from './measured.js';
import { slug, type Derived, type PlanBuilder } from './plan-builder.js';
import { partsOf } from './score.js';

/** What all tiers of a program ask of a reader with this choice, as conditions, and the questions that come of it. */
export interface Plan {
  program: Program;
  choice: Choice;
  /** The day that counts as today, `2025-01-31`. */
  today: string;
  /** What each tier asks for, by tier id. A tier about which the document says nothing is not in it. */
  conditions: ReadonlyMap<string, Condition>;
  /** What each tier asks besides: where one must come from, an invitation. */
  entries: ReadonlyMap<string, Condition>;
  questions: ReadonlyMap<string, FactQuestion>;
  /** The keys of conditions that no question has. */
  derived: ReadonlyMap<string, Derived>;
  /** The keys of the questions that each tier asks, in reading order. */
  keys: ReadonlyMap<string, readonly string[]>;
}

const cache = new WeakMap<Program, readonly Plan[]>();
/** As many as there may be elements on a page that ask about the same program each in its own way. */
const KEPT = 8;

/** The plan of a program; the same one for the same choice and day. */
export function planOf(program: Program, choice: Choice, today: string): Plan {
  const kept = cache.get(program) ?? [];
  const same = kept.find((plan) => plan.today === today && sameChoice(plan.choice, choice));
  if (same) return same;
  const plan = makePlan(program, choice, today);
  cache.set(program, [plan, ...kept].slice(0, KEPT));
  return plan;
}

function sameChoice(one: Choice, other: Choice): boolean {
  return Object.keys({ ...one, ...other }).every((key) => one[key] === other[key]);
}

function makePlan(program: Program, choice: Choice, today: string): Plan {
  const questions = new Map<string, FactQuestion>();
  const derived = new Map<string, Derived>();
  const measures = new Map((program.measures ?? []).map((measure) => [measure.id, measure]));
  let asked = new Set<string>();
  const builder: PlanBuilder = {
    program,
    choice,
    today,
    measure: (id) => (id === undefined ? undefined : measures.get(id)),
    ask(question) {
      const { key, measure } = question;
      const known = questions.get(key);
      if (known) {
        if (question.expires) known.expires = true;
        if (question.signed) known.signed = true;
      } else
        questions.set(key, { checkable: measure?.selfCheck !== false, ...question, ...sharing(question) });
      asked.add(key);
      return key;
    },
    derive(key, what) {
      derived.set(key, what);
      return key;
    },
    slug: (text) => slug(text, program.language ?? 'en'),
  };
  const conditions = new Map<string, Condition>();
  const entries = new Map<string, Condition>();
  const keys = new Map<string, readonly string[]>();
  for (const { id } of program.tiers) {
    asked = new Set();
    const root = askedOf(program, id);
    if (root) conditions.set(id, conditionOf(root, builder, true) ?? silent(true));
    keys.set(id, [...asked]);
  }
  for (const { id, longestStay } of program.tiers) {
    asked = new Set(keys.get(id));
    entries.set(id, entryOf(id, conditions, builder));
    if (longestStay) {
      holds([id], builder);
      askSince(builder);
    }
    keys.set(id, [...asked]);
  }
  return { program, choice, today, conditions, entries, questions, derived, keys };
}

/** A fact about the company is the same in all programs that ask for it in the same way. */
function sharing({
  key,
  kind,
  measure,
  currency,
}: Pick<FactQuestion, 'key' | 'kind' | 'measure' | 'currency'>) {
  const shared = [key, kind, currency].filter(Boolean).join(' ');
  return measure?.about === 'company' ? { shared } : {};
}

/** Turns a requirement into a condition; nothing where it does not concern the reader. `absent`: what that counts as. */
function conditionOf(given: Requirement, builder: PlanBuilder, absent: boolean): Condition | undefined {
  const requirement = resolveRequirement(given, builder.choice);
  if (!requirement) return undefined;
  const says: Statement = { node: 'requirement', item: requirement };
  const condition = byOption(requirement, says, builder, absent) ?? conditionIn(requirement, says, builder);
  const aside = requirement.recommended === true || requirement.kind === 'not-applicable';
  return aside ? { ...condition, aside } : condition;
}

/** A condition for each option of the dimension that it still depends on. */
function byOption(
  requirement: Requirement,
  says: Statement,
  builder: PlanBuilder,
  absent: boolean,
): Condition | undefined {
  const { program, choice } = builder;
  const dimension = byId(program.dimensions, openDimension(requirement));
  if (!dimension) return undefined;
  const { id, options, assignment } = dimension;
  const open = optionsOf(dimension, choice);
  const of = open.map((option) => {
    const chosen = { ...builder, choice: { ...choice, [id]: option.id } };
    return conditionOf(requirement, chosen, absent) ?? silent(absent);
  });
  // Where all options are tried for a partner and the best counts, they are ways to the same end.
  if (assignment?.some(({ how, only }) => how === 'best-of' && concerns(only, choice)))
    return anyOf(of, says);
  return {
    form: 'cases',
    dimension: id,
    key: builder.derive(`choice ${id}`, { kind: 'choice', options: options.length }),
    options: open.map((option) => options.indexOf(option)),
    of,
    says,
  };
}

/** The dimension that a requirement still depends on itself, not counting what is inside it but the parts of a score. */
function openDimension(requirement: Requirement): string | undefined {
  const scopes = [requirement.only];
  if (requirement.kind === 'score')
    for (const { node, item } of conditionsIn(requirement))
      if (node === 'score-part') scopes.push(item.only, ...(item.earns ?? []).map(({ only }) => only));
  const [open] = scopes.flatMap((only) => Object.keys(only ?? {}));
  return open ?? (requirement.kind === 'varies' ? requirement.by : undefined);
}

function conditionIn(requirement: Requirement, says: Statement, builder: PlanBuilder): Condition {
  switch (requirement.kind) {
    case 'all':
    case 'any':
    case 'some':
      return groupOf(requirement, says, builder);
    case 'measure':
      return measured(requirement, says, builder);
    case 'score':
      return scored(requirement, says, builder);
    case 'tier':
      return comesFrom(requirement, says, builder);
    case 'none':
    case 'not-applicable':
      return silent(true, says);
    // Of a dimension that the document does not describe nobody can choose.
    case 'varies':
    case 'not-published':
    case 'not-known':
    case 'on-request':
      return silent(false, says);
    default:
      return requirement satisfies never;
  }
}

function groupOf(requirement: GroupRequirement, says: Statement, builder: PlanBuilder): Condition {
  const { kind, includingOneOf, count = 1 } = requirement;
  const every = kind === 'all';
  const of = requirement.of.flatMap((child) => conditionOf(child, builder, every) ?? []);
  const counting = of.filter(({ aside }) => !aside).length;
  const wanted = every ? counting : kind === 'any' ? 1 : count;
  // What is only advised, or does not arise, leaves nothing to choose from.
  if (counting === 0) return of.length > 0 || every ? allOf([], says) : silent(false, says);
  const must = includingOneOf?.flatMap((name) =>
    of.flatMap(({ says: inner, aside }, index) =>
      !aside && inner?.node === 'requirement' && inner.item.id === name ? [index] : [],
    ),
  );
  return {
    form: 'group',
    need: Math.min(wanted, counting),
    of,
    must: must?.length ? must : undefined,
    says,
  };
}

function scored(requirement: ScoreRequirement, says: Statement, builder: PlanBuilder): Condition {
  const { is, id, name, method, atLeast, outOf } = requirement;
  if (is === 'not-required' || is === 'not-applicable') return silentAs(is, says);
  const measure = builder.measure(requirement.measure);
  const key = builder.ask({
    key: requirement.measure ?? id ?? 'score',
    kind: 'score',
    about: 'measure',
    measure,
    name: name ?? measure?.name,
    unit: measure?.unit,
    max: outOf,
  });
  return {
    form: 'score',
    key,
    atLeast: is === undefined ? atLeast : undefined,
    average: method === 'average',
    parts: partsOf(requirement, key, builder),
    says,
  };
}
