import { outOfForce } from '../schema/in-force.js';
import type { Earning, ScorePart, ScoreRequirement } from '../schema/requirement.js';
import type { Measure } from '../schema/program.js';
import type { Earn, Part } from './condition.js';
import type { FactQuestion } from './facts.js';
import type { PlanBuilder } from './plan-builder.js';

/**
 * The parts of a score as what brings points. Where the document's steps say how many points a count brings, the
 * reader is asked for the count; for the points themselves where it says less. Where it does not say how heavily each
 * of several parts counts, the parts tell nothing, and nobody is asked for them: only the total can be told.
 */
export function partsOf(score: ScoreRequirement, key: string, builder: PlanBuilder): Part[] {
  const inAverage = score.method === 'average';
  const goal = goalOf(score);
  return partsIn(score.parts);

  function partsIn(parts: readonly ScorePart[] = []): Part[] {
    const holding = parts.filter((part) => part.is !== 'not-applicable' && !outOfForce(part, builder.today));
    const weights = inAverage ? weightsOf(holding) : [];
    return holding.map((part, index) => ({
      ...partOf(part, !inAverage || weights !== undefined),
      weight: inAverage ? weights?.[index] : 1,
    }));
  }

  function partOf(part: ScorePart, matters: boolean): Omit<Part, 'weight'> {
    const of = part.is === undefined ? partsIn(part.parts) : [];
    const cap = typeof part.max === 'string' ? undefined : (part.max ?? Infinity);
    const max = Math.min(cap ?? Infinity, inAverage ? (score.outOf ?? Infinity) : Infinity);
    const asks = of.length === 0 && (matters || part.min !== undefined || part.above !== undefined);
    const counts = asks ? countsOf(part, max) : [];
    const points = asks ? pointsOf(part, max, counts.length === 0) : undefined;
    const earns = counts.length > 0 || !points ? counts : [points];
    const asksPoints = earns.some(({ key: asked }) => asked === `${key}/${part.id}`);
    const unknown =
      (cap === undefined && !asksPoints) || !weighs(of) || (of.length === 0 && earns.length === 0);
    return {
      says: { node: 'score-part', item: part },
      of,
      earns,
      ...(counts.length > 0 && points && { points: { ...points, instead: true } }),
      unknown,
      // Points without a rule and without a cap are no way to anything.
      ruled:
        part.is === undefined &&
        cap !== undefined &&
        !unknown &&
        (Number.isFinite(max) || part.measure !== undefined || part.earns !== undefined || of.length > 0),
      max,
      min: part.min ?? -Infinity,
      above: part.above ?? -Infinity,
    };
  }

  /** The points of a part as what is asked, be it alone or beside what earns them. */
  function pointsOf(part: ScorePart, max: number, alone: boolean): Earn {
    const measure = builder.measure(part.measure);
    // A measure that is a score, or a part of an average, brings its own figure.
    const plain =
      alone &&
      part.is === undefined &&
      measure &&
      stepsOf(part).every(({ gate }) => gate) &&
      (inAverage || measure.kind === 'score');
    const kind = plain && measure.kind === 'percent' ? 'percent' : 'score';
    const asked = builder.ask({
      key: plain ? measure.id : `${key}/${part.id}`,
      kind,
      about: plain ? 'measure' : 'points',
      name: part.name,
      measure,
      ...(!plain && Number.isFinite(max) && { max }),
      // Nobody outside can work out the points of a part whose rule is not known; who has them may say so.
      ...(part.is !== undefined && { checkable: false }),
    });
    return {
      key: asked,
      at: (points) => points,
      whole: score.atLeast ?? goal,
      ...upTo(1, Math.min(max, goal)),
      falls: false,
      gates: [],
    };
  }

  function stepsOf(part: ScorePart): Earning[] {
    return (part.earns ?? []).filter((step) => !outOfForce(step, builder.today));
  }

  /** What is counted for a part; nothing where the document does not say how many points each count brings. */
  function countsOf(part: ScorePart, max: number): Earn[] {
    const steps = stepsOf(part);
    const paying = steps.filter(({ gate }) => !gate);
    const most = paying.length === 1 ? max : Infinity;
    if (part.is !== undefined || !paying.every((step) => isExact(step, most)) || paying.length === 0)
      return [];
    const measure = builder.measure(part.measure);
    const own = `${key}/${part.id}`;
    // What one has or has not is asked as that, as long as having it once is all that is counted.
    const isHeld = measure?.kind === 'held';
    const once = isHeld && steps.every(({ each = 1, needs = 1 }) => each <= 1 && needs <= 1);
    const counts = builder.ask({
      key: measure && (!isHeld || once) ? measure.id : `${measure?.id ?? own}/count`,
      kind: once ? 'yes-no' : kindOf(measure),
      about: measure ? 'measure' : 'step',
      name: measure?.name ?? part.name,
      measure,
      unit: (isHeld ? undefined : measure?.unit) ?? paying[0]?.unit,
      currency: measure?.kind === 'money' ? (measure.currency ?? builder.program.currency) : undefined,
    });
    const gates = steps
      .filter(({ gate }) => gate)
      .map((step) => ({
        key: step.name === undefined ? counts : gateKey(step, own, builder),
        needs: step.needs ?? 1,
      }));
    return paying.map((step) => {
      const earn = earnOf(step, counts, gates, most, goal, score.atLeast ?? goal);
      return once ? { ...earn, stops: [1], coarse: false } : earn;
    });
  }
}

function kindOf(measure: Measure | undefined): FactQuestion['kind'] {
  return measure?.kind === 'money' || measure?.kind === 'percent' ? measure.kind : 'number';
}

/** Whether a step says how many points a count brings: so many each, or a share of all that it can bring. */
function isExact({ points, partial, needs = 0, upTo = Infinity }: Earning, max: number): boolean {
  return points !== undefined || (partial === true && needs > 0 && Math.min(upTo, max) < Infinity);
}

/** A named gate counts something of its own. */
function gateKey(step: Earning, own: string, builder: PlanBuilder): string {
  return builder.ask({
    key: `${own}/${builder.slug(step.name!)}`,
    kind: step.needs === undefined ? 'yes-no' : 'number',
    about: 'step',
    name: step.name,
    unit: step.unit,
  });
}

function earnOf(
  step: Earning,
  key: string,
  gates: Earn['gates'],
  max: number,
  goal: number,
  total: number,
): Earn {
  if (step.points === undefined) return shareOf(step, key, gates, max, total);
  const { points, each = 1, needs } = step;
  // Who has all that a step asks for has all of its points, whatever rounding the points of one bring.
  const full =
    needs === undefined || points < 0
      ? undefined
      : (step.upTo ?? (Number.isFinite(max) ? max : points * needs));
  const cap = (earned: number) => (step.upTo === undefined ? earned : Math.min(step.upTo, earned));
  const at = (count: number) =>
    full !== undefined && count >= needs! ? full : points === 0 ? 0 : cap(points * Math.floor(count / each));
  // What takes points off has no end: a most is one of points that are brought.
  const end = points < 0 ? Infinity : Math.min(step.upTo ?? Infinity, full ?? Infinity, max);
  const most = Math.min(end, Math.max(goal, Math.abs(points)));
  const times = Math.ceil(most / Math.abs(points || 1) - 1e-9);
  return {
    key,
    step,
    at,
    falls: points < 0,
    gates,
    whole: Math.max(each, (each * total) / Math.abs(points || 1)),
    ...upTo(each, Math.min(times, needs ?? Infinity) * each),
  };
}

/** More counts than this are not all named: only those that bring one point more, and the first. */
const NAMED = 100;

/** Of a step whose points come in shares: as much of them as there is of what it needs. */
function shareOf(step: Earning, key: string, gates: Earn['gates'], max: number, total: number): Earn {
  const { needs = 1, upTo: most = max } = step;
  const every = needs <= NAMED;
  const points = Array.from({ length: Math.floor(Math.min(most, NAMED * 4)) }, (_, index) =>
    Math.ceil(((index + 1) * needs) / most),
  );
  return {
    key,
    step,
    at: (count) => (Math.min(needs, count) / needs) * most,
    falls: false,
    gates,
    whole: Math.max(1, (needs * total) / most),
    stops: every ? upTo(1, needs).stops : [...new Set([1, ...points, needs])],
    coarse: !every,
  };
}

/** The most points that one part may ever have to bring. */
function goalOf(score: ScoreRequirement): number {
  const all = (parts: readonly ScorePart[] = []): ScorePart[] =>
    parts.flatMap((part) => [part, ...all(part.parts)]);
  const parts = all(score.parts);
  const most = Math.max(
    score.atLeast ?? 0,
    ...parts.map(({ min = 0, above = -1 }) => Math.max(min, above + 1)),
  );
  // What is lost in one index has to be made good in another; an average is made of figures, not of its total.
  const falls = parts.some(({ earns }) => earns?.some(({ points = 0 }) => points < 0));
  return score.method === 'average' ? Math.max(200, most) : falls ? 4 * most + 10 : most;
}

/** Every so many up to a most, the most included; in larger steps where there would be more than 400. */
function upTo(each: number, most: number): Pick<Earn, 'stops' | 'coarse'> {
  const count = Math.ceil(most / each - 1e-9);
  const step = each * Math.max(1, Math.ceil(count / 400));
  const stops = Array.from({ length: Math.max(0, Math.ceil(most / step - 1e-9)) }, (_, index) =>
    Math.min(most, (index + 1) * step),
  );
  return { stops, coarse: step > each };
}

/** The share of each part in an average; nothing where not all say how heavily they count. One alone counts alone. */
function weightsOf(parts: readonly ScorePart[]): number[] | undefined {
  if (parts.length === 1) return [1];
  const weights = parts.flatMap(({ weight }) => (typeof weight === 'number' ? [weight] : []));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.length === parts.length ? weights.map((weight) => weight / (whole || 1)) : undefined;
}

/** Whether it is known how heavily each of several parts counts. */
export function weighs(parts: readonly Part[]): boolean {
  return parts.every(({ weight }) => weight !== undefined);
}

/** Whether something about a part has neither a rule nor a cap, so that the document does not tell what it brings. */
export function isOpenEnded({ ruled, of }: Part): boolean {
  return !ruled || of.some(isOpenEnded);
}
