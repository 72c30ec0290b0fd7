import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageFacts, type FactsStore } from './facts-store.js';

/** Updates its host when the reader tells something anywhere on the page. */
export class FactsController implements ReactiveController {
  readonly store: FactsStore = pageFacts();
  private readonly changed: () => void;

  constructor(host: ReactiveControllerHost) {
    this.changed = () => host.requestUpdate();
    host.addController(this);
  }

  hostConnected(): void {
    this.store.addEventListener('change', this.changed);
    this.changed();
  }

  hostDisconnected(): void {
    this.store.removeEventListener('change', this.changed);
  }
}
