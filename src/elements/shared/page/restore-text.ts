/**
 * Puts back texts that a translator on the page has taken away. Translators swap text nodes for elements of their own;
 * Lit then writes a new text to the element that stands where its node was, as a property that nobody sees.
 */
export function restoreTexts(root: ParentNode): void {
  for (const swapped of root.querySelectorAll<Element & { data?: unknown }>('font,span,:not(:defined)'))
    if (Object.hasOwn(swapped, 'data')) swapped.replaceWith(String(swapped.data));
}
