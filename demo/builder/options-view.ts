/** The element, and a field for each of its attributes. */
import { html, nothing } from 'lit';
import { isTag, TAGS, type Tag } from './embed.js';
import { optionsOf, type Manifest, type Option } from './manifest.js';

export interface OptionsView {
  tag: Tag;
  attributes: Readonly<Record<string, string>>;
  /** Nothing while it is on its way, or where it could not be had. */
  manifest: Manifest | undefined;
  failed: boolean;
  tiers: readonly { id: string; name: string }[];
  choose(tag: Tag): void;
  /** @param value Nothing where the attribute is to be left out. */
  set(name: string, value: string | undefined): void;
}

export function optionsView(view: OptionsView) {
  return html`<h2 id="options-title">2. The element</h2>
    <label class="field"
      ><span>Element</span>
      <select
        name="tag"
        @change=${({ target }: Event) => {
          const { value } = target as HTMLSelectElement;
          if (isTag(value)) view.choose(value);
        }}
      >
        ${Object.entries(TAGS).map(
          ([tag, about]) => html`<option value=${tag} ?selected=${tag === view.tag}>${about}</option>`,
        )}
      </select>
    </label>
    <p class="quiet"><code>&lt;${view.tag}&gt;</code></p>
    ${
      view.failed
        ? html`<p>Its options are not there: run <code>npm start</code> again, which writes the manifest.</p>`
        : nothing
    }
    <details>
      <summary>Options${count(view.attributes)}</summary>
      <div class="fields">
        ${view.manifest ? optionsOf(view.manifest, view.tag).map((option) => fieldOf(option, view)) : nothing}
      </div>
    </details>`;
}

function count(attributes: Readonly<Record<string, string>>) {
  const set = Object.keys(attributes).length;
  return set > 0 ? html` <small>${set} set</small>` : nothing;
}

function fieldOf(option: Option, { attributes, tiers, set }: OptionsView) {
  const { name, about, field } = option;
  const value = attributes[name] ?? '';
  const typed = ({ target }: Event) => {
    const { value: text } = target as HTMLInputElement;
    set(name, text.trim() === '' ? undefined : text);
  };
  const id = `option-${name}`;
  const hint = html`<p class="quiet" id=${`${id}-about`}>${about}</p>`;
  if (field.kind === 'switch')
    return html`<div>
      <label class="tick"
        ><input
          id=${id}
          type="checkbox"
          aria-describedby=${`${id}-about`}
          .checked=${name in attributes}
          @change=${({ target }: Event) => set(name, (target as HTMLInputElement).checked ? '' : undefined)}
        /><span><code>${name}</code></span></label
      >${hint}
    </div>`;
  const choices =
    field.kind === 'choice'
      ? field.choices.map((one) => [one, one] as const)
      : field.kind === 'tier'
        ? tiers.map(({ id: tier, name: called }) => [tier, called] as const)
        : undefined;
  return html`<div>
    <label class="field"
      ><span><code>${name}</code></span> ${
        choices
          ? html`<select id=${id} aria-describedby=${`${id}-about`} @change=${typed}>
              <option value="" ?selected=${value === ''}>Not set</option>
              ${choices.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}
              ${
                value !== '' && !choices.some(([key]) => key === value)
                  ? html`<option value=${value} selected>${value}</option>`
                  : nothing
              }
            </select>`
          : html`<input
              id=${id}
              type=${field.kind === 'number' ? 'number' : 'text'}
              aria-describedby=${`${id}-about`}
              autocomplete="off"
              .value=${value}
              @change=${typed}
            />`
      }</label
    >${hint}
  </div>`;
}
