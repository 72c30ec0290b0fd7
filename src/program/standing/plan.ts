import { concerns, optionsOf, resolveRequirement, type Choice } from '../resolve.js';
import type { Measure, Program } from '../schema/program.js';
import type {
  ConditionPart,
  MeasureRequirement,
  Requirement,
  ScoreRequirement,
} from '../schema/requirement.js';
import type { Duration, Scope, Text } from '../schema/scalars.js';
import { unitText } from '../text-of.js';
import type { Condition, Group, Silent, Test } from './condition.js';
import { dayOf, type FactQuestion } from './facts.js';
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
  /** The keys of the questions that each tier asks, in reading order. */
  keys: ReadonlyMap<string, readonly string[]>;
}

/** What one needs at hand to turn requirements into conditions. */
export interface PlanBuilder {
  program: Program;
  today: string;
  measure: (id: string | undefined) => Measure | undefined;
  /** Adds a question unless it is there already, and returns its key. */
  ask: (question: Omit<FactQuestion, 'checkable'> & { checkable?: boolean }) => string;
  slug: (text: Text) => string;
}

const plans = new WeakMap<Program, Plan>();

/** The plan of a program; kept until another choice or another day is asked for. */
export function planOf(program: Program, choice: Choice, today: string): Plan {
  const kept = plans.get(program);
  if (kept?.today === today && sameChoice(kept.choice, choice)) return kept;
  const plan = makePlan(program, choice, today);
  plans.set(program, plan);
  return plan;
}

function sameChoice(one: Choice, other: Choice): boolean {
  const keys = Object.keys({ ...one, ...other });
  return keys.every((key) => one[key] === other[key]);
}

function makePlan(program: Program, choice: Choice, today: string): Plan {
  const questions = new Map<string, FactQuestion>();
  const measures = new Map((program.measures ?? []).map((measure) => [measure.id, measure]));
  let asked = new Set<string>();
  const maker: PlanBuilder = {
    program,
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
    slug: (text) => slug(text, program.language ?? 'en'),
  };
  const conditions = new Map<string, Condition>();
  const entries = new Map<string, Condition>();
  const keys = new Map<string, readonly string[]>();
  for (const { id } of program.tiers) {
    asked = new Set();
    const root = program.requirements?.[id];
    if (root) conditions.set(id, conditionOf(root, choice, maker, true) ?? silent(true));
    keys.set(id, [...asked]);
  }
  for (const { id } of program.tiers) {
    asked = new Set(keys.get(id));
    entries.set(id, entryOf(id, conditions, maker, [id]));
    if (program.tiers.some((tier) => tier.id === id && tier.longestStay)) {
      holds([id], maker);
      maker.ask({ key: 'tier-since', kind: 'date', about: 'tier-since' });
    }
    keys.set(id, [...asked]);
  }
  return { program, choice, today, conditions, entries, questions, keys };
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

const silent = (met: boolean, says?: Requirement | ConditionPart): Silent => ({ form: 'silent', met, says });
const all = (of: readonly Condition[], says?: Requirement): Group => ({
  form: 'group',
  need: of.length,
  of,
  says,
});

/** Where one must come from, and that some tiers are given and not reached. */
function entryOf(
  id: string,
  conditions: Plan['conditions'],
  maker: PlanBuilder,
  seen: readonly string[],
): Condition {
  const tier = maker.program.tiers.find((candidate) => candidate.id === id)!;
  const from = tier.comesFrom ?? (tier.overlayOn === undefined ? [] : [tier.overlayOn]);
  const of: Condition[] = [];
  if (from.length > 0) {
    const ways = from
      .filter((other) => !seen.includes(other))
      .map((other) =>
        all([conditions.get(other) ?? silent(false), entryOf(other, conditions, maker, [...seen, other])]),
      );
    of.push({ form: 'group', need: 1, of: [holds([...from, id], maker), ...ways] });
  }
  if (tier.overlayOn !== undefined || tier.admission === 'invitation') of.push(silent(false));
  return all(of);
}

/** One of these tiers is held today. */
function holds(tiers: readonly string[], { ask, program }: PlanBuilder): Test {
  ask({ key: 'tier', kind: 'tier', about: 'tier', options: program.tiers.map(({ id }) => id) });
  // A tier on top of another is held together with it.
  const above = program.tiers.filter(({ overlayOn }) => overlayOn !== undefined && tiers.includes(overlayOn));
  const held = [...new Set([...tiers, ...above.map(({ id }) => id)])];
  return { form: 'test', key: `tier ${held.join(' ')}`, min: YES };
}

const YES = [1, 1] as const;

/** The dimension that a requirement still depends on itself, not counting what is inside it. */
function openDimension(requirement: Requirement): string | undefined {
  const own = openOf(requirement.only);
  if (own !== undefined || requirement.kind === 'varies') return own ?? (requirement as { by: string }).by;
  if (requirement.kind !== 'score') return undefined;
  const within = (parts: ScoreRequirement['parts']): string | undefined =>
    parts
      ?.map(
        (part) =>
          openOf(part.only) ??
          part.earns?.map(({ only }) => openOf(only)).find(Boolean) ??
          within(part.parts),
      )
      .find(Boolean);
  return within(requirement.parts);
}

const openOf = (only: Scope | undefined) => Object.keys(only ?? {})[0];

/** Turns a requirement into a condition; nothing where it does not concern the reader. `absent`: what that counts as. */
export function conditionOf(
  given: Requirement,
  choice: Choice,
  maker: PlanBuilder,
  absent: boolean,
): Condition | undefined {
  const requirement = resolveRequirement(given, choice);
  if (!requirement) return undefined;
  const condition = make(requirement, choice, maker, absent);
  const aside = requirement.recommended === true || requirement.kind === 'not-applicable';
  return aside ? { ...condition, aside } : condition;
}

function make(requirement: Requirement, choice: Choice, maker: PlanBuilder, absent: boolean): Condition {
  const dimension = maker.program.dimensions?.find(({ id }) => id === openDimension(requirement));
  if (dimension) {
    const open = optionsOf(dimension, choice);
    const of = open.map(({ id }) => {
      const chosen = { ...choice, [dimension.id]: id };
      return conditionOf(requirement, chosen, maker, absent) ?? silent(absent);
    });
    // Where all options are tried for a partner and the best counts, they are ways to the same end.
    const best = dimension.assignment?.some(({ how, only }) => how === 'best-of' && concerns(only, choice));
    if (best) return { form: 'group', need: 1, of, says: requirement };
    const options = open.map((option) => dimension.options.indexOf(option));
    return {
      form: 'cases',
      dimension: dimension.id,
      key: `choice ${dimension.id}`,
      options,
      of,
      says: requirement,
    };
  }
  switch (requirement.kind) {
    case 'all':
    case 'any':
    case 'some':
      return groupOf(requirement, choice, maker);
    case 'measure':
      return measured(requirement, maker);
    case 'score':
      return scored(requirement, maker);
    case 'tier':
      return comes(requirement, maker);
    case 'none':
    case 'not-applicable':
      return silent(true, requirement);
    default:
      return silent(false, requirement);
  }
}

function groupOf(
  requirement: Extract<Requirement, { of: Requirement[] }>,
  choice: Choice,
  maker: PlanBuilder,
): Condition {
  const every = requirement.kind === 'all';
  const of = requirement.of.flatMap((child) => conditionOf(child, choice, maker, every) ?? []);
  const counting = of.filter(({ aside }) => !aside).length;
  const wanted = every ? counting : requirement.kind === 'any' ? 1 : (requirement.count ?? 1);
  // What is only advised, or does not arise, leaves nothing to choose from.
  if (counting === 0) return of.length > 0 || every ? all([], requirement) : silent(false, requirement);
  const names = requirement.includingOneOf;
  const must = names?.flatMap((name) =>
    of.flatMap(({ says, aside }, index) =>
      !aside && says && 'id' in says && says.id === name ? [index] : [],
    ),
  );
  return {
    form: 'group',
    need: Math.min(wanted, counting),
    of,
    must: must?.length ? must : undefined,
    says: requirement,
  };
}

/** A leaf and what hangs on it: of which, together with, among them. */
function measured(requirement: MeasureRequirement, maker: PlanBuilder): Condition {
  const measure = maker.measure(requirement.measure);
  const main = comparison(requirement, { measure, name: requirement.name, base: requirement.measure }, maker);
  if (main.form === 'test') {
    if (requirement.validFor) maker.ask({ ...question(main.key, maker), expires: true });
    if (requirement.within) {
      main.within = daysOf(requirement.within);
      maker.ask({ key: 'joined', kind: 'date', about: 'joined' });
    }
  }
  const base = requirement.measure;
  const part = (way: string) => (given: ConditionPart, index: number) => {
    const own =
      given.measure ?? `${base}/${way}/${given.name === undefined ? index + 1 : maker.slug(given.name)}`;
    return comparison(
      given,
      {
        measure: maker.measure(given.measure),
        name: given.name,
        base: own,
        parent: measure,
        whole: way === 'of' ? main : undefined,
      },
      maker,
    );
  };
  const among = (requirement.includingOneOf ?? []).map(part('among'));
  const of = [
    main,
    ...(requirement.ofWhich ?? []).map(part('of')),
    ...(requirement.together ?? []).map(part('with')),
    ...(among.length > 0 ? [{ form: 'group', need: 1, of: among } as const] : []),
  ];
  return of.length === 1 ? { ...main, says: requirement } : all(of, requirement);
}

function question(key: string, maker: PlanBuilder): FactQuestion {
  return { key, kind: 'number', about: 'measure', checkable: true, measure: maker.measure(key) };
}

interface Subject {
  measure: Measure | undefined;
  name: Text | undefined;
  /** The key, unless the comparison is of a kind that needs one of its own. */
  base: string;
  /** What the part is a part of. */
  parent?: Measure | undefined;
  whole?: Condition | undefined;
}

/** One comparison of one measure. */
function comparison(
  says: MeasureRequirement | ConditionPart,
  subject: Subject,
  maker: PlanBuilder,
): Condition {
  const { measure, parent, base } = subject;
  const { ask, slug } = maker;
  const name = measure?.name ?? subject.name;
  const about = measure ? 'measure' : 'part';
  const common = { measure: measure ?? parent, name };
  if (says.is === 'not-required' || says.is === 'not-applicable')
    return { ...silent(true, says), aside: says.is === 'not-applicable' };
  if (says.is !== undefined || says.top !== undefined || says.topPercent !== undefined)
    return silent(false, says);

  const bounds = boundsOf(says);
  if (says.growth !== undefined) {
    const own = measure?.kind === 'percent';
    const key = ask({
      ...common,
      key: own ? base : `${base}/growth`,
      kind: 'percent',
      about: own ? about : 'growth',
      signed: true,
    });
    return { form: 'test', key, min: [says.growth, says.growth], says };
  }
  if (says.share !== undefined) {
    const { whole } = subject;
    // A part and a whole that are both counted make the share themselves.
    if (measure && measure.kind !== 'percent' && whole?.form === 'test' && !whole.key.includes('/'))
      return { form: 'test', key: number(base), per: { key: whole.key, times: says.share / 100 }, says };
    const own = measure?.kind === 'percent';
    const words = says.of ?? name;
    const key = ask({
      ...common,
      name: words,
      key: own
        ? base
        : base.includes('/') || words === undefined
          ? `${base}/share`
          : `${base}/share/${slug(words)}`,
      kind: 'percent',
      about: own ? about : 'share',
    });
    return { form: 'test', key, min: [says.share, says.share], says };
  }
  if (!bounds) {
    // How far it reaches is words: whether it does is for the reader to say.
    if (says.covers !== undefined) {
      const key = ask({
        ...common,
        key: `${base}/covers/${slug(says.covers)}`,
        kind: 'yes-no',
        about: 'covers',
        name: says.covers,
      });
      return { form: 'test', key, min: YES, says };
    }
    if (!says.held) return silent(false, says);
    const own = !measure || measure.kind === 'held';
    return {
      form: 'test',
      key: ask({ ...common, key: own ? base : `${base}/held`, kind: 'yes-no', about }),
      min: YES,
      says,
    };
  }
  const key = number(base);
  return 'forEach' in says && says.forEach
    ? perOther(says, key, bounds)
    : { form: 'test', key, ...rounded(bounds, maker, measure, parent), says };

  function number(key: string): string {
    const kind = kindOf(measure ?? parent);
    const own = kind === 'money' ? (says.currency ?? measure?.currency ?? maker.program.currency) : undefined;
    const usual = measure?.currency ?? maker.program.currency;
    return ask({
      ...common,
      key:
        measure?.kind === 'held'
          ? `${key}/count`
          : own !== undefined && own !== usual
            ? `${key}/${own}`
            : key,
      kind,
      about,
      unit: (measure ?? parent)?.unit,
      currency: own,
    });
  }

  function perOther(says: MeasureRequirement, key: string, bounds: Bounds): Condition {
    const { count, unit } = says.forEach!;
    const other = ask({
      key: `${base}/for-each/${slug(unitText(unit, 'other'))}`,
      kind: 'number',
      about: 'for-each',
      measure,
      unit,
      name: unitText(unit, 'other'),
    });
    return { form: 'test', key, per: { key: other, times: (bounds.min?.[0] ?? 1) / count }, says };
  }
}

function kindOf(measure: Measure | undefined): FactQuestion['kind'] {
  switch (measure?.kind) {
    case 'money':
    case 'percent':
    case 'score':
    case 'duration':
      return measure.kind;
    default:
      return 'number';
  }
}

type Bounds = Pick<Test, 'min' | 'max' | 'over' | 'under'>;

function boundsOf(says: ConditionPart): Bounds | undefined {
  if (says.atLeast !== undefined) return { min: [says.atLeast, says.atLeast] };
  if (says.above !== undefined) return { min: [says.above, says.above], over: true };
  if (says.atMost !== undefined) return { max: says.atMost };
  if (says.below !== undefined) return { max: says.below, under: true };
  if (says.exactly !== undefined) return { min: [says.exactly, says.exactly], max: says.exactly };
  if (says.between) return { min: [says.between[0], says.between[0]], max: says.between[1] };
  if (says.toBeFixed) return { min: says.toBeFixed };
  return undefined;
}

/** What is counted is whole: "more than 0" is "at least 1". */
function rounded(bounds: Bounds, maker: PlanBuilder, ...[measure, parent]: (Measure | undefined)[]): Bounds {
  if (kindOf(measure ?? parent) !== 'number') return bounds;
  const { min, max } = bounds;
  const up = (value: number) => (bounds.over ? Math.floor(value) + 1 : Math.ceil(value));
  return {
    ...(min && { min: [up(min[0]), up(min[1])] }),
    ...(max !== undefined && { max: bounds.under ? Math.ceil(max) - 1 : Math.floor(max) }),
  };
}

function scored(requirement: ScoreRequirement, maker: PlanBuilder): Condition {
  if (requirement.is === 'not-required' || requirement.is === 'not-applicable')
    return { ...silent(true, requirement), aside: requirement.is === 'not-applicable' };
  const measure = maker.measure(requirement.measure);
  const key = maker.ask({
    key: requirement.measure ?? requirement.id ?? 'score',
    kind: 'score',
    about: 'measure',
    measure,
    name: requirement.name ?? measure?.name,
    unit: measure?.unit,
    max: requirement.outOf,
  });
  return {
    form: 'score',
    key,
    atLeast: requirement.is === undefined ? requirement.atLeast : undefined,
    average: requirement.method === 'average',
    parts: partsOf(requirement, key, maker),
    says: requirement,
  };
}

/** A tier one must come from, and how long it must have been held. */
function comes(requirement: Extract<Requirement, { kind: 'tier' }>, maker: PlanBuilder): Condition {
  const held = holds(requirement.tiers, maker);
  if (!requirement.for) return { ...held, says: requirement };
  const since = maker.ask({ key: 'tier-since', kind: 'date', about: 'tier-since' });
  return all(
    [held, { form: 'test', key: since, max: dayOf(before(maker.today, requirement.for)) }],
    requirement,
  );
}

const DAYS = {
  minute: 1 / 1440,
  hour: 1 / 24,
  'business-hour': 1 / 8,
  day: 1,
  'business-day': 1.4,
  week: 7,
  month: 30.4375,
  quarter: 91.3125,
  year: 365.25,
};
const MONTHS = { month: 1, quarter: 3, year: 12 };

/** About how many days a time is. */
function daysOf({ value, unit }: Duration): number {
  return Math.round(value * DAYS[unit]);
}

/** The day that lies so long before another; in months where the time is given in months or longer. */
export function before(today: string, time: Duration): string {
  const day = new Date(dayOf(today) * 86_400_000);
  const months = Number.isInteger(time.value) ? MONTHS[time.unit as keyof typeof MONTHS] : undefined;
  if (months === undefined) day.setUTCDate(day.getUTCDate() - daysOf(time));
  else {
    const date = day.getUTCDate();
    day.setUTCMonth(day.getUTCMonth() - months * time.value);
    // A month that is too short ends on its last day.
    if (day.getUTCDate() !== date) day.setUTCDate(0);
  }
  return day.toISOString().slice(0, 10);
}

/** Words as a part of a key. */
function slug(text: Text, language: string): string {
  const words = typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
