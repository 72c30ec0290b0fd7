import { expect, waitUntil } from '@open-wc/testing';
import { words } from '../elements/visitor.js';
import { openPage, type Page } from './frame.js';

describe('the files that share a core', () => {
  let page: Page;
  before(async () => {
    page = await openPage('/test/pages/shared.html');
  });
  after(() => page.close());

  const shows = (tag: string, ...texts: string[]) =>
    waitUntil(
      () => {
        const root = page.document.querySelector(tag)?.shadowRoot;
        return root && texts.every((text) => words(root).includes(text));
      },
      `<${tag}> does not show ${texts.join(', ')}`,
      { timeout: 10_000 },
    );

  it('show every element, with what is fetched later', async () => {
    await shows('partner-tier-matrix', 'What differs', 'Copy table', 'Sources');
    await shows('partner-requirement-checklist', 'Where you stand', 'Save my answers');
    await shows('partner-benefit-comparator', 'What you get', 'Copy table', 'Weigh what matters to you');
    expect(page.window.seen.errors).to.deep.equal([]);
    expect(page.window.seen.warnings).to.deep.equal([]);
  });

  it('are fetched once each, whatever query the page names its scripts with', () => {
    const files = page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ pathname }) => pathname.includes('/shared/'));
    const names = files.map(({ pathname }) => pathname);
    expect(names).to.include('/dist/cdn/shared/core.js');
    expect(new Set(files.map(({ href }) => href)).size).to.equal(new Set(names).size);
  });

  it('speak another language', async () => {
    page.document.documentElement.lang = 'de';
    await shows('partner-tier-matrix', 'Tabelle kopieren');
    await shows('partner-requirement-checklist', 'Antworten');
  });
});
