import { outOfForce } from '../schema/in-force.js';
import { comparisonOf, type Comparison } from '../schema/comparison.js';
import type { Measure } from '../schema/program.js';
import type { ConditionPart, MeasureRequirement } from '../schema/requirement.js';
import type { Text } from '../schema/scalars.js';
import type { Statement } from '../schema/walk.js';
import { unitText } from '../text-of.js';
import { allOf, anyOf, silent, silentAs, YES, type Condition, type Test } from './condition.js';
import { daysOf } from './days.js';
import type { FactQuestion } from './facts.js';
import type { PlanBuilder } from './plan-builder.js';

/** A leaf and what hangs on it: of which, together with, among them. */
export function measured(requirement: MeasureRequirement, says: Statement, builder: PlanBuilder): Condition {
  const { measure: base, ofWhich = [], together = [], includingOneOf = [] } = requirement;
  const measure = builder.measure(base);
  const main = compared({ part: requirement, says, measure, base, forEach: requirement.forEach }, builder);
  if (main.form === 'test') {
    if (requirement.validFor) builder.ask({ key: main.key, kind: 'number', about: 'measure', expires: true });
    if (requirement.within && 'unit' in requirement.within) {
      main.within = daysOf(requirement.within);
      builder.ask({ key: 'joined', kind: 'date', about: 'joined' });
    }
  }
  const inside = (way: string) => (part: ConditionPart, index: number) => {
    if (outOfForce(part, builder.today)) return [];
    const own = part.name === undefined ? String(index + 1) : builder.slug(part.name);
    const subject: Subject = {
      part,
      says: { node: 'part', item: part },
      measure: builder.measure(part.measure),
      base: part.measure ?? `${base}/${way}/${own}`,
      isUnmeasured: part.measure === undefined,
      parent: measure,
      // What is counted in another way than by the measure itself is no whole to take a share of.
      whole: way === 'of' && main.form === 'test' && main.key === base ? base : undefined,
    };
    return [compared(subject, builder)];
  };
  const among = includingOneOf.flatMap(inside('among'));
  const of = [
    main,
    ...ofWhich.flatMap(inside('of')),
    ...together.flatMap(inside('with')),
    ...(among.length > 0 ? [anyOf(among)] : []),
  ];
  return of.length === 1 ? main : allOf(of, says);
}

/** One thing that is compared, and what it is compared as. */
interface Subject {
  part: ConditionPart;
  says: Statement;
  measure: Measure | undefined;
  /** The key, unless the comparison is of a kind that needs one of its own. */
  base: string;
  /** A part that no measure counts. */
  isUnmeasured?: boolean;
  /** What the part is a part of, and the key of its count. */
  parent?: Measure | undefined;
  whole?: string | undefined;
  forEach?: MeasureRequirement['forEach'];
}

/** One comparison of one measure. */
function compared(subject: Subject, builder: PlanBuilder): Condition {
  const { part, says, measure, base } = subject;
  const { form, figure } = comparisonOf(part) ?? { form: undefined };
  const about = measure ? 'measure' : 'part';
  const name = nameOf(subject);
  const common = { measure: measure ?? subject.parent, name };
  const percent = measure?.kind === 'percent';
  const test = (key: string, bounds: Omit<Test, 'form' | 'key'>): Test => ({
    form: 'test',
    key,
    ...bounds,
    says,
  });
  switch (form) {
    case undefined:
    case 'top':
    case 'topPercent':
      return silent(false, says);
    case 'is':
      return silentAs(figure, says);
    case 'growth': {
      const key = percent ? base : `${base}/growth`;
      const asked = { ...common, key, kind: 'percent', signed: true } as const;
      return test(builder.ask({ ...asked, about: percent ? about : 'growth' }), { min: [figure, figure] });
    }
    case 'share': {
      const { whole } = subject;
      // A part and a whole that are both counted make the share themselves.
      if (measure && !percent && whole !== undefined)
        return test(askCount(subject, builder), {
          per: { key: whole, times: figure / 100, most: part.ofAtMost },
        });
      const words = part.of ?? name;
      const { ofAtMost } = part;
      const capped = ofAtMost === undefined ? 'share' : `share-of-${String(ofAtMost)}`;
      const own = subject.isUnmeasured || words === undefined ? capped : `${capped}/${builder.slug(words)}`;
      const key = percent ? base : `${base}/${own}`;
      const asked = { ...common, name: words, key, kind: 'percent', ofAtMost } as const;
      return test(builder.ask({ ...asked, about: percent ? about : 'share' }), { min: [figure, figure] });
    }
    case 'held':
    case 'covers': {
      const { covers } = part;
      const asked = { ...common, kind: 'yes-no' } as const;
      // How far it reaches is words: whether it does is for the reader to say.
      if (covers !== undefined) {
        const key = `${base}/covers/${builder.slug(covers)}`;
        return test(builder.ask({ ...asked, key, about: 'covers', name: covers }), { min: YES });
      }
      const key = !measure || measure.kind === 'held' ? base : `${base}/held`;
      return test(builder.ask({ ...asked, key, about }), { min: YES });
    }
    default: {
      const key = askCount(subject, builder);
      const bounds = boundsOf({ form, figure } as Bounded);
      return test(
        key,
        subject.forEach
          ? { per: perOther(subject, subject.forEach, bounds, builder) }
          : rounded(bounds, kindOf(subject)),
      );
    }
  }
}

function nameOf({ measure, part }: Subject): Text | undefined {
  return measure?.name ?? part.name;
}

/** The number itself, in a currency of its own where that is not the usual one. */
function askCount(subject: Subject, { ask, program }: PlanBuilder): string {
  const { part, measure, base, parent } = subject;
  const kind = kindOf(subject);
  const usual = measure?.currency ?? program.currency;
  const currency = kind === 'money' ? (part.currency ?? usual) : undefined;
  const own = currency !== undefined && currency !== usual ? `${base}/${currency}` : base;
  return ask({
    measure: measure ?? parent,
    name: nameOf(subject),
    key: measure?.kind === 'held' ? `${base}/count` : own,
    kind,
    about: measure ? 'measure' : 'part',
    unit: (measure ?? parent)?.unit,
    currency,
  });
}

/** So many for each so many of something else. */
function perOther(
  { base, measure }: Subject,
  { count, unit }: NonNullable<Subject['forEach']>,
  { min }: Bounds,
  { ask, slug }: PlanBuilder,
): NonNullable<Test['per']> {
  const name = unitText(unit, 'other');
  const key = ask({
    key: `${base}/for-each/${slug(name)}`,
    kind: 'number',
    about: 'for-each',
    measure,
    unit,
    name,
  });
  return { key, times: (min?.[0] ?? 1) / count };
}

function kindOf({ measure, parent }: Subject): FactQuestion['kind'] {
  const kind = (measure ?? parent)?.kind;
  switch (kind) {
    case 'money':
    case 'percent':
    case 'score':
    case 'duration':
      return kind;
    case 'count':
    case 'rank':
    case 'held':
    case undefined:
      return 'number';
    default:
      return kind satisfies never;
  }
}

type Bounds = Pick<Test, 'min' | 'max' | 'over' | 'under'>;
/** The comparisons that count in the unit of the measure. */
type Bounded = Exclude<
  Comparison,
  { form: 'top' | 'topPercent' | 'is' | 'growth' | 'share' | 'held' | 'covers' }
>;

function boundsOf({ form, figure }: Bounded): Bounds {
  switch (form) {
    case 'atLeast':
      return { min: [figure, figure] };
    case 'above':
      return { min: [figure, figure], over: true };
    case 'atMost':
      return { max: figure };
    case 'below':
      return { max: figure, under: true };
    case 'exactly':
      return { min: [figure, figure], max: figure };
    case 'between':
      return { min: [figure[0], figure[0]], max: figure[1] };
    case 'toBeFixed':
      return { min: figure };
    default:
      return form satisfies never;
  }
}

/** What is counted is whole: "more than 0" is "at least 1". */
function rounded(bounds: Bounds, kind: FactQuestion['kind']): Bounds {
  if (kind !== 'number') return bounds;
  const { min, max } = bounds;
  const up = (value: number) => (bounds.over ? Math.floor(value) + 1 : Math.ceil(value));
  return {
    ...(min && { min: [up(min[0]), up(min[1])] }),
    ...(max !== undefined && { max: bounds.under ? Math.ceil(max) - 1 : Math.floor(max) }),
  };
}
