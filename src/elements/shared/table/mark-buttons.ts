import type { Words } from '../../../localize/formatter.js';
import { element } from './create-element.js';

/** A button for each note that belongs to something. */
export function markButtons(marks: readonly number[], words: Words): HTMLButtonElement[] {
  return marks.map((mark) => {
    const number = words.number(mark);
    return hintButton('mark', `note ${mark}`, words.messages.note(number), number);
  });
}

/** A button that opens the hint of its element. */
export function hintButton(style: string, hint: string, label: string, text = ''): HTMLButtonElement {
  return element(
    'button',
    { class: style, 'data-hint': hint, 'aria-expanded': 'false', 'aria-label': label },
    text,
  );
}
