import { rehearse, type Actor } from './rehearse.js';

/**
 * Registers an element. A second copy of the library on the page warns instead of throwing; the first one stays.
 *
 * @param tag The tag name.
 * @param element The class.
 * @param actors Makes such an element to rehearse with, after those inside it.
 */
export function register(
  tag: string,
  element: CustomElementConstructor,
  actors?: () => readonly Actor[],
): void {
  const known = customElements.get(tag);
  if (!known) {
    customElements.define(tag, element);
    wakeFormatters();
    if (actors) rehearse(actors);
  } else if (known !== element) warnOnce();
}

let warned = false;

function warnOnce(): void {
  if (!warned)
    console.warn(
      'Partner Program Elements is on this page twice; the copy that came first is used. Remove one of the two scripts.',
    );
  warned = true;
}

/**
 * A browser's first formatter of each kind takes it longer than all that follow, that of numbers about as long as laying
 * out a table. They are made while the page waits for its document, each in a turn of its own.
 */
function wakeFormatters(): void {
  setTimeout(() => new Intl.NumberFormat('en'));
  setTimeout(() => new Intl.DateTimeFormat('en'));
  setTimeout(() => new Intl.PluralRules('en'));
}
