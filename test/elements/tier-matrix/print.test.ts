import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { aDocument, demo, frames, hushWarnings, isChromium, visit, words, type Visit } from '../visitor.js';

const paper = async () => {
  await emulateMedia({ media: 'print' });
  await frames();
};

// Only Chromium can be told to show what it would print.
if (isChromium) {
  describe('on paper', () => {
    hushWarnings();
    before(() => setViewport({ width: 1000, height: 700 }));
    afterEach(() => emulateMedia({ media: 'screen' }));

    const lumora = async (): Promise<Visit> => visit({ program: await demo('lumora-msp') });

    it('folded groups and filtered rows are all there', async () => {
      const page = await lumora();
      const all = page.rowNames;
      await page.press('Margin and money');
      await page.press(/^What differs/);
      await page.search('support');
      expect(page.rowNames.length, 'on the screen').to.be.below(all.length);
      await paper();
      expect(page.rowNames).to.deep.equal(all);
      expect(page.has('heading', 'What it costs')).to.equal(true);
    });

    it('controls are not there', async () => {
      const page = await lumora();
      await paper();
      for (const role of ['searchbox', 'combobox'] as const) expect(page.has(role), role).to.equal(false);
      for (const name of ['Copy table', 'Save as CSV', /^About /])
        expect(page.has('button', name), String(name)).to.equal(false);
    });

    it('the tiers stand at the head of every table', async () => {
      const page = await lumora();
      await paper();
      for (const table of page.all<HTMLTableElement>('table')) {
        const head = table.tHead!;
        expect(getComputedStyle(head).display).to.equal('table-header-group');
        const [first] = table.tBodies[0]!.rows;
        for (const [at, header] of [...head.rows[0]!.cells].entries()) {
          const cell = first!.cells[at]!.getBoundingClientRect();
          expect(header.getBoundingClientRect().left, words(header)).to.be.closeTo(cell.left, 1);
          expect(header.getBoundingClientRect().height).to.be.above(10);
        }
      }
    });

    it('the names of many tiers do not run into each other', async () => {
      const page = await visit({ program: await demo('microsoft-solutions-partner') });
      await paper();
      const over = page
        .all('columnheader')
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
      expect(over.map((header) => words(header))).to.deep.equal([]);
    });

    it('notes, answers and sources are open', async () => {
      const page = await lumora();
      await paper();
      const shut = page.all('summary').filter((summary) => {
        const content = summary.nextElementSibling!;
        return (
          content.getBoundingClientRect().height < 5 ||
          !content.checkVisibility({ contentVisibilityAuto: true })
        );
      });
      expect(shut.map((summary) => words(summary))).to.deep.equal([]);
    });

    it('a narrow sheet shows the tiers that are chosen, and their names', async () => {
      const page = await visit({
        program: aDocument({
          tiers: [
            { id: 'a', name: 'Bronze' },
            { id: 'b', name: 'Silver' },
            { id: 'c', name: 'Gold' },
          ],
          benefits: [{ id: 'x', name: 'Deals', values: { a: '1', b: '2', c: '3' } }],
        }),
        attributes: { pair: 'b c' },
        around: { style: 'width:320px' },
      });
      await paper();
      expect(page.cells('Deals')).to.deep.equal(['2', '3']);
      const headers = page.all('columnheader').filter((header) => header.getBoundingClientRect().height > 10);
      expect(headers.map((header) => words(header)))
        .to.include('Silver')
        .and.include('Gold');
    });
  });
}
