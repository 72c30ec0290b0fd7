import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readSound } from '../program/read/check-quick.js';
import { fetchText } from '../program/read/fetch-text.js';
import { problemOf, type Result } from '../program/read/problem.js';
import type { Program } from '../program/schema/program.js';
import { keepAddress } from './document-address.js';
import { inlineDocument, type InlineDocument } from './inline-document.js';
import { PartnerErrorEvent, PartnerLoadEvent } from './program-events.js';
import { shownIn, type ProgramState } from './program-state.js';

/** Seconds after which a reader is told that something is still on its way. */
const A_WHILE = 1;

type Source =
  | { kind: 'none' }
  | { kind: 'object'; program: unknown }
  | { kind: 'src'; url: string }
  | ({ kind: 'inline' } & InlineDocument);

/**
 * Where an element's own document comes from: a property, an address, or what stands inside it, a JSON script or tables.
 * Whichever was set last wins; when the element first connects, a property goes before an address and an address before
 * a script. Tables are read only for as long as there is nothing else: beside it they are what its author shows without.
 * A late answer to an older address is dropped, and leaving the page ends the request.
 */
export class DocumentSource implements ReactiveController {
  state: ProgramState = { status: 'empty' };

  private readonly host: ReactiveControllerHost & HTMLElement;
  private source: Source = { kind: 'none' };
  private request: AbortController | undefined;
  private inline: InlineDocument | undefined;
  private observer: MutationObserver | undefined;
  /** Those that wait for the state to be shown. What an element adds to it later they do not wait for. */
  private waiting: (() => void)[] = [];
  private clocks: number[] = [];
  /** Seconds that a server has to send all of the document. */
  private readonly limit: () => number;

  /** @param limit Seconds that a server has to send all of a document. */
  constructor(host: ReactiveControllerHost & HTMLElement, limit: () => number) {
    this.host = host;
    this.limit = limit;
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
      document.addEventListener('DOMContentLoaded', this.readInside, { once: true });
    else this.readInside();
    this.observer ??= new MutationObserver(this.readInside);
    this.observer.observe(this.host, { childList: true, characterData: true, subtree: true });
    // A request that ended when the element left the page starts again.
    if (this.source.kind === 'src' && !this.request) this.start();
  }

  hostUpdated(): void {
    for (const shown of this.waiting.splice(0)) shown();
  }

  /** What was to be shown could not be: that it is shown is not told any more. */
  callOff(): void {
    this.waiting = [];
  }

  hostDisconnected(): void {
    document.removeEventListener('DOMContentLoaded', this.readInside);
    this.observer?.disconnect();
    if (this.state.status === 'loading') this.endRequest();
  }

  private readonly readInside = (): void => {
    if (document.readyState === 'loading') return;
    const inline = inlineDocument(this.host);
    const known = this.inline;
    this.inline = inline;
    if (inline?.is === known?.is && inline?.text === known?.text) return;
    const { kind } = this.source;
    if (!inline) {
      if (kind === 'inline') this.set({ kind: 'none' });
    } else if (kind === 'none' || kind === 'inline' || (known && inline.is === 'text'))
      this.set({ kind: 'inline', ...inline });
  };

  private set(source: Source): void {
    const { inline } = this;
    this.source =
      source.kind === 'none' && inline && this.source.kind !== 'inline'
        ? { kind: 'inline', ...inline }
        : source;
    this.start();
  }

  private start(): void {
    this.endRequest();
    const source = this.source;
    switch (source.kind) {
      case 'none':
        return this.become({ status: 'empty' });
      case 'object':
        return this.read(source.program);
      case 'inline':
        return source.is === 'tables' ? this.readTables() : this.readInline(source.text);
      case 'src':
        if (this.host.isConnected) void this.fetch(source.url);
    }
  }

  /** An editor may have put something around the document or between its signs: that is looked for when it does not read. */
  private readInline(text: string): void {
    if (this.show(text)) return;
    const { source } = this;
    this.become({ status: 'loading', shown: shownIn(this.state) });
    const read = (text: string): void => {
      if (this.source === source) this.read(text);
    };
    import('../program/read/healed-text.js').then(
      ({ healed }) => read(healed(text)),
      () => read(text),
    );
  }

  /** What reads tables is fetched only for them. Until they are read, and where they cannot be, they are what is shown. */
  private readTables(): void {
    const { source } = this;
    this.become({ status: 'loading', shown: shownIn(this.state) });
    import('./html-table.js')
      .then(({ readTables }) => {
        if (this.source !== source) return;
        const document = readTables(this.host);
        if (document) this.read(document);
        else this.settle({ ok: false, problems: [problemOf('empty-list', { pointer: '/tiers' })] });
      })
      .catch((reason: unknown) => {
        console.warn(`<${this.host.localName}>: its table could not be read:`, reason);
        if (this.source === source) this.settle({ ok: false, problems: [problemOf('unchecked')] });
      });
  }

  private async fetch(url: string): Promise<void> {
    const request = (this.request = new AbortController());
    const waiting: ProgramState = { status: 'loading', shown: shownIn(this.state) };
    this.become(waiting);
    const limit = this.limit();
    // What a page has put in the place of `fetch` may not hear that it is over.
    const late = new Promise<Result<string>>((resolve) => {
      this.after(limit, () => {
        resolve({ ok: false, problems: [problemOf('timeout', { detail: String(limit) })] });
        request.abort();
      });
    });
    this.after(A_WHILE, () => this.state === waiting && this.become({ ...waiting, takesLong: true }));
    try {
      const text = await Promise.race([late, fetchText(url, { signal: request.signal })]);
      if (this.request !== request) return;
      this.stopClocks();
      if (text.ok) this.read(text.value, url);
      else
        this.settle(
          text,
          teller(url).then((told) => told?.reportProblems(text.problems, url)),
        );
    } catch (reason) {
      // Ended on purpose: a newer source has taken over, or the element has left the page.
      if (!request.signal.aborted) throw reason;
    }
  }

  /** Shows a sound document at once. */
  private show(input: unknown): boolean {
    const value = readSound(input);
    if (value) this.settle({ ok: true, value, warnings: [] });
    return value !== undefined;
  }

  /** Shows a document. To know what is wrong with one that is not sound takes a part that is fetched. */
  private read(input: unknown, file = `<${this.host.localName}>`): void {
    if (this.show(input)) return;
    const waiting: ProgramState = { status: 'loading', shown: shownIn(this.state) };
    const request = this.request;
    this.become(waiting);
    void teller(file).then((told) => {
      // Meanwhile a newer source has taken over, or the element has left the page and will fetch again.
      if (this.state !== waiting || this.request !== request) return;
      this.settle(told?.readAndReport(input, file) ?? { ok: false, problems: [problemOf('unchecked')] });
    });
  }

  /** Shows what has been read, and tells the page once it is shown and the developer has been `told`. */
  private settle(result: Result<Program>, told?: Promise<void>): void {
    if (result.ok && this.source.kind === 'src') keepAddress(result.value, this.source.url);
    this.become(this.stateOf(result));
    const shown = new Promise<void>((resolve) => this.waiting.push(resolve));
    void Promise.all([shown, told]).then(() =>
      this.host.dispatchEvent(
        result.ok
          ? new PartnerLoadEvent(result.value, result.warnings)
          : new PartnerErrorEvent(result.problems),
      ),
    );
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

  private after(seconds: number, work: () => void): void {
    this.clocks.push(window.setTimeout(work, seconds * 1000));
  }

  private stopClocks(): void {
    this.clocks.splice(0).forEach(clearTimeout);
  }

  private endRequest(): void {
    this.stopClocks();
    this.request?.abort();
    this.request = undefined;
  }

  private become(state: ProgramState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}

/** Tells what is wrong with a document. Fetched only where something is. */
async function teller(file: string) {
  try {
    return await import('./report-problems.js');
  } catch {
    console.warn(
      `Partner Program Elements: ${file} has problems, and the file beside the script that tells them could not be fetched.`,
    );
    return undefined;
  }
}
