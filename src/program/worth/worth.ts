import type { Benefit, Cost } from '../schema/program.js';
import { effortOf, type Effort } from './effort.js';
import { NO_PAYMENT } from './payments.js';
import { currencyOf, Figures, type FigureQuestion } from './figures.js';
import type { Amount } from './amounts.js';
import { moreOf } from './difference.js';
import { gainOf, type Gain } from './gain.js';
import type { Reader } from './reader.js';
import { minus, NOTHING, plus, type Range } from './range.js';

/** One benefit in which two tiers differ; without `before` where one comes from no tier. */
export interface GainStep {
  benefit: Benefit;
  before?: Gain;
  after: Gain;
  /** How much more it brings, by currency, as far as that is known. */
  more: ReadonlyMap<string, Amount>;
}

/** A figure that the document does not have, and that would decide. */
export type Missing = { tier: string } & ({ benefit: Benefit } | { cost: Cost });

/** What a tier takes and what it brings, compared with another, or with none. */
export interface Worth {
  /** Id of the tier that is left; nothing where it is compared with no tier at all. */
  from?: string | undefined;
  to: string;
  effort: Effort;
  /** The benefits in which the tiers differ and that are money, or would be with a figure. */
  gains: readonly GainStep[];
  /** The benefits in which they differ and that are something else than money; never valued. */
  others: readonly GainStep[];
  /** What it brings more, by currency: without an end where something is not known. */
  returns: ReadonlyMap<string, Amount>;
  /** The same of those benefits alone of which all is told. */
  counted: ReadonlyMap<string, Amount>;
  /** What it brings less what it takes, in the first year and in each later one. */
  results: ReadonlyMap<string, Amount>;
  /**
   * Months until what it brings has paid what it takes; without an end where it may never. What comes in a year is taken to
   * come evenly, what is paid once to be paid at once. Missing where there is more than one currency, or nothing to pay.
   */
  paysBack?: Range;
  /** Those of the questions that have no answer, so that something is left open. */
  asks: readonly FigureQuestion[];
  /** What the document does not say. */
  missing: readonly Missing[];
  /** The figures that make money of what differs, told or not; those of most benefits first. */
  questions: readonly FigureQuestion[];
}

/**
 * What it takes and what it brings to come from one tier to another. All amounts are in the currencies of the document,
 * apart from each other; an end that depends on what nobody told is open.
 *
 * @param effort What it takes, where that is known already: it does not depend on the figures that only gains ask for.
 */
export function worthOf(
  reader: Reader,
  from: string | undefined,
  to: string,
  effort: Effort = effortOf(reader, from, to),
): Worth {
  const { program, facts, choice, today } = reader;
  const figures = new Figures(facts);
  const setting = { program, choice, today, figures };
  const all = (program.benefits ?? []).flatMap((benefit): GainStep[] => {
    const before = from === undefined ? undefined : gainOf(benefit, from, setting);
    const after = gainOf(benefit, to, setting);
    // What is said of both in the same words is no difference, known or not.
    if (before?.value && after.value && JSON.stringify(before.value) === JSON.stringify(after.value))
      return [];
    const more = before ? moreOf(before, after, from!, to, setting) : after.money;
    return [{ benefit, ...(before && { before }), after, more }];
  });
  const gains = all.filter(({ before, after }) => [before, after].some((one) => one && isMoney(one)));
  const others = all.filter((one) => !gains.includes(one) && (one.after.other || one.before?.other));
  const returns = returnsOf(gains, currencyOf(program));
  const isTold = ({ before, after }: GainStep) => !isOpen(after) && !(before && isOpen(before));
  const counted = returnsOf(gains.filter(isTold), currencyOf(program));
  const results = resultsOf(returns, effort, currencyOf(program));
  const paysBack = paidBack(returns, effort);
  const uses = ({ key }: FigureQuestion) =>
    gains.filter(({ before, after }) => [before, after].some((one) => one?.figures.includes(key))).length;
  const differing = new Set(all.map(({ benefit }) => benefit));
  const questions = figures.questions
    .map((question) => ({ ...question, benefits: question.benefits.filter((one) => differing.has(one)) }))
    .filter(({ benefits }) => benefits.length > 0)
    .sort((one, other) => uses(other) - uses(one));
  const open = new Set(gains.flatMap(({ before, after }) => [...(before?.asks ?? []), ...after.asks]));
  const missing: Missing[] = [
    ...effort.unknown.map((cost) => ({ tier: to, cost })),
    ...effort.unknownOnTheWay,
    ...effort.unknownBefore.map((cost) => ({ tier: from!, cost })),
    ...gains.flatMap(({ benefit, before, after }) => [
      ...(after.unknown ? [{ tier: to, benefit }] : []),
      ...(before?.unknown ? [{ tier: from!, benefit }] : []),
    ]),
  ];
  return {
    ...(from !== undefined && { from }),
    to,
    effort,
    gains,
    others,
    returns,
    counted,
    results,
    ...(paysBack && { paysBack }),
    asks: questions.filter(({ key }) => open.has(key)),
    missing,
    questions,
  };
}

const isMoney = ({ money, asks, unknown }: Gain): boolean => money.size > 0 || asks.length > 0 || unknown;

/** Whether there is more of a gain than is counted. */
const isOpen = ({ asks, unknown }: Pick<Gain, 'asks' | 'unknown'>): boolean => asks.length > 0 || unknown;

const NONE: Amount = { first: NOTHING, later: NOTHING };

/** What is brought more. Where a gain is not known there may be any more of it: in which currency nobody knows. */
function returnsOf(gains: readonly GainStep[], own: string): Map<string, Amount> {
  const returns = new Map<string, Amount>();
  const add = (currency: string, change: (amount: Amount) => Amount) =>
    returns.set(currency, change(returns.get(currency) ?? NONE));
  for (const [currency, { first, later }] of gains.flatMap(({ more }) => [...more]))
    add(currency, (sum) => ({ first: plus(sum.first, first), later: plus(sum.later, later) }));
  const more = gains.some(({ after }) => isOpen(after));
  const less = gains.some(({ before }) => before && isOpen(before));
  if (!more && !less) return returns;
  const opened = ({ least, most }: Range): Range => ({
    least: less ? -Infinity : least,
    most: more ? Infinity : most,
  });
  for (const currency of new Set([own, ...returns.keys()]))
    add(currency, ({ first, later }) => ({ first: opened(first), later: opened(later) }));
  return returns;
}

/** What is left of what is brought when what it takes is paid. A price that is not known is in any currency. */
function resultsOf(returns: ReadonlyMap<string, Amount>, effort: Effort, own: string): Map<string, Amount> {
  const currencies = new Set([
    ...(hasOpenPrice(effort) ? [own] : []),
    ...returns.keys(),
    ...effort.payments.keys(),
  ]);
  return new Map(
    [...currencies].map((currency) => {
      const { first, later } = returns.get(currency) ?? NONE;
      const paid = effort.payments.get(currency) ?? NO_PAYMENT;
      return [
        currency,
        {
          first: opened(minus(first, plus(paid.once, paid.yearly)), effort, 'first'),
          later: opened(minus(later, paid.later), effort, 'later'),
        },
      ];
    }),
  );
}

const hasOpenPrice = ({ unknown, unknownBefore, unknownOnTheWay }: Effort): boolean =>
  [unknown, unknownBefore, unknownOnTheWay].some((costs) => costs.length > 0);

/** What an unknown price leaves open: what is left may be any less. On the way it is paid in the first year only. */
function opened({ least, most }: Range, effort: Effort, year: 'first' | 'later'): Range {
  const { unknown, unknownBefore, unknownOnTheWay } = effort;
  const isLess = unknown.length > 0 || (year === 'first' && unknownOnTheWay.length > 0);
  return { least: isLess ? -Infinity : least, most: unknownBefore.length > 0 ? Infinity : most };
}

/** Months until a payment has come back: in the best case and in the worst. */
function paidBack(returns: ReadonlyMap<string, Amount>, effort: Effort): Range | undefined {
  const currencies = new Set([...returns.keys(), ...effort.payments.keys()]);
  const [currency, ...others] = currencies;
  if (currency === undefined || others.length > 0) return undefined;
  const payment = effort.payments.get(currency);
  const { unknown, unknownOnTheWay } = effort;
  if (!payment && unknown.length + unknownOnTheWay.length === 0) return undefined;
  const { once, yearly, later: afterwards } = payment ?? NO_PAYMENT;
  const { first, later } = returns.get(currency) ?? NONE;
  const inFirst = opened(minus(first, yearly), effort, 'first');
  const inLater = opened(minus(later, afterwards), effort, 'later');
  return {
    least: monthsUntil(once.least, inFirst.most, inLater.most),
    most: monthsUntil(once.most, inFirst.least, inLater.least),
  };
}

function monthsUntil(paid: number, first: number, later: number): number {
  if (paid <= 0 && first >= paid) return 0;
  if (first >= paid) return (12 * paid) / first || 0;
  return later > 0 && first > -Infinity ? 12 + (12 * (paid - first)) / later : Infinity;
}
