import type { IneffectiveMarkup } from '../../../context/author-warnings.js';

const told = new WeakMap<Element, Set<string>>();

/** Tells the page's developer, once for each element, of what has no effect. What that takes is fetched only then. */
export function warnAuthorOnce(host: Element, lost: IneffectiveMarkup): void {
  const key = JSON.stringify({ ...lost, known: undefined });
  const all = told.get(host) ?? new Set();
  if (all.has(key)) return;
  told.set(host, all.add(key));
  import('../../../context/report-problems.js').then(
    ({ warnAuthor }) => warnAuthor(host.localName, lost),
    () => {},
  );
}
