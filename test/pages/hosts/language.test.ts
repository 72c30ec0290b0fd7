import { expect, waitUntil } from '@open-wc/testing';
import { words } from '../../elements/visitor.js';
import { formsOf, openHost } from './host-page.js';

describe('the language of a page', () => {
  it('is understood as content systems write it', async () => {
    const host = await openHost('language.html');
    for (const form of await formsOf('language.html')) {
      const element = await host.element(form);
      const { says } = host.form(form).dataset;
      await waitUntil(() => words(element.shadowRoot!).includes(says!), `${form}: ${says} is not there`);
    }
    expect(host.page.window.seen.errors).to.deep.equal([]);
  });
});
