import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatComparedGroup, type ComparisonText } from '../../localize/comparator/format-compared.js';
import type { ComparedRow, ComparedSection, ComparisonView } from '../../program/comparison/comparison.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import type { RatingRow } from '../../program/comparison/ratings.js';
import { createElement } from '../shared/table/create-element.js';
import type { Column } from './columns.js';
import { ratingCells } from './ratings.js';
import { rowCells, type RowCells } from './row.js';
import { formatColumn, type Clock } from './format-column.js';

/** As many rows as the first window may show, or somewhat more. */
const FIRST_WINDOW = 16;

export interface Tables {
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
  fold: (key: string) => void;
  scroll: (event: Event) => void;
}

/** One table a group, each in a block of its own: the browser need not lay out what is far outside the window. */
export function tablesTemplate(tables: Tables) {
  const { comparison, columns, texts, level, shown, ratings, view } = tables;
  const { formatter, labels } = texts;
  let row = 0;
  return html`<div
    class="tables"
    role="group"
    tabindex="0"
    aria-label=${formatter.messages.scrollable}
    @scroll=${tables.scroll}
    .style=${`--_columns:${columns.length}`}
  >
    ${comparison.sections.map((section) => {
      const empty = !section.groups.some(({ rows }) => rows.some((one) => shown.has(one)));
      return html`<section part="section" ?hidden=${empty}>
        <div class="section" role="heading" aria-level=${level}>
          ${section.id === 'question' ? labels.question : formatter.messages[section.id]}
        </div>
        ${section.groups.map((group) => {
          const first = row;
          row += group.rows.length;
          return blockTemplate(
            section,
            section.groups.length > 1 ? formatComparedGroup(group, texts) : '',
            `${section.id} ${group.id}`,
            group.rows.map((one, at) => ({
              one,
              hidden: !shown.has(one),
              make: () => rowCells(one, first + at, texts),
            })),
            first,
            tables,
          );
        })}
      </section>`;
    })}
    ${
      ratings.length === 0
        ? nothing
        : html`<section part="section" ?hidden=${view.rows !== 'all' || view.query.trim() !== ''}>
            <div class="section" role="heading" aria-level=${level}>${formatter.messages.ratings}</div>
            ${blockTemplate(
              undefined,
              '',
              'ratings',
              ratings.map((one) => ({ one, hidden: false, make: () => ratingCells(one, texts) })),
              row,
              tables,
            )}
          </section>`
    }
  </div>`;
}

interface Line {
  one: ComparedRow | RatingRow;
  hidden: boolean;
  make: () => RowCells;
}

function blockTemplate(
  section: ComparedSection | undefined,
  name: string,
  key: string,
  lines: readonly Line[],
  first: number,
  tables: Tables,
) {
  const { columns, texts, view, level, rowCache, fold } = tables;
  const { formatter, labels } = texts;
  // A search looks into folded groups too.
  const folded = name !== '' && view.query.trim() === '' && view.folded.includes(key);
  const order = columns.map(({ key, at, state }) => `${key} ${at} ${state.status}`).join();
  const headers = columns.map((column) =>
    [column.name, ...formatColumn(column, labels, tables.clock)].join('\n'),
  );
  const caption = section && section.id !== 'question' ? formatter.messages[section.id] : labels.question;
  return html`<div
    class=${first < FIRST_WINDOW ? 'block first' : 'block'}
    ?hidden=${lines.every(({ hidden }) => hidden)}
    .style=${`--_rows:${lines.length}`}
  >
    ${
      name === ''
        ? nothing
        : html`<div role="heading" aria-level=${level + 1}>
            <button class="fold" aria-expanded=${!folded} @click=${() => fold(key)}>${name}</button>
          </div>`
    }
    <table role="table">
      <caption class="unseen">
        ${name || (section ? caption : formatter.messages.ratings)}
      </caption>
      <colgroup>
        <col class="label" />
        ${columns.map(() => html`<col />`)}
      </colgroup>
      ${guard([rowCache, headers.join('|')], () => theadTemplate(tables, headers))}
      <tbody role="rowgroup" class=${folded ? 'folded' : ''}>
        ${lines.map(
          ({ one, hidden, make }) =>
            html`<tr class="columns" role="row" ?hidden=${hidden}>
              ${guard([one, rowCache, order], () => ordered(one, make, tables))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The cells of a row in the order of the columns. Of a program that is not there, each cell says so. */
function ordered(
  one: ComparedRow | RatingRow,
  make: () => RowCells,
  { columns, rowCache, texts }: Tables,
): Node {
  let row = rowCache.get(one);
  if (!row) rowCache.set(one, (row = make()));
  const { label, cells } = row;
  const nodes = document.createDocumentFragment();
  nodes.append(
    label,
    ...columns.map(
      ({ at, state }) =>
        cells[at] ??
        createElement(
          'td',
          { role: 'cell', class: 'silent' },
          state.status === 'loading' ? texts.labels.columnLoading : texts.labels.notLoaded,
        ),
    ),
  );
  return nodes;
}

/** @param headers Of each column its name, and line by line what it stands for. */
function theadTemplate({ texts: { labels } }: Tables, headers: readonly string[]) {
  return html`<thead role="rowgroup">
    <tr class="columns" role="row">
      <th scope="col" role="columnheader">${labels.topic}</th>
      ${headers.map((header) => {
        const [name, ...more] = header.split('\n');
        return html`<th scope="col" role="columnheader">
          ${name} ${more.map((line) => html`<small>${line} </small>`)}
        </th>`;
      })}
    </tr>
  </thead>`;
}
