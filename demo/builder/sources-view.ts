/** Where the document comes from: an example, a file, a table that was pasted; and what of a table was understood. */
import { html, nothing } from 'lit';
import type { EmptyMeaning, SheetOptions } from '../../src/program/index.js';
import type { Imported } from './sheets.js';

/** Documents of the demo that one can begin with, by their file. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  '': 'A small one (invented)',
  'lumora-msp': 'All of the format (invented)',
  'odoo-v11': 'Odoo',
  'hubspot-2025': 'HubSpot',
  'microsoft-solutions-partner': 'Microsoft',
};

export interface SourcesView {
  /** What the last table came to. */
  table: Imported | undefined;
  options: SheetOptions;
  /** What else there is to say of the last thing that was brought; empty where nothing. */
  said: string;
  view: 'document' | 'form';
  open(files: Iterable<File>): void;
  example(name: string): void;
  /** Reads the last table again, with what it does not say. */
  again(options: SheetOptions): void;
  show(view: 'document' | 'form'): void;
  undo(): void;
  redo(): void;
}

export function sourcesView(view: SourcesView) {
  return html`<div class="tools">
      <label class="button"
        >Open a file<input
          type="file"
          class="unseen"
          accept=".json,.csv,.tsv,.txt,.xlsx"
          @change=${({ target }: Event) => {
            const field = target as HTMLInputElement;
            view.open([...(field.files ?? [])]);
            field.value = '';
          }}
      /></label>
      <label class="example"
        ><span class="unseen">Begin with an example</span>
        <select
          @change=${({ target }: Event) => {
            const field = target as HTMLSelectElement;
            view.example(field.value);
            field.value = '-';
          }}
        >
          <option value="-">Begin with an example…</option>
          ${Object.entries(EXAMPLES).map(([file, name]) => html`<option value=${file}>${name}</option>`)}
        </select></label
      >
    </div>
    <p class="quiet">
      Or drop a file here, or paste: a document, or cells copied from a spreadsheet. Of a workbook (.xlsx),
      save the sheet as CSV.
    </p>
    ${view.said === '' ? nothing : html`<p role="alert" class="wrong">${view.said}</p>`}
    ${view.table ? report(view.table, view) : nothing}
    <div class="tools views">
      <fieldset class="bar">
        <legend class="unseen">Edit it as</legend>
        <div>
          ${(['document', 'form'] as const).map(
            (one) =>
              html`<label
                ><input
                  type="radio"
                  name="view"
                  .checked=${one === view.view}
                  @change=${() => view.show(one)}
                /><span>${one === 'document' ? 'Document' : 'Form'}</span></label
              >`,
          )}
        </div>
      </fieldset>
      <button type="button" @click=${view.undo}>Undo</button
      ><button type="button" @click=${view.redo}>Redo</button>
    </div>`;
}

const MEANINGS: readonly (readonly [EmptyMeaning, string])[] = [
  ['not-known', 'Not known'],
  ['no', 'No'],
  ['not-applicable', 'Not applicable'],
  ['not-published', 'Not published'],
  ['not-mentioned', 'Nothing is said'],
];

function report({ report: lines, notes }: Imported, { options, again }: SourcesView) {
  const text = (key: 'vendor' | 'name' | 'currency', label: string) =>
    html`<label class="field"
      ><span>${label}</span
      ><input
        .value=${options[key] ?? ''}
        autocomplete="off"
        @change=${({ target }: Event) => {
          const value = (target as HTMLInputElement).value.trim();
          again({
            ...options,
            [key]: value === '' ? undefined : key === 'currency' ? value.toUpperCase() : value,
          });
        }}
    /></label>`;
  const meaning = (key: 'dash' | 'empty', label: string) =>
    html`<label class="field"
      ><span>${label}</span
      ><select
        @change=${({ target }: Event) => {
          const { value } = target as HTMLSelectElement;
          again({ ...options, [key]: MEANINGS.find(([one]) => one === value)?.[0] });
        }}
      >
        <option value="" ?selected=${options[key] === undefined}>As the table says</option>
        ${MEANINGS.map(([one, name]) => html`<option value=${one} ?selected=${one === options[key]}>${name}</option>`)}
      </select></label
    >`;
  return html`<div class="report" role="status">${lines.map((line) => html`<p>${line}</p>`)}</div>
    <details>
      <summary>What the table does not say</summary>
      <p class="quiet">
        The table is read again with it; what you have changed since is replaced. Undo brings it back.
      </p>
      <div class="fields">
        ${text('vendor', 'Whose program')} ${text('name', 'Its name')}
        ${text('currency', 'Currency, such as EUR')} ${meaning('dash', 'A dash means')}
        ${meaning('empty', 'An empty cell means')}
      </div>
    </details>
    ${
      notes.length > 0
        ? html`<details>
            <summary>To look at <small>${notes.length}</small></summary>
            <ul class="notes">
              ${notes.map((note) => html`<li>${note}</li>`)}
            </ul>
          </details>`
        : nothing
    }`;
}
