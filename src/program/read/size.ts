import { pointerOf } from './findings.js';
import { LIMITS } from '../schema/limits.js';
import type { Problem } from './problem.js';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Measures a tree before anything else walks it: its depth, its number of nodes, and keys that reach for an object's
 * prototype. Walks with a list and not by calling itself, so that no tree is too deep for it; stops at the first limit.
 */
export function checkSize(root: unknown): Problem | undefined {
  const open: Entry[] = [{ node: root, depth: 0 }];
  let nodes = 0;
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const { node, depth } = entry;
    if (typeof node !== 'object' || node === null) continue;
    if (depth > LIMITS.depth) return fault('too-deep', pathTo(entry), { detail: String(LIMITS.depth) });
    // A list may be long without holding anything.
    nodes += Array.isArray(node) ? node.length : 0;
    if (nodes > LIMITS.nodes) return fault('too-many-nodes', [], { detail: String(LIMITS.nodes) });
    const keys = Object.keys(node);
    nodes += Array.isArray(node) ? 0 : keys.length;
    if (nodes > LIMITS.nodes) return fault('too-many-nodes', [], { detail: String(LIMITS.nodes) });
    for (const key of keys) {
      if (!Array.isArray(node) && FORBIDDEN.has(key))
        return fault('forbidden-key', [...pathTo(entry), key], { found: key });
      const child = (node as Record<string, unknown>)[key];
      if (typeof child === 'object' && child !== null)
        open.push({ node: child, depth: depth + 1, parent: entry, key });
    }
  }
  return undefined;
}

/** A node on the way, and how one came to it. */
interface Entry {
  node: unknown;
  depth: number;
  parent?: Entry;
  key?: string;
}

function pathTo({ parent, key }: Entry): string[] {
  return parent ? [...pathTo(parent), key!] : [];
}

function fault(code: Problem['code'], path: readonly PropertyKey[], more: Partial<Problem>): Problem {
  return { code, severity: 'error', pointer: pointerOf(path), ...more };
}
