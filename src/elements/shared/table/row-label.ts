import type { Words } from '../../../localize/formatter.js';
import type { Said } from '../../../program/text-of.js';
import { element } from './create-element.js';
import { hintButton, markButtons } from './mark-buttons.js';

/**
 * The name of a row with what explains it. The last word takes its marks along to the next line.
 *
 * @param more `hint`: what the button behind the name opens, if anything explains the row.
 */
export function labelNodes(
  name: Said,
  words: Words,
  { hint, marks = [] }: { hint: string | undefined; marks?: readonly number[] },
): HTMLElement[] {
  const lang = name.language === words.locale ? undefined : name.language;
  const cut =
    name.words.length > 20 && !name.words.slice(-20).includes(' ')
      ? name.words.length
      : name.words.lastIndexOf(' ') + 1;
  return [
    element('span', { lang }, name.words.slice(0, cut)),
    element(
      'span',
      { class: 'keep' },
      element('span', { lang }, name.words.slice(cut)),
      ...(hint === undefined ? [] : [hintButton('explain', hint, words.messages.explain(name.words))]),
      ...markButtons(marks, words),
    ),
  ];
}
