import { html, nothing } from 'lit';
import type { Words } from '../../localize/words.js';
import type { MatrixView, Row } from '../../program/matrix-view.js';
import { dimensionsInUse, optionsOf } from '../../program/resolve.js';
import type { Edition, Program } from '../../program/schema/program.js';
import type { ViewState } from '../../program/view-state.js';

/** From how many rows on a search is worth its place. */
const ENOUGH_TO_SEARCH = 8;

interface Toolbar {
  matrix: MatrixView;
  words: Words;
  view: ViewState;
  shown: ReadonlySet<Row>;
  /** How many rows there are. */
  rows: number;
  change: (part: Partial<ViewState>) => void;
}

/** Which program and edition this is; search, filter and the choosers of dimensions. */
export function toolbarTemplate({ matrix: { program }, words, view, shown, rows, change }: Toolbar) {
  const { messages } = words;
  const dimensions = dimensionsInUse(program);
  const name = words.said(program.name);
  const filtered = view.differencesOnly || view.query.trim() !== '';
  return html`<div class="title" part="title">
      <b lang=${name.language}>${name.words}</b>
      ${program.invented ? html`<em>${messages.invented}</em>` : nothing}
      ${program.edition ? html`<small>${sayEdition(program.edition, words)}</small>` : nothing}
    </div>
    ${program.tiers.map(({ name: tier, recommended }) =>
      recommended === undefined
        ? nothing
        : html`<p class="advice">
            <b>${messages.label(messages.recommendedTier, words.text(tier))}</b>
            ${recommended === '' ? nothing : words.text(recommended)}
          </p>`,
    )}
    <div class="toolbar" part="toolbar">
      ${
        rows < ENOUGH_TO_SEARCH
          ? nothing
          : html`<label class="field"
              ><span>${messages.search}</span
              ><input
                type="search"
                .value=${view.query}
                @input=${(event: Event) => change({ query: (event.target as HTMLInputElement).value })}
            /></label>`
      }
      ${dimensions.map(({ id, name: dimension, options: _, ...rest }) => {
        const options = optionsOf({ id, name: dimension, options: _, ...rest }, view.choice);
        return html`<label class="field"
          ><span>${words.text(dimension)}</span
          ><select
            @change=${(event: Event) => change({ choice: chosen(view, id, (event.target as HTMLSelectElement).value) })}
          >
            <option value="" .selected=${view.choice[id] === undefined}>${messages.allOptions}</option>
            ${options.map(
              (option) =>
                html`<option value=${option.id} .selected=${view.choice[id] === option.id}>
                  ${words.text(option.name)}
                </option>`,
            )}
          </select></label
        >`;
      })}
      ${
        program.tiers.length < 2
          ? nothing
          : html`<label class="check"
              ><input
                type="checkbox"
                .checked=${view.differencesOnly}
                @change=${(event: Event) => change({ differencesOnly: (event.target as HTMLInputElement).checked })}
              />${messages.differences}</label
            >`
      }
      <span class="count" role="status"
        >${filtered ? words.plural(messages.shown, shown.size) : nothing}</span
      >
    </div>`;
}

function chosen(view: ViewState, dimension: string, option: string): ViewState['choice'] {
  const { [dimension]: _, ...others } = view.choice;
  return option === '' ? others : { ...others, [dimension]: option };
}

/** The edition's label, its state and its dates. */
export function sayEdition({ label, status, from, until, published, readOn }: Edition, words: Words): string {
  const { messages } = words;
  return [
    words.text(label),
    ...(status === undefined ? [] : [messages[status]]),
    ...(from === undefined ? [] : [messages.inForceFrom(words.date(from))]),
    ...(until === undefined ? [] : [messages.inForceUntil(words.date(until))]),
    ...(published === undefined ? [] : [messages.published(words.date(published))]),
    ...(readOn === undefined ? [] : [messages.readOn(words.date(readOn))]),
  ].join(' · ');
}

/** The names of the tiers' groups, side by side: each with the number of tiers it spans. */
export function tierGroupSpans({
  tiers,
  tierGroups = [],
}: Program): { name: NonNullable<Program['tierGroups']>[number]['name'] | undefined; span: number }[] {
  const spans: { id: string | undefined; span: number }[] = [];
  for (const { group } of tiers) {
    const last = spans.at(-1);
    if (last && last.id === group) last.span++;
    else spans.push({ id: group, span: 1 });
  }
  return spans.map(({ id, span }) => ({ name: tierGroups.find((group) => group.id === id)?.name, span }));
}
