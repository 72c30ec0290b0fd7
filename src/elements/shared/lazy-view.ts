import { nothing, render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { languageAt } from '../../localize/language-controller.js';
import { BREATH, whenIdle } from './idle.js';
import { keepFocus } from './keep-focus.js';
import type { Lazy } from './lazy.js';
import { takeOver } from './prerendered/written.js';
import { restoreTexts } from './page/restore-text.js';

type Host = ReactiveControllerHost & HTMLElement & { partFailed?(cause: unknown): void };

/** What is shown beside a table. `render` gives a template, as that of an element does. */
export interface View<State> {
  render(state: State): unknown;
  /** It is small: once it stands, it follows every change at once. */
  readonly light?: boolean;
  /** Whether what was drawn is about something else, so that it must not stand below what is shown now. */
  isStale?(drawn: State, now: State): boolean;
}

/** A part that says what no other says: its words are fetched with it, for each language once. */
interface Worded {
  fetchWords?(language: string): Promise<unknown> | undefined;
}

/** What tells that somebody is about to use the element. */
const ASKING = ['pointerover', 'focusin'] as const;

/**
 * @param draw Draws the view again, where something in it has changed.
 * @param current What there is to show now, for what a visitor does with it: the view itself follows when there is time.
 */
type Create<Module, State> = (module: Module, draw: () => void, current: () => State) => View<State>;

/**
 * A part of an element that is not needed at once: it is fetched and rendered when there is time, or when somebody waits
 * for the element to be complete, and into a container of its own, so that the table is rendered once.
 */
export class LazyView<Module, State> implements ReactiveController {
  private readonly host: Host;
  readonly part: Lazy<Module>;
  private readonly create: Create<Module, State>;
  /** Where it is shown. */
  container: HTMLElement | undefined;
  private view: View<State> | undefined;
  private state: State | undefined;
  private drawn: State | undefined;
  private callOff: (() => void) | undefined;
  /** The host knows that the part cannot be had. */
  private told = false;
  private readonly soon: boolean;
  /** A server has filled its place, and nothing has been drawn there since. */
  private isWritten = false;

  /**
   * @param part The module that knows the view.
   * @param create Makes the view, once.
   * @param soon Whether it is drawn as soon as it can be, and does not wait until there is time.
   */
  constructor(host: Host, part: Lazy<Module>, create: Create<Module, State>, { soon = false } = {}) {
    this.host = host;
    this.soon = soon;
    this.part = part;
    this.create = create;
    host.addController(this);
  }

  /** Says what it is to show, if anything, and gives its place in the element. */
  show(state: State | undefined): HTMLElement {
    this.state = state;
    return (this.container ??= this.findWritten() ?? document.createElement('div'));
  }

  /** Its place as a server has written it. */
  private findWritten(): HTMLElement | null | undefined {
    const found = this.host.shadowRoot?.querySelector<HTMLElement>('[data-later]');
    found?.removeAttribute('data-later');
    this.isWritten = !!found;
    return found;
  }

  hostConnected(): void {
    // Who prints wants all of it.
    window.addEventListener('beforeprint', this.drawNew);
    // So does who comes near, by hand or by key: it may be needed at once.
    for (const type of ASKING) this.host.addEventListener(type, this.ask);
    // What was called off when the element left the page is still to be done.
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { drawn, state, view } = this;
    if (state === drawn) return;
    this.callOff?.();
    if (this.soon || view?.light || (drawn && state && view?.isStale?.(drawn, state))) void this.complete();
    else this.callOff = whenIdle(() => void this.complete(), BREATH);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.drawNew);
    for (const type of ASKING) this.host.removeEventListener(type, this.ask);
    this.callOff?.();
  }

  /** Fetches and shows it now. Never fails; where it cannot be had, the host says so. */
  async complete(): Promise<void> {
    if (this.state === undefined) return this.drawNew();
    if (!this.part.loaded && !this.told) {
      await this.part.load();
      // Whoever asked for it first: each host says for itself that it is missing.
      this.told = this.part.failed;
      if (this.told) this.host.requestUpdate();
    }
    const words = (this.part.loaded as Worded | undefined)?.fetchWords?.(languageAt(this.host));
    if (!words) return this.drawNew();
    await words;
    // Who printed meanwhile saw it in other words.
    this.draw();
  }

  private readonly ask = (): void => void this.complete();

  private readonly drawNew = (): void => {
    if (this.state !== this.drawn) this.draw();
  };

  private readonly draw = (): void => {
    const { container, host } = this;
    if (!container || !this.part.loaded) return;
    this.callOff?.();
    keepFocus(host, () => {
      try {
        const content = this.template();
        const isWritten = this.isWritten;
        this.isWritten = false;
        if (!isWritten || !takeOver.loaded?.takeOverLater(content, container, { host }))
          render(content, container, { host });
      } catch (cause) {
        // The rest stands without it, and says so.
        render(nothing, container, { host });
        host.partFailed?.(cause);
      }
    });
    restoreTexts(container);
  };

  /** What it shows, once its part is here. */
  template(): unknown {
    const { state } = this;
    this.view ??= this.create(this.part.loaded!, this.draw, () => this.state!);
    this.drawn = state;
    return state === undefined ? nothing : this.view.render(state);
  }
}
