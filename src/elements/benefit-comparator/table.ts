import { formatComparedGroup, type ComparisonText } from '../../localize/comparator/format-compared.js';
import { tableMessages } from '../../localize/table-messages.js';
import type { ComparedRow, ComparisonView } from '../../program/comparison/comparison.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import type { SectionId } from '../../program/comparison/placement.js';
import type { RatingRow } from '../../program/comparison/ratings.js';
import { createElement } from '../shared/table/create-element.js';
import type { TableModel, TableRow, TableSection } from '../shared/table/grouped-table.js';
import type { Column } from './columns.js';
import { formatColumn, formatSponsored, type Clock } from './format-column.js';
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

/** All of a comparison as a table in groups, the ratings last. */
export function tableOf(table: Table): TableModel {
  const { comparison, texts, shown, view, rowCache } = table;
  const searching = view.query.trim() !== '';
  let index = 0;
  const sections = comparison.sections.map(({ id, groups }): TableSection => {
    const heading = headingOf(id, texts);
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
  return {
    ...tableFrame(table),
    sections: [...sections, ...ratingSection(table, searching)],
    madeOf: [rowCache, 'all'],
  };
}

/** The heading of a section. */
export function headingOf(id: SectionId, { formatter, labels }: ComparisonText): string {
  return id === 'question' ? labels.question : tableMessages(formatter)[id];
}

/** The ratings, where there are any. */
export function ratingSection(table: Table, hidden: boolean): TableSection[] {
  const { ratings, texts } = table;
  const heading = texts.formatter.messages.ratings;
  if (ratings.length === 0) return [];
  const rows = ratings.map((row) => rowOf(row, false, () => ratingCells(row, texts), table));
  return [{ heading, hidden, groups: [{ key: 'ratings', name: '', caption: heading, folded: false, rows }] }];
}

/** What a table has in common, whichever rows it shows: its columns and their headers, which say vendor and tier. */
export function tableFrame({ columns, texts, level, clock }: Table) {
  const { formatter, labels } = texts;
  const told = columns.map((column) => formatColumn(column, labels, clock));
  return {
    label: tableMessages(formatter).scrollable,
    columns: columns.length,
    level,
    order: JSON.stringify([columns.map(({ key, at, state, short }) => [key, at, state.status, short]), told]),
    blank: () => createElement('tr', { class: 'columns', role: 'row' }),
    headers: () => [
      [labels.topic],
      ...columns.map(({ short, view, formatter, sponsored }) => [
        short,
        ...(view && !short.endsWith(formatter.text(view.tier.name))
          ? [createElement('small', {}, ` ${formatter.text(view.tier.name)}`)]
          : []),
        ...(sponsored === undefined
          ? []
          : [createElement('small', {}, ` ${formatSponsored(sponsored, labels)}`)]),
      ]),
    ],
  };
}

/** A row in the order of the columns. Of a program that is not there, each cell says so. */
export function rowOf(
  row: ComparedRow | RatingRow,
  hidden: boolean,
  make: () => RowCells,
  { columns, rowCache, texts: { labels } }: Pick<Table, 'columns' | 'rowCache' | 'texts'>,
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
