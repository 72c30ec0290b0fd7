import { expect, waitUntil } from '@open-wc/testing';
import { aDocument, demo, hushWarnings, visit, words, type Visit } from '../visitor.js';

/** Puts something in the place of a property of an object until the test is over. */
function replace(target: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, value });
  undo.push(() => (own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name)));
}
const undo: (() => unknown)[] = [];
afterEach(() => undo.splice(0).forEach((one) => one()));

/** What came to the clipboard, by type. */
function watchClipboard({ allowed = true } = {}): Record<string, string> {
  const got: Record<string, string> = {};
  const check = () => {
    if (!allowed) throw new DOMException('Not allowed', 'NotAllowedError');
  };
  replace(navigator, 'clipboard', {
    async write([item]: ClipboardItem[]) {
      check();
      for (const type of item!.types) got[type] = await (await item!.getType(type)).text();
    },
    async writeText(text: string) {
      check();
      got['text/plain'] = text;
    },
  });
  return got;
}

/** The file that was saved. */
function watchDownloads(): { name: string; blob: Blob }[] {
  const saved: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  replace(URL, 'createObjectURL', (blob: Blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob);
    return url;
  });
  replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href)! });
  });
  return saved;
}

const says = (page: Visit, text: string) =>
  waitUntil(() => page.all('status').some((status) => words(status) === text), `"${text}" is not said`);

const risky = () =>
  aDocument({
    benefits: [
      { id: 'a', name: '=HYPERLINK("https://evil.example")', values: { silver: '+cmd|x', gold: '@SUM(A1)' } },
      { id: 'b', name: 'Quotes " and, commas', values: { silver: '<b>bold</b>', gold: '-5%' } },
    ],
  });

describe('copying the table', () => {
  hushWarnings();

  it('gives a table for documents and lines for spreadsheets', async () => {
    const got = watchClipboard();
    const page = await visit({ program: aDocument() });
    await page.press('Copy table');
    await says(page, 'Copied.');
    expect(got['text/plain']!.split('\n').map((line) => line.split('\t').slice(2))).to.deep.equal([
      ['Tier', 'Silver', 'Gold'],
      ['Deal registration', 'No', 'Yes'],
    ]);
    const copy = new DOMParser().parseFromString(got['text/html']!, 'text/html');
    expect(
      [...copy.querySelectorAll('tr')].map((row) => [...row.cells].slice(2).map((cell) => cell.textContent)),
    ).to.deep.equal([
      ['Tier', 'Silver', 'Gold'],
      ['Deal registration', 'No', 'Yes'],
    ]);
  });

  it('gives what is shown and nothing else', async () => {
    const got = watchClipboard();
    const page = await visit({ program: await demo('lumora-msp') });
    await page.search('deal registration');
    await page.press('Copy table');
    await says(page, 'Copied.');
    expect(got['text/plain']!.split('\n').length - 1).to.equal(page.rowNames.length);
  });

  it('gives no cell, in lines or in a table, that a spreadsheet would run', async () => {
    const got = watchClipboard();
    const page = await visit({ program: risky() });
    await page.press('Copy table');
    await says(page, 'Copied.');
    const cells = got['text/plain']!.split(/[\t\n]/);
    expect(cells).to.include("'+cmd|x");
    expect(cells.filter((cell) => /^\s*[=+@-]/.test(cell) && cell !== '-5%')).to.deep.equal([]);
    const table = new DOMParser().parseFromString(got['text/html']!, 'text/html');
    const inTable = [...table.querySelectorAll('td')].map((cell) => cell.textContent);
    expect(inTable).to.include.members(["'+cmd|x", "'@SUM(A1)", '-5%']);
    expect(inTable.filter((cell) => /^\s*[=+@-]/.test(cell) && cell !== '-5%')).to.deep.equal([]);
  });

  it('makes no markup of what the document says', async () => {
    const got = watchClipboard();
    const page = await visit({ program: risky() });
    await page.press('Copy table');
    await says(page, 'Copied.');
    expect(got['text/html']).to.contain('&lt;b&gt;bold');
  });

  it('says so where it is not allowed', async () => {
    watchClipboard({ allowed: false });
    const page = await visit({ program: aDocument() });
    await page.press('Copy table');
    await says(page, 'Copying was not allowed here.');
  });

  it('says so on a page without a clipboard', async () => {
    replace(navigator, 'clipboard', undefined);
    const page = await visit({ program: aDocument() });
    await page.press('Copy table');
    await says(page, 'Copying was not allowed here.');
  });
});

describe('saving as CSV', () => {
  it('saves what is shown under the name of the program', async () => {
    const saved = watchDownloads();
    const page = await visit({ program: aDocument() });
    await page.press('Save as CSV');
    expect(saved.map(({ name }) => name)).to.deep.equal(['acme-partners.csv']);
    expect(saved[0]!.blob.type).to.match(/^text\/csv/);
    const bytes = new Uint8Array(await saved[0]!.blob.arrayBuffer());
    expect([...bytes.slice(0, 3)], 'byte order mark').to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).to.contain('"Deal registration","No","Yes"\r\n');
  });

  it('saves the same from a step as from all rows: what is folded, and what the cards tell', async () => {
    const saved = watchDownloads();
    const page = await visit({ program: await demo('odoo-v11') });
    await page.press('Save as CSV');
    await page.press(/^Step up/);
    await page.press('Save as CSV');
    const [all, step] = await Promise.all(saved.map(({ blob }) => blob.text()));
    expect(step).to.equal(all);
    for (const row of ['How one gets in', 'Sales coaching and webinars', 'Deal registration'])
      expect(step).to.contain(row);
  });

  it('parts the cells as the spreadsheet of a German reader expects it', async () => {
    const saved = watchDownloads();
    const page = await visit({ program: aDocument(), around: { lang: 'de_DE' } });
    await waitUntil(() => page.text.includes('Was Sie bekommen'));
    await page.press('Als CSV speichern');
    const bytes = new Uint8Array(await saved[0]!.blob.arrayBuffer());
    expect([...bytes.slice(0, 3)], 'byte order mark').to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).to.contain('"Deal registration";"Nein";"Ja"\r\n');
  });

  it('saves no cell that a spreadsheet would run', async () => {
    const saved = watchDownloads();
    const page = await visit({ program: risky() });
    await page.press('Save as CSV');
    const text = await saved[0]!.blob.text();
    expect(text).to.contain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(text).to.contain(`"'+cmd|x","'@SUM(A1)"`);
    expect(text).to.contain('"Quotes "" and, commas","<b>bold</b>","-5%"');
  });
});

describe('a link to the view', () => {
  hushWarnings();
  const start = location.href;
  afterEach(() => history.replaceState(null, '', start));

  /** Puts something behind the page's own address. */
  function goTo(query: string, hash = ''): void {
    const own = new URL(start);
    history.replaceState(null, '', `${own.pathname}${own.search}&${query}${hash}`);
  }

  /** Copies the link. */
  async function link(page: Visit): Promise<string> {
    const got = watchClipboard();
    await page.press('Copy link');
    await says(page, 'Copied.');
    return got['text/plain']!;
  }

  const lumora = async (attributes: Record<string, string> = { 'link-name': 'tiers' }, style = '') =>
    visit({ program: await demo('lumora-msp'), attributes, around: { style } });

  it('is not offered, and none is followed, where the page does not ask for it', async () => {
    goTo(`partner-tiers=${encodeURIComponent('search=deal')}`);
    const page = await lumora({});
    expect(page.has('button', 'Copy link')).to.equal(false);
    expect(page.get<HTMLInputElement>('searchbox').value).to.equal('');
  });

  it('brings back all that the visitor chose', async () => {
    const page = await lumora();
    await page.press('Elite');
    await page.press(/^What differs/);
    await page.choose('Region', 'Americas');
    await page.choose('Zone', 'Latin America');
    await page.choose('Partner type', 'All');
    await page.press('Margin and money');
    await page.search('e');
    history.replaceState(null, '', await link(page));
    const again = await lumora();
    expect(again.rowNames).to.deep.equal(page.rowNames);
    expect(again.get('button', 'Elite').getAttribute('aria-pressed')).to.equal('true');
    expect(again.chosen('Zone')).to.equal('Latin America');
    expect(again.chosen('Partner type')).to.equal('All');
    expect(again.get<HTMLInputElement>('searchbox').value).to.equal('e');
    expect(again.text).to.equal(page.text.replace('Copied.', '').replace(/\s+/g, ' ').trim());
    // A search looks into folded groups; without it the group is folded again.
    await again.search('');
    expect(again.get('button', 'Margin and money').ariaExpanded).to.equal('false');
  });

  it('leaves the page’s own query and hash as they are', async () => {
    goTo('q=a+b&x=%C3%A4+1', '#/route?y=1');
    const page = await lumora();
    await page.press('Elite');
    const url = new URL(await link(page));
    expect(url.hash).to.equal('#/route?y=1');
    expect(url.search).to.contain('&q=a+b&x=%C3%A4+1');
    expect(url.searchParams.has('partner-tiers')).to.equal(true);
    expect(location.hash, 'the page itself').to.equal('#/route?y=1');
    expect(location.search).not.to.contain('partner-');
  });

  it('is apart from that of another widget', async () => {
    goTo(`partner-first=${encodeURIComponent('search=deal')}`);
    const second = await lumora({ 'link-name': 'second' });
    expect(second.get<HTMLInputElement>('searchbox').value).to.equal('');
    await second.search('lead');
    expect(new URL(await link(second)).searchParams.get('partner-first')).to.equal('search=deal');
  });

  it('with nonsense in it does no harm', async () => {
    goTo(
      `partner-tiers=${encodeURIComponent('tier=nobody&pair=a b&by-region=mars&by-__proto__=x&folded=|||&what=ever')}`,
    );
    const page = await lumora();
    expect(page.element.tier).to.equal(undefined);
    expect(page.rowNames.length).to.be.above(20);
    expect(page.options('Region')).to.include(page.chosen('Region'));
  });
});
