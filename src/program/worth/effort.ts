import { own } from '../by-id.js';
import { isFree } from '../schema/price.js';
import { TIMES_A_YEAR } from '../schema/periods.js';
import type { Cost } from '../schema/program.js';
import type { FactQuestion } from '../standing/facts.js';
import { planOf } from '../standing/plan.js';
import type { Fee } from '../way-up/fees.js';
import { countsOf } from '../way-up/goods.js';
import { feesOf, type Charge } from '../way-up/prices.js';
import type { Way } from '../way-up/way.js';
import { waysUp } from '../way-up/way-up.js';
import { concernsAll } from './concerns-all.js';
import { inOwnCurrency } from './own-currency.js';
import { peopleIn } from './people.js';
import type { Reader } from './reader.js';
import { minus, NOTHING, perhaps, plus, times, type Range } from './range.js';

/** What is to be paid in one currency. */
export interface Payment {
  once: Range;
  /** In a year; below nothing where the tier that is left costs more. */
  yearly: Range;
}

/** What it takes to come to a tier, and to be there. */
export interface Effort {
  /** By currency; in a program that names none, by an empty name. */
  payments: ReadonlyMap<string, Payment>;
  /** Costs of which the document does not say how much they are: they come on top. */
  unknown: readonly Cost[];
  /** The same of the tier that is left: so much less it is. */
  unknownBefore: readonly Cost[];
  /** The same of tiers that must be held on the way, each by its id: it is to be paid once, as nobody stays there. */
  unknownOnTheWay: readonly { tier: string; cost: Cost }[];
  /** What is to be reached, by the best way there is; nothing where none is known. */
  way?: Way;
  /** How many more people it takes. */
  people: number;
  /** How much more of what is counted in money, such as sales. */
  sales: readonly { question: FactQuestion; amount: number }[];
}

/**
 * What it takes to come from one tier to another, or from none, by the best way up from what the reader told. Fees of the
 * tier that is left end; what has been paid once for a tier that is held is paid. Optional costs are no part of it; what
 * is to be paid on a condition, or with an option that nobody chose, may come to nothing. A price that the document tells
 * in several currencies counts in the program's own; nothing is converted.
 *
 * @param from Id of the tier that is left; nothing where the reader holds none.
 * @param way The way there, where it has been looked for; null where there is none to be looked for.
 */
export function effortOf(
  reader: Reader,
  from: string | undefined,
  to: string,
  way: Way | null | undefined = bestWay(reader, from, to),
): Effort {
  const { program, choice, today } = reader;
  const plan = planOf(program, choice, today);
  const [before, after] = [from === undefined ? [] : feesOf(from, plan), feesOf(to, plan)];
  const isSame = (one: Charge) => (other: Charge) =>
    one.cost === other.cost && JSON.stringify(one.value) === JSON.stringify(other.value);
  const [ended, begun] = [
    before.filter((one) => !after.some(isSame(one))),
    after.filter((one) => !before.some(isSame(one))),
  ];
  const steps = (way?.steps ?? []).filter(({ kind }) => kind === 'reach');
  const onTheWay = (way?.fees ?? []).filter(
    ({ tier, paid }) => tier !== to && tier !== from && paid === undefined,
  );
  const onceOnTheWay = onTheWay.filter(({ money }) => money?.per === 'once');
  const payments = new Map<string, Payment>();
  const add = ({ cost, value }: Charge, number: number) => {
    if (value.kind !== 'money') return;
    const { amount, currency, per } = inOwnCurrency(value, program);
    if (per === 'hour') return;
    const isCertain = !value.condition && !cost.condition && concernsAll(cost.only, program, choice);
    const total = times(isCertain ? amount : perhaps(amount), Math.abs(number) * TIMES_A_YEAR[per]);
    const signed = number < 0 ? minus(NOTHING, total) : total;
    const { once, yearly } = payments.get(currency) ?? { once: NOTHING, yearly: NOTHING };
    payments.set(
      currency,
      per === 'once' ? { once: plus(once, signed), yearly } : { once, yearly: plus(yearly, signed) },
    );
  };
  const priced = ({ money }: Charge) => money !== undefined;
  for (const charge of [...begun, ...onceOnTheWay].filter(priced)) add(charge, 1);
  // What was paid once does not come back.
  for (const charge of ended.filter(({ money }) => money && money.per !== 'once')) add(charge, -1);
  for (const { charges, amount } of steps) for (const charge of charges.filter(priced)) add(charge, amount);
  const unpriced = (charges: readonly Charge[]) => [
    ...new Set(charges.filter(isUnpriced).map(({ cost }) => cost)),
  ];
  const isShared = (fee: Fee, charges: readonly Charge[], tier = fee.tier) =>
    charges.some(isSame(fee)) && [fee.tier, tier].every((id) => own(fee.cost.values, id) === undefined);
  return {
    payments,
    unknown: unpriced([...begun, ...steps.flatMap(({ charges }) => charges)]),
    unknownBefore: unpriced(ended),
    // What tiers share is one thing to pay: told of the tier that is reached, or paid in the one that is left.
    unknownOnTheWay: onTheWay
      .filter((fee) => isUnpriced(fee) && !isShared(fee, after, to) && !isShared(fee, before, from))
      .map(({ tier, cost }) => ({ tier, cost })),
    ...(way && { way }),
    people: peopleIn(steps, plan),
    sales: steps
      .filter(({ question }) => countsOf(question.key, plan) === 'sales')
      .map(({ question, amount }) => ({ question, amount })),
  };
}

/** The best way from one tier to another, or from none, by what the reader told. */
function bestWay(
  { program, facts, choice, today }: Reader,
  from: string | undefined,
  to: string,
): Way | undefined {
  const others = Object.fromEntries(Object.entries(facts).filter(([key]) => key !== 'tier'));
  return waysUp(program, from === undefined ? others : { ...others, tier: from }, choice, today, to).ways[0];
}

const isUnpriced = ({ money, value }: Charge): boolean => !money && !isFree(value);
