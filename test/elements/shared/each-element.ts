/** What holds for every element that shows something: each is met in the same way. */
import { waitUntil } from '@open-wc/testing';
import { aDocument, block, words } from '../visitor.js';

export const SHOWING = [
  'partner-tier-matrix',
  'partner-requirement-checklist',
  'partner-benefit-comparator',
] as const;
export type Showing = (typeof SHOWING)[number];
export type ShowingElement = HTMLElementTagNameMap[Showing];

/** A document that says something in each of them. */
export const aRichDocument = (more: object = {}): Record<string, unknown> =>
  aDocument({
    measures: [{ id: 'certified', name: 'Certified people' }],
    requirements: { gold: { kind: 'measure', measure: 'certified', atLeast: 3 } },
    ...more,
  });

/** An element on no page yet. */
export function make(tag: Showing, inside = ''): ShowingElement {
  const element = document.createElement(tag);
  element.innerHTML = inside;
  return element;
}

/** Gives an element one document, as its own property has it. */
export function give(element: ShowingElement, program: unknown): void {
  if (element.localName === 'partner-benefit-comparator')
    (element as HTMLElementTagNameMap['partner-benefit-comparator']).programs = [{ program }];
  else (element as HTMLElementTagNameMap['partner-tier-matrix']).program = program;
}

/** An element on the page that shows a document, with all that comes later. */
export async function stand(
  tag: Showing,
  program: unknown = aRichDocument(),
  inside = '',
): Promise<ShowingElement> {
  const element = make(tag, inside);
  give(element, program);
  block().append(element);
  await shows(element, 'Acme');
  await element.updateComplete;
  return element;
}

export const textOf = (element: Element): string => words(element.shadowRoot!);

export const shows = (element: Element, text: string): Promise<void> =>
  waitUntil(() => element.shadowRoot !== null && textOf(element).includes(text), `"${text}" is not shown`, {
    timeout: 10_000,
  });

/** Where the keyboard is: in the element, or in what stands inside it. */
export function hasFocus(element: Element): boolean {
  return (
    document.activeElement === element ||
    (document.activeElement !== null && element.contains(document.activeElement))
  );
}

/** Collects what goes to the page's console as an error, and what nobody has caught. */
export function hushErrors(): { told: string[]; uncaught: string[] } {
  const heard = { told: [] as string[], uncaught: [] as string[] };
  const real = console.error;
  let runner: typeof window.onerror;
  // Before the test runner's own, which would end the test.
  const hear = (event: PromiseRejectionEvent | ErrorEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const said = String('reason' in event ? event.reason : event.message);
    // The browser says so of itself, and goes on in the next frame.
    if (!said.startsWith('ResizeObserver loop')) heard.uncaught.push(said);
  };
  beforeEach(() => {
    heard.told.length = heard.uncaught.length = 0;
    console.error = (...said: unknown[]) => void heard.told.push(said.map(String).join(' '));
    runner = window.onerror;
    window.onerror = null;
    window.addEventListener('error', hear, true);
    window.addEventListener('unhandledrejection', hear, true);
  });
  afterEach(() => {
    console.error = real;
    window.onerror = runner;
    window.removeEventListener('error', hear, true);
    window.removeEventListener('unhandledrejection', hear, true);
  });
  return heard;
}
