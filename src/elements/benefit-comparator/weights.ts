import { html, nothing } from 'lit';
import { withPart } from '../../localize/comparator/all-messages.js';
import { weights as words } from '../../localize/comparator/en-weights.js';
import {
  formatComparedGroup,
  formatComparedName,
  type ComparisonText,
} from '../../localize/comparator/format-compared.js';
import { tableMessages } from '../../localize/table-messages.js';
import type { ComparedRow, ComparisonView } from '../../program/comparison/comparison.js';
import { HEAVIEST, type ComparatorView, type Weights } from '../../program/comparison/comparator-view.js';
import { isOrdered, weigh, type WeighedColumn } from '../../program/comparison/weights.js';
import type { Column } from './columns.js';
import { formatSponsored } from './format-column.js';

export interface Weighing {
  comparison: ComparisonView;
  columns: readonly Column[];
  texts: ComparisonText;
  weights: Weights;
  change: (part: Partial<ComparatorView>) => void;
}

/** The reader's own weights, the order that follows from them, and how it is counted. */
export function weightsTemplate(weighing: Weighing) {
  const { comparison, texts, weights, change } = weighing;
  const { formatter } = texts;
  const labels = withPart(words, texts.labels);
  const set = (row: ComparedRow) => (event: Event) =>
    change({ weights: { ...weights, [row.key]: Number((event.target as HTMLSelectElement).value) } });
  const steps = Array.from({ length: HEAVIEST + 1 }, (_, weight) => weight);
  return html`<details class="weights" part="weights">
    <summary>${labels.weights}</summary>
    <p>${labels.weightsHelp}</p>
    <div>
      <div>
        ${comparison.sections.flatMap((section) =>
          section.groups.map((group) => {
            // What has no better cannot be weighed.
            const rows = group.rows.filter(
              ({ topic }) => topic && topic.better !== 'neither' && topic.kinds?.length !== 0,
            );
            const name = section.groups.length > 1 ? formatComparedGroup(group, texts) : '';
            return rows.length === 0
              ? nothing
              : html`<fieldset>
                  <legend>
                    ${name ? formatter.messages.label(sectionName(section.id, texts), name) : sectionName(section.id, texts)}
                  </legend>
                  <div class="grid">
                    ${rows.map(
                      (row) =>
                        html`<label class="weigh" part="field"
                          ><span>${formatComparedName(row, texts).text}</span
                          ><select part="control" @change=${set(row)}>
                            ${steps.map(
                              (step) =>
                                html`<option value=${step} .selected=${step === (weights[row.key] ?? 0)}>
                                  ${formatter.number(step)}
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

function sectionName(
  id: ComparisonView['sections'][number]['id'],
  { formatter, labels }: ComparisonText,
): string {
  return id === 'question' ? labels.question : tableMessages(formatter)[id];
}

function orderTemplate({ comparison, columns, texts, weights, change }: Weighing) {
  const labels = withPart(words, texts.labels);
  const weighed = Object.values(weights).some((weight) => weight > 0);
  const order = weighed ? weigh(comparison, weights) : [];
  // Where nothing can be compared, any order would say more than is known.
  const [first] = order;
  const none = !first
    ? labels.noWeights
    : first.open === 1
      ? labels.noOrder
      : labels.noRanking(formatScore(first, texts));
  return html`<b>${labels.order}</b>
    <div role="status">
      ${
        !isOrdered(order)
          ? html`<p>${none}</p>`
          : html`<ol class="order" role="list">
              ${order.map((standing) => standingTemplate(standing, placeOf(standing, order), columns, texts))}
            </ol>`
      }
    </div>
    ${weighed ? html`<button class="link" @click=${() => change({ weights: {} })}>${labels.reset}</button>` : nothing}
    <p><small>${labels.weighing}</small></p>`;
}

/** "40 to 60 of 100". */
function formatScore(
  { low, high }: Pick<WeighedColumn, 'low' | 'high'>,
  texts: Pick<ComparisonText, 'formatter' | 'labels'>,
): string {
  const of100 = (share: number) => texts.formatter.number(Math.round(share * 100));
  return withPart(words, texts.labels).score(of100(low), of100(high));
}

/** Equal scores share a place: the author's order is no merit. */
function placeOf({ low, high }: WeighedColumn, order: readonly WeighedColumn[]): number {
  return 1 + order.findIndex((other) => other.low + other.high === low + high);
}

function standingTemplate(
  { column, low, high, unknown, open, certain }: WeighedColumn,
  place: number,
  columns: readonly Column[],
  texts: ComparisonText,
) {
  const { formatter } = texts;
  const labels = withPart(words, texts.labels);
  const { name, sponsored } = columns.find(({ at }) => at === column) ?? {};
  const percent = (share: number) => formatter.percent(Math.round(share * 100));
  return html`<li value=${place}>
    ${name} ${sponsored === undefined ? nothing : html`<small>${formatSponsored(sponsored, labels)}</small>`}
    <small>${formatScore({ low, high }, texts)}</small>
    <div class="range" .style=${`--_low:${low * 100}%;--_high:${high * 100}%`}></div>
    ${unknown > 0 ? html`<small>${labels.unknown(percent(unknown))}</small>` : nothing}
    ${open > unknown ? html`<small>${labels.open(percent(open))}</small>` : nothing}
    ${certain ? html`<small>${labels.certain}</small>` : nothing}
  </li>`;
}
