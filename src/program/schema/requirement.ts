/** What a partner must do or be for a tier: a tree of conditions on measures. */
import * as z from 'zod/mini';
import {
  figure,
  howMany,
  currency,
  duration,
  id,
  keptFor,
  scope,
  text,
  unit,
  window,
  type Scope,
  type Text,
} from './scalars.js';
import { SILENCES, type Silence } from './silence.js';
import { conflict, qualifiers, type Conflict, type Qualified } from './value.js';

const number = figure;

// As in value.ts: what contains itself is named as an interface.
export type Requirement =
  z.infer<(typeof flatRequirements)[number]> | GroupRequirement | VariesRequirement | IfRequirement;
type Common = { [K in keyof typeof common]?: z.infer<(typeof common)[K]> };
export interface GroupRequirement extends Common {
  kind: 'all' | 'any' | 'some' | 'unclear';
  of: Requirement[];
  countedOnce?: boolean | undefined;
  count?: number | undefined;
  includingOneOf?: string[] | undefined;
}
export interface VariesRequirement extends Common {
  kind: 'varies';
  by: string;
  cases: Record<string, Requirement>;
  otherwise?: Requirement | undefined;
}
export interface IfRequirement extends Common {
  kind: 'if';
  when: Requirement;
  then: Requirement;
  otherwise?: Requirement | undefined;
}
export interface ScorePart extends Qualified {
  id: string;
  name: Text;
  measure?: string | undefined;
  max?: number | Silence | undefined;
  min?: number | undefined;
  above?: number | undefined;
  weight?: number | Silence | undefined;
  is?: Silence | undefined;
  earns?: Earning[] | undefined;
  parts?: ScorePart[] | undefined;
  only?: Scope | undefined;
}

const nested: z.ZodMiniType<Requirement> = z.lazy(() => requirement);
const nestedPart: z.ZodMiniType<ScorePart> = z.lazy(() => scorePart);

/** What another source says of a whole condition: another figure, or another condition altogether. */
export interface ConditionConflict extends Conflict {
  requirement?: Requirement | undefined;
}

/** What another source says instead of a condition. */
const conditionConflict: z.ZodMiniType<ConditionConflict> = z.strictObject({
  ...conflict,
  /** The whole condition as the other source has it, where that is more than a figure. Nobody is held against it. @example {"kind": "measure", "measure": "certified", "atLeast": 4} */
  requirement: z.optional(nested),
});

/** What every condition may carry besides its own fields. */
const common = {
  /** A name of its own, so that the same condition of two tiers stands in one row. */
  id: z.optional(id),
  /** What the condition is called; the measure's name where it is left out. @example "Annual gross sales" */
  name: z.optional(text),
  /** Id of a category; the measure's own where it is left out. */
  category: z.optional(id),
  /** True where it is advised and not required. */
  recommended: z.optional(z.boolean()),
  /** The options of dimensions it applies to; everybody where it is left out. @example {"application": ["new"]} */
  only: z.optional(scope),
  ...qualifiers,
  /** What other sources say instead. */
  conflicts: z.optional(z.array(conditionConflict)),
};

/** How a measure is compared: one of the forms, or `is` where the figure is missing. `covers` may refine another form. */
export const comparison = {
  /** At least this much. @example 75 */
  atLeast: z.optional(number),
  /** At most this much: less is better. @example 24 */
  atMost: z.optional(number),
  /** More than this. */
  above: z.optional(number),
  /** Less than this. */
  below: z.optional(number),
  /** Exactly this much. */
  exactly: z.optional(number),
  /** Between two numbers, both included. */
  between: z.optional(z.tuple([number, number])),
  /** A threshold that the vendor has announced only as a range and fixes later. @example [3000000, 7000000] */
  toBeFixed: z.optional(z.tuple([number, number])),
  /** Among the first so many. */
  top: z.optional(number),
  /** Among the first so many percent. */
  topPercent: z.optional(number),
  /** Growth against one's own past, in percent, at least. */
  growth: z.optional(number),
  /** A share of a whole, in percent, at least; `of` says of what. */
  share: z.optional(number),
  /** What the share, or the first so many, is taken of. @example "annual gross sales" */
  of: z.optional(text),
  /** How much of that counts at most: half of the employees, of whom no more than so many count. @example 100 */
  ofAtMost: z.optional(number),
  /** It is held, signed, passed or done. */
  held: z.optional(z.literal(true)),
  /** How far it must reach, where that is words and not a number. @example "all public paid cloud apps" */
  covers: z.optional(text),
  /** Why there is no figure. `not-required`: nothing is asked of this tier. */
  is: z.optional(z.enum(['not-required', ...SILENCES])),
  /** The currency of an amount of money; the document's own where it is left out. */
  currency: z.optional(currency),
};

/** A key of a comparison: one of the forms, or what goes with it. */
export type ComparisonKey = keyof typeof comparison;

/** A part of a condition: of the certified people, how many must be engineers. */
const part = z.strictObject({
  /** The measure that counts the part, where it has one. */
  measure: z.optional(id),
  /** What the part is, where there is no measure for it. @example "technical" */
  name: z.optional(text),
  ...comparison,
  ...qualifiers,
});
export type ConditionPart = z.infer<typeof part>;

/** A deadline that is a tier. It is asked of the tier where it stands, and not of the one that it names. */
const beforeTier = z.strictObject({
  /** Id of the tier. @example "silver" */
  before: id,
});

/** A leaf: one measure and one comparison. */
const measured = z.strictObject({
  kind: z.literal('measure'),
  /** Id of the measure. @example "certified" */
  measure: id,
  ...comparison,
  /** Parts of the number that have a threshold of their own: "8, of which at least 4 technical". */
  ofWhich: z.optional(z.array(part)),
  /** Other measures that must be reached by the same things: "3 opportunities, worth at least 1,500 a month". */
  together: z.optional(z.array(part)),
  /** What must be among the things counted: any one of these. */
  includingOneOf: z.optional(z.array(part)),
  /** For each how many of something: one per 50 accounts. */
  forEach: z.optional(
    z.strictObject({
      /** How many of the other thing. @example 50 */
      count: number,
      /** The other thing. @example "accounts" */
      unit,
    }),
  ),
  /** Over what time it is counted; the measure's own window where it is left out. */
  window: z.optional(window),
  /** How long it stays valid once reached. */
  validFor: z.optional(duration),
  /** How soon it must be reached: so long after joining, or before a tier. @example {"before": "silver"} */
  within: z.optional(z.union([duration, beforeTier])),
  /** How it is counted, in words. @example "One person counts once, however many certificates" */
  counting: z.optional(text),
  ...common,
});
export type MeasureRequirement = z.infer<typeof measured>;

/** All of these. */
const all = z.strictObject({
  kind: z.literal('all'),
  /** The conditions. */
  of: z.array(nested).check(z.minLength(1, 'empty-list')),
  /** True where what is counted for one of the conditions counts for no other: people who are named for one role each. */
  countedOnce: z.optional(z.boolean()),
  ...common,
});

/** Any one of these. At the root of a tier: several full ways to the same tier. */
const any = z.strictObject({
  kind: z.literal('any'),
  /** The conditions. */
  of: z.array(nested).check(z.minLength(1, 'empty-list')),
  ...common,
});

/** At least so many of these. */
const some = z.strictObject({
  kind: z.literal('some'),
  /** How many of them. @example 2 */
  count: howMany,
  /** The conditions to choose from. */
  of: z.array(nested).check(z.minLength(1, 'empty-list')),
  /** Ids of conditions in `of`: one of these must be among them. */
  includingOneOf: z.optional(z.array(id)),
  ...common,
});

/** Several of which the source does not say whether all of them or any one is asked. Met only by all of them, missed only by none. */
const unclear = z.strictObject({
  kind: z.literal('unclear'),
  /** The conditions that the source names. */
  of: z.array(nested).check(z.minLength(1, 'empty-list')),
  ...common,
});

/** What is asked only where something else holds: a certificate for each area in which one spends 500 or more. */
const conditional = z.strictObject({
  kind: z.literal('if'),
  /** Where it is asked. Nobody is asked to bring this about, and nobody is advised to. @example {"kind": "measure", "measure": "spend", "atLeast": 500} */
  when: nested,
  /** What is asked where `when` holds. @example {"kind": "measure", "measure": "certified", "atLeast": 1} */
  then: nested,
  /** What is asked where it does not; nothing where it is left out. */
  otherwise: z.optional(nested),
  ...common,
});

/** A step by which a part of a score earns points. */
const earning = z.strictObject({
  /** What earns them. @example "Azure administrator" */
  name: z.optional(text),
  /** Points for each so many. */
  points: z.optional(number),
  /** For each how many; one where it is left out. @example 100 */
  each: z.optional(number),
  /** Each of what. @example {"one": "certified person", "other": "certified people"} */
  unit: z.optional(unit),
  /** The most this step can earn. */
  upTo: z.optional(number),
  /** How many the step asks for: with `gate`, to open the next step; else to earn all its points. */
  needs: z.optional(number),
  /** True where a share of what the step asks for earns the same share of its points. */
  partial: z.optional(z.boolean()),
  /** True for a step that earns nothing and only opens the next. */
  gate: z.optional(z.boolean()),
  /** How long its points stay. @example {"value": 12, "unit": "month"} */
  keptFor: z.optional(keptFor),
  /** The options of dimensions it applies to. */
  only: z.optional(scope),
  ...qualifiers,
});
export type Earning = z.infer<typeof earning>;

/** A part of a score. */
const scorePart = z.strictObject({
  /** A name of its own. */
  id,
  /** What the part is called. @example "Net customer adds" */
  name: text,
  /** The measure behind it. */
  measure: z.optional(id),
  /** The most points it can bring, or why that is not said. Without it there is no limit. @example 20 */
  max: z.optional(z.union([number, z.enum(SILENCES)])),
  /** The least points it must bring. @example 1 */
  min: z.optional(number),
  /** It must bring more than this. @example 0 */
  above: z.optional(number),
  /** How heavily it counts in a weighted average, in percent, or why that is not said. A weight that is left out is not known: then the average is known only to whoever is told it. */
  weight: z.optional(z.union([number, z.enum(SILENCES)])),
  /** Why there is no figure for it: how it brings points is not said, and nobody can work them out. */
  is: z.optional(z.enum(SILENCES)),
  /** How the points are earned. */
  earns: z.optional(z.array(earning)),
  /** Parts of this part. */
  parts: z.optional(z.array(nestedPart)),
  /** The options of dimensions it applies to. */
  only: z.optional(scope),
  ...qualifiers,
});

/** What makes a score: what it adds up, and how. */
const counted = {
  /** The measure that holds the total. */
  measure: z.optional(id),
  /** The highest total there is. @example 100 */
  outOf: z.optional(number),
  /** The parts. */
  parts: z.optional(z.array(scorePart)),
  /** How it is counted, in words. */
  counting: z.optional(text),
  /** Over what time it is counted. */
  window: z.optional(window),
};

/** How the parts make the total. */
const method = z.enum(['sum', 'average']);

/** A score made of parts, with caps and minimums for each part, and a total to reach. */
const score = z.strictObject({
  kind: z.literal('score'),
  /** Id of a score in `scores`: all that it says holds here as well, and what is said here comes on top. @example "points" */
  score: z.optional(id),
  /** `sum` adds the parts, `average` weighs them; so it is with the parts of a part. Leave it out only where `score` names one of `scores`. */
  method: z.optional(method),
  /** The total to reach. @example 70 */
  atLeast: z.optional(number),
  /** Why the total is missing. */
  is: z.optional(z.enum(['not-required', ...SILENCES])),
  ...counted,
  ...common,
});
export type ScoreRequirement = z.infer<typeof score>;

/** In how many places. */
const places = z.strictObject({
  /** In how many of them. @example 2 */
  count: howMany,
  /** Which places. @example "countries of the top 8" */
  unit,
});

/** A score that several conditions ask for, each with its own total to reach: its parts stand here once. */
export const sharedScore = z.strictObject({
  /** Names the score for `score` of a condition. @example "points" */
  id,
  /** What the score is called; the measure's name where it is left out. @example "Partner points" */
  name: z.optional(text),
  /** `sum` adds the parts, `average` weighs them; so it is with the parts of a part. */
  method,
  ...counted,
  ...qualifiers,
});
export type SharedScore = z.infer<typeof sharedScore>;

/** A tier that one must hold: that it has come from, where `for` says how long it must have held it. */
const fromTier = z.strictObject({
  kind: z.literal('tier'),
  /** Ids of the tiers: any one of them. */
  tiers: z.array(id).check(z.minLength(1, 'empty-list')),
  /** How long one must have held it. */
  for: z.optional(duration),
  /** In how many places one must hold it, where a tier is held place by place. */
  in: z.optional(places),
  ...common,
});
export type TierRequirement = z.infer<typeof fromTier>;

/** A condition that differs by a dimension. */
const varies = z.strictObject({
  kind: z.literal('varies'),
  /** Id of the dimension. @example "zone" */
  by: id,
  /** The condition for each option, by option id. */
  cases: z.record(id, nested),
  /** The condition for every option not named in `cases`; not known where it is left out. */
  otherwise: z.optional(nested),
  ...common,
});

/** `none`: nothing is asked. The others: why what is asked is not said. One without `id` and `name` inside an `all` is about the rest: all that the other conditions do not name. */
const silent = z.strictObject({
  kind: z.enum(['none', 'not-published', 'not-known', 'not-applicable', 'on-request']),
  ...common,
});
export type SilentRequirement = z.infer<typeof silent>;

const flatRequirements = [measured, score, fromTier, silent] as const;

/** A condition. */
export const requirement: z.ZodMiniType<Requirement> = z.discriminatedUnion('kind', [
  ...flatRequirements,
  all,
  any,
  some,
  unclear,
  conditional,
  varies,
]);
