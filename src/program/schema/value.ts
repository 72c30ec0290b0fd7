/** What one tier gets, pays or promises in one row: the content of a cell. */
import * as z from 'zod/mini';
import {
  currency,
  date,
  duration,
  figure,
  id,
  link,
  period,
  source,
  text,
  timeUnit,
  unit,
  words,
  type Text,
} from './scalars.js';

const count = figure;

// TypeScript cannot infer a type that contains itself, so the few that do are named here as interfaces;
// the annotations on the schemas below make the compiler hold both to each other.
export type Value = boolean | string | TaggedValue;
export type TaggedValue = FlatValue | ListValue | StepsValue | VariesValue;
/** A value that has no other value inside. */
export type FlatValue = z.infer<(typeof flatValues)[number]>;
export interface Conflict {
  value?: Value | undefined;
  source?: z.infer<typeof source> | undefined;
  note?: Text | undefined;
}
export interface ListValue extends Qualified {
  kind: 'list';
  items: Value[];
}
export interface StepsValue extends Qualified {
  kind: 'steps';
  measure?: string | undefined;
  by?: Text | undefined;
  steps: { atLeast: number; to?: number | undefined; value: Value }[];
}
export interface VariesValue extends Qualified {
  kind: 'varies';
  by: string;
  cases: Record<string, Value>;
  otherwise?: Value | undefined;
}

const nested: z.ZodMiniType<Value> = z.lazy(() => value);

export const conflict = {
  /** The value that the other source gives. */
  value: z.optional(nested),
  /** Where the other value stands. */
  source: z.optional(source),
  /** What else is known about the disagreement. */
  note: z.optional(text),
};

/** What another source says instead. */
const valueConflict: z.ZodMiniType<Conflict> = z.strictObject(conflict);

/** What may be said about anything in a document: on what condition, since when, how sure, and from where. */
export const qualifiers = {
  /** On what condition this holds. @example "Only for deals registered before the quote" */
  condition: z.optional(text),
  /** A remark that belongs beside it. */
  note: z.optional(text),
  /** Ids of footnotes in `footnotes`. @example ["cap"] */
  footnotes: z.optional(z.array(id)),
  /** Ids of sources in `sources`: where this stands. @example "agreement-v11" */
  source: z.optional(source),
  /** First day it holds. @example "2025-07-15" */
  from: z.optional(date),
  /** Last day it holds. @example "2026-06-30" */
  until: z.optional(date),
  /** How sure the figure is. Leave it out for a figure that stands in the cited source as printed. `inferred`: the source is reliable, and the figure, or which tier or option it belongs to, follows from it without standing there as printed; say how in a note or footnote. `stale`: once true, no longer checked. `unverified`: no reliable source. `contradicted`: sources disagree, see `conflicts`. */
  status: z.optional(z.enum(['confirmed', 'inferred', 'contradicted', 'stale', 'unverified'])),
  /** What other sources say instead. */
  conflicts: z.optional(z.array(valueConflict)),
  /** True where the source says "about". */
  approximate: z.optional(z.boolean()),
};

export type Qualified = {
  [K in keyof typeof qualifiers]?: z.infer<(typeof qualifiers)[K]>;
};

/** An amount: exactly `value`, from `from` to `to`, at most `upTo`, or `atLeast`. Exactly one of the four forms. */
export const amount = {
  /** The exact amount. */
  value: z.optional(count),
  /** The low end of a range; give `high` too. */
  low: z.optional(count),
  /** The high end of a range; give `low` too. */
  high: z.optional(count),
  /** The most it can be. */
  upTo: z.optional(count),
  /** The least it can be. */
  atLeast: z.optional(count),
};
export type Amount = { [K in keyof typeof amount]?: number | undefined };

const oneAmount = z.refine<Amount>(
  (given) =>
    [given.value, given.upTo, given.atLeast].filter((part) => part !== undefined).length +
      (given.low !== undefined && given.high !== undefined ? 1 : 0) ===
      1 &&
    (given.low === undefined) === (given.high === undefined) &&
    (given.low ?? 0) <= (given.high ?? 0),
  'one-amount',
);

/** A sum of money in one currency. */
export const moneyAmount = z.strictObject({
  /** How much, in whole units of the currency. @example 1728 */
  value: count,
  /** The currency; the document's own where it is left out. @example "USD" */
  currency: z.optional(currency),
  /** How often. @example "year" */
  per: z.optional(period),
  /** For each of what. @example "subscription" */
  each: z.optional(text),
});
export type MoneyAmount = z.infer<typeof moneyAmount>;

/** The tier has it. */
const yes = z.strictObject({ kind: z.literal('yes'), ...qualifiers });
/** The tier does not have it. */
const no = z.strictObject({ kind: z.literal('no'), ...qualifiers });
/** The question does not arise for this tier. */
const notApplicable = z.strictObject({
  kind: z.literal('not-applicable'),
  ...qualifiers,
});
/** The vendor has a figure and keeps it back. */
const notPublished = z.strictObject({
  kind: z.literal('not-published'),
  ...qualifiers,
});
/** We have not found it. */
const notKnown = z.strictObject({
  kind: z.literal('not-known'),
  ...qualifiers,
});
/** The vendor tells those who ask. */
const onRequest = z.strictObject({
  kind: z.literal('on-request'),
  ...qualifiers,
});
/** Advised, not required and not promised. */
const recommended = z.strictObject({
  kind: z.literal('recommended'),
  ...qualifiers,
});

/** A share of something, in percent. */
const percent = z
  .strictObject({
    kind: z.literal('percent'),
    ...amount,
    /** Of what. @example "net invoice value" */
    of: z.optional(text),
    /** Of what, where the document counts it: the id of a measure of money. A partner's figure for it then turns the percentage into money. @example "revenue" */
    base: z.optional(id),
    /** What does not count. @example "taxes and services" */
    excluding: z.optional(text),
    /** How long it is paid. */
    for: z.optional(duration),
    /** The most it can come to, in money; one entry for each currency and period. */
    caps: z.optional(z.array(moneyAmount)),
    ...qualifiers,
  })
  .check(oneAmount);

/** A sum of money. */
const money = z
  .strictObject({
    kind: z.literal('money'),
    ...amount,
    /** The currency; the document's own where it is left out. @example "EUR" */
    currency: z.optional(currency),
    /** How often. @example "year" */
    per: z.optional(period),
    /** How often it is charged, where that is not how often it is quoted: "55 a month, billed yearly". Goes with `per`; the amount stays that of `per`. @example "year" */
    billed: z.optional(period),
    /** For each of what. @example "person" */
    each: z.optional(text),
    /** What is not in it. @example "taxes" */
    excluding: z.optional(text),
    /** The same amount as the vendor publishes it in other currencies; never converted by us. */
    or: z.optional(z.array(moneyAmount)),
    /** The most it can come to; one entry for each currency and period. */
    caps: z.optional(z.array(moneyAmount)),
    ...qualifiers,
  })
  .check(oneAmount);

/** Nothing is to be paid: a price of nothing, in any currency. Write it where the source says "free". */
const free = z.strictObject({ kind: z.literal('free'), ...qualifiers });

/** A number of things. */
const counted = z
  .strictObject({
    kind: z.literal('count'),
    ...amount,
    /** What is counted. @example {"one": "seat", "other": "seats"} */
    unit,
    /** How often that many. @example "year" */
    per: z.optional(period),
    /** For how long. */
    for: z.optional(duration),
    /** For each of what. */
    each: z.optional(text),
    /** What one of them is worth, where a source says so: its list price. @example {"value": 40, "currency": "EUR"} */
    worth: z.optional(moneyAmount),
    ...qualifiers,
  })
  .check(oneAmount);

/** A length of time, such as a response time: less is better unless the row says otherwise. */
const time = z
  .strictObject({
    kind: z.literal('duration'),
    ...amount,
    /** The unit of time. @example "hour" */
    unit: timeUnit,
    /** When the clock runs. @example "Monday to Friday, 8:00 to 18:00" */
    serviceHours: z.optional(text),
    ...qualifiers,
  })
  .check(oneAmount);

/** A day, a month or a year as the answer: when a letter went out, when something takes effect. Use `from` and `until` for when a value holds. */
const day = z.strictObject({
  kind: z.literal('date'),
  /** The date, as exactly as it is known. @example "2020-03-02" */
  value: date,
  ...qualifiers,
});

/** Points, or a multiplier on points or on a rate. */
const points = z
  .strictObject({
    kind: z.enum(['points', 'multiplier']),
    ...amount,
    /** What earns the points, or what is multiplied. @example "each 100 USD of monthly recurring revenue" */
    for: z.optional(text),
    ...qualifiers,
  })
  .check(oneAmount);

/** The vendor's own words, where nothing more exact can be said. */
const worded = z.strictObject({
  kind: z.literal('text'),
  /** The vendor's own words. @example "Silver Partner" */
  text,
  ...qualifiers,
});

/** A link to where the answer stands. */
const linked = z.strictObject({
  kind: z.literal('link'),
  /** What the link says. */
  label: text,
  /** Where it goes: https, http, mailto, tel or relative. */
  href: link,
  ...qualifiers,
});

/** How far a benefit is open to a tier. */
const level = z.strictObject({
  kind: z.literal('level'),
  /** `limited`: a part of it. `selected`: some partners, chosen by the vendor. `eligible`: may apply. */
  level: z.enum([
    'limited',
    'selected',
    'eligible',
    'by-proposal',
    'by-invitation',
    'started',
    'priority',
    'unlimited',
  ]),
  ...qualifiers,
});

/** Several things at once, all of them. */
const list = z.strictObject({
  kind: z.literal('list'),
  /** The things, each a value of its own. */
  items: z.array(nested),
  ...qualifiers,
});

/** One step, and what holds on it. */
const step = z.strictObject({
  /** The step starts here. @example 6 */
  atLeast: count,
  /** The step ends here, this number included. @example 10 */
  to: z.optional(count),
  /** What holds on this step. */
  value: nested,
});

/** A value that depends on an amount, as slabs or steps. */
const steps = z.strictObject({
  kind: z.literal('steps'),
  /** What the steps are counted in: the id of a measure. */
  measure: z.optional(id),
  /** What the steps are counted in, in words, where there is no measure for it. */
  by: z.optional(text),
  /** The steps, rising. */
  steps: z.array(step),
  ...qualifiers,
});

/** A value that differs by a dimension. */
const varies = z.strictObject({
  kind: z.literal('varies'),
  /** Id of the dimension. @example "region" */
  by: id,
  /** The value for each option, by option id. */
  cases: z.record(id, nested),
  /** The value for every option not named in `cases`; not known where it is left out. */
  otherwise: z.optional(nested),
  ...qualifiers,
});

const flatValues = [
  yes,
  no,
  notApplicable,
  notPublished,
  notKnown,
  onRequest,
  recommended,
  percent,
  money,
  free,
  counted,
  time,
  day,
  points,
  worded,
  linked,
  level,
] as const;

/** A value with its `kind`, said in full. */
export const taggedValue = z.discriminatedUnion('kind', [...flatValues, list, steps, varies]);

/** A value. `true` is short for yes, `false` for no, and a plain string for the vendor's own words. */
export const value: z.ZodMiniType<Value> = z.union([z.boolean(), words, taggedValue]);
