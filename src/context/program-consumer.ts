import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContextRequest } from './context-protocol.js';
import { programContext, type ProgramState } from './program-state.js';

/**
 * The state of the nearest `<partner-program>` around its host. Asks again when a provider comes to the page later than
 * the host, as it does where the script that defines it runs later.
 */
export class ProgramConsumer implements ReactiveController {
  value: ProgramState | undefined;

  private readonly host: ReactiveControllerHost & HTMLElement;
  private unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.ask();
    document.addEventListener('context-provider', this.askAgain);
  }

  hostDisconnected(): void {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
    document.removeEventListener('context-provider', this.askAgain);
  }

  private ask(): void {
    this.host.dispatchEvent(new ContextRequest(programContext, this.host, this.hear));
  }

  private readonly askAgain = (): void => {
    if (!this.unsubscribe) this.ask();
  };

  private readonly hear = (value: ProgramState, unsubscribe?: () => void): void => {
    // Another provider answers now.
    if (unsubscribe !== this.unsubscribe) this.unsubscribe?.();
    this.unsubscribe = unsubscribe;
    this.value = value;
    this.host.requestUpdate();
  };
}
