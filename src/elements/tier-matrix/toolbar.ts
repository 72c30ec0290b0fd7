import { html, nothing } from 'lit';
import type { Formatter } from '../../localize/formatter.js';
import type { MatrixView } from '../../program/matrix/matrix-view.js';
import type { ViewState } from '../../program/matrix/view-state.js';
import type { Dimension } from '../../program/schema/program.js';
import { choosersTemplate, openDimensionsTemplate } from '../shared/choosers.js';
import { searchField } from '../shared/table/search.js';
import { titleTemplate } from '../shared/title.js';

interface Toolbar {
  matrix: MatrixView;
  formatter: Formatter;
  view: ViewState;
  /** Those to choose in. */
  dimensions: readonly Dimension[];
  /** How many rows there are, and how many of them are shown. */
  rows: number;
  shown: number;
  change: (part: Partial<ViewState>) => void;
}

/** Which program and edition this is; search, filter and the choosers of dimensions. */
export function toolbarTemplate(toolbar: Toolbar) {
  const { formatter, view, dimensions, shown, rows, change } = toolbar;
  const { program } = toolbar.matrix;
  const { messages } = formatter;
  const filtered = view.differencesOnly || view.query.trim() !== '';
  return html`${titleTemplate(program, formatter)}
    ${program.tiers.map(({ name: tier, recommended }) =>
      recommended === undefined
        ? nothing
        : html`<p class="advice">
            <b>${messages.label(messages.recommendedTier, formatter.text(tier))}</b>
            ${recommended === '' ? nothing : formatter.text(recommended)}
          </p>`,
    )}
    <div class="toolbar" part="toolbar">
      ${searchField(rows, view.query, formatter, (query) => change({ query }))}
      ${openDimensionsTemplate(program, formatter)}
      ${choosersTemplate(dimensions, formatter, view.choice, (choice) => change({ choice }))}
      ${
        program.tiers.length < 2
          ? nothing
          : html`<label class="check"
              ><input
                type="checkbox"
                .checked=${view.differencesOnly}
                @change=${(event: Event) => change({ differencesOnly: (event.target as HTMLInputElement).checked })}
              />${messages.differences}</label
            >`
      }
      <span class="count" role="status">${filtered ? formatter.plural(messages.shown, shown) : nothing}</span>
    </div>`;
}
