import { checkMeaning } from './check-meaning.js';
import { branchFor, nodeAt, typeOf, type CheckNode } from './check-rules.js';
import { ROOT } from './check-table.js';
import { measureText } from './json-size.js';
import { LIMITS } from '../schema/limits.js';
import type { Program } from '../schema/program.js';
import { writtenOut } from './written-out.js';

type Json = Record<string, unknown>;

/**
 * Reads a document that nothing is wrong with: the same program as `readProgram` gives, sooner. By the same table and
 * the same rules, but without a word of what is wrong where.
 *
 * @returns Nothing for a document with a problem or a warning, or where that is not sure; `readProgram` tells.
 */
export function readSound(input: unknown): Program | undefined {
  const program = soundAsWritten(input);
  return program && writtenOut(program);
}

/** The same, with the references that the document has. */
export function soundAsWritten(input: unknown): Program | undefined {
  try {
    if (typeof input !== 'string') return check(input).program;
    if (input.length > LIMITS.characters) return undefined;
    const text = input.replace(/^\ufeff/, '');
    const { depth, keys } = measureText(text);
    if (depth > LIMITS.depth) return undefined;
    const { program, keys: kept } = check(JSON.parse(text), true);
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

/**
 * @param own Whether nobody else has the tree: then what is as it has to be stays, instead of being copied.
 */
function check(tree: unknown, own = false): { program: Program; keys: number } {
  let entries = 0;
  let keys = 0;
  const program = walk(ROOT, tree, 0) as Program;
  checkMeaning(program, () => must(false));
  return { program, keys };

  /** What is somebody else's is copied, and asked for only once: nothing can have two faces. */
  function walk(nodeId: number, found: unknown, depth: number): unknown {
    const node = nodeAt(nodeId);
    const { type, places } = node;
    if (type === 'union') return walk(branchFor(places, found)!, found, depth);
    must(typeOf(found) === node.is);
    const copy =
      node.is === 'array'
        ? walkList(node, found as unknown[], depth)
        : node.is === 'object'
          ? walkObject(node, found as Json, depth)
          : found;
    if (type === 'enum') must(node.words.includes(found as string));
    for (const { holds } of node.checks) must(holds(copy));
    return copy;
  }

  function walkList({ type, places }: CheckNode, found: unknown[], depth: number): unknown[] {
    const { length } = found;
    count(length, depth);
    must(type === 'array' || length === places.length);
    const list = own ? found : [];
    for (let at = 0; at < length; at++) list[at] = walk(places[at] ?? places[0]!, found[at], depth + 1);
    return list;
  }

  function walkObject(node: CheckNode, found: Json, depth: number): Json {
    const given = Object.keys(found);
    keys += given.length;
    count(given.length, depth);
    if (node.type === 'record') {
      // Without a prototype, as in the full check.
      const record = Object.create(null) as Json;
      for (const key of given) {
        walk(node.places[0]!, key, depth);
        record[key] = walk(node.places[1]!, found[key], depth + 1);
      }
      return record;
    }
    const isKinds = node.type === 'kinds';
    let { keys: known, musts, checks } = node;
    let first = 0;
    let object: Json = {};
    if (isKinds) {
      must(given.includes('kind'));
      object['kind'] = found['kind'];
      ({ keys: known, musts, checks } = nodeAt(known.get(object['kind'] as string)!.nodeId));
      first = given[0] === 'kind' ? 1 : 0;
    }
    const inOrder = isInOrder(given, known, first);
    // The program has its keys in the order of the table, whatever that of the document is.
    if (!inOrder) given.sort((a, b) => (known.get(a)?.rank ?? -1) - (known.get(b)?.rank ?? -1));
    if (own && inOrder && first === Number(isKinds)) object = found;
    let missing = musts.length;
    for (let at = inOrder ? first : 0; at < given.length; at++) {
      const key = given[at]!;
      if (isKinds && key === 'kind') continue;
      const { nodeId, isRequired } = known.get(key)!;
      const inner = found[key];
      if (inner === undefined) continue;
      // To put back what is there already costs more than to look.
      const walked = walk(nodeId, inner, depth + 1);
      if (object[key] !== walked) object[key] = walked;
      if (isRequired) missing--;
    }
    must(missing === 0);
    if (isKinds) for (const { holds } of checks) must(holds(object));
    return object;
  }

  function count(parts: number, depth: number): void {
    entries += parts;
    must(entries <= LIMITS.nodes && depth <= LIMITS.depth);
  }
}

/** Whether keys stand in the order of the table, from the one at `first` on. */
function isInOrder(given: readonly string[], known: CheckNode['keys'], first: number): boolean {
  let before = -1;
  for (let at = first; at < given.length; at++) {
    const rank = known.get(given[at]!)?.rank ?? -1;
    if (rank < before) return false;
    before = rank;
  }
  return true;
}
