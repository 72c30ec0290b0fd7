/** What is a control and nothing to read. */
const CONTROLS = '.choices, .weights';

/**
 * What opens is open on paper: nobody can ask for it there. A style sheet could say so only where engines know the content
 * of `<details>` by name.
 *
 * @returns What ends it.
 */
export function openForPrint(root: ShadowRoot): () => void {
  let opened: HTMLDetailsElement[] = [];
  const open = (): void => {
    const shut = root.querySelectorAll<HTMLDetailsElement>('details:not([open])');
    opened.push(...[...shut].filter((one) => !one.matches(CONTROLS)));
    for (const one of opened) one.open = true;
  };
  const shut = (): void => {
    for (const one of opened) one.open = false;
    opened = [];
  };
  const printing = matchMedia('print');
  const follow = (): void => (printing.matches ? open() : shut());
  window.addEventListener('beforeprint', open);
  window.addEventListener('afterprint', shut);
  // Whoever only looks at what would be printed.
  printing.addEventListener('change', follow);
  return () => {
    window.removeEventListener('beforeprint', open);
    window.removeEventListener('afterprint', shut);
    printing.removeEventListener('change', follow);
    shut();
  };
}
