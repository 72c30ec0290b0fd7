/** Every text of a document, found by what the schema says of each place: a new key is walked without a word here. */
import { branchFor, nodeAt, type CheckNode } from '../src/program/read/check-rules.js';
import { ROOT } from '../src/program/read/check-table.js';

export interface FoundText {
  /** The text; of one in several languages, or of a word in several plural forms, the first of them. */
  text: string;
  /** The keys that lead there, without the places in lists and the document's own names. */
  kind: string;
  /** All that leads there. */
  path: readonly (string | number)[];
}

type MarkOf = (found: FoundText) => string;

/** Writes a mark behind each text of a document: the same behind all its languages and plural forms. */
export function markTexts(document: object, markOf: MarkOf): void {
  mark(document, ROOT, [], [], markOf);
}

const has = (node: CheckNode, code: string) => node.checks.some((check) => check.code === code);

/** A text, its languages or its plural forms: of these the first. */
function firstOf(found: unknown): string {
  return typeof found === 'string' ? found : firstOf(Object.values(found as object)[0]);
}

/** Whether what stands there is one thing to say, in however many languages and plural forms. */
function isText(node: CheckNode): boolean {
  if (node.type === 'string') return has(node, 'empty-text');
  if (node.type === 'record') return has(nodeAt(node.places[0]!), 'bad-language');
  return node.type === 'object' && ['one', 'few', 'other'].every((form) => node.keys.has(form));
}

function marked(found: unknown, behind: string): unknown {
  if (typeof found === 'string') return found + behind;
  return Object.fromEntries(
    Object.entries(found as object).map(([key, one]) => [key, marked(one, behind)] as const),
  );
}

/** What stands in a place once its texts are marked. */
function mark(
  found: unknown,
  nodeId: number,
  path: readonly (string | number)[],
  kind: readonly string[],
  markOf: MarkOf,
): unknown {
  const node = nodeAt(nodeId);
  const inside = found as Record<string, unknown>;
  const put = (key: string | number, place: number, keys = kind) => {
    inside[key] = mark(inside[key], place, [...path, key], keys, markOf);
  };
  if (isText(node)) return marked(found, markOf({ text: firstOf(found), kind: kind.join('/'), path }));
  switch (node.type) {
    case 'union': {
      const branch = branchFor(node.places, found);
      return branch === undefined ? found : mark(found, branch, path, kind, markOf);
    }
    case 'kinds':
      return mark(found, node.keys.get(inside['kind'] as string)!.nodeId, path, kind, markOf);
    case 'array':
    case 'tuple':
      (found as unknown[]).forEach((_, at) => put(at, node.places[Math.min(at, node.places.length - 1)]!));
      return found;
    case 'record':
      for (const key of Object.keys(inside)) put(key, node.places[1]!);
      return found;
    case 'object':
      for (const key of Object.keys(inside)) {
        const place = node.keys.get(key);
        if (place) put(key, place.nodeId, [...kind, key]);
      }
      return found;
    default:
      return found;
  }
}
