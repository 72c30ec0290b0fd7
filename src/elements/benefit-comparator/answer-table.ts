import { formatComparedName } from '../../localize/comparator/format-compared.js';
import { tableMessages } from '../../localize/table-messages.js';
import { rowsOf, type ComparedRow } from '../../program/comparison/comparison.js';
import {
  answeredBy,
  answering,
  mostAnswersFirst,
  type Answered,
  type Coverage,
  type RowsMode,
} from '../../program/comparison/coverage.js';
import { createElement } from '../shared/table/create-element.js';
import type { TableGroup, TableModel, TableSection } from '../shared/table/grouped-table.js';
import { fillSaid, silencesIn } from './said-row.js';
import { headingOf, ratingSection, rowOf, tableFrame, type Table } from './table.js';
import { rowCells } from './row.js';

/** What is shown with the answers first. */
export interface Answers extends Table {
  coverage: Coverage;
  mode: Exclude<RowsMode, 'all'>;
  /** Topics whose rows the author wants first. */
  topics: readonly string[];
}

/**
 * A comparison with the answers first: the rows that the reader looks at, those with most answers above the others; below
 * them what is left, folded under its count, in a line each that tells it in short.
 */
export function answerTableOf(table: Answers): TableModel {
  const { comparison, coverage, mode, topics, texts, shown, view, rowCache } = table;
  const { formatter, labels } = texts;
  const searching = view.query.trim() !== '';
  const places = new Map(rowsOf(comparison).map((row, at) => [row, at]));
  const isCompared = mode === 'compared' || mode === 'differences';
  const wanted = isCompared
    ? topics.flatMap((id) => coverage.rows.all.filter(({ topic }) => topic?.id === id))
    : [];
  const rest = (rows: readonly ComparedRow[]) => rows.filter((row) => !wanted.includes(row));

  const rowsFor = (rows: readonly ComparedRow[], key: string) =>
    rows.map((row) =>
      answeredBy(row) === 'compared'
        ? rowOf(row, !shown.has(row), () => rowCells(row, places.get(row)!, texts), table)
        : {
            hidden: !shown.has(row),
            fill: (element: HTMLTableRowElement) => fillSaid(element, row, places.get(row)!, key, table),
          },
    );
  const open = (key: string, heading: string, rows: readonly ComparedRow[]): TableSection => ({
    heading,
    groups: [{ key, ids: key, name: '', caption: heading, folded: false, rows: rowsFor(rows, key) }],
  });
  const shownRows = mode === 'open' ? [] : rest(coverage.rows[mode]);
  const sections = comparison.sections.flatMap(({ id }): TableSection[] => {
    const own = mostAnswersFirst(shownRows.filter(({ section }) => section === id));
    return own.length === 0 ? [] : [open(id, headingOf(id, texts), own)];
  });
  if (wanted.length > 0) sections.unshift(open('wanted', labels.wanted, wanted));

  const left: readonly [key: string, name: string, kind: Answered, rows: readonly ComparedRow[]][] = [
    ['open', labels.modes.open, 'open', mode === 'open' ? coverage.rows.open : []],
    ['compared', labels.modes.compared, 'compared', isCompared ? [] : coverage.rows.compared],
    [
      'same',
      labels.modes.same,
      'compared',
      mode === 'differences'
        ? coverage.rows.compared.filter((row) => !coverage.rows.differences.includes(row))
        : [],
    ],
    ['single', labels.modes.single, 'single', mode === 'single' ? [] : coverage.rows.single],
    ['open', labels.modes.open, 'open', mode === 'open' ? [] : coverage.rows.open],
  ];
  const groups = left.flatMap(([key, what, kind, all]): TableGroup[] => {
    const rows = rest(all);
    if (rows.length === 0) return [];
    return [
      {
        key: `rest ${key}`,
        ids: `rest-${key}`,
        name: tableMessages(formatter).withCount(what, formatter.number(rows.length)),
        caption: what,
        // Folded at first: the reader's fold is the other way round.
        folded: !searching && !view.folded.includes(`rest ${key}`),
        digest: () => digestOf(kind, rows, table),
        rows: rowsFor(rows, `rest-${key}`),
      },
    ];
  });
  return {
    ...tableFrame(table),
    sections: [
      ...sections,
      ...(isCompared ? ratingSection(table, searching) : []),
      { heading: undefined, groups },
    ],
    madeOf: [rowCache, mode, wanted.length],
  };
}

/** What is folded, in short: by the vendor that answers, by the word of a silence, or by name alone. */
function digestOf(kind: Answered, rows: readonly ComparedRow[], table: Answers): HTMLElement {
  const { texts, columns } = table;
  const lines = new Map<string, string[]>();
  const put = (line: string, row: ComparedRow) =>
    lines.set(line, [...(lines.get(line) ?? []), formatComparedName(row, texts).text]);
  for (const row of rows)
    if (kind === 'single') {
      const [who] = answering(row);
      put(columns.find(({ at }) => at === who)?.short ?? '', row);
    } else {
      const words = kind === 'open' ? silencesIn(row, table).map(({ word }) => word) : [];
      put([...new Set(words)].join(' · '), row);
    }
  return createElement(
    'ul',
    { class: 'digest', role: 'list' },
    ...[...lines].map(([line, names]) =>
      createElement(
        'li',
        kind === 'open' ? { class: 'silent' } : {},
        ...(line === '' ? [] : [createElement('b', {}, texts.formatter.messages.label(line, ''))]),
        names.join(' · '),
      ),
    ),
  );
}
