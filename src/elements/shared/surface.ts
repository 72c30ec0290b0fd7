import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Finds the colour that the page shows behind its host, and hands it to the styles as `--_surface`. What stays in
 * view while something scrolls beneath it has to be opaque, and no CSS keyword says "the colour of whatever I stand on".
 */
export class SurfaceController implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private observer: MutationObserver | undefined;
  private readonly dark =
    typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.look();
    // Sites switch themes by an attribute on one of the two, at once or in a transition.
    this.observer ??= new MutationObserver(this.look);
    for (const node of [document.documentElement, document.body])
      this.observer.observe(node, { attributes: true });
    document.addEventListener('transitionend', this.look);
    this.dark?.addEventListener('change', this.look);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    document.removeEventListener('transitionend', this.look);
    this.dark?.removeEventListener('change', this.look);
  }

  private readonly look = (): void => {
    let surface = 'Canvas';
    for (
      let at: Element | null = this.host.parentElement ?? hostOf(this.host);
      at;
      at = at.parentElement ?? hostOf(at)
    ) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^(?:transparent|.*[,/]\s*0\))$/.test(backgroundColor)) {
        surface = backgroundColor;
        break;
      }
    }
    if (this.host.style.getPropertyValue('--_surface') !== surface)
      this.host.style.setProperty('--_surface', surface);
  };
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
