/**
 * Registers an element. A second copy of the library on the page warns instead of throwing; the first one stays.
 *
 * @param tag The tag name.
 * @param element The class.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (!known) customElements.define(tag, element);
  else if (known !== element) warnOnce();
}

let warned = false;

function warnOnce(): void {
  if (!warned)
    console.warn(
      'Partner Program Elements is on this page twice; the copy that came first is used. Remove one of the two scripts.',
    );
  warned = true;
}
