import type { Condition } from '../standing/condition.js';
import type { FactQuestion, Facts } from '../standing/facts.js';
import { branchesOf, occurrencesOf } from '../standing/condition.js';
import { MET, outcomeOf, totalOf, type ReadNumber } from '../standing/outcome.js';
import type { Plan } from '../standing/plan.js';
import { readerOf } from '../standing/read.js';
import { tidy } from '../standing/tidy.js';
import { isFree } from '../schema/price.js';
import type { Duration } from '../schema/scalars.js';
import { dueOf, type Fee } from './fees.js';
import type { Goods } from './goods.js';
import type { Found } from './partial-way.js';
import { totals, type Charge, type Money } from './prices.js';

/** One thing to do: bring a fact from what it is to what it must be. */
export interface Step {
  question: FactQuestion;
  /**
   * `reach`: more of it. `keep`: it must not be more, and nobody told what it is. `lower`: it is too much. `hold`: a tier,
   * or for how long. `rest`: the points that a total still lacks, by parts that have no published rule.
   */
  kind: 'reach' | 'keep' | 'lower' | 'hold' | 'rest';
  /** Missing where the reader has told nothing; it then counts as none. */
  from?: number;
  to: number;
  /** Of `keep` and `lower`: the bound itself is too much. */
  below?: true;
  /** Of a tier to hold: the ids of those that will do. */
  tiers?: readonly string[];
  /** Of how long a tier must be held. `amount` is then the days that are left, as far as they are known. */
  lasting?: Duration;
  /** How much, in the unit of the question. */
  amount: number;
  /** What it costs, by the document. One without money has no price that can be counted; its value says why. */
  charges: readonly (Charge & { total?: Money })[];
  /** True where no line, or not every line, says what it costs. */
  unpriced: boolean;
}

/** One set of things to do. */
export interface Way {
  steps: readonly Step[];
  /** What the tier and the tiers on the way cost. */
  fees: readonly Fee[];
  /**
   * What the steps and the fees that are not paid yet cost, apart for each currency and period; never converted, never
   * added across.
   */
  totals: readonly Money[];
  /**
   * What the way leaves open: what nobody outside can tell, or depends on what the reader did not tell (`if`, and a `test`
   * that asks so many for each of something).
   */
  open: readonly Condition[];
  /** Of what it is not said whether all or any one is asked, and all is met by this way. */
  unclear: readonly Condition[];
}

/** What was found, as things to do. */
export function wayOf(
  found: Found,
  root: Condition,
  fees: readonly Fee[],
  goods: Goods,
  plan: Plan,
  facts: Facts,
): Way {
  const places = occurrencesOf(root).filter(({ decides }) => !decides);
  const reached = readerOf(plan, facts);
  const steps = [...found.changes].map(([key, to]): Step => {
    const stands = plan.derived.get(key);
    const tiers = stands?.kind === 'held' ? stands.tiers : undefined;
    const question = plan.questions.get(tiers ? 'tier' : key)!;
    const own = places.filter((place) => place.key === key);
    const score = own.find((place) => place.score && place.score.parts.length > 0)?.score;
    const isRest = score !== undefined && !Object.hasOwn(facts, key);
    const [low, high] = reached(key);
    const known = low === high;
    const from = isRest
      ? totalOf(score, (asked) => spanAfter(asked, found.changes, key, reached))[0]
      : known
        ? low
        : goods.from(key);
    const lasting = own.find(({ test }) => test?.lasting)?.test?.lasting;
    const falls = !(to > from);
    const ceiling = falls
      ? own.find(({ test }) => test?.max !== undefined && (test.under ? to < test.max : to === test.max))
          ?.test
      : undefined;
    const lines = goods.charges(key);
    const amount = tidy(Number.isFinite(from) ? Math.abs(to - from) : lasting || !known ? 0 : to);
    return {
      question,
      kind: isRest ? 'rest' : tiers || lasting ? 'hold' : !falls ? 'reach' : known ? 'lower' : 'keep',
      ...((known || isRest) && { from: tidy(from) }),
      to: tidy(ceiling?.under ? ceiling.max! : to),
      ...(ceiling?.under && { below: true as const }),
      ...(tiers && { tiers }),
      ...(lasting && { lasting }),
      amount,
      charges: lines.map((line) =>
        line.money && !falls && !isFree(line.value)
          ? {
              ...line,
              total: {
                ...line.money,
                least: tidy(line.money.least * amount),
                most: tidy(line.money.most * amount),
              },
            }
          : line,
      ),
      unpriced: goods.isUnpriced(key),
    };
  });
  const money = [
    ...steps.flatMap(({ charges }) => charges.flatMap(({ total }) => total ?? [])),
    ...fees.flatMap((fee) => dueOf(fee) ?? []),
  ];
  const after: ReadNumber = (key) => {
    const to = found.changes.get(key);
    return to === undefined ? reached(key) : [to, to];
  };
  const unclear = unclearIn(root).filter(
    (node) => outcomeOf(node, reached) !== MET && outcomeOf(node, after) === MET,
  );
  return { steps, fees, totals: totals(money), open: found.open, unclear };
}

/** All of which it is not said whether all or any one is asked. */
function unclearIn(root: Condition, seen = new Set<Condition>()): Condition[] {
  if (seen.has(root)) return [];
  seen.add(root);
  const inside =
    root.form === 'if' ? branchesOf(root) : root.form === 'group' || root.form === 'cases' ? root.of : [];
  return [
    ...(root.form === 'group' && root.least !== undefined ? [root] : []),
    ...inside.flatMap((child) => (child.aside ? [] : unclearIn(child, seen))),
  ];
}

/** What is known of a number once all is done; of a total made of parts nothing but its parts. */
function spanAfter(
  asked: string,
  changes: ReadonlyMap<string, number>,
  total: string,
  reached: (key: string) => readonly [number, number],
): readonly [number, number] {
  const to = asked === total ? undefined : changes.get(asked);
  return to === undefined ? reached(asked) : [to, to];
}
