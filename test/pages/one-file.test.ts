import { expect, waitUntil } from '@open-wc/testing';
import { words } from '../elements/visitor.js';
import { openPage } from './frame.js';

const ALL = ['partner-tier-matrix', 'partner-requirement-checklist', 'partner-benefit-comparator'];

describe('a file for a script tag', () => {
  for (const file of [...ALL, 'partner-program-elements'])
    it(`${file} has what is fetched last: what a tier is worth`, async () => {
      const page = await openPage(`/test/pages/one-file.html?file=${file}`);
      for (const tag of file === 'partner-program-elements' ? ALL : [file]) {
        const worth = () =>
          page.document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('[part=worth]');
        await waitUntil(worth, `<${tag}> has no such part`, { timeout: 10_000 });
        if (tag !== 'partner-requirement-checklist') worth()!.querySelector('summary')!.click();
        await waitUntil(() => worth()!.querySelector('.sum'), `<${tag}> does not tell it`, {
          timeout: 10_000,
        });
        expect(words(worth()!)).to.contain('EUR');
      }
      expect(page.window.seen.errors).to.deep.equal([]);
      expect(page.window.seen.warnings).to.deep.equal([]);
      page.close();
    });
});
