import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Hands the height of a bar that stays in view to the styles, as `--_headroom`, so that focus never lands under it. */
export class HeadroomController implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly selector: string;
  private observer: ResizeObserver | undefined;
  private bar: Element | null = null;

  /**
   * @param host The element.
   * @param selector The bar, in its shadow root.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, selector: string) {
    this.host = host;
    this.selector = selector;
    host.addController(this);
  }

  hostUpdated(): void {
    const bar = this.host.shadowRoot?.querySelector(this.selector) ?? null;
    if (bar === this.bar) return;
    this.observer?.disconnect();
    this.bar = bar;
    if (!bar) return;
    this.observer ??= new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      this.host.style.setProperty('--_headroom', `${Math.ceil(height)}px`);
    });
    this.observer.observe(bar);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.bar = null;
  }

  hostConnected(): void {
    this.hostUpdated();
  }
}
