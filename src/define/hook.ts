import { lazy } from '../elements/shared/lazy.js';
import { HOOK } from './hook-attribute.js';

const SELECTOR = `[${HOOK}]`;
const part = lazy(() => import('./upgrade-hooks.js'), `what has ${HOOK} stays as it is`);

/**
 * Elements for sites that filter: `<div data-partner-element="tier-matrix" data-src="…">` gets one inside it. Also those
 * that come to the page later, for which it is watched; what takes them on is fetched with the first of them. Only the
 * page itself is looked at, not what stands in shadow roots.
 */
function watch(): void {
  if (document.querySelector(SELECTOR)) return start();
  const observer = new MutationObserver((records) => {
    if (!records.some(({ type, addedNodes }) => type === 'attributes' || [...addedNodes].some(hasHook)))
      return;
    observer.disconnect();
    start();
  });
  observer.observe(document, { childList: true, subtree: true, attributeFilter: [HOOK] });
}

const hasHook = (node: Node): boolean =>
  node instanceof Element && (node.matches(SELECTOR) || node.querySelector(SELECTOR) !== null);

function start(): void {
  void part.load().then(() => part.loaded?.upgradeHooks());
}

if (typeof document !== 'undefined') {
  // What is still being parsed may be there in part only.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watch, { once: true });
  else watch();
}
