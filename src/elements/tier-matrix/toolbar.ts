import { html, nothing } from 'lit';
import type { Formatter } from '../../localize/formatter.js';
import type { MatrixView, Row } from '../../program/matrix/matrix-view.js';
import { byId } from '../../program/by-id.js';
import type { Program } from '../../program/schema/program.js';
import type { ViewState } from '../../program/matrix/view-state.js';
import { choosersTemplate } from '../shared/choosers.js';
import { titleTemplate } from '../shared/title.js';

/** From how many rows on a search is worth its place. */
const ENOUGH_TO_SEARCH = 8;

interface Toolbar {
  matrix: MatrixView;
  formatter: Formatter;
  view: ViewState;
  shown: ReadonlySet<Row>;
  /** How many rows there are. */
  rows: number;
  change: (part: Partial<ViewState>) => void;
}

/** Which program and edition this is; search, filter and the choosers of dimensions. */
export function toolbarTemplate({ matrix: { program }, formatter, view, shown, rows, change }: Toolbar) {
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
      ${
        rows < ENOUGH_TO_SEARCH
          ? nothing
          : html`<label class="field"
              ><span>${messages.search}</span
              ><input
                type="search"
                .value=${view.query}
                @input=${(event: Event) => change({ query: (event.target as HTMLInputElement).value })}
            /></label>`
      }
      ${choosersTemplate(program, formatter, view.choice, (choice) => change({ choice }))}
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
      <span class="count" role="status"
        >${filtered ? formatter.plural(messages.shown, shown.size) : nothing}</span
      >
    </div>`;
}

/** The names of the tiers' groups, side by side: each with the number of tiers it spans. */
export function tierGroupSpans({
  tiers,
  tierGroups = [],
}: Program): { name: NonNullable<Program['tierGroups']>[number]['name'] | undefined; span: number }[] {
  const spans: { id: string | undefined; span: number }[] = [];
  for (const { group } of tiers) {
    const last = spans.at(-1);
    if (last && last.id === group) last.span++;
    else spans.push({ id: group, span: 1 });
  }
  return spans.map(({ id, span }) => ({ name: byId(tierGroups, id)?.name, span }));
}
