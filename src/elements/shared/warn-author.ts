import type { Lost } from '../../context/author-warnings.js';

const told = new WeakMap<Element, Set<string>>();

/** Tells the page's developer, once for each element, of what has no effect. What that takes is fetched only then. */
export function tell(host: Element, lost: Lost): void {
  const key = JSON.stringify({ ...lost, known: undefined });
  const all = told.get(host) ?? new Set();
  if (all.has(key)) return;
  told.set(host, all.add(key));
  import('../../context/report-problems.js').then(
    ({ tellAuthor }) => tellAuthor(host.localName, lost),
    () => {},
  );
}
