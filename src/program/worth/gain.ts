import { isComplete } from '../asked/complete.js';
import { byId, own } from '../by-id.js';
import { resolveValue } from '../matrix/resolve-value.js';
import { chosenIn, concerns, optionsOf } from '../resolve.js';
import { outOfForce } from '../schema/in-force.js';
import type { Benefit } from '../schema/program.js';
import { tagged } from '../schema/tagged.js';
import type { TaggedValue, Value } from '../schema/value.js';
import { valuesIn } from '../schema/walk.js';
import { mentionedValue } from '../tier-value.js';
import { asking, maybe, noneIn, NO_GAIN, oneOf, OTHER, together, UNKNOWN, type Amounts } from './amounts.js';
import { concernsAll } from './concerns-all.js';
import { isCounted, isOfMoney, keyIn, type Kind } from './figure-keys.js';
import { counted, percentage, sum, type Place, type Setting } from './in-money.js';
import { inBoth } from './year-parts.js';

/** What a tier gets by one benefit, as money as far as it is. */
export interface Gain extends Amounts {
  benefit: Benefit;
  /** What the document says, under the choice; nothing where it does not mention the tier. */
  value?: TaggedValue | undefined;
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
 * - What holds in a part of a year comes evenly where it is of a yearly figure; of what comes as often as a period does,
 *   nobody says whether one that is cut off brings it. What comes once comes once.
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
    if (!concerned || outOfForce(benefit, today) === 'ended') return NO_GAIN;
    if (!value)
      return isComplete(program, tierId, 'benefits') && !benefit.tiersNotKnown
        ? NO_GAIN
        : notTold({ ...setting, benefit, span: benefit });
    const found = outcomeOf(value, { ...setting, benefit, span: benefit });
    return setting.given || isSure(benefit, setting) ? found : maybe(found);
  };
  return { benefit, ...(value && { value }), ...whole() };
}

/** Whether a benefit hangs on nothing besides the tier, and is for the reader whatever else is chosen. */
export function isSure({ condition, unlocks, only }: Benefit, { program, choice }: Setting): boolean {
  return !condition && !unlocks && concernsAll(only, program, choice);
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
function isMoney({ benefit, program, figures }: Place): boolean {
  const { topic, values, value } = benefit;
  const all = [...Object.values(values ?? {}), ...(value === undefined ? [] : [value])].flatMap(valuesIn);
  const isValued = (one: Kind<'count'>) => {
    const key = keyIn(benefit, one, program);
    return key === undefined || figures.told(key) !== undefined;
  };
  return (
    (topic !== undefined && MONEY.has(topic)) ||
    all.some(({ kind }) => kind === 'percent' || kind === 'money') ||
    all.some((one) => one.kind === 'count' && isCounted(one) && isValued(one))
  );
}

/** Words where an amount of money is wanted; of what is no money at all they are what it is. */
const unpriced = (place: Place): Amounts => (isMoney(place) ? UNKNOWN : OTHER);

/** Silence: of what is no money there is nothing to count either way. */
const notTold = (place: Place): Amounts => (isMoney(place) ? UNKNOWN : NO_GAIN);

function outcomeOf(value: TaggedValue, whole: Place): Amounts {
  if (outOfForce(value, whole.today) === 'ended') return NO_GAIN;
  const place = { ...whole, span: inBoth(whole.span, value) };
  return contested(value, within(value, place), place);
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
      return percentage(value, place);
    case 'money':
      return sum(value, place);
    case 'count':
      return counted(value, place);
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

/** What the step says on which the reader's figure stands. Below the first, and between two, a document says nothing. */
function atStep(value: Kind<'steps'>, place: Place): Amounts {
  const { benefit, program, figures } = place;
  if (!isOfMoney(value)) return unpriced(place);
  const measure = byId(program.measures, value.measure);
  const key = measure?.id ?? keyIn(benefit, value, program)!;
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
