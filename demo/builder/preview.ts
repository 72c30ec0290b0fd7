/** The page in the builder's frame: a host page of choice with the element in it. It fetches nothing but its own files. */
import { HOSTS, type HostId } from './hosts.js';
import type { Shown, ShowMessage } from './shown.js';

type WithProgram = HTMLElement & { program?: unknown };

let host: HostId | undefined;
let place: Element = document.body;
let element: HTMLElement | undefined;

addEventListener('message', ({ data, origin }: MessageEvent<Partial<ShowMessage> | null>) => {
  if (origin === location.origin && data?.type === 'partner-builder-show' && data.shown) show(data.shown);
});

function show(shown: Shown): void {
  if (shown.host !== host) enter(shown.host);
  if (element?.localName !== shown.tag) {
    element?.remove();
    element = document.createElement(shown.tag);
    if (shown.tag === 'partner-benefit-comparator') element.append(document.createElement('partner-program'));
    place.querySelector('[data-place]')!.append(element);
  } else if (!element.isConnected) place.querySelector('[data-place]')!.append(element);
  dress(element, shown);
  const holder = (element.querySelector('partner-program') ?? element) as WithProgram;
  if (shown.program !== undefined && holder.program !== shown.program) holder.program = shown.program;
}

function dress(target: HTMLElement, { attributes, look }: Shown): void {
  for (const name of target.getAttributeNames())
    if (name !== 'style' && !(name in attributes)) target.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (target.getAttribute(name) !== value) target.setAttribute(name, value);
  target.removeAttribute('style');
  for (const [name, value] of Object.entries(look)) target.style.setProperty(name, value);
}

function enter(next: HostId): void {
  host = next;
  const { sheets, boxes } = HOSTS[next];
  for (const old of document.head.querySelectorAll('link[rel=stylesheet]')) old.remove();
  for (const href of sheets) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => tell('dressed'));
    document.head.append(link);
  }
  const main = document.createElement('main');
  let inner: HTMLElement = main;
  for (const className of boxes)
    inner = inner.appendChild(Object.assign(document.createElement('div'), { className }));
  const title = document.createElement('h1');
  title.textContent = 'Partners';
  const words = document.createElement('p');
  words.textContent = 'A page of your site: its headings, its words, and the program below them.';
  const holder = document.createElement('div');
  holder.dataset['place'] = '';
  inner.append(title, words, holder);
  document.body.replaceChildren(main);
  place = main;
}

const tell = (what: 'ready' | 'dressed') =>
  parent.postMessage({ type: `partner-builder-${what}` }, location.origin);

tell('ready');
