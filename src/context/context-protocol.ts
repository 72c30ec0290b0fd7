/**
 * The Context protocol of the Web Components Community Group, as far as a program needs it: an element asks with an
 * event that goes up the page, and the nearest that has the value answers, now and whenever the value changes. Elements
 * of other libraries that speak it, such as `@lit/context`, can ask and answer here too.
 */

/** Whoever asks is called with each value, and with what ends the calls. */
export type ContextCallback<Value> = (value: Value, unsubscribe?: () => void) => void;

/** An element asks for the value of a context. */
export class ContextRequest<Value> extends Event {
  readonly context: symbol;
  /** The element that asks: an event that leaves a shadow root no longer tells. */
  readonly contextTarget: EventTarget | undefined;
  readonly callback: ContextCallback<Value>;
  readonly subscribe: boolean = true;
  constructor(context: symbol, contextTarget: EventTarget, callback: ContextCallback<Value>) {
    super('context-request', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/** An element that has the value of a context has come to the page. */
export class ContextProvided extends Event {
  readonly context: symbol;
  readonly contextTarget: Element;
  constructor(context: symbol, contextTarget: Element) {
    super('context-provider', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = contextTarget;
  }
}
