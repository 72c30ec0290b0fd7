import type { Formatter } from '../../../localize/formatter.js';
import { tableMessages } from '../../../localize/table-messages.js';
import { createElement } from './create-element.js';

/** A button for each note that belongs to something. */
export function markButtons(marks: readonly number[], formatter: Formatter): HTMLButtonElement[] {
  return marks.map((mark) => {
    const number = formatter.number(mark);
    return hintButton('mark', `note ${mark}`, tableMessages(formatter).note(number), number);
  });
}

/** A button that opens the hint of its element. */
export function hintButton(style: string, hint: string, label: string, text = ''): HTMLButtonElement {
  return createElement(
    'button',
    { class: style, 'data-hint': hint, 'aria-expanded': 'false', 'aria-label': label },
    text,
  );
}
