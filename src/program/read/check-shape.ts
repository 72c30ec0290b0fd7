import { branchFor, nodeAt, typeOf, type CheckNode } from './check-rules.js';
import { ROOT } from './check-table.js';
import { Findings } from './findings.js';
import { nearest } from './nearest.js';
import type { Problem, ProblemCode } from './problem.js';
import type { Program } from '../schema/program.js';

type Json = Record<string, unknown>;

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
  return { value: walk(ROOT, tree) as Program, findings };

  function walkInside(key: PropertyKey, nodeId: number, found: unknown): unknown {
    path.push(key);
    const copy = walk(nodeId, found);
    path.pop();
    return copy;
  }

  function walk(nodeId: number, found: unknown): unknown {
    const node = nodeAt(nodeId);
    const { type, places } = node;
    switch (type) {
      case 'string':
      case 'number':
      case 'boolean':
        if (typeOf(found) === type) passes(found, node);
        else report('wrong-type', { found, allowed: [type] });
        return found;
      case 'enum':
        if (!node.words.includes(found as string)) {
          const allowed = node.words.map(String);
          const code = path.length === 1 && path[0] === 'schemaVersion' ? 'unknown-version' : 'wrong-value';
          report(code, { found, allowed, nearest: nearestTo(found, allowed) });
        }
        return found;
      case 'array':
        if (!Array.isArray(found)) return report('wrong-type', { found, allowed: ['array'] });
        if (!passes(found, node)) return found;
        return found.map((item, index) => walkInside(index, places[0]!, item));
      case 'tuple':
        if (!Array.isArray(found) || found.length !== places.length)
          return report('wrong-type', { found, allowed: ['tuple'] });
        return found.map((item, index) => walkInside(index, places[index]!, item));
      case 'union':
        return walkUnion(places, found);
      case 'record': {
        if (!isObject(found)) return report('wrong-type', { found, allowed: ['record'] });
        // Without a prototype: an id such as "toString" must find nothing that the document does not say.
        const copy = Object.create(null) as Json;
        for (const [key, item] of Object.entries(found)) {
          const known = findings.errors;
          walkInside(key, places[0]!, key);
          copy[key] = findings.errors > known ? item : walkInside(key, places[1]!, item);
        }
        return copy;
      }
      case 'kinds': {
        if (!isObject(found)) return report('wrong-type', { found, allowed: ['object'] });
        const kind = Object.hasOwn(found, 'kind') ? found['kind'] : undefined;
        const of = node.keys.get(kind as string);
        if (of) return walkObject(nodeAt(of.nodeId), found, { kind });
        const allowed = [...node.keys.keys()];
        if (kind === undefined) {
          // Misspelt, it is told where it stands.
          const meant = Object.keys(found).find((key) => nearest(key, ['kind']));
          if (meant !== undefined)
            return report('unknown-key', { found: meant, allowed: ['kind'], nearest: 'kind' }, meant);
          return report('missing-key', { detail: 'kind', allowed }, 'kind');
        }
        return report('wrong-value', { found: kind, allowed, nearest: nearestTo(kind, allowed) }, 'kind');
      }
      case 'object':
        if (!isObject(found)) return report('wrong-type', { found, allowed: ['object'] });
        return walkObject(node, found);
      default:
        return type satisfies never;
    }
  }

  /** @param copy What of the object is known to be right. */
  function walkObject(node: CheckNode, found: Json, copy: Json = {}): Json {
    const places = node.keys;
    const before = findings.errors;
    const checked = Object.keys(copy);
    const missing: string[] = [];
    let known = checked.length;
    for (const [key, { nodeId, isRequired }] of places) {
      const item = Object.hasOwn(found, key) ? found[key] : undefined;
      if (item !== undefined) {
        copy[key] = walkInside(key, nodeId, item);
        known++;
      } else if (isRequired) missing.push(key);
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
      const allowed = findings.listed('error') ? typesOf(places.get(key)!.nodeId) : [];
      report('missing-key', { detail: key, allowed }, key);
    }
    if (findings.errors === before) passes(copy, node);
    return copy;
  }

  /** A union's branches differ in type; of two kinds of object, the one whose required keys are there is meant. */
  function walkUnion(places: readonly number[], found: unknown): unknown {
    const meant = branchFor(places, found);
    if (meant === undefined) return report('wrong-type', { found, allowed: places.flatMap(typesOf) });
    return walk(meant, found);
  }

  /** Whether all checks pass; the first that does not is reported. */
  function passes(found: unknown, { checks }: CheckNode): boolean {
    const failed = checks.find(({ holds }) => !holds(found));
    if (!failed) return true;
    if (failed.code === 'whole') report('wrong-type', { found, allowed: ['int'] });
    else
      report(failed.code, {
        found,
        ...(failed.code === 'out-of-bounds' && { detail: failed.limit! }),
        ...(failed.code === 'yes-or-no-as-text' && { severity: 'warning' }),
      });
    return false;
  }
}

function nearestTo(found: unknown, allowed: readonly string[]): string | undefined {
  return typeof found === 'string' ? nearest(found, allowed) : undefined;
}

function typesOf(nodeId: number): string[] {
  const { type, words, places } = nodeAt(nodeId);
  if (type === 'enum') return words.map(String);
  return type === 'union' ? places.flatMap(typesOf) : [type === 'kinds' ? 'object' : type];
}

function isObject(found: unknown): found is Json {
  return typeOf(found) === 'object';
}
