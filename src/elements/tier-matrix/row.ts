import { formatRow, type FormattedCell } from '../../localize/format-cell.js';
import type { Formatter } from '../../localize/formatter.js';
import type { Cell, Row } from '../../program/matrix/matrix-view.js';
import type { Program } from '../../program/schema/program.js';
import { createElement } from '../shared/table/create-element.js';
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
  formatter: Formatter,
  program: Program,
  act: Act,
): DocumentFragment {
  const { name, details, marks, cells } = formatRow(row, formatter, program);
  const { description, counting, sources } = row.about;
  const explained = description ?? counting?.[0] ?? sources[0];
  const nodes = document.createDocumentFragment();
  nodes.append(
    createElement(
      'th',
      { scope: 'row', role: 'rowheader', class: row.depth > 0 ? 'part' : undefined },
      ...labelNodes(name, formatter, { hint: explained === undefined ? undefined : `row ${index}`, marks }),
      ...details.map((detail) => createElement('small', {}, detail)),
    ),
    ...cells.map((cell, column) => cellNode(cell, row.cells[column]!, formatter, act)),
  );
  return nodes;
}

function cellNode(
  { phrase, marks }: FormattedCell,
  cell: Cell,
  formatter: Formatter,
  act: Act,
): HTMLTableCellElement {
  const { href, tone } = phrase;
  const follow =
    cell.kind === 'fact' && href !== undefined ? (event: Event) => act(cell.tier.id, href, event) : undefined;
  const content = phraseNodes(phrase, formatter.locale, {
    marks: markButtons(marks, formatter),
    act: follow,
  });
  return createElement('td', { role: 'cell', class: tone }, ...content);
}
