import type { Formatter } from '../../../localize/formatter.js';
import { tableMessages } from '../../../localize/table-messages.js';
import type { LocalizedText } from '../../../program/text-of.js';
import { createElement } from './create-element.js';
import { hintButton, markButtons } from './mark-buttons.js';

/**
 * The name of a row with what explains it. The last word takes its marks along to the next line.
 *
 * @param more `hint`: what the button behind the name opens, if anything explains the row.
 */
export function labelNodes(
  name: LocalizedText,
  formatter: Formatter,
  { hint, marks = [] }: { hint: string | undefined; marks?: readonly number[] },
): HTMLElement[] {
  const lang = name.language === formatter.locale ? undefined : name.language;
  const cut =
    name.text.length > 20 && !name.text.slice(-20).includes(' ')
      ? name.text.length
      : name.text.lastIndexOf(' ') + 1;
  const nodes = [
    createElement('span', { lang }, name.text.slice(0, cut)),
    createElement(
      'span',
      { class: 'keep' },
      createElement('span', { lang }, name.text.slice(cut)),
      ...(hint === undefined
        ? []
        : [hintButton('explain', hint, tableMessages(formatter).explain(name.text))]),
      ...markButtons(marks, formatter),
    ),
  ];
  // One name in one direction, whatever it is cut into.
  return lang === undefined ? nodes : [createElement('span', { dir: 'auto' }, ...nodes)];
}
