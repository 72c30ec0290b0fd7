import { html, nothing } from 'lit';
import { parts } from '../../localize/parts.js';
import type { Words } from '../../localize/words.js';
import type { MatrixView, Row } from '../../program/matrix-view.js';
import { byId } from '../../program/by-id.js';
import { dimensionsInUse, optionsOf } from '../../program/resolve.js';
import type { Program } from '../../program/schema/program.js';
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
      <small>${sayEdition(program, words)}</small>
    </div>
    ${program.summary === undefined ? nothing : html`<p class="summary" lang=${words.said(program.summary).language}>${words.text(program.summary)}</p>`}
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
      ${dimensions.map((dimension) => {
        const { id } = dimension;
        const options = optionsOf(dimension, view.choice);
        return html`<label class="field"
          ><span>${words.text(dimension.name)}</span
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
  // An empty option says "all", which no choice is; the check of the choice drops it.
  return { ...view.choice, [dimension]: option };
}

/** Whose program it is; the edition's label, its state and its dates. */
function sayEdition({ vendor, edition }: Program, words: Words): string {
  const { messages } = words;
  const { label, status, from, until, published, readOn } = edition ?? {};
  return parts(
    words.text(vendor.name),
    label && words.text(label),
    status && messages[status],
    from && messages.inForceFrom(words.date(from)),
    until && messages.inForceUntil(words.date(until)),
    published && messages.published(words.date(published)),
    readOn && messages.readOn(words.date(readOn)),
  ).join(' · ');
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
  return spans.map(({ id, span }) => ({ name: byId(tierGroups, id)?.name, span }));
}
