import { around } from './background-color.js';
import { BREATH, SLICE, whenIdle } from '../idle.js';
import { warnAuthorOnce } from './warn-author.js';

/**
 * Lays out, while the page has nothing else to do, what the browser has put off because it is far outside the window.
 * Until then its height is a guess: jumps over it miss, and frames that follow the page's height never come to rest.
 */
export class IdleLayout {
  private readonly host: HTMLElement;
  private callOff: (() => void) | undefined;
  /** All has been laid out once. */
  private settled = false;
  private told = false;

  constructor(host: HTMLElement) {
    this.host = host;
  }

  /** Works when there is time. */
  wait(): void {
    this.callOff?.();
    // What has been drawn is not disturbed at once; but a new page moves until it is settled.
    this.callOff = whenIdle(this.work, this.settled ? BREATH : 0);
  }

  stop(): void {
    this.callOff?.();
  }

  private readonly work = (): void => {
    const start = performance.now();
    this.tellUnsticky();
    const { bottom } = this.host.getBoundingClientRect();
    for (;;) {
      const block = this.host.shadowRoot!.querySelector('.block:not(.first,[data-laid],[hidden])');
      if (!block) {
        this.settled = true;
        break;
      }
      // One without its rows has them soon.
      if (block.matches('.later') || performance.now() - start > SLICE) {
        this.callOff = whenIdle(this.work);
        break;
      }
      block.setAttribute('data-laid', '');
      block.getBoundingClientRect();
    }
    // Where the browser does not keep in its place what one reads below us.
    if (bottom < innerHeight / 2 && !CSS.supports('overflow-anchor', 'auto'))
      scrollBy(0, this.host.getBoundingClientRect().bottom - bottom);
  };

  /** What the page cuts off at its side sticks to a box that never scrolls: no element can help that. */
  private tellUnsticky(): void {
    if (this.told || !this.host.shadowRoot!.querySelector('.head')) return;
    this.told = true;
    const root = document.documentElement;
    const free = getComputedStyle(root).overflowX === 'visible' ? document.body : root;
    for (let at = around(this.host); at && at !== free && at !== root; at = around(at)) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX !== 'hidden' || overflowY === 'clip' || at.scrollHeight > at.clientHeight + 1) continue;
      return warnAuthorOnce(this.host, { kind: 'not-sticky', tag: at.localName });
    }
  }
}
