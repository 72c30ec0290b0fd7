import type { ReactiveController } from 'lit';
import type { TooltipHost } from '../tooltip.js';
import { createElement } from './create-element.js';
import { limitStops } from './row-stops.js';

/** What the button says, for the language of now. */
interface Words {
  showMore: string;
  showLess: string;
}

/**
 * The way to the rest of a long cell: a button where there is more than its lines hold. What the browser's search finds in
 * it, or the focus comes to, opens it by itself.
 */
export class Unclip implements ReactiveController {
  private readonly host: TooltipHost;
  private readonly words: () => Words;
  private seen = new WeakSet<Element>();
  // Sizes are told once they are known: nobody has to ask for them. What is done about them waits for the next frame.
  private readonly sizes = new ResizeObserver((entries) =>
    requestAnimationFrame(() => this.measure(entries)),
  );
  private readonly rows = new MutationObserver(() => this.look());
  private watched: Element | null = null;

  constructor(host: TooltipHost, words: () => Words) {
    this.host = host;
    this.words = words;
    host.renderRoot.addEventListener('scroll', this.scrolled, true);
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.rows.disconnect();
    this.sizes.disconnect();
    this.watched = null;
    this.seen = new WeakSet();
  }

  hostUpdated(): void {
    if (!this.host.isConnected) return;
    const tables = this.host.renderRoot.querySelector('.tables');
    if (tables !== this.watched) {
      this.rows.disconnect();
      this.watched = tables;
      // Rows far below come later than this.
      if (tables) this.rows.observe(tables, { childList: true, subtree: true });
    }
    this.look();
  }

  private look(): void {
    for (const clip of this.host.renderRoot.querySelectorAll('.tables .clip')) {
      if (this.seen.has(clip)) continue;
      this.seen.add(clip);
      this.sizes.observe(clip.firstElementChild!);
    }
  }

  private measure(entries: readonly ResizeObserverEntry[]): void {
    // All is read before anything is written.
    const found = entries.flatMap(({ target }) => {
      const clip = target.parentElement;
      if (!clip || clip.matches('.whole')) return [];
      return [{ clip, isCut: clip.scrollHeight > clip.clientHeight + 2 }];
    });
    const other = found.filter(({ clip, isCut }) => clip.matches('.cut') !== isCut);
    for (const one of other) this.cut(one);
  }

  private cut({ clip, isCut }: { clip: Element; isCut: boolean }): void {
    if (clip.matches('.cut') === isCut) return;
    clip.classList.toggle('cut', isCut);
    if (isCut) clip.after(this.button(clip));
    else clip.nextElementSibling?.remove();
    const row = clip.closest('tr');
    if (row) limitStops(row);
  }

  private button(clip: Element): HTMLButtonElement {
    const { showMore } = this.words();
    const button = createElement('button', { class: 'link unclip', 'aria-expanded': 'false' }, showMore);
    button.addEventListener('click', () => this.show(clip, !clip.matches('.whole')));
    return button;
  }

  private show(clip: Element, whole: boolean): void {
    clip.classList.toggle('whole', whole);
    clip.scrollTop = 0;
    const button = clip.nextElementSibling;
    if (!button) return;
    const { showMore, showLess } = this.words();
    button.setAttribute('aria-expanded', String(whole));
    button.textContent = whole ? showLess : showMore;
  }

  /** The browser brings to the eye what it has found, or what has the focus. */
  private readonly scrolled = ({ target }: Event): void => {
    if (target instanceof Element && target.matches('.clip') && target.scrollTop > 0) this.show(target, true);
  };
}
