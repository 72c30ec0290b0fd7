import { html } from 'lit';

interface Pair {
  /** Keys of the two columns that show where there is room for two. */
  pair: readonly string[];
  columns: readonly { key: string; name: string }[];
  /** What the first and the second chooser are called. */
  labels: readonly [first: string, second: string];
  choose: (pair: string[]) => void;
}

/** A pair with another column in one of its places. Whoever asks for the other one swaps them: no choice is locked. */
export function withColumn(pair: readonly string[], index: number, key: string): string[] {
  return pair.map((shown, at) => (at === index ? key : shown === key ? pair[index]! : shown));
}

/** Where there is room for two columns only: which two, never the same twice. */
export function pairChooser({ pair, columns, labels, choose }: Pair) {
  return html`<div class="narrow">
    ${pair.map(
      (shown, index) =>
        html`<select
          part="control"
          aria-label=${labels[index]!}
          @change=${(event: Event) => choose(withColumn(pair, index, (event.target as HTMLSelectElement).value))}
        >
          ${columns.map(({ key, name }) => html`<option value=${key} .selected=${key === shown}>${name}</option>`)}
        </select>`,
    )}
  </div>`;
}
