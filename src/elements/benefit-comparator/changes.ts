import { html, nothing, type TemplateResult } from 'lit';
import {
  formatEditionLabel,
  formatHistory,
  formatStepAbout,
  formatStepChanges,
  formatStepName,
} from '../../localize/comparator/format-edition-step.js';
import type { FormattedChange } from '../../localize/comparator/format-change.js';
import { changeTexts, type ChangeTexts } from '../../localize/comparator/change-texts.js';
import type { ComparisonText } from '../../localize/comparator/format-compared.js';
import { joined } from '../../localize/parts.js';
import { isWithdrawn } from '../../program/editions/editions.js';
import { historyOf, type EditionStep, type History } from '../../program/editions/steps.js';
import type { Program } from '../../program/schema/program.js';
import type { ExportButtons } from '../shared/export-buttons.js';
import type { View } from '../shared/lazy-view.js';
import { moveAmong } from '../shared/one-stop.js';
import { addSheets } from '../shared/sheets.js';
import { changeTemplate } from './change-line.js';
import { styles } from './changes.styles.js';
import { seriesTemplate } from './series.js';

export interface Editions {
  /** In the author's order: from the oldest to the newest, or the other way where the documents say so. */
  programs: readonly Program[];
  texts: ComparisonText;
  complete: boolean;
  level: number;
}

const PARTS = ['tier', 'requirement', 'cost', 'benefit', 'commitment'] as const;

/**
 * What changed between each edition and the next, a line each: the newest step first and open, the others folded under
 * their count. The browser's search finds what is folded, and paper shows it.
 */
export class ChangesView implements View<Editions> {
  private readonly root: ShadowRoot;
  private readonly draw: () => void;
  private readonly buttons: ExportButtons;
  private readonly histories = new WeakMap<Program, { about: readonly unknown[]; history: History }>();
  /** Steps that the reader has opened or folded, by the edition that they lead to. */
  private readonly turned = new Set<Program>();

  /**
   * @param draw Draws the view again.
   * @param buttons What copies and saves the list.
   */
  constructor(
    host: { renderRoot: HTMLElement | DocumentFragment },
    draw: () => void,
    buttons: ExportButtons,
  ) {
    this.root = host.renderRoot as ShadowRoot;
    this.draw = draw;
    this.buttons = buttons;
    addSheets(this.root, styles);
  }

  render({ programs, texts: plain, complete, level }: Editions): TemplateResult {
    const texts = changeTexts(plain);
    const { labels, formatter } = texts;
    const history = this.historyOf(programs, complete);
    const { steps, series } = history;
    return html`<section class="changes" part="changes">
      <div class="section" role="heading" aria-level=${level}>${labels.changes}</div>
      ${programs.map((program) =>
        isWithdrawn(program)
          ? html`<p>${labels.leftOut(formatEditionLabel(program, formatter.language))}</p>`
          : nothing,
      )}
      ${steps.length > 1 ? this.jumpsTemplate(steps, texts) : nothing}
      ${steps.map(
        (step, at) =>
          html`<div
            class="step"
            hidden=${this.isOpen(step, at) ? nothing : 'until-found'}
            @beforematch=${() => this.turn(step)}
          >
            ${stepTemplate(step, texts, level, steps.length === 1)}
          </div>`,
      )}
      ${series.length === 0 ? nothing : seriesTemplate(series, texts, level + 1)}
      ${
        steps.length === 0
          ? nothing
          : this.buttons.render({
              formatter,
              about: plain,
              table: () => formatHistory(history, texts),
              fileName: 'changes.csv',
              link: undefined,
            })
      }
    </section>`;
  }

  /** All steps with their counts: each opens its step and leads there, or folds it. One Tab stop, and arrow keys within. */
  private jumpsTemplate(steps: readonly EditionStep[], texts: ChangeTexts): TemplateResult {
    const { labels, formatter } = texts;
    return html`<div class="jumps" role="toolbar" aria-label=${labels.editionSteps} @keydown=${moveAmong}>
      ${steps.map((step, at) => {
        const count = formatter.plural(labels.shownChanges, step.changed.length);
        return html`<button
          tabindex=${at === 0 ? 0 : -1}
          aria-expanded=${this.isOpen(step, at)}
          @click=${() => this.turn(step, at)}
        >
          ${nameTemplate(step, texts)}: ${count}
        </button>`;
      })}
    </div>`;
  }

  private isOpen({ newer }: EditionStep, at: number): boolean {
    return (at === 0) !== this.turned.has(newer);
  }

  /** @param at Its place, where the reader is to be led to it. */
  private turn(step: EditionStep, at?: number): void {
    const { newer } = step;
    if (!this.turned.delete(newer)) this.turned.add(newer);
    this.draw();
    if (at === undefined || !this.isOpen(step, at)) return;
    const heading = this.root.querySelectorAll<HTMLElement>('.changes .step')[at]!.querySelector('.name');
    (heading as HTMLElement).focus();
  }

  /** Looked for once for the same editions. */
  private historyOf(programs: readonly Program[], complete: boolean): History {
    const about = [complete, ...programs];
    const [first] = programs;
    const known = first && this.histories.get(first);
    if (known && about.length === known.about.length && about.every((one, at) => one === known.about[at]))
      return known.history;
    const history = historyOf(programs, { complete });
    if (first) this.histories.set(first, { about, history });
    return history;
  }
}

/** From where to where: an arrow is seen, and words are heard. */
function nameTemplate(step: EditionStep, texts: ChangeTexts) {
  const { from, to } = formatStepName(step, texts);
  return from === undefined
    ? to
    : html`${from}<span class="arrow"><span class="unseen">–</span></span
        >${to}`;
}

function stepTemplate(step: EditionStep, texts: ChangeTexts, level: number, isAlone: boolean) {
  const { labels, formatter } = texts;
  const { changed, recorded } = step;
  const told = formatStepChanges(changed, step, texts);
  const known = formatStepChanges(recorded, step, texts);
  const all = [...told, ...known];
  const sources = [...new Set(all.flatMap((change) => change.sources))];
  const isTold = all.every((change) => change.sources.length === sources.length);
  const marksOf = (change: FormattedChange) =>
    isTold
      ? []
      : sources.flatMap((source, at) => (change.sources.includes(source) ? [formatter.number(at + 1)] : []));
  const present = PARTS.filter((part) => changed.some((change) => change.part === part));
  return html`<div class="name" role="heading" aria-level=${level + 1} tabindex="-1">
      ${nameTemplate(step, texts)}
    </div>
    <p>
      <small
        >${formatStepAbout(step, texts)}${isAlone ? html` · ${formatter.plural(labels.shownChanges, changed.length)}` : nothing}</small
      >
    </p>
    ${changed.length === 0 ? html`<p>${labels.noChanges}</p>` : nothing}
    ${present.map(
      (part) =>
        html`${
            present.length > 1
              ? html`<div class="part" role="heading" aria-level=${level + 2}>${labels.parts[part]}</div>`
              : nothing
          }
          <ul role="list">
            ${changed.map((one, at) =>
              one.part === part
                ? changeTemplate({ kind: one.kind, change: told[at]!, marks: marksOf(told[at]!) }, texts)
                : nothing,
            )}
          </ul>`,
    )}
    ${
      known.length === 0
        ? nothing
        : html`<details>
            <summary>${labels.onRecord} <small>${formatter.number(known.length)}</small></summary>
            <ul role="list">
              ${recorded.map(({ kind }, at) =>
                changeTemplate(
                  { kind, change: known[at]!, marks: marksOf(known[at]!), most: Infinity },
                  texts,
                ),
              )}
            </ul>
          </details>`
    }
    ${
      sources.length === 0
        ? nothing
        : isTold
          ? html`<p><small>${formatter.messages.source(joined(sources, ';', formatter))}</small></p>`
          : html`<p><small>${formatter.messages.label(labels.sourcesOfStep, '').trim()}</small></p>
              <ol class="sources">
                ${sources.map((source) => html`<li>${source}</li>`)}
              </ol>`
    }`;
}
