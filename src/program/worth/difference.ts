import type { TaggedValue } from '../schema/value.js';
import { maybe, NO_GAIN, type Amount } from './amounts.js';
import type { Kind } from './figure-keys.js';
import { gainOf, isSure, type Gain } from './gain.js';
import { hangs, percentage, type Place, type Setting } from './in-money.js';
import { minus, NOTHING, type Range } from './range.js';
import { inBoth, yearParts } from './year-parts.js';

const NONE: Amount = { first: NOTHING, later: NOTHING };

/**
 * How much more a benefit brings in one tier than in another, by currency. What both hang on is the same for both: on the
 * same condition both come or neither; and sales that reach a cap in one tier fall in the other as they do in the one.
 */
export function moreOf(
  before: Gain,
  after: Gain,
  from: string,
  to: string,
  setting: Setting,
): Map<string, Amount> {
  const { benefit } = after;
  const place = { ...setting, benefit, span: benefit };
  const isAlike = haveSameTerms(before, after, place);
  const isHanging = isAlike && hangs(after.value!, place);
  const isLeft = isHanging || !isSure(benefit, setting);
  const given = isHanging ? 'value' : 'benefit';
  const [had, has] = isLeft
    ? [from, to].map((tier) => gainOf(benefit, tier, { ...setting, given }))
    : [before, after];
  const money = isAlike ? narrowed(had!, has!, place) : less(had!, has!);
  return isLeft ? new Map(maybe({ ...NO_GAIN, money }).money) : money;
}

/** Less the one, whatever both turn out to be. */
function less(before: Gain, after: Gain): Map<string, Amount> {
  const currencies = new Set([...after.money.keys(), ...before.money.keys()]);
  return new Map(
    [...currencies].map((currency) => {
      const [had, has] = [before.money.get(currency) ?? NONE, after.money.get(currency) ?? NONE];
      return [currency, { first: minus(has.first, had.first), later: minus(has.later, had.later) }];
    }),
  );
}

const IN_MONEY: ReadonlySet<string | undefined> = new Set<TaggedValue['kind']>(['percent', 'money', 'count']);

/** Whether two values hold at the same times and hang on the same. */
function haveSameTerms({ value: one }: Gain, { value: other }: Gain, place: Place): boolean {
  if (!one || !other || one.conflicts || other.conflicts) return false;
  if (![one, other].every(({ kind }) => IN_MONEY.has(kind))) return false;
  const termsOf = (value: TaggedValue) =>
    JSON.stringify([
      value.condition,
      'excluding' in value && value.excluding,
      value.from,
      value.until,
      hangs(value, place),
    ]);
  return termsOf(one) === termsOf(other);
}

/** The difference of two percentages of the same under the same caps is not below nothing for the higher one. */
function narrowed(before: Gain, after: Gain, place: Place): Map<string, Amount> {
  const wide = less(before, after);
  const [one, other] = [before.value!, after.value!];
  if (one.kind !== 'percent' || other.kind !== 'percent' || !areOfTheSame(one, other)) return wide;
  if (one.value! > other.value!)
    return new Map(
      [...narrowed(after, before, place)].map(([currency, amount]) => [currency, negative(amount)]),
    );
  const { first, later } = yearParts(inBoth(place.span, other), place.today);
  const most = mostOf(one, other, place);
  // What a cap without a period leaves for a later year depends on what was used up before.
  const isUsedUp = other.caps?.some(({ per = 'once' }) => per === 'once');
  return new Map(
    [...wide].map(([currency, amount]) => {
      const [had, has] = [before.money.get(currency) ?? NONE, after.money.get(currency) ?? NONE];
      const limit = most.get(currency) ?? NONE;
      // The least is where all falls in one period and on one thing.
      const within = (year: 'first' | 'later', isOneYear: boolean): Range => ({
        least: Math.max(amount[year].least, isOneYear ? has[year].least - had[year].least : 0),
        most: Math.min(amount[year].most, limit[year].most),
      });
      return [
        currency,
        {
          first: first > 0 ? within('first', true) : amount.first,
          later: isUsedUp ? amount.later : within('later', later.length === 1),
        },
      ];
    }),
  );
}

function areOfTheSame(one: Kind<'percent'>, other: Kind<'percent'>): boolean {
  const wordsOf = ({ of, base, caps }: Kind<'percent'>) => JSON.stringify([of, base, caps]);
  return (
    [one, other].every(({ value }) => value !== undefined && value >= 0) && wordsOf(one) === wordsOf(other)
  );
}

/** The most that a higher percentage brings more: in each period in which the higher one just reaches its cap. */
function mostOf(one: Kind<'percent'>, other: Kind<'percent'>, place: Place): ReadonlyMap<string, Amount> {
  const [low, high] = [one.value!, other.value!];
  const more = high - low;
  const caps = other.caps?.map((cap) => ({ ...cap, value: high === 0 ? 0 : (cap.value * more) / high }));
  const span = inBoth(place.span, other);
  return percentage({ ...other, value: more, ...(caps && { caps }) }, { ...place, span, given: 'value' })
    .money;
}

const negative = ({ first, later }: Amount): Amount => ({
  first: minus(NOTHING, first),
  later: minus(NOTHING, later),
});
