import { nothing, render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { surroundings } from './frame.js';
import { createElement } from './table/create-element.js';

export type TooltipHost = ReactiveControllerHost &
  HTMLElement & { renderRoot: HTMLElement | DocumentFragment };

/** Milliseconds between the pointer leaving and the hint going, so that the pointer can reach the hint (WCAG 1.4.13). */
const GRACE = 250;

/**
 * One hint for a whole element: it explains whatever button carries `data-hint`, on tap, hover and keyboard.
 * As WCAG 1.4.13 asks it stays while the pointer is on it, and Escape or a tap elsewhere closes it.
 */
export class TooltipController implements ReactiveController {
  /** The hint. Put it last in the shadow root; what it says is announced because it is a status. */
  readonly element: HTMLElement;

  private readonly host: TooltipHost;
  private readonly explain: (hint: string) => unknown;
  private button: HTMLElement | undefined;
  /** The one that the pointer is on. */
  private hovered: HTMLElement | undefined;
  /** Opened on purpose; the pointer leaving does not close it. */
  private pinned = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private leaveAlone: (() => void) | undefined;

  /**
   * @param host The element.
   * @param explain What to say about a `data-hint`.
   */
  constructor(host: TooltipHost, explain: (hint: string) => unknown) {
    this.host = host;
    this.explain = explain;
    // That of a server is as good as ours.
    this.element =
      host.shadowRoot?.querySelector<HTMLElement>('.hint') ??
      createElement('div', { class: 'hint', part: 'hint', popover: '', role: 'status' });
    this.element.addEventListener('toggle', (event) => this.followToggle(event));
    this.element.addEventListener('pointerenter', this.stay);
    this.element.addEventListener('pointerleave', this.leave);
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('click', this.click);
    this.host.addEventListener('pointerover', this.over);
    // Firefox leaves the first out where what the pointer was on has gone from the page.
    this.host.addEventListener('pointermove', this.over);
    this.host.addEventListener('pointerout', this.out);
    // The pointer may have come before we did.
    const button = this.host.renderRoot.querySelector<HTMLElement>('[data-hint]:hover');
    if (button) this.timer = setTimeout(() => this.open(button), GRACE / 2);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.host.removeEventListener('click', this.click);
    this.host.removeEventListener('pointerover', this.over);
    this.host.removeEventListener('pointermove', this.over);
    this.host.removeEventListener('pointerout', this.out);
    this.reset();
  }

  /** Says it again, after what is shown has changed. */
  refresh(): void {
    if (this.button?.isConnected === false) {
      this.close();
      this.reset();
    }
    const hint = this.button?.dataset['hint'];
    if (hint !== undefined || this.element.hasChildNodes())
      render(hint === undefined ? nothing : this.explain(hint), this.element);
  }

  private readonly click = (event: Event): void => {
    const button = hintButton(event);
    if (!button) return;
    if (this.button === button && this.pinned) return this.close();
    this.pinned = true;
    this.open(button);
  };

  private readonly over = (event: PointerEvent): void => {
    const button = hintButton(event);
    if (event.pointerType !== 'mouse' || !button || this.pinned || button === this.hovered) return;
    clearTimeout(this.timer);
    this.hovered = button;
    if (this.button !== button) this.timer = setTimeout(() => this.open(button), GRACE / 2);
  };

  private readonly out = (event: PointerEvent): void => {
    this.hovered = undefined;
    if (hintButton(event)) this.leave();
  };

  private readonly stay = (): void => clearTimeout(this.timer);

  private readonly leave = (): void => {
    clearTimeout(this.timer);
    if (!this.pinned) this.timer = setTimeout(() => this.close(), GRACE);
  };

  private followToggle({ newState }: ToggleEvent): void {
    if (newState === 'open') return;
    this.reset();
    this.refresh();
  }

  /** No button is explained any more. What leaves the page while it is open tells nobody that it has closed. */
  private reset(): void {
    this.leaveAlone?.();
    this.button?.setAttribute('aria-expanded', 'false');
    this.button = this.hovered = undefined;
    this.pinned = false;
  }

  private close(): void {
    this.element.hidePopover();
  }

  private open(button: HTMLElement): void {
    clearTimeout(this.timer);
    this.button?.setAttribute('aria-expanded', 'false');
    this.button = button;
    button.setAttribute('aria-expanded', 'true');
    this.refresh();
    if (!this.element.matches(':popover-open')) this.element.showPopover();
    this.leaveAlone?.();
    if (surroundings.loaded) this.stayBeside(button);
    else void surroundings.load().then(() => this.button === button && this.stayBeside(button));
  }

  private stayBeside(button: HTMLElement): void {
    this.leaveAlone = surroundings.loaded?.keepPositioned(this.element, button);
  }
}

/** The button with a hint that an event comes from, inside the host's shadow root. */
function hintButton(event: Event): HTMLElement | undefined {
  const [from] = event.composedPath();
  return from instanceof Element ? (from.closest<HTMLElement>('[data-hint]') ?? undefined) : undefined;
}
