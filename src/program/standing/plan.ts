import { alikeOptions, dependentsIn } from './alike-options.js';
import { askedOf } from '../asked/asked.js';
import { byId } from '../by-id.js';
import { outOfForce } from '../schema/in-force.js';
import { chosenIn, concerns, optionsIn, resolveRequirement, type Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';
import type {
  GroupRequirement,
  IfRequirement,
  Requirement,
  ScoreRequirement,
} from '../schema/requirement.js';
import { conditionsIn, type Statement } from '../schema/walk.js';
import { allOf, anyOf, requiredOf, silent, silentAs, type Condition, type Silent } from './condition.js';
import { askSince, entriesOf, holds, holdsTier, offeredTo } from './entry.js';
import type { FactQuestion } from './facts.js';
import { hasTooManyCases, openDimension } from './open-dimension.js';
import { measured } from './measured.js';
import { countedOnce } from './counted-once.js';
import { slug, type Derived, type PlanBuilder } from './plan-builder.js';
import { isOpenEnded, partsOf, weighs } from './score.js';

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
  /** Of each tier, that it exists for the reader; nothing where it does for everybody. A part of `entries`. */
  offers: ReadonlyMap<string, readonly Condition[]>;
  questions: ReadonlyMap<string, FactQuestion>;
  /** The keys of conditions that no question has. */
  derived: ReadonlyMap<string, Derived>;
  /** The keys of the questions that each tier asks, in reading order. */
  keys: ReadonlyMap<string, readonly string[]>;
}

/** More conditions than these, times the options that they depend on, are not written out for a reader who has not chosen. */
const WRITTEN_OUT = 40_000;

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
    room: { left: WRITTEN_OUT },
    measure: (id) => (id === undefined ? undefined : measures.get(id)),
    ask(question) {
      const { key, measure } = question;
      const known = questions.get(key);
      if (known) {
        if (question.expires) known.expires = true;
        if (question.signed) known.signed = true;
        // The same part of a score may bring more in another tier.
        if (question.kind === 'score' && known.max !== undefined)
          known.max = question.max === undefined ? undefined : Math.max(known.max, question.max);
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
  const entryOf = entriesOf(conditions, builder);
  const offers = new Map(program.tiers.map((tier) => [tier.id, offeredTo(tier, builder)]));
  for (const { id, longestStay } of program.tiers) {
    asked = new Set(keys.get(id));
    entries.set(id, entryOf(id));
    if (longestStay) {
      holds([id], builder);
      askSince(builder);
    }
    keys.set(id, [...asked]);
  }
  return { program, choice, today, conditions, entries, offers, questions, derived, keys };
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
  // What is said of the whole of what differs by an option is said of each option: there it counts.
  const varied = requirement.kind === 'varies' ? byOption(requirement, says, builder, absent) : undefined;
  if (varied) return varied;
  const advised = requirement.recommended === true || requirement.kind === 'not-applicable';
  const when = outOfForce(requirement, builder.today);
  if (when) return { ...silent(true, says), aside: true, when: advised ? undefined : when };
  const condition = byOption(requirement, says, builder, absent) ?? conditionIn(requirement, says, builder);
  return advised ? { ...condition, aside: true, when: undefined } : condition;
}

/** A condition for each option of the dimension that it still depends on. */
function byOption(
  requirement: Requirement,
  says: Statement,
  builder: PlanBuilder,
  absent: boolean,
): Condition | undefined {
  const { program, choice } = builder;
  const dimension = byId(program.dimensions, openDimension(requirement, builder));
  if (!dimension) return undefined;
  const { id, assignment } = dimension;
  const options = optionsIn(dimension);
  const chosen = chosenIn(choice, id);
  const several = chosen.length > 0;
  const missing: Condition = absent ? silent(true) : ABSENT;
  const groups = alikeOptions(dimension, choice, program, dependentsIn(requirement))
    .map((group) => group.filter((option) => !several || chosen.includes(option.id)))
    .filter((group) => group.length > 0);
  const count = groups.flat().length;
  // Until the reader chooses, nobody can tell which of so many cases it is.
  builder.room.left -= count * conditionsIn(requirement).length;
  if (builder.room.left < 0 || hasTooManyCases(requirement, count, builder))
    return { ...silent(false, says), aside: requirement.recommended === true };
  const cases = groups
    .flatMap((group) => {
      const chosenOne = { ...choice, [id]: group[0]!.id };
      const one = { ...builder, choice: chosenOne, cases: (builder.cases ?? 1) * count };
      const condition = conditionOf(requirement, one, absent);
      return group.map((option) => ({ option, condition }));
    })
    .sort((one, other) => options.indexOf(one.option) - options.indexOf(other.option));
  // Of several that are chosen at once, one that it does not concern asks nothing beside the others.
  const open = several ? cases.filter(({ condition }) => condition) : cases;
  if (several && open.length === 0) return missing;
  const of = open.map(({ condition = missing }) => condition);
  // Where all options are tried for a partner and the best counts, they are ways to the same end.
  if (assignment?.some(({ how, only }) => how === 'best-of' && concerns(only, choice)))
    return anyOf(of.map(requiredOf), says);
  return {
    ...alike(of),
    form: 'cases',
    dimension: id,
    key: builder.derive(`choice ${id}`, { kind: 'choice', options: options.length }),
    options: open.map(({ option }) => options.indexOf(option)),
    of,
    ...(several && { every: true }),
    ...(dimension.multiple && !several && { open: GATHERS.has(requirement.kind) ? 'gathered' : 'each' }),
    says,
  };
}

/** What does not concern the reader, where that is no member of what is chosen from, or does not hold. */
const ABSENT: Silent = { ...silent(false), absent: true };
/** What is met by some of all that concerns the reader, or by how much that comes to. */
const GATHERS: ReadonlySet<string> = new Set<Requirement['kind']>(['any', 'some', 'score']);

/** What never counts whichever option is chosen, and for the same reason, does not count as a whole. */
function alike([first, ...others]: readonly Condition[]): Pick<Condition, 'aside' | 'when'> {
  return first?.aside && others.every(({ aside, when }) => aside && when === first.when)
    ? { aside: true, when: first.when }
    : {};
}

function conditionIn(requirement: Requirement, says: Statement, builder: PlanBuilder): Condition {
  switch (requirement.kind) {
    case 'all':
    case 'any':
    case 'some':
    case 'unclear':
      return groupOf(requirement, says, builder);
    case 'if':
      return conditional(requirement, says, builder);
    case 'measure':
      return measured(requirement, says, builder);
    case 'score':
      return scored(requirement, says, builder);
    case 'tier':
      return holdsTier(requirement, says, builder);
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
  const members = requirement.of.flatMap((child) => conditionOf(child, builder, every) ?? []);
  // Among others that are asked, what is not in force for an option asks nothing there.
  const of = every ? members.map(withoutDays) : members;
  const counting = of.filter(({ aside }) => !aside).length;
  const wanted = every || kind === 'unclear' ? counting : kind === 'any' ? 1 : count;
  // What is only advised, or does not arise, leaves nothing to choose from.
  const when = of.find((child) => child.when)?.when;
  if (counting === 0 && when) return { form: 'group', need: 0, of, says, aside: true, when };
  if (counting === 0) return of.length > 0 || every ? allOf([], says) : silent(false, says);
  if (requirement.countedOnce) return countedOnce(of, says, builder);
  const must = includingOneOf?.flatMap((name) =>
    of.flatMap(({ says: inner, aside }, index) =>
      !aside && inner?.node === 'requirement' && inner.item.id === name ? [index] : [],
    ),
  );
  return {
    form: 'group',
    need: Math.min(wanted, counting),
    ...(kind === 'unclear' && counting > 1 && { least: 1 }),
    of,
    must: must?.length ? must : undefined,
    says,
  };
}

function withoutDays(condition: Condition): Condition {
  if (condition.aside) return condition;
  const inner = (one: Condition) => (one.when ? { ...one, when: undefined } : withoutDays(one));
  if (condition.form === 'cases') return { ...condition, of: condition.of.map(inner) };
  if (condition.form !== 'if') return condition;
  const { then, otherwise } = condition;
  return { ...condition, then: inner(then), otherwise: otherwise && inner(otherwise) };
}

/** What is asked only where something holds. Where all that it asks is no longer asked, or only advised, so is the whole. */
function conditional(
  { when, then, otherwise }: IfRequirement,
  says: Statement,
  builder: PlanBuilder,
): Condition {
  const decides = requiredOf(conditionOf(when, builder, false) ?? ABSENT);
  const [asked, instead] = [then, otherwise].map(
    (one) => one && (conditionOf(one, builder, true) ?? silent(true)),
  );
  const branches = [asked!, ...(instead ? [instead] : [])];
  const never = branches.every(({ aside }) => aside) && {
    aside: true,
    when: branches.every((one) => one.when) ? asked!.when : undefined,
  };
  return {
    form: 'if',
    decides,
    then: asked!,
    otherwise: instead,
    says,
    ...never,
  };
}

function scored(requirement: ScoreRequirement, says: Statement, builder: PlanBuilder): Condition {
  const { is, id, name, method, atLeast, outOf } = requirement;
  if (is === 'not-required' || is === 'not-applicable') return silentAs(is, says);
  const measure = builder.measure(requirement.measure);
  const key = builder.ask({
    key: requirement.measure ?? id ?? (name === undefined ? 'score' : `score/${builder.slug(name)}`),
    kind: 'score',
    about: 'measure',
    measure,
    name: name ?? measure?.name,
    unit: measure?.unit,
    max: outOf,
  });
  const average = method === 'average';
  const parts = partsOf(requirement, key, builder);
  const partly = parts.some(isOpenEnded) || !weighs(parts);
  return {
    form: 'score',
    key,
    atLeast: is === undefined ? atLeast : undefined,
    outOf,
    average,
    parts,
    partly,
    says,
  };
}
