import { checkMeaning } from './check-meaning.js';
import { branchFor, nodeAt, typeOf } from './check-rules.js';
import { ROOT } from './check-table.js';
import { measureText } from './json-size.js';
import { LIMITS } from '../schema/limits.js';
import type { Program } from '../schema/program.js';

type Json = Record<string, unknown>;

/**
 * Reads a document that nothing is wrong with: the same program as `readProgram` gives, sooner. By the same table and
 * the same rules, but without a word of what is wrong where.
 *
 * @returns Nothing for a document with a problem or a warning, or where that is not sure; `readProgram` tells.
 */
export function readSound(input: unknown): Program | undefined {
  try {
    if (typeof input !== 'string') return check(input).program;
    if (input.length > LIMITS.characters) return undefined;
    const text = input.replace(/^\ufeff/, '');
    const { depth, keys } = measureText(text);
    if (depth > LIMITS.depth) return undefined;
    const { program, keys: kept } = check(JSON.parse(text));
    // Of a key that stands twice the tree holds one.
    return kept === keys ? program : undefined;
  } catch {
    return undefined;
  }
}

/** The first mistake ends the walk. */
function must(holds: unknown): asserts holds {
  if (!holds) throw new Error();
}

function check(tree: unknown): { program: Program; keys: number } {
  let entries = 0;
  let keys = 0;
  const program = walk(ROOT, tree, 0) as Program;
  checkMeaning(program, () => must(false));
  return { program, keys };

  /** What it finds it copies, and asks for only once: nothing can have two faces. */
  function walk(nodeId: number, found: unknown, depth: number): unknown {
    let node = nodeAt(nodeId);
    const { type, places } = node;
    if (type === 'union') return walk(branchFor(places, found)!, found, depth);
    must(typeOf(found) === node.is);
    let copy = found;
    if (node.is === 'array') {
      const { length } = found as unknown[];
      count(length, depth);
      must(type === 'array' || length === places.length);
      const list: unknown[] = (copy = []);
      for (let at = 0; at < length; at++)
        list.push(walk(places[at] ?? places[0]!, (found as unknown[])[at], depth + 1));
    } else if (node.is === 'object') {
      const given = Object.keys(found as Json);
      keys += given.length;
      count(given.length, depth);
      const item = (key: string) => (found as Json)[key];
      if (type === 'record') {
        // Without a prototype, as in the full check.
        const record = (copy = Object.create(null) as Json);
        for (const key of given) {
          walk(places[0]!, key, depth);
          record[key] = walk(places[1]!, item(key), depth + 1);
        }
      } else {
        const object: Json = (copy = {});
        const isKind = type === 'kinds';
        if (isKind) {
          must(given.includes('kind'));
          node = nodeAt(node.keys.get((object['kind'] = item('kind')) as string)!.nodeId);
        }
        const { keys: known } = node;
        let { required } = node;
        const own = given
          .filter((key) => !isKind || key !== 'kind')
          .map((key) => ({ key, ...known.get(key)! }));
        // The program has its keys in the order of the table, whatever that of the document is.
        own.sort((a, b) => a.rank - b.rank);
        for (const { key, nodeId, isRequired } of own) {
          const inner = item(key);
          if (inner === undefined) continue;
          object[key] = walk(nodeId, inner, depth + 1);
          if (isRequired) required--;
        }
        must(required === 0);
      }
    } else must(type !== 'enum' || node.words.includes(found as string));
    for (const { holds } of node.checks) must(holds(copy));
    return copy;
  }

  function count(parts: number, depth: number): void {
    entries += parts;
    must(entries <= LIMITS.nodes && depth <= LIMITS.depth);
  }
}
