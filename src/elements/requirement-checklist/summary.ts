import { html, nothing } from 'lit';
import { sayCounts } from '../../localize/checklist/format-judged.js';
import type { ChecklistMessages } from '../../localize/checklist/messages.js';
import type { Words } from '../../localize/formatter.js';
import { byId } from '../../program/by-id.js';
import type { Program, Tier } from '../../program/schema/program.js';
import type { Standing, TierStanding } from '../../program/standing/standing.js';

/** How one tier stands, in a line: for the eye, for the announcement, for the CSV. */
export function sayTier(
  { counts, summary, root }: TierStanding,
  words: Words,
  own: ChecklistMessages,
): string {
  if (!root) return own.nothingKnown;
  return counts.total === 0
    ? own.summaries[summary]
    : words.messages.label(own.summaries[summary], sayCounts(counts, words, own));
}

/** The tier aimed at: how far the answers go, and the vendor's own next step once nothing is missing. */
export function summaryTemplate(
  aim: TierStanding,
  program: Program,
  words: Words,
  own: ChecklistMessages,
  act: (tier: Tier, event: Event) => void,
) {
  const { tier, counts, summary, root } = aim;
  const { action } = tier;
  const above = byId(program.tiers, tier.overlayOn);
  return html`<div class="progress ${summary}" part="summary">
    <b>${words.messages.label(words.text(tier.name), root ? own.summaries[summary] : own.nothingKnown)}</b>
    ${
      counts.total === 0
        ? nothing
        : html`<meter
              min="0"
              max=${counts.total}
              value=${counts.met}
              aria-label=${words.text(tier.name)}
            ></meter>
            <span>${sayCounts(counts, words, own)}</span>`
    }
    ${above ? html`<p>${own.onTop(words.text(above.name))}</p>` : tier.admission === 'invitation' ? html`<p>${own.invitation}</p>` : nothing}
    ${
      summary === 'ready-to-apply' && action
        ? html`<a class="action" href=${action.href} @click=${(event: Event) => act(tier, event)}
            >${words.text(action.label)}</a
          >`
        : nothing
    }
  </div>`;
}

/** All tiers, and which of them the answers support. */
export function standingTemplate(
  { tiers, held, possible }: Standing,
  answered: boolean,
  aim: string,
  level: number,
  words: Words,
  own: ChecklistMessages,
  pick: (tier: string) => void,
) {
  return html`<section part="standing" class="standing">
    <div class="section" role="heading" aria-level=${level}>${own.where}</div>
    <p>
      ${answered ? (held ? own.supports(words.text(held.tier.name)) : own.supportsNone) : nothing}
      ${possible ? own.possible(words.text(possible.tier.name)) : nothing}
    </p>
    <ul role="list">
      ${tiers.map(
        (one) =>
          html`<li>
            <button
              class=${one.state === 'met' ? 'pick yes' : 'pick'}
              aria-current=${one.tier.id === aim ? 'true' : 'false'}
              @click=${() => pick(one.tier.id)}
            >
              ${words.text(one.tier.name)}</button
            ><small>${sayTier(one, words, own)}</small>
          </li>`,
      )}
    </ul>
  </section>`;
}
