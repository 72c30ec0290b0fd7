import { html, nothing, type TemplateResult } from 'lit';
import { withPart } from '../../localize/comparator/all-messages.js';
import { beside as words } from '../../localize/comparator/en-beside.js';
import { surroundings } from '../shared/frame.js';
import type { TooltipHost } from '../shared/tooltip.js';
import { hideColumn, moveColumn } from './column-actions.js';
import type { TableState } from './table-state.js';

/**
 * One menu for the columns of a comparison: it belongs to whichever column's button opened it. It stays open while the
 * column moves, so that a column can go several places with one key; Escape or a click elsewhere closes it.
 */
export class ColumnMenu {
  private readonly host: TooltipHost;
  private readonly draw: () => void;
  private key: string | undefined;
  private leaveAlone: (() => void) | undefined;

  /** @param draw Draws it again. */
  constructor(host: TooltipHost, draw: () => void) {
    this.host = host;
    this.draw = draw;
    host.renderRoot.addEventListener('click', this.click);
  }

  /** Buttons that can do nothing stay where they are, or the focus on them would be lost. */
  render({ columns, texts, situation }: TableState): TemplateResult {
    const { formatter } = texts;
    const labels = withPart(words, texts.labels);
    const index = columns.findIndex(({ key }) => key === this.key);
    const column = columns[index];
    const mirrored = getComputedStyle(this.host).direction === 'rtl';
    const item = (name: string, can: boolean, act: () => void) =>
      html`<button aria-disabled=${!can} @click=${() => can && act()}>${name}</button>`;
    const step = (by: -1 | 1) => () => {
      moveColumn(column!.key, by, situation());
      void this.host.updateComplete.then(() => this.follow());
    };
    const towards = (by: -1 | 1) => [index + by >= 0 && index + by < columns.length, step(by)] as const;
    const [left, right] = mirrored ? [towards(1), towards(-1)] : [towards(-1), towards(1)];
    return html`<div
      class="menu"
      part="menu"
      popover
      role="group"
      aria-label=${column ? labels.menu(column.name) : nothing}
      lang=${formatter.locale}
      @toggle=${this.followToggle}
    >
      ${
        column
          ? [
              item(labels.left, ...left),
              item(labels.right, ...right),
              item(labels.hide, columns.length > 1, () => {
                this.popover?.hidePopover();
                hideColumn(column.key, situation());
              }),
            ]
          : nothing
      }
    </div>`;
  }

  private readonly click = (event: Event): void => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
    if (!button) return;
    const { column } = button.dataset;
    // One that left the page while it was open has closed and told nobody.
    if (this.key === column && this.popover?.matches(':popover-open')) return this.popover.hidePopover();
    this.key = column;
    this.draw();
    if (!this.popover?.matches(':popover-open')) this.popover?.showPopover();
    this.popover?.querySelector<HTMLElement>('button:not([aria-disabled=true])')?.focus();
    this.expand(column);
    void surroundings.load().then(() => this.follow());
  };

  private readonly followToggle = (event: ToggleEvent): void => {
    if (event.newState === 'open') return;
    this.leaveAlone?.();
    const { button } = this;
    this.expand(undefined);
    // A click elsewhere takes the focus along; a key leaves it with the button, which is no longer the node that it was
    // opened from, and to which some engines lead back, where the column has moved.
    const { activeElement } = this.host.renderRoot as ShadowRoot;
    if (!activeElement || this.popover?.contains(activeElement) || activeElement.matches('[data-column]'))
      button?.focus({ preventScroll: true });
    this.key = undefined;
    this.draw();
  };

  /** Stays beside the button, wherever the column has gone: there it is another one. It is brought into view first. */
  private follow(): void {
    const { button, popover } = this;
    if (!button || !popover) return;
    this.expand(this.key);
    button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    surroundings.loaded?.positionPopover(popover, button);
    this.leaveAlone?.();
    this.leaveAlone = surroundings.loaded?.keepPositioned(popover, button);
  }

  /** Says on the buttons whose menu is open, if any. */
  private expand(open: string | undefined): void {
    for (const button of this.host.renderRoot.querySelectorAll<HTMLElement>('[data-column]'))
      button.setAttribute('aria-expanded', String(button.dataset['column'] === open));
  }

  private get button(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(`[data-column="${this.key}"]`);
  }

  private get popover(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.menu');
  }
}
