import { expect, waitUntil } from '@open-wc/testing';
import { openPage, violations } from './frame.js';

const TAGS = ['partner-tier-matrix', 'partner-requirement-checklist', 'partner-benefit-comparator'];

describe('the first page of the demo', () => {
  for (const [width, height] of [
    [320, 700],
    [1280, 800],
  ] as const)
    it(`shows three live elements, can be read, and scrolls nothing sideways: ${width} px`, async () => {
      const page = await openPage('/demo/', { width, height });
      for (const tag of TAGS) {
        // Those out of sight come when one nears them.
        page.document.querySelector(`section:has(${tag}, template)`)!.scrollIntoView();
        await waitUntil(
          () => page.document.querySelector(tag)?.shadowRoot?.textContent?.includes('Odoo'),
          `${tag} is not shown`,
          { timeout: 30_000 },
        );
      }
      page.window.scrollTo(0, 0);
      if (width === 1280)
        for (const tag of TAGS)
          expect(
            page.document.querySelector(tag)!.getBoundingClientRect().top,
            'seen without scrolling',
          ).to.be.below(height - 100);
      expect(await violations(page)).to.deep.equal([]);
      const { scrollWidth, clientWidth } = page.document.scrollingElement!;
      expect(scrollWidth).to.equal(clientWidth);
      page.close();
    });

  it('leads to pages that are there', async () => {
    const page = await openPage('/demo/');
    const links = [...page.document.querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(links.length).to.be.above(4);
    for (const { href } of links) expect((await fetch(href)).status, href).to.equal(200);
    page.close();
  });
});
