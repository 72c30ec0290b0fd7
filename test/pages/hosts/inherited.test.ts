import { expect } from '@open-wc/testing';
import { drawn, formsOf, openHost } from './host-page.js';

const rect = (element: Element) => element.getBoundingClientRect();

describe('how a page sets its own text', () => {
  it('leaves the table as it is on any page', async () => {
    const host = await openHost('inherited.html');
    const forms = await formsOf('inherited.html');
    const seen: Record<string, object> = {};
    for (const form of forms) {
      const element = await host.element(form);
      await drawn(host.page);
      const root = element.shadowRoot!;
      const { textTransform, letterSpacing } = getComputedStyle(root.querySelector('td')!);
      const rows = [...root.querySelectorAll('tbody tr')].map((row) => Math.round(rect(row).height));
      const cut = [...root.querySelectorAll<HTMLElement>('td')].filter(
        (td) => td.scrollWidth > td.clientWidth + 1,
      );
      seen[form] = {
        height: Math.round(rect(element).height),
        rows,
        textTransform,
        letterSpacing,
        cut: cut.length,
      };
    }
    const { plain, ...others } = seen;
    for (const [form, look] of Object.entries(others)) expect(look, form).to.deep.equal(plain);
  });
});

describe('a page without doctype', () => {
  it('gives the table its own size, style and colour of text', async () => {
    const host = await openHost('quirks.html');
    expect(host.page.document.compatMode).to.equal('BackCompat');
    for (const form of await formsOf('quirks.html')) {
      const element = await host.element(form);
      for (const cell of element.shadowRoot!.querySelectorAll('td:not(.no, .silent), tbody th, .asked')) {
        const { fontStyle, fontSize, color } = getComputedStyle(cell);
        expect([fontStyle, fontSize, color], form).to.deep.equal(['italic', '20px', 'rgb(34, 68, 102)']);
      }
    }
  });
});
