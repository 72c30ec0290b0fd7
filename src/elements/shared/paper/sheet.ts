import type { Formatter } from '../../../localize/formatter.js';
import { joined } from '../../../localize/parts.js';
import { MOST_COLUMNS, paperSheets } from '../../../program/paper-sheets.js';
import { createElement } from '../table/create-element.js';
import type { PaperContent } from './paper.js';

type Content = readonly (Node | string)[];

/** A table as it is to stand on paper: its rows are whole, with a cell for every column. */
export interface PaperTable {
  /** What stands above the labels. */
  corner: string;
  /** The names of all columns; repeated on every page, so in few words. */
  heads: readonly Content[];
  sections: readonly PaperSection[];
}

export interface PaperSection {
  heading?: string | undefined;
  aside?: string | undefined;
  groups: readonly { name: string; rows: readonly HTMLTableRowElement[] }[];
  /** Rows that say nothing stand as they are and are not drawn together. */
  apart?: boolean;
}

/** What stands above the labels: of a table that one sheet holds, or that this are the columns from one to another of all. */
interface Corner {
  alone: string;
  among: (first: string, last: string, all: string) => string;
}

/** A table with all its columns, no more on each sheet than it holds. */
export function onSheets(
  table: Omit<PaperTable, 'corner'>,
  { alone, among }: Corner,
  formatter: Formatter,
): PaperContent {
  const sheets = paperSheets(table.heads.length);
  const nth = (place: number) => formatter.number(place + 1);
  const cornerOf = (columns: readonly number[]) =>
    sheets.length === 1
      ? alone
      : among(nth(columns[0]!), nth(columns.at(-1)!), formatter.number(table.heads.length));
  return {
    wide: sheets.some(({ length }) => length === MOST_COLUMNS),
    content: sheets.map((columns) => sheetOf({ ...table, corner: cornerOf(columns) }, columns, formatter)),
  };
}

/**
 * The columns of one sheet as one table, so that its heads come once a page. Neighbours that say the same are one cell; rows
 * of a group that say the same nothing in all columns are one line: the word of the silence, and their names.
 */
export function sheetOf(
  { corner, heads, sections }: PaperTable,
  columns: readonly number[],
  { messages }: Formatter,
): HTMLTableElement {
  const row = (of: string, ...cells: Node[]) => createElement('tr', { class: of }, ...cells);
  const across = (content: Content) =>
    createElement('th', { colspan: `${columns.length + 1}`, scope: 'rowgroup' }, ...content);
  const table = createElement(
    'table',
    {},
    createElement(
      'colgroup',
      {},
      createElement('col', { class: 'label' }),
      createElement('col', { span: `${columns.length}` }),
    ),
    createElement(
      'thead',
      {},
      row(
        '',
        createElement('th', { scope: 'col' }, corner),
        ...columns.map((at) =>
          createElement('th', { scope: 'col' }, ...heads[at]!.map((one) => copyOf(one))),
        ),
      ),
    ),
  );
  for (const { heading, aside, groups, apart = false } of sections) {
    if (heading !== undefined)
      table.append(
        createElement(
          'tbody',
          { class: 'of' },
          row('of-section', across([heading, ...(aside ? [' ', createElement('small', {}, aside)] : [])])),
        ),
      );
    for (const { name, rows } of groups) {
      const body = createElement('tbody', {});
      if (name !== '' && name !== heading) body.append(row('of-group', across([name])));
      const quiet = new Map<string, { said: HTMLTableCellElement; names: Node[] }>();
      for (const full of rows) {
        const [named, ...cells] = [...full.cells];
        const runs = runsOf(columns.map((at) => cells[at]!));
        const [only] = runs;
        if (!apart && runs.length === 1 && isQuiet(only!.cell)) {
          const key = only!.cell.textContent;
          const alike = quiet.get(key) ?? { said: only!.cell, names: [] };
          quiet.set(key, alike);
          const own = nameIn(named!);
          if (!alike.names.some((other) => other.isEqualNode(own))) alike.names.push(own);
        } else
          body.append(
            row(
              '',
              named!.cloneNode(true),
              ...runs.map(({ cell, places }) => {
                const made = cell.cloneNode(true) as HTMLTableCellElement;
                made.colSpan = places.length;
                made.dataset['of'] = joined(
                  places.map((at) => headText(heads[columns[at]!]!)),
                  ',',
                  { messages },
                );
                return made;
              }),
            ),
          );
      }
      for (const { said, names } of quiet.values()) {
        const line = createElement('td', { class: 'quiet', colspan: `${columns.length + 1}` });
        const word = createElement('b', {}, messages.label(wordsOf(said), ''));
        line.append(word, ' ');
        names.forEach((one, at) => line.append(...(at > 0 ? [' · '] : []), one));
        body.append(row('', line));
      }
      table.append(body);
    }
  }
  for (const more of table.querySelectorAll('details')) more.open = true;
  return table;
}

/** Neighbouring cells that say the same. */
function runsOf(cells: readonly HTMLTableCellElement[]) {
  const runs: { cell: HTMLTableCellElement; places: number[] }[] = [];
  for (const [at, cell] of cells.entries()) {
    const last = runs.at(-1);
    if (last?.cell.isEqualNode(cell)) last.places.push(at);
    else runs.push({ cell, places: [at] });
  }
  return runs;
}

const isQuiet = ({ className, textContent }: HTMLElement): boolean =>
  /^(?:silent|no)$/.test(className) && textContent.length <= LONG;

/** Characters from which on it is more than a word of silence. */
const LONG = 40;

/** The name of a row with all that stands under it, to be read in a line. */
function nameIn(label: HTMLElement): HTMLElement {
  const name = createElement('span', {});
  for (const node of label.childNodes) {
    if (node instanceof HTMLElement && node.localName === 'small')
      name.append(createElement('small', {}, ` (${node.textContent})`));
    else name.append(node.cloneNode(true));
  }
  return name;
}

const copyOf = (one: Node | string) => (typeof one === 'string' ? one : one.cloneNode(true));
const headText = ([first]: Content) => (typeof first === 'string' ? first : (first?.textContent ?? ''));

/** What a cell says, with room between its pieces. */
function wordsOf(cell: Element): string {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (texts.nextNode()) words.push((texts.currentNode as Text).data.trim());
  return words.filter(Boolean).join(' ');
}
