import { html, nothing } from 'lit';
import { formatPrice, type ComparisonText } from '../../localize/comparator/format-compared.js';
import { shownIn } from '../../context/program-state.js';
import type { ComparatorMessages } from '../../localize/comparator/messages.js';
import { formatTierHead } from '../../localize/format-tier.js';
import type { Formatter } from '../../localize/formatter.js';
import { parts } from '../../localize/parts.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import type { Coverage } from '../../program/comparison/coverage.js';
import { picturesOf } from '../shared/picture.js';
import { pairChooser } from '../shared/table/pair-chooser.js';
import type { Column } from './columns.js';
import {
  formatAge,
  formatEdition,
  formatOld,
  formatOptions,
  formatSponsored,
  formatWithdrawn,
  type Clock,
} from './format-column.js';

export interface Head {
  columns: readonly Column[];
  formatter: Formatter;
  labels: ComparatorMessages;
  view: ComparatorView;
  clock: Clock;
  /** The element's attribute: which pictures the page allows. */
  pictures: string | undefined;
  choose: (key: string, tier: string) => void;
  change: (part: Partial<ComparatorView>) => void;
  scroll: (event: Event) => void;
}

/** The programs, in view while the page scrolls: whose they are and which tier is shown, in as little height as that takes. */
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
      ${columns.map((column) => columnTemplate(column, head))}
    </div>
  </div>`;
}

/** One program in the head that stays in view: whose it is, and its tier. */
function columnTemplate(column: Column, head: Head) {
  const { key, name, short, sponsored, view, formatter } = column;
  const { labels } = head;
  return html`<div class="program" part="column">
    <div class="who">
      ${pictureOf(column, head, 'logo')}
      <b lang=${view ? formatter.localize(view.program.vendor.name).language : nothing}>${short}</b>
      <button class="more" data-column=${key} aria-expanded="false" aria-label=${labels.menu(name)}></button>
    </div>
    ${
      view
        ? html`<select
            part="control"
            aria-label=${labels.tierOf(name)}
            @change=${(event: Event) => head.choose(key, (event.target as HTMLSelectElement).value)}
          >
            ${view.program.tiers.map(
              (tier) =>
                html`<option value=${tier.id} .selected=${tier === view.tier}>
                  ${formatter.text(tier.name)}
                </option>`,
            )}
          </select>`
        : nothing
    }
    ${sponsored === undefined ? nothing : html`<p class="ad">${formatSponsored(sponsored, labels)}</p>`}
  </div>`;
}

function pictureOf({ state, view, formatter }: Column, { pictures }: Head, kind: 'logo' | 'badge') {
  const program = shownIn(state);
  if (!program || !view) return nothing;
  return picturesOf(program, formatter, pictures)(kind === 'logo' ? program.logo : view.tier.badge, kind);
}

/** What else is to be known of the programs, below the head: how much they answer, what they cost, of which day, and for whom. */
export function cardsTemplate(head: Head, { columns: answers, rows }: Coverage, texts: ComparisonText) {
  const { columns, labels, formatter, scroll } = head;
  const priceOf = ({ at }: Column) => (at < 0 ? undefined : formatPrice(rows.all, at, texts));
  return html`<div class="cards" @scroll=${scroll} .style=${`--_columns:${columns.length}`}>
    <div class="columns">
      <small>${answers.length < 2 ? nothing : labels.covered}</small>
      ${columns.map(
        (column) =>
          html`<div class="card">
            ${
              column.view && answers.length > 1
                ? html`<div class="cover" .style=${`--_part:${answers[column.at]! / rows.all.length}`}></div>
                    <small
                      >${labels.ofAll(formatter.number(answers[column.at]!), formatter.number(rows.all.length))}</small
                    >`
                : nothing
            }
            ${pictureOf(column, head, 'badge')}${cardTemplate(column, head, priceOf(column))}
          </div>`,
      )}
    </div>
  </div>`;
}

function cardTemplate(column: Column, { labels, clock }: Head, price: string | undefined) {
  const { view, formatter, state, because, name, short } = column;
  const old = formatOld(column, labels, clock);
  const edition = formatEdition(column);
  const lines = view
    ? parts(
        formatTierHead(view.tier, view.choice, formatter, view.program),
        because && labels[because],
        view.program.invented && formatter.messages.invented,
        // One date is enough: that the day of reading is not known matters where there is no other.
        (view.asOf !== undefined || edition === '') && formatAge(column, labels),
        edition,
        formatWithdrawn(column),
        formatOptions(column),
        short !== name && name,
      )
    : [];
  return html`${price === undefined ? nothing : html`<small>${price}</small>`}
  ${lines.length > 0 ? html`<small>${lines.join(' · ')}</small>` : nothing}
  ${old ? html`<small><b class="stale">${old}</b></small>` : nothing}
  ${
    state.status === 'loading' && !view
      ? html`<small role="status">${labels.columnLoading}</small>`
      : state.status === 'failed'
        ? html`<p class="failed" role="status">
            ${view ? labels.columnStale : labels.columnFailed}
            ${state.retry ? html`<button class="link" @click=${state.retry}>${formatter.messages.retry}</button>` : nothing}
          </p>`
        : nothing
  }`;
}
