import { inside, scriptsOf, SHOWING } from '../../../context/inline-document.js';
import { warnAuthorOnce } from './warn-author.js';

/** What nobody puts into a fallback: the rest of a page, behind a tag that was never closed. */
const REST = 'main,footer,nav,header,form,h1';
/** Attributes of every element, and those of frameworks, which have a sign or a prefix. */
const OTHERS =
  /^(?:class|id|style|slot|part|hidden|lang|dir|title|role|translate|nonce|is|key|ref|on\w+|xml.*|item\w+|(?:data|aria|v|ng|hx|x|wire|astro)-.*|.*[^\w-].*|_.*)$/;

/**
 * Tells the page's developer of what they put into an element or its tag and what has no effect there.
 *
 * @param programs Whether programs may stand inside it.
 */
export function checkContent(host: Element, programs: boolean): void {
  if (document.readyState === 'loading')
    return document.addEventListener('DOMContentLoaded', () => checkContent(host, programs), {
      once: true,
    });
  const rest = host.querySelector(`${REST},${SHOWING}`);
  if (rest) warnAuthorOnce(host, { kind: 'inside', tag: rest.localName });
  const scripts = scriptsOf(host);
  if (programs && scripts.length > 0) warnAuthorOnce(host, { kind: 'script-inside' });
  if (!programs) {
    if (scripts.length > 1) warnAuthorOnce(host, { kind: 'second-script' });
    if (scripts.some(({ src }) => src)) warnAuthorOnce(host, { kind: 'script-address' });
    if (inside(host, 'partner-program').length > 0) warnAuthorOnce(host, { kind: 'program-inside' });
  }
  const { observedAttributes: known } = host.constructor as unknown as { observedAttributes: string[] };
  for (const attribute of host.getAttributeNames())
    if (!known.includes(attribute) && !OTHERS.test(attribute))
      warnAuthorOnce(host, { kind: 'attribute', attribute, known });
}
