/** How well what an element shows can be read. */
import { contrast, over, readColor, type Color } from '../../src/elements/shared/page/color.js';

/** What is painted behind an element; what is hatched counts as if all of it were stripe. */
export function behind(element: Element, page: Color): Color {
  const layers: Color[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const stripes = /(?:rgba?|color)\([^)]*\)(?= 5px)/.exec(backgroundImage)?.[0];
    if (stripes) layers.push(readColor(stripes)!);
    layers.push(readColor(backgroundColor)!);
  }
  return layers.reduceRight((below, layer) => over(layer, below), page);
}

/** Texts, also the drawn signs, that read worse than 4.5 to 1 and worse than the page's own text. */
export function unreadable(element: HTMLElement, page: Color): string[] {
  const floor = Math.min(4.5, contrast(readColor(getComputedStyle(element).color)!, page));
  const wrong = new Set<string>();
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent } = node;
    const text = node.textContent!.trim();
    if (!parent || !text || parent.closest('option, [popover], style, .unseen') || !parent.checkVisibility())
      continue;
    const back = behind(parent, page);
    const ratio = contrast(over(readColor(getComputedStyle(parent).color)!, back), back);
    if (ratio < floor - 0.02) wrong.add(`"${text.slice(0, 30)}" ${ratio.toFixed(2)}`);
  }
  return [...wrong].slice(0, 3);
}

/** Fields, lists and buttons whose border can be told from what is around them worse than 3 to 1 (WCAG 2.2, 1.4.11). */
export function unseenControls(element: HTMLElement, page: Color): string[] {
  const wrong = new Set<string>();
  const controls = element.shadowRoot!.querySelectorAll<HTMLElement>(
    'select, input:not([type=checkbox]), .action',
  );
  for (const control of controls) {
    if (!control.checkVisibility() || control.matches('.unseen')) continue;
    const back = behind(control.parentElement!, page);
    const { borderTopColor, backgroundColor } = getComputedStyle(control);
    const [border, inside] = [borderTopColor, backgroundColor].map((one) => over(readColor(one)!, back));
    const ratio = Math.max(contrast(border!, back), contrast(inside!, back));
    if (ratio < 2.98) wrong.add(`${control.localName}.${control.className} ${ratio.toFixed(2)}`);
  }
  return [...wrong].slice(0, 3);
}
