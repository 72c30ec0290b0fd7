import { html, nothing } from 'lit';
import type { Headline } from '../../localize/checklist/format-headline.js';
import { formatScope } from '../../localize/format-scope.js';
import { capital } from '../../localize/capital.js';
import { tiersBelow } from '../../program/asked/origins.js';
import { byId } from '../../program/by-id.js';
import { openScope, type Choice } from '../../program/resolve.js';
import type { Tier } from '../../program/schema/program.js';
import type { TierStanding } from '../../program/standing/standing.js';
import type { ShowPicture } from '../shared/picture.js';
import type { Checklist } from './checklist.js';

/** Where the reader stands, in plain words; what is special about the tier aimed at; the vendor's own next step once nothing is missing. */
export function summaryTemplate(
  aim: TierStanding,
  { lead, more }: Headline,
  choice: Choice,
  { program, formatter, labels }: Checklist,
  pictures: ShowPicture,
  act: (tier: Tier, event: Event) => void,
) {
  const { tier, summary } = aim;
  const { action } = tier;
  const scope = aim.notOffered ? [] : formatScope(openScope(tier.only, choice), formatter, program);
  const below = tiersBelow(tier).map((id) => formatter.text(byId(program.tiers, id)!.name));
  return html`<div class="progress ${summary}" part="summary">
    ${pictures(tier.badge, 'badge')}<b>${lead}</b>
    ${more === '' ? nothing : html`<p>${more}</p>`}
    ${scope.map((line) => html`<p>${capital(line, formatter.locale)}</p>`)}
    ${below.length > 0 ? html`<p>${labels.onTop(formatter.disjunction(below))}</p>` : tier.admission === 'invitation' ? html`<p>${labels.invitation}</p>` : nothing}
    ${
      summary === 'ready-to-apply' && action
        ? html`<a
            class="action"
            part="action"
            href=${action.href}
            @click=${(event: Event) => act(tier, event)}
            >${formatter.text(action.label)}</a
          >`
        : nothing
    }
  </div>`;
}
