import { html } from 'lit';
import type { Formatter } from '../../localize/formatter.js';
import { matrixMessages } from '../../localize/matrix-messages.js';
import type { ViewState } from '../../program/matrix/view-state.js';
import type { Program } from '../../program/schema/program.js';
import { withColumn } from '../shared/table/pair-chooser.js';

/** Between which two tiers the step is: "From [Ready] to [Silver]". */
export function stepChooser(
  { pair }: ViewState,
  { tiers }: Program,
  formatter: Formatter,
  change: (part: Partial<ViewState>) => void,
) {
  const messages = matrixMessages(formatter);
  return html`<div class="between">
    ${[messages.stepFrom, messages.stepTo].map(
      (label, index) =>
        html`<label part="field"
          ><span>${label}</span
          ><select
            part="control"
            @change=${(event: Event) =>
              change({ pair: withColumn(pair, index, (event.target as HTMLSelectElement).value) })}
          >
            ${tiers.map(
              ({ id, name }) =>
                html`<option value=${id} .selected=${id === pair[index]}>${formatter.text(name)}</option>`,
            )}
          </select></label
        >`,
    )}
  </div>`;
}
