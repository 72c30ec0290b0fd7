/** Changes a JSON text in one place and leaves the rest of it as it is written, byte for byte. */
import { findNodeAtLocation, type JSONPath, type Node } from 'jsonc-parser';

/**
 * Puts a value where a path leads; what of the path is missing is made.
 *
 * @param root The tree of the text.
 * @param path In a list, the place behind the last one adds to it.
 */
export function put(text: string, root: Node, path: JSONPath, value: unknown): string {
  const there = findNodeAtLocation(root, path);
  if (there) return splice(text, there.offset, there.offset + there.length, spaced(value));
  let known = path.length - 1;
  while (known > 0 && !findNodeAtLocation(root, path.slice(0, known))) known--;
  const parent = findNodeAtLocation(root, path.slice(0, known)) ?? root;
  const made = path.slice(known + 1).reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  const item = parent.type === 'array' ? spaced(made) : `${JSON.stringify(path[known])}: ${spaced(made)}`;
  const last = parent.children?.at(-1);
  if (last) {
    const end = last.offset + last.length;
    return splice(text, end, end, `,${roomBefore(text, last)}${item}`);
  }
  const [open, close] = parent.type === 'array' ? ['[', ']'] : ['{ ', ' }'];
  return splice(text, parent.offset, parent.offset + parent.length, open + item + close);
}

/** Takes out what a path leads to, with the comma that it leaves. */
export function take(text: string, root: Node, path: JSONPath): string {
  const value = findNodeAtLocation(root, path);
  const node = value?.parent?.type === 'property' ? value.parent : value;
  const siblings = node?.parent?.children ?? [];
  const at = node ? siblings.indexOf(node) : -1;
  if (!node || at < 0) return text;
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  if (before) return splice(text, before.offset + before.length, node.offset + node.length, '');
  return splice(text, node.offset, after ? after.offset : node.offset + node.length, '');
}

/** Puts something around a value, which stays as it is written. */
export function around(text: string, node: Node, before: string, after: string): string {
  const end = node.offset + node.length;
  return splice(text, node.offset, end, before + text.slice(node.offset, end) + after);
}

const splice = (text: string, from: number, to: number, put: string): string =>
  text.slice(0, from) + put + text.slice(to);

/** The blanks and line ends before an item, which the next one takes too. */
const roomBefore = (text: string, { offset }: Node): string => /\s*$/.exec(text.slice(0, offset))?.[0] ?? '';

/** JSON in one line, with the blanks that people write. */
export function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${spaced(inner)}`);
  return pairs.length > 0 ? `{ ${pairs.join(', ')} }` : '{}';
}
