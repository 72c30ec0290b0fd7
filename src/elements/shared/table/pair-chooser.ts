import { html } from 'lit';

interface Pair {
  /** Keys of the two columns that show where there is room for two. */
  pair: readonly string[];
  columns: readonly { key: string; name: string }[];
  /** What the first and the second chooser are called. */
  labels: readonly [first: string, second: string];
  choose: (pair: string[]) => void;
}

/** Where there is room for two columns only: which two, never the same twice. */
export function pairChooser({ pair, columns, labels, choose }: Pair) {
  return html`<div class="narrow">
    ${pair.map(
      (shown, index) =>
        html`<select
          aria-label=${labels[index]!}
          @change=${(event: Event) => choose(pair.with(index, (event.target as HTMLSelectElement).value))}
        >
          ${columns
            .filter(({ key }) => key === shown || !pair.includes(key))
            .map(({ key, name }) => html`<option value=${key} .selected=${key === shown}>${name}</option>`)}
        </select>`,
    )}
  </div>`;
}
