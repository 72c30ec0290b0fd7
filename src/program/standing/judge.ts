import { byId } from '../by-id.js';
import { optionsIn } from '../resolve.js';
import type { Cases, Condition, Group, Part, Score, Span, Test } from './condition.js';
import { dayOf } from './days.js';
import type { Fact, Facts } from './facts.js';
import { gapOf, pointsGap } from './gap.js';
import type { Judged, JudgedCases, JudgedGroup, JudgedScore, JudgedTest, State } from './judged.js';
import type { Plan } from './plan.js';
import { lapsed, readerOf, wholeIn } from './read.js';
import {
  exactOutcome,
  MET,
  MISSED,
  OPEN,
  partOutcome,
  pointsOf,
  totalOf,
  outcomeOf,
  type ReadNumber,
} from './outcome.js';
import { tidy } from './tidy.js';

/** From how many days before its end on something is said to lapse soon. */
const LAPSES_SOON = 30;

/** What the reader told, and what reads it. */
interface Reading {
  plan: Plan;
  fact: (key: string) => Fact | undefined;
  read: ReadNumber;
  whole: (key: string) => boolean;
}

/** Holds a condition of a plan against facts. */
export function judge(condition: Condition, plan: Plan, facts: Facts): Judged {
  return judgeAny(condition, {
    plan,
    fact: (key) => (Object.hasOwn(facts, key) ? facts[key] : undefined),
    read: readerOf(plan, facts),
    whole: wholeIn(plan),
  });
}

function judgeAny(node: Condition, reading: Reading): Judged {
  switch (node.form) {
    case 'silent':
      return {
        ...shown(node),
        form: 'silent',
        state: node.met ? 'met' : node.absent ? 'not-met' : 'not-checkable',
        of: [],
        keys: [],
      };
    case 'group':
      return judgeGroup(node, reading);
    case 'cases':
      return judgeCases(node, reading);
    case 'score':
      return judgeScore(node, reading);
    case 'test':
      return judgeTest(node, reading);
    default:
      return node satisfies never;
  }
}

function shown({ says, aside, when }: Condition): Pick<Judged, 'says' | 'counts' | 'when'> {
  return { says, counts: !aside, ...(when && { when }) };
}

function judgeGroup(node: Group, reading: Reading): JudgedGroup {
  const of = node.of.map((inner) => judgeAny(inner, reading));
  const counting = of.filter(({ counts }) => counts);
  const one = node.says?.node === 'requirement' && node.says.item.kind === 'any';
  const every = node.need === counting.length && !node.must && !one;
  return {
    ...shown(node),
    form: every ? 'all' : node.need === 1 && !node.must ? 'any' : 'some',
    state: stateOf(exactOutcome(node, reading.read, reading.whole), counting),
    of,
    keys: [],
    need: node.need,
    met: counting.filter(({ state }) => state === 'met').length,
  };
}

function judgeCases(node: Cases, reading: Reading): JudgedCases {
  const options = optionsIn(byId(reading.plan.program.dimensions, node.dimension));
  const of = node.of.map((inner) => judgeAny(inner, reading));
  return {
    ...shown(node),
    form: 'cases',
    state: node.every
      ? stateOf(exactOutcome(node, reading.read, reading.whole), of)
      : (named(outcomeOf(node, reading.read)) ?? 'unknown'),
    of,
    keys: [],
    dimension: node.dimension,
    ...(node.every && { every: true }),
    options: node.options.map((index) => options[index]!.id),
  };
}

function judgeTest(node: Test, reading: Reading): JudgedTest {
  const { plan, fact, read } = reading;
  const [low, high] = read(node.key);
  const found = outcomeOf(node, read);
  const told = fact(node.key);
  const keys = node.per ? [node.key, node.per.key] : [node.tiers ? 'tier' : node.key];
  const judged: JudgedTest = {
    ...shown(node),
    form: 'test',
    state: named(found) ?? (canBeTold(keys, reading) ? 'unknown' : 'not-checkable'),
    of: [],
    keys: node.within === undefined ? keys : [...keys, 'joined'],
  };
  if (low === high) judged.have = low;
  if (typeof told === 'object' && told.until !== undefined) {
    const days = dayOf(told.until) - dayOf(plan.today);
    if (lapsed(told, plan.today)) judged.lapsed = true;
    else if (days <= LAPSES_SOON) judged.lapsesIn = days;
  }
  if (found === MISSED && low === high) judged.gap = gapOf(node, low, plan, read);
  const joined = fact('joined');
  if (node.within !== undefined && found !== MET && typeof joined === 'string')
    judged.dueIn = dayOf(joined) + node.within - dayOf(plan.today);
  return judged;
}

/** Whether one of the questions is still open, and for a reader to answer. */
function canBeTold(keys: readonly string[], { plan, fact }: Reading): boolean {
  return keys.some((key) => fact(key) === undefined && isCheckable(key, plan));
}

function isCheckable(key: string, { questions }: Plan): boolean {
  return questions.get(key)?.checkable !== false;
}

function judgeScore(node: Score, reading: Reading): JudgedScore {
  const { plan, read, whole } = reading;
  const { key, atLeast } = node;
  const of = node.parts.map((part) => judgePart(part, reading));
  const points = totalOf(node, read);
  const [low, high] = points;
  // The reader may know the total where the parts are not for everybody to tell.
  const settled = low === high || !isCheckable(key, plan);
  const silent = atLeast === undefined || settled;
  const asked = of.some(({ state, counts }) => state === 'unknown' && (counts || atLeast !== undefined));
  const judged: JudgedScore = {
    ...shown(node),
    form: 'score',
    state: named(exactOutcome(node, read, whole)) ?? (silent && !asked ? 'not-checkable' : 'unknown'),
    of,
    keys: [key],
    points: tidied(points),
    ...(node.partly && { partly: true }),
  };
  if (low !== high) return judged;
  judged.have = tidy(low);
  if (atLeast !== undefined && low < atLeast - 1e-9) judged.gap = pointsGap(key, low, atLeast);
  return judged;
}

function judgePart(part: Part, reading: Reading): JudgedScore {
  const of = part.of.map((inner) => judgePart(inner, reading));
  const points = pointsOf(part, reading.read);
  const [low, high] = points;
  const keys = [...new Set(part.earns.flatMap(({ key, gates }) => [key, ...gates.map((gate) => gate.key)]))];
  const least = part.min > -Infinity || part.above > -Infinity;
  const judged: JudgedScore = {
    form: 'part',
    state: partState(part, least, low < high, of, keys, reading),
    says: part.says,
    // A part without a least of its own only adds to the total.
    counts: least,
    of,
    keys,
    points: tidied(points),
  };
  if (low < high) return judged;
  judged.have = tidy(low);
  const need = Math.max(part.min, part.above);
  const beyond = part.above >= part.min;
  if (least && (beyond ? low <= need : low < need)) judged.gap = pointsGap(keys[0] ?? '', low, need, beyond);
  return judged;
}

function partState(
  part: Part,
  least: boolean,
  open: boolean,
  of: readonly Judged[],
  keys: readonly string[],
  reading: Reading,
): State {
  const state = named(partOutcome(part, reading.read));
  // As long as its points are open it is met only where it has a least, and that is sure.
  if (state === 'not-met' || !open || (least && state)) return state ?? 'unknown';
  return of.some((inner) => inner.state === 'unknown') || canBeTold(keys, reading)
    ? 'unknown'
    : 'not-checkable';
}

function named(found: number): State | undefined {
  return found === MET ? 'met' : found === MISSED ? 'not-met' : undefined;
}

/** A group that is open only because of what nobody outside can tell is not checkable itself. */
function stateOf(found: number, of: readonly Judged[]): State {
  if (found !== OPEN) return found === MET ? 'met' : 'not-met';
  return of.some(({ state }) => state === 'unknown') || of.length === 0 ? 'unknown' : 'not-checkable';
}

const tidied = ([low, high]: Span): Span => [tidy(low), tidy(high)];
