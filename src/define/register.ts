/**
 * Registers an element. A second copy of the library on the page warns instead of throwing; the first one stays.
 *
 * @param tag The tag name.
 * @param element The class.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (!known) {
    customElements.define(tag, element);
    wakeFormatter();
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
 * A browser's first number formatter takes it longer than all that follow, about as long as laying out a table. It is
 * made while the page waits for its document.
 */
function wakeFormatter(): void {
  setTimeout(() => new Intl.NumberFormat('en'));
}
