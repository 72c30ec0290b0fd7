import { html, nothing, type TemplateResult } from 'lit';
import type { FormattedChange } from '../../localize/comparator/format-change.js';
import { formatChangeLine } from '../../localize/comparator/format-change-line.js';
import type { ChangeTexts } from '../../localize/comparator/change-texts.js';
import { joined } from '../../localize/parts.js';
import type { Change } from '../../program/editions/change.js';

export interface Shown {
  kind: Change['kind'];
  change: FormattedChange;
  /** Which of the sources below the step it stands in; nothing where that is the same for all. */
  marks: readonly string[];
  /** As many words as there may be in the line; what takes more opens behind it. */
  most?: number | undefined;
}

/** One change as one line: what it is about, what it was and is. */
export function changeTemplate({ kind, change, marks, most }: Shown, texts: ChangeTexts): TemplateResult {
  const { formatter } = texts;
  const { label, source } = formatter.messages;
  const { subject, where, word, older, newer, reason } = change;
  const line = formatChangeLine(kind, change, most);
  const shown = sidesTemplate(kind, line.older, line.newer, texts);
  const before = shown === nothing || kind === 'renamed' ? word : label(word, '').trimEnd();
  const all = html`<b>${label(where === '' ? subject : `${subject} (${where})`, '').trim()}</b>
    ${line.sign === undefined ? nothing : html`<span class="sign ${line.sign}"></span>`}
    ${line.isHeard ? html`<span class="unseen">${before}</span>` : before} ${shown}
    ${
      marks.length === 0
        ? nothing
        : html`<span class="marks"
            ><span class="unseen">${source('').trimEnd()}</span> ${joined(marks, ',', formatter)}</span
          >`
    }`;
  const why = reason === undefined ? nothing : html`<span class="why">(${reason})</span>`;
  if (!line.isShort) return html`<li>${all} ${why}</li>`;
  return html`<li>
    <details class="long">
      <summary>${all}</summary>
      <p>${sidesTemplate(kind, older?.full, newer?.full, texts)} ${why}</p>
    </details>
  </li>`;
}

/** What it was and is: an arrow is seen between them, and a word is heard. */
function sidesTemplate(
  kind: Change['kind'],
  older: string | undefined,
  newer: string | undefined,
  { labels }: ChangeTexts,
) {
  const side = (text: string) =>
    kind === 'renamed' || kind === 'reworded' ? html`<q>${text}</q>` : html`<bdi>${text}</bdi>`;
  if (older !== undefined && newer !== undefined)
    return html`${side(older)}<span class="arrow"><span class="unseen">${labels.became}</span></span
      >${side(newer)}`;
  const one = older ?? newer;
  return one === undefined ? nothing : side(one);
}
