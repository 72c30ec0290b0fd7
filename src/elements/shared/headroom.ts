import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** One observer for the page: a browser keeps something of each. */
let observer: ResizeObserver | undefined;
const hosts = new WeakMap<Element, HTMLElement>();

function handOver(entries: readonly ResizeObserverEntry[]): void {
  for (const { target, borderBoxSize } of entries)
    hosts.get(target)?.style.setProperty('--_headroom', `${Math.ceil(borderBoxSize[0]?.blockSize ?? 0)}px`);
}

/** Hands the height of a bar that stays in view to the styles, as `--_headroom`, so that focus never lands under it. */
export class HeadroomController implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly selector: string;
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
    this.hostDisconnected();
    this.bar = bar;
    if (!bar) return;
    hosts.set(bar, this.host);
    (observer ??= new ResizeObserver(handOver)).observe(bar);
  }

  hostDisconnected(): void {
    if (this.bar) observer?.unobserve(this.bar);
    this.bar = null;
  }

  hostConnected(): void {
    this.hostUpdated();
  }
}
