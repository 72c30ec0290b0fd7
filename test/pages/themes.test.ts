import { expect, waitUntil } from '@open-wc/testing';
import { openPage, violations } from './frame.js';

describe('the five looks made with tokens alone', () => {
  for (const width of [320, 1280])
    it(`can be read, and scroll nothing sideways: ${width} px`, async () => {
      const page = await openPage('/demo/themes.html', { width, height: 900 });
      const all = [...page.document.querySelectorAll('partner-tier-matrix')];
      expect(all.length).to.equal(5);
      await waitUntil(
        () => all.every(({ shadowRoot }) => shadowRoot?.querySelector('.bar, [part=worth]')),
        'not shown',
        {
          timeout: 30_000,
        },
      );
      expect(await violations(page)).to.deep.equal([]);
      const { scrollWidth, clientWidth } = page.document.scrollingElement!;
      expect(scrollWidth).to.equal(clientWidth);
      page.close();
    });
});
