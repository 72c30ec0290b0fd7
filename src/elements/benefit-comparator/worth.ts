import { css, html, nothing } from 'lit';
import { withPart } from '../../localize/comparator/all-messages.js';
import { worth as words } from '../../localize/comparator/en-worth.js';
import type { ComparisonText } from '../../localize/comparator/format-compared.js';
import { joined } from '../../localize/parts.js';
import { missingTemplate } from '../shared/fallback.js';
import type { View } from '../shared/lazy-view.js';
import type { TooltipHost } from '../shared/tooltip.js';
import { addSheets } from '../shared/sheets.js';
import { lazyWorth } from '../shared/worth/lazy-worth.js';
import type { StepWorth } from '../shared/worth/step-worth.js';
import type { Column } from './columns.js';

/** What is compared, and on which day. */
export interface ColumnsWorthShown {
  columns: readonly Column[];
  texts: ComparisonText;
  level: number;
  day: string;
}

const styles = css`
  .worth {
    margin-block: 0.75em;
  }
  .worth > summary {
    min-block-size: 24px;
    padding-block: 0.4em;
    font-weight: 600;
    cursor: pointer;
  }
  .worth > .all-of-them {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    gap: 1em 2em;
  }
  .worth .one {
    min-inline-size: 0;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .worth .one .section {
    margin: 0;
    font-size: 1em;
  }
  .worth ul {
    margin-block: 0.35em;
    padding-inline-start: 1.4em;
  }
  .worth li small {
    display: block;
  }
  @media print {
    .worth:not([open]) {
      display: none;
    }
  }
`;

/** What each program is worth to the reader: one line that opens. What reckons it is fetched then, and not before. */
export class ColumnsWorth implements View<ColumnsWorthShown> {
  readonly light = true;
  private readonly host: TooltipHost;
  private readonly draw: () => void;
  /** By the key of the column. */
  private readonly each = new Map<string, StepWorth>();
  private isOpen = false;
  private isDressed = false;

  constructor(host: TooltipHost, draw: () => void) {
    this.host = host;
    this.draw = draw;
    addSheets(host.renderRoot as ShadowRoot, styles);
  }

  render(shown: ColumnsWorthShown): unknown {
    const labels = withPart(words, shown.texts.labels);
    const open = (event: Event) => {
      this.isOpen = (event.target as HTMLDetailsElement).open;
      this.draw();
    };
    return html`<details class="worth" part="worth" .open=${this.isOpen} @toggle=${open}>
      <summary>${labels.eachWorth}</summary>
      ${
        this.isOpen
          ? html`<p><small>${labels.eachWorthHelp}</small></p>
              ${this.content(shown)}`
          : nothing
      }
    </details>`;
  }

  private content({ columns, texts, level, day }: ColumnsWorthShown): unknown {
    const { loaded, failed } = lazyWorth;
    if (!loaded) {
      if (!failed) void lazyWorth.load().then(this.draw);
      return missingTemplate(failed, texts.formatter);
    }
    for (const [key, one] of this.each)
      if (!columns.some((column) => column.key === key)) {
        this.host.removeController(one);
        one.hostDisconnected();
        this.each.delete(key);
      }
    return html`<div class="all-of-them">
        ${columns.map(({ key, name, view, formatter }) => {
          if (!view) return nothing;
          const { program, choice, tier } = view;
          const tierName = formatter.text(tier.name);
          return html`<div
            class="one"
            role="group"
            aria-label=${joined([name, tierName], ',', formatter)}
            data-worth=${key}
          >
            <div class="section" role="heading" aria-level=${level}>${name} <small>${tierName}</small></div>
            ${this.of(key, loaded).render({ program, formatter, choice, day, to: tier.id })}
          </div>`;
        })}
      </div>
      ${loaded.methodTemplate(texts.formatter)}`;
  }

  private of(
    key: string,
    { StepWorth, worthStyles, fieldStyles }: NonNullable<typeof lazyWorth.loaded>,
  ): StepWorth {
    const known = this.each.get(key);
    if (known) return known;
    const root = this.host.renderRoot as ShadowRoot;
    if (!this.isDressed) addSheets(root, fieldStyles, worthStyles);
    this.isDressed = true;
    const made = new StepWorth(
      this.host,
      () =>
        [...root.querySelectorAll<HTMLElement>('.one')].find(({ dataset }) => dataset['worth'] === key) ??
        root,
      this.draw,
    );
    this.each.set(key, made);
    return made;
  }
}
