import { html } from 'lit';
import type { Formatter } from '../../localize/formatter.js';
import { optionsOf, type Choice } from '../../program/resolve.js';
import type { Dimension } from '../../program/schema/program.js';

/** A chooser for each dimension. An empty option says "all", which no choice is; the check of the choice drops it. */
export function choosersTemplate(
  dimensions: readonly Dimension[],
  formatter: Formatter,
  choice: Choice,
  choose: (choice: Choice) => void,
) {
  return dimensions.map((dimension) => {
    const { id } = dimension;
    return html`<label class="field"
      ><span>${formatter.text(dimension.name)}</span
      ><select
        @change=${(event: Event) => choose({ ...choice, [id]: (event.target as HTMLSelectElement).value })}
      >
        <option value="" .selected=${choice[id] === undefined}>${formatter.messages.allOptions}</option>
        ${optionsOf(dimension, choice).map(
          (option) =>
            html`<option value=${option.id} .selected=${choice[id] === option.id}>
              ${formatter.text(option.name)}
            </option>`,
        )}
      </select></label
    >`;
  });
}
