import { html, nothing } from 'lit';
import { withPart } from '../../localize/comparator/all-messages.js';
import { beside as words } from '../../localize/comparator/en-beside.js';
import { formatSource } from '../../localize/format-source.js';
import { noteTemplate } from '../shared/table/note.js';
import type { TableState } from './table-state.js';

/** The notes and the sources of each program, below the table. */
export function footerTemplate({ comparison, columns, texts }: TableState) {
  const labels = withPart(words, texts.labels);
  return html`<div class="below" part="below">
    ${columns.map(({ name, at, view, formatter }) => {
      if (!view) return nothing;
      const { program } = view;
      const notes = comparison.notes.filter(({ column }) => column === at);
      return html`${folded(
        labels.notesOf(name),
        notes.map((note) => html`<li value=${note.number}>${noteTemplate(note, program, formatter)}</li>`),
      )}
      ${folded(
        labels.sourcesOf(name),
        (program.sources ?? []).map((source) => {
          const said = formatSource(source, formatter);
          return html`<li>${source.url === undefined ? said : html`<a href=${source.url}>${said}</a>`}</li>`;
        }),
      )}`;
    })}
  </div>`;
}

function folded(name: string, items: readonly unknown[]) {
  return items.length === 0
    ? nothing
    : html`<details class="more-below">
        <summary>${name} <small>${items.length}</small></summary>
        <ol>
          ${items}
        </ol>
      </details>`;
}
