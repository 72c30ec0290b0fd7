import { originsOf } from '../asked/origins.js';
import { outOfForce, type OutOfForce } from '../schema/in-force.js';
import { excludedBy, type Choice } from '../resolve.js';
import type { Program, Tier } from '../schema/program.js';
import type { Scope } from '../schema/scalars.js';
import { allOf, requiredOf } from './condition.js';
import { before, dayOf } from './days.js';
import type { FactQuestion, Facts } from './facts.js';
import { judging } from './judge.js';
import { asksNothing, type Judged, type State } from './judged.js';
import { planOf } from './plan.js';
import { askedThrough, isAll, type AskedThrough } from './through.js';

/** How many of the conditions that a reader sees are in which state. What is only advised is not among them. */
export type Counts = Record<State, number> & { total: number };

/** How a partner stands in one tier. */
export interface TierStanding {
  tier: Tier;
  /** `met` says that the facts support the tier, never that it was awarded. */
  state: State;
  /** The same in one word for a reader. The best there is: every condition that can be told is met, so one may apply. */
  summary: 'ready-to-apply' | 'not-yet' | 'facts-missing' | 'not-checkable';
  /** What the tier asks for; missing where the document says nothing about it. */
  root?: Judged;
  /** Where one must come from, and that the tier is given by invitation only. `all` of nothing for most tiers. */
  entry: Judged;
  /** What the tiers ask that one comes through, as far as the tier's own conditions do not name it; the nearest first. */
  through?: readonly AskedThrough[];
  /** Over the conditions a reader sees; of several full ways, over the one that is nearest. */
  counts: Counts;
  /** The place of that way in `root.of`. */
  nearestAlternative?: number;
  /** False for what facts alone never reach: a status on top of another tier, an invitation. */
  reachable: boolean;
  /** A step of the ladder; not a status on top, not a level beside it; in force today, and offered to the reader. */
  onLadder: boolean;
  /** Why the tier is not in force on the day that counts as today. */
  when?: OutOfForce;
  /** The options that the reader has chosen and for which the tier does not exist. */
  notOffered?: Scope;
  /** Days until the longest stay in this tier is over, where the reader holds it and says since when. */
  stayEndsIn?: number;
}

/** How a partner stands in a program. */
export interface Standing {
  tiers: readonly TierStanding[];
  /** The highest tier of the ladder that the facts support. */
  held?: TierStanding;
  /** The highest tier of the ladder that they do not rule out; missing where it is no higher than `held`. */
  possible?: TierStanding;
  /** The first tier of the ladder above `held`. */
  next?: TierStanding;
}

/**
 * Where facts put a partner: each tier with its conditions, and the highest tier they support. `today` is a day such
 * as `2025-01-31`; nothing here looks at a clock.
 */
export function standing(program: Program, facts: Facts, choice: Choice, today: string): Standing {
  const plan = planOf(program, choice, today);
  const judge = judging(plan, facts);
  const each = program.tiers.map((tier): TierStanding => {
    const condition = plan.conditions.get(tier.id);
    const root = condition && judge(condition);
    const entry = judge(plan.entries.get(tier.id)!);
    // A tier that has ended, or has not begun, is nothing to stand in today.
    const when = outOfForce(tier, today);
    const notOffered = excludedBy(tier.only, choice);
    const exists = !when && !notOffered;
    const onLadder = tier.overlayOn === undefined && tier.besides !== true && exists;
    const reachable = tier.overlayOn === undefined && tier.admission !== 'invitation' && exists;
    const whole = condition && judge(allOf([requiredOf(condition), plan.entries.get(tier.id)!]));
    const state = notOffered ? 'not-met' : (whole?.state ?? 'not-checkable');
    const shown = root && rowsOf(root);
    return {
      tier,
      state,
      ...(root && { root }),
      entry,
      counts: countsOf(shown?.rows ?? []),
      ...(shown?.way !== undefined && { nearestAlternative: shown.way }),
      summary: SUMMARY[state],
      reachable,
      onLadder,
      ...(when && { when }),
      ...(notOffered && { notOffered }),
      ...stayOf(tier, facts, today),
    };
  });
  const tiers = each.map((one): TierStanding => {
    const through = askedThrough(program, one, each, choice);
    const untold = untoldEntry(one, each, facts);
    return {
      ...one,
      ...(untold && { entry: { ...one.entry, untold } }),
      ...(through.length > 0 && { through }),
    };
  });
  const ladder = tiers.filter(({ onLadder }) => onLadder);
  const held = ladder.findLast(({ state }) => state === 'met');
  // What no facts lead to is no news to whoever is not there yet.
  const highest = ladder.findLast((one) => one === held || (one.state !== 'not-met' && one.reachable));
  const next = ladder[held ? ladder.indexOf(held) + 1 : 0];
  return {
    tiers,
    ...(held && { held }),
    ...(highest && highest !== held && { possible: highest }),
    ...(next && { next }),
  };
}

const SUMMARY = {
  met: 'ready-to-apply',
  'not-met': 'not-yet',
  unknown: 'facts-missing',
  'not-checkable': 'not-checkable',
} as const;

/**
 * Why it is no news that one can come from where one must: nobody told which tier is held, and all of the tiers that
 * let one in ask nothing.
 */
function untoldEntry(
  { tier, entry }: TierStanding,
  tiers: readonly TierStanding[],
  facts: Facts,
): Judged['untold'] {
  const from = originsOf(tier);
  if (entry.state !== 'met' || from.length === 0 || Object.hasOwn(facts, 'tier')) return undefined;
  const letIn = tiers.filter((one) => from.includes(one.tier.id) && one.state === 'met');
  if (letIn.some(({ counts }) => counts.total > 0)) return undefined;
  return letIn.some((one) => one.tier.admission === 'open') ? 'open' : 'no-answer';
}

/** How long a partner that holds this tier can stay. */
function stayOf({ id, longestStay }: Tier, facts: Facts, today: string): { stayEndsIn?: number } {
  const since = facts['tier-since'];
  if (!longestStay || facts['tier'] !== id || typeof since !== 'string') return {};
  return { stayEndsIn: dayOf(since) - dayOf(before(today, longestStay)) };
}

/** The conditions that a reader sees as rows: all that is asked at once; of several full ways, those of the nearest. */
export function rowsOf(root: Judged): { rows: readonly Judged[]; way?: number } {
  if (isAll(root) && root.counts) return { rows: root.of };
  if (root.form !== 'any' || !root.of.some(isAll)) return { rows: [root] };
  const ways = root.of.map((way) => (isAll(way) ? way.of : [way]));
  const share = (rows: readonly Judged[]) => {
    const { met, total, 'not-met': missed } = countsOf(rows);
    return total === 0 ? 1 : (met - missed / (total + 1)) / total;
  };
  const best = Math.max(...ways.map(share));
  const way = ways.findIndex((rows) => share(rows) === best);
  return { rows: ways[way]!, way };
}

function countsOf(rows: readonly Judged[]): Counts {
  const counts: Counts = { met: 0, 'not-met': 0, unknown: 0, 'not-checkable': 0, total: 0 };
  for (const row of rows) {
    if (!row.counts || asksNothing(row)) continue;
    counts[row.state]++;
    counts.total++;
  }
  return counts;
}

/** The questions of one tier, or of all, in reading order and each once. */
export function questionsOf(
  program: Program,
  choice: Choice,
  today: string,
  tierId?: string,
): readonly FactQuestion[] {
  const { questions, keys } = planOf(program, choice, today);
  return tierId === undefined
    ? [...questions.values()]
    : (keys.get(tierId) ?? []).map((key) => questions.get(key)!);
}
