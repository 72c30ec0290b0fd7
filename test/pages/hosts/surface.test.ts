import { expect } from '@open-wc/testing';
import { contrast, over, readColor, type Color } from '../../../src/elements/shared/page/color.js';
import { drawn, formsOf, openHost, shown, type HostPage } from './host-page.js';

/** What a page's visitor or its scripts do so that a form looks otherwise. */
const SWITCH: Record<string, (form: HTMLElement) => void> = {
  class: (form) => form.classList.add('night'),
  attribute: (form) => form.setAttribute('data-theme', 'night'),
  variables: (form) => {
    form.style.setProperty('--back', '#2d1b00');
    form.style.setProperty('--text', '#ffe8c7');
  },
  sheet: ({ ownerDocument: { styleSheets } }) =>
    styleSheets[0]!.insertRule('[data-switch=sheet] { background: #00332c; color: #d7fff7 }', 0),
  checkbox: (form) => form.querySelector<HTMLElement>('input')!.click(),
  style: (form) => form.querySelector('partner-tier-matrix')!.setAttribute('style', 'padding: 1px'),
};

/** Every text that an element shows, with the element that it stands in. */
function texts(root: ShadowRoot): { text: string; in: Element }[] {
  const found: { text: string; in: Element }[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent } = node;
    const text = node.textContent!.trim();
    if (!parent || text === '' || parent.closest('option, [popover]') || !parent.checkVisibility()) continue;
    found.push({ text, in: parent });
  }
  return found;
}

/** What is behind an element inside of ours, given what is behind ours. */
function behind(element: Element, page: Color): Color {
  const layers: Color[] = [];
  for (let at: Element | null = element; at; at = at.parentElement)
    layers.push(readColor(getComputedStyle(at).backgroundColor)!);
  return layers.reduceRight((below, layer) => over(layer, below), page);
}

/** The texts that can be read worse than the page's own text and worse than WCAG asks. */
function unreadable(element: HTMLElement, form: HTMLElement): string[] {
  const wrong = new Set<string>();
  const own = readColor(getComputedStyle(element).color)!;
  for (const color of form.dataset['behind']!.split(' ')) {
    const page = readColor(color)!;
    const floor = Math.min(4.5, contrast(over(own, page), page));
    for (const { text, in: at } of texts(element.shadowRoot!)) {
      const back = behind(at, page);
      const ratio = contrast(over(readColor(getComputedStyle(at).color)!, back), back);
      if (ratio < floor - 0.05) wrong.add(`"${text}" ${ratio.toFixed(2)} of ${floor.toFixed(2)} on ${color}`);
    }
  }
  return [...wrong].slice(0, 3);
}

/** What stays in view and lets through what scrolls below it. */
function seenThrough(element: HTMLElement): string[] {
  return [...element.shadowRoot!.querySelectorAll('.head, tbody th')]
    .filter((one) => getComputedStyle(one).position === 'sticky')
    .filter((one) => readColor(getComputedStyle(one).backgroundColor)![3] < 1)
    .map((one) => one.className || one.localName);
}

async function look(host: HostPage, form: string): Promise<string[]> {
  const element = await host.element(form);
  const place = host.form(form);
  const { switch: later, page, sticks } = place.dataset;
  if (later) {
    await drawn(host.page);
    SWITCH[later]!(place);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await shown(element);
  await drawn(host.page);
  const wrong = seenThrough(element);
  // Through a blend or a filter no sum tells what is seen: there nothing may be painted behind the text at all.
  if (page !== undefined) {
    const head = element.shadowRoot!.querySelector('.head')!;
    if (readColor(getComputedStyle(head).backgroundColor)![3] > 0) wrong.push('a patch');
  } else wrong.push(...unreadable(element, place));
  const head = element.shadowRoot!.querySelector('.head');
  if (sticks !== undefined && getComputedStyle(head!).position !== 'sticky')
    wrong.push('nothing stays in view');
  return wrong.map((one) => `${form}: ${one}`);
}

describe('on whatever a page has behind it', () => {
  it('every text can be read as well as the page’s own, and what stays in view is opaque', async () => {
    const host = await openHost('surface.html');
    const forms = await formsOf('surface.html');
    expect(forms).to.have.lengthOf(40);
    const wrong: string[] = [];
    for (const form of forms) wrong.push(...(await look(host, form)));
    expect(wrong).to.deep.equal([]);
  });
});
