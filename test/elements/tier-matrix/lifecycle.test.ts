import { expect, waitUntil } from '@open-wc/testing';
import { aDocument, block, demo, frames, hushWarnings, visit } from '../visitor.js';

/** Counts what is registered with the page and not taken back: listeners outside the element, and observers. */
function watchPage(): { count: () => number; restore: () => void } {
  const registered = new Map<string, number>();
  const ids = new WeakMap<object, number>();
  let next = 0;
  const id = (thing: object) => ids.get(thing) ?? (ids.set(thing, ++next), next);
  const outside = (target: EventTarget) =>
    target === window ||
    target === document ||
    target instanceof MediaQueryList ||
    target === document.documentElement ||
    target === document.body;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const keyOf = (target: EventTarget, type: string, listener: unknown) =>
    `${id(target)} ${type} ${id(listener as object)}`;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener && outside(this)) registered.set(keyOf(this, type, listener), 1);
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener) registered.delete(keyOf(this, type, listener));
    return removeEventListener.call(this, type, listener, options);
  };
  /** How many things each observer observes. */
  const observers = new Map<object, number>();
  const restores = [MutationObserver, ResizeObserver].map(({ prototype }) => {
    const real = { observe: prototype.observe, disconnect: prototype.disconnect };
    const add = (observer: object, by: number) =>
      observers.set(observer, (observers.get(observer) ?? 0) + by);
    const observe = real.observe as (...given: unknown[]) => void;
    prototype.observe = function (this: object, ...given: unknown[]) {
      add(this, 1);
      observe.apply(this, given);
    };
    prototype.disconnect = function (this: ResizeObserver) {
      observers.delete(this);
      real.disconnect.call(this as never);
    };
    const { unobserve } = prototype as Partial<ResizeObserver>;
    if (unobserve)
      (prototype as ResizeObserver).unobserve = function (target) {
        add(this, -1);
        unobserve.call(this, target);
      };
    return () =>
      Object.assign(prototype, {
        observe: real.observe,
        disconnect: real.disconnect,
        ...(unobserve && { unobserve }),
      });
  });
  const observed = () => [...observers.values()].reduce((sum, count) => sum + count, 0);
  return {
    count: () => registered.size + observed(),
    restore() {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      restores.forEach((restore) => restore());
    },
  };
}

describe('an element that leaves the page', () => {
  hushWarnings();

  it('leaves no listener and no observer behind, 200 times over', async () => {
    const page = watchPage();
    try {
      const place = block();
      const program = aDocument();
      const cycle = async () => {
        const holder = document.createElement('partner-program');
        const matrix = holder.appendChild(document.createElement('partner-tier-matrix'));
        holder.program = program;
        place.append(holder);
        await matrix.updateComplete;
        holder.remove();
      };
      const before = page.count();
      const matrix = document.createElement('partner-tier-matrix');
      place.append(matrix);
      expect(page.count(), 'what a shown element registers').to.be.above(before);
      matrix.remove();
      for (let at = 0; at < 200; at++) await cycle();
      expect(page.count()).to.equal(before);
    } finally {
      page.restore();
    }
  });

  it('works as before when it comes back', async () => {
    const page = await visit({ program: await demo('lumora-msp'), around: { lang: 'en' } });
    await page.search('deal');
    const before = page.rowNames;
    page.element.remove();
    await frames();
    block({ lang: 'en' }).append(page.element);
    await frames();
    expect(page.rowNames).to.deep.equal(before);
    await page.press('Elite');
    expect(page.element.tier).to.equal('elite');
    page.element.parentElement!.lang = 'de';
    await waitUntil(() => page.has('searchbox', 'Zeilen suchen'));
  });
});
