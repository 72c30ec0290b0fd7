import { shownIn } from '../../context/program-state.js';
import { formatComparedGroup, type ComparisonText } from '../../localize/comparator/format-compared.js';
import type { ComparedRow, ComparisonView } from '../../program/comparison/comparison.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import type { RatingRow } from '../../program/comparison/ratings.js';
import { createElement } from '../shared/table/create-element.js';
import type { TableModel, TableRow, TableSection } from '../shared/table/grouped-table.js';
import type { Column } from './columns.js';
import { formatColumn, type Clock } from './format-column.js';
import { ratingCells } from './ratings.js';
import { rowCells, type RowCells } from './row.js';

export interface Table {
  comparison: ComparisonView;
  ratings: readonly RatingRow[];
  columns: readonly Column[];
  texts: ComparisonText;
  view: ComparatorView;
  shown: ReadonlySet<ComparedRow>;
  level: number;
  clock: Clock;
  /** What has been made of the rows already; of another comparison, or in other words, another map. */
  rowCache: Map<ComparedRow | RatingRow, RowCells>;
}

/** A comparison as a table in groups, the ratings last. */
export function tableOf(table: Table): TableModel {
  const { comparison, columns, texts, level, shown, ratings, view, rowCache, clock } = table;
  const { formatter, labels } = texts;
  const searching = view.query.trim() !== '';
  let index = 0;
  const sections = comparison.sections.map(({ id, groups }): TableSection => {
    const heading = id === 'question' ? labels.question : formatter.messages[id];
    return {
      heading,
      groups: groups.map((group) => {
        const name = groups.length > 1 ? formatComparedGroup(group, texts) : '';
        const key = `${id} ${group.id}`;
        return {
          key,
          name,
          caption: name || heading,
          // A search looks into folded groups too.
          folded: name !== '' && !searching && view.folded.includes(key),
          rows: group.rows.map((row) => {
            const at = index++;
            return rowOf(row, !shown.has(row), () => rowCells(row, at, texts), table);
          }),
        };
      }),
    };
  });
  if (ratings.length > 0)
    sections.push({
      heading: formatter.messages.ratings,
      hidden: view.rows !== 'all' || searching,
      groups: [
        {
          key: 'ratings',
          name: '',
          caption: formatter.messages.ratings,
          folded: false,
          rows: ratings.map((row) => rowOf(row, false, () => ratingCells(row, texts), table)),
        },
      ],
    });
  const heads = columns.map((column) => [column.name, formatColumn(column, labels, clock)] as const);
  return {
    label: formatter.messages.scrollable,
    columns: columns.length,
    level,
    sections,
    about: columns.map(({ state }) => shownIn(state)),
    madeOf: [rowCache],
    order: JSON.stringify([columns.map(({ key, at, state }) => [key, at, state.status]), heads]),
    blank: () => createElement('tr', { class: 'columns', role: 'row' }),
    headers: () => [
      [labels.topic],
      ...heads.map(([name, more]) => [
        `${name} `,
        ...more.map((line) => createElement('small', {}, `${line} `)),
      ]),
    ],
  };
}

/** A row in the order of the columns. Of a program that is not there, each cell says so. */
function rowOf(
  row: ComparedRow | RatingRow,
  hidden: boolean,
  make: () => RowCells,
  { columns, rowCache, texts: { labels } }: Table,
): TableRow {
  return {
    hidden,
    fill(element) {
      let made = rowCache.get(row);
      if (!made) rowCache.set(row, (made = make()));
      const { label, cells } = made;
      const inOrder = columns.map(
        ({ at, state }) =>
          cells[at] ??
          createElement(
            'td',
            { role: 'cell', class: 'silent' },
            state.status === 'loading' ? labels.columnLoading : labels.notLoaded,
          ),
      );
      element.replaceChildren(label, ...inOrder);
    },
  };
}
