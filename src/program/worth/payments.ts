import { byId, own } from '../by-id.js';
import { chosenIn, optionsOf } from '../resolve.js';
import { outOfForce } from '../schema/in-force.js';
import { inOwnCurrency } from '../schema/own-currency.js';
import { isFree } from '../schema/price.js';
import type { Cost } from '../schema/program.js';
import { planOf, type Plan } from '../standing/plan.js';
import { feesOf, feesToCome, pricesOf, type Charge } from '../way-up/prices.js';
import type { Step, Way } from '../way-up/way.js';
import { concernsAll } from './concerns-all.js';
import { currencyOf } from './figures.js';
import { either, minus, NOTHING, perhaps, plus, rangeOf, times, type Range } from './range.js';
import type { Reader } from './reader.js';
import { inBoth, periodically, yearParts } from './year-parts.js';

/** What is to be paid in one currency. */
export interface Payment {
  once: Range;
  /** In the first year, besides; below nothing where the tier that is left costs more. */
  yearly: Range;
  /** In each later year: the same, unless a fee begins or ends. */
  later: Range;
}

export const NO_PAYMENT: Payment = { once: NOTHING, yearly: NOTHING, later: NOTHING };

/** A cost of one of the tiers on the way. */
export interface OnTheWay {
  /** Id of the tier. */
  tier: string;
  cost: Cost;
}

/** What is to be paid to come to a tier, and to be there. */
export interface Payments {
  /** By currency; in a program that names none, by an empty name. */
  payments: ReadonlyMap<string, Payment>;
  /** Costs of which the document does not say how much they are: they come on top. */
  unknown: readonly Cost[];
  /** The same of the tier that is left: so much less it is. */
  unknownBefore: readonly Cost[];
  /** The same of tiers that must be held on the way: it is to be paid once, as nobody stays there. */
  unknownOnTheWay: readonly OnTheWay[];
}

/** The tiers that are left and reached, and what is to be done. */
interface Move {
  from: string | undefined;
  to: string;
  way: Way | null | undefined;
}

/** So many cases of options that nobody chose are looked at; a price that differs by more is taken for unknown. */
const MOST_CASES = 64;

/** What a move takes: of prices that differ by an option that nobody chose, anything between. */
export function paymentsOf(reader: Reader, move: Move, room = MOST_CASES): Payments {
  const { program, choice } = reader;
  const lines = linesOf(reader, move);
  const all = [...lines.begun, ...lines.ended, ...lines.onTheWay, ...lines.bought];
  for (const { value } of all) {
    if (value.kind !== 'varies') continue;
    const dimension = byId(program.dimensions, value.by);
    const chosen = chosenIn(choice, value.by);
    const options =
      chosen.length > 0 || !dimension ? chosen : optionsOf(dimension, choice).map(({ id }) => id);
    if (options.length === 0 || options.length > room) continue;
    const cases = options.map((option) =>
      paymentsOf({ ...reader, choice: { ...choice, [value.by]: option } }, move, room / options.length),
    );
    return cases.reduce(eitherOf);
  }
  return sumOf(lines, reader);
}

/** The one or the other, nobody knows which. */
function eitherOf(one: Payments, other: Payments): Payments {
  const currencies = new Set([...one.payments.keys(), ...other.payments.keys()]);
  const payments = [...currencies].map((currency) => {
    const [a, b] = [one, other].map((all) => all.payments.get(currency) ?? NO_PAYMENT) as [Payment, Payment];
    const between = (of: keyof Payment) => either(a[of], b[of]);
    return [currency, { once: between('once'), yearly: between('yearly'), later: between('later') }] as const;
  });
  const known = one.unknownOnTheWay;
  const isKnown = (fee: OnTheWay) => known.some(({ tier, cost }) => tier === fee.tier && cost === fee.cost);
  return {
    payments: new Map(payments),
    unknown: [...new Set([...one.unknown, ...other.unknown])],
    unknownBefore: [...new Set([...one.unknownBefore, ...other.unknownBefore])],
    unknownOnTheWay: [...known, ...other.unknownOnTheWay.filter((fee) => !isKnown(fee))],
  };
}

interface Lines {
  /** What is to be paid for the tier that is reached and was not for the one that is left; and the other way round. */
  begun: readonly Charge[];
  ended: readonly Charge[];
  onTheWay: readonly (Charge & OnTheWay)[];
  /** What is to be bought more of, and how much. */
  bought: readonly (Charge & { number: number })[];
}

function linesOf({ program, choice, today }: Reader, { from, to, way }: Move): Lines {
  const plan = planOf(program, choice, today);
  // What is to be paid once some day later is not asked of who comes today.
  const feesOfTier = (tier: string) =>
    feesToCome(tier, plan).filter(
      ({ cost, value, money }) => money?.per !== 'once' || !outOfForce(inBoth(cost, value), today),
    );
  const [before, after] = [from === undefined ? [] : feesOfTier(from), feesOfTier(to)];
  // What tiers share is one thing to pay: for the tier that is reached, or paid in the one that is left.
  const isShared = (fee: Charge & OnTheWay, charges: readonly Charge[], tier = fee.tier) =>
    charges.some(isSame(fee)) && [fee.tier, tier].every((id) => own(fee.cost.values, id) === undefined);
  const onTheWay = (way?.fees ?? [])
    .filter(({ tier, paid }) => tier !== to && tier !== from && paid === undefined)
    .flatMap(({ tier, cost }) =>
      feesOf(tier, plan).flatMap((one) => (one.cost === cost ? [{ ...one, tier }] : [])),
    );
  return {
    begun: after.filter((one) => !before.some(isSame(one))),
    ended: before.filter((one) => !after.some(isSame(one))),
    onTheWay: onTheWay.filter((fee) => !isShared(fee, after, to) && !isShared(fee, before, from)),
    bought: (way?.steps ?? [])
      .filter(({ kind }) => kind === 'reach')
      .flatMap((step) => chargesOf(step, to, plan).map((charge) => ({ ...charge, number: step.amount }))),
  };
}

const isSame = (one: Charge) => (other: Charge) =>
  one.cost === other.cost && JSON.stringify(one.value) === JSON.stringify(other.value);

/** Prices belong to a measure, and not to its parts. */
function chargesOf({ question: { about, measure } }: Step, to: string, plan: Plan): Charge[] {
  return measure && about === 'measure' ? pricesOf(measure.id, to, plan) : [];
}

function sumOf({ begun, ended, onTheWay, bought }: Lines, reader: Reader): Payments {
  const payments = new Map<string, Payment>();
  const add = (charge: Charge, number: number) => {
    const price = priceOf(charge, reader);
    if (!price) return;
    const sum = payments.get(price.currency) ?? NO_PAYMENT;
    const summed = (of: 'once' | 'yearly' | 'later') => {
      const total = times(price[of], Math.abs(number));
      return number < 0 ? minus(sum[of], total) : plus(sum[of], total);
    };
    payments.set(price.currency, { once: summed('once'), yearly: summed('yearly'), later: summed('later') });
  };
  for (const charge of begun) add(charge, 1);
  for (const charge of onTheWay.filter(({ money }) => money?.per === 'once')) add(charge, 1);
  // What was paid once does not come back.
  for (const charge of ended.filter(({ money }) => money?.per !== 'once')) add(charge, -1);
  for (const charge of bought) add(charge, charge.number);
  const unpriced = (charges: readonly Charge[]) => [
    ...new Set(charges.filter(isUnpriced).map(({ cost }) => cost)),
  ];
  return {
    payments,
    unknown: unpriced([...begun, ...bought]),
    unknownBefore: unpriced(ended),
    unknownOnTheWay: onTheWay.filter(isUnpriced).map(({ tier, cost }) => ({ tier, cost })),
  };
}

const isUnpriced = ({ money, value }: Charge): boolean => !money && !isFree(value);

/** What one costs; nothing where the document gives no price that can be counted. */
function priceOf(
  { cost, value, money }: Charge,
  { program, choice, today }: Reader,
): (Payment & { currency: string }) | undefined {
  if (!money || value.kind !== 'money') return undefined;
  const told = inOwnCurrency(value, program);
  const { currency = currencyOf(program), per = 'once' } = told;
  const amount = rangeOf(told);
  if (per === 'hour') return undefined;
  const isCertain = !value.condition && !cost.condition && concernsAll(cost.only, program, choice);
  const paid = isCertain ? amount : perhaps(amount);
  if (per === 'once') return { ...NO_PAYMENT, once: paid, currency };
  const { first, later } = periodically(paid, per, yearParts(inBoth(cost, value), today));
  return { once: NOTHING, yearly: first, later, currency };
}
