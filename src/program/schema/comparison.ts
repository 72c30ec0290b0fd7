import type { ComparisonKey, ConditionPart, MeasureRequirement, SilentRequirement } from './requirement.js';

/** How a measure may be compared. */
export type Form = Exclude<ComparisonKey, 'of' | 'ofAtMost' | 'currency'>;

/** A comparison, read: its form, and the figure that stands in the document. */
export type Comparison = { [F in Form]: { form: F; figure: NonNullable<ConditionPart[F]> } }[Form];

/** What the figure of each form counts, in the order in which the forms are told to who got one wrong. */
const COUNTS: Record<Form, 'unit' | 'places' | 'percent' | 'nothing'> = {
  atLeast: 'unit',
  atMost: 'unit',
  above: 'unit',
  below: 'unit',
  exactly: 'unit',
  between: 'unit',
  toBeFixed: 'unit',
  top: 'places',
  topPercent: 'percent',
  growth: 'percent',
  share: 'percent',
  held: 'nothing',
  covers: 'nothing',
  is: 'nothing',
};

/** Whether a form asks less the higher its figure is. */
const IS_CEILING: Record<Form, boolean> = {
  atLeast: false,
  atMost: true,
  above: false,
  below: true,
  exactly: false,
  between: false,
  toBeFixed: false,
  top: true,
  topPercent: true,
  growth: false,
  share: false,
  held: false,
  covers: false,
  is: false,
};

/** All forms. */
export const FORMS = Object.keys(COUNTS) as Form[];

/** What the figure of a form counts. */
export const countsOf = (form: Form) => COUNTS[form];

/** Whether the bound of a figure is that of a form that asks less the higher it is. */
export function isCeiling(bound: string): boolean {
  return FORMS.some((form) => form === bound && IS_CEILING[form]);
}

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
