import { html, nothing } from 'lit';
import { saySource } from '../../localize/format-source.js';
import { noteTemplate } from '../shared/table/note.js';
import type { Shown } from './lazy-parts.js';

/** The notes and the sources of each program, below the table. */
export function belowTemplate({ comparison, columns, tongue: { own } }: Shown) {
  return html`<div class="below" part="below">
    ${columns.map(({ name, at, view, words }) => {
      if (!view) return nothing;
      const { program } = view;
      const notes = comparison.notes.filter(({ column }) => column === at);
      return html`${folded(
        own.notesOf(name),
        notes.map((note) => html`<li value=${note.number}>${noteTemplate(note, program, words)}</li>`),
      )}
      ${folded(
        own.sourcesOf(name),
        (program.sources ?? []).map((source) => {
          const said = saySource(source, words);
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
