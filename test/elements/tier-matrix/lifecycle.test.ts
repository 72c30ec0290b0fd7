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
  const observers = new Set<object>();
  const restores = (
    [MutationObserver, ResizeObserver] as unknown as {
      prototype: { observe: () => void; disconnect: () => void };
    }[]
  ).map(({ prototype }) => {
    const { observe, disconnect } = prototype;
    prototype.observe = function (this: object, ...given: []) {
      observers.add(this);
      return observe.apply(this, given);
    };
    prototype.disconnect = function (this: object) {
      observers.delete(this);
      return disconnect.call(this);
    };
    return () => Object.assign(prototype, { observe, disconnect });
  });
  return {
    count: () => registered.size + observers.size,
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
