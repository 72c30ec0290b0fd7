import { hydrate } from '@lit-labs/ssr-client';
import type { RenderOptions } from 'lit';
import { inlineDocument } from '../../../context/inline-document.js';
import { keyOf, LATER } from './key.js';

type Root = HTMLElement | DocumentFragment;

/** Whether an element is about to show what the server wrote: the same document, with the same settings. */
export function isAsWritten(host: HTMLElement, settings: readonly unknown[]): boolean {
  const written = host.shadowRoot?.querySelector('[data-key]')?.getAttribute('data-key');
  return written === keyOf(inlineDocument(host)?.text ?? '', settings);
}

/**
 * Goes on with the nodes that a server wrote, as if they had been rendered here.
 *
 * @returns Whether they are what is to be shown. Where they are not, they are gone.
 */
export function takeOver(value: unknown, root: Root, options: RenderOptions): boolean {
  try {
    hydrate(value, root, options);
    return true;
  } catch {
    root.replaceChildren();
    return false;
  }
}

/** The same for a part that is shown later, in a container of its own: until now it was none of the element's template. */
export function takeOverLater(value: unknown, container: Root, options: RenderOptions): boolean {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_COMMENT);
  for (let at = walker.nextNode() as Comment | null; at; at = walker.nextNode() as Comment | null)
    if (at.data.startsWith(LATER)) at.data = at.data.slice(LATER.length);
  return takeOver(value, container, options);
}
