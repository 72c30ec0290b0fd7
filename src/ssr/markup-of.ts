import { escaped } from './markup.js';

/** Markup that stands for what is in a node. */
export const WRITTEN = Symbol('written');

/** Elements of ours that have no end. */
const VOID = new Set(['br', 'col', 'img', 'input']);

/** A node with all that is in it as markup, every text and value in it escaped. */
export function markupOf(node: Node & { [WRITTEN]?: string }): string {
  if (node.nodeType === node.TEXT_NODE) return escaped(node.textContent ?? '');
  const inside = node[WRITTEN] ?? [...node.childNodes].map(markupOf).join('');
  if (node.nodeType !== node.ELEMENT_NODE) return inside;
  const { localName, attributes } = node as Element;
  const given = [...attributes].map(({ name, value }) => ` ${name}="${escaped(value)}"`);
  return `<${localName}${given.join('')}>${inside}${VOID.has(localName) ? '' : `</${localName}>`}`;
}
