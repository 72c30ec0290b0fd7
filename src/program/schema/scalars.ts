/** The small words every part of a program document is made of: ids, texts, dates, links, currencies, periods. */
import * as z from 'zod/mini';
import {
  isCurrency,
  isDate,
  isLanguageTag,
  isSafeLink,
  isSeen,
  isYearDay,
  isPictureAddress,
} from './formats.js';
import { LIMITS } from './limits.js';
import { SILENCES } from './silence.js';
import { WINDOW_LENGTHS, type WindowLength } from './window-lengths.js';

/** A figure that every engine can hold, add up and write. */
export const figure = z
  .number()
  .check(z.minimum(-LIMITS.figure, 'out-of-bounds'), z.maximum(LIMITS.figure, 'out-of-bounds'));

const positive = z.int().check(z.positive('not-positive'), z.maximum(LIMITS.units, 'out-of-bounds'));

/** How many there are of something, of which there must be one. */
export const howMany = z.int().check(z.positive('not-positive'), z.maximum(LIMITS.figure, 'out-of-bounds'));

const units = z.number().check(z.nonnegative('negative'), z.maximum(LIMITS.units, 'out-of-bounds'));

/** The name of one thing inside the document: letters, digits, `.`, `_` and `-`; starts with a letter or digit. */
export const id = z
  .string()
  .check(z.regex(/^(?!(?:constructor|prototype)$)[A-Za-z0-9][\w.-]{0,79}$/, 'bad-id'));

/** Plain words. Never HTML or Markdown: what is written is what is shown. */
export const words = z
  .string()
  .check(
    z.minLength(1, 'empty-text'),
    z.maxLength(LIMITS.textLength, 'text-too-long'),
    z.refine(isSeen, 'unseen-text'),
  );

/** A language as BCP 47 writes it: `en`, `de`, `pt-BR`. */
export const languageTag = z.string().check(z.refine(isLanguageTag, 'bad-language'));

/** Words in the document's language, or a map from language to words. */
export const text = z.union([words, z.record(languageTag, words)]);
export type Text = z.infer<typeof text>;

/** What is counted. Either one word for all numbers, or one word for each plural form that a language has. */
export const unit = z.union([
  z.strictObject({
    /** Word for no thing at all, where a language has one. */
    zero: z.optional(text),
    /** Word for one thing. @example "person" */
    one: z.optional(text),
    /** Word for two things, where a language has one. */
    two: z.optional(text),
    /** Word for a few things, where a language has one. */
    few: z.optional(text),
    /** Word for many things, where a language has one. */
    many: z.optional(text),
    /** Word for every other number. @example "people" */
    other: text,
  }),
  text,
]);
export type Unit = z.infer<typeof unit>;

/** A calendar date, as exactly as it is known: `2023-05-19`, `2023-05` or `2023`. */
export const date = z.string().check(z.refine(isDate, 'bad-date'));

/** A day that comes round every year, or a month: `--07-15`, `--07`. */
export const yearDay = z.string().check(z.refine(isYearDay, 'bad-year-day'));

/** A link a visitor may follow: `https`, `http`, `mailto`, `tel`, or relative to the page. */
export const link = z.string().check(z.maxLength(2000, 'text-too-long'), z.refine(isSafeLink, 'bad-link'));

/** A small picture, such as a logo or a badge. Elements ask for it only where it is of the same origin as the document, unless their page allows others. */
export const picture = z.strictObject({
  /** Where the picture is: `https`, `http`, or relative to the document; relative to the page where the document stands in it. @example "pictures/gold.svg" */
  src: z.string().check(z.maxLength(2000, 'text-too-long'), z.refine(isPictureAddress, 'bad-picture')),
  /** What it shows, for whoever does not see it. @example "Gold Partner badge" */
  alt: text,
  /** How wide it is, in pixels: with `height` its shape, for which room is kept. Square where one is left out. @example 120 */
  width: z.optional(positive),
  /** How high it is, in pixels. @example 40 */
  height: z.optional(positive),
});
export type Picture = z.infer<typeof picture>;

/** An ISO 4217 currency code, in capitals. */
export const currency = z.string().check(z.refine(isCurrency, 'unknown-currency'));

/** How often something comes round. `once` is a single time. */
export const period = z.enum(['once', 'hour', 'day', 'week', 'month', 'quarter', 'half-year', 'year']);
export type Period = z.infer<typeof period>;

/** The units that time is measured in. Business days are the service days of whoever makes the promise. */
export const timeUnit = z.enum([
  'minute',
  'hour',
  'business-hour',
  'day',
  'business-day',
  'week',
  'month',
  'quarter',
  'year',
]);
export type TimeUnit = z.infer<typeof timeUnit>;

/** A length of time. */
export const duration = z.strictObject({
  /** How many of the unit. @example 12 */
  value: units,
  /** The unit of time. @example "month" */
  unit: timeUnit,
});
export type Duration = z.infer<typeof duration>;

/** How long something stays once it is there. */
export const keptFor = z.strictObject({
  /** How many of the unit. @example 12 */
  value: units,
  /** The unit of time. @example "month" */
  unit: timeUnit,
  /** True where that holds for most of it and not for all. */
  mostly: z.optional(z.boolean()),
});
export type KeptFor = z.infer<typeof keptFor>;

/** Over what time something is counted. */
export const window = z
  .strictObject({
    /** `rolling`: the last so many months, weeks or days, ending today. `fiscal-year`: the vendor's own year. `year`: a year, which one is not said. `partnership-year`: a year that begins on the day of joining. `quarters-in-a-row`: in each of so many quarters. */
    kind: z.enum([
      'rolling',
      'fiscal-year',
      'year',
      'calendar-year',
      'partnership-year',
      'month',
      'quarter',
      'quarters-in-a-row',
      'at-once',
    ]),
    /** How long a rolling window is, in months. @example 12 */
    months: z.optional(positive),
    /** How long a rolling window is, in weeks, where the source says it in weeks. @example 13 */
    weeks: z.optional(positive),
    /** How long a rolling window is, in days, where the source says it in days. @example 90 */
    days: z.optional(positive),
    /** The day on which a year of the kinds `year` and `fiscal-year` begins, or its month. @example "--02-01" */
    begins: z.optional(yearDay),
    /** How many quarters in a row. */
    quarters: z.optional(positive),
    /** Anything else a reader must know about the window. */
    note: z.optional(text),
  })
  .check(
    z.refine<{ [length in WindowLength]?: number | undefined }>(
      (given) => WINDOW_LENGTHS.filter((length) => given[length] !== undefined).length < 2,
      'one-length',
    ),
  );
export type Window = z.infer<typeof window>;

/** Ids of sources in `sources`: one, or several. */
export const source = z.union([id, z.array(id)]);

/** Options of dimensions that something applies to, by dimension id. @example {"region": ["emea"]} */
export const scope = z.record(id, z.array(id));
export type Scope = z.infer<typeof scope>;

/** Five ways of saying nothing, never merged; zero is a number and none of them. */
export const silence = z.enum(SILENCES);
