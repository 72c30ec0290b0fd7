import type { Choice } from '../resolve.js';
import { inOwnCurrency } from '../schema/own-currency.js';
import { percentBase } from '../schema/percent-base.js';
import type { Benefit, Program } from '../schema/program.js';
import type { TaggedValue } from '../schema/value.js';
import { slug } from '../standing/plan-builder.js';
import { asking, maybe, noneIn, NO_GAIN, OTHER, UNKNOWN, type Amounts } from './amounts.js';
import { capped } from './caps.js';
import { countedBase, isCounted, keyIn, withBase, type Kind } from './figure-keys.js';
import { figureKey } from './figure-key.js';
import { currencyOf, type Figures } from './figures.js';
import { percentOf, rangeOf, times } from './range.js';
import { overYears, periodically, yearParts, type Span } from './year-parts.js';

/** Where a gain is looked at. */
export interface Setting {
  program: Program;
  choice: Choice;
  /** The day that counts as today, `2025-01-31`. */
  today: string;
  figures: Figures;
  /** What is taken to be given: what the benefit hangs on, or a value of it as well. */
  given?: 'benefit' | 'value' | undefined;
}

/** Of what, and when it holds by all that it stands in. */
export interface Place extends Setting {
  benefit: Benefit;
  span: Span;
}

/** A percentage of what the reader sells, or of whatever else it is taken of. */
export function percentage(said: Kind<'percent'>, place: Place): Amounts {
  const { benefit, program, figures, span, today } = place;
  const value = withBase(said, benefit);
  const counted = countedBase(value, program);
  const { of, excluding, condition } = value;
  const currency = counted?.measure.currency ?? currencyOf(program);
  const own = keyIn(benefit, value, program);
  // What everybody calls the same is asked once; otherwise the figure is of what just this benefit is paid on.
  const key = counted?.measure.id ?? own ?? figureKey('of', slug(of!, program.language ?? 'en'));
  const told = figures.ask({
    key,
    about: 'base',
    benefit,
    name: counted ? of : percentBase(value, program),
    ...(own !== undefined && excluding !== undefined && { excluding }),
    ...(own !== undefined && condition !== undefined && { condition }),
    currency,
    ...(counted && { measure: counted.measure }),
  });
  if (told === undefined) return { ...asking(key), money: noneIn(currency) };
  const amount = overYears(yearParts(span, today), (paidIn) =>
    capped(
      percentOf(rangeOf(value), told * (counted?.perYear ?? 1) * paidIn.part),
      paidIn,
      value.caps,
      currency,
      program,
    ),
  );
  const found = { ...NO_GAIN, money: new Map([[currency, amount]]), figures: [key] };
  return asGiven(found, value, place);
}

/** An amount of money, for each of something or as it is. */
export function sum(value: Kind<'money'>, place: Place): Amounts {
  const { benefit, program, figures, span, today } = place;
  const { each, caps } = value;
  const told = inOwnCurrency(value, program);
  const { currency = currencyOf(program), per = 'once' } = told;
  const amount = rangeOf(told);
  if (per === 'hour') return UNKNOWN;
  const key = keyIn(benefit, value, program);
  const number = key === undefined ? 1 : figures.ask({ key, about: 'quantity', benefit, name: each });
  if (number === undefined) return { ...asking(key!), money: noneIn(currency) };
  const paid = periodically(times(amount, number), per, yearParts(span, today), (range, paidIn) =>
    capped(range, paidIn, caps, currency, program),
  );
  const found = {
    ...NO_GAIN,
    money: new Map([[currency, paid]]),
    figures: key === undefined ? [] : [key],
  };
  return asGiven(found, value, place);
}

/** So many of something: money where the document says what one is worth, or the reader does. */
export function counted(value: Kind<'count'>, place: Place): Amounts {
  const { benefit, program, figures, span, today } = place;
  const { per = 'once', unit, worth } = value;
  if (per === 'hour' || !isCounted(value)) return OTHER;
  const currency = worth?.currency ?? currencyOf(program);
  const key = keyIn(benefit, value, program);
  const one =
    key === undefined ? worth?.value : figures.ask({ key, about: 'value', benefit, unit, currency });
  if (one === undefined) return OTHER;
  const amount = periodically(times(rangeOf(value), one), per, yearParts(span, today));
  const found = { ...NO_GAIN, money: new Map([[currency, amount]]), figures: key === undefined ? [] : [key] };
  return asGiven(found, value, place);
}

/** Whether an amount is of what holds on a condition only, or not of all that counts: a figure of the benefit's own includes that. */
export function hangs(value: TaggedValue, { benefit, program }: Pick<Place, 'benefit' | 'program'>): boolean {
  if (value.kind !== 'percent') return value.condition !== undefined;
  const { condition, excluding } = withBase(value, benefit);
  const isLeft = condition !== undefined || excluding !== undefined;
  return isLeft && keyIn(benefit, value, program) === undefined;
}

const asGiven = (found: Amounts, value: TaggedValue, place: Place): Amounts =>
  hangs(value, place) && place.given !== 'value' ? maybe(found) : found;
