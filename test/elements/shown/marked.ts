/** What an element says with all that opens open, and which texts of a document are among it. */
import { markTexts } from '../../texts.js';

/**
 * Everything that an element says with all that opens open: what stands in it, and its hints. Each text of the document
 * bears a mark of its own, so that no other can be taken for it.
 *
 * @param without What does not count, as a selector.
 */
export function saidBy(root: ShadowRoot, without = ''): string {
  const said = [textOf(root, without)];
  const hints = new Set<string>();
  for (const button of root.querySelectorAll<HTMLElement>('[data-hint]')) {
    const hint = button.dataset['hint']!;
    if (hints.has(hint)) continue;
    hints.add(hint);
    button.click();
    said.push(root.querySelector('.hint')!.textContent);
  }
  for (const { alt } of root.querySelectorAll('img')) said.push(alt);
  root.querySelector<HTMLElement>('.hint')?.hidePopover();
  return said.join('\n');
}

function textOf(node: Node, without: string): string {
  if (without === '') return node.textContent!;
  if (node instanceof Element && node.matches(without)) return '';
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  return [...node.childNodes].map((child) => textOf(child, without)).join('');
}

export interface Marked {
  mark: string;
  kind: string;
  text: string;
  at: string;
}

/**
 * The document with a mark at the end of each text; the same text in the same kind of place bears the same.
 *
 * @param of Tells the marks of several documents apart.
 */
export function marked(document: object, of = ''): Marked[] {
  const marks = new Map<string, Marked>();
  markTexts(document, ({ text, kind, path }) => {
    // What conditions of several tiers are called stands once, as the name of their row.
    const key = /^requirements.*\/name$/.test(kind) ? `condition ${text}` : `${kind} ${text}`;
    let one = marks.get(key);
    if (!one) marks.set(key, (one = { mark: `⟨${of}${marks.size}⟩`, kind, text, at: path.join('/') }));
    return one.mark;
  });
  return [...marks.values()];
}

export const told = (missing: readonly Marked[]) => missing.map(({ at, text }) => `${at}: ${text}`);
