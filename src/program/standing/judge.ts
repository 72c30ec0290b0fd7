import { byId } from '../by-id.js';
import { optionsIn } from '../resolve.js';
import {
  branchesOf,
  type Cases,
  type Condition,
  type Group,
  type If,
  type Part,
  type Score,
  type Span,
  type Test,
} from './condition.js';
import { dayOf } from './days.js';
import type { Fact, Facts } from './facts.js';
import { gapOf, pointsGap } from './gap.js';
import type {
  Earned,
  Judged,
  JudgedCases,
  JudgedGroup,
  JudgedIf,
  JudgedScore,
  JudgedTest,
  State,
} from './judged.js';
import type { Plan } from './plan.js';
import { lapsed, readerOf, wholeIn } from './read.js';
import {
  addedUp,
  earned,
  earnedBy,
  MET,
  MISSED,
  OPEN,
  partOutcome,
  pointsOf,
  totalOf,
  outcomeOf,
  type ReadNumber,
  type Settling,
} from './outcome.js';
import { tidy } from './tidy.js';

/** From how many days before its end on something is said to lapse soon. */
const LAPSES_SOON = 30;

/** What the reader told, and what reads it. */
interface Reading {
  plan: Plan;
  fact: (key: string) => Fact | undefined;
  read: ReadNumber;
  /** What comes of a condition with these facts. */
  outcome: (condition: Condition) => number;
  /** How conditions stand that stand in several places. */
  found: Map<Condition, Judged>;
}

/** Holds conditions of a plan against facts: what stands in several of them is looked at once. */
export function judging(plan: Plan, facts: Facts, settling: Settling): (condition: Condition) => Judged {
  const read = readerOf(plan, facts);
  const reading: Reading = {
    plan,
    fact: (key) => (Object.hasOwn(facts, key) ? facts[key] : undefined),
    read,
    outcome: settling(read, wholeIn(plan)),
    found: new Map(),
  };
  return (condition) => judgeAny(condition, reading);
}

function judgeAny(node: Condition, reading: Reading): Judged {
  const { found } = reading;
  if (!found.has(node)) found.set(node, judgeOnce(node, reading));
  return found.get(node)!;
}

function judgeOnce(node: Condition, reading: Reading): Judged {
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
    case 'if':
      return judgeIf(node, reading);
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
    form:
      node.least !== undefined ? 'unclear' : every ? 'all' : node.need === 1 && !node.must ? 'any' : 'some',
    state: stateOf(reading.outcome(node), counting),
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
    state: node.every ? stateOf(reading.outcome(node), of) : (named(reading.outcome(node)) ?? 'unknown'),
    of,
    keys: [],
    dimension: node.dimension,
    ...(node.every && { every: true }),
    options: node.options.map((index) => options[index]!.id),
  };
}

function judgeIf(node: If, reading: Reading): JudgedIf {
  const decides = judgeAny(node.decides, reading);
  const of = branchesOf(node).map((inner) => judgeAny(inner, reading));
  const { state } = decides;
  const asks = state === 'met' ? 0 : state === 'not-met' ? (of.length > 1 ? 1 : 'none') : undefined;
  const open = typeof asks === 'number' ? [of[asks]!] : [decides, ...of];
  return {
    ...shown(node),
    form: 'if',
    state: stateOf(reading.outcome(node), open),
    decides,
    of,
    keys: [],
    ...(asks !== undefined && { asks }),
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
  const { plan, read } = reading;
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
    state: named(reading.outcome(node)) ?? (silent && !asked ? 'not-checkable' : 'unknown'),
    of,
    keys: [key],
    points: tidied(points),
    ...(node.partly && { partly: true }),
    ...(node.parts.length > 0 && { toTell: key, ...against(read(key), addedUp(node, read)) }),
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
    ...(part.points && {
      toTell: part.points.key,
      ...against(reading.read(part.points.key), earnedBy(part, reading.read)),
    }),
  };
  const steps = earnedIn(part, reading.read);
  if (steps.length > 0) judged.earned = steps;
  if (low < high) return judged;
  judged.have = tidy(low);
  const need = Math.max(part.min, part.above);
  const beyond = part.above >= part.min;
  if (least && (beyond ? low <= need : low < need)) judged.gap = pointsGap(keys[0] ?? '', low, need, beyond);
  return judged;
}

/** What points come to otherwise, where they are told and that cannot be so. */
function against([low, high]: Span, otherwise: Span | undefined): { against?: Span } {
  if (low !== high || !otherwise) return {};
  const [least, most] = otherwise;
  return low < least - 1e-9 || low > most + 1e-9 ? { against: tidied(otherwise) } : {};
}

/** The steps of a part of which it is known how much there is. */
function earnedIn(part: Part, read: ReadNumber): Earned[] {
  return part.earns.flatMap((earn): Earned[] => {
    const { step, key, at, gates } = earn;
    const [count, most] = read(key);
    if (!step || count < most) return [];
    const [least, open] = earned(earn, read);
    const closed = gates.some((gate) => read(gate.key)[0] < gate.needs);
    return [
      {
        says: step,
        key,
        count,
        points: tidy(closed ? least : at(count)),
        ...(closed && open === 0 && { closed }),
      },
    ];
  });
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

/**
 * A group that is open only because of what nobody outside can tell is not checkable itself. Where each member is met and
 * the whole is open, too much would have had to be tried: nobody has said yet what would settle it.
 */
function stateOf(found: number, of: readonly Judged[]): State {
  if (found !== OPEN) return found === MET ? 'met' : 'not-met';
  return of.some(({ state }) => state === 'unknown') || of.every(({ state }) => state === 'met')
    ? 'unknown'
    : 'not-checkable';
}

const tidied = ([low, high]: Span): Span => [tidy(low), tidy(high)];
