import { sayRow, type SaidCell } from '../../localize/say-cell.js';
import type { Words } from '../../localize/words.js';
import type { Cell, Row } from '../../program/matrix-view.js';
import type { Program } from '../../program/schema/program.js';
import { element } from '../shared/element.js';
import { phraseNodes } from '../shared/phrase-nodes.js';

/** Called when the visitor follows a tier's call to action. */
export type Act = (tier: string, href: string, event: Event) => void;

/**
 * The cells of one row, its label first.
 *
 * @param index The row's place in the whole table; its hint is found by it.
 */
export function rowNodes(
  row: Row,
  index: number,
  words: Words,
  program: Program,
  act: Act,
): DocumentFragment {
  const { name, details, marks, cells } = sayRow(row, words, program);
  const { description, counting, sources } = row.about;
  const explained = description ?? counting?.[0] ?? sources[0];
  const lang = name.language === words.locale ? undefined : name.language;
  const label = words.messages.explain(name.words);
  // The last word takes its marks along to the next line.
  const cut =
    name.words.length > 20 && !name.words.slice(-20).includes(' ')
      ? name.words.length
      : name.words.lastIndexOf(' ') + 1;
  const nodes = document.createDocumentFragment();
  nodes.append(
    element(
      'th',
      { scope: 'row', role: 'rowheader', class: row.depth > 0 ? 'part' : undefined },
      element('span', { lang }, name.words.slice(0, cut)),
      element(
        'span',
        { class: 'keep' },
        element('span', { lang }, name.words.slice(cut)),
        ...(explained === undefined ? [] : [hintButton('explain', `row ${index}`, label)]),
        ...markButtons(marks, words),
      ),
      ...details.map((detail) => element('small', {}, detail)),
    ),
    ...cells.map((cell, place) => cellNode(cell, row.cells[place]!, words, act)),
  );
  return nodes;
}

function cellNode({ said, marks }: SaidCell, cell: Cell, words: Words, act: Act): HTMLTableCellElement {
  const { href, tone } = said;
  const follow =
    cell.kind === 'fact' && href !== undefined ? (event: Event) => act(cell.tier.id, href, event) : undefined;
  const content = phraseNodes(said, words.locale, { marks: markButtons(marks, words), act: follow });
  return element('td', { role: 'cell', class: tone }, ...content);
}

function markButtons(marks: readonly number[], words: Words): HTMLButtonElement[] {
  return marks.map((mark) => {
    const number = words.number(mark);
    return hintButton('mark', `note ${mark}`, words.messages.note(number), number);
  });
}

function hintButton(style: string, hint: string, label: string, text = ''): HTMLButtonElement {
  return element(
    'button',
    { class: style, 'data-hint': hint, 'aria-expanded': 'false', 'aria-label': label },
    text,
  );
}
