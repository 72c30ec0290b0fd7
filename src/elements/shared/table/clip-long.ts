import { createElement } from './create-element.js';

/** Characters from which on a cell may take more lines than one looks at. */
const LONG = 150;
/** What a line that is begun anew takes, in characters. */
const LINE = 15;

/**
 * Cuts what a long cell says after a few lines, so that one cell makes no desert of its row. All of it stays in the
 * document; the button that shows it comes with the parts beside the table, where there is more than the lines hold.
 */
export function clipLong(cell: Element): void {
  // What opens by itself is not cut as well.
  if (cell.querySelector('details')) return;
  const lines = cell.querySelectorAll('li, small').length;
  if (cell.textContent.length + lines * LINE < LONG) return;
  const inside = createElement('div', {});
  inside.append(...cell.childNodes);
  cell.append(createElement('div', { class: 'clip' }, inside));
}
