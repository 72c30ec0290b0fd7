import type { ComparisonKey, ConditionPart, MeasureRequirement, SilentRequirement } from './requirement.js';

/** How a measure may be compared. */
export type Form = Exclude<ComparisonKey, 'of' | 'currency'>;

/** A comparison, read: its form, and the figure that stands in the document. */
export type Comparison = { [F in Form]: { form: F; figure: NonNullable<ConditionPart[F]> } }[Form];

interface Traits {
  /** What its figure counts: in the unit of the measure, places in a ranking, percent; nothing where it is no number. */
  counts?: 'unit' | 'places' | 'percent';
  /** It asks less the higher it is. */
  ceiling?: true;
}

/** What there is to know of each form, in the order in which they are told to who got one wrong. */
const TRAITS: Record<Form, Traits> = {
  atLeast: { counts: 'unit' },
  atMost: { counts: 'unit', ceiling: true },
  above: { counts: 'unit' },
  below: { counts: 'unit', ceiling: true },
  exactly: { counts: 'unit' },
  between: { counts: 'unit' },
  toBeFixed: { counts: 'unit' },
  top: { counts: 'places', ceiling: true },
  topPercent: { counts: 'percent', ceiling: true },
  growth: { counts: 'percent' },
  share: { counts: 'percent' },
  held: {},
  covers: {},
  is: {},
};

/** All forms. */
export const FORMS = Object.keys(TRAITS) as Form[];

/** The forms that ask less the higher their figure is. */
export const CEILINGS: readonly string[] = FORMS.filter((form) => TRAITS[form].ceiling);

/** What the figure of a form counts. */
export const countsOf = (form: Form): Traits['counts'] => TRAITS[form].counts;

/** The forms that something names: one, or another besides `covers`. */
export function formsIn(part: Partial<Record<Form, unknown>>): Form[] {
  return FORMS.filter((form) => part[form] !== undefined);
}

/** The comparison of a condition; nothing where it only names its measure. That a figure is missing wins, and `covers` only refines. */
export function comparisonOf(part: ConditionPart): Comparison | undefined {
  const forms = formsIn(part);
  const form = part.is ? 'is' : (forms.find((one) => one !== 'covers') ?? forms[0]);
  return form && ({ form, figure: part[form] } as Comparison);
}

/** What narrows a measure besides its comparison, its window, and what every condition may carry. */
type Term = Exclude<keyof MeasureRequirement, ComparisonKey | keyof SilentRequirement | 'measure' | 'window'>;

/** Everything that narrows a measure. */
export function termsOf(requirement: MeasureRequirement): Record<Term, unknown> {
  const { ofWhich, together, includingOneOf, forEach, within, validFor, counting } = requirement;
  return { ofWhich, together, includingOneOf, forEach, within, validFor, counting };
}
