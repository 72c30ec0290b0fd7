/** What is named and never used, used and not listed, named twice, empty, or has no effect. */
import { byId } from '../../by-id.js';
import { optionsIn } from '../../resolve.js';
import type { Program, Tier } from '../../schema/program.js';
import { topics, unlistedTopics } from '../../topics.js';
import { eachPlace, isMap, isObject, type Doubt, type Json, type Path } from './places.js';

/** The keys that name things of a list. */
const USED_BY = {
  measures: ['measure'],
  scores: ['score'],
  sources: ['source'],
  footnotes: ['footnotes'],
  categories: ['category'],
  tierGroups: ['group'],
} as const;

export function doubtNames(program: Program, doubt: Doubt): void {
  /** Whether a tier has a value of its own, or that of a tier it includes. */
  const hasOwn = (tier: Tier | undefined, values: Json): boolean =>
    tier !== undefined &&
    (Object.hasOwn(values, tier.id) || hasOwn(byId(program.tiers, tier.includes), values));
  for (const { path, found } of unlistedTopics(program))
    doubt('unlisted-topic', path, found, undefined, [...topics.keys()]);
  doubtUnused(program, doubt);
  doubtTiers(program, doubt);
  for (const list of ['benefits', 'measures', 'tiers', 'costs', 'categories', 'glossary'] as const)
    sameNames(program[list] ?? [], [list], doubt);
  (program.dimensions ?? []).forEach((dimension, index) =>
    sameNames(optionsIn(dimension), ['dimensions', index, 'options'], doubt),
  );
  for (const list of ['benefits', 'costs', 'commitments'] as const)
    ((program[list] ?? []) as readonly Json[]).forEach((row, index) => {
      const { values, value, id } = row;
      if (
        values === undefined &&
        value === undefined &&
        row['unlocks'] === undefined &&
        row['tiersNotKnown'] === undefined
      )
        doubt('without', [list, index], id, '"values" or "value"');
      if (isObject(values) && value !== undefined && program.tiers.every((tier) => hasOwn(tier, values)))
        doubt('no-effect', [list, index, 'value'], 'value', 'a tier that "values" leaves out');
    });
  eachPlace(program, (found, path) => {
    if (Array.isArray(found) && found.length === 0 && path.length > 1) doubt('nothing-inside', path);
    if (isObject(found) && isMap(path) && Object.keys(found).length === 0) doubt('nothing-inside', path);
    if (Array.isArray(found) && typeof found[0] === 'string') {
      const seen = new Set<unknown>();
      const at = found.findIndex((item) => seen.size === seen.add(item).size);
      if (at > 0) doubt('same-twice', [...path, at], found[at]);
    }
  });
  (program.benefits ?? []).forEach(({ id, addsTo = [] }, index) => {
    if (addsTo.includes(id)) doubt('itself', ['benefits', index, 'addsTo', addsTo.indexOf(id)], id);
  });
}

function doubtUnused(program: Program, doubt: Doubt): void {
  const used = new Map<string, Set<unknown>>();
  const use = (key: string, name: unknown) => used.set(key, (used.get(key) ?? new Set()).add(name));
  eachPlace(program, (found, path) => {
    if (!isObject(found) || isMap(path)) return;
    for (const keys of Object.values(USED_BY))
      for (const key of keys) for (const name of [found[key]].flat()) use(key, name);
    if (found['kind'] === 'varies') use('by', found['by']);
    for (const key of ['only', 'within'])
      if (isObject(found[key])) Object.keys(found[key]).forEach((name) => use('by', name));
  });
  for (const [list, keys] of Object.entries(USED_BY) as [keyof typeof USED_BY, readonly string[]][])
    (program[list] ?? []).forEach(({ id }, index) => {
      if (!keys.some((key) => used.get(key)?.has(id))) doubt('unused', [list, index], id, list);
    });
  // A dimension that is explained says something even where no value depends on it.
  (program.dimensions ?? []).forEach(({ id, description, assignment, options }, index) => {
    if (
      !used.get('by')?.has(id) &&
      [description, assignment].every((said) => said === undefined) &&
      typeof options !== 'string'
    )
      doubt('unused', ['dimensions', index], id, 'dimensions');
  });
}

function doubtTiers(program: Program, doubt: Doubt): void {
  const order = new Map(program.tiers.map(({ id }, index) => [id, index]));
  let recommended = 0;
  program.tiers.forEach((tier, index) => {
    const path = ['tiers', index];
    if (tier.besides !== undefined && tier.overlayOn !== undefined)
      doubt('either-or', [...path, 'besides'], 'besides', 'overlayOn');
    if (tier.includes !== undefined && order.get(tier.includes)! > index)
      doubt('from-above', [...path, 'includes'], tier.includes, tier.id);
    const own = tier.comesFrom?.indexOf(tier.id) ?? -1;
    if (own >= 0) doubt('itself', [...path, 'comesFrom', own], tier.id);
    if (tier.recommended !== undefined && ++recommended > 1)
      doubt('recommended-twice', [...path, 'recommended'], tier.id);
  });
}

/** Two things of one list with the same name, and nothing that tells them apart. */
function sameNames(list: readonly object[], path: Path, doubt: Doubt): void {
  const seen = new Set<string>();
  list.forEach((item, index) => {
    const { name, term, category, only, definition, description, kind } = item as Json;
    const text = JSON.stringify([name ?? term, category, only, definition, description, kind]);
    if (seen.has(text))
      doubt('same-twice', [...path, index, name === undefined ? 'term' : 'name'], name ?? term);
    seen.add(text);
  });
}
