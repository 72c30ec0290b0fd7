import { expect } from '@open-wc/testing';
import { drawn, formsOf, openHost, shown } from './host-page.js';

describe('layers of the page', () => {
  for (const form of ['a sticky bar', 'an open menu', 'a window in the corner']) {
    it(`${form} lies above all of ours, wherever the page is scrolled`, async () => {
      expect(await formsOf('stacking.html')).to.include(form);
      const host = await openHost('stacking.html', { width: 900, height: 500 });
      const { document, window } = host.page;
      await shown(document.querySelector('partner-tier-matrix')!);
      const covered: string[] = [];
      for (const top of [0, 60, 140, 260, 400]) {
        window.scrollTo(0, top);
        await drawn(host.page);
        const { left, top: y, width, height } = host.form(form).getBoundingClientRect();
        for (const [dx, dy] of [
          [0.1, 0.1],
          [0.5, 0.5],
          [0.9, 0.9],
        ] as const) {
          const found = document.elementFromPoint(left + width * dx, y + height * dy);
          if (found?.localName.startsWith('partner-')) covered.push(`${form} at ${top}`);
        }
      }
      expect(covered).to.deep.equal([]);
    });
  }

  it('ours lie above what scrolls below them', async () => {
    const host = await openHost('stacking.html', { width: 900, height: 500 });
    const { document, window } = host.page;
    const matrix = document.querySelector<HTMLElement>('partner-tier-matrix')!;
    matrix.style.setProperty('--partner-sticky-top', '48px');
    await shown(matrix);
    window.scrollTo(0, 400);
    await drawn(host.page);
    const head = matrix.shadowRoot!.querySelector('.head')!.getBoundingClientRect();
    const found = matrix.shadowRoot!.elementFromPoint(head.left + 500, head.top + head.height / 2);
    expect(found?.closest('.head')).to.not.equal(null);
  });
});
