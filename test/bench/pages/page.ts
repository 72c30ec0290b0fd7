/** Runs in the page: drives one contestant, and marks in the trace where each measurement begins and ends. */
import { frame, measure, wait } from './measure.js';
import type { Contestant } from './sheet.js';

type Matrix = HTMLElement & { program: unknown; differencesOnly: boolean; updateComplete: Promise<boolean> };

/** The markup is given as it is; the rows to hide are known beforehand. */
let markup: HTMLElement;
const classic: Contestant = {
  mount(place, text) {
    markup = place;
    place.innerHTML = text;
  },
  differences(only) {
    for (const row of markup.querySelectorAll<HTMLElement>('.same')) row.hidden = only;
  },
  another(text) {
    markup.innerHTML = text;
  },
  unmount: () => markup.replaceChildren(),
};

/** As the README says: the tag, and the document as JSON inside it. */
let matrix: Matrix;
/** @param rows Which rows it is asked to show first; nothing for what it does by itself. */
const ours = (rows?: string): Contestant => ({
  mount(place, text) {
    matrix = document.createElement('partner-tier-matrix') as Matrix;
    if (rows !== undefined) matrix.setAttribute('rows', rows);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = text;
    matrix.append(script);
    const shown = new Promise((resolve) => matrix.addEventListener('partner-load', resolve, { once: true }));
    place.append(matrix);
    return shown;
  },
  differences(only) {
    matrix.differencesOnly = only;
    return matrix.updateComplete;
  },
  another(text) {
    const shown = new Promise((resolve) => matrix.addEventListener('partner-load', resolve, { once: true }));
    matrix.program = JSON.parse(text);
    return shown;
  },
  unmount: () => matrix.remove(),
});

/** As a server writes it: the browser has read it like any other page before the element goes on with it. */
let sent: Node;
const written: Contestant = {
  ...ours(),
  async before(text) {
    // A page of its own: what parses a text in a script leaves comments out, by which Lit finds its parts.
    const frame = document.createElement('iframe');
    frame.srcdoc = text;
    const read = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await read;
    sent = frame.contentDocument!.querySelector('partner-tier-matrix')!;
    document.adoptNode(sent);
    frame.remove();
  },
  mount(place) {
    matrix = sent as Matrix;
    // All of it is there to be read: going on with it waits until the page has time, and counts with what comes after.
    place.append(matrix);
  },
  async rest() {
    // What is rendered by Lit has this; what is only sent has not.
    while (!('_$litPart$' in matrix.shadowRoot!)) await frame();
  },
};

async function contestantOf(name: string): Promise<Contestant> {
  if (name === 'html') return classic;
  const file = ['ours', 'step', 'written'].includes(name) ? 'cdn/partner-tier-matrix.js' : `${name}.js`;
  const { href } = new URL(file, location.href);
  const module = (await import(/* @vite-ignore */ href)) as { contestant?: Contestant };
  if (name === 'written') return written;
  return module.contestant ?? ours(name === 'ours' ? 'all' : undefined);
}

/** Down to the end, a window's height each frame. */
async function scrollThrough(): Promise<void> {
  const { documentElement: root } = document;
  for (let before = -1; root.scrollTop !== before; await frame()) {
    before = root.scrollTop;
    root.scrollTop += innerHeight;
  }
}

export interface Plan {
  contestant: string;
  /** Measure loading and mounting together, and nothing else. */
  load: boolean;
  text: string;
  other: string;
}

export async function run({ contestant: name, load, text, other }: Plan): Promise<void> {
  const place = document.querySelector('main')!;
  if (load) {
    await measure('load', async () => (await contestantOf(name)).mount(place, text));
    return;
  }
  const contestant = await contestantOf(name);
  await contestant.before?.(text);
  // So is what a script does while a page waits for its document.
  await measure('before', () => wait(200));
  await measure('mount', () => contestant.mount(place, text));
  // What an element leaves for when there is time is counted apart, and is over before the next measurement.
  await measure('rest', () => Promise.all([wait(1000), contestant.rest?.()]));
  await measure('differences', () => contestant.differences(true));
  await measure('all', () => contestant.differences(false));
  await measure('another', () => contestant.another(other));
  await measure('another, rest', () => wait(1000));
  await measure('scroll', scrollThrough);
}

/** Mounts, shows and unmounts so many times. */
export async function cycle(name: string, text: string, times: number): Promise<void> {
  const place = document.querySelector('main')!;
  const contestant = await contestantOf(name);
  for (let count = 0; count < times; count++) {
    await contestant.mount(place, text);
    await frame();
    contestant.unmount();
    place.replaceChildren();
  }
  await frame();
}
