import { css, type ReactiveController } from 'lit';
import type { TooltipHost } from '../shared/tooltip.js';
import { createElement } from '../shared/table/create-element.js';

/** The look of what stands beside a name in the head. */
export const headActionStyles = css`
  .tab {
    position: relative;
    /* Nothing where the column is narrow: the name comes first. */
    --_room: max(0px, min(55%, (55% - 9em) * 99));
  }
  .tab > .go {
    position: absolute;
    inset-inline-end: 0;
    inset-block: 0;
    display: flex;
    align-items: center;
    justify-content: end;
    overflow: hidden;
    inline-size: var(--_room);
    font-size: 0.875em;
  }
  .go > .action {
    overflow: hidden;
    min-block-size: 2em;
    margin-inline-end: var(--_pad);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tab:not(.recommended) > .go > .action {
    background: none;
    color: inherit;
  }
  .tab:has(> .go) > .tier {
    padding-inline-end: max(var(--_pad), var(--_room));
  }
  @media print {
    .go {
      display: none;
    }
  }
`;

/**
 * What can be done about a tier, beside its name while its card has gone out of view above. It is for the eye and the
 * hand: by key and by ear it is the one in the card, and a click is one on that.
 */
export class HeadActions implements ReactiveController {
  private readonly host: TooltipHost;
  // All that is below counts as seen: who jumps from above the cards to below them has passed them too.
  private readonly sight = new IntersectionObserver((entries) => this.look(entries), {
    rootMargin: '0px 0px 1000000px 0px',
  });
  private cards: Element | null = null;
  private gone = false;

  constructor(host: TooltipHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.sight.disconnect();
    this.cards = null;
  }

  hostUpdated(): void {
    if (!this.host.isConnected) return;
    const cards = this.host.renderRoot.querySelector('.cards');
    if (cards !== this.cards) {
      this.sight.disconnect();
      this.cards = cards;
      this.gone = false;
      if (cards) this.sight.observe(cards);
    }
    this.draw();
  }

  private look(entries: readonly IntersectionObserverEntry[]): void {
    const { isIntersecting, boundingClientRect, rootBounds } = entries.at(-1)!;
    this.gone = !isIntersecting && boundingClientRect.bottom <= (rootBounds?.top ?? 0);
    this.draw();
  }

  private draw(): void {
    const { renderRoot } = this.host;
    for (const old of renderRoot.querySelectorAll('.go')) old.remove();
    if (!this.gone) return;
    const cards = this.cards!.querySelectorAll('.card');
    for (const [at, tab] of [...renderRoot.querySelectorAll('.tab')].entries()) {
      const own = cards[at]?.querySelector<HTMLAnchorElement>('.action');
      if (!own) continue;
      const attributes = { class: 'action', href: own.href, tabindex: '-1', 'aria-hidden': 'true' };
      const made = createElement('a', attributes, own.textContent.trim());
      made.addEventListener('click', (event) => {
        event.preventDefault();
        own.dispatchEvent(new MouseEvent('click', event));
      });
      tab.append(createElement('span', { class: 'go' }, made));
    }
  }
}
