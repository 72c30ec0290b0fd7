import { whilePrinting } from './while-printing.js';

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
  return whilePrinting(open, shut);
}
