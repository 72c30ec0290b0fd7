import { expect } from '@open-wc/testing';
import { demo, frames, hushWarnings, key, nameOf, visit, type Visit } from '../visitor.js';

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

  for (const dir of ['ltr', 'rtl'] as const)
    it(`is one Tab stop for the ways to look at it and one for its tiers, whose others the arrow keys lead to, ${dir}`, async () => {
      const around = { dir, style: 'inline-size:1200px' };
      const page = await visit({ program: await demo('odoo-v11'), attributes: { rows: 'step' }, around });
      const stops = (place: string) =>
        [...page.element.shadowRoot!.querySelectorAll<HTMLElement>(`${place} button`)].filter(
          ({ tabIndex }) => tabIndex === 0,
        );
      expect(stops('.modes').map(nameOf)).to.deep.equal(['Step up: Learning Partner → Ready']);
      expect(stops('.head').map(nameOf)).to.deep.equal(['Learning Partner']);
      const [onward, back] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
      stops('.head')[0]!.focus();
      for (const press of [onward, onward, back, onward, 'Enter']) await key(press);
      await page.settled();
      expect(nameOf(focused(page)!)).to.equal('Silver');
      expect(stops('.head').map(nameOf)).to.deep.equal(['Silver']);
      stops('.modes')[0]!.focus();
      for (const press of [back, onward, 'Enter']) await key(press);
      await page.settled();
      expect(stops('.modes').map(nameOf)).to.deep.equal(['What differs (10)']);
    });

  it('stops at a tier that is there, where there is no room for all', async () => {
    const page = await visit({
      program: await demo('lumora-msp'),
      attributes: { rows: 'step', tier: 'registered', pair: 'professional advanced' },
      around: { style: 'inline-size:1000px' },
    });
    const stops = page.all('button').filter((one) => one.matches('.tier') && one.tabIndex === 0);
    expect(stops.map((one) => nameOf(one).split(' ')[0])).to.deep.equal(['Professional']);
  });

  it('costs few Tab stops as first shown', async () => {
    // On a page of its vendor the links around it come to four more.
    for (const [program, most] of [
      ['odoo-v11', 25],
      ['lumora-msp', 56],
    ] as const) {
      const page = await visit({
        program: await demo(program),
        attributes: { rows: 'step' },
        around: { style: 'inline-size:1200px' },
      });
      const all = page.element.shadowRoot!.querySelectorAll<HTMLElement>(
        'button, select, input, a[href], summary, [tabindex]',
      );
      const stops = [...all].filter(
        (one) =>
          one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) && !one.closest('[hidden]'),
      );
      // What stands in a part that is closed is none.
      const open = stops.filter((one) => {
        const closed = one.parentElement!.closest('details:not([open])');
        return (
          !closed ||
          (one.localName === 'summary' &&
            one.parentElement === closed &&
            !closed.parentElement!.closest('details:not([open])'))
        );
      });
      expect(open.length, program).to.be.at.most(most);
    }
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
