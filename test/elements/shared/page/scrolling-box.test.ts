/** In a box of the page that scrolls, such as a dialog or a tab, an element is no longer than the box lets it be. */
import { expect } from '@open-wc/testing';
import { SHOWING, stand } from '../each-element.js';

describe('in a box that scrolls', () => {
  for (const tag of SHOWING)
    it(`${tag} does not lengthen the page`, async () => {
      const element = await stand(tag);
      const box = element.parentElement!;
      box.style.cssText = 'margin-block-start: 100vh; block-size: 6em; overflow: auto';
      expect(box.scrollHeight).to.be.above(box.clientHeight + 50);
      const end = box.getBoundingClientRect().bottom + window.scrollY;
      const below = document.scrollingElement!.scrollHeight - end;
      expect(below, 'pixels below the box').to.be.below(40);
    });
});
