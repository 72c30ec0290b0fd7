import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { block, demo, frames, hushWarnings, isChromium, words } from '../visitor.js';
import { aVendor, compareOn, type Comparison } from './comparison.js';

const unwanted = /undefined|NaN|\[object|\bverified\b/;
const ODOO = ['odoo-v7', 'odoo-between-v7-and-v11', 'odoo-v10', 'odoo-v11'];
const HUBSPOT = ['hubspot-2016', 'hubspot-2018', 'hubspot-2020', 'hubspot-2022', 'hubspot-2025'];

const part = (page: Comparison) => page.root.querySelector('[part=changes]')!;
const list = (page: Comparison) => words(part(page));
const editions = async (names: readonly string[], around: Record<string, string> = {}) => {
  const page = await compareOn({
    programs: await Promise.all(names.map(demo)),
    attributes: { view: 'changes' },
    around,
  });
  await waitUntil(() => page.root.querySelector('[part=changes]'));
  return page;
};
/** Everything that the list holds, folded or not. */
const all = (page: Comparison) => part(page).textContent!.replace(/\s+/g, ' ');
/** The lines that are seen, without what is only heard. */
const lines = (page: Comparison) =>
  [...part(page).querySelectorAll('.step li')]
    .filter((one) => one.checkVisibility())
    .map((one) => words(one, '.unseen, .marks, ol'))
    .filter(Boolean);
const steps = (page: Comparison) => [...part(page).querySelectorAll<HTMLElement>('.step')];
const open = (page: Comparison) => steps(page).map((step) => step.getAttribute('hidden') === null);

describe('what changed', () => {
  hushWarnings();
  before(() => setViewport({ width: 1200, height: 800 }));

  it('begins with what changed last, a line each, with both sides and which way', async () => {
    const page = await editions(ODOO);
    expect(lines(page).slice(0, 2)).to.deep.equal([
      'Net new Odoo Enterprise users sold (Silver): At least 50 75 users',
      'Employees certified on a recent version (Silver): At least 2 3 people',
    ]);
    expect(list(page), 'as it is heard').to.contain(
      'users sold (Silver): asks more: At least 50 , now 75 users',
    );
    const [sign] = part(page).querySelectorAll('.sign');
    expect(getComputedStyle(sign!, '::before').content).to.match(/^"▲"/);
    expect(
      page
        .all('heading')
        .map((one) => words(one, '.unseen'))
        .slice(0, 2),
    ).to.deep.equal(['What changed', 'Agreement version 11']);
    expect(list(page)).to.not.match(unwanted);
  });

  it('tells each source once a step', async () => {
    const page = await editions(ODOO);
    const [newest] = steps(page);
    expect(words(newest!).match(/Odoo Partnership Agreement, version 11/g)).to.have.length(1);
  });

  it('folds older steps under their counts; a press opens one and leads there, another folds it', async () => {
    const page = await editions(HUBSPOT);
    const jumps = page.all('button').filter((one) => one.closest('.jumps'));
    expect(jumps.map((one) => words(one, '.unseen'))).to.deep.equal([
      '2022 2025 : 1 change',
      '2020 2022 : 3 changes',
      'Rules from about 2020 to July 2022 : 1 change',
      'Rules of January 2018 : 9 changes',
    ]);
    expect(open(page)).to.deep.equal([true, false, false, false]);
    expect(list(page)).to.not.contain('Managed MRR');
    jumps[3]!.click();
    await frames();
    expect(open(page)).to.deep.equal([true, false, false, true]);
    expect(words(page.focused!)).to.equal('Rules of January 2018');
    expect(list(page)).to.contain('Managed MRR (Silver · Ordinary market)');
    expect(jumps[3]!.getAttribute('aria-expanded')).to.equal('true');
    jumps[3]!.click();
    await frames();
    expect(open(page)).to.deep.equal([true, false, false, false]);
  });

  it('opens a folded step in which the browser’s search has found something', async () => {
    const page = await editions(HUBSPOT);
    const [, , , oldest] = steps(page);
    expect(oldest!.getAttribute('hidden')).to.equal('until-found');
    expect(oldest!.textContent).to.contain('Managed MRR');
    oldest!.querySelector('li')!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await frames();
    expect(open(page)).to.deep.equal([true, false, false, true]);
  });

  it('is few Tab stops: one for all steps, one for what is only on record, none for what is folded', async () => {
    // Something to come back to: outside of the page some browsers keep the keys to themselves.
    block({}, '<button>Before</button>');
    const page = await editions(HUBSPOT);
    const stops = [
      ...page.root.querySelectorAll<HTMLElement>('button, summary, select, input, a[href]'),
    ].filter((one) => one.checkVisibility() && one.tabIndex >= 0);
    expect(stops.map((one) => words(one, '.unseen, small'))).to.deep.equal([
      '2022 2025 : 1 change',
      'Only the record changed',
      'Copy table',
      'Save as CSV',
      'The editions side by side',
    ]);
    const back = async () => {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
    };
    // An element that is compared with nothing would be written out whole where it is not nothing.
    const isJump = () => Boolean(page.focused?.closest('.jumps'));
    stops[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(words(page.focused!, '.unseen')).to.equal('2020 2022 : 3 changes');
    await sendKeys({ press: 'ArrowRight' });
    expect(words(page.focused!)).to.equal('Rules from about 2020 to July 2022 : 1 change');
    // From any of them Tab leads out, forward and back.
    await sendKeys({ press: 'Tab' });
    expect(isJump(), 'after Tab').to.equal(false);
    await back();
    expect(words(page.focused!, '.unseen')).to.equal('2022 2025 : 1 change');
    await sendKeys({ press: 'ArrowRight' });
    await back();
    expect(isJump(), 'after Tab back').to.equal(false);
  });

  it('opens what is long behind its line, and has all of it in the document', async () => {
    const page = await editions(ODOO);
    page
      .all('button')
      .find((one) => words(one).startsWith('Agreement version 10'))!
      .click();
    await frames();
    expect(lines(page)).to.include('Customer retention rate: in other words');
    expect(list(page)).to.not.contain('Which of the two this copy uses');
    page.get('summary', /^Customer retention rate/).click();
    await frames();
    expect(list(page)).to.contain('Which of the two this copy uses is not known.');
  });

  it('draws figures that are known in three editions or more, each with its text', async () => {
    const page = await editions(ODOO);
    const drawn = [...part(page).querySelectorAll('.series li')];
    expect(drawn.map((one) => words(one.querySelector('b')!))).to.include(
      'Net new Odoo Enterprise users sold (Gold)',
    );
    for (const one of drawn) {
      expect(one.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
      expect(one.querySelector('path')!.getAttribute('d')).to.match(/^M2 [\d.]+(H[\d.]+V[\d.]+)+H[\d.]+$/);
    }
    expect(list(page)).to.contain(
      'Agreement version 7: At least 100 users · Undated copy, between versions 7 and 11 and Agreement version 10: At least 150 users · Agreement version 11: At least 300 users',
    );
    expect(list(page)).to.contain('Customer retention rate (Silver): At least 70%');
  });

  it('goes the other way where text does: arrows and lines', async () => {
    const page = await editions(ODOO, { lang: 'ar', dir: 'rtl' });
    await waitUntil(() => list(page).includes('ما الذي تغيّر') || /تغيّر/.test(list(page)));
    const arrow = part(page).querySelector('li .arrow')!;
    expect(getComputedStyle(arrow, '::before').content).to.match(/←/);
    expect(getComputedStyle(part(page).querySelector('svg')!).transform).to.equal(
      'matrix(-1, 0, 0, 1, 0, 0)',
    );
    expect(list(page)).to.not.match(unwanted);
  });

  it('is whole in a spreadsheet and on the clipboard: every change of every step, in full', async () => {
    const page = await editions(HUBSPOT);
    const saved: Blob[] = [];
    const copied: Blob[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob: Blob) => (saved.push(blob), 'blob:0');
    HTMLAnchorElement.prototype.click = () => undefined;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        write: async ([item]: ClipboardItem[]) => void copied.push(await item!.getType('text/plain')),
      },
    });
    try {
      await page.press('Save as CSV');
      await page.press('Copy table');
      await waitUntil(() => copied.length > 0);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    const count = part(page).querySelectorAll('.step li:not(ol li)').length;
    for (const text of [await saved[0]!.text(), await copied[0]!.text()]) {
      expect(text.trim().split(/\r?\n/)).to.have.length(count + 1);
      expect(text).to.contain('At least USD 1,125');
    }
  });

  it('has the table of all editions below it, folded, and there for the browser’s search', async () => {
    const page = await editions(ODOO);
    expect(page.programs).to.have.length(0);
    await page.press('The editions side by side');
    expect(page.programs, 'the editions stand side by side').to.have.length(4);
    await page.press('The editions side by side');
    const inside = page.root.querySelector('.beside > [hidden=until-found]')!;
    inside.querySelector('td')!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await frames();
    expect(page.programs).to.have.length(4);
    // What is found in a folded group of the table that is open already.
    page.root.querySelector('.beside td')!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await frames();
    expect(page.programs, 'it stays open').to.have.length(4);
  });

  it('shows the table where one of the editions cannot be had', async () => {
    const names = ['odoo-v10', 'odoo-v11'];
    const programs = await Promise.all(names.map(demo));
    const page = await compareOn(
      { programs: [...programs, { src: '/nowhere.json' }], attributes: { view: 'changes' } },
      2,
    );
    await waitUntil(() => page.text.includes('This program cannot be shown right now.'));
  });

  it('two documents of which one replaces the other are editions by themselves, whichever comes first', async () => {
    const both = await Promise.all(['odoo-v11', 'odoo-v10'].map(demo));
    const page = await compareOn({ programs: both });
    await waitUntil(() => page.root.querySelector('[part=changes]'));
    expect(list(page)).to.contain('From Agreement version 10 to Agreement version 11');
    expect(page.programs, 'their table is what was asked for').to.have.length(2);
    const other = await compareOn({ programs: [aVendor('Acme'), aVendor('Birch')] });
    expect(other.root.querySelector('[part=changes]')).to.equal(null);
  });

  for (const [name, ...documents] of [
    ['HubSpot', ...HUBSPOT],
    ['Dell', 'dell-emc-fy2018', 'dell-emc-fy2022'],
    ['Nutanix', 'nutanix-npn-fy17', 'nutanix-charter-2018', 'nutanix-charter-2019', 'nutanix-elevate-fy21'],
  ] as const)
    it(`of ${name} has a subject in every line`, async () => {
      const page = await editions(documents);
      expect(all(page)).to.not.match(unwanted);
      const subjects = [...page.root.querySelectorAll('.step li b')].map((one) => one.textContent!.trim());
      expect(subjects.length).to.be.greaterThan(0);
      for (const subject of subjects) expect(subject).to.match(/\p{L}.*:$/u);
    });

  // Only Chromium can be told to show what it would print.
  if (isChromium)
    it('is whole on paper: folded steps, long changes and what is only on record', async () => {
      const page = await editions(HUBSPOT);
      await page.element.updateComplete;
      await emulateMedia({ media: 'print' });
      try {
        await frames();
        for (const text of ['Managed MRR (Silver', 'Tier dashboard', 'older guides count apps'])
          expect(list(page), text).to.contain(text);
        expect(list(page)).to.not.contain('9 changes');
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });

  for (const [names, width] of [
    [['odoo-v10', 'odoo-v11'], 1200],
    [HUBSPOT, 320],
  ] as const)
    it(`axe finds nothing in a list of changes of ${names.length} editions at ${width} px`, async () => {
      const page = await editions(names, { style: `width:${width}px` });
      await expect(page.element).to.be.accessible();
      for (const button of page.all('button').filter((one) => one.getAttribute('aria-expanded') === 'false'))
        button.click();
      await frames();
      await expect(page.element).to.be.accessible();
      expect(page.element.scrollWidth).to.be.at.most(width);
    });
});
