import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatOneCell, formatRowName } from '../../localize/format-cell.js';
import type { Formatter } from '../../localize/formatter.js';
import { matrixMessages } from '../../localize/matrix-messages.js';
import { formatTierHead } from '../../localize/format-tier.js';
import { joined, parts } from '../../localize/parts.js';
import { asLine } from '../../localize/phrase.js';
import type { MatrixView, Row, TierFact } from '../../program/matrix/rows.js';
import type { Tier } from '../../program/schema/program.js';
import { tierCards } from '../../program/step/tier-card.js';
import type { ShowPicture } from '../shared/picture.js';
import type { Act } from './row.js';

interface Cards {
  matrix: MatrixView;
  /** Places of the tiers that a step is between; all that are shown where there is none. */
  places: readonly number[];
  /** Id of the tier that the reader's answers support. */
  supported: string | undefined;
  formatter: Formatter;
  pictures: ShowPicture;
  act: Act;
  scroll: (event: Event) => void;
}

/**
 * What each tier is, under its name: what it is for, how one gets in, the figures it asks, what it costs, and the way to
 * it. What a figure is called stands in each card; where there is room it is seen once, in the column of the labels.
 */
export function cardsTemplate(cards: Cards) {
  const { matrix, formatter, supported, places, pictures } = cards;
  // A search is about the rows: with a key pressed in it, nothing of a card is another.
  return guard([matrix, formatter, supported, pictures, ...places], () => draw(cards));
}

function draw({ matrix, places, supported, formatter, pictures, act, scroll }: Cards) {
  const { program } = matrix;
  const messages = matrixMessages(formatter);
  const { asks, cost } = tierCards(matrix, places);
  const figures = cost ? [...asks, cost] : asks;
  const facts = matrix.sections.find(({ id }) => id === 'tiers')?.groups[0]?.rows ?? [];
  const factRow = (wanted: TierFact) => facts.find(({ fact }) => fact === wanted);
  const [about, entry, action] = [factRow('description'), factRow('admission'), factRow('action')];
  const label = (row: Row) => formatRowName(row, formatter).text;
  const card = (tier: Tier, at: number) => {
    const say = (row: Row) => formatOneCell(row, at, formatter, program);
    const [described, enters, next] = [about, entry, action].map((row) => row && say(row));
    const into = enters && [enters.tone === 'silent' ? '' : enters.text, ...enters.details].filter(Boolean);
    // On a phone no head says it.
    const flags = parts(
      formatTierHead(tier, matrix.choice, formatter, program),
      tier.recommended !== undefined && messages.recommendedTier,
      tier.id === supported && messages.supportedTier,
    );
    return html`<div
      class=${tier.recommended === undefined ? 'card' : 'card recommended'}
      part=${tier.recommended === undefined ? 'card' : 'card recommended'}
      role="group"
      aria-label=${formatter.text(tier.name)}
    >
      <div>
        ${pictures(tier.badge, 'badge')}<b class="name">${formatter.text(tier.name)}</b>
        ${flags.length > 0 ? html`<p class="flags">${flags.join(' · ')}</p>` : nothing}
        ${tier.recommended ? html`<p class="why">${formatter.text(tier.recommended)}</p>` : nothing}
        ${described?.tone === 'plain' ? html`<p class="about" lang=${described.language ?? nothing}>${described.text}</p>` : nothing}
        ${into?.length ? html`<p class="entry">${into.join(' · ')}</p>` : nothing}
      </div>
      <dl>
        ${figures.map((row) => {
          const { tone, text, items, details } = say(row);
          return html`<div class=${tone === 'silent' ? 'hush' : nothing}>
            <dt>${label(row)}</dt>
            <dd class=${tone}>
              ${
                text ||
                joined(
                  items.map((one) => asLine(one, formatter)),
                  ';',
                  formatter,
                )
              }
              ${details.length > 0 ? html`<small>${details.join(' · ')}</small>` : nothing}
            </dd>
          </div>`;
        })}
      </dl>
      ${
        next?.href === undefined
          ? nothing
          : html`<div class="fill">
              <a
                class="action"
                part="action"
                href=${next.href}
                @click=${(event: Event) => act(tier.id, next.href!, event)}
                >${next.text}</a
              >
            </div>`
      }
    </div>`;
  };
  return html`<div
    class="cards"
    @scroll=${scroll}
    .style=${`--_columns:${program.tiers.length};--_figures:${figures.length}`}
  >
    <div class="columns">
      <div class="labels" aria-hidden="true">
        <span></span>
        <div>${figures.map((row) => html`<div>${label(row)}</div>`)}</div>
      </div>
      ${program.tiers.map(card)}
    </div>
  </div>`;
}
