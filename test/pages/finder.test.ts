import { expect, waitUntil } from '@open-wc/testing';
import { openPage, violations, type Page } from './frame.js';

/** The finder, once it has read all programs. */
async function finder(query = '', width = 1000): Promise<Page> {
  const page = await openPage(`/demo/finder.html${query}`, { width, height: 900 });
  await waitUntil(() => /^\d+(?!.*still reading)/.test(status(page)), 'reads on', { timeout: 60_000 });
  return page;
}

const status = ({ document }: Page) => document.querySelector('[role=status]')?.textContent ?? '';
const names = ({ document }: Page) =>
  [...document.querySelectorAll('section h3')].map(({ textContent }) => textContent.replace(/\s+/g, ' '));

function field(page: Page, label: string): HTMLInputElement {
  const found = [...page.document.querySelectorAll('label')].find(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim().startsWith(label),
  );
  return found!.querySelector('input')!;
}

describe('the finder of programs', () => {
  it('narrows by what a program must bring, and keeps apart those that do not say', async () => {
    const page = await finder();
    const before = names(page).length;
    page.document.querySelectorAll('summary').forEach((summary) => summary.click());
    field(page, 'Deal registration').click();
    expect(status(page)).to.match(/^\d+ say all that you want · \d+ may: not all of it is told/);
    const [sure] = page.document.querySelectorAll('section ul');
    expect(sure!.children.length).to.be.below(before);
    expect(page.document.querySelector('section h2')!.textContent).to.equal('They say so');
    page.close();
  });

  it('shows two programs side by side after two choices', async () => {
    const page = await finder();
    field(page, 'Compare Odoo').click();
    expect(page.document.querySelector('#comparison')!.textContent).to.contain('Choose one more');
    field(page, 'Compare HubSpot').click();
    await waitUntil(
      () => page.document.querySelector('partner-benefit-comparator')?.shadowRoot?.querySelector('table'),
      'no comparison',
      { timeout: 20_000 },
    );
    expect(page.document.querySelectorAll('#comparison partner-program').length).to.equal(2);
    page.close();
  });

  it('finds again what its address says', async () => {
    const page = await finder('?name=odoo&older=yes&compare=odoo-v11&compare=odoo-v7');
    expect(names(page).every((name) => name.includes('Odoo'))).to.equal(true);
    expect(names(page).length).to.equal(4);
    expect(field(page, 'Compare Odoo').checked).to.equal(true);
    page.close();
  });

  it('begins with programs on a phone, and says how much is looked for', async () => {
    const page = await finder('?brings=leads', 390);
    const first = page.document.querySelector('section li')!;
    expect(first.getBoundingClientRect().top).to.be.below(page.window.innerHeight * 0.75);
    const fold = page.document.querySelector<HTMLDetailsElement>('.narrow')!;
    expect(fold.open).to.equal(false);
    expect(fold.querySelector('summary')!.textContent).to.match(/1 chosen/);
    page.close();
  });

  it('forgets all that was looked for at once, choosers included', async () => {
    const page = await finder();
    const select = page.document.querySelector<HTMLSelectElement>('[name=partner]')!;
    const before = names(page).length;
    select.value = [...select.options].at(-1)!.value;
    select.dispatchEvent(new Event('input', { bubbles: true }));
    expect(status(page)).to.contain('all that you want');
    const clear = [...page.document.querySelectorAll('button')].find((button) => !button.hidden)!;
    clear.click();
    expect(select.value).to.equal('');
    expect(names(page).length).to.equal(before);
    page.close();
  });

  it('shows a long list in parts, and the keyboard goes on where it was', async () => {
    const page = await finder('?older=yes');
    const cards = () => page.document.querySelectorAll('section li');
    expect(cards().length).to.equal(24);
    const more = [...page.document.querySelectorAll('button')].find((one) =>
      /^Show more/.test(one.textContent!),
    )!;
    expect(more.textContent).to.match(/\(\d+ left\)/);
    more.click();
    expect(cards().length).to.equal(48);
    expect(cards()[24]!.contains(page.document.activeElement)).to.equal(true);
    page.close();
  });

  for (const width of [320, 1280])
    it(`has nothing that axe objects to, and does not scroll sideways: ${width} px`, async () => {
      const page = await finder('?brings=leads&asks-no=revenue', width);
      expect(await violations(page)).to.deep.equal([]);
      const { scrollWidth, clientWidth } = page.document.scrollingElement!;
      expect(scrollWidth).to.equal(clientWidth);
      page.close();
    });
});
