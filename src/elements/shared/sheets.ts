import type { CSSResult } from 'lit';

/** The styles that came to shadow roots beside those of their elements. */
const added = new WeakMap<ShadowRoot, CSSResult[]>();
/** A sheet belongs to one document: what stands for it in another. */
const copies = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** Gives a shadow root more styles, which stay through a move to another document. */
export function addSheets(root: ShadowRoot, ...styles: readonly CSSResult[]): void {
  added.set(root, [...(added.get(root) ?? []), ...styles]);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...inDocument(root, styles)];
}

/** Gives a shadow root all its styles again: an element that comes to another document has lost them. */
export function dressAgain(root: ShadowRoot, own: readonly CSSResult[]): void {
  root.adoptedStyleSheets = inDocument(root, [...own, ...(added.get(root) ?? [])]);
}

/** An empty style sheet for a document; nothing for one that no window shows. */
export function sheetFor({ defaultView }: Document): CSSStyleSheet | undefined {
  return defaultView ? new defaultView.CSSStyleSheet() : undefined;
}

function inDocument({ ownerDocument }: ShadowRoot, styles: readonly CSSResult[]): CSSStyleSheet[] {
  // On a server there are no sheets: it writes their texts itself.
  if (ownerDocument === document)
    return styles.map((style) => style.styleSheet ?? (style as unknown as CSSStyleSheet));
  const known = copies.get(ownerDocument) ?? new Map<CSSResult, CSSStyleSheet>();
  copies.set(ownerDocument, known);
  return styles.flatMap((style) => {
    const copy = known.get(style) ?? sheetFor(ownerDocument);
    if (!copy) return [];
    // By its own text: what a browser writes of a rule leaves out some of it.
    if (!known.has(style)) copy.replaceSync(style.cssText);
    known.set(style, copy);
    return [copy];
  });
}
