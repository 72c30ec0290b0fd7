/** Conditions that nobody can meet, or that say something which changes nothing. */
import { byId } from '../../by-id.js';
import { countsOf, formsIn } from '../../schema/comparison.js';
import type { Program } from '../../schema/program.js';
import { WINDOW_LENGTHS } from '../../schema/window-lengths.js';
import { eachPlace, isMap, isObject, listOf, type Doubt, type Json, type Path } from './places.js';

const PARTS = ['ofWhich', 'together', 'includingOneOf'];
/** The comparisons that are a part of a whole. */
const OF_WHAT = ['share', 'top', 'topPercent'] as const;
/** Keys that only say more of another key, and that key. */
const GOES_WITH: readonly (readonly [key: string, needs: string])[] = [['ofAtMost', 'share']];
/** Keys of a window, and the kinds that they say more of. */
const OF_WINDOWS: readonly (readonly [key: string, ...kinds: string[]])[] = [
  ...WINDOW_LENGTHS.map((length) => [length, 'rolling'] as const),
  ['begins', 'year', 'fiscal-year'],
  ['quarters', 'quarters-in-a-row'],
];

export function doubtConditions(program: Program, doubt: Doubt): void {
  const order = new Map(program.tiers.map(({ id }, index) => [id, index]));
  eachPlace(program, (found, path) => {
    if (!isObject(found) || isMap(path)) return;
    const { kind } = found;
    if (kind === 'measure') {
      doubtMeasured(found, found['measure'], path, program, doubt);
      for (const key of PARTS)
        listOf(found[key]).forEach((part, index) => {
          const inside = [...path, key, index];
          doubtMeasured(
            part,
            part['measure'] ?? (key === 'ofWhich' ? found['measure'] : undefined),
            inside,
            program,
            doubt,
          );
          if (key === 'ofWhich') beyond(part, 'atLeast', found['atLeast'], 'atLeast', inside, doubt);
        });
    }
    if (kind === 'score' || (path[0] === 'scores' && path.length === 2)) doubtScore(found, path, doubt);
    if (kind === 'score') {
      const shared = byId(program.scores, found['score'] as string);
      beyond(found, 'atLeast', shared?.outOf, 'outOf', path, doubt);
    }
    if (found['partial'] === true && found['needs'] === undefined)
      doubt('no-effect', [...path, 'partial'], 'partial', '"needs"');
    if (kind === 'some') beyond(found, 'count', listOf(found['of']).length, 'of', path, doubt);
    // What counts once only may be asked for twice.
    if (Array.isArray(found['of']) && !found['countedOnce']) sameTwice(found['of'], [...path, 'of'], doubt);
    if (kind === 'tier' && path[0] === 'requirements') doubtFromTier(found, path, order, doubt);
    if (path.at(-1) === 'window') doubtWindow(found, path, doubt);
    beyond(found, 'min', found['max'], 'max', path, doubt, 'id' in found);
    doubtDisagreement(found, path, doubt);
  });
}

function doubtMeasured(node: Json, id: unknown, path: Path, program: Program, doubt: Doubt): void {
  for (const [key, needs] of GOES_WITH)
    if (node[key] !== undefined && node[needs] === undefined)
      doubt('no-effect', [...path, key], key, `"${needs}"`);
  if (node['of'] !== undefined && !OF_WHAT.some((form) => form in node))
    doubt('no-effect', [...path, 'of'], 'of', OF_WHAT.map((form) => `"${form}"`).join(' or '));
  const measure = byId(program.measures, id as string);
  if (!measure) return;
  const isHeld = measure.kind === 'held';
  for (const form of formsIn(node)) {
    const figure = countsOf(form) !== 'nothing';
    if (isHeld ? figure : form === 'held')
      doubt('wrong-comparison', [...path, form], form, measure.kind ?? 'count');
  }
  if (node['currency'] !== undefined && measure.kind !== 'money')
    doubt('no-effect', [...path, 'currency'], 'currency', 'a measure of kind "money"');
}

/** A score that has more to reach than there is, or weights that are none. */
function doubtScore(found: Json, path: Path, doubt: Doubt): void {
  beyond(found, 'atLeast', found['outOf'], 'outOf', path, doubt);
  const parts = listOf(found['parts']);
  const limits = parts.map(({ max }) => max);
  if (
    found['outOf'] === undefined &&
    found['method'] === 'sum' &&
    parts.length > 0 &&
    limits.every((max) => typeof max === 'number')
  )
    beyond(
      found,
      'atLeast',
      limits.reduce((sum, max) => sum + max, 0),
      'max',
      path,
      doubt,
    );
  const weights = parts.map(({ weight }) => weight).filter((weight) => typeof weight === 'number');
  if (found['method'] === 'sum' && weights.length > 0) {
    const at = parts.findIndex(({ weight }) => weight !== undefined);
    doubt('no-effect', [...path, 'parts', at, 'weight'], 'weight', '"method": "average"');
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const isWhole = Math.abs(sum - 100) < 1;
  // Parts for different options are never counted together.
  if (
    found['method'] === 'average' &&
    weights.length === parts.length &&
    parts.length > 1 &&
    !isWhole &&
    parts.every(({ only }) => only === undefined)
  )
    doubt('weights', [...path, 'parts'], Number(sum.toPrecision(6)));
}

/** A tier is not reached from itself, nor from one above it. */
function doubtFromTier(found: Json, path: Path, order: ReadonlyMap<string, number>, doubt: Doubt): void {
  const own = path[1] as string;
  const tiers = found['tiers'] as string[];
  tiers.forEach((tier, index) => {
    if (tier === own) doubt('itself', [...path, 'tiers', index], tier);
  });
  const rest = tiers.filter((tier) => tier !== own);
  if (rest.length > 0 && rest.every((tier) => order.get(tier)! > order.get(own)!))
    doubt('from-above', [...path, 'tiers'], rest.join(', '), own);
}

function doubtWindow(found: Json, path: Path, doubt: Doubt): void {
  const { kind } = found;
  const says = Object.keys(found).filter((key) => key !== 'kind' && key !== 'note');
  for (const [key, ...kinds] of OF_WINDOWS)
    if (found[key] !== undefined && !kinds.includes(kind as string))
      doubt('no-effect', [...path, key], key, `"kind": "${kinds.join('" or "')}"`);
  if (kind === 'rolling' && says.length === 0)
    doubt('without', path, 'rolling', '"months", "weeks" or "days"');
  if (kind === 'quarters-in-a-row' && says.length === 0) doubt('without', path, kind, '"quarters"');
}

/** That sources disagree, and what they say, belong together. */
function doubtDisagreement({ status, conflicts }: Json, path: Path, doubt: Doubt): void {
  if (status === 'contradicted' && conflicts === undefined)
    doubt('without', [...path, 'status'], status, '"conflicts"');
}

/** More than there is. */
function beyond(
  node: Json,
  key: string,
  limit: unknown,
  limitKey: string,
  path: Path,
  doubt: Doubt,
  holds = true,
): void {
  const figure = node[key];
  if (holds && typeof figure === 'number' && typeof limit === 'number' && figure > limit)
    doubt('beyond', [...path, key], figure, `${limit} ("${limitKey}")`);
}

/** The same thing said twice in a list. */
function sameTwice(list: readonly unknown[], path: Path, doubt: Doubt): void {
  const seen = new Set<string>();
  list.forEach((item, index) => {
    const text = JSON.stringify(item);
    if (seen.has(text)) doubt('same-twice', [...path, index], item);
    seen.add(text);
  });
}
