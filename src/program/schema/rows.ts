/** What becomes a row of a table: what one gets, what is measured, what it costs, what is promised and asked. */
import * as z from 'zod/mini';
import { requirement } from './requirement.js';
import { currency, date, id, keptFor, scope, text, unit, window } from './scalars.js';
import { qualifiers, value } from './value.js';

const values = {
  /** The value of each tier, by tier id. A tier left out is not mentioned, unless it includes another, or the document declares its benefits `complete`. */
  values: z.optional(z.record(id, value)),
  /** One value for every tier not named in `values`. */
  value: z.optional(value),
};

/** What a partner gets: one row, with a value for each tier. */
export const benefit = z.strictObject({
  /** Names the benefit inside the document. */
  id,
  /** What the vendor calls it. @example "Deal registration" */
  name: text,
  /** Id of a category. */
  category: z.optional(id),
  /** The topic from the published list that it belongs to. @example "deal-registration" */
  topic: z.optional(id),
  /** What it is, for someone who has never heard of it. */
  description: z.optional(text),
  ...values,
  /** True where it is certain that there is such a benefit, and not known which tiers have it. `value` then says what it is where one has it; what `values` says of a tier holds. */
  tiersNotKnown: z.optional(z.boolean()),
  /** The options of dimensions it concerns; everybody where it is left out. */
  only: z.optional(scope),
  /** What opens it, where that is not the tier: a score, an extra condition. */
  unlocks: z.optional(requirement),
  /** Ids of benefits that it comes on top of. */
  addsTo: z.optional(z.array(id)),
  /** `lower` where less is better. */
  better: z.optional(z.enum(['higher', 'lower'])),
  ...qualifiers,
});
export type Benefit = z.infer<typeof benefit>;

/** Something about a partner that is counted or attested. */
export const measure = z.strictObject({
  /** Names the measure inside the document. */
  id,
  /** What is measured. @example "Certified people" */
  name: text,
  /** What sort of thing it is; a count where it is left out. `held` is something one has or has not. */
  kind: z.optional(z.enum(['count', 'money', 'percent', 'score', 'duration', 'rank', 'held'])),
  /** What is counted, or the unit of time. @example {"one": "person", "other": "people"} */
  unit: z.optional(unit),
  /** The currency of a money measure; the document's own where it is left out. */
  currency: z.optional(currency),
  /** Over what time it is counted. */
  window: z.optional(window),
  /** How long what is counted stays, such as points that expire. @example {"value": 12, "unit": "month"} */
  keptFor: z.optional(keptFor),
  /** What counts and what does not. */
  definition: z.optional(text),
  /** False where a partner cannot find out by itself. */
  selfCheck: z.optional(z.boolean()),
  /** Whose fact it is: the company's, or the company's with this vendor. */
  about: z.optional(z.enum(['company', 'vendor'])),
  /** Id of a category. */
  category: z.optional(id),
  /** The topic from the published list that it belongs to. */
  topic: z.optional(id),
  /** `lower` where less is better. */
  better: z.optional(z.enum(['higher', 'lower'])),
  ...qualifiers,
});
export type Measure = z.infer<typeof measure>;

/** What a partner pays: one row, with a value for each tier. */
export const cost = z.strictObject({
  /** Names the cost inside the document. */
  id,
  /** What is paid for. @example "Annual partner fee" */
  name: text,
  /** What sort of cost it is. */
  kind: z.enum(['fee', 'training', 'exam', 'audit', 'purchase', 'penalty', 'staff', 'other']),
  /** Id of a category. */
  category: z.optional(id),
  /** The topic from the published list that it belongs to. */
  topic: z.optional(id),
  /** What it is, for someone who has never heard of it. */
  description: z.optional(text),
  /** True where nobody has to pay it. */
  optional: z.optional(z.boolean()),
  /** Who is paid, where it is not the vendor. */
  payee: z.optional(text),
  /** The options of dimensions it concerns; everybody where it is left out. */
  only: z.optional(scope),
  /** Id of the measure that one unit of is bought with it: an exam for one more certified person. */
  measure: z.optional(id),
  ...values,
  ...qualifiers,
});
export type Cost = z.infer<typeof cost>;

/** What one side promises the other. */
export const commitment = z.strictObject({
  /** Names the commitment inside the document. */
  id,
  /** Who promises. */
  by: z.enum(['vendor', 'partner']),
  /** The options of dimensions it concerns; everybody where it is left out. */
  only: z.optional(scope),
  /** What is promised. @example "Answer to a support request" */
  name: text,
  /** The topic from the published list that it belongs to. */
  topic: z.optional(id),
  /** What it means in practice. */
  description: z.optional(text),
  ...values,
  ...qualifiers,
});
export type Commitment = z.infer<typeof commitment>;

/** One question that partners ask, with the answer. */
export const question = z.strictObject({
  /** Names the question inside the document. */
  id,
  /** The question as a partner would ask it. */
  question: text,
  /** The vendor's answer. */
  answer: text,
  /** The topic from the published list that it belongs to. */
  topic: z.optional(id),
  /** The day it was answered. */
  answeredOn: z.optional(date),
  ...qualifiers,
});
export type Question = z.infer<typeof question>;
