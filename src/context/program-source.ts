import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchText } from '../program/fetch-text.js';
import type { Result } from '../program/problem.js';
import { readProgram } from '../program/read-program.js';
import type { Program } from '../program/schema/program.js';
import { inlineDocument } from './inline-document.js';
import { PartnerErrorEvent, PartnerLoadEvent } from './program-events.js';
import { shownIn, type ProgramState } from './program-state.js';

type Source =
  | { kind: 'none' }
  | { kind: 'object'; program: unknown }
  | { kind: 'src'; url: string }
  | { kind: 'script'; text: string };

/**
 * Where an element's own document comes from: a property, an address, or a JSON script inside it. Whichever was set
 * last wins; when the element first connects, a property goes before an address and an address before a script.
 * A late answer to an older address is dropped, and leaving the page ends the request.
 */
export class ProgramSource implements ReactiveController {
  state: ProgramState = { status: 'empty' };

  private readonly host: ReactiveControllerHost & HTMLElement;
  private source: Source = { kind: 'none' };
  private request: AbortController | undefined;
  private script: string | undefined;
  private observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  /** The address in force, if the document comes from one. */
  get src(): string | null {
    return this.source.kind === 'src' ? this.source.url : null;
  }

  /** The object in force, if the document came as one: as it was given, not as it was read. */
  get program(): unknown {
    return this.source.kind === 'object' ? this.source.program : undefined;
  }

  /** Takes a document as an object; nothing takes it back, and no other source. */
  setProgram(program: unknown): void {
    if (program !== undefined && program !== null) this.set({ kind: 'object', program });
    else if (this.source.kind === 'object') this.set({ kind: 'none' });
  }

  /** Takes the address of a document; nothing takes it back, and no other source. */
  setSrc(url: string | null | undefined): void {
    if (url) this.set({ kind: 'src', url });
    else if (this.source.kind === 'src') this.set({ kind: 'none' });
  }

  hostConnected(): void {
    // While the page is still being parsed, a script may be there in part only.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', this.readScript, { once: true });
    else this.readScript();
    this.observer ??= new MutationObserver(this.readScript);
    this.observer.observe(this.host, { childList: true, characterData: true, subtree: true });
    // A request that ended when the element left the page starts again.
    if (this.source.kind === 'src' && !this.request) this.start();
  }

  hostDisconnected(): void {
    document.removeEventListener('DOMContentLoaded', this.readScript);
    this.observer?.disconnect();
    if (this.state.status === 'loading') {
      this.request?.abort();
      this.request = undefined;
    }
  }

  private readonly readScript = (): void => {
    if (document.readyState === 'loading') return;
    const text = inlineDocument(this.host);
    const known = this.script;
    this.script = text;
    if (text === known) return;
    if (text === undefined) {
      if (this.source.kind === 'script') this.set({ kind: 'none' });
    } else if (known !== undefined || this.source.kind === 'none') this.set({ kind: 'script', text });
  };

  private set(source: Source): void {
    const script = this.script;
    this.source =
      source.kind === 'none' && script !== undefined && this.source.kind !== 'script'
        ? { kind: 'script', text: script }
        : source;
    this.start();
  }

  private start(): void {
    this.request?.abort();
    this.request = undefined;
    const source = this.source;
    switch (source.kind) {
      case 'none':
        return this.become({ status: 'empty' });
      case 'object':
        return this.settle(readProgram(source.program));
      case 'script':
        return this.readInline(source.text);
      case 'src':
        if (this.host.isConnected) void this.fetch(source.url);
    }
  }

  /** An editor may have put something around the document or between its signs: that is looked for when it does not read. */
  private readInline(text: string): void {
    const result = readProgram(text);
    if (result.ok || result.problems[0]?.code !== 'syntax') return this.settle(result, text);
    const { source } = this;
    this.become({ status: 'loading', shown: shownIn(this.state) });
    const settle = (read: string): void => {
      if (this.source === source) this.settle(readProgram(read), read);
    };
    import('../program/healed-text.js').then(
      ({ healed }) => settle(healed(text)),
      () => settle(text),
    );
  }

  private async fetch(url: string): Promise<void> {
    const request = (this.request = new AbortController());
    this.become({ status: 'loading', shown: shownIn(this.state) });
    try {
      const text = await fetchText(url, { signal: request.signal });
      if (this.request !== request) return;
      if (text.ok) this.settle(readProgram(text.value), text.value, url);
      else this.settle(text, undefined, url);
    } catch (reason) {
      // Ended on purpose: a newer source has taken over, or the element has left the page.
      if (!request.signal.aborted) throw reason;
    }
  }

  /** Shows what has been read, and tells the page once it is shown. */
  private settle(result: Result<Program>, text?: string, file = `<${this.host.localName}>`): void {
    const state = this.stateOf(result);
    this.become(state);
    void located(result, text, file).then(async (told) => {
      if (told !== result && this.state === state) this.become(this.stateOf(told));
      await this.host.updateComplete;
      this.host.dispatchEvent(
        told.ok ? new PartnerLoadEvent(told.value, told.warnings) : new PartnerErrorEvent(told.problems),
      );
    });
  }

  private stateOf(result: Result<Program>): ProgramState {
    if (result.ok) return { status: 'ready', program: result.value, warnings: result.warnings };
    return {
      status: 'failed',
      problems: result.problems,
      shown: shownIn(this.state),
      retry: this.source.kind === 'src' ? () => this.start() : undefined,
    };
  }

  private become(state: ProgramState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}

/** Has the page's developer told what is wrong and where. What that takes is fetched only when something is. */
async function located(
  result: Result<Program>,
  text: string | undefined,
  file: string,
): Promise<Result<Program>> {
  if ((result.ok ? result.warnings : result.problems).length === 0) return result;
  try {
    const { tellProblems } = await import('./tell-problems.js');
    return tellProblems(result, text, file);
  } catch {
    console.warn(
      `Partner Program Elements: ${file} has problems, and the file beside the script that tells them could not be fetched.`,
    );
    return result;
  }
}
