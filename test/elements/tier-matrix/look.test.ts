import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { demo, frames, hushWarnings, isChromium, visit, words, type Visit } from '../visitor.js';

const odoo = async (around: Record<string, string> = {}): Promise<Visit> => {
  const page = await visit({
    program: await demo('odoo-v11'),
    attributes: { rows: 'step', tier: 'silver' },
    around: { style: 'inline-size:1200px', ...around },
  });
  await frames();
  return page;
};
const styleOf = (element: Element) => getComputedStyle(element);
const inShadow = (page: Visit, selector: string) => [...page.element.shadowRoot!.querySelectorAll(selector)];

describe('the look of a step', () => {
  hushWarnings();

  it('has a bar below each figure of a row of one unit, as long as its share, and the figure in words above', async () => {
    const page = await odoo();
    const cells = [...page.row('Commission on Odoo Enterprise').querySelectorAll('td')];
    expect(cells.map((cell) => words(cell))).to.deep.equal(['10%', '10%', '▲ more: 15%', '20%']);
    expect(cells.map((cell) => cell.style.getPropertyValue('--_share'))).to.deep.equal([
      '0.5',
      '0.5',
      '0.75',
      '1',
    ]);
    for (const cell of cells) expect(styleOf(cell).backgroundImage).to.contain('linear-gradient');
  });

  it('has none where a row’s cells are words, and none in a silent cell', async () => {
    const page = await odoo();
    for (const cell of page.row('Visibility on odoo.com').querySelectorAll('td'))
      expect(styleOf(cell).backgroundImage).to.equal('none');
    const [silent] = page.row('Customer retention rate').querySelectorAll('td');
    expect(silent!.className).to.equal('silent');
    expect(styleOf(silent!).backgroundImage).to.contain('repeating-linear-gradient');
  });

  it('tells what is asked and what is brought by two colours, and by their headings', async () => {
    const page = await odoo({ style: 'inline-size:1200px;--partner-brings:#006020;--partner-asks:#8a3b00' });
    const bar = (name: string) => styleOf(page.row(name).querySelector('.sized')!).backgroundImage;
    expect(bar('Commission on Odoo Enterprise')).to.contain('rgb(0, 96, 32)');
    expect(bar('Net new Odoo Enterprise users sold')).to.contain('rgb(138, 59, 0)');
  });

  it('begins its bars on the side where reading begins', async () => {
    const start = (page: Visit) => styleOf(inShadow(page, '.sized')[0]!).backgroundPosition;
    expect(start(await odoo())).to.match(/^(?:left )?12px/);
    expect(start(await odoo({ dir: 'rtl' }))).to.match(/^(?:right 12px|calc\(100% - 12px\))/);
  });

  it('keeps figures below each other', async () => {
    const page = await odoo();
    for (const cell of inShadow(page, 'td, .card dd'))
      expect(styleOf(cell).fontVariantNumeric).to.equal('tabular-nums');
  });

  it('has three levels of headings, each larger than the next', async () => {
    const page = await visit({ program: await demo('odoo-v11') });
    const size = (selector: string) => parseFloat(styleOf(inShadow(page, selector)[0]!).fontSize);
    expect([size('.title b'), size('.section'), size('.fold')]).to.deep.equal([22, 19, 16]);
  });

  it('is as dense as a page wants', async () => {
    const page = await odoo();
    const height = () => page.row('Visibility on odoo.com').offsetHeight;
    const heights = ['0.5', '1', '1.5'].map((density) => {
      page.element.style.setProperty('--partner-density', density);
      return height();
    });
    expect(heights[1]! - heights[0]!).to.be.closeTo(4, 0.5);
    expect(heights[2]! - heights[1]!).to.be.closeTo(4, 0.5);
  });

  if (isChromium) {
    afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

    it('moves nothing for who wants no motion', async () => {
      const turns = async () => {
        const page = await visit({ program: await demo('odoo-v11') });
        return getComputedStyle(inShadow(page, '.fold')[0]!, '::before').transitionDuration;
      };
      await emulateMedia({ reducedMotion: 'no-preference' });
      expect(await turns()).to.equal('0.15s');
      await emulateMedia({ reducedMotion: 'reduce' });
      expect(await turns()).to.equal('0s');
    });
  }
});
