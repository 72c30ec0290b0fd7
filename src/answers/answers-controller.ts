import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageFacts, type FactsStore } from './answers-store.js';

/** Updates its host when something that it shows changes in what the reader tells anywhere on the page. */
export class FactsController implements ReactiveController {
  readonly store: FactsStore = pageFacts();
  private readonly host: ReactiveControllerHost;
  private readonly shown: (store: FactsStore) => unknown;
  private last: unknown;

  /** @param shown What of it the host shows: every key that is pressed is told, and few of them matter to a table. */
  constructor(host: ReactiveControllerHost, shown: (store: FactsStore) => unknown) {
    this.host = host;
    this.shown = shown;
    host.addController(this);
  }

  hostConnected(): void {
    this.store.addEventListener('change', this.look);
    this.look();
  }

  hostDisconnected(): void {
    this.store.removeEventListener('change', this.look);
  }

  hostUpdated(): void {
    this.last = this.shown(this.store);
  }

  private readonly look = (): void => {
    if (this.shown(this.store) !== this.last) this.host.requestUpdate();
  };
}
