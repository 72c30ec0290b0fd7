import { expect, waitUntil } from '@open-wc/testing';
import { openPage, violations, type Page } from './frame.js';

/** The builder, once its editor and its preview are there. */
async function builder(hash = '', width = 1280): Promise<Page> {
  const page = await openPage(`/demo/builder/index.html${hash}`, { width, height: 900 });
  await waitUntil(
    () =>
      page.document.querySelector('pre code') &&
      preview(page).includes('schemaVersion') === false &&
      preview(page) !== '',
    'not there',
    {
      timeout: 60_000,
    },
  );
  return page;
}

/** What the preview's element says. */
function preview({ document }: Page): string {
  const inside = document.querySelector('iframe')?.contentDocument;
  const element = inside?.querySelector('[data-place] > *');
  return (element?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const shows = (page: Page, text: string) =>
  waitUntil(() => preview(page).includes(text), `the preview does not show ${text}`, { timeout: 20_000 });
const editor = ({ document }: Page) => document.querySelector<HTMLElement>('.cm-content')!;

function paste(page: Page, data: Record<string, string>): void {
  const { DataTransfer, ClipboardEvent } = page.window;
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Not every browser takes it from the constructor.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  editor(page).dispatchEvent(event);
}

const small = (name: string, more = '') =>
  `{ "schemaVersion": 1, "id": "a", "vendor": { "name": "Lumora" }, "name": "${name}", "tiers": [{ "id": "one", "name": "One" }]${more} }`;

function named<T extends HTMLElement>({ document }: Page, selector: string, name: RegExp): T {
  const found = [...document.querySelectorAll<T>(selector)].find((one) =>
    name.test(
      (one.getAttribute('aria-label') ?? one.closest('label')?.textContent ?? one.textContent)
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
  if (!found) throw new Error(`There is no ${selector} called ${name}.`);
  return found;
}

function fill(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const says = ({ document }: Page, selector: string) =>
  document.querySelector(selector)!.textContent.replace(/\s+/g, ' ').trim();

describe('the builder of embeds', () => {
  let page: Page;
  afterEach(() => page.close());

  it('shows a pasted document, and puts it into the snippet', async () => {
    page = await builder();
    paste(page, { 'text/plain': small('Pasted Partners') });
    await shows(page, 'Pasted Partners');
    expect(says(page, 'pre code').includes('Pasted Partners')).to.equal(true);
    expect(says(page, 'pre code')).to.match(/integrity="sha384-/);
  });

  it('keeps the last right document where the next one is wrong, and leads to the line', async () => {
    page = await builder();
    paste(page, { 'text/plain': small('Right Partners') });
    await shows(page, 'Right Partners');
    paste(page, { 'text/plain': small('Wrong Partners', ',\n "currency": "Euro"') });
    await waitUntil(() => says(page, '#problems').includes('1 problem'));
    expect(preview(page).includes('Right Partners')).to.equal(true);
    expect(says(page, '#preview-head [role=status]')).to.contain('last one without');
    expect(says(page, 'pre code').includes('Right Partners')).to.equal(true);
    const button = named<HTMLButtonElement>(page, '#problems button', /Line 2/);
    button.click();
    expect(page.document.activeElement === editor(page)).to.equal(true);
    expect(page.document.querySelector('.cm-activeLine')!.textContent).to.contain('Euro');
    expect(page.document.querySelector('.cm-lintRange-error')!.textContent).to.equal('"Euro"');
  });

  it('makes a document of cells that are pasted, as text or as HTML, and says what it understood', async () => {
    page = await builder();
    paste(page, { 'text/plain': '\tSilver\tGold\nBenefits\t\t\nLeads\tno\tyes\nDiscount\t5%\t12%\n' });
    await shows(page, 'Discount');
    expect(says(page, '.report')).to.match(
      /Understood: 2 tiers, 2 benefits.*Not understood.*To make it better/,
    );
    page.document
      .querySelectorAll<HTMLDetailsElement>('#sources details')
      .forEach((one) => (one.open = true));
    fill(named<HTMLInputElement>(page, '#sources input', /^Its name/), 'Named Partners');
    await shows(page, 'Named Partners');
    paste(page, {
      'text/html':
        '<table><tr><th></th><th>Bronze</th><th>Iron</th></tr><tr><td>Portal access</td><td>yes</td><td>yes</td></tr></table>',
      'text/plain': 'x',
    });
    await shows(page, 'Portal access');
  });

  it('opens what is dropped: CSV, and a workbook with a way out', async () => {
    page = await builder();
    const drop = (name: string, text: string) => {
      const { DataTransfer, DragEvent, File } = page.window;
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      page.document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    };
    drop('table.csv', 'Benefit;Silver;Gold\nMarketing funds;no;yes\nLeads;no;yes\n');
    await shows(page, 'Marketing funds');
    drop('table.xlsx', 'PK');
    await waitUntil(() => page.document.querySelector('[role=alert]'));
    expect(says(page, '[role=alert]')).to.contain('as CSV');
    expect(preview(page).includes('Marketing funds')).to.equal(true);
  });

  it('fills the document from the form, and the form from the document', async () => {
    page = await builder();
    named<HTMLInputElement>(page, 'input[name=view]', /^Form/).click();
    fill(named<HTMLInputElement>(page, '#form input', /^Program/), 'Formed Partners');
    await shows(page, 'Formed Partners');
    const row = named<HTMLElement>(page, '[role=group]', /^Discount/);
    const cell = row.querySelectorAll<HTMLInputElement>('.cells input')[1]!;
    expect(cell.value).to.equal('up to 12%');
    fill(cell, 'up to 15%');
    await shows(page, 'Up to 15%');
    const name = named<HTMLInputElement>(page, '#form form input', /^One more tier/);
    name.value = 'Platinum';
    name.form!.requestSubmit();
    await shows(page, 'Platinum');
    named<HTMLButtonElement>(page, 'button', /^Undo/).click();
    await waitUntil(() => !preview(page).includes('Platinum'), 'Undo leaves it', { timeout: 10_000 });
    paste(page, { 'text/plain': small('Typed Partners') });
    await waitUntil(
      () => named<HTMLInputElement>(page, '#form input', /^Program/).value === 'Typed Partners',
    );
  });

  it('sets the options of the element that its manifest names', async () => {
    page = await builder();
    page.document.querySelector<HTMLDetailsElement>('#options details')!.open = true;
    fill(named<HTMLSelectElement>(page, '#options select', /^recommended/), 'gold');
    await shows(page, 'Recommended');
    expect(says(page, 'pre code')).to.contain('recommended="gold"');
    fill(page.document.querySelector<HTMLSelectElement>('[name=tag]')!, 'partner-requirement-checklist');
    await waitUntil(() =>
      page.document.querySelector('iframe')!.contentDocument!.querySelector('partner-requirement-checklist'),
    );
    expect(says(page, 'pre code').includes('recommended')).to.equal(false);
    await shows(page, 'Certified people');
  });

  it('takes the looks of a theme, with contrast, into the preview and the snippet', async () => {
    page = await builder();
    fill(named<HTMLSelectElement>(page, '#look select', /^Begin with a theme/), 'fintech');
    await waitUntil(() => says(page, 'pre code').includes('--partner-accent'));
    const inside = page.document
      .querySelector('iframe')!
      .contentDocument!.querySelector<HTMLElement>('partner-tier-matrix')!;
    await waitUntil(() => inside.style.getPropertyValue('--partner-accent') !== '');
    expect(says(page, '.contrasts')).to.match(/Text on what is behind it: \d+\.\d : 1, enough/);
  });

  it('comes back from its address', async () => {
    page = await builder();
    paste(page, { 'text/plain': small('Kept Partners') });
    await shows(page, 'Kept Partners');
    await waitUntil(() => page.window.location.hash.startsWith('#s='), 'no address', { timeout: 5_000 });
    const first = page.window.location.hash;
    await waitUntil(() => page.window.location.hash !== '' && !says(page, '#keep').includes('too long'));
    await new Promise((resolve) => setTimeout(resolve, 700));
    const { hash } = page.window.location;
    expect(first.length).to.be.above(10);
    page.close();
    page = await builder(hash);
    await shows(page, 'Kept Partners');
  });

  it('lets the keyboard leave the editor: Escape, then Tab', async () => {
    page = await builder();
    const key = (name: string, code: number) => {
      const event = new page.window.KeyboardEvent('keydown', {
        key: name,
        keyCode: code,
        bubbles: true,
        cancelable: true,
      });
      editor(page).dispatchEvent(event);
      return event.defaultPrevented;
    };
    editor(page).focus();
    expect(key('Tab', 9), 'Tab indents').to.equal(true);
    key('Escape', 27);
    expect(key('Tab', 9), 'Tab leaves').to.equal(false);
    expect(page.document.querySelector('#keys')!.textContent).to.match(/Escape and then\s+Tab leaves/);
  });

  for (const width of [320, 1280])
    for (const scheme of ['light', 'dark'])
      it(`has nothing that axe objects to, and does not scroll sideways: ${width} px, ${scheme}`, async () => {
        page = await builder('', width);
        page.document.documentElement.style.colorScheme = scheme;
        page.document.querySelectorAll('details').forEach((one) => (one.open = true));
        expect(await violations(page)).to.deep.equal([]);
        paste(page, { 'text/plain': small('Odd Partners', ',\n "currency": "Euro", "colour": 1') });
        await waitUntil(() => says(page, '#problems').includes('problem'));
        const sideways = () => {
          const { scrollWidth, clientWidth } = page.document.scrollingElement!;
          return scrollWidth - clientWidth;
        };
        expect(await violations(page)).to.deep.equal([]);
        expect(sideways()).to.equal(0);
        named<HTMLInputElement>(page, 'input[name=view]', /^Form/).click();
        expect(page.document.querySelectorAll('#form input').length).to.be.above(3);
        expect(await violations(page)).to.deep.equal([]);
        expect(sideways()).to.equal(0);
      });

  it('throws nothing, whatever is pasted', async () => {
    page = await builder();
    const errors: string[] = [];
    page.window.addEventListener('error', ({ message }) => errors.push(message));
    page.window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
    named<HTMLInputElement>(page, 'input[name=view]', /^Form/).click();
    const odd = [
      '{"schemaVersion": null',
      '{"schemaVersion":1,"tiers":[null]}',
      '{"schemaVersion":1,"tiers":{},"name":[]}',
      `{"schemaVersion":1,"tiers":[{"id":"a"}],"benefits":[{"values":[1]}],"requirements":[],"costs":[{"values":{"a":{"kind":"varies"}}}]}`,
      '{"schemaVersion":1,"__proto__":{"tiers":[]}}',
    ];
    for (const text of odd) {
      paste(page, { 'text/plain': text });
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    paste(page, { 'text/html': '<table><tr><td></td></tr></table>', 'text/plain': '' });
    paste(page, { 'text/plain': small('Last Partners') });
    await shows(page, 'Last Partners');
    expect(errors).to.deep.equal([]);
  });
});
