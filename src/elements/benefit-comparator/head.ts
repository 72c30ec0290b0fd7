import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ComparatorMessages } from '../../localize/comparator/messages.js';
import { formatTierHead } from '../../localize/format-tier.js';
import type { Formatter } from '../../localize/formatter.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import { pairChooser } from '../shared/table/pair-chooser.js';
import type { Column } from './columns.js';
import {
  formatAge,
  formatEdition,
  formatOld,
  formatOptions,
  formatSponsored,
  type Clock,
} from './format-column.js';

export interface Head {
  columns: readonly Column[];
  formatter: Formatter;
  labels: ComparatorMessages;
  view: ComparatorView;
  clock: Clock;
  choose: (key: string, tier: string) => void;
  change: (part: Partial<ComparatorView>) => void;
  scroll: (event: Event) => void;
}

/** The programs, in view while the page scrolls: whose they are, which tier is shown, how old the figures are. */
export function headTemplate(head: Head) {
  const { columns, labels, view, change, scroll } = head;
  return html`<div
    class="head programs ${columns.length > 2 ? 'many' : ''}"
    part="head"
    role="group"
    aria-label=${labels.programs}
    @scroll=${scroll}
    .style=${`--_columns:${columns.length}`}
  >
    ${
      columns.length > 2
        ? pairChooser({
            pair: view.pair,
            columns,
            labels: [labels.first, labels.second],
            choose: (pair) => change({ pair }),
          })
        : nothing
    }
    <div class="columns">
      <span></span>
      ${repeat(
        columns,
        ({ key }) => key,
        (column) => columnTemplate(column, head),
      )}
    </div>
  </div>`;
}

function columnTemplate(column: Column, head: Head) {
  const { key, name, sponsored, view, formatter, state, because } = column;
  const { labels } = head;
  const vendor = view && formatter.text(view.program.vendor.name);
  const [options, edition, old] = [
    formatOptions(column),
    formatEdition(column),
    formatOld(column, labels, head.clock),
  ];
  return html`<div class="program" part="column">
    <div class="who">
      <span
        >${vendor !== undefined && !name.startsWith(vendor) ? html`<small>${vendor}</small>` : nothing}
        <b lang=${view ? formatter.localize(view.program.name).language : nothing}>${name}</b></span
      >
      <button class="more" data-column=${key} aria-expanded="false" aria-label=${labels.menu(name)}></button>
    </div>
    ${sponsored === undefined ? nothing : html`<p class="ad">${formatSponsored(sponsored, labels)}</p>`}
    ${
      view
        ? html`<select
              aria-label=${labels.tierOf(name)}
              @change=${(event: Event) => head.choose(key, (event.target as HTMLSelectElement).value)}
            >
              ${view.program.tiers.map(
                (tier) =>
                  html`<option value=${tier.id} .selected=${tier === view.tier}>
                    ${formatter.text(tier.name)}
                  </option>`,
              )}
            </select>
            ${formatTierHead(view.tier, view.choice, formatter, view.program).map((line) => html`<small>${line}</small>`)}
            ${because ? html`<small>${labels[because]}</small>` : nothing}
            ${options ? html`<small>${options}</small>` : nothing}
            ${edition ? html`<small class="edition">${edition}</small>` : nothing}
            <small>${formatAge(column, labels)}${old ? html` <b class="stale">${old}</b>` : nothing}</small>
            ${view.program.invented ? html`<small>${formatter.messages.invented}</small>` : nothing}`
        : nothing
    }
    ${
      state.status === 'loading' && !view
        ? html`<small role="status">${labels.columnLoading}</small>`
        : state.status === 'failed'
          ? html`<p class="failed" role="status">
              ${view ? labels.columnStale : labels.columnFailed}
              ${state.retry ? html`<button class="link" @click=${state.retry}>${formatter.messages.retry}</button>` : nothing}
            </p>`
          : nothing
    }
  </div>`;
}
