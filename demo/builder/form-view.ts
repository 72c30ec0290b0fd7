/** The common parts of the document as fields: names, and a line for each thing and tier. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { JSONPath } from 'jsonc-parser';
import type { FormEdit } from './edits.js';
import { SECTIONS, type Form, type FormCell, type FormName, type FormRow, type SectionKey } from './form.js';

export interface FormView {
  /** A sentence, where the document cannot be filled in. */
  form: Form | string;
  /** Why the last change could not be made; empty where it could. */
  said: string;
  edit(edit: FormEdit): void;
  /** Shows a place of the document in the editor. */
  goTo(path: JSONPath): void;
}

const TITLES: Readonly<Record<SectionKey, { title: string; one: string; hint: string }>> = {
  benefits: {
    title: 'What one gets',
    one: 'benefit',
    hint: 'yes, no, 12%, up to 5%, EUR 500, 4 hours, not published, or words of your own. Empty: not mentioned.',
  },
  measures: {
    title: 'What is asked',
    one: 'requirement',
    hint: 'A number, of which at least so many are asked; “yes” for what is held. Empty: not asked.',
  },
  costs: {
    title: 'What it costs',
    one: 'cost',
    hint: 'EUR 1200 per year, free, on request, or words of your own. Empty: not mentioned.',
  },
};

const typed = ({ target }: Event): string => (target as HTMLInputElement).value;

export function formView(view: FormView) {
  const { form } = view;
  if (typeof form === 'string') return html`<p class="wrong">${form}</p>`;
  return html`<div class="fields">
      ${nameField('Vendor', form.vendor, view)} ${nameField('Program', form.program, view)}
    </div>
    <div class="group" role="group" aria-labelledby="tiers-title">
      <h3 id="tiers-title">Tiers, from the lowest to the highest</h3>
      ${form.tiers.map(
        ({ name }, at) =>
          html`<div class="line">
            ${nameField(`Tier ${at + 1}`, name, view)}${removal(`tier ${name.text}`, () => view.edit({ do: 'remove', list: 'tiers', at }), form.tiers.length < 2)}
          </div>`,
      )}
      ${adder('tiers', 'tier', view)}
    </div>
    ${SECTIONS.map((key) => section(key, form, view))}
    <p role="status" class="wrong">${view.said}</p>`;
}

function section(key: SectionKey, form: Form, view: FormView) {
  const { title, one, hint } = TITLES[key];
  const rows = form.sections[key];
  return html`<details open>
    <summary>${title} <small>${rows.length}</small></summary>
    <p class="quiet" id=${`hint-${key}`}>${hint}</p>
    ${rows.map((row, at) => rowOf(key, row, at, form, view))} ${adder(key, one, view)}
  </details>`;
}

function rowOf(key: SectionKey, { name, cells, path }: FormRow, at: number, { tiers }: Form, view: FormView) {
  const one = TITLES[key].one;
  return html`<div class="group row" role="group" aria-label=${name.text || `A ${one} without a name`}>
    <div class="line">
      ${nameField(`Name of the ${one}`, name, view)}${removal(`${one} ${name.text}`, () => view.edit({ do: 'remove', list: key, at }))}
    </div>
    <div class="cells">
      ${cells.map((cell, tier) =>
        cellField(tiers[tier]!.name.text || tiers[tier]!.id, cell, `hint-${key}`, view, path, (text) =>
          view.edit({ do: 'cell', section: key, row: at, tier, text }),
        ),
      )}
    </div>
  </div>`;
}

function cellField(
  label: string,
  { text, path }: FormCell,
  hint: string,
  { goTo }: FormView,
  row: JSONPath,
  set: (text: string) => void,
) {
  if (text === undefined)
    return html`<div class="field">
      <span>${label}</span>
      <button type="button" class="more" @click=${() => goTo(path.length > 0 ? path : row)}>
        More than a line<span class="unseen"> for ${label}</span>: show it
      </button>
    </div>`;
  return html`<label class="field"
    ><span>${label}</span
    ><input
      .value=${live(text)}
      autocomplete="off"
      aria-describedby=${hint}
      @change=${(event: Event) => set(typed(event))}
  /></label>`;
}

const nameField = (label: string, { text, path }: FormName, { edit }: FormView) =>
  html`<label class="field"
    ><span>${label}</span
    ><input
      .value=${live(text)}
      autocomplete="off"
      @change=${(event: Event) => edit({ do: 'name', path, text: typed(event) })}
  /></label>`;

const removal = (what: string, remove: () => void, off = false) =>
  off
    ? nothing
    : html`<button
        type="button"
        class="remove"
        aria-label=${`Remove ${what}`}
        title="Remove"
        @click=${remove}
      >
        ×
      </button>`;

/** What is added begins with a name, which its id is made of. */
function adder(list: 'tiers' | SectionKey, one: string, { edit }: FormView) {
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector('input')!;
    const name = field.value.trim();
    if (name === '') return;
    field.value = '';
    edit({ do: 'add', list, name });
  };
  return html`<form class="line" @submit=${add}>
    <label class="field"
      ><span>One more ${one}</span><input autocomplete="off" placeholder="Its name"
    /></label>
    <button>Add</button>
  </form>`;
}
