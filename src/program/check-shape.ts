import { isCurrency, isDate, isLanguageTag, isSafeLink } from './facts.js';
import { CHECK_TABLE } from './check-table.js';
import { nearest } from './nearest.js';
import { Findings, type Problem, type ProblemCode } from './problem.js';
import type { Program } from './schema/program.js';
import type { Amount } from './schema/value.js';

/** One node of the check table; numbers are places of other nodes, trailing texts are codes of checks. */
export type CheckNode =
  | readonly ['string' | 'number', ...string[]]
  | readonly ['boolean']
  | readonly ['enum', ...(string | number | boolean)[]]
  | readonly ['array', number, ...string[]]
  | readonly ['tuple' | 'union', ...number[]]
  | readonly ['record', number, number]
  | readonly ['object', Readonly<Record<string, number>>, ...string[]]
  // An object by its key `kind`, which its own node does not name again.
  | readonly ['kinds', Readonly<Record<string, number>>];

type ObjectNode = Extract<CheckNode, readonly ['object', ...unknown[]]>;
type Json = Record<string, unknown>;

/** The checks that the schema names by the code of the problem they raise. The number is the limit, where there is one. */
const CHECKS: Record<string, (value: never, limit: number) => boolean> = {
  whole: Number.isSafeInteger,
  negative: (x: number) => x >= 0,
  'not-positive': (x: number) => x > 0,
  'empty-text': (text: string) => text.length > 0,
  'text-too-long': (text: string, limit) => text.length <= limit,
  'empty-list': (list: unknown[]) => list.length > 0,
  'too-many': (list: unknown[], limit) => list.length <= limit,
  'bad-id': (text: string) => /^(?!(?:constructor|prototype)$)[A-Za-z0-9][\w.-]{0,79}$/.test(text),
  'bad-date': isDate,
  'bad-language': isLanguageTag,
  'bad-link': isSafeLink,
  'unknown-currency': isCurrency,
  'one-amount': ({ value, low, high, upTo, atLeast }: Amount) =>
    [value, upTo, atLeast, low ?? high].filter((part) => part !== undefined).length === 1 &&
    (low === undefined) === (high === undefined) &&
    (low ?? 0) <= (high ?? 0),
};

/**
 * Checks a tree against the schema, by the table that is made from it, and copies what it knows.
 *
 * @returns The copy, to be used only where no problem is an error; and the problems, in the order of the tree.
 */
export function checkShape(tree: unknown): { value: Program; findings: Findings } {
  const findings = new Findings();
  // One path for the whole walk, as long as the place at hand is deep.
  const path: PropertyKey[] = [];
  const report = (code: ProblemCode, more: Partial<Problem>, ...inside: PropertyKey[]) =>
    findings.report(code, [...path, ...inside], more);
  return { value: walk(0, tree) as Program, findings };

  function walkInside(key: PropertyKey, place: number, found: unknown): unknown {
    path.push(key);
    const copy = walk(place, found);
    path.pop();
    return copy;
  }

  function walk(place: number, found: unknown): unknown {
    const node = CHECK_TABLE[place]!;
    switch (node[0]) {
      case 'string':
      case 'number':
      case 'boolean':
        if (typeof found === node[0] && (node[0] !== 'number' || Number.isFinite(found)))
          passes(found, node, 1);
        else report('wrong-type', { found, allowed: [node[0]] });
        return found;
      case 'enum':
        if (!node.includes(found as string, 1)) {
          const allowed = node.slice(1).map(String);
          const code = path.length === 1 && path[0] === 'schemaVersion' ? 'unknown-version' : 'wrong-value';
          report(code, { found, allowed, nearest: nearestTo(found, allowed) });
        }
        return found;
      case 'array':
        if (!Array.isArray(found)) return report('wrong-type', { found, allowed: ['array'] });
        if (!passes(found, node, 2)) return found;
        return found.map((item, index) => walkInside(index, node[1], item));
      case 'tuple':
        if (!Array.isArray(found) || found.length !== node.length - 1)
          return report('wrong-type', { found, allowed: ['tuple'] });
        return found.map((item, index) => walkInside(index, node[index + 1] as number, item));
      case 'union':
        return walkUnion(node.slice(1) as number[], found);
      case 'record': {
        if (!isObject(found)) return report('wrong-type', { found, allowed: ['record'] });
        // Without a prototype: an id such as "toString" must find nothing that the document does not say.
        const copy = Object.create(null) as Json;
        for (const [key, item] of Object.entries(found)) {
          const known = findings.errors;
          walkInside(key, node[1], key);
          copy[key] = findings.errors > known ? item : walkInside(key, node[2], item);
        }
        return copy;
      }
      case 'kinds': {
        if (!isObject(found)) return report('wrong-type', { found, allowed: ['object'] });
        const { kind } = found;
        const at = typeof kind === 'string' && Object.hasOwn(node[1], kind) ? node[1][kind] : undefined;
        if (at !== undefined) return walkObject(CHECK_TABLE[at] as ObjectNode, found, { kind });
        const allowed = Object.keys(node[1]);
        if (kind === undefined) return report('missing-key', { detail: 'kind', allowed }, 'kind');
        return report('wrong-value', { found: kind, allowed, nearest: nearestTo(kind, allowed) }, 'kind');
      }
      case 'object':
        if (!isObject(found)) return report('wrong-type', { found, allowed: ['object'] });
        return walkObject(node, found);
      default:
        return node satisfies never;
    }
  }

  /** @param copy What of the object is known to be right. */
  function walkObject(node: ObjectNode, found: Json, copy: Json = {}): Json {
    const places = placesOf(node);
    const before = findings.errors;
    const checked = Object.keys(copy);
    const missing: string[] = [];
    let known = checked.length;
    for (const [key, { place, required }] of places) {
      const item = found[key];
      if (item !== undefined) {
        copy[key] = walkInside(key, place, item);
        known++;
      } else if (required) missing.push(key);
    }
    if (Object.keys(found).length > known) {
      const keys = [...checked, ...places.keys()];
      for (const key of Object.keys(found).filter((given) => !keys.includes(given))) {
        // A misspelt key shows as one that is missing and one that is unknown; it is one mistake.
        const listed = findings.listed('warning');
        const meant = listed ? nearest(key, missing) : undefined;
        if (meant !== undefined) missing.splice(missing.indexOf(meant), 1);
        report(
          'unknown-key',
          {
            severity: meant === undefined ? 'warning' : 'error',
            found: key,
            allowed: keys,
            nearest: meant ?? (listed ? nearest(key, keys) : undefined),
          },
          key,
        );
      }
    }
    for (const key of missing) {
      const allowed = findings.listed('error') ? typesOf(places.get(key)!.place) : [];
      report('missing-key', { detail: key, allowed }, key);
    }
    if (findings.errors === before) passes(copy, node, 2);
    return copy;
  }

  /** A union's branches differ in type; of two kinds of object, the one whose required keys are there is meant. */
  function walkUnion(places: readonly number[], found: unknown): unknown {
    const meant = branchFor(places, found);
    if (meant === undefined) return report('wrong-type', { found, allowed: flat(places).flatMap(typesOf) });
    return walk(meant, found);
  }

  /** Whether all checks pass; the first that does not is reported. */
  function passes(found: unknown, codes: readonly unknown[], from: number): boolean {
    for (let at = from; at < codes.length; at++) {
      const [code, limit] = String(codes[at]).split(' ') as [string, string?];
      if (CHECKS[code]!(found as never, Number(limit))) continue;
      if (code === 'whole') report('wrong-type', { found, allowed: ['int'] });
      else report(code as ProblemCode, { found });
      return false;
    }
    return true;
  }
}

function nearestTo(found: unknown, allowed: readonly string[]): string | undefined {
  return typeof found === 'string' ? nearest(found, allowed) : undefined;
}

interface Place {
  place: number;
  required: boolean;
}
const expanded = new WeakMap<ObjectNode, ReadonlyMap<string, Place>>();

/** The keys of an object and the places of their nodes, with the sets of keys that it shares with others. */
function placesOf(node: ObjectNode): ReadonlyMap<string, Place> {
  const known = expanded.get(node);
  if (known) return known;
  const places = new Map<string, Place>();
  for (const [name, place] of Object.entries(node[1])) {
    const key = name.replace('?', '');
    if (name.startsWith('...'))
      placesOf(CHECK_TABLE[place] as ObjectNode).forEach((shared, of) => places.set(of, shared));
    else places.set(key, { place, required: key === name });
  }
  expanded.set(node, places);
  return places;
}

/** The branch of a union that something is meant to be, by its type. */
function branchFor(places: readonly number[], found: unknown): number | undefined {
  for (const place of places) {
    const node = CHECK_TABLE[place]!;
    const meant =
      node[0] === 'union'
        ? branchFor(node.slice(1) as number[], found)
        : fits(node, found)
          ? place
          : undefined;
    if (meant !== undefined) return meant;
  }
  return undefined;
}

function flat(places: readonly number[]): number[] {
  return places.flatMap((place) => {
    const node = CHECK_TABLE[place]!;
    return node[0] === 'union' ? flat(node.slice(1) as number[]) : [place];
  });
}

function fits(node: CheckNode, found: unknown): boolean {
  switch (node[0]) {
    case 'object':
      if (!isObject(found)) return false;
      for (const [key, { required }] of placesOf(node)) if (required && !(key in found)) return false;
      return true;
    case 'record':
    case 'kinds':
      return isObject(found);
    case 'array':
    case 'tuple':
      return Array.isArray(found);
    case 'enum':
      return typeof found === typeof node[1];
    default:
      return typeof found === node[0];
  }
}

function typesOf(place: number): string[] {
  const node = CHECK_TABLE[place]!;
  if (node[0] === 'enum') return node.slice(1).map(String);
  return node[0] === 'union'
    ? flat(node.slice(1) as number[]).flatMap(typesOf)
    : [node[0] === 'kinds' ? 'object' : node[0]];
}

function isObject(found: unknown): found is Json {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}
