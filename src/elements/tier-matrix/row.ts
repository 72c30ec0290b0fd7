import { formatRow, type FormattedCell } from '../../localize/format-cell.js';
import type { Formatter } from '../../localize/formatter.js';
import type { Cell, Row } from '../../program/matrix/matrix-view.js';
import type { Program } from '../../program/schema/program.js';
import { tellsLanguage } from '../../localize/told-language.js';
import { spoken } from '../shared/spoken.js';
import { clipLong } from '../shared/table/clip-long.js';
import { createElement } from '../shared/table/create-element.js';
import { phraseNodes } from '../shared/table/phrase-nodes.js';
import { labelNodes } from '../shared/table/row-label.js';

/** Called when the visitor follows a tier's call to action. */
export type Act = (tier: string, href: string, event: Event) => void;

/**
 * Fills the cells of one row, its label first.
 *
 * @param index The row's place in the whole table; its hint is found by it.
 */
export function fillRow(
  element: HTMLTableRowElement,
  row: Row,
  index: number,
  formatter: Formatter,
  program: Program,
): void {
  const { name, details, marks, cells } = formatRow(row, formatter.telling, program);
  const { description, counting, sources } = row.about;
  const explained = description ?? counting?.[0] ?? sources[0];
  const label = element.firstElementChild!;
  if (row.depth > 0) label.className = 'part';
  label.append(
    ...labelNodes(name, formatter, { hint: explained === undefined ? undefined : `row ${index}`, marks }),
    ...details.map((detail) => createElement('small', {}, ...[spoken(detail)].flat())),
  );
  let place = label.nextElementSibling;
  for (const [column, cell] of cells.entries()) {
    fillCell(place!, cell, row.cells[column]!, formatter);
    place = place!.nextElementSibling;
  }
}

function fillCell(
  element: Element,
  { phrase, marks }: FormattedCell,
  cell: Cell,
  formatter: Formatter,
): void {
  const { href, tone, text, language, details, items } = phrase;
  element.className = tone;
  // Most cells are a few plain words.
  if (
    href === undefined &&
    details.length + items.length + marks.length === 0 &&
    (language ?? formatter.locale) === formatter.locale &&
    !tellsLanguage(text)
  ) {
    element.textContent = text;
    return clipLong(element);
  }
  const tier = cell.kind === 'fact' ? cell.tier.id : undefined;
  element.append(...phraseNodes(phrase, formatter, { marks, tier }));
  // Behind its sign a yes is one line.
  if (tone !== 'yes') clipLong(element);
}
