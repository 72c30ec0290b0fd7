import { isCurrency, isDate, isLanguageTag, isSafeLink } from './facts.js';
import { CHECK_TABLE } from './check-table.js';
import { nearest } from './nearest.js';
import { Findings, type ProblemCode } from './problem.js';
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
type Path = readonly PropertyKey[];

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
  const report = findings.report.bind(findings);
  const value = walk(0, tree, []) as Program;
  return { value, findings };

  function walk(place: number, found: unknown, path: Path): unknown {
    const node = CHECK_TABLE[place]!;
    switch (node[0]) {
      case 'string':
      case 'number':
      case 'boolean':
        if (typeof found === node[0] && (node[0] !== 'number' || Number.isFinite(found)))
          passes(found, node, 1, path);
        else report('wrong-type', path, { found, allowed: [node[0]] });
        return found;
      case 'enum': {
        const allowed = node.slice(1);
        if (!allowed.includes(found as string)) {
          const code = path.length === 1 && path[0] === 'schemaVersion' ? 'unknown-version' : 'wrong-value';
          report(code, path, {
            found,
            allowed: allowed.map(String),
            nearest: typeof found === 'string' ? nearest(found, allowed.map(String)) : undefined,
          });
        }
        return found;
      }
      case 'array':
        if (!Array.isArray(found)) return report('wrong-type', path, { found, allowed: ['array'] });
        if (!passes(found, node, 2, path)) return found;
        return found.map((item, index) => walk(node[1], item, [...path, index]));
      case 'tuple':
        if (!Array.isArray(found) || found.length !== node.length - 1)
          return report('wrong-type', path, { found, allowed: ['tuple'] });
        return found.map((item, index) => walk(node[index + 1] as number, item, [...path, index]));
      case 'union':
        return walkUnion(node.slice(1) as number[], found, path);
      case 'record': {
        if (!isObject(found)) return report('wrong-type', path, { found, allowed: ['record'] });
        // Without a prototype: an id such as "toString" must find nothing that the document does not say.
        const copy = Object.create(null) as Json;
        for (const [key, item] of Object.entries(found)) {
          const known = findings.errors;
          walk(node[1], key, [...path, key]);
          copy[key] = findings.errors > known ? item : walk(node[2], item, [...path, key]);
        }
        return copy;
      }
      case 'kinds': {
        if (!isObject(found)) return report('wrong-type', path, { found, allowed: ['object'] });
        const { kind } = found;
        const at = typeof kind === 'string' && Object.hasOwn(node[1], kind) ? node[1][kind] : undefined;
        if (at !== undefined) return walkObject(CHECK_TABLE[at] as ObjectNode, found, path, { kind });
        const allowed = Object.keys(node[1]);
        if (kind === undefined) return report('missing-key', [...path, 'kind'], { detail: 'kind', allowed });
        return report('wrong-value', [...path, 'kind'], {
          found: kind,
          allowed,
          nearest: typeof kind === 'string' ? nearest(kind, allowed) : undefined,
        });
      }
      case 'object':
        if (!isObject(found)) return report('wrong-type', path, { found, allowed: ['object'] });
        return walkObject(node, found, path);
      default:
        return node satisfies never;
    }
  }

  /** @param copy What of the object is known to be right. */
  function walkObject(node: ObjectNode, found: Json, path: Path, copy: Json = {}): Json {
    const checked = Object.keys(copy);
    const places = placesOf(node);
    const given = new Set(Object.keys(found).filter((key) => !checked.includes(key)));
    const before = findings.errors;
    const missing: string[] = [];
    for (const [name, place] of Object.entries(places)) {
      const key = name.replace('?', '');
      given.delete(key);
      if (found[key] !== undefined) copy[key] = walk(place, found[key], [...path, key]);
      else if (key === name) missing.push(key);
    }
    const keys = [...checked, ...Object.keys(places).map((name) => name.replace('?', ''))];
    for (const key of given) {
      // A misspelt key shows as one that is missing and one that is unknown; it is one mistake.
      const listed = findings.listed('warning');
      const meant = listed ? nearest(key, missing) : undefined;
      if (meant !== undefined) missing.splice(missing.indexOf(meant), 1);
      report('unknown-key', [...path, key], {
        severity: meant === undefined ? 'warning' : 'error',
        found: key,
        allowed: keys,
        nearest: meant ?? (listed ? nearest(key, keys) : undefined),
      });
    }
    for (const key of missing)
      report('missing-key', [...path, key], {
        detail: key,
        allowed: findings.listed('error') ? typesOf(places[key]!) : [],
      });
    if (findings.errors === before) passes(copy, node, 2, path);
    return copy;
  }

  /** A union's branches differ in type; of two kinds of object, the one whose required keys are there is meant. */
  function walkUnion(places: readonly number[], found: unknown, path: Path): unknown {
    const branches = flat(places);
    const fitting = branches.filter((place) => fits(CHECK_TABLE[place]!, found));
    const [meant] = fitting;
    if (meant === undefined) return report('wrong-type', path, { found, allowed: branches.flatMap(typesOf) });
    return walk(meant, found, path);
  }

  /** Whether all checks pass; the first that does not is reported. */
  function passes(found: unknown, codes: readonly unknown[], from: number, path: Path): boolean {
    for (const entry of codes.slice(from)) {
      const [code, limit] = String(entry).split(' ') as [string, string?];
      if (CHECKS[code]!(found as never, Number(limit))) continue;
      if (code === 'whole') report('wrong-type', path, { found, allowed: ['int'] });
      else report(code as ProblemCode, path, { found });
      return false;
    }
    return true;
  }
}

const expanded = new WeakMap<ObjectNode, Readonly<Record<string, number>>>();

/** The keys of an object and the places of their nodes, with the sets of keys that it shares with others. */
function placesOf(node: ObjectNode): Readonly<Record<string, number>> {
  let places = expanded.get(node);
  if (!places) {
    places = {};
    for (const [name, place] of Object.entries(node[1])) {
      Object.assign(
        places,
        name.startsWith('...') ? placesOf(CHECK_TABLE[place] as ObjectNode) : { [name]: place },
      );
    }
    expanded.set(node, places);
  }
  return places;
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
      return (
        isObject(found) && Object.keys(placesOf(node)).every((name) => name.endsWith('?') || name in found)
      );
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
