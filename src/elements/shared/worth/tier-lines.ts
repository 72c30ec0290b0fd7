import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatTakes, formatYearly, type WorthTexts } from '../../../localize/worth/format-worth.js';
import { byId } from '../../../program/by-id.js';
import { effortOf, type Effort } from '../../../program/worth/effort.js';
import { currencyOf } from '../../../program/worth/figures.js';
import { NOTHING } from '../../../program/worth/range.js';
import type { Reader } from '../../../program/worth/reader.js';
import { worthOf, type Worth } from '../../../program/worth/worth.js';
import { whenIdle } from '../idle.js';
import { smallLine } from './worth-template.js';

/**
 * One line a tier, each against no tier at all: what it takes, what it brings. They open; what each takes is looked for once
 * somebody looks, one after the other.
 */
export class TierLines {
  private readonly draw: () => void;
  /** What each tier takes, by what it depends on. */
  private efforts = new Map<string, Effort>();
  private basis = '';
  private isWanted = false;
  private callOff: (() => void) | undefined;

  constructor(draw: () => void) {
    this.draw = draw;
  }

  /**
   * @param ladder Ids of the tiers.
   * @param basis What the efforts depend on: another, and they are looked for anew.
   */
  render(reader: Reader, ladder: readonly string[], basis: string, texts: WorthTexts): TemplateResult {
    if (basis !== this.basis) {
      this.efforts = new Map();
      this.basis = basis;
    }
    const open = (event: Event) => {
      this.isWanted = (event.target as HTMLDetailsElement).open;
      this.draw();
    };
    const next = ladder.find((id) => !this.efforts.has(id));
    return html`<details
      class=${this.isWanted && next === undefined ? 'tiers told' : 'tiers'}
      @toggle=${open}
    >
      <summary>${texts.labels.allTiers}</summary>
      ${this.isWanted ? this.lines(reader, ladder, next, texts) : nothing}
    </details>`;
  }

  private lines(reader: Reader, ladder: readonly string[], next: string | undefined, texts: WorthTexts) {
    const { formatter, labels, program } = texts;
    const { efforts } = this;
    // Somebody may have told something else before there was time.
    this.callOff?.();
    this.callOff =
      next === undefined
        ? undefined
        : whenIdle(() => {
            efforts.set(next, effortOf(reader, undefined, next));
            this.draw();
          });
    const lines = ladder.flatMap((id) => {
      const effort = efforts.get(id);
      return effort ? [worthOf(reader, undefined, id, effort)] : [];
    });
    const own = currencyOf(program);
    const scale = scaleOf(lines, own);
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${labels.allTiers}>
        <table>
          <thead>
            <tr>
              ${[labels.tier, labels.whatItTakes, labels.bringsYearly].map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${lines.map(
              (line) =>
                html`<tr>
                  <th scope="row">
                    ${formatter.text(byId(program.tiers, line.to)!.name)}${plot(line, own, scale)}
                  </th>
                  <td>${formatTakes(line.effort, texts)}</td>
                  <td>${formatYearly(line, texts)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${smallLine(next === undefined ? labels.plot : labels.searching)}`;
  }
}

/** The largest amount of all lines. */
function scaleOf(lines: readonly Worth[], currency: string): number {
  const ends = lines.flatMap(({ returns, effort }) => [
    returns.get(currency)?.first.most ?? 0,
    returns.get(currency)?.first.least ?? 0,
    takenIn(effort, currency),
  ]);
  return Math.max(1, ...ends.filter(Number.isFinite));
}

/** What is paid in the first year, at most. */
function takenIn(effort: Effort, currency: string): number {
  const { once, yearly } = effort.payments.get(currency) ?? { once: NOTHING, yearly: NOTHING };
  return Math.max(0, once.most + yearly.most);
}

/** The words beside it say the same. */
function plot({ returns, effort }: Worth, currency: string, scale: number) {
  const { least, most } = returns.get(currency)?.first ?? NOTHING;
  const width = (amount: number) => Math.min(100, (Math.max(0, amount) / scale) * 100);
  const [sure, perhaps] = [width(Number.isFinite(least) ? least : 0), width(most)];
  const takes = width(takenIn(effort, currency));
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="perhaps" x="0" y="2" width=${perhaps} height="6"></rect><rect class="brings" x="0" y="2" width=${sure} height="6"></rect>${takes === 0 ? nothing : svg`<line class="takes" x1=${takes} x2=${takes} y1="-1" y2="11"></line>`}`}
  </svg>`;
}
