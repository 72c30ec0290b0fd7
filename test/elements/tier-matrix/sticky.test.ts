import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { aDocument, demo, frames, hushWarnings, key, keyBack, visit, words, type Visit } from '../visitor.js';

const ids = Array.from({ length: 9 }, (_, at) => `tier-${at + 1}`);
/** Nine tiers by thirty rows, with a note in every cell of some rows. */
const wide = () =>
  aDocument({
    tiers: ids.map((id, at) => ({ id, name: `Tier ${at + 1}` })),
    benefits: Array.from({ length: 30 }, (_, row) => ({
      id: `row-${row}`,
      name: `Row ${row}`,
      values: Object.fromEntries(
        ids.map((id, at) => [
          id,
          {
            kind: 'text',
            text: `${row}.${at + 1}`,
            ...(row % 10 === 5 && { note: `Note of ${id}, ${row}` }),
          },
        ]),
      ),
    })),
  });

/** Between the names of two tiers there are 3 pixels, which their columns do not have. */
const GAP = 4;
const SIDEWAYS = 'Table, scrolls sideways';
const rect = (element: Element) => element.getBoundingClientRect();
const header = (page: Visit) => page.get('button', 'Tier 1');
const bar = (page: Visit) => rect(page.element.shadowRoot!.querySelector('[part=head]')!);

/** Scrolls so that a row is in the middle of the window. */
async function scrollTo(page: Visit, row: string): Promise<void> {
  page.row(row).scrollIntoView({ block: 'center' });
  await frames();
}

for (const direction of ['ltr', 'rtl'] as const) {
  describe(`what stays in view (${direction})`, () => {
    hushWarnings();
    before(() => setViewport({ width: 1280, height: 700 }));

    const arrive = (more: Record<string, string> = {}) =>
      visit({ program: wide(), around: { dir: direction, style: 'width:1200px', ...more } });

    it('the tier names, at the top of the window, while the page scrolls', async () => {
      const page = await arrive();
      await scrollTo(page, 'Row 25');
      expect(scrollY, 'the page has scrolled').to.be.above(300);
      expect(bar(page).top).to.be.closeTo(0, 1);
      expect(rect(header(page)).top).to.be.within(0, 40);
    });

    it("the tier names below the page's own bar", async () => {
      const page = await arrive({ style: 'width:1200px;--partner-sticky-top:60px' });
      await scrollTo(page, 'Row 25');
      expect(bar(page).top).to.be.closeTo(60, 1);
    });

    it('and are gone when the table is', async () => {
      const page = await arrive();
      page.element.parentElement!.style.marginBottom = '2000px';
      window.scrollTo(0, document.documentElement.scrollHeight);
      await frames();
      expect(bar(page).bottom).to.be.below(1);
    });

    it('the row labels and the tier names above their columns, while the table scrolls sideways', async () => {
      const page = await arrive({ style: 'width:700px' });
      const region = page.get('group', SIDEWAYS);
      const label = page.get('rowheader', 'Row 3');
      const start = (element: Element) => (direction === 'ltr' ? rect(element).left : -rect(element).right);
      const before = start(label);
      region.scrollLeft = direction === 'ltr' ? 400 : -400;
      await frames();
      await frames();
      expect(Math.abs(region.scrollLeft), 'it has scrolled').to.be.closeTo(400, 2);
      expect(start(label)).to.be.closeTo(before, 1);
      const cell = page.cellElement('Row 3', 'Tier 6');
      const tier = page.get('button', 'Tier 6').parentElement!;
      expect(rect(tier).left, 'the name above its column').to.be.closeTo(rect(cell).left, GAP);
      expect(rect(tier).width).to.be.closeTo(rect(cell).width, GAP);
    });

    it('the columns below a tier name that the keyboard has come to', async () => {
      const page = await arrive({ style: 'width:700px' });
      page.get('button', 'Tier 1').focus();
      for (let at = 0; at < 8; at++) await key(direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft');
      await frames();
      expect(words(page.focused!)).to.equal('Tier 9');
      const cell = page.cellElement('Row 3', 'Tier 9');
      expect(rect(page.focused!.parentElement!).left).to.be.closeTo(rect(cell).left, GAP);
    });

    it('what the keyboard has come to, beside the row labels and never behind them', async () => {
      const page = await arrive({ style: 'width:700px' });
      const last = page.all('button', /^Note /).at(-1)!;
      last.focus();
      await frames();
      const behind: string[] = [];
      for (let at = 0; at < 9; at++) {
        const { focused } = page;
        const label = rect(focused!.closest('tr')!.cells[0]!);
        const mark = rect(focused!);
        if (direction === 'ltr' ? mark.left < label.right - 1 : mark.right > label.left + 1)
          behind.push(words(focused!));
        await key(direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight');
        await frames();
      }
      expect(words(page.focused!), 'it has moved').not.to.equal(words(last));
      expect(behind).to.deep.equal([]);
    });
  });
}

describe('the focus', () => {
  hushWarnings();
  before(() => setViewport({ width: 1280, height: 600 }));

  it('is never below the tier names, backwards through the whole table', async () => {
    const page = await visit({ program: await demo('lumora-msp'), around: { style: 'width:1200px' } });
    const controls = page.all('button').filter((one) => !one.closest('[part=head]'));
    const last = controls.at(-20)!;
    last.focus();
    const hidden: string[] = [];
    for (let at = 0; at < 45; at++) {
      await keyBack();
      const { focused } = page;
      if (!focused || focused.closest('[part=head]') || focused.getAttribute('role') === 'group') continue;
      if (rect(focused).top < bar(page).bottom - 1 && rect(focused).bottom > bar(page).top)
        hidden.push(words(focused));
    }
    expect(hidden).to.deep.equal([]);
  });

  it("is not below the page's own bar either", async () => {
    const page = await visit({
      program: await demo('aws-services-path-2024'),
      around: { style: 'width:1200px;--partner-sticky-top:80px' },
    });
    const marks = page.all('button', /^Note /);
    window.scrollTo(0, document.documentElement.scrollHeight);
    for (const mark of marks.reverse()) {
      mark.focus();
      await frames();
      expect(rect(mark).top, mark.textContent!).to.be.at.least(bar(page).bottom - 1);
      expect(bar(page).top).to.be.at.least(80 - 1);
    }
  });

  it('lets go of the tier names on a low window, so that the rows keep their room', async () => {
    await setViewport({ width: 1280, height: 400 });
    const page = await visit({ program: wide(), around: { style: 'width:1200px' } });
    await scrollTo(page, 'Row 25');
    expect(bar(page).bottom).to.be.below(1);
  });
});
