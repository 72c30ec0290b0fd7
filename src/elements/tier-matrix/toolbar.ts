import { html, nothing } from 'lit';
import { formatEditionBriefly } from '../../localize/format-edition.js';
import type { Formatter } from '../../localize/formatter.js';
import { matrixMessages } from '../../localize/matrix-messages.js';
import type { MatrixView } from '../../program/matrix/matrix-view.js';
import type { ViewState } from '../../program/matrix/view-state.js';
import type { Dimension } from '../../program/schema/program.js';
import { openDimensionsTemplate } from '../shared/choosers.js';
import { foldedChoosers } from '../shared/folded-choosers.js';
import { stepChooser } from './step-chooser.js';
import { ROWS_MODES, type RowsMode } from '../../program/matrix/view-state.js';
import { moveAmong, stopAt } from '../shared/one-stop.js';
import { searchField } from '../shared/table/search.js';
import type { ShowPicture } from '../shared/picture.js';
import { titleTemplate } from '../shared/title.js';

interface Toolbar {
  matrix: MatrixView;
  formatter: Formatter;
  view: ViewState;
  /** Those to choose in. */
  dimensions: readonly Dimension[];
  /** How many rows there are; in how many the tiers differ; how many are shown. */
  rows: number;
  differing: number;
  shown: number;
  /** In how many the two tiers differ that are shown where there is no room for all; how many of those shown say the same of both. */
  between: number;
  alike: number;
  pictures: ShowPicture;
  change: (part: Partial<ViewState>) => void;
}

/** Which program and edition this is; search, filter and the choosers of dimensions. */
export function toolbarTemplate(toolbar: Toolbar) {
  const {
    formatter,
    view,
    dimensions,
    shown,
    rows,
    differing,
    between: few,
    alike,
    pictures,
    change,
  } = toolbar;
  const { program } = toolbar.matrix;
  const messages = matrixMessages(formatter);
  const filtered = view.rows === 'differences' || view.query.trim() !== '';
  const name = (id: string | undefined) => formatter.text(program.tiers.find((tier) => tier.id === id)!.name);
  const between = messages.fromTo(name(view.pair[0]), name(view.pair.at(-1)));
  const counted = (count: number) => messages.withCount(messages.whatDiffers, formatter.number(count));
  const modes: Record<RowsMode, string> = {
    step: messages.label(messages.stepUp, between),
    differences: counted(differing),
    all: messages.withCount(messages.allRows, formatter.number(rows)),
  };
  return html`${titleTemplate(program, formatEditionBriefly(program, formatter), formatter, pictures(program.logo, 'logo'))}
    ${program.tiers.map(({ name: tier, recommended }) =>
      // Else the tier's card tells it.
      recommended === undefined || view.rows !== 'all'
        ? nothing
        : html`<p class="advice">
            <b>${messages.label(messages.recommendedTier, formatter.text(tier))}</b>
            ${recommended === '' ? nothing : formatter.text(recommended)}
          </p>`,
    )}
    <div class="toolbar" part="toolbar">
      ${
        program.tiers.length < 2
          ? nothing
          : html`<div
              class="modes"
              part="control"
              role="toolbar"
              aria-label=${messages.rowsToShow}
              @keydown=${moveAmong}
            >
              ${ROWS_MODES.map(
                (mode, at) =>
                  html`<button
                    aria-pressed=${view.rows === mode}
                    tabindex=${stopAt(at, ROWS_MODES.indexOf(view.rows))}
                    aria-label=${mode === 'step' ? modes.step : nothing}
                    @click=${() => change({ rows: mode })}
                  >
                    ${/* On a phone the choosers below tell the tiers, and only two are in view. */ mode === 'all' ? modes.all : byRoom(mode === 'step' ? messages.stepUp : counted(few), modes[mode])}
                  </button>`,
              )}
            </div>`
      }
      ${view.rows === 'step' && program.tiers.length > 2 ? stepChooser(view, program, formatter, change) : nothing}
      ${openDimensionsTemplate(program, formatter)}
      ${foldedChoosers(dimensions, formatter, view.choice, (choice) => change({ choice }))}
      ${searchField(rows, view.query, formatter, (query) => change({ query }))}
      <span class="count" role="status"
        >${filtered ? byRoom(formatter.plural(messages.shown, shown - alike), formatter.plural(messages.shown, shown)) : nothing}</span
      >
    </div>`;
}

/** What is said where there is room for two columns, and where there is more. */
function byRoom(short: string, long: string) {
  return short === long ? long : html`<span class="short">${short}</span><span class="long">${long}</span>`;
}
