/**
 * Meets an element as a visitor does: by roles, names, keys and words. What a screen reader would not be told does
 * not count as there.
 */
import type { LitElement } from 'lit';
import { waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/define/all.js';

/** Only Chromium emulates media and hands out its accessibility tree. */
export const isChromium = 'userAgentData' in navigator;
/** For what is the same in all engines, as the markup that axe reads: tests in one of them. */
export const describeInOne: (name: string, tests: () => void) => void = isChromium
  ? describe
  : () => undefined;
/** All of many cases in one engine, and every fifth in the others. */
export const sampled = <Case>(cases: readonly Case[]): readonly Case[] =>
  isChromium ? cases : cases.filter((_, at) => at % 5 === 0);
/** WebKit for GTK: it has no window below 334 px, and higher choosers. */
export const isGtk = /AppleWebKit/.test(navigator.userAgent) && !/Chrom/.test(navigator.userAgent);

export type Matrix = HTMLElementTagNameMap['partner-tier-matrix'];
export type Holder = HTMLElementTagNameMap['partner-program'];

const SELECTORS = {
  button: 'button',
  link: 'a[href]',
  checkbox: 'input[type=checkbox]',
  searchbox: 'input[type=search]',
  combobox: 'select',
  heading: '[role=heading],h1,h2,h3,h4,h5,h6',
  status: '[role=status]',
  table: 'table',
  region: '[role=region]',
  group: '[role=group]',
  row: 'tbody tr',
  rowheader: 'tbody th',
  columnheader: 'thead th',
  cell: 'td',
  summary: 'summary',
  listitem: 'li',
} as const;
export type Role = keyof typeof SELECTORS;

/** The words inside a node that are there for anybody: what is hidden is left out, and the button of what is cut. */
export function words(node: Node, without = '.unclip'): string {
  const found: string[] = [];
  // By names and not by classes: a node may come from the page of a frame.
  const walk = (at: Node): void => {
    if (at.nodeType === Node.TEXT_NODE) found.push((at as Text).data);
    // A slot has no box of its own.
    if (at.nodeName === 'SLOT') return (at as HTMLSlotElement).assignedNodes().forEach(walk);
    if (at.nodeType === Node.ELEMENT_NODE) {
      if ((without && at !== node && (at as Element).matches(without)) || !isThere(at as Element)) return;
    }
    at.childNodes.forEach(walk);
  };
  walk(node);
  return found
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, ' ');
}

export function isThere(element: Element): boolean {
  // The text below the fold of a `content-visibility` block is there, and so is an <option>.
  return element.localName === 'option' || element.checkVisibility({ visibilityProperty: true });
}

/** The name that a control has for a screen reader. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const { labels } = element as HTMLInputElement;
  if (labels && element.localName !== 'button')
    return [...labels].map((one) => words(one, 'select')).join(' ');
  return words(element);
}

/** One element, as somebody sees it who has come to its page. */
export class Visit<E extends LitElement = Matrix> {
  readonly element: E;

  constructor(element: E) {
    this.element = element;
  }

  protected get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** Everything of a role that is there, by name where one is given. */
  all<T extends HTMLElement = HTMLElement>(role: Role, name?: string | RegExp): T[] {
    return [...this.root.querySelectorAll<T>(SELECTORS[role])].filter(
      (one) =>
        isThere(one) &&
        (name === undefined || (typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one)))),
    );
  }

  /** The first of a role and name. */
  get<T extends HTMLElement = HTMLElement>(role: Role, name?: string | RegExp): T {
    const [first] = this.all<T>(role, name);
    if (first) return first;
    const names = [...new Set(this.all(role).map(nameOf))].slice(0, 40).join(' | ');
    throw new Error(`There is no ${role} ${String(name ?? '')}. There is: ${names}`);
  }

  has(role: Role, name?: string | RegExp): boolean {
    return this.all(role, name).length > 0;
  }

  /** All words that are there: the element's own, or what its author put inside it. */
  get text(): string {
    return words(this.root);
  }

  /** The labels of the rows that are there. */
  get rowNames(): string[] {
    return this.all('row').map((row) => words((row as HTMLTableRowElement).cells[0]!));
  }

  row(name: string): HTMLTableRowElement {
    const found =
      this.all<HTMLTableRowElement>('row').find((row) => words(row.cells[0]!) === name) ??
      this.all<HTMLTableRowElement>('row').find((row) => words(row.cells[0]!).startsWith(name));
    if (found) return found;
    throw new Error(`There is no row ${name}. There is: ${this.rowNames.join(' | ')}`);
  }

  /** What a row says, one text for each tier that is there. */
  cells(name: string): string[] {
    return [...this.row(name).querySelectorAll('td')].filter(isThere).map((cell) => words(cell));
  }

  /** What a row says of one tier. */
  cell(name: string, tier: string): string {
    return words(this.cellElement(name, tier));
  }

  cellElement(name: string, tier: string): HTMLTableCellElement {
    const row = this.row(name);
    const headers = [...row.closest('table')!.querySelectorAll('thead th')];
    // A header begins with the tier's group.
    const column = headers.findIndex(
      (header) => words(header) === tier || words(header).endsWith(` ${tier}`),
    );
    if (column < 0)
      throw new Error(`There is no column ${tier}. There is: ${headers.map((h) => words(h)).join(' | ')}`);
    return row.cells[column]!;
  }

  /** The focused control. */
  get focused(): HTMLElement | null {
    return this.root.activeElement as HTMLElement | null;
  }

  press(name: string | RegExp): Promise<void> {
    this.get('button', name).click();
    return this.settled();
  }

  async search(text: string): Promise<void> {
    const box = this.get<HTMLInputElement>('searchbox');
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settled();
  }

  /** Opens the choosers that stand folded under a sentence. */
  openChoosers(): void {
    for (const sentence of this.root.querySelectorAll<HTMLDetailsElement>('details:not([open])'))
      if (sentence.querySelector('select, .toolbar')) sentence.open = true;
  }

  private chooser(name: string): HTMLSelectElement {
    this.openChoosers();
    return this.get<HTMLSelectElement>('combobox', name);
  }

  async choose(chooser: string, option: string): Promise<void> {
    const select = this.chooser(chooser);
    const found = [...select.options].find((one) => words(one) === option);
    if (!found) throw new Error(`${chooser} has no ${option}, only ${this.options(chooser).join(' | ')}`);
    select.value = found.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  options(chooser: string): string[] {
    return [...this.chooser(chooser).options].map((one) => words(one));
  }

  chosen(chooser: string): string {
    return words(this.chooser(chooser).selectedOptions[0]!);
  }

  async tick(name: string): Promise<void> {
    this.get('checkbox', name).click();
    await this.settled();
  }

  /** The small window that explains something, if it is open. */
  get hint(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(':popover-open');
  }

  /** Until what was done is seen, and the rows below the window have come too. */
  async settled(): Promise<void> {
    await frames();
    await this.element.updateComplete;
  }
}

/** Two frames: whatever was asked of the browser before has been drawn. */
export async function frames(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

export interface Place {
  program?: unknown;
  attributes?: Record<string, string>;
  /** Markup inside the tag. */
  inside?: string;
  /** Attributes of the block that the element stands in. */
  around?: Record<string, string>;
  /** What the element stands in; a new block of the page where it is left out. */
  parent?: ParentNode & Node;
}

const blocks = new Set<HTMLElement>();

/** Puts a matrix on the page and waits until it shows its program. */
export async function visit(place: Place = {}): Promise<Visit> {
  const page = await arrive(place);
  await waitUntil(() => page.all('table').length > 0, 'no table is shown', { timeout: 10_000 });
  // Notes, copying and what stands below the table come after it.
  await page.element.updateComplete;
  await frames();
  return page;
}

/** Puts a matrix on the page, whatever it will show. */
export async function arrive({
  program,
  attributes,
  inside = '',
  around,
  parent,
}: Place = {}): Promise<Visit> {
  const matrix = document.createElement('partner-tier-matrix');
  matrix.innerHTML = inside;
  // Most tests are about the table; what is shown first has tests of its own.
  matrix.setAttribute('rows', 'all');
  for (const [name, value] of Object.entries(attributes ?? {})) matrix.setAttribute(name, value);
  if (program !== undefined) matrix.program = program;
  (parent ?? block(around)).appendChild(matrix);
  await frames();
  return new Visit(matrix);
}

/** A block of the page, gone after the test. */
export function block(attributes: Record<string, string> = {}, markup = ''): HTMLElement {
  const made = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.innerHTML = markup;
  document.body.append(made);
  blocks.add(made);
  return made;
}

afterEach(() => {
  blocks.forEach((one) => one.remove());
  blocks.clear();
  window.scrollTo(0, 0);
});

/** A small document; `more` says what matters to the test. */
export function aDocument(more: object = {}): Record<string, unknown> {
  return {
    schemaVersion: 1,
    id: 'acme-partners',
    vendor: { name: 'Acme' },
    name: 'Acme Partners',
    currency: 'USD',
    tiers: [
      { id: 'silver', name: 'Silver' },
      { id: 'gold', name: 'Gold' },
    ],
    benefits: [{ id: 'deals', name: 'Deal registration', values: { silver: false, gold: true } }],
    ...more,
  };
}

/** Tiers by their names, ids in lower case. */
export const tiers = (...names: string[]): object[] =>
  names.map((name) => ({ id: name.toLowerCase(), name }));

const documents = new Map<string, Promise<Record<string, unknown>>>();

/** One of the documents that the demo shows. */
export async function demo(name: string): Promise<Record<string, unknown>> {
  let text = documents.get(name);
  if (!text) documents.set(name, (text = fetch(demoUrl(name)).then((answer) => answer.json())));
  return structuredClone(await text);
}

export const demoUrl = (name: string): string => `/demo/programs/${name}.json`;

/** Keeps what a page hears of an event. */
export function listen<T extends Event>(type: string, at: EventTarget = document): T[] {
  const heard: T[] = [];
  at.addEventListener(type, (event) => heard.push(event as T));
  return heard;
}

/** Moves the mouse onto the middle of something. */
export async function pointAt(element: Element): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

/** Clicks on the middle of something with the mouse. */
export async function clickOn(element: Element): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

export const key = (press: string): Promise<void> => sendKeys({ press });

/** Goes back to the control before this one. */
export async function keyBack(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

/** Keeps a page from saving files: Firefox then shows a panel of its own, which takes the keyboard away. */
export function saveNothing({ HTMLAnchorElement: { prototype } }: typeof globalThis): () => void {
  const { click } = prototype;
  prototype.click = function (this: HTMLAnchorElement) {
    if (!this.download) click.call(this);
  };
  return () => {
    prototype.click = click;
  };
}

/** Collects what would go to the page's console as a warning. */
export function hushWarnings(): string[] {
  const heard: string[] = [];
  const real = console.warn;
  beforeEach(() => {
    heard.length = 0;
    console.warn = (...said: unknown[]) => void heard.push(said.join(' '));
  });
  afterEach(() => {
    console.warn = real;
  });
  return heard;
}

/** A request that the test answers when it likes. */
export interface HeldRequest {
  url: string;
  signal: AbortSignal | null | undefined;
  answer(document: unknown): Promise<void>;
  refuse(status: number): Promise<void>;
  breakOff(): Promise<void>;
}

/**
 * Holds the answers to requests below `/held/`. An ended request is answered all the same, as by a server whose answer
 * was already on its way.
 */
export function holdRequests(): HeldRequest[] {
  const held: HeldRequest[] = [];
  const real = window.fetch;
  beforeEach(() => {
    held.length = 0;
    window.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (!url.includes('/held/')) return real(input, init);
      return new Promise((resolve, reject) => {
        const end = (finish: () => void): Promise<void> => {
          finish();
          return new Promise((done) => setTimeout(done)).then(frames);
        };
        held.push({
          url,
          signal: init?.signal,
          answer: (document) => end(() => resolve(new Response(JSON.stringify(document)))),
          refuse: (status) => end(() => resolve(new Response('', { status }))),
          breakOff: () => end(() => reject(new TypeError('Failed to fetch'))),
        });
      });
    };
  });
  afterEach(() => {
    window.fetch = real;
  });
  return held;
}
