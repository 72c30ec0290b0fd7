import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContextRequest } from '../../context/context-protocol.js';
import { SHOWING } from '../../context/inline-document.js';
import { programContext, shownIn, type ProgramState } from '../../context/program-state.js';

/** One column as its author put it, with what its source has answered so far. */
export interface SourceColumn {
  /** Its place in the author's list, counted from 1. */
  key: string;
  state: ProgramState;
  /** The author's rule for its tier. */
  tier: string | undefined;
  /** Who pays for it; empty where that is not said. */
  sponsored: string | undefined;
}

type Host = ReactiveControllerHost & HTMLElement;
type Holder = HTMLElement & { src?: string | null; program?: unknown };
const TAG = 'partner-program';

/**
 * The sources of a comparison: the `<partner-program>` elements inside its host, or those that the host itself renders
 * for a list of programs. Each answers for itself, whenever it does; the columns stand in the order of the list. The
 * same source for the same tier is one column, however often it is there.
 */
export class ColumnSources implements ReactiveController {
  private waiting: Promise<void> | undefined;
  columns: readonly SourceColumn[] = [];

  private readonly host: Host;
  private readonly states = new Map<Holder, ProgramState>();
  private readonly subscriptions = new Map<Holder, () => void>();
  private observer: MutationObserver | undefined;

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.observer ??= new MutationObserver(this.look);
    const attributeFilter = ['src', 'tier', 'sponsored'];
    this.observer.observe(this.host, { childList: true, subtree: true, attributes: true, attributeFilter });
    this.look();
  }

  hostUpdated(): void {
    this.look();
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    for (const unsubscribe of this.subscriptions.values()) unsubscribe();
    this.subscriptions.clear();
  }

  /** How they stand together, where none of them can be shown. */
  get together(): ProgramState {
    const states = this.columns.map(({ state }) => state);
    if (states.some(({ status }) => status === 'loading')) return { status: 'loading' };
    const failed = states.filter((state) => state.status === 'failed');
    if (failed.length === 0) return { status: 'empty' };
    const retries = failed.flatMap(({ retry }) => (retry ? [retry] : []));
    return {
      status: 'failed',
      problems: failed.flatMap(({ problems }) => problems),
      retry: retries.length > 0 ? () => retries.forEach((retry) => retry()) : undefined,
    };
  }

  private readonly look = (): void => {
    const holders = this.holders();
    for (const holder of holders) if (!this.subscriptions.has(holder)) this.subscribe(holder);
    for (const [holder, unsubscribe] of this.subscriptions) {
      if (holders.includes(holder)) continue;
      unsubscribe();
      this.subscriptions.delete(holder);
      this.states.delete(holder);
    }
    this.gather(holders);
  };

  /** What the host renders itself goes before what is inside it. */
  private holders(): Holder[] {
    const own = this.host.shadowRoot?.querySelectorAll<Holder>(TAG) ?? [];
    if (own.length > 0) return [...own];
    // An editor may have put paragraphs around them, or one into the other where it closed none.
    const inside = [...this.host.querySelectorAll<Holder>(TAG)];
    return inside.filter((one) => one.closest(SHOWING) === this.host);
  }

  private subscribe(holder: Holder): void {
    // One that nobody has defined yet would let a program around the host answer for it.
    if (!holder.matches(':defined')) {
      this.waiting ??= customElements.whenDefined(TAG).then(() => this.look());
      return;
    }
    const answer = (state: ProgramState, unsubscribe?: () => void): void => {
      if (unsubscribe) this.subscriptions.set(holder, unsubscribe);
      this.states.set(holder, state);
      this.gather(this.holders());
    };
    holder.dispatchEvent(new ContextRequest(programContext, this.host, answer));
  }

  private gather(holders: readonly Holder[]): void {
    const groups = new Map<string, Holder[]>();
    for (const holder of holders) {
      const key = `${sourceOf(holder)} ${tierOf(holder) ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), holder]);
    }
    const columns = [...groups.values()].map((same, index): SourceColumn => {
      const states = same.map((holder) => this.states.get(holder) ?? { status: 'empty' as const });
      return {
        key: `${index + 1}`,
        state: states.find(({ status }) => status === 'ready') ?? states.find(shownIn) ?? states[0]!,
        tier: tierOf(same[0]!),
        sponsored: same.map((one) => one.getAttribute('sponsored')).find((who) => who !== null) ?? undefined,
      };
    });
    if (sameColumns(columns, this.columns)) return;
    this.columns = columns;
    this.host.requestUpdate();
  }
}

const tierOf = (holder: Holder): string | undefined => holder.getAttribute('tier')?.trim();

/** What makes two sources the same: an address, or an object. */
function sourceOf(holder: Holder): string {
  if (holder.src) return holder.src;
  const given = holder.program ?? holder;
  // A document may come as text; what is no document at all says so in its column.
  if (typeof given !== 'object') return `value ${JSON.stringify(given)}`;
  const object: object = given;
  let id = ids.get(object);
  if (id === undefined) ids.set(object, (id = ++last));
  return `object ${id}`;
}

const ids = new WeakMap<object, number>();
let last = 0;

function sameColumns(a: readonly SourceColumn[], b: readonly SourceColumn[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index]!;
      return one.state === other.state && one.tier === other.tier && one.sponsored === other.sponsored;
    })
  );
}
