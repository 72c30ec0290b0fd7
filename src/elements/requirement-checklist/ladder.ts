import { html, nothing } from 'lit';
import { formatCounts, formatSummary } from '../../localize/checklist/format-judged.js';
import { joined, parts } from '../../localize/parts.js';
import { formatNotOffered } from '../../localize/format-tier.js';
import { ladderOf, nearRungs, type Rung } from '../../program/standing/ladder.js';
import type { Standing } from '../../program/standing/standing.js';
import type { Checklist } from './checklist.js';

interface Ladder {
  standing: Standing;
  answered: boolean;
  /** Id of the tier aimed at. */
  aim: string;
  level: number;
  list: Checklist;
  pick: (tier: string) => void;
}

/** All tiers, one bar each: what is met, what is not, what nobody told; where the answers put the reader, and the tier aimed at. */
export function ladderTemplate({ standing, answered, aim, level, list, pick }: Ladder) {
  const { formatter, labels } = list;
  const rungs = ladderOf(standing, aim, answered);
  const { near, others } = nearRungs(rungs);
  const rungTemplate = (rung: Rung) => {
    const { tier, state } = rung.standing;
    const marks = [rung.here && labels.here, rung.aim && labels.goal].filter(Boolean);
    return html`<li class=${rung.aim ? 'aim' : nothing}>
      <button
        class=${state === 'met' ? 'pick yes' : 'pick'}
        aria-current=${rung.aim ? 'true' : 'false'}
        @click=${() => pick(tier.id)}
      >
        ${formatter.text(tier.name)}</button
      >${barTemplate(rung)}<small
        >${marks.map((mark) => html`<b class="mark">${mark}</b> `)}${formatRung(rung, answered, list)}</small
      >
    </li>`;
  };
  const listTemplate = (some: readonly Rung[]) =>
    html`<ul role="list" class="ladder">
      ${some.map(rungTemplate)}
    </ul>`;
  return html`<section part="standing" class="standing">
    <div class="unseen" role="heading" aria-level=${level}>${labels.standing}</div>
    ${listTemplate(near)}
    ${
      others.length === 0
        ? nothing
        : html`<details class="rest">
            <summary>${labels.allTiers(formatter.number(rungs.length))}</summary>
            ${listTemplate(others)}
          </details>`
    }
  </section>`;
}

/** The words beside it say the same. */
function barTemplate({ met, open, unknown, uncheckable }: Rung) {
  const shares = { met, missed: open, unknown, uncheckable };
  return html`<span class="bar" aria-hidden="true"
    >${Object.entries(shares).map(([state, count]) => (count === 0 ? nothing : html`<i class=${state} .style=${`flex-grow:${count}`}></i>`))}</span
  >`;
}

/** How one tier stands, in a line; before the first answer, how much it asks. */
function formatRung(
  { standing }: Rung,
  answered: boolean,
  { formatter, labels, program }: Checklist,
): string {
  const { counts, state, root, when, notOffered } = standing;
  if (notOffered) return formatNotOffered(notOffered, formatter, program);
  if (when) return labels.outOfForce[when];
  if (!root) return formatter.messages['not-mentioned'];
  if (counts.total === 0) return formatSummary(standing, labels);
  if (counts['not-checkable'] === counts.total) return labels.states['not-checkable'];
  if (!answered && counts.met === 0 && counts['not-met'] === 0)
    return joined(
      parts(
        formatter.plural(labels.asks, counts.total),
        counts['not-checkable'] > 0 && formatter.plural(labels.countUncheckable, counts['not-checkable']),
      ),
      ',',
      formatter,
    );
  const said = formatCounts(counts, formatter, labels);
  // What is asked besides, such as a tier to come from, stands in no condition.
  return counts.met === counts.total && state !== 'met'
    ? formatter.messages.label(formatSummary(standing, labels), said)
    : said;
}
