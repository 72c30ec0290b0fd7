/** Figures and days that cannot be, or are not in their order. */
import { endOf } from '../../schema/in-force.js';
import type { Program } from '../../schema/program.js';
import { eachPlace, isMap, isObject, listOf, type Doubt, type Json, type Path } from './places.js';

const AMOUNT = ['value', 'low', 'high', 'upTo', 'atLeast'] as const;
/** Kinds of values that are no less than nothing. */
const NEVER_NEGATIVE: readonly unknown[] = ['percent', 'money', 'count', 'duration'];
/** Topics whose percentage is a part of something. */
const PARTS: readonly unknown[] = ['discount', 'margin', 'commission', 'support-overhead'];
const FROM_ZERO = [
  'atLeast',
  'atMost',
  'above',
  'below',
  'exactly',
  'share',
  'max',
  'min',
  'weight',
  'outOf',
];
const FROM_ONE = ['top', 'topPercent'];
const OF_100 = ['share', 'topPercent', 'weight'];
const PAIRS = ['between', 'toBeFixed'];
const LENGTHS = ['every', 'term', 'validFor', 'longestStay'];
const DAYS: readonly unknown[] = ['from', 'until', 'date', 'readOn', 'published', 'answeredOn'];

export function doubtFigures(program: Program, doubt: Doubt): void {
  const rows = highestByRow(program);
  const highest = Math.max(...rows.values());
  eachPlace(program, (found, path, [around]) => {
    if (
      typeof found === 'string' &&
      isObject(around) &&
      (DAYS.includes(path.at(-1)) || (path.at(-1) === 'value' && around['kind'] === 'date')) &&
      !isMap(path.slice(0, -1))
    ) {
      // Nobody wrote of partner programs before, and nobody knows what comes behind.
      if (/^\d{4}/.test(found) && (found < '1960' || found >= '2101')) doubt('unlikely-date', path, found);
    }
    if (!isObject(found) || isMap(path)) return;
    if (found['kind'] === 'percent')
      doubtPercent(found, path, { highest, ofRow: rows.get(rowOf(path)) ?? 0 }, program, doubt);
    if (found['kind'] === 'steps') doubtSteps(found, path, doubt);
    doubtCompanions(found, path, doubt);
    doubtNegative(found, path, doubt);
    doubtBounds(found, path, doubt);
    doubtLengths(found, path, doubt);
    doubtDays(found, path, doubt);
  });
  doubtRatings(program, doubt);
}

/** What only says more of something that is not said. */
function doubtCompanions(found: Json, path: Path, doubt: Doubt): void {
  const { billed, per, date, approximate } = found;
  if (billed !== undefined && (per === undefined || per === billed))
    doubt('no-effect', [...path, 'billed'], 'billed', 'another "per"');
  if (path[0] === 'sources' && path.length === 2 && approximate !== undefined && date === undefined)
    doubt('no-effect', [...path, 'approximate'], 'approximate', '"date"');
}

/** Less than nothing, where nothing is the least. */
function doubtNegative(found: Json, path: Path, doubt: Doubt): void {
  const { kind } = found;
  if (NEVER_NEGATIVE.includes(kind)) negative(found, path, AMOUNT, doubt);
  // Points can be taken away, a step can start below nothing, and so can the scale of a rating.
  else if (kind !== 'points' && !path.includes('steps') && path[0] !== 'ratings')
    negative(found, path, FROM_ZERO, doubt);
  for (const key of ['caps', 'or'])
    listOf(found[key]).forEach((sum, at) => negative(sum, [...path, key, at], ['value'], doubt));
}

/** What is above or below all that there can be, and two ends in the wrong order. */
function doubtBounds(found: Json, path: Path, doubt: Doubt): void {
  for (const key of FROM_ONE)
    if (typeof found[key] === 'number' && found[key] <= 0) doubt('zero', [...path, key], found[key]);
  for (const key of OF_100)
    if (typeof found[key] === 'number' && found[key] > 100) doubt('over-100', [...path, key], found[key]);
  for (const key of PAIRS) {
    const pair = found[key] as [number, number] | undefined;
    if (pair && pair[0] >= pair[1]) doubt('numbers-out-of-order', [...path, key], pair[1], String(pair[0]));
  }
}

/** Lengths and groups of nothing. */
function doubtLengths(found: Json, path: Path, doubt: Doubt): void {
  const { forEach } = found;
  if (isObject(forEach) && (forEach['count'] as number) <= 0)
    doubt('zero', [...path, 'forEach', 'count'], forEach['count']);
  for (const key of LENGTHS) {
    const length = found[key];
    if (isObject(length) && length['value'] === 0) doubt('zero', [...path, key, 'value'], 0);
  }
}

function doubtRatings({ ratings = [] }: Program, doubt: Doubt): void {
  ratings.forEach(({ score, scale: { min, max = Infinity }, criteria = [] }, at) => {
    const path = ['ratings', at];
    if (min >= max) return doubt('numbers-out-of-order', [...path, 'scale', 'max'], max, String(min));
    const check = (figure: number | undefined, ...inside: PropertyKey[]) => {
      if (figure !== undefined && (figure < min || figure > max))
        doubt(
          'off-scale',
          [...path, ...inside, 'score'],
          figure,
          max === Infinity ? `${min} up` : `${min} to ${max}`,
        );
    };
    check(score);
    criteria.forEach((criterion, place) => check(criterion.score, 'criteria', place));
  });
}

function negative(node: Json, path: Path, keys: readonly string[], doubt: Doubt): void {
  for (const key of keys)
    if (typeof node[key] === 'number' && node[key] < 0) doubt('below-zero', [...path, key], node[key]);
}

const rowOf = (path: Path): string => path.slice(0, 2).join('/');

/** The highest percentage of each row. */
function highestByRow(program: Program): Map<string, number> {
  const rows = new Map<string, number>();
  eachPlace(program, (found, path) => {
    if (!isObject(found) || found['kind'] !== 'percent') return;
    const row = rowOf(path);
    for (const key of AMOUNT) {
      const figure = found[key];
      if (typeof figure === 'number') rows.set(row, Math.max(rows.get(row) ?? figure, figure));
    }
  });
  return rows;
}

function doubtPercent(
  found: Json,
  path: Path,
  { highest, ofRow }: { highest: number; ofRow: number },
  program: Program,
  doubt: Doubt,
): void {
  const [list, at] = path as [keyof Program, number];
  const { topic } = ((program[list] as Json[] | undefined)?.[at] ?? {}) as { topic?: string };
  const most = PARTS.includes(topic) || found['of'] === undefined ? 100 : 1000;
  for (const key of AMOUNT) {
    const figure = found[key];
    if (typeof figure !== 'number') continue;
    if (figure > most) doubt('over-100', [...path, key], figure);
    // Between 0 and 1 everywhere, or far below the others of its row: a fraction where percent are written.
    const isFraction = figure > 0 && figure < 1 && (highest <= 1 || ofRow >= 20 * figure);
    if (isFraction) doubt('fraction', [...path, key], figure, String(Number((figure * 100).toPrecision(6))));
  }
}

/** Steps rise, and none begins before the one before it ends. */
function doubtSteps(found: Json, path: Path, doubt: Doubt): void {
  let before: { atLeast: number; to?: number } | undefined;
  listOf(found['steps']).forEach((item, index) => {
    const step = item as unknown as { atLeast: number; to?: number };
    const inside = [...path, 'steps', index];
    if (step.to !== undefined && step.to < step.atLeast)
      doubt('numbers-out-of-order', [...inside, 'to'], step.to, String(step.atLeast));
    if (before && step.atLeast <= before.atLeast)
      doubt('steps-not-rising', [...inside, 'atLeast'], step.atLeast, String(before.atLeast));
    else if (before?.to !== undefined && step.atLeast <= before.to)
      doubt('steps-overlap', [...inside, 'atLeast'], step.atLeast, String(before.to));
    before = step;
  });
}

/** A source is read after it was written, and an edition after it was published. */
function doubtDays(found: Json, path: Path, doubt: Doubt): void {
  const { readOn, published, status, from, until, approximate } = found;
  if (typeof readOn !== 'string') return;
  const date = approximate ? undefined : found['date'];
  for (const [key, written] of Object.entries({ date, published }))
    if (typeof written === 'string' && written > endOf(readOn))
      doubt('read-too-soon', [...path, 'readOn'], readOn, `"${key}" (${written})`);
  if (path[0] !== 'edition') return;
  if (status === 'announced' && typeof from === 'string' && endOf(from) <= readOn)
    doubt(
      'status-against-days',
      [...path, 'status'],
      status,
      `"from" (${from}) is not after "readOn" (${readOn})`,
    );
  if (status === 'current' && typeof until === 'string' && endOf(until) < readOn)
    doubt(
      'status-against-days',
      [...path, 'status'],
      status,
      `"until" (${until}) is before "readOn" (${readOn})`,
    );
}
