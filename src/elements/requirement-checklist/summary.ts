import { html, nothing } from 'lit';
import { formatCounts, formatSummary } from '../../localize/checklist/format-judged.js';
import type { ChecklistMessages } from '../../localize/checklist/messages.js';
import type { Formatter } from '../../localize/formatter.js';
import { capital } from '../../localize/capital.js';
import { formatNotOffered } from '../../localize/format-tier.js';
import { formatScope } from '../../localize/format-scope.js';
import { tiersBelow } from '../../program/asked.js';
import { byId } from '../../program/by-id.js';
import { openScope, type Choice } from '../../program/resolve.js';
import type { Program, Tier } from '../../program/schema/program.js';
import type { Standing, TierStanding } from '../../program/standing/standing.js';

/** How one tier stands, in a line: for the eye, for the announcement, for the CSV. */
export function formatTier(
  one: TierStanding,
  formatter: Formatter,
  labels: ChecklistMessages,
  program: Program,
): string {
  const { counts, root, when, notOffered } = one;
  if (notOffered) return formatNotOffered(notOffered, formatter, program);
  if (when) return labels.outOfForce[when];
  if (!root) return labels.nothingMentioned;
  return counts.total === 0
    ? formatSummary(one, labels)
    : formatter.messages.label(formatSummary(one, labels), formatCounts(counts, formatter, labels));
}

/** The tier aimed at: how far the answers go, and the vendor's own next step once nothing is missing. */
export function summaryTemplate(
  aim: TierStanding,
  program: Program,
  choice: Choice,
  formatter: Formatter,
  labels: ChecklistMessages,
  act: (tier: Tier, event: Event) => void,
) {
  const { tier, counts, summary, root } = aim;
  const { action } = tier;
  const scope = aim.notOffered ? [] : formatScope(openScope(tier.only, choice), formatter, program);
  const below = tiersBelow(tier).map((id) => formatter.text(byId(program.tiers, id)!.name));
  return html`<div class="progress ${summary}" part="summary">
    <b
      >${formatter.messages.label(formatter.text(tier.name), root ? formatSummary(aim, labels) : labels.nothingMentioned)}</b
    >
    ${
      counts.total === 0
        ? nothing
        : html`<meter
              min="0"
              max=${counts.total}
              value=${counts.met}
              aria-label=${formatter.text(tier.name)}
            ></meter>
            <span>${formatCounts(counts, formatter, labels)}</span>`
    }
    ${aim.notOffered ? html`<p>${formatNotOffered(aim.notOffered, formatter, program)}</p>` : nothing}
    ${scope.map((line) => html`<p>${capital(line, formatter.locale)}</p>`)}
    ${below.length > 0 ? html`<p>${labels.onTop(formatter.disjunction(below))}</p>` : tier.admission === 'invitation' ? html`<p>${labels.invitation}</p>` : nothing}
    ${
      summary === 'ready-to-apply' && action
        ? html`<a class="action" href=${action.href} @click=${(event: Event) => act(tier, event)}
            >${formatter.text(action.label)}</a
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
  formatter: Formatter,
  labels: ChecklistMessages,
  program: Program,
  pick: (tier: string) => void,
) {
  return html`<section part="standing" class="standing">
    <div class="section" role="heading" aria-level=${level}>${labels.standing}</div>
    <p>
      ${answered ? (held ? labels.supports(formatter.text(held.tier.name)) : labels.supportsNone) : nothing}
      ${possible ? labels.possible(formatter.text(possible.tier.name)) : nothing}
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
              ${formatter.text(one.tier.name)}</button
            ><small>${formatTier(one, formatter, labels, program)}</small>
          </li>`,
      )}
    </ul>
  </section>`;
}
