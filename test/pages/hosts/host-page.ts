/** Pages that surround the elements as sites do. Each stands in a file of its own, to be opened and looked at. */
import { waitUntil } from '@open-wc/testing';
import { openPage, type Page } from '../frame.js';

export const OURS = 'partner-tier-matrix, partner-requirement-checklist, partner-benefit-comparator';

/** One form of a kind: the place that a page gives to an element, by the name that the page gives it. */
export class HostPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  form(name: string): HTMLElement {
    const found = this.page.document.querySelector<HTMLElement>(`[data-form="${name}"]`);
    if (!found) throw new Error(`The page has no form ${name}.`);
    return found;
  }

  /** The element in a form, once it shows its program. */
  async element(name: string): Promise<HTMLElement> {
    const element = this.form(name).querySelector<HTMLElement>(OURS)!;
    await shown(element);
    return element;
  }
}

/** Until an element shows its program with all that belongs to it. */
export async function shown(element: Element): Promise<void> {
  const has = () => Boolean(element.shadowRoot?.querySelector('table, fieldset, .row'));
  await waitUntil(has, `<${element.localName}> shows nothing`, { timeout: 10_000 });
  await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
}

const open = new Set<Page>();

/**
 * Opens one of the pages beside this file.
 *
 * @param keep Whether it stays open after the test.
 */
export async function openHost(
  file: string,
  size = { width: 1000, height: 700 },
  { keep = false } = {},
): Promise<HostPage> {
  const page = await openPage(new URL(file, import.meta.url).href, size);
  if (!keep) open.add(page);
  return new HostPage(page);
}

/** The names of the forms on a page. */
export async function formsOf(file: string): Promise<string[]> {
  const text = await (await fetch(new URL(file, import.meta.url))).text();
  return [...text.matchAll(/data-form="([^"]+)"/g)].map(([, name]) => name!);
}

afterEach(() => {
  open.forEach((page) => page.close());
  open.clear();
});

/** Two frames of a page. */
export async function drawn({ window }: Page): Promise<void> {
  for (let at = 0; at < 2; at++) await new Promise((resolve) => window.requestAnimationFrame(resolve));
}
