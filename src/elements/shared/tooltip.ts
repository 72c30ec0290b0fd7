import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { surroundings } from './frame.js';

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: HTMLElement | DocumentFragment };

/** Milliseconds between the pointer leaving and the hint going, so that the pointer can reach the hint (WCAG 1.4.13). */
const GRACE = 250;

/**
 * One hint for a whole element: it explains whatever button carries `data-hint`, on tap, hover and keyboard.
 * As WCAG 1.4.13 asks it stays while the pointer is on it, and Escape or a tap elsewhere closes it.
 */
export class TooltipController implements ReactiveController {
  private readonly host: Host;
  private readonly explain: (hint: string) => unknown;
  private button: HTMLElement | undefined;
  /** Opened on purpose; the pointer leaving does not close it. */
  private pinned = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private leaveAlone: (() => void) | undefined;

  /**
   * @param host The element.
   * @param explain What to say about a `data-hint`.
   */
  constructor(host: Host, explain: (hint: string) => unknown) {
    this.host = host;
    this.explain = explain;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('click', this.click);
    this.host.addEventListener('pointerover', this.over);
    this.host.addEventListener('pointerout', this.out);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.leaveAlone?.();
    this.host.removeEventListener('click', this.click);
    this.host.removeEventListener('pointerover', this.over);
    this.host.removeEventListener('pointerout', this.out);
    this.button = undefined;
  }

  /** The hint. Put it last in the shadow root; what it says is announced because it is a status. */
  render(): TemplateResult {
    return html`<div
      class="hint"
      part="hint"
      popover
      role="status"
      @toggle=${this.followToggle}
      @pointerenter=${this.stay}
      @pointerleave=${this.leave}
    >
      ${this.button?.dataset['hint'] === undefined ? nothing : this.explain(this.button.dataset['hint'])}
    </div>`;
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
    if (event.pointerType !== 'mouse' || !button || this.pinned) return;
    clearTimeout(this.timer);
    if (this.button !== button) this.timer = setTimeout(() => this.open(button), GRACE / 2);
  };

  private readonly out = (event: PointerEvent): void => {
    if (hintButton(event)) this.leave();
  };

  private readonly stay = (): void => clearTimeout(this.timer);

  private readonly leave = (): void => {
    clearTimeout(this.timer);
    if (!this.pinned) this.timer = setTimeout(() => this.close(), GRACE);
  };

  private readonly followToggle = (event: ToggleEvent): void => {
    if (event.newState === 'open') return;
    this.leaveAlone?.();
    this.button?.setAttribute('aria-expanded', 'false');
    this.button = undefined;
    this.pinned = false;
    this.host.requestUpdate();
  };

  private close(): void {
    this.popover?.hidePopover();
  }

  private open(button: HTMLElement): void {
    clearTimeout(this.timer);
    this.button?.setAttribute('aria-expanded', 'false');
    this.button = button;
    button.setAttribute('aria-expanded', 'true');
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      if (this.button !== button) return;
      if (!this.popover?.matches(':popover-open')) this.popover?.showPopover();
      this.leaveAlone?.();
      if (this.popover) this.leaveAlone = surroundings.loaded?.keepPositioned(this.popover, button);
    });
  }

  private get popover(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.hint');
  }
}

/** The button with a hint that an event comes from, inside the host's shadow root. */
function hintButton(event: Event): HTMLElement | undefined {
  const [from] = event.composedPath();
  return from instanceof Element ? (from.closest<HTMLElement>('[data-hint]') ?? undefined) : undefined;
}
