import { expect } from '@open-wc/testing';
import { words } from '../../elements/visitor.js';
import { openHost, shown } from './host-page.js';

describe('a page that has changed the browser’s own functions', () => {
  for (const form of [
    'a fetch without streams',
    'a wrapper that monitors',
    'an old library that changes prototypes',
    'frozen built-ins',
  ])
    it(`shows the program as any other: ${form}`, async () => {
      const { page } = await openHost(`platform.html#${encodeURIComponent(form)}`);
      const matrix = page.document.querySelector('partner-tier-matrix')!;
      await shown(matrix);
      expect(words(matrix.shadowRoot!)).to.contain('Marketing funds').and.to.contain('What Gold asks');
      expect(page.window.seen.errors).to.deep.equal([]);
    });
});
