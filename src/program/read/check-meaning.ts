import { byId } from '../by-id.js';
import { tiersBelow } from '../asked/origins.js';
import { optionsIn } from '../resolve.js';
import { tooMuchIn } from './too-much.js';
import type { ProblemCode } from './problem.js';
import { countsOf, FORMS, formsIn } from '../schema/comparison.js';
import { endOf } from '../schema/in-force.js';
import type { Program } from '../schema/program.js';

type Path = readonly PropertyKey[];
/**
 * Hears of what is wrong, and where. Besides that what stands there, what else the sentence needs, and what may stand
 * there: looked at only by who tells it. One that throws ends the check.
 */
export type Report = (
  code: ProblemCode,
  path: Path,
  found?: unknown,
  detail?: string,
  known?: Iterable<string>,
) => void;
type Json = Record<string, unknown>;
type Collection =
  | 'tiers'
  | 'tierGroups'
  | 'categories'
  | 'benefits'
  | 'measures'
  | 'scores'
  | 'footnotes'
  | 'sources'
  | 'dimensions';

/** Which key names things of which collection, wherever in the document it stands. */
const REFERENCES = new Map<string, Collection>(
  Object.entries({
    group: 'tierGroups',
    overlayOn: 'tiers',
    includes: 'tiers',
    includesRequirements: 'tiers',
    comesFrom: 'tiers',
    before: 'tiers',
    tier: 'tiers',
    tiers: 'tiers',
    category: 'categories',
    addsTo: 'benefits',
    base: 'measures',
    measure: 'measures',
    score: 'scores',
    footnotes: 'footnotes',
    source: 'sources',
  }),
);
const COLLECTIONS: ReadonlySet<Collection> = new Set([...REFERENCES.values(), 'dimensions']);
/** The keys whose objects are maps by tier, option or dimension. */
const MAPS: ReadonlySet<string> = new Set(['values', 'cases', 'only', 'requirements']);
/** Embeddings and overrides (Unicode UAX 9) can make a text read other than it is written; marks and isolates cannot. */
const DIRECTION_CHARACTER = /[\u202a-\u202e]/;

/**
 * What a well-shaped document still can get wrong: names that name nothing, doubled ids, dates and thresholds in the
 * wrong order, amounts without a currency. Reports errors and warnings in the order of the document.
 */
export function checkMeaning(program: Program, report: Report): void {
  const ids = Object.fromEntries(
    [...COLLECTIONS].map((name) => [name, new Set((program[name] ?? []).map((item) => item.id))]),
  ) as Record<Collection, Set<string>>;
  const options = new Map(
    (program.dimensions ?? []).map((dimension) => [
      dimension.id,
      new Set(optionsIn(dimension).map((option) => option.id)),
    ]),
  );

  // One path for the whole walk, as long as the place at hand is deep; `inside` leads from there to the mistake.
  const path: PropertyKey[] = [];
  /** What a name must be one of, wherever there are such at all. */
  const oneOf =
    (known: ReadonlySet<string> | undefined, detail: string) =>
    (found: unknown, ...inside: PropertyKey[]): void => {
      if (known && typeof found === 'string' && !known.has(found))
        report('unknown-reference', [...path, ...inside], found, detail, known);
    };
  const idIn = (collection: Collection) => oneOf(ids[collection], collection);
  const optionOf = (dimension: unknown) => oneOf(options.get(dimension as string), 'options');
  const each = <T = Json>(
    list: unknown,
    check: (item: T, ...inside: PropertyKey[]) => void,
    ...inside: PropertyKey[]
  ) => ((list ?? []) as T[]).forEach((item, index) => check(item, ...inside, index));
  const eachKey = (
    node: unknown,
    check: (name: string, ...inside: PropertyKey[]) => void,
    ...inside: PropertyKey[]
  ) => Object.keys(node as Json).forEach((name) => check(name, ...inside, name));

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
      if (DIRECTION_CHARACTER.test(node)) report('direction-character', path);
    } else if (Array.isArray(node)) {
      const seen = new Set<string>();
      node.forEach((item: unknown, index) => {
        const id = (item as Json | null)?.['id'];
        if (typeof id === 'string') {
          if (seen.has(id)) report('duplicate-id', [...path, index, 'id'], id);
          seen.add(id);
        }
        walkInside(index, item);
      });
    } else if (typeof node === 'object' && node !== null) {
      if (!isMap) checkObject(node as Json);
      for (const key of Object.keys(node)) {
        const child = (node as Json)[key];
        // About a number, a yes or a no there is nothing to be asked.
        if (typeof child !== 'string' && typeof child !== 'object') continue;
        if (isMap) {
          walkInside(key, child);
          continue;
        }
        const collection = REFERENCES.get(key);
        if (collection && path.length > 0) {
          if (Array.isArray(child)) each(child, idIn(collection), key);
          else idIn(collection)(child, key);
        }
        if (key === 'values' || (key === 'requirements' && path.length === 0))
          eachKey(child, idIn('tiers'), key);
        if (key === 'only' || (key === 'within' && path.at(-2) === 'options')) {
          eachKey(
            child,
            (name, ...inside) => {
              idIn('dimensions')(name, ...inside);
              each((child as Json)[name], optionOf(name), ...inside);
            },
            key,
          );
        }
        walkInside(key, child, MAPS.has(key) && !Array.isArray(child));
      }
    }
  };

  const checkObject = (node: Json): void => {
    const { from, until, kind } = node;
    if (typeof from === 'string' && typeof until === 'string' && from > endOf(until)) {
      report('dates-out-of-order', [...path, 'until'], until, from);
    }
    if (kind === 'varies') {
      idIn('dimensions')(node['by'], 'by');
      eachKey(node['cases'], optionOf(node['by']), 'cases');
    }
    if (kind === 'money') mustHaveCurrency(node);
    if (node['caps']) each(node['caps'], mustHaveCurrency, 'caps');
    if (node['or']) each(node['or'], mustHaveCurrency, 'or');
    if (kind === 'some') {
      const names = new Set((node['of'] as Json[]).map(({ id }) => id as string));
      each(node['includingOneOf'], oneOf(names, 'conditions'), 'includingOneOf');
    }
    // A measure may be a score as well.
    if (kind === 'score' && path[0] !== 'measures') checkScore(node);
    if (kind !== 'measure') return;
    const checkCurrency = (part: Json, ...inside: PropertyKey[]) => {
      const measure = byId(program.measures, (part['measure'] ?? node['measure']) as string);
      if (measure?.kind === 'money' && formsIn(part).some((form) => countsOf(form) === 'unit'))
        mustHaveCurrency({ currency: part['currency'] ?? measure.currency }, ...inside);
    };
    checkComparison(node);
    checkCurrency(node);
    for (const key of ['ofWhich', 'together', 'includingOneOf']) {
      each(
        node[key],
        (part, ...inside) => {
          if (key !== 'includingOneOf') checkComparison(part, ...inside);
          checkCurrency(part, ...inside);
        },
        key,
      );
    }
  };
  const mustHaveCurrency = ({ currency = program.currency }: Json, ...inside: PropertyKey[]): void => {
    if (currency === undefined) report('no-currency', [...path, ...inside]);
  };
  /** A score of its own says how it is counted; one that names another has its parts there. */
  const checkScore = ({ score, method, parts }: Json): void => {
    if (score === undefined && method === undefined)
      report('missing-key', path, undefined, 'method', ['sum', 'average']);
    const shared = byId(program.scores, score as string);
    if (shared?.parts && parts !== undefined) report('parts-twice', [...path, 'parts'], score);
  };
  /** One form of comparison; `covers` may refine it. */
  const checkComparison = (node: Json, ...inside: PropertyKey[]): void => {
    const said = formsIn(node);
    if (said.length === 1 || (said.length === 2 && said.includes('covers'))) return;
    report('one-comparison', [...path, ...inside], said, undefined, FORMS);
  };

  walk(program);

  each<{ id: string; default?: string | undefined }>(
    program.dimensions,
    (dimension, ...inside) => optionOf(dimension.id)(dimension.default, ...inside, 'default'),
    'dimensions',
  );
  const much = reportCircles(program, report) ? undefined : tooMuchIn(program);
  if (much) report(much.code, much.path, much.found, String(much.limit));
}

/** No tier may include itself, by whatever way. @returns Whether one does. */
function reportCircles({ tiers }: Program, report: Report): boolean {
  let any = false;
  tiers.forEach((tier, index) => {
    for (const key of ['includes', 'includesRequirements', 'overlayOn'] as const) {
      const next = (id: string) => tiersBelow({ overlayOn: byId(tiers, id)?.[key] });
      const seen = new Set(next(tier.id));
      for (const id of seen) next(id).forEach((other) => seen.add(other));
      if (!seen.has(tier.id)) continue;
      any = true;
      report('circle', ['tiers', index, key], [tier[key]].flat().join(', '));
    }
  });
  return any;
}
