import { html, nothing } from 'lit';
import type { Formatter } from '../../../localize/formatter.js';
import { tableMessages } from '../../../localize/table-messages.js';

/** From how many rows on a search is worth its place. */
const ENOUGH_TO_SEARCH = 8;

/** The field that looks for rows; nothing where there are few. */
export function searchField(
  rows: number,
  query: string,
  formatter: Formatter,
  search: (query: string) => void,
) {
  if (rows < ENOUGH_TO_SEARCH) return nothing;
  return html`<label class="field" part="field"
    ><span>${tableMessages(formatter).search}</span
    ><input
      type="search"
      part="control"
      .value=${query}
      @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
  /></label>`;
}

/** Where no row is shown: that none is, what one can try, and the way back. */
export function nothingFound(shown: number, formatter: Formatter, showAll: () => void, advice?: string) {
  if (shown > 0) return nothing;
  const messages = tableMessages(formatter);
  return html`<p class="none">
    ${messages.nothingFound} ${advice}
    <button class="link" @click=${showAll}>${messages.showAll}</button>
  </p>`;
}
