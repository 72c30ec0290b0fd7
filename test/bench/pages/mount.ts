/** Runs in the page: an element, or its own final markup at once, and what a reader does with the element. */
import { frame, measureTwice, quiet, wait, whole } from './measure.js';

type Shown = HTMLElement & { updateComplete: Promise<unknown> };

/** An element, with what it shows. */
export interface Show {
  tag: string;
  properties: Readonly<Record<string, unknown>>;
  /** Where it is given an address instead. */
  attributes?: Readonly<Record<string, string>>;
}

/** All that an element shows, as markup, with its styles. */
export interface Still {
  markup: string;
  sheets: string[];
  /** What the floor must have in common with the element. */
  text: string;
  height: number;
  /** The same once only what differs is asked for, where that is measured: other cells. */
  differences?: Still;
}

/** What a reader does once the element stands. */
export type Act = 'move' | 'search' | 'differences' | 'type';

const place = (): HTMLElement => document.querySelector('main')!;

/** The built file, and time for what it does on a page that shows nothing yet. */
export async function load(tag: string): Promise<void> {
  await import(/* @vite-ignore */ new URL(`cdn/${tag}.js`, location.href).href);
  await wait(200);
}

function create({ tag, properties, attributes = {} }: Show): Shown {
  const element = document.createElement(tag) as Shown;
  Object.assign(element, properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Ready when there is something to see. What comes when there is time is in what is measured until all is quiet. */
async function stands(element: Shown): Promise<void> {
  while (!element.shadowRoot?.querySelector('.frame')) await frame();
}

const textOf = (root: ShadowRoot): string => root.textContent!.replace(/\s+/g, ' ').trim();

/** What an element ends with, without what only its own script needs: its rows, and which columns a sheet of it shows. */
export async function stillOf(show: Show, acts: readonly Act[] = []): Promise<Still> {
  const element = create(show);
  place().append(element);
  await stands(element);
  const still = await endOf(element);
  if (!acts.includes('differences')) return still;
  button(element.shadowRoot!, 'What differs').click();
  return { ...still, differences: await endOf(element) };
}

async function endOf(element: Shown): Promise<Still> {
  const root = element.shadowRoot!;
  await whole(root);
  return {
    markup: root.innerHTML.replace(/<!--[^]*?-->/g, ''),
    sheets: root.adoptedStyleSheets.map(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => cssText).join('\n'),
    ),
    text: textOf(root),
    height: element.getBoundingClientRect().height,
  };
}

const button = (root: ShadowRoot, name: string): HTMLElement =>
  [...root.querySelectorAll<HTMLElement>('.modes button')].find(({ textContent }) =>
    textContent.trim().startsWith(name),
  )!;

/** @param acts Of these the rows that a search leaves out are hidden, and shown again; what differs is set at once. */
export async function measureStill(still: Still, acts: readonly Act[] = []): Promise<void> {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const measureSet = async (name: string, { markup, sheets, text, height }: Still): Promise<void> => {
    const made = sheets.map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    const set = (): void => {
      root.adoptedStyleSheets = made;
      root.innerHTML = markup;
      if (!host.isConnected) place().append(host);
    };
    await measureTwice(name, set, () => root);
    const { height: own } = host.getBoundingClientRect();
    if (textOf(root) !== text || Math.abs(own - height) > 1)
      throw new Error(
        `${name}: the floor does not show what the element shows, or not as high: ${own} for ${height}.`,
      );
  };
  await measureSet('mount', still);
  if (acts.includes('search')) {
    const rows = [...root.querySelectorAll<HTMLElement>('tbody tr')].filter(
      (row) => !/licen/i.test(row.textContent),
    );
    const toggle = (hidden: boolean) => () => {
      for (const row of rows) row.hidden = hidden;
    };
    await measureTwice('search', toggle(true), () => root);
    await measureTwice('clear', toggle(false), () => root);
  }
  if (!still.differences || !acts.includes('differences')) return;
  await measureSet('differences', still.differences);
  // The same rows and cells, where all of them differ.
  const all = () => root.querySelector('.all')!.classList.replace('differences', 'all');
  await measureTwice('all', all, () => root);
}

/**
 * @param hurried Whether what comes when there is time is asked for at once, as by who waits for the element: no visitor does.
 */
export async function measureElement(show: Show, acts: readonly Act[] = [], hurried = true): Promise<void> {
  let element!: Shown;
  const root = () => element.shadowRoot!;
  await measureTwice(
    'mount',
    () => {
      element = create(show);
      place().append(element);
      return stands(element);
    },
    root,
  );
  const done = () => (hurried ? element.updateComplete : frame());
  for (const act of acts) await ACTS[act](done, root);
}

type Do = (done: () => Promise<unknown>, root: () => ShadowRoot) => Promise<void>;
const ACTS: Readonly<Record<Act, Do>> = {
  /** Moves the first column to the right by its menu, which is opened before. */
  async move(done, root) {
    const names = () =>
      [...root().querySelectorAll<HTMLElement>('[data-column]')].map(({ dataset }) => dataset.column);
    const before = names();
    root().querySelector<HTMLElement>('[data-column]')!.click();
    await done();
    await quiet(root());
    const right = [...root().querySelectorAll<HTMLElement>('[part=menu] button')].find(({ textContent }) =>
      /right/i.test(textContent),
    )!;
    const work = () => {
      right.click();
      return done();
    };
    await measureTwice('move', work, root);
    const after = names();
    if (after[0] !== before[1] || after[1] !== before[0]) throw new Error('No column has moved.');
    root().querySelector<HTMLElement>('.menu')!.hidePopover();
    await quiet(root());
  },
  /** Searches for what a few rows have, and clears the field again. */
  async search(done, root) {
    const rows = () => root().querySelectorAll('tr:not([hidden],[hidden] *)').length;
    const field = root().querySelector<HTMLInputElement>('input[type=search]')!;
    const type = (text: string) => () => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      return done();
    };
    const all = rows();
    await measureTwice('search', type('licen'), root);
    if (rows() >= all) throw new Error('The search has hidden nothing.');
    await measureTwice('clear', type(''), root);
    if (rows() !== all) throw new Error('Not all rows are back.');
  },
  async differences(done, root) {
    const press = (name: string) => () => {
      button(root(), name).click();
      return done();
    };
    await measureTwice('differences', press('What differs'), root);
    await measureTwice('all', press('All'), root);
  },
  /** Types one digit into the first field. */
  async type(done, root) {
    const field = root().querySelector<HTMLInputElement>('input[inputmode]')!;
    const press = () => {
      field.value = '3';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      return done();
    };
    await measureTwice('type', press, root);
  },
};

/** How often an element is rendered until all is quiet, and how many nodes it has then. */
export async function count(
  show: Show,
): Promise<{ renders: number; elements: number; texts: number; comments: number }> {
  await load(show.tag);
  const own = customElements.get(show.tag)!.prototype as { update(changed: unknown): void };
  const { update } = own;
  let renders = 0;
  own.update = function (changed) {
    renders++;
    update.call(this, changed);
  };
  const element = create(show);
  place().append(element);
  await stands(element);
  await quiet(element.shadowRoot!);
  return { renders, ...nodesIn(element.shadowRoot!) };
}

export function countStill(markup: string): { elements: number; texts: number; comments: number } {
  place().innerHTML = markup;
  return nodesIn(place());
}

function nodesIn(root: Node): { elements: number; texts: number; comments: number } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  const of: Record<number, number> = {};
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    of[node.nodeType] = (of[node.nodeType] ?? 0) + 1;
  return {
    elements: of[Node.ELEMENT_NODE] ?? 0,
    texts: of[Node.TEXT_NODE] ?? 0,
    comments: of[Node.COMMENT_NODE] ?? 0,
  };
}
