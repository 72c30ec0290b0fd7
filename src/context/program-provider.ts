import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContextProvided, ContextRequest, type ContextCallback } from './context-protocol.js';
import { programContext, type ProgramState } from './program-state.js';

/** Answers the elements inside its host that ask for a program, now and whenever its state changes. */
export class ProgramProvider implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private state: ProgramState;
  private readonly subscribers = new Map<
    ContextCallback<ProgramState>,
    { asks: EventTarget; unsubscribe: () => void }
  >();

  constructor(host: ReactiveControllerHost & HTMLElement, state: ProgramState) {
    this.host = host;
    this.state = state;
    host.addController(this);
    host.addEventListener('context-request', this.answer as EventListener);
    host.addEventListener('context-provider', this.handOver as EventListener);
  }

  hostConnected(): void {
    this.host.dispatchEvent(new ContextProvided(programContext, this.host));
  }

  set(state: ProgramState): void {
    if (state === this.state) return;
    this.state = state;
    for (const [callback, { unsubscribe }] of this.subscribers) callback(state, unsubscribe);
  }

  private readonly answer = (event: ContextRequest<unknown>): void => {
    const { context, contextTarget, subscribe } = event;
    const asks = contextTarget ?? event.composedPath()[0]!;
    if (context !== programContext || asks === this.host) return;
    event.stopPropagation();
    const callback = event.callback as ContextCallback<ProgramState>;
    if (!subscribe) return callback(this.state);
    // Always the same for one that asks: by another it would take it that another provider answers.
    const unsubscribe =
      this.subscribers.get(callback)?.unsubscribe ?? (() => void this.subscribers.delete(callback));
    this.subscribers.set(callback, { asks, unsubscribe });
    callback(this.state, unsubscribe);
  };

  /** A nearer provider has come for some of those that have asked: they ask again. */
  private readonly handOver = (event: ContextProvided): void => {
    if (event.context !== programContext || event.contextTarget === this.host) return;
    event.stopPropagation();
    for (const [callback, { asks }] of [...this.subscribers])
      asks.dispatchEvent(new ContextRequest(programContext, asks, callback));
  };
}
