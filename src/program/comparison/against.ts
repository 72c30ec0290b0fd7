import { isCeiling } from '../schema/comparison.js';
import { COMPARABLE_KINDS } from './comparable-kinds.js';
import type { Comparable } from './comparable.js';
import type { ComparedCell, ComparedRow } from './comparison.js';
import { costsNothing, costsSomething } from './free.js';
import type { Entry } from './placement.js';

/**
 * Why two cells cannot be set against each other, the weightiest first. `topic`: it has no better. `words`: they are
 * words and no figures. `choice`: it depends on what the reader has not chosen. `parts`: one says several things.
 * `bound`: a floor beside a ceiling, a share beside a number. `overlap`: limits and ranges leave open which is more.
 */
export const INCOMPARABLE = [
  'topic',
  'words',
  'choice',
  'parts',
  'kind',
  'currency',
  'unit',
  'period',
  'base',
  'condition',
  'doubt',
  'bound',
  'overlap',
] as const;
export type Incomparable = (typeof INCOMPARABLE)[number];

/**
 * What had to be assumed. `year`: months and quarters are taken up to a year, at the same pace, and one year is like
 * another. `most`, `least`: where all only say "up to" or "at least", that limit is compared.
 */
export type Assumption = 'year' | 'most' | 'least';

/**
 * How the first of two stands against the second, or why nobody can say. `orEqual`: where the one ends at which the
 * other begins, both may be the same.
 */
export type Against =
  | { is: 'better' | 'worse' | 'equal'; orEqual?: true; assuming?: readonly Assumption[] }
  | { because: Incomparable };

/** The kinds of values that say something without a figure, and those that say several things at once. */
const WORDS: readonly string[] = ['text', 'link', 'list', 'steps', 'level'];
const SEVERAL: readonly string[] = [
  'all',
  'any',
  'some',
  'tier',
  'part',
  'through',
  'mention',
  'see-ways',
  'elsewhere',
];

/**
 * Sets two cells that say something against each other.
 *
 * Something is better than a plain "no", and worse where it is a duty or a cost; what is free is better than any price,
 * in whatever currency. Figures are compared where kind,
 * currency, unit, base, conditions and doubts are the same; then what each says is a range of what it can be: "up to
 * 20%" from nothing to 20, "at least 5" from 5 up. One is better where it is so whatever the two turn out to be.
 */
export function against(row: ComparedRow, a: ComparedCell, b: ComparedCell): Against {
  const { topic, section } = row;
  if (!topic || topic.better === 'neither') return { because: 'topic' };
  if (topic.kinds?.length === 0) return { because: 'words' };
  const [free, alsoFree] = [costsNothing(row, a), costsNothing(row, b)];
  if (free !== alsoFree && has(free ? b : a) !== false)
    return costsSomething(row, free ? b : a)
      ? { is: free ? 'better' : 'worse' }
      : { because: besideFree(free ? b : a) };
  const [own, other] = [free ? false : has(a), alsoFree ? false : has(b)];
  const isSaid = [...a.entries, ...b.entries].some(({ better }) => better);
  if (own !== undefined && other !== undefined && !isSaid && !(own && other)) {
    if (own === other) return { is: 'equal' };
    return { is: own === (section === 'get') ? 'better' : 'worse' };
  }
  // What is only advised is not nothing, and no duty either.
  if (own !== other && (isAdvised(a) || isAdvised(b))) return { because: 'condition' };
  const [one, second] = [a.entries[0], b.entries[0]];
  const because = !one || !second ? 'kind' : incomparable(row, a, b);
  if (because || !one || !second) return { because: because ?? 'kind' };
  const [first, last] = [one.comparable, second.comparable];

  const pace = first.period === last.period ? 1 : first.perYear! / last.perYear!;
  const assuming: Assumption[] = first.period === last.period ? [] : ['year'];
  const [low, high] = first.range!.map((end) => end * pace) as [number, number];
  const [from, to] = last.range!;
  const limit = first.bound === last.bound && low !== high && from !== to && first.number !== undefined;
  let order: number | undefined;
  if (limit) {
    // More than 5 is more than "more than 4", whatever it comes to.
    if (first.bound === 'upTo') assuming.push('most');
    if (first.bound === 'atLeast') assuming.push('least');
    order = Math.sign(first.number * pace - last.number!);
  } else if (low === high && from === to) order = Math.sign(low - from);
  else if (low >= to) order = 1;
  else if (high <= from) order = -1;
  if (order === undefined) return { because: 'overlap' };
  if (isLowerBetter(row, one)) order = -order;
  const is = order > 0 ? 'better' : order < 0 ? 'worse' : 'equal';
  const touching = !limit && (low !== high || from !== to) && (low === to || high === from);
  return { is, ...(touching && { orEqual: true }), ...(assuming.length > 0 && { assuming }) };
}

function incomparable({ topic }: ComparedRow, a: ComparedCell, b: ComparedCell): Incomparable | undefined {
  const all = [...a.entries, ...b.entries].map(({ comparable }) => comparable.kind);
  if (all.some((kind) => WORDS.includes(kind))) return 'words';
  if (all.includes('varies')) return 'choice';
  if (a.entries.length > 1 || b.entries.length > 1 || all.some((kind) => SEVERAL.includes(kind)))
    return 'parts';
  const [one, other] = [a.entries[0]!, b.entries[0]!];
  const [first, second] = [one.comparable, other.comparable];
  const kinds: readonly string[] = topic?.kinds ?? COMPARABLE_KINDS;
  if (first.kind !== second.kind || !kinds.includes(first.kind)) return 'kind';
  if (first.currency !== second.currency) return 'currency';
  if (first.unit !== second.unit) return 'unit';
  if (first.period !== second.period && !isSamePace(first, second)) return 'period';
  if (first.base !== second.base || one.better !== other.better) return 'base';
  if (!topic?.base && !(first.baseSaid && second.baseSaid)) return 'base';
  if (first.condition !== second.condition) return 'condition';
  if (first.doubt !== second.doubt) return 'doubt';
  return !first.range || !second.range || sense(first.bound) !== sense(second.bound) ? 'bound' : undefined;
}

/** Whether both say how often, so that each can be taken up to a year, and nothing else about the period differs. */
function isSamePace(first: Comparable, second: Comparable): boolean {
  return first.perYear !== undefined && second.perYear !== undefined && first.each === second.each;
}

/** The forms of figures that can be set against each other have the same sense: amounts and floors, ceilings, or one form. */
function sense(bound: string): string {
  if (/^(top|topPercent|growth|share)$/.test(bound)) return bound;
  return isCeiling(bound) ? 'ceiling' : 'amount';
}

/**
 * Whether less is better for the partner: more of what it gets, a shorter time, less to pay, and less to do, unless the
 * document says otherwise.
 */
function isLowerBetter({ section }: ComparedRow, { comparable: { kind, bound }, better }: Entry): boolean {
  return better ? better === 'lower' : section === 'get' ? kind === 'duration' : !isCeiling(bound);
}

/** Why nobody can say whether something costs more than what is free. */
function besideFree({ entries }: ComparedCell): Incomparable {
  const kinds = entries.map(({ comparable }) => comparable.kind);
  if (kinds.some((kind) => WORDS.includes(kind))) return 'words';
  if (kinds.includes('varies')) return 'choice';
  return entries.some(({ comparable }) => comparable.condition !== '') ? 'condition' : 'overlap';
}

const isAdvised = ({ entries }: ComparedCell) => entries.some(({ comparable }) => comparable.advised);

/** Whether a cell says that there is something; nothing where its words may mean either. */
function has({ entries, otherwise }: ComparedCell): boolean | undefined {
  if (isAdvised({ entries })) return undefined;
  // What is silent is nobody's to weigh: what is left says that nothing is asked.
  if (otherwise) return false;
  const nothing = entries.every(
    ({ comparable: { kind, number } }) => kind === 'not-required' || kind === 'none' || isNo(kind, number),
  );
  // That one thing is not asked leaves open whether another in the same line is.
  if (nothing) return entries.some(({ among = 1 }) => among > entries.length) ? undefined : false;
  return entries.some(({ comparable }) => FIGURES.includes(comparable.kind) && comparable.number !== 0)
    ? true
    : undefined;
}

const isNo = (kind: string, number: number | undefined) => kind === 'yes-no' && number === 0;
/** What is more than nothing, whatever its unit: the kinds with a number, and how far something is open. */
const FIGURES: readonly string[] = [...COMPARABLE_KINDS, 'level'];
