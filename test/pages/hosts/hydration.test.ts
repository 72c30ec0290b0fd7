import { expect, waitUntil } from '@open-wc/testing';
import { drawn, formsOf, openHost } from './host-page.js';

type Hydrated = Window & { told: string[]; hydrate(form: string): void; hydrateWrongly(form: string): void };

describe('React that takes over what its server has written', () => {
  it('finds nothing of ours on the tags, and the elements stay as they are', async () => {
    const host = await openHost('hydration.html');
    const window = host.page.window as unknown as Hydrated;
    await waitUntil(() => window.hydrate, 'React is not there', { timeout: 10_000 });
    for (const form of await formsOf('hydration.html')) {
      const element = await host.element(form);
      await drawn(host.page);
      const cell = element.shadowRoot!.querySelector('td, .asked');
      window.hydrate(form);
      await drawn(host.page);
      expect(element.isConnected, form).to.equal(true);
      expect(element.shadowRoot!.contains(cell), form).to.equal(true);
    }
    expect(window.told).to.deep.equal([]);
  });

  it('would say so if it found something', async () => {
    const host = await openHost('hydration.html');
    const window = host.page.window as unknown as Hydrated;
    await waitUntil(() => window.hydrate, 'React is not there', { timeout: 10_000 });
    await host.element('a matrix');
    window.hydrateWrongly('a matrix');
    await waitUntil(() => window.told.length > 0, 'React says nothing');
    expect(window.told.join()).to.contain('hydrated but some attributes');
  });
});

describe('the tag of an element', () => {
  it('has no attribute but those of its author, whatever happens around and in it', async () => {
    const host = await openHost('hydration.html');
    const source = await (await fetch(new URL('hydration.html', import.meta.url))).text();
    const written = new DOMParser().parseFromString(source, 'text/html');
    for (const form of await formsOf('hydration.html')) {
      const element = await host.element(form);
      const before = written.querySelector(`[data-form="${form}"] ${element.localName}`)!;
      host.form(form).className = 'night';
      element.shadowRoot!.querySelector<HTMLElement>('.explain, summary')?.click();
      await drawn(host.page);
      const attributes = (one: Element) => [...one.attributes].map(({ name, value }) => `${name}=${value}`);
      expect(attributes(element), form).to.deep.equal(attributes(before));
    }
  });
});
