/** The code to paste: one kind of site at a time, each part with a button that copies it. */
import { html, nothing } from 'lit';
import type { Snippet } from './snippets.js';

export interface SnippetsView {
  snippets: readonly Snippet[];
  /** Whether the built files are not there. */
  failed: boolean;
  chosen: Snippet['id'];
  inline: boolean;
  folder: string;
  address: string;
  /** What copying came to; stands until something else is chosen. */
  said: string;
  /** Whether the document can be shown: else the one in the snippet is the last that could. */
  right: boolean;
  choose(id: Snippet['id']): void;
  set(change: { inline?: boolean; folder?: string; address?: string }): void;
  copy(where: string, code: string): unknown;
  saveDocument(): void;
}

export function snippetsView(view: SnippetsView) {
  const snippet = view.snippets.find(({ id }) => id === view.chosen);
  return html`<h2 id="snippets-title" tabindex="-1">4. Into your site</h2>
    ${view.failed ? html`<p>The built files are not there yet: run <code>npm start</code> again.</p>` : nothing}
    <fieldset class="bar">
      <legend class="unseen">Kind of site</legend>
      <div>
        ${view.snippets.map(
          ({ id, name }) =>
            html`<label
              ><input
                type="radio"
                name="snippet"
                value=${id}
                .checked=${id === view.chosen}
                @change=${() => view.choose(id)}
              /><span>${name}</span></label
            >`,
        )}
      </div>
    </fieldset>
    ${snippet ? placeOf(snippet, view) : nothing}
    ${
      view.right
        ? nothing
        : html`<p class="wrong">
            The document has problems: the code below holds what the preview shows, the last one without.
          </p>`
    }
    ${
      snippet
        ? html`<p class="quiet">${snippet.note}</p>
            ${snippet.parts.map(({ where, code }) => partOf(where, code, view))}`
        : nothing
    }
    <p role="status" class="said">${view.said}</p>`;
}

function placeOf({ id }: Snippet, { inline, folder, address, set, saveDocument }: SnippetsView) {
  const valueOf = ({ target }: Event) => (target as HTMLInputElement).value;
  const inPage = id === 'html' && inline;
  return html`<div class="fields">
    ${
      id === 'html'
        ? html`<label class="tick"
            ><input
              type="checkbox"
              .checked=${inline}
              @change=${({ target }: Event) => set({ inline: (target as HTMLInputElement).checked })}
            /><span>The document stands in the page</span></label
          >`
        : nothing
    }
    ${
      id === 'html' || id === 'iframe'
        ? html`<label class="field"
            ><span>Folder of the script on your site</span
            ><input
              .value=${folder}
              autocomplete="off"
              @change=${(event: Event) => set({ folder: folderOf(valueOf(event)) })}
          /></label>`
        : nothing
    }
    ${
      inPage || id === 'hubspot'
        ? nothing
        : html`<label class="field"
            ><span>Address of the document on your site</span
            ><input
              .value=${address}
              autocomplete="off"
              @change=${(event: Event) => set({ address: valueOf(event).trim() || '/partner-program.json' })}
          /></label>`
    }
    ${inPage ? nothing : html`<button type="button" @click=${saveDocument}>Save partner-program.json</button>`}
  </div>`;
}

/** A folder's address ends in a slash. */
function folderOf(text: string): string {
  const folder = text.trim();
  return folder === '' ? '/cdn/' : folder.replace(/\/*$/, '/');
}

const partOf = (where: string, code: string, { copy }: SnippetsView) =>
  html`<div class="part">
    <div class="part-head">
      <h3>${where}</h3>
      <button type="button" @click=${() => copy(where, code)}>
        Copy<span class="unseen">: ${where}</span>
      </button>
    </div>
    <pre tabindex="0" role="region" aria-label=${where}><code>${code}</code></pre>
  </div>`;
