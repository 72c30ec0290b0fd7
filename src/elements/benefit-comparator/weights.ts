import { html, nothing } from 'lit';
import { sayComparedGroup, sayComparedName, type Tongue } from '../../localize/comparator/format-compared.js';
import type { ComparedRow, ComparisonView } from '../../program/comparison/comparison.js';
import { HEAVIEST, type ComparatorView, type Weights } from '../../program/comparison/comparator-view.js';
import { weigh, type Standing } from '../../program/comparison/weights.js';
import type { Column } from './columns.js';
import { saySponsored } from './format-column.js';

interface Weighing {
  comparison: ComparisonView;
  columns: readonly Column[];
  tongue: Tongue;
  weights: Weights;
  change: (part: Partial<ComparatorView>) => void;
}

/** The reader's own weights, the order that follows from them, and how it is counted. */
export function weightsTemplate(weighing: Weighing) {
  const { comparison, tongue, weights, change } = weighing;
  const { own, words } = tongue;
  const set = (row: ComparedRow) => (event: Event) =>
    change({ weights: { ...weights, [row.key]: Number((event.target as HTMLSelectElement).value) } });
  const steps = Array.from({ length: HEAVIEST + 1 }, (_, weight) => weight);
  return html`<details class="weights" part="weights">
    <summary>${own.weights}</summary>
    <p>${own.weightsHelp}</p>
    <div>
      <div>
        ${comparison.sections.flatMap((section) =>
          section.groups.map((group) => {
            // What has no better cannot be weighed.
            const rows = group.rows.filter(
              ({ topic }) => topic && topic.better !== 'neither' && topic.kinds?.length !== 0,
            );
            const name = section.groups.length > 1 ? sayComparedGroup(group, tongue) : '';
            return rows.length === 0
              ? nothing
              : html`<fieldset>
                  <legend>
                    ${name ? words.messages.label(sectionName(section.id, tongue), name) : sectionName(section.id, tongue)}
                  </legend>
                  <div class="grid">
                    ${rows.map(
                      (row) =>
                        html`<label class="weigh"
                          ><span>${sayComparedName(row, tongue).words}</span
                          ><select @change=${set(row)}>
                            ${steps.map(
                              (step) =>
                                html`<option value=${step} .selected=${step === (weights[row.key] ?? 0)}>
                                  ${words.number(step)}
                                </option>`,
                            )}
                          </select></label
                        >`,
                    )}
                  </div>
                </fieldset>`;
          }),
        )}
      </div>
      <div class="result">${orderTemplate(weighing)}</div>
    </div>
  </details>`;
}

function sectionName(id: ComparisonView['sections'][number]['id'], { words, own }: Tongue): string {
  return id === 'question' ? own.question : words.messages[id];
}

function orderTemplate({ comparison, columns, tongue, weights, change }: Weighing) {
  const { own } = tongue;
  const weighed = Object.values(weights).some((weight) => weight > 0);
  const order = weighed ? weigh(comparison, weights) : [];
  // Where nothing can be compared, any order would say more than is known.
  const none = weighed ? own.noOrder : own.noWeights;
  return html`<b>${own.order}</b>
    <div role="status">
      ${
        order.every(({ open }) => open === 1)
          ? html`<p>${none}</p>`
          : html`<ol class="order" role="list">
              ${order.map((standing) => standingTemplate(standing, placeOf(standing, order), columns, tongue))}
            </ol>`
      }
    </div>
    ${weighed ? html`<button class="link" @click=${() => change({ weights: {} })}>${own.reset}</button>` : nothing}
    <p><small>${own.weighing}</small></p>`;
}

/** Equal scores share a place: the author's order is no merit. */
function placeOf({ low, high }: Standing, order: readonly Standing[]): number {
  return 1 + order.findIndex((other) => other.low + other.high === low + high);
}

function standingTemplate(
  { column, low, high, unknown, open, certain }: Standing,
  place: number,
  columns: readonly Column[],
  { words, own }: Tongue,
) {
  const { name, sponsored } = columns.find(({ at }) => at === column) ?? {};
  const of100 = (share: number) => words.number(Math.round(share * 100));
  const percent = (share: number) => words.percent(Math.round(share * 100));
  return html`<li value=${place}>
    ${name} ${sponsored === undefined ? nothing : html`<small>${saySponsored(sponsored, own)}</small>`}
    <small>${own.score(of100(low), of100(high))}</small>
    <div class="range" .style=${`--_low:${low * 100}%;--_high:${high * 100}%`}></div>
    ${unknown > 0 ? html`<small>${own.unknown(percent(unknown))}</small>` : nothing}
    ${open > unknown ? html`<small>${own.open(percent(open))}</small>` : nothing}
    ${certain ? html`<small>${own.certain}</small>` : nothing}
  </li>`;
}
