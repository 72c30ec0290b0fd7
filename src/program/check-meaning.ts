import { byId } from './by-id.js';
import { nearest } from './nearest.js';
import { type Findings, type Problem, type ProblemCode } from './problem.js';
import type { MeasureRequirement, Requirement } from './schema/requirement.js';
import type { Program } from './schema/program.js';

type Path = readonly PropertyKey[];
type Json = Record<string, unknown>;
type Collection =
  'tiers' | 'tierGroups' | 'categories' | 'benefits' | 'measures' | 'footnotes' | 'sources' | 'dimensions';

/** Which key names things of which collection, wherever in the document it stands. */
const REFERENCES = new Map<string, Collection>(
  Object.entries({
    group: 'tierGroups',
    overlayOn: 'tiers',
    includes: 'tiers',
    comesFrom: 'tiers',
    tier: 'tiers',
    tiers: 'tiers',
    category: 'categories',
    addsTo: 'benefits',
    measure: 'measures',
    footnotes: 'footnotes',
    source: 'sources',
  }),
);
/** The keys whose objects are maps by tier, option or dimension. */
const MAPS: ReadonlySet<string> = new Set(['values', 'cases', 'only', 'requirements']);
const COLLECTIONS: readonly Collection[] = [
  'tiers',
  'tierGroups',
  'categories',
  'benefits',
  'measures',
  'footnotes',
  'sources',
  'dimensions',
];
/** Embeddings and overrides (Unicode UAX 9) can make a text read other than it is written; marks and isolates cannot. */
const DIRECTION_CHARACTER = /[\u202a-\u202e]/;
const COUNTS = ['atLeast', 'atMost', 'above', 'below', 'exactly', 'between', 'toBeFixed'];
const COMPARISONS = [
  'atLeast',
  'atMost',
  'above',
  'below',
  'exactly',
  'between',
  'toBeFixed',
  'top',
  'topPercent',
  'growth',
  'share',
  'held',
  'covers',
  'is',
] as const satisfies readonly (keyof MeasureRequirement)[];

/**
 * What a well-shaped document still can get wrong: names that name nothing, doubled ids, dates and thresholds in the
 * wrong order, amounts without a currency. Returns errors and warnings in the order of the document.
 */
export function checkMeaning(program: Program, findings: Findings): void {
  const report = findings.report.bind(findings);
  const warn = (code: ProblemCode, path: Path, more: Partial<Problem> = {}) =>
    report(code, path, { severity: 'warning', ...more });

  const ids = Object.fromEntries(
    COLLECTIONS.map((name) => [name, new Set((program[name] ?? []).map((item) => item.id))]),
  ) as Record<Collection, Set<string>>;
  const options = new Map(
    (program.dimensions ?? []).map((dimension) => [
      dimension.id,
      new Set(dimension.options.map((option) => option.id)),
    ]),
  );

  // One path for the whole walk, as long as the place at hand is deep; `inside` leads from there to the mistake.
  const path: PropertyKey[] = [];
  const mustBeOneOf = (
    found: unknown,
    known: ReadonlySet<string>,
    detail: string,
    ...inside: PropertyKey[]
  ) => {
    if (typeof found !== 'string' || known.has(found)) return;
    const at = [...path, ...inside];
    // What nobody will read is only counted.
    if (!findings.listed('error')) report('unknown-reference', at);
    else
      report('unknown-reference', at, {
        found,
        allowed: [...known],
        nearest: nearest(found, known),
        detail,
      });
  };
  const mustBeOptions = (dimension: string, chosen: readonly string[], key: string) => {
    mustBeOneOf(dimension, ids.dimensions, 'dimensions', key, dimension);
    const known = options.get(dimension);
    if (known)
      chosen.forEach((option, index) => mustBeOneOf(option, known, 'options', key, dimension, index));
  };

  const walkInside = (key: PropertyKey, node: unknown, isMap?: boolean): void => {
    path.push(key);
    walk(node, isMap);
    path.pop();
  };
  /**
   * Names, dates, currencies, lists: the rules that hold wherever in the document something stands. In a map the keys
   * are the document's own: a tier may be called "source" or "toString".
   */
  const walk = (node: unknown, isMap = false): void => {
    if (typeof node === 'string') {
      if (DIRECTION_CHARACTER.test(node)) warn('direction-character', path);
    } else if (Array.isArray(node)) {
      const seen = new Set<string>();
      node.forEach((item: unknown, index) => {
        const id = (item as Json | null)?.['id'];
        if (typeof id === 'string') {
          if (seen.has(id)) report('duplicate-id', [...path, index, 'id'], { found: id });
          seen.add(id);
        }
        walkInside(index, item);
      });
    } else if (typeof node === 'object' && node !== null) {
      if (!isMap) checkObject(node as Json);
      for (const key of Object.keys(node)) {
        const child = (node as Json)[key];
        if (isMap) {
          walkInside(key, child);
          continue;
        }
        const collection = REFERENCES.get(key);
        if (collection && path.length > 0) {
          if (Array.isArray(child))
            child.forEach((name, index) => mustBeOneOf(name, ids[collection], collection, key, index));
          else mustBeOneOf(child, ids[collection], collection, key);
        }
        if (key === 'values' || (key === 'requirements' && path.length === 0)) {
          for (const tier of Object.keys(child as object)) mustBeOneOf(tier, ids.tiers, 'tiers', key, tier);
        }
        if (key === 'only' || (key === 'within' && path.at(-2) === 'options')) {
          for (const [name, chosen] of Object.entries(child as Record<string, string[]>))
            mustBeOptions(name, chosen, key);
        }
        walkInside(key, child, MAPS.has(key) && !Array.isArray(child));
      }
    }
  };

  const checkObject = (node: Json): void => {
    const { from, until, kind } = node;
    if (typeof from === 'string' && typeof until === 'string' && from > until.padEnd(10, '~')) {
      report('dates-out-of-order', [...path, 'until'], { found: until, detail: from });
    }
    if (kind === 'varies') {
      mustBeOneOf(node['by'], ids.dimensions, 'dimensions', 'by');
      const known = options.get(node['by'] as string);
      for (const option of Object.keys(node['cases'] as object)) {
        if (known) mustBeOneOf(option, known, 'options', 'cases', option);
      }
    }
    if (kind === 'money' && node['currency'] === undefined && program.currency === undefined)
      report('no-currency', path);
    for (const key of ['caps', 'or']) {
      ((node[key] as Json[] | undefined) ?? []).forEach((amount, index) => {
        if ((amount['currency'] ?? program.currency) === undefined)
          report('no-currency', [...path, key, index]);
      });
    }
    if (kind === 'some') {
      const names = new Set((node['of'] as Json[]).map(({ id }) => id as string));
      ((node['includingOneOf'] as string[] | undefined) ?? []).forEach((name, index) =>
        mustBeOneOf(name, names, 'conditions', 'includingOneOf', index),
      );
    }
    if (kind !== 'measure') return;
    checkComparison(node, path);
    checkCurrency(node, node, path);
    for (const key of ['ofWhich', 'together', 'includingOneOf']) {
      ((node[key] as Json[] | undefined) ?? []).forEach((part, index) => {
        if (key !== 'includingOneOf') checkComparison(part, [...path, key, index]);
        checkCurrency(part, node, [...path, key, index]);
      });
    }
  };
  const checkCurrency = (node: Json, whole: Json, path: Path): void => {
    const measure = byId(program.measures, (node['measure'] ?? whole['measure']) as string);
    const counts = COUNTS.some((key) => node[key] !== undefined);
    if (measure?.kind === 'money' && counts && !(node['currency'] ?? measure.currency ?? program.currency))
      report('no-currency', path);
  };
  /** One form of comparison; `covers` may refine it. */
  const checkComparison = (node: Json, path: Path): void => {
    const said = COMPARISONS.filter((key) => node[key] !== undefined);
    if (said.length === 1 || (said.length === 2 && said.includes('covers'))) return;
    report('one-comparison', path, { found: said, allowed: COMPARISONS });
  };

  walk(program);

  for (const [index, dimension] of (program.dimensions ?? []).entries()) {
    if (dimension.default !== undefined) {
      mustBeOneOf(dimension.default, options.get(dimension.id)!, 'options', 'dimensions', index, 'default');
    }
  }
  checkTiers(program, report, warn);
  if (program.language !== undefined && !isKnownLanguage(program.language))
    warn('unknown-language', ['language'], { found: program.language });
}

/**
 * A language code has two or three letters (ISO 639); BCP 47 keeps longer ones for a registry in which there are none.
 * `Intl.DisplayNames` knows every language by name, and takes longer to wake than the whole table to draw.
 */
function isKnownLanguage(tag: string): boolean {
  return tag.split('-')[0]!.length <= 3;
}

type Report = (code: ProblemCode, path: Path, more?: Partial<Problem>) => void;

/** Rules about the ladder: no tier that includes itself, none that nothing is said about, no threshold that falls on the way up. */
function checkTiers(program: Program, report: Report, warn: Report): void {
  const byId = new Map(program.tiers.map((tier) => [tier.id, tier]));
  const said = new Set(Object.keys(program.requirements ?? {}));
  let saidOfAll = false;
  for (const row of [...(program.benefits ?? []), ...(program.costs ?? []), ...(program.commitments ?? [])]) {
    Object.keys(row.values ?? {}).forEach((tier) => said.add(tier));
    saidOfAll ||= row.value !== undefined;
  }
  const highest = new Map<string, number>();
  program.tiers.forEach((tier, index) => {
    for (const key of ['includes', 'overlayOn'] as const) {
      const seen = new Set<string>();
      for (let at: string | undefined = tier.id; at !== undefined && byId.has(at); at = byId.get(at)![key]) {
        if (seen.has(at)) {
          if (at === tier.id) report('circle', ['tiers', index, key], { found: tier[key] });
          break;
        }
        seen.add(at);
      }
    }
    if (said.size > 0 && !said.has(tier.id) && !saidOfAll && tier.includes === undefined)
      warn('empty-tier', ['tiers', index], { found: tier.id });
    if (tier.overlayOn !== undefined || tier.besides) return;
    for (const { leaf, path } of plainMinimums(program.requirements?.[tier.id], ['requirements', tier.id])) {
      const before = highest.get(leaf.measure);
      if (before !== undefined && leaf.atLeast! < before) {
        warn('falling-threshold', [...path, 'atLeast'], { found: leaf.atLeast, detail: String(before) });
      }
      highest.set(leaf.measure, Math.max(before ?? -Infinity, leaf.atLeast!));
    }
  });
}

/** The minimums that every partner must reach: leaves at the root or in an `all` at the root, not tied to a dimension. */
function plainMinimums(
  root: Requirement | undefined,
  path: Path,
): { leaf: Extract<Requirement, { kind: 'measure' }>; path: Path }[] {
  if (root === undefined || root.only) return [];
  if (root.kind === 'all')
    return root.of.flatMap((child, index) => plainMinimums(child, [...path, 'of', index]));
  // A leaf with a name of its own may count something else of the same measure.
  return root.kind === 'measure' && root.atLeast !== undefined && root.id === undefined
    ? [{ leaf: root, path }]
    : [];
}
