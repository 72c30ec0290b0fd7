import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageAnswers, type AnswersStore } from './answers-store.js';

/** Updates its host when something that it shows changes in what the reader tells anywhere on the page. */
export class AnswersController implements ReactiveController {
  readonly store: AnswersStore = pageAnswers();
  private readonly host: ReactiveControllerHost;
  private readonly shown: (store: AnswersStore) => unknown;
  private last: unknown;

  /** @param shown What of it the host shows: every key that is pressed is told, and few of them matter to a table. */
  constructor(host: ReactiveControllerHost, shown: (store: AnswersStore) => unknown) {
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
