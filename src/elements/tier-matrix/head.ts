import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatTierHead } from '../../localize/format-tier.js';
import type { Formatter } from '../../localize/formatter.js';
import { matrixMessages } from '../../localize/matrix-messages.js';
import type { MatrixView } from '../../program/matrix/matrix-view.js';
import type { ViewState } from '../../program/matrix/view-state.js';
import { byId } from '../../program/by-id.js';
import type { Program } from '../../program/schema/program.js';
import { moveAmong } from '../shared/one-stop.js';
import { pairChooser } from '../shared/table/pair-chooser.js';

interface Head {
  matrix: MatrixView;
  formatter: Formatter;
  view: ViewState;
  tier: string | undefined;
  /** Id of the tier that the reader's answers support. */
  supported: string | undefined;
  pick: (tier: string) => void;
  change: (part: Partial<ViewState>) => void;
  scroll: (event: Event) => void;
}

/**
 * The tier names that stay in view. They are buttons for the eye and the hand; the headers that belong to the cells
 * stand in each table, where a screen reader looks for them.
 */
export function headTemplate(head: Head) {
  const { matrix, formatter, view, tier, supported } = head;
  return guard([matrix, formatter, view.pair, tier, supported], () => draw(head));
}

function draw(head: Head) {
  const { formatter, view, tier: picked, supported, pick, change, scroll } = head;
  const { program } = head.matrix;
  const messages = matrixMessages(formatter);
  const { tiers } = program;
  // Of columns that there is no room for, none can be the stop.
  const stop = view.pair.find((id) => id === picked) ?? view.pair[0];
  return html`<div
    class="head ${tiers.length > 2 ? 'many' : ''}"
    part="head"
    @scroll=${scroll}
    .style=${`--_columns:${tiers.length}`}
  >
    <div class="wide">
      ${program.tierGroups ? spansTemplate(program, formatter) : nothing}
      <div class="columns" role="toolbar" aria-label=${messages.tiers} @keydown=${moveAmong}>
        <span></span>
        ${tiers.map((tier) => {
          const { id, name, recommended } = tier;
          return html`<span
            class=${recommended === undefined ? 'tab' : 'tab recommended'}
            part=${recommended === undefined ? nothing : 'recommended'}
            ><button
              class="tier"
              part="tier"
              aria-pressed=${picked === id}
              tabindex=${id === stop ? 0 : -1}
              @click=${() => pick(id)}
            >
              ${formatter.text(name)}${formatTierHead(tier, head.matrix.choice, formatter, program).map((line) => html`<small>${line}</small>`)}${recommended === undefined ? nothing : html`<small>${messages.recommendedTier}</small>`}${id === supported ? html`<small>${messages.supportedTier}</small>` : nothing}
            </button></span
          >`;
        })}
      </div>
    </div>
    ${
      tiers.length < 3
        ? nothing
        : pairChooser({
            pair: view.pair,
            columns: tiers.map(({ id, name }) => ({ key: id, name: formatter.text(name) })),
            labels: [messages.firstTier, messages.secondTier],
            choose: (pair) => change({ pair }),
          })
    }
  </div>`;
}

/** The names of the tiers' groups, side by side: each over the tiers it spans. */
function spansTemplate({ tiers, tierGroups }: Program, formatter: Formatter) {
  const spans: { id: string | undefined; span: number }[] = [];
  for (const { group } of tiers) {
    const last = spans.at(-1);
    if (last && last.id === group) last.span++;
    else spans.push({ id: group, span: 1 });
  }
  return html`<div class="spans" aria-hidden="true">
    <span></span>${spans.map(({ id, span }) => {
      const name = byId(tierGroups, id)?.name;
      return html`<span class=${name === undefined ? 'bare' : ''} .style=${`grid-column:span ${span}`}
        >${name === undefined ? nothing : formatter.text(name)}</span
      >`;
    })}
  </div>`;
}
