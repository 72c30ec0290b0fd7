import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { BREATH, whenIdle } from './idle.js';
import { lazy } from './lazy.js';
import { restoreTexts } from './page/restore-text.js';
import type { NamedValue } from './page/check-names.js';
import type { Surroundings } from './page/surroundings.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What it takes to get on with the page around, once it is here. */
export const surroundings = lazy(
  () => import('./page/surroundings.js'),
  'nothing stays in view while the page scrolls',
);

/**
 * What holds everything that an element shows: as wide as there is room, and without a trace on the host, which is the
 * page's. What it takes to get on with the page around it is fetched once there has been time to draw the element; until then
 * nothing is opaque and nothing stays in view, so that it can be read on any page at once.
 */
export class FrameController implements ReactiveController {
  private readonly host: Host;
  private readonly programs: boolean;
  private readonly names: () => readonly NamedValue[];
  private surroundings: Surroundings | undefined;
  private callOff: (() => void) | undefined;

  /**
   * @param host The element.
   * @param programs Whether programs may stand inside it.
   * @param names What its author wrote that has to name something.
   */
  constructor(host: Host, { programs = false, names = (): readonly NamedValue[] => [] } = {}) {
    this.host = host;
    this.programs = programs;
    this.names = names;
    host.addController(this);
  }

  hostConnected(): void {
    this.surroundings?.enter();
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { shadowRoot } = this.host;
    if (!shadowRoot) return;
    restoreTexts(shadowRoot);
    if (this.surroundings) this.surroundings.look(this.names());
    else this.callOff ??= whenIdle(() => void this.complete(), BREATH);
  }

  hostDisconnected(): void {
    this.callOff?.();
    this.callOff = undefined;
    this.surroundings?.leave();
  }

  /** Lets the browser put off again what is outside the window, where other rows are shown than before. */
  putOff(before: ReadonlySet<unknown>, now: ReadonlySet<unknown>): void {
    if (now.size === before.size && [...now].every((row) => before.has(row))) return;
    for (const block of this.host.shadowRoot?.querySelectorAll('[data-laid]') ?? [])
      block.removeAttribute('data-laid');
  }

  /** Looks around on the page now. Never fails. */
  async complete(): Promise<void> {
    this.callOff?.();
    await surroundings.load();
    if (!surroundings.loaded || !this.host.isConnected || !this.host.shadowRoot) return;
    this.surroundings ??= new surroundings.loaded.Surroundings(this.host, this.programs);
    this.surroundings.look(this.names());
  }
}

/** What everything that an element shows stands in. It begins bare: nobody knows yet what is behind it. */
export function framed(content: unknown) {
  return html`<div class="frame bare"><div class="room">${content}</div></div>`;
}
