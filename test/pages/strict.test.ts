import { expect, waitUntil } from '@open-wc/testing';
import { demo, frames, isChromium, saveNothing, Visit, type Matrix } from '../elements/visitor.js';
import { openPage, type Page } from './frame.js';

const clean = ({ window }: Page) => expect(window.seen.violations).to.deep.equal([]);

describe('under the strictest policy that a site may have', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openPage('/test/pages/one-script.strict.html');
    await waitUntil(() => page.window.customElements.get('partner-tier-matrix'), 'the script has not run', {
      timeout: 10_000,
    });
  });
  afterEach(() => page.close());

  async function put(
    attributes: Record<string, string> = {},
    prepare: (matrix: Matrix) => void = () => {},
  ): Promise<Visit> {
    const matrix = page.document.createElement('partner-tier-matrix');
    for (const [name, value] of Object.entries(attributes)) matrix.setAttribute(name, value);
    prepare(matrix);
    page.document.body.append(matrix);
    await frames();
    return new Visit(matrix);
  }
  const shows = (visit: Visit, text: string) =>
    waitUntil(() => visit.text.includes(text), `"${text}" is not shown`, { timeout: 10_000 });

  it('the policy is there', async () => {
    const style = page.document.createElement('style');
    style.textContent = 'body { color: red }';
    page.document.body.append(style);
    await waitUntil(() => page.window.seen.violations.length === 1);
    expect(() => (page.document.body.innerHTML = '<p></p>')).to.throw();
  });

  it('a document is fetched and shown, with its styles', async () => {
    const visit = await put({ src: '/demo/programs/lumora-msp.json' });
    await shows(visit, 'What differs');
    expect(page.window.getComputedStyle(visit.element).display).to.equal('block');
    clean(page);
  });

  it('everything that a visitor can do works', async () => {
    if (!isChromium) saveNothing(page.window);
    const program = await demo('lumora-msp');
    const visit = await put({ 'link-name': 'tiers', rows: 'all' }, (matrix) => (matrix.program = program));
    await shows(visit, 'What differs');
    await visit.element.updateComplete;
    await visit.press('Elite');
    await visit.choose('Region', 'Americas');
    await visit.press(/^What differs/);
    await visit.search('deal');
    await visit.press('Winning customers');
    await visit.press('Save as CSV');
    await visit.press('Copy table');
    await visit.search('zzz');
    await visit.press('Show all rows');
    await visit.press('Winning customers');
    await visit.press('Note 1');
    await waitUntil(() => visit.hint);
    await visit.press('About Deal registration: protected for');
    visit.all('summary').forEach((summary) => summary.click());
    await visit.settled();
    clean(page);
    expect(page.window.seen.errors).to.deep.equal([]);
  });

  it('other languages are fetched and shown', async () => {
    for (const [lang, text] of [
      ['de', 'Unterschiede'],
      ['ar', 'ابحث في الصفوف'],
      ['he', 'חיפוש בשורות'],
      ['ja', '行を検索'],
      ['ko', '행 검색'],
      ['pl', 'Szukaj w wierszach'],
    ] as const) {
      const visit = await put({ src: '/demo/programs/lumora-msp.json', lang });
      await shows(visit, text);
    }
    clean(page);
  });

  it('a narrow one', async () => {
    page.document.body.style.setProperty('width', '320px');
    const visit = await put({ src: '/demo/programs/lumora-msp.json', pair: 'elite registered' });
    await shows(visit, 'What differs');
    await visit.choose('First tier shown', 'Advanced');
    clean(page);
  });

  it('a wrong one and a missing one say so, and the developer is told', async () => {
    const wrong = await put({}, (matrix) => (matrix.program = { schemaVersion: 1, tiers: 5 }));
    const missing = await put({ src: '/demo/programs/nobody.json' });
    await shows(wrong, 'cannot be shown right now');
    await shows(missing, 'Try again');
    await waitUntil(() => page.window.seen.warnings.length >= 2, 'nobody is told', { timeout: 5_000 });
    clean(page);
  });

  it('a document held around it', async () => {
    const holder = page.document.createElement('partner-program');
    holder.setAttribute('src', '/demo/programs/odoo-v11.json');
    page.document.body.append(holder);
    const held = await put();
    holder.append(held.element);
    await shows(held, 'What differs');
    clean(page);
  });

  for (const [what, file] of [
    ['a document in a script of the page', 'inline'],
    ['a table in a hook', 'hook'],
  ] as const)
    it(`${what} is read and shown`, async () => {
      const inline = await openPage(`/test/pages/${file}.strict.html`);
      try {
        const matrix = () => inline.document.querySelector<Matrix>('partner-tier-matrix')!;
        await waitUntil(
          () =>
            matrix()?.shadowRoot?.querySelector('table') &&
            new Visit(matrix()).text.includes('Deal registration'),
          'nothing is shown',
          { timeout: 10_000 },
        );
        clean(inline);
        expect(inline.window.seen.errors).to.deep.equal([]);
      } finally {
        inline.close();
      }
    });
});

describe('a page that loads the script twice', () => {
  for (const address of ['two-scripts.html', 'two-scripts.strict.html'])
    it(`gets no error and one warning, and shows its program: ${address}`, async () => {
      const page = await openPage(`/test/pages/${address}`);
      try {
        const { customElements, seen } = page.window;
        await waitUntil(
          () => customElements.get('partner-tier-matrix') && seen.warnings.length > 0,
          'no warning',
          { timeout: 10_000 },
        );
        const matrix = page.document.createElement('partner-tier-matrix');
        matrix.setAttribute('src', '/demo/programs/nutanix-nitro.json');
        page.document.body.append(matrix);
        const visit = new Visit(matrix);
        await waitUntil(() => visit.text.includes('What you get'), 'nothing is shown', { timeout: 10_000 });
        expect(seen.errors).to.deep.equal([]);
        expect(seen.warnings.length).to.equal(1);
        expect(seen.warnings[0]).to.contain('twice');
        clean(page);
      } finally {
        page.close();
      }
    });
});

describe('a page whose <partner-program> is defined later than what stands inside it', () => {
  it('shows the program once it is', async () => {
    const page = await openPage('/test/pages/late-provider.html');
    try {
      const { customElements } = page.window;
      await waitUntil(() => customElements.get('partner-tier-matrix'), 'not defined', { timeout: 10_000 });
      expect(customElements.get('partner-program') === undefined).to.equal(true);
      (page.window as unknown as { provide(): void }).provide();
      const visit = new Visit(page.document.querySelector('partner-tier-matrix')!);
      await waitUntil(() => visit.text.includes('What differs'), 'nothing is shown', { timeout: 10_000 });
    } finally {
      page.close();
    }
  });
});
