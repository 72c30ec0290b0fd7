import { html, nothing } from 'lit';
import type { ComparatorMessages } from '../../localize/comparator/messages.js';
import type { Formatter } from '../../localize/formatter.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import type { RowsMode } from '../../program/comparison/difference.js';
import { searchField } from '../shared/table/search.js';

interface Toolbar {
  formatter: Formatter;
  labels: ComparatorMessages;
  view: ComparatorView;
  /** How many rows there are, and how many of them are shown. */
  rows: number;
  shown: number;
  /** How many programs are compared. */
  compared: number;
  hidden: readonly { key: string; name: string }[];
  change: (part: Partial<ComparatorView>) => void;
  showAgain: (key: string) => void;
}

const MODES = ['all', 'differences', 'shared'] as const satisfies RowsMode[];

/** Search, which rows, and what brings hidden columns back. */
export function toolbarTemplate(toolbar: Toolbar) {
  const { formatter, labels, view, rows, shown, compared, hidden, change, showAgain } = toolbar;
  const { messages } = formatter;
  const filtered = view.rows !== 'all' || view.query.trim() !== '';
  return html`<div class="toolbar" part="toolbar">
    ${searchField(rows, view.query, formatter, (query) => change({ query }))}
    ${
      compared < 2
        ? nothing
        : html`<label class="field"
            ><span>${labels.rows}</span
            ><select
              @change=${(event: Event) => change({ rows: (event.target as HTMLSelectElement).value as RowsMode })}
            >
              ${MODES.map((mode) => html`<option value=${mode} .selected=${mode === view.rows}>${labels.modes[mode]}</option>`)}
            </select></label
          >`
    }
    ${hidden.map(({ key, name }) => html`<button class="link" @click=${() => showAgain(key)}>${labels.showAgain(name)}</button>`)}
    <span class="count" role="status">${filtered ? formatter.plural(messages.shown, shown) : nothing}</span>
  </div>`;
}
