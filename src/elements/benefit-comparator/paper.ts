import { besideMessages } from '../../localize/beside/messages.js';
import { formatComparedGroup, formatComparedName } from '../../localize/comparator/format-compared.js';
import { formatSourceLine } from '../../localize/format-source.js';
import { formatMeaning } from '../../localize/comparator/explain-row.js';
import { parts } from '../../localize/parts.js';
import { rowsOf } from '../../program/comparison/comparison.js';
import type { PaperContent } from '../shared/paper/paper.js';
import { meaningList, meaningOf, type RowMeaning } from '../shared/paper/row-meanings.js';
import { onSheets, type PaperSection } from '../shared/paper/sheet.js';
import { createElement } from '../shared/table/create-element.js';
import type { Column } from './columns.js';
import { formatColumn, formatEdition } from './format-column.js';
import { ratingCells } from './ratings.js';
import { rowCells } from './row.js';
import { headingOf, rowOf } from './table.js';
import type { TableState } from './table-state.js';

/**
 * A comparison on paper: all rows, a few programs a sheet; then what explains the rows.
 *
 * @param pictures What stands above the name of each column.
 */
export function comparisonOnPaper(state: TableState, pictures: readonly HTMLElement[][]): PaperContent {
  const { comparison, ratings, columns, texts, clock } = state;
  const { formatter, labels } = texts;
  const { messages } = formatter;
  // What has been made for the screen stays there.
  const table = { columns, texts, rowCache: new Map() };
  const filled = ({ fill }: ReturnType<typeof rowOf>): HTMLTableRowElement => {
    const row = createElement('tr', {});
    fill(row);
    return row;
  };
  let index = 0;
  const sections = comparison.sections.map(({ id, groups }): PaperSection => ({
    heading: headingOf(id, texts),
    groups: groups.map((group) => ({
      name: groups.length > 1 ? formatComparedGroup(group, texts) : '',
      rows: group.rows.map((row) => {
        const at = index++;
        return filled(rowOf(row, false, () => rowCells(row, at, texts), table));
      }),
    })),
  }));
  if (ratings.length > 0)
    sections.push({
      heading: messages.ratings,
      groups: [
        {
          name: '',
          rows: ratings.map((row) => filled(rowOf(row, false, () => ratingCells(row, texts), table))),
        },
      ],
    });
  // Heads are repeated on every page: only the name and the tier stand there, the rest once.
  const about = columns.map((column) => {
    const [, ...more] = formatColumn(column, labels, clock);
    return parts(column.short !== column.name && column.name, formatEdition(column), more).join(' · ');
  });
  const aboutRow = createElement(
    'tr',
    {},
    createElement('th', { scope: 'row' }),
    ...about.map((line) => createElement('td', {}, createElement('small', {}, line))),
  );
  const whole = {
    heads: columns.map(({ short, view, formatter: its }, at) => [
      ...(pictures[at] ?? []),
      short,
      ...(view ? [createElement('small', {}, its.text(view.tier.name))] : []),
    ]),
    sections: [{ apart: true, groups: [{ name: '', rows: [aboutRow] }] }, ...sections],
  };
  const corner = { alone: labels.topic, among: besideMessages(formatter).programsOfAll };
  const { wide, content } = onSheets(whole, corner, formatter);
  return { wide, content: [...content, ...meaningsOf(state)] };
}

/** What on screen the hints of the rows say: what topics mean, then what each vendor says of its own rows. */
function meaningsOf({ comparison, columns, texts }: TableState): HTMLElement[] {
  const { formatter } = texts;
  const { aboutRows } = besideMessages(formatter);
  const rows = rowsOf(comparison);
  const topics = rows.map((row): RowMeaning => {
    const text = formatMeaning(row, texts);
    return {
      name: formatComparedName(row, texts).text,
      texts: text === undefined ? [] : [{ text, language: formatter.locale }],
      source: undefined,
    };
  });
  const of = (column: Column): RowMeaning[] =>
    rows.flatMap((row) =>
      (row.cells[column.at]?.entries ?? []).map(({ row: { about }, sources }) =>
        meaningOf(
          formatComparedName(row, texts).text,
          about,
          column.view && formatSourceLine(sources, column.view.program, column.formatter),
          column.formatter,
        ),
      ),
    );
  return [
    ...meaningList(aboutRows, topics, formatter),
    ...columns.flatMap((column) =>
      meaningList(formatter.messages.label(aboutRows, column.name), of(column), formatter),
    ),
  ];
}
