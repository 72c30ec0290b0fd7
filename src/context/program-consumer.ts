import { ContextConsumer } from '@lit/context';
import type { LitElement } from 'lit';
import { programContext } from './program-state.js';

/**
 * The state of the nearest `<partner-program>` around its host. Asks again when a provider comes to the page later than
 * the host, as it does where the script that defines it runs later.
 */
export class ProgramConsumer extends ContextConsumer<typeof programContext, LitElement> {
  constructor(host: LitElement) {
    super(host, { context: programContext, subscribe: true });
  }

  override hostConnected(): void {
    super.hostConnected();
    document.addEventListener('context-provider', this.askAgain);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    document.removeEventListener('context-provider', this.askAgain);
  }

  private readonly askAgain = (): void => {
    if (!this.value) super.hostConnected();
  };
}
