import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { ALL } from '../../programs.js';
import { demo, describeInOne, frames, hushWarnings, sampled } from '../visitor.js';
import { aVendor, compareOn, type Comparison } from './comparison.js';

const NARROW = { style: 'width:320px' };
const NAMES = ['Acme', 'Birch', 'Cedar', 'Dogwood'];
const four = () => NAMES.map((name) => aVendor(name));
const seen = (page: Comparison) =>
  [...page.root.querySelectorAll('.program')].filter((one) => one.checkVisibility()).length;
const pair = (page: Comparison) => ['First', 'Second'].map((place) => page.chosen(`${place} program shown`));
const unwanted = /undefined|NaN|\[object|\bverified\b/;

describe('where there is room for two programs', () => {
  hushWarnings();
  before(() => setViewport({ width: 1200, height: 800 }));

  it("the author's pair is first, in the author's order; nothing scrolls sideways", async () => {
    const page = await compareOn({ programs: four(), attributes: { pair: 'cedar acme' }, around: NARROW });
    expect(pair(page)).to.deep.equal(['Cedar Partners', 'Acme Partners']);
    expect(seen(page)).to.equal(2);
    expect(page.cells('Discount')).to.have.length(2);
    for (const part of page.root.querySelectorAll('.tables, .head'))
      expect(part.scrollWidth, part.className).to.be.at.most(part.clientWidth);
    expect(page.element.getBoundingClientRect().width).to.equal(320);
    expect(page.element.scrollWidth).to.be.at.most(320);
  });

  it('the visitor chooses both in any order; who asks for the other program swaps them', async () => {
    const page = await compareOn({ programs: four(), around: NARROW });
    await page.choose('First program shown', 'Birch Partners');
    expect(pair(page)).to.deep.equal(['Birch Partners', 'Acme Partners']);
    await page.choose('First program shown', 'Acme Partners');
    await page.choose('First program shown', 'Dogwood Partners');
    expect(pair(page)).to.deep.equal(['Dogwood Partners', 'Birch Partners']);
  });

  it('a program that is hidden leaves the pair', async () => {
    const page = await compareOn({ programs: four(), around: NARROW });
    await page.openMenu('Acme Partners');
    await page.press('Hide');
    await page.element.updateComplete;
    await frames();
    expect(pair(page)).to.deep.equal(['Birch Partners', 'Cedar Partners']);
  });
});

describe('every document as a column', () => {
  hushWarnings();
  for (const language of ['en', 'de', 'ar'])
    it(`in ${language} says nothing that no vendor says`, async () => {
      const names = sampled(ALL);
      for (let at = 0; at < names.length; at += 6) {
        const programs = await Promise.all(names.slice(at, at + 6).map(demo));
        const page = await compareOn({
          programs,
          attributes: { weights: '', 'tier-rule': 'top' },
          around: { lang: language },
        });
        const text = page.root.textContent!;
        expect(text.match(unwanted)?.[0], names.slice(at, at + 6).join()).to.equal(undefined);
        for (const cell of page.root.querySelectorAll('tbody td, tbody th'))
          expect(cell.textContent!.trim(), cell.parentElement!.textContent!).to.match(/[^\s–—-]/);
        page.element.remove();
      }
    });

  it('speaks German and Arabic, and follows the page', async () => {
    const page = await compareOn({ programs: [aVendor('Acme'), aVendor('Birch')], around: { lang: 'de' } });
    await waitUntil(() => page.text.includes('Was Sie bekommen'));
    expect(page.rowNames).to.include('Projektregistrierung');
    page.element.parentElement!.lang = 'ar';
    await waitUntil(() => page.text.includes('تسجيل'));
    expect(page.has('button', /^الكل \(/)).to.equal(true);
  });

  it('stands from right to left in Hebrew', async () => {
    const page = await compareOn({
      programs: [aVendor('Acme'), aVendor('Birch')],
      around: { lang: 'he', dir: 'rtl', style: 'width:800px' },
    });
    await waitUntil(() => page.text.includes('רישום עסקאות'));
    const left = (program: string) =>
      page.get('button', `עמודה ${program} Partners`).getBoundingClientRect().left;
    expect(left('Acme')).to.be.greaterThan(left('Birch'));
  });
});

describeInOne('axe finds nothing in a comparison', () => {
  hushWarnings();
  const root = document.documentElement;
  root.lang ||= 'en';
  afterEach(() => root.removeAttribute('style'));
  const look = (scheme: string) =>
    Object.assign(root.style, { colorScheme: scheme, backgroundColor: 'Canvas', color: 'CanvasText' });

  for (const scheme of ['light', 'dark'])
    for (const width of [320, 768, 1280])
      it(`${width} px, ${scheme}`, async () => {
        look(scheme);
        await setViewport({ width: Math.max(width + 40, 400), height: 800 });
        const names = ['odoo-v11', 'lumora-msp', 'cisco-360'];
        const programs = (await Promise.all(names.map(demo))).map((program, place) => ({
          program,
          ...(place === 1 && { sponsored: 'Lumora' }),
        }));
        const page = await compareOn(
          {
            programs: [...programs, { src: '/nowhere.json' }],
            attributes: { weights: '', 'link-name': 'axe', 'max-age-days': '3' },
            around: { style: `width:${width}px` },
          },
          3,
        );
        page.get('summary', 'Weigh what matters to you').click();
        await frames();
        await expect(page.element).to.be.accessible();
        await page.openMenu('Odoo Partnership Program');
        await expect(page.element).to.be.accessible();
      });
});
