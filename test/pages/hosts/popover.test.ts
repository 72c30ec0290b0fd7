import { expect } from '@open-wc/testing';
import { drawn, formsOf, openHost, type HostPage } from './host-page.js';

/** How far the small window is from its button, in pixels; nothing where it is closed. */
function distance(root: ShadowRoot, button: Element): number | undefined {
  const popover = root.querySelector(':popover-open');
  if (!popover) return undefined;
  const [a, b] = [popover.getBoundingClientRect(), button.getBoundingClientRect()];
  const apart = (low: number, high: number, from: number, to: number) => Math.max(0, low - to, from - high);
  return Math.max(apart(a.top, a.bottom, b.top, b.bottom), apart(a.left, a.right, b.left, b.right));
}

async function openIn(host: HostPage, form: string): Promise<{ root: ShadowRoot; button: HTMLElement }> {
  const element = await host.element(form);
  const root = element.shadowRoot!;
  const button = root.querySelector<HTMLElement>('.more, .explain')!;
  button.scrollIntoView({ block: 'center' });
  await drawn(host.page);
  button.click();
  await drawn(host.page);
  await drawn(host.page);
  return { root, button };
}

for (const zoom of ['1', '1.4', '0.75']) {
  describe(`the small window on a page of zoom ${zoom}`, () => {
    it('stands beside its button in every form, and follows it while the page scrolls, or closes', async () => {
      const host = await openHost('popover.html');
      host.page.document.body.style.setProperty('zoom', zoom);
      const wrong: string[] = [];
      for (const form of await formsOf('popover.html')) {
        const { root, button } = await openIn(host, form);
        const opened = distance(root, button);
        if (opened === undefined || opened > 12) wrong.push(`${form}: ${opened}`);
        host.page.window.scrollBy(0, 70);
        await drawn(host.page);
        await drawn(host.page);
        const scrolled = distance(root, button) ?? 0;
        if (scrolled > 12) wrong.push(`${form} after scrolling: ${scrolled}`);
        host.page.window.scrollTo(0, host.page.document.documentElement.scrollHeight);
        await drawn(host.page);
        await drawn(host.page);
        if (distance(root, button) !== undefined) wrong.push(`${form} is open although its button has gone`);
        host.page.window.scrollTo(0, 0);
        root.querySelector<HTMLElement>(':popover-open')?.hidePopover();
      }
      expect(wrong).to.deep.equal([]);
    });
  });
}
