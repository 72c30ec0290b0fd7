import { isComplete } from '../asked/complete.js';
import { byId, own } from '../by-id.js';
import { resolveValue } from '../matrix/resolve-value.js';
import { chosenIn, concerns, optionsOf, type Choice } from '../resolve.js';
import { outOfForce } from '../schema/in-force.js';
import { TIMES_A_YEAR } from '../schema/periods.js';
import type { Benefit, Program } from '../schema/program.js';
import { tagged } from '../schema/tagged.js';
import type { TaggedValue, Value } from '../schema/value.js';
import { valuesIn } from '../schema/walk.js';
import { slug } from '../standing/plan-builder.js';
import { mentionedValue } from '../tier-value.js';
import {
  asking,
  mapped,
  maybe,
  noneIn,
  NO_GAIN,
  oneOf,
  OTHER,
  together,
  UNKNOWN,
  type Amounts,
} from './amounts.js';
import { capped } from './caps.js';
import { concernsAll } from './concerns-all.js';
import { currencyOf, type Figures } from './figures.js';
import { inOwnCurrency } from './own-currency.js';
import { NOTHING, percentOf, perhaps, rangeOf, times } from './range.js';
import { timesAYear } from './window.js';

/** What a tier gets by one benefit, as money as far as it is. */
export interface Gain extends Amounts {
  benefit: Benefit;
  /** What the document says, under the choice; nothing where it does not mention the tier. */
  value?: TaggedValue | undefined;
}

/** Where a gain is looked at. */
export interface Setting {
  program: Program;
  choice: Choice;
  /** The day that counts as today, `2025-01-31`. */
  today: string;
  figures: Figures;
}

/**
 * What a tier gets by a benefit in a year.
 *
 * - A percentage is of the reader's figure for what it is taken of; an amount for each of something, of how many the reader
 *   has. Steps are read at the reader's figure for what they are counted in, and the whole figure gets what its step says.
 * - "Up to" is anything from nothing to the most; "at least" has no end. What holds on a condition that the figure does not
 *   include may come to nothing.
 * - A cap for a period is kept as often as the period comes; within the year nobody knows how sales fall, so that the least
 *   is what one period brings. A cap without a period may be used up in the first year.
 * - What differs by an option that is not chosen is anything between the options.
 * - What is not told is not known, and never nothing.
 */
export function gainOf(benefit: Benefit, tierId: string, setting: Setting): Gain {
  const { program, choice, today } = setting;
  const given = benefit.tiersNotKnown
    ? own(benefit.values, tierId)
    : mentionedValue(program, benefit, tierId);
  const concerned = concerns(benefit.only, choice);
  const value = given === undefined || !concerned ? undefined : resolveValue(given, choice, program);
  const whole = (): Amounts => {
    const when = outOfForce(benefit, today);
    if (!concerned || when === 'ended') return NO_GAIN;
    if (!value)
      return isComplete(program, tierId, 'benefits') && !benefit.tiersNotKnown
        ? NO_GAIN
        : notTold({ ...setting, benefit });
    const found = passing(benefit, outcomeOf(value, { ...setting, benefit }));
    const { condition, unlocks } = benefit;
    return when || condition || unlocks || !concernsAll(benefit.only, program, choice) ? maybe(found) : found;
  };
  return { benefit, ...(value && { value }), ...whole() };
}

interface Place extends Setting {
  benefit: Benefit;
}

/** Topics whose benefits are money, whatever words a document has for them. Source: the published list of topics. */
const MONEY: ReadonlySet<string> = new Set([
  'discount',
  'margin',
  'rebate',
  'commission',
  'mdf',
  'co-op',
  'credits',
  'funding',
  'incentives',
]);

/** Whether what a benefit brings is money, in the tiers that have it: by its words, or as the reader values it. */
function isMoney({ id, topic, values, value }: Benefit, figures: Figures): boolean {
  const all = [...Object.values(values ?? {}), ...(value === undefined ? [] : [value])].flatMap(valuesIn);
  return (
    (topic !== undefined && MONEY.has(topic)) ||
    all.some(({ kind }) => kind === 'percent' || kind === 'money') ||
    all.some(
      (one) =>
        one.kind === 'count' && isCounted(one) && (one.worth ?? figures.told(keyOfOne(id))) !== undefined,
    )
  );
}

/** Whether it is known how many there are in a year. */
const isCounted = ({ per, each }: Kind<'count'>): boolean => per !== 'hour' && each === undefined;

/** The name of what one of a benefit is worth to the reader. */
const keyOfOne = (benefitId: string): string => `worth/one/${benefitId}`;

/** Words where an amount of money is wanted; of what is no money at all they are what it is. */
const unpriced = ({ benefit, figures }: Place): Amounts => (isMoney(benefit, figures) ? UNKNOWN : OTHER);

/** Silence: of what is no money there is nothing to count either way. */
const notTold = ({ benefit, figures }: Place): Amounts => (isMoney(benefit, figures) ? UNKNOWN : NO_GAIN);

function outcomeOf(value: TaggedValue, place: Place): Amounts {
  const { today } = place;
  const when = outOfForce(value, today);
  if (when === 'ended') return NO_GAIN;
  const found = contested(value, within(value, place), place);
  if (when === 'coming') return maybe(found);
  return passing(value, found);
}

/** What ends some day may have ended in a later year. */
function passing({ until }: { until?: string | undefined }, found: Amounts): Amounts {
  return until === undefined
    ? found
    : mapped(found, ({ first, later }) => ({ first, later: perhaps(later) }));
}

function within(value: TaggedValue, place: Place): Amounts {
  switch (value.kind) {
    case 'no':
    case 'not-applicable':
    case 'recommended':
      return NO_GAIN;
    case 'free':
      return OTHER;
    case 'percent':
      return share(value, place);
    case 'money':
      return sum(value, place);
    case 'count':
      return valued(value, place);
    case 'list':
      return together(value.items.map((item) => inner(value, item, place)));
    case 'steps':
      return atStep(value, place);
    case 'varies':
      return byOption(value, place);
    case 'not-published':
    case 'not-known':
    case 'on-request':
      return notTold(place);
    case 'yes':
    case 'duration':
    case 'date':
    case 'points':
    case 'multiplier':
    case 'text':
    case 'link':
    case 'level':
      return unpriced(place);
    default:
      return value satisfies never;
  }
}

/** What stands inside of something that holds only on a condition, holds on it too. */
function inner(whole: TaggedValue, value: Value, place: Place): Amounts {
  const found = outcomeOf(tagged(value), place);
  return whole.condition ? maybe(found) : found;
}

type Kind<K extends TaggedValue['kind']> = Extract<TaggedValue, { kind: K }>;

/** A percentage of what the reader sells, or of whatever else it is taken of. */
function share(value: Kind<'percent'>, place: Place): Amounts {
  const { benefit, program, figures } = place;
  const measure = byId(program.measures, value.base);
  const perYear = measure?.kind === 'money' ? timesAYear(measure.window) : undefined;
  const { of, excluding, condition } = value;
  const currency = (perYear ? measure?.currency : undefined) ?? currencyOf(program);
  const language = program.language ?? 'en';
  // What everybody calls the same is asked once; otherwise the figure is of what just this benefit is paid on.
  const shared = of !== undefined && excluding === undefined && condition === undefined;
  const key = perYear ? measure!.id : shared ? `worth/of/${slug(of, language)}` : `worth/on/${benefit.id}`;
  const own = !perYear && !shared;
  const told = figures.ask({
    key,
    about: 'base',
    benefit,
    name: of,
    ...(own && excluding !== undefined && { excluding }),
    ...(own && condition !== undefined && { condition }),
    currency,
    ...(perYear && { measure }),
  });
  if (told === undefined) return { ...asking(key), money: noneIn(currency) };
  const amount = percentOf(rangeOf(value), told * (perYear ?? 1));
  const yearly = capped({ first: amount, later: amount }, value.caps, currency, program);
  const found = { ...NO_GAIN, money: new Map([[currency, yearly]]), figures: [key] };
  const isLeft = condition !== undefined || excluding !== undefined;
  return isLeft && !own ? maybe(found) : found;
}

/** An amount of money, for each of something or as it is. */
function sum(value: Kind<'money'>, place: Place): Amounts {
  const { benefit, program, figures } = place;
  const { each, caps, condition } = value;
  const { amount, currency, per } = inOwnCurrency(value, program);
  if (per === 'hour') return UNKNOWN;
  const key = `worth/each/${benefit.id}`;
  const number = each === undefined ? 1 : figures.ask({ key, about: 'quantity', benefit, name: each });
  if (number === undefined) return { ...asking(key), money: noneIn(currency) };
  const total = times(amount, number * TIMES_A_YEAR[per]);
  const whole = { first: total, later: per === 'once' ? NOTHING : total };
  const found = {
    ...NO_GAIN,
    money: new Map([[currency, capped(whole, caps, currency, program)]]),
    figures: each === undefined ? [] : [key],
  };
  return condition === undefined ? found : maybe(found);
}

/** So many of something: money where the document says what one is worth, or the reader does. */
function valued(value: Kind<'count'>, place: Place): Amounts {
  const { benefit, program, figures } = place;
  const { per = 'once', unit, worth, condition } = value;
  if (per === 'hour' || !isCounted(value)) return OTHER;
  const currency = worth?.currency ?? currencyOf(program);
  const key = keyOfOne(benefit.id);
  const one = worth?.value ?? figures.ask({ key, about: 'value', benefit, unit, currency });
  if (one === undefined) return OTHER;
  const total = times(rangeOf(value), one * TIMES_A_YEAR[per]);
  const amount = { first: total, later: per === 'once' ? NOTHING : total };
  const found = {
    ...NO_GAIN,
    money: new Map([[currency, amount]]),
    figures: worth ? [] : [key],
  };
  return condition === undefined ? found : maybe(found);
}

/** What the step says on which the reader's figure stands. Below the first, and between two, a document says nothing. */
function atStep(value: Kind<'steps'>, place: Place): Amounts {
  const { benefit, program, figures } = place;
  if (!value.steps.some((step) => valuesIn(step.value).some(({ kind }) => MONEY_KINDS.has(kind))))
    return unpriced(place);
  const measure = byId(program.measures, value.measure);
  const key = measure?.id ?? `worth/steps/${benefit.id}`;
  const name = measure ? undefined : value.by;
  const told = figures.ask({ key, about: 'steps', benefit, name, ...(measure && { measure }) });
  if (told === undefined) {
    // What the steps are of is asked as well: both are needed, whichever step it is.
    const { asks, money } = together(value.steps.map((step) => inner(value, step.value, place)));
    return { ...asking(key, ...asks), money: new Map([...money.keys()].flatMap((one) => [...noneIn(one)])) };
  }
  const at = value.steps.findIndex(
    ({ atLeast, to }, index) => told >= atLeast && told <= endOfStep(to, value.steps[index + 1]?.atLeast),
  );
  const found = at < 0 ? notTold(place) : inner(value, value.steps[at]!.value, place);
  return { ...found, figures: [...new Set([key, ...found.figures])] };
}

const MONEY_KINDS: ReadonlySet<string> = new Set<TaggedValue['kind']>(['percent', 'money', 'count']);

/** Where a step ends that is followed by the next whole number: "to 9,999" and "from 10,000" leave nothing between. */
function endOfStep(to: number | undefined, next: number | undefined): number {
  if (to === undefined) return next === undefined ? Infinity : before(next);
  return next !== undefined && next - to <= 1 ? before(next) : to;
}

/** Anything below a number. */
const before = (number: number): number => number - Math.max(1, Math.abs(number)) * Number.EPSILON;

/** What differs by an option that nobody has chosen: anything between the least and the most of all of them. */
function byOption(value: Kind<'varies'>, place: Place): Amounts {
  const { program, choice } = place;
  const { cases, otherwise } = value;
  const dimension = byId(program.dimensions, value.by);
  const chosen = chosenIn(choice, value.by);
  const options = chosen.length > 0 || !dimension ? chosen : optionsOf(dimension, choice).map(({ id }) => id);
  const each = Object.values(cases).map((one) => inner(value, one, place));
  // What holds for all others holds for nobody where each option is named.
  if (options.length > 0 && options.every((id) => Object.hasOwn(cases, id))) return oneOf(each);
  return oneOf([...each, otherwise === undefined ? notTold(place) : inner(value, otherwise, place)]);
}

/** What other sources say may be true as well. */
function contested(value: TaggedValue, found: Amounts, place: Place): Amounts {
  const others = (value.conflicts ?? []).flatMap((one) =>
    one.value === undefined ? [] : [outcomeOf(tagged(one.value), place)],
  );
  return others.length === 0 ? found : oneOf([found, ...others]);
}
