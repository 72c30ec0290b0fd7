import type { Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';
import { occurrencesOf, occurrencesOfPart, type Occurrence, type Part } from './condition.js';
import type { FactQuestion } from './facts.js';
import type { Judged } from './judged.js';
import { MET, outcomeOf } from './outcome.js';
import { planOf, type Plan } from './plan.js';
import { readerOf } from './read.js';
import { isAll } from './through.js';

/** How many questions stand before all others. */
const FIRST = 3;

/**
 * The questions of a tier that decide most, at most three: those that most places of what the tier asks depend on, then
 * most places of what the other tiers ask; the document's order breaks ties. What a reader cannot find out decides nothing
 * here. It does not depend on the answers, so that nothing moves while somebody answers.
 */
export function decidingQuestions(
  program: Program,
  choice: Choice,
  today: string,
  tierId: string,
): readonly FactQuestion[] {
  const plan = planOf(program, choice, today);
  const own = uses(tierId, plan);
  const others = new Map<string, number>();
  for (const { id } of program.tiers)
    if (id !== tierId)
      for (const [key, count] of uses(id, plan)) others.set(key, (others.get(key) ?? 0) + count);
  const more = (counts: ReadonlyMap<string, number>, one: FactQuestion, other: FactQuestion) =>
    (counts.get(other.key) ?? 0) - (counts.get(one.key) ?? 0);
  return answerable(tierId, own, plan)
    .sort((one, other) => more(own, one, other) || more(others, one, other))
    .slice(0, FIRST);
}

/** Whether a tier asks something that a reader can answer. */
export function asksReader(program: Program, choice: Choice, today: string, tierId: string): boolean {
  const plan = planOf(program, choice, today);
  return answerable(tierId, uses(tierId, plan), plan).length > 0;
}

/** The questions of a tier that a reader can answer, in the document's order. */
function answerable(
  tierId: string,
  own: ReadonlyMap<string, number>,
  { questions, keys }: Plan,
): FactQuestion[] {
  return (keys.get(tierId) ?? [])
    .map((key) => questions.get(key)!)
    .filter(({ key, checkable }) => checkable && own.has(key));
}

/** How many places of what a tier asks depend on each question; none does that is met whatever is answered. */
function uses(tierId: string, plan: Plan): Map<string, number> {
  const { conditions, entries, derived } = plan;
  const read = readerOf(plan, {});
  const counts = new Map<string, number>();
  for (const condition of [conditions.get(tierId), entries.get(tierId)])
    for (const use of condition && !condition.aside ? deciding(occurrencesOf(condition)) : []) {
      const key = derived.get(use.key)?.kind === 'held' ? 'tier' : use.key;
      if (!(use.test && outcomeOf(use.test, read) === MET)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

/** Without the points that are made of what is asked, and without what makes points of which nobody says how many are asked. */
function deciding(places: readonly Occurrence[]): readonly Occurrence[] {
  const idle = places.flatMap(({ score }) =>
    score && score.atLeast === undefined && !score.parts.some(hasLeast)
      ? score.parts.flatMap(occurrencesOfPart)
      : [],
  );
  const earns = new Set(idle.map(({ earn }) => earn));
  return places.filter(({ earn, score }) =>
    score
      ? score.atLeast !== undefined && (score.parts.length === 0 || score.partly)
      : !earn?.instead && !(earn && earns.has(earn)),
  );
}

function hasLeast({ min, above, of }: Part): boolean {
  return min > -Infinity || above > -Infinity || of.some(hasLeast);
}

/**
 * A condition with those of its members first that questions hang on which decide most; the others stay in the document's
 * order. Members of which some are enough, and the parts of one condition, stay where they are.
 */
export function decidingFirst(judged: Judged, deciding: readonly string[]): Judged {
  if (judged.form === 'score') return { ...judged, of: inOrder(judged.of, deciding) };
  if (judged.form !== 'all' || !isAll(judged)) return judged;
  return { ...judged, of: inOrder(judged.of, deciding).map((one) => decidingFirst(one, deciding)) };
}

function inOrder(rows: readonly Judged[], deciding: readonly string[]): Judged[] {
  const rank = (row: Judged): number =>
    Math.min(
      deciding.length,
      ...row.keys.flatMap((key) => (deciding.includes(key) ? deciding.indexOf(key) : [])),
      ...(row.form === 'if' ? [row.decides, ...row.of] : row.of).map(rank),
    );
  return [...rows].sort((one, other) => rank(one) - rank(other));
}
