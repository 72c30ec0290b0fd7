import { expect } from '@open-wc/testing';
import { demo, frames, hushWarnings, key, visit, type Visit } from '../visitor.js';

/** What has the focus in the element. */
const focused = (page: Visit) => page.element.shadowRoot!.activeElement as HTMLElement;

/** What of a row Tab comes to. */
const stopsOf = (row: Element) =>
  [...row.querySelectorAll<HTMLElement>('button, a[href]')].filter(({ tabIndex }) => tabIndex === 0);

describe('the table by keyboard', () => {
  hushWarnings();

  it('is one Tab stop a row at most, besides links', async () => {
    const page = await visit({ program: await demo('lumora-msp') });
    const rows = page.all('row');
    expect(rows.some((row) => row.querySelectorAll('[data-hint]').length > 2)).to.equal(true);
    for (const row of rows)
      expect(
        stopsOf(row).filter(({ localName }) => localName === 'button').length,
        row.textContent,
      ).to.be.at.most(1);
  });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`leads to the other explanations of a row by the arrow keys, ${dir}`, async () => {
      const page = await visit({ program: await demo('lumora-msp'), around: { dir } });
      const row = page.all('row').find((one) => one.querySelectorAll('[data-hint]').length > 2)!;
      const [first, second, third] = row.querySelectorAll<HTMLElement>('[data-hint]');
      const [onward, back] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
      first!.focus();
      await key(onward);
      expect(focused(page)).to.equal(second);
      await key(onward);
      expect(focused(page)).to.equal(third);
      await key('Enter');
      expect(third!.ariaExpanded).to.equal('true');
      await key('Escape');
      await key(back);
      await key(back);
      expect(focused(page)).to.equal(first);
    });

  it('stops at what scrolls sideways only while it scrolls', async () => {
    const style = 'inline-size:1100px';
    const wide = await visit({ program: await demo('odoo-v11'), around: { style } });
    await frames();
    const place = (page: Visit) => page.element.shadowRoot!.querySelector<HTMLElement>('.tables')!;
    expect(place(wide).tabIndex).to.equal(-1);
    const crowded = await visit({ program: await demo('microsoft-solutions-partner'), around: { style } });
    await frames();
    expect(place(crowded).tabIndex).to.equal(0);
  });
});
