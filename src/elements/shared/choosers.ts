import { html, nothing } from 'lit';
import type { Formatter } from '../../localize/formatter.js';
import { chosenIn, optionsOf, type Choice } from '../../program/resolve.js';
import type { Dimension, Program } from '../../program/schema/program.js';

/** A chooser for each dimension: of one option, or of any number where a partner can have several. An empty option says "all", which no choice is; the check of the choice drops it. */
export function choosersTemplate(
  dimensions: readonly Dimension[],
  formatter: Formatter,
  choice: Choice,
  choose: (choice: Choice) => void,
) {
  return dimensions.map((dimension) => {
    const { id, multiple } = dimension;
    if (multiple) return severalTemplate(dimension, formatter, choice, choose);
    return html`<label class="field" part="field"
      ><span>${formatter.text(dimension.name)}</span
      ><select
        part="control"
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

/** A box for each option: those that are chosen, with spaces between, are the choice. */
function severalTemplate(
  dimension: Dimension,
  formatter: Formatter,
  choice: Choice,
  choose: (choice: Choice) => void,
) {
  const { id } = dimension;
  const chosen = chosenIn(choice, id);
  const read = ({ currentTarget }: Event) => {
    const boxes = (currentTarget as Element).querySelectorAll('input');
    choose({ ...choice, [id]: [...boxes].flatMap((box) => (box.checked ? box.value : [])).join(' ') });
  };
  return html`<fieldset class="several" @change=${read}>
    <legend>${formatter.text(dimension.name)} <small>${formatter.messages.anyNumber}</small></legend>
    ${optionsOf(dimension, choice).map(
      (option) =>
        html`<label class="check"
          ><input
            type="checkbox"
            value=${option.id}
            .checked=${chosen.includes(option.id)}
          />${formatter.text(option.name)}</label
        >`,
    )}
  </fieldset>`;
}

/** Dimensions of which the document does not tell the options: that, and by what rule a partner gets its own. */
export function openDimensionsTemplate({ dimensions = [] }: Program, formatter: Formatter) {
  const { messages } = formatter;
  return dimensions.map(({ name, options, description, assignment = [] }) =>
    typeof options !== 'string'
      ? nothing
      : html`<p class="dimension">
          <b>${messages.optionsSilent(formatter.text(name), messages[options])}</b>
          ${[description, ...assignment.map(({ rule }) => rule)].map((text) => (text === undefined ? nothing : html` ${formatter.text(text)}`))}
        </p>`,
  );
}
