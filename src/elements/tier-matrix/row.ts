import { sayRow, type SaidCell } from '../../localize/format-cell.js';
import type { Words } from '../../localize/formatter.js';
import type { Cell, Row } from '../../program/matrix/matrix-view.js';
import type { Program } from '../../program/schema/program.js';
import { element } from '../shared/table/create-element.js';
import { markButtons } from '../shared/table/mark-buttons.js';
import { phraseNodes } from '../shared/table/phrase-nodes.js';
import { labelNodes } from '../shared/table/row-label.js';

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
  const nodes = document.createDocumentFragment();
  nodes.append(
    element(
      'th',
      { scope: 'row', role: 'rowheader', class: row.depth > 0 ? 'part' : undefined },
      ...labelNodes(name, words, { hint: explained === undefined ? undefined : `row ${index}`, marks }),
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
