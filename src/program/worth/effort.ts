import type { FactQuestion, Facts } from '../standing/facts.js';
import { planOf } from '../standing/plan.js';
import { countsOf } from '../way-up/goods.js';
import type { Way } from '../way-up/way.js';
import { waysUp } from '../way-up/way-up.js';
import { paymentsOf, type Payments } from './payments.js';
import { peopleIn, type People } from './people.js';
import type { Reader } from './reader.js';

/** What it takes to come to a tier, and to be there. */
export interface Effort extends Payments, People {
  /** What is to be reached, by the best way there is; nothing where none is known. */
  way?: Way;
  /** How much more of what is counted in money, such as sales. */
  sales: readonly { question: FactQuestion; amount: number }[];
}

/**
 * What it takes to come from one tier to another, or from none, by the best way up from what the reader told. Fees of the
 * tier that is left end; what has been paid once for a tier that is held is paid. Optional costs are no part of it; what
 * is to be paid on a condition, or by some options only and nobody chose one, may come to nothing; what differs by such an
 * option is anything between. A price that the document tells in several currencies counts in the program's own; nothing
 * is converted.
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
  const steps = (way?.steps ?? []).filter(({ kind }) => kind === 'reach');
  return {
    ...paymentsOf(reader, { from, to, way }),
    ...(way && { way }),
    ...peopleIn(steps, plan),
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
  return waysUp(program, holding(from, facts), choice, today, to).ways[0];
}

/** What the reader told, as one who holds a tier, or none. */
export function holding(tier: string | undefined, facts: Facts): Facts {
  const others = Object.fromEntries(Object.entries(facts).filter(([key]) => key !== 'tier'));
  return tier === undefined ? others : { ...others, tier };
}
