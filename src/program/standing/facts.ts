import type { Measure } from '../schema/program.js';
import type { Text, Unit } from '../schema/scalars.js';
import { dayOf } from './days.js';

/**
 * What a reader told about one thing: a number, yes or no, a date as `2025-01-31`, the id of a tier. What can lapse may
 * carry its last valid day in `until`.
 */
export type Fact = number | boolean | string | { value: number | boolean; until?: string };

/** What a reader told, by the key of the question. Plain JSON; what is not in it is not known. */
export type Facts = Readonly<Record<string, Fact>>;

/** One thing to ask a reader. */
export interface FactQuestion {
  /** The name of the answer in `Facts`: the measure's id, or readable words behind it. Stays the same from day to day. */
  key: string;
  /** What kind of answer: a count is a whole number, a percent may be asked as a growth and then be below zero. */
  kind: 'number' | 'money' | 'percent' | 'score' | 'duration' | 'yes-no' | 'date' | 'tier';
  /**
   * Why it is asked, and so how the question is worded. `measure`: the measure itself. `part`: some of what the measure
   * `measure` counts, or what goes with it. `covers`: whether the measure reaches as far as `name` says. `share`: in
   * percent of `name`. `growth`: in percent of a year before. `for-each`: how many of `unit` there are. `points`: the
   * points of the part `name` of a score. `step`: how many, or whether, for the step `name`. `joined`: the day of
   * joining. `tier`, `tier-since`: the tier held today and since when. `places`: in how many places, `unit`, one of
   * the tiers `names` is held. `counted-once`: whether nothing is counted for two conditions.
   */
  about:
    | 'measure'
    | 'part'
    | 'covers'
    | 'share'
    | 'growth'
    | 'for-each'
    | 'points'
    | 'step'
    | 'joined'
    | 'tier'
    | 'tier-since'
    | 'places'
    | 'counted-once';
  /** What the document calls it. Missing where the words are not the document's: `joined`, `tier`, `tier-since`, `counted-once`. */
  name?: Text | undefined;
  /** Of `places`: the tiers of which any one counts. */
  names?: readonly Text[];
  measure?: Measure | undefined;
  unit?: Unit | undefined;
  currency?: string | undefined;
  /** The most it can be: the points of a part. */
  max?: number | undefined;
  /** Of a share: no more than this many of the whole count. */
  ofAtMost?: number | undefined;
  /** True where the answer may be below zero. */
  signed?: boolean;
  /** True where the answer may carry its last valid day. */
  expires?: boolean;
  /** The name under which all programs of a page share the answer; missing where it is about this vendor. */
  shared?: string | undefined;
  /** False where a partner cannot find out by itself; an answer is used all the same. */
  checkable: boolean;
  /** The tiers to choose from, by id. */
  options?: readonly string[];
}

/** Keeps what answers one of the questions and drops everything else: facts come from storage, files and links. */
export function readFacts(questions: readonly FactQuestion[], given: unknown): Facts {
  const facts: Record<string, Fact> = {};
  if (typeof given !== 'object' || given === null) return facts;
  for (const question of questions) {
    const fact = Object.hasOwn(given, question.key)
      ? readFact(question, (given as Record<string, unknown>)[question.key])
      : undefined;
    if (fact !== undefined) facts[question.key] = fact;
  }
  return facts;
}

/** More than anything is counted up to; beyond it numbers lose their last digit. */
export const GREATEST = 1e15;

function readFact(question: FactQuestion, given: unknown): Fact | undefined {
  if (question.kind === 'tier')
    return typeof given === 'string' && question.options?.includes(given) ? given : undefined;
  if (question.kind === 'date') return typeof given === 'string' && isDay(given) ? given : undefined;
  if (typeof given === 'object' && given !== null) {
    const { value, until } = given as { value?: unknown; until?: unknown };
    const plain = typeof value === 'object' ? undefined : readFact(question, value);
    if (typeof plain !== 'number' && typeof plain !== 'boolean') return undefined;
    return question.expires && typeof until === 'string' && isDay(until) ? { value: plain, until } : plain;
  }
  if (question.kind === 'yes-no') return typeof given === 'boolean' ? given : undefined;
  return typeof given === 'number' &&
    Math.abs(given) <= (question.max ?? GREATEST) &&
    (question.signed || given >= 0)
    ? given
    : undefined;
}

function isDay(date: string): boolean {
  return !Number.isNaN(dayOf(date));
}

/** The facts about this vendor, by key. */
export function vendorFacts(questions: readonly FactQuestion[], facts: Facts): Facts {
  return pick(questions, facts, (question) => (question.shared === undefined ? question.key : undefined));
}

/** The facts about the company, by the name under which all programs share them. */
export function companyFacts(questions: readonly FactQuestion[], facts: Facts): Facts {
  return pick(questions, facts, ({ shared }) => shared);
}

/** A vendor's facts and the company's, as facts for one program. The opposite of `vendorFacts` and `companyFacts`. */
export function joinFacts(questions: readonly FactQuestion[], vendor: Facts, company: Facts): Facts {
  const all: Record<string, unknown> = { ...vendor };
  for (const { key, shared } of questions)
    if (shared !== undefined && Object.hasOwn(company, shared)) all[key] = company[shared];
  return readFacts(questions, all);
}

function pick(
  questions: readonly FactQuestion[],
  facts: Facts,
  nameOf: (question: FactQuestion) => string | undefined,
): Facts {
  const picked: Record<string, Fact> = {};
  for (const question of questions) {
    const name = nameOf(question);
    if (name !== undefined && Object.hasOwn(facts, question.key)) picked[name] = facts[question.key]!;
  }
  return picked;
}
