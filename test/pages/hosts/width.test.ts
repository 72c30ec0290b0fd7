import { expect } from '@open-wc/testing';
import { drawn, formsOf, openHost } from './host-page.js';

describe('an element is as wide as there is room, and no wider, in', () => {
  const forms = formsOf('width.html');
  it('all forms of the page', async () => {
    const host = await openHost('width.html');
    const { document } = host.page;
    document.querySelector('dialog')!.showModal();
    document.querySelector('[hidden]')!.removeAttribute('hidden');
    const wrong: string[] = [];
    for (const form of await forms) {
      const element = await host.element(form);
      const tab = element.closest<HTMLElement>('.tab');
      if (tab) tab.style.inlineSize = '900px';
      await drawn(host.page);
      const [shows] = element.shadowRoot!.querySelectorAll('table, [part=conditions]');
      const { width } = shows!.getBoundingClientRect();
      const room = Number(host.form(form).dataset['room'] ?? 900);
      const around = element.shadowRoot!.querySelector('.frame')!.getBoundingClientRect().width;
      if (around < room - 1 || around > 901 || width < 300 || width > 901)
        wrong.push(`${form}: ${around}, in it ${width}`);
    }
    expect(wrong).to.deep.equal([]);
    expect(document.documentElement.scrollWidth).to.be.at.most(1000);
  });
});
