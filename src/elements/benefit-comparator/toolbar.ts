import { html, nothing } from 'lit';
import type { ComparatorMessages } from '../../localize/comparator/messages.js';
import type { Formatter } from '../../localize/formatter.js';
import { tableMessages } from '../../localize/table-messages.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import { ROWS_MODES, type Coverage, type RowsMode } from '../../program/comparison/coverage.js';
import { moveAmong, stopAt } from '../shared/one-stop.js';
import { searchField } from '../shared/table/search.js';

interface Toolbar {
  formatter: Formatter;
  labels: ComparatorMessages;
  view: ComparatorView;
  coverage: Coverage;
  /** Which rows are looked at. */
  mode: RowsMode;
  /** How many rows match the search. */
  shown: number;
  hidden: readonly { key: string; name: string }[];
  change: (part: Partial<ComparatorView>) => void;
  showAgain: (key: string) => void;
}

/** How much is answered, which rows to look at, search, and what brings hidden columns back. */
export function toolbarTemplate(toolbar: Toolbar) {
  const { formatter, labels, view, coverage, mode, hidden, change, showAgain } = toolbar;
  const messages = tableMessages(formatter);
  const { rows, fields, answers, columns } = coverage;
  const told = toldRows(toolbar);
  const topics = formatter.plural(labels.topics, rows.all.length);
  return html`${
      columns.length < 2
        ? nothing
        : html`<p>${labels.counted(topics, formatter.number(answers), formatter.number(fields))}</p>`
    }
    <div class="toolbar" part="toolbar">
      ${
        columns.length < 2
          ? nothing
          : html`<div
              class="modes"
              part="control"
              role="toolbar"
              aria-label=${messages.rowsToShow}
              @keydown=${moveAmong}
            >
              ${ROWS_MODES.map((one, at) =>
                rows[one].length === 0
                  ? nothing
                  : html`<button
                      aria-pressed=${one === mode}
                      tabindex=${stopAt(at, ROWS_MODES.indexOf(mode))}
                      @click=${() => change({ rows: one })}
                    >
                      ${messages.withCount(labels.modes[one], formatter.number(rows[one].length))}
                    </button>`,
              )}
            </div>`
      }
      ${searchField(rows.all.length, view.query, formatter, (query) => change({ query }))}
      ${hidden.map(({ key, name }) => html`<button class="link" @click=${() => showAgain(key)}>${labels.showAgain(name)}</button>`)}
      <span class="count" role="status"
        >${told === undefined ? nothing : formatter.plural(messages.shown, told)}</span
      >
    </div>`;
}

/** How many rows there are to tell of: those that match, or those of another way to look than that the page begins with. */
function toldRows({ view, mode, shown, coverage }: Toolbar): number | undefined {
  if (view.query.trim() !== '') return shown;
  return mode === 'all' || mode === 'compared' ? undefined : coverage.rows[mode].length;
}
