import { around, backgroundOf } from './background-color.js';
import { over, readColor, toCss, type Color } from './color.js';
import { readable, standingOn } from './readable.js';
import { checkNames, type NamedValue } from './check-names.js';
import { keepKeys } from './keep-keys.js';
import { IdleLayout } from './idle-layout.js';
import { openForPrint } from './open-for-print.js';
import { observeSize } from './observe-size.js';
import { checkContent } from './check-content.js';
import { checkDocument } from './check-document.js';

export { checkNames };
export { whilePrinting } from './while-printing.js';
export { positionPopover, keepPositioned } from '../position-popover.js';

/** After these a page may look different although nothing in its tree has changed. */
const SWITCHES = ['transitionend', 'load', 'change', 'click'] as const;

/**
 * How an element gets on with the page around it: it follows the colour that the page shows behind it, keeps its keys
 * to itself, lays itself out in full once there is time, and tells the page's author of what has no effect.
 */
export class Surroundings {
  private readonly host: HTMLElement;
  private readonly layOut: IdleLayout;
  private readonly observer = new MutationObserver(() => this.lookSoon());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private frame: HTMLElement | null = null;
  private bar: Element | null = null;
  private release: (() => void)[] = [];
  private soon = 0;
  private shutAgain: (() => void) | undefined;

  /** @param programs Whether programs may stand inside it. */
  constructor(host: HTMLElement, programs: boolean) {
    this.host = host;
    this.layOut = new IdleLayout(host);
    keepKeys(host.shadowRoot!);
    checkContent(host, programs);
    checkDocument(host, programs);
    this.enter();
  }

  /** The element has come to a place on a page. */
  enter(): void {
    // Sites switch themes by a class, an attribute or a variable on any wrapper, and by sheets that come later.
    this.observer.observe(this.host, { attributeFilter: ['class', 'style'] });
    for (let at = around(this.host); at; at = around(at)) this.observer.observe(at, { attributes: true });
    this.observer.observe(document.head, { childList: true, subtree: true, attributes: true });
    for (const type of SWITCHES) document.addEventListener(type, this.lookSoon, true);
    this.dark.addEventListener('change', this.lookSoon);
    this.shutAgain ??= openForPrint(this.host.shadowRoot!);
  }

  leave(): void {
    this.letGo();
    this.layOut.stop();
    this.observer.disconnect();
    for (const type of SWITCHES) document.removeEventListener(type, this.lookSoon, true);
    this.dark.removeEventListener('change', this.lookSoon);
    this.shutAgain?.();
    this.shutAgain = undefined;
    cancelAnimationFrame(this.soon);
    this.soon = 0;
  }

  /** Looks at what the element has rendered, and at what its author wrote. */
  look(names: readonly NamedValue[]): void {
    checkNames(this.host, names);
    this.layOut.wait();
    const frame = this.host.shadowRoot!.querySelector<HTMLElement>('.frame');
    const bar = frame?.querySelector('.head') ?? null;
    if (frame === this.frame && bar === this.bar) return;
    this.letGo();
    this.frame = frame;
    this.bar = bar;
    if (!frame) return;
    this.show();
    // The frame's own transition ends when the text or the scheme of the page changes, whatever changed it.
    frame.addEventListener('transitionend', this.lookSoon);
    this.release = [
      () => frame.removeEventListener('transitionend', this.lookSoon),
      // What was in a closed tab is in the open now.
      observeSize(frame, (_, width) => width > 0 && this.lookSoon()),
    ];
    // Focus must not land below what stays in view.
    if (bar)
      this.release.push(
        observeSize(bar, (height) => frame.style.setProperty('--_bar', `${Math.ceil(height)}px`)),
      );
    // Whoever has no pointer comes to what scrolls by Tab, and only while it scrolls.
    const place = frame.querySelector<HTMLElement>('.tables');
    if (place)
      this.release.push(
        observeSize(place, () => (place.tabIndex = place.scrollWidth > place.clientWidth ? 0 : -1)),
      );
  }

  private letGo(): void {
    for (const release of this.release) release();
    this.release = [];
    this.frame = this.bar = null;
  }

  /** Once a frame at most: some pages write to their root while they scroll. */
  private readonly lookSoon = (): void => {
    this.soon ||= requestAnimationFrame(() => {
      this.soon = 0;
      this.show();
    });
  };

  private show(): void {
    const { frame } = this;
    if (!frame) return;
    const { css, ink, known } = backgroundOf(this.host);
    frame.classList.toggle('bare', css === undefined);
    // The frame paints none of these: it only has them computed.
    const { outlineColor, borderTopColor, columnRuleColor } = getComputedStyle(frame);
    const accent = readColor(outlineColor);
    const solid = accent && known ? over(accent, known.back) : accent?.[3] === 1 ? accent : undefined;
    const seen = (color: Color | undefined) =>
      known && color ? toCss(readable(color, known.text, known.back)) : '';
    for (const [name, value] of [
      ['--_surface', css ?? ''],
      ['--_ink', `${ink * 100}%`],
      ['--_seen', seen(accent)],
      ['--_gain', seen(readColor(borderTopColor))],
      ['--_toll', seen(readColor(columnRuleColor))],
      ['--_fill', solid ? toCss(solid) : 'none'],
      ['--_on', solid ? `var(--partner-on-accent,${toCss(standingOn(solid))})` : 'currentColor'],
      // The place below the button was filled as long as nothing was known.
      ['--_under', 'none'],
    ] as const)
      if (frame.style.getPropertyValue(name) !== value) frame.style.setProperty(name, value);
  }
}
