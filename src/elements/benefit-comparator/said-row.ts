import {
  formatEntry,
  formatLoneCell,
  type FormattedEntry,
} from '../../localize/comparator/format-compared.js';
import { formatComparedName } from '../../localize/comparator/format-compared.js';
import { joined } from '../../localize/parts.js';
import { asLine, withDetails } from '../../localize/phrase.js';
import type { ComparedRow } from '../../program/comparison/comparison.js';
import { isSilent } from '../../program/comparison/difference.js';
import { createElement } from '../shared/table/create-element.js';
import { markButtons } from '../shared/table/mark-buttons.js';
import type { Column } from './columns.js';
import { contentOf, labelOf } from './row.js';
import type { Table } from './table.js';

/** A silence as a column says it: its word, that word with what is said besides, and the numbers of its notes. */
interface Silence {
  word: string;
  line: string;
  marks: readonly number[];
  column: Column;
}

/**
 * Fills a row in which at most one program answers: one sentence across the columns that says who, and then for each word
 * of silence whose it is. Its header is the column that answers; those that do not are named in the sentence.
 *
 * @param ids How the ids of the column headers begin.
 */
export function fillSaid(
  element: HTMLTableRowElement,
  row: ComparedRow,
  index: number,
  ids: string,
  table: Table,
): void {
  const { texts, columns } = table;
  const { formatter } = texts;
  const name = formatComparedName(row, texts);
  const headersOf = (some: readonly Column[]) =>
    some.map((column) => `${ids}-${columns.indexOf(column) + 1}`).join(' ');
  const who = columns.find(({ at }) => at >= 0 && !isSilent(row.cells[at]!));
  const silent = silencesIn(row, table);
  const quiet = new Map<string, Silence[]>();
  for (const one of silent) quiet.set(one.line, [...(quiet.get(one.line) ?? []), one]);
  const silences = [...quiet].map(([line, of]) =>
    createElement(
      'span',
      {},
      formatter.messages.label(line, ''),
      ...of.flatMap(({ column, marks }, at) => [
        at > 0 ? `, ${column.short}` : column.short,
        ...markButtons(marks, formatter),
      ]),
    ),
  );
  const said = createElement('div', { class: 'says' });
  if (who)
    said.append(
      createElement('b', {}, formatter.messages.label(who.short, '')),
      ...contentOf(row.cells[who.at]!, name.text, texts, who.at).nodes,
    );
  if (silences.length > 0) said.append(createElement('p', { class: 'quiet' }, ...silences));
  element.className = 'told';
  element.replaceChildren(
    labelOf(row, name, index, texts),
    createElement(
      'td',
      {
        role: 'cell',
        part: 'cell',
        class: who ? undefined : 'silent',
        colspan: `${columns.length}`,
        headers: headersOf(who ? [who] : silent.map(({ column }) => column)),
      },
      said,
    ),
  );
}

/** What the columns that do not answer in a row say instead, in their order. */
export function silencesIn(row: ComparedRow, { columns, texts }: Table): Silence[] {
  return columns.flatMap((column): Silence[] => {
    const cell = row.cells[column.at];
    if (!cell) {
      const word = column.state.status === 'loading' ? texts.labels.columnLoading : texts.labels.notLoaded;
      return [{ word, line: word, marks: [], column }];
    }
    if (!isSilent(cell)) return [];
    const { formatter, program } = texts.of[column.at]!;
    const { otherwise, entries } = cell;
    if (otherwise) {
      const phrase = formatLoneCell(otherwise, formatter, program);
      return [{ word: phrase.text, line: asLine(phrase, formatter), marks: otherwise.marks, column }];
    }
    const said = entries.map((entry): FormattedEntry => formatEntry(entry, '', formatter, program));
    const unique = (list: readonly string[]) => joined([...new Set(list)], ';', formatter);
    return [
      {
        word: unique(said.map(({ phrase }) => phrase.text)),
        line: unique(said.map(({ phrase, details }) => asLine(withDetails(phrase, details), formatter))),
        marks: said.flatMap(({ marks }) => marks),
        column,
      },
    ];
  });
}
