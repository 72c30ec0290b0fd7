import { inlineDocument } from '../../../context/inline-document.js';
import { around } from './background-color.js';
import { warnAuthorOnce } from './warn-author.js';

/** Long enough, in milliseconds, for a page's own script to bring a document that it had to fetch. */
const LONG = 3000;

interface Holder extends Element {
  src?: unknown;
  program?: unknown;
  programs?: readonly unknown[];
}

/**
 * Tells the page's developer of an element that nobody has given a document, which shows nothing.
 *
 * @param programs Whether it takes several.
 */
export function checkDocument(host: HTMLElement, programs: boolean): void {
  // One that the page has done away with is not kept for as long.
  const held = new WeakRef(host);
  setTimeout(() => {
    const host = held.deref();
    if (host?.isConnected && !(programs ? hasPrograms(host) : hasDocument(host)))
      warnAuthorOnce(host, { kind: 'no-document', programs });
  }, LONG);
}

function hasPrograms(host: Holder): boolean {
  return (host.programs?.length ?? 0) > 0 || host.querySelector('partner-program') !== null;
}

function hasDocument(host: Element): boolean {
  // Somebody else may have answered, such as a provider of another library.
  if (host.shadowRoot?.querySelector('.frame')) return true;
  for (let at: Element | null = host; at; at = around(at))
    if ((at === host || at.localName === 'partner-program') && holdsDocument(at)) return true;
  return false;
}

function holdsDocument(holder: Holder): boolean {
  return Boolean(holder.src) || (holder.program ?? inlineDocument(holder)) !== undefined;
}
