import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import {
  aDocument,
  demo,
  frames,
  hushWarnings,
  isChromium,
  tiers,
  visit,
  words,
  type Visit,
} from '../visitor.js';

const paper = async () => {
  await emulateMedia({ media: 'print' });
  await frames();
};

/** A broad sheet of A4 without its margins, in pixels of paper. */
const BROAD = 1047;

/** The tables that are printed, one for each sheet. */
const sheets = (page: Visit) => page.all<HTMLTableElement>('table');
const headsOf = (sheet: HTMLTableElement) => [...sheet.tHead!.rows[0]!.cells].map((head) => words(head));
const lines = (sheet: HTMLTableElement) =>
  [...sheet.rows].map((row) => [...row.cells].map((cell) => words(cell)).filter(Boolean));

/** Words that stand on more than one line. */
function brokenWords(root: Element): string[] {
  const broken: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    // Of what is joined by a hyphen or a slash each part is a word.
    for (const { 0: word, index } of (node as Text).data.matchAll(/[\p{L}\p{N}]+/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = [...range.getClientRects()]
        .filter(({ width }) => width > 0)
        .map(({ top }) => Math.round(top));
      if (new Set(tops).size > 1) broken.push(word);
    }
  return broken;
}

/** A program of ten tiers, in which few say anything. */
const wide = () =>
  aDocument({
    tiers: tiers('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'),
    benefits: [
      {
        id: 'off',
        name: 'Discount',
        values: Object.fromEntries([...'abcdefghij'].map((id, at) => [id, at < 3 ? 'Ten' : `No ${at}`])),
      },
      { id: 'deals', name: 'Deals', values: { j: true } },
      { id: 'leads', name: 'Leads', values: { j: 'Some' } },
    ],
  });

// Only Chromium can be told to show what it would print.
if (isChromium) {
  describe('on paper', () => {
    hushWarnings();
    before(() => setViewport({ width: BROAD, height: 720 }));
    afterEach(() => emulateMedia({ media: 'screen' }));

    it('ten tiers stand five on a sheet, with the labels repeated', async () => {
      const page = await visit({ program: wide() });
      await paper();
      expect(sheets(page).map(headsOf)).to.deep.equal([
        ['Tiers 1 to 5 of 10', ...'ABCDE'],
        ['Tiers 6 to 10 of 10', ...'FGHIJ'],
      ]);
      for (const sheet of sheets(page))
        expect(lines(sheet).some(([label]) => label === 'Discount')).to.equal(true);
    });

    it('neighbours that say the same are one cell, as wide as they are', async () => {
      const page = await visit({ program: wide() });
      await paper();
      const [sheet] = sheets(page);
      const row = [...sheet!.rows].find(({ cells }) => words(cells[0]!) === 'Discount')!;
      expect([...row.cells].slice(1).map((cell) => [words(cell), cell.colSpan])).to.deep.equal([
        ['Ten', 3],
        ['No 3', 1],
        ['No 4', 1],
      ]);
      const [, , , end] = sheet!.tHead!.rows[0]!.cells;
      expect(row.cells[1]!.getBoundingClientRect().right).to.be.closeTo(
        end!.getBoundingClientRect().right,
        1,
      );
    });

    it('rows that say the same nothing are one line with the word of the silence', async () => {
      const page = await visit({ program: wide() });
      await paper();
      const [first, second] = sheets(page).map(lines);
      expect(first).to.deep.include(['Not mentioned: Deals · Leads']);
      expect(second!.map(([label]) => label))
        .to.include('Deals')
        .and.to.include('Leads');
    });

    it('a silence that is remarked on has room between its words', async () => {
      const silent = { kind: 'not-published', condition: 'in Asia', footnotes: ['note'] };
      const page = await visit({
        program: aDocument({
          tiers: tiers('A', 'B', 'C', 'D', 'E', 'F'),
          footnotes: [{ id: 'note', text: 'As told in May.' }],
          benefits: [
            {
              id: 'off',
              name: 'Discount',
              values: { a: silent, b: silent, c: silent, d: 'Ten', e: 'Ten', f: 'Ten' },
            },
          ],
        }),
      });
      await paper();
      expect(sheets(page).flatMap(lines)).to.deep.include(['Not published 1 in Asia: Discount']);
    });

    it('a sheet of five is broad, one of four is not, and the page is left as it was', async () => {
      const before = [...document.adoptedStyleSheets];
      const kinds = () =>
        document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
      const page = await visit({ program: wide() });
      await paper();
      expect(kinds().join()).to.match(/@page [\w-]+ \{[^}]*size: landscape/);
      const [, name] = /@page ([\w-]+)/.exec(kinds().join())!;
      expect(getComputedStyle(sheets(page)[0]!.closest('.all')!).getPropertyValue('page')).to.equal(name);
      await emulateMedia({ media: 'screen' });
      await frames();
      expect(document.adoptedStyleSheets).to.deep.equal(before);
      expect(page.element.shadowRoot!.querySelector('.paper')).to.equal(null);
      page.element.program = aDocument({ tiers: tiers('Silver', 'B', 'C', 'Gold') });
      await page.element.updateComplete;
      await paper();
      expect(sheets(page).length).to.equal(1);
      expect(kinds().join()).not.to.contain('@page');
    });

    it('a sheet stays broad where another on the page is not', async () => {
      const page = await visit({ program: wide() });
      const other = document.createElement('partner-tier-matrix');
      other.program = aDocument({ tiers: tiers('Silver', 'Gold') });
      page.element.after(other);
      await other.updateComplete;
      await paper();
      const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
      expect(rules.map(({ cssText }) => cssText).join()).to.contain('landscape');
      other.remove();
      await emulateMedia({ media: 'screen' });
      await frames();
      const left = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
      expect(left.map(({ cssText }) => cssText).join()).not.to.contain('landscape');
    });

    it('folded groups and filtered rows are all there', async () => {
      const page = await visit({ program: await demo('lumora-msp') });
      await paper();
      const all = sheets(page).map(lines);
      await emulateMedia({ media: 'screen' });
      await frames();
      await page.press('Margin and money');
      await page.press(/^What differs/);
      await page.search('support');
      await paper();
      expect(sheets(page).map(lines)).to.deep.equal(all);
    });

    it('a step stands first, with what happens in it, and the whole program follows', async () => {
      const page = await visit({
        program: await demo('odoo-v11'),
        attributes: { rows: 'step', pair: 'ready silver' },
      });
      await paper();
      const [step, whole] = sheets(page);
      expect(headsOf(step!)).to.deep.equal(['Step up: Ready → Silver', 'Ready Official', 'Silver Official']);
      expect(lines(step!).map(([label]) => label))
        .to.include('What Silver brings compared with Ready: 1 more and 1 different')
        .and.not.to.include('Sales coaching and webinars');
      expect(step!.querySelector('.more')!.textContent).to.match(/^▲more/);
      expect(headsOf(whole!).length).to.equal(5);
      expect(lines(whole!).flat()).to.include('Sales coaching and webinars');
    });

    it('controls are not there', async () => {
      const page = await visit({ program: await demo('lumora-msp'), attributes: { rows: 'step' } });
      await paper();
      for (const role of ['searchbox', 'combobox'] as const) expect(page.has(role), role).to.equal(false);
      for (const name of ['Copy table', 'Save as CSV', /^About /, /^Step up/])
        expect(page.has('button', name), String(name)).to.equal(false);
    });

    it('the tiers stand at the head of every page, above their cells', async () => {
      const page = await visit({ program: await demo('lumora-msp') });
      await paper();
      for (const sheet of sheets(page)) {
        const head = sheet.tHead!;
        expect(getComputedStyle(head).display).to.equal('table-header-group');
        const row = [...sheet.tBodies[0]!.rows].find(
          ({ cells }) => cells.length === head.rows[0]!.cells.length,
        )!;
        for (const [at, header] of [...head.rows[0]!.cells].entries()) {
          const cell = row.cells[at]!.getBoundingClientRect();
          expect(header.getBoundingClientRect().left, words(header)).to.be.closeTo(cell.left, 1);
          expect(header.getBoundingClientRect().height).to.be.above(10);
        }
      }
    });

    for (const [name, lang] of [
      ['microsoft-solutions-partner', 'en'],
      ['microsoft-solutions-partner', 'de'],
      ['microsoft-solutions-partner', 'ar'],
      ['lumora-msp', 'en'],
    ] as const)
      it(`no word of ${name} is broken in ${lang}`, async () => {
        const page = await visit({ program: await demo(name), around: { lang } });
        await paper();
        const broken = sheets(page).flatMap((sheet) => brokenWords(sheet));
        expect(broken).to.deep.equal([]);
        const over = sheets(page).filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
        expect(over.length).to.equal(0);
      });

    it('notes, answers and sources are open, and shut again on screen', async () => {
      const page = await visit({ program: await demo('lumora-msp') });
      const shut = () =>
        [...page.element.shadowRoot!.querySelectorAll('.below details')].filter(
          (one) => !(one as HTMLDetailsElement).open,
        ).length;
      const before = shut();
      expect(before).to.be.above(3);
      await paper();
      expect(shut()).to.equal(0);
      await emulateMedia({ media: 'screen' });
      await frames();
      expect(shut()).to.equal(before);
    });

    it('a narrow place on a sheet has the cells below their label, each with the names of its tiers', async () => {
      const page = await visit({ program: wide(), around: { style: 'width:320px' } });
      await paper();
      const [sheet] = sheets(page);
      const row = [...sheet!.rows].find(({ cells }) => words(cells[0]!) === 'Discount')!;
      const [label, first] = row.cells;
      expect(first!.getBoundingClientRect().top).to.be.at.least(label!.getBoundingClientRect().bottom - 1);
      expect(getComputedStyle(first!, '::before').content).to.equal('"A, B, C: "');
      expect(sheet!.scrollWidth).to.be.at.most(320);
    });

    const BROAD_PAGE = [297, 210];
    for (const rows of ['all', 'step'])
      it(`ten tiers take at most eight pages, all of them broad, from rows="${rows}"`, async () => {
        const page = await visit({
          program: await demo('microsoft-solutions-partner'),
          attributes: { rows },
        });
        await page.element.updateComplete;
        const pages = await executeServerCommand<number[][], undefined>('print-pages');
        expect(pages.length).to.be.within(2, 8);
        expect(pages).to.deep.equal(pages.map(() => BROAD_PAGE));
      });

    it('four tiers stand on upright pages', async () => {
      await visit({ program: await demo('odoo-v11') });
      const pages = await executeServerCommand<number[][], undefined>('print-pages');
      expect(pages).to.deep.equal(pages.map(() => [210, 297]));
    });
  });
}
