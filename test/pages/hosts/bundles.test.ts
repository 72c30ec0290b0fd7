import { expect, waitUntil } from '@open-wc/testing';
import { words } from '../../elements/visitor.js';
import { openHost, shown } from './host-page.js';

describe('on a strict page that has a Lit of its own', () => {
  for (const page of [
    'ours-first.own-lit.strict.html',
    'ours-last.own-lit.strict.html',
    'two-files.own-lit.strict.html',
  ]) {
    it(`neither keeps the other from starting: ${page}`, async () => {
      const { page: host } = await openHost(page);
      await shown(host.document.querySelector('partner-tier-matrix')!);
      await waitUntil(() => host.document.querySelector('#own'), "the site's own Lit has not started");
      expect(words(host.document.querySelector('#own')!)).to.equal("The site's own Lit");
      expect(host.window.seen.errors).to.deep.equal([]);
      expect(host.window.seen.violations).to.deep.equal([]);
    });
  }
});

describe('a page on which an optimiser has moved the one file', () => {
  it('tells the reader in one quiet line that something is missing, and the developer what', async () => {
    const { page } = await openHost('moved.html');
    const matrix = page.document.querySelector('partner-tier-matrix')!;
    await shown(matrix);
    await waitUntil(() => words(matrix.shadowRoot!).includes('could not be loaded'), 'nothing is said');
    expect(words(matrix.shadowRoot!)).to.contain('Marketing funds');
    expect(page.window.seen.warnings.join(' ')).to.contain('Copy all files of the folder');
  });
});
