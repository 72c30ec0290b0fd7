import { expect, waitUntil } from '@open-wc/testing';
import { declarativeShadow, page } from '../../src/ssr/index.js';
import { readProgram } from '../programs.js';
import { words, type Matrix } from '../elements/visitor.js';

describe('a rendered page', () => {
  const said: unknown[] = [];
  const { warn } = console;
  before(() => {
    console.warn = (...all: unknown[]) => said.push(all);
  });
  after(() => {
    console.warn = warn;
  });

  it('is taken over by the element, which shows the same program once and has nothing to say about it', async () => {
    const html = page(await readProgram('odoo-v11'), { script: '/never.js' });
    const frame = document.createElement('div');
    document.body.append(frame);
    // The tag as the page has it; the script is here already.
    frame.innerHTML = /<partner-tier-matrix[\s\S]*<\/partner-tier-matrix>/.exec(html)![0];
    const element = frame.querySelector<Matrix>('partner-tier-matrix')!;
    const written = element.querySelector('article')!;
    await waitUntil(() => element.shadowRoot!.querySelector('.all'));
    await element.updateComplete;
    expect(written.checkVisibility()).to.equal(false);
    expect(words(element.shadowRoot!)).to.contain('Odoo Partnership Program').and.contain('What Ready asks');
    expect(element.shadowRoot!.querySelector('[role=heading]')!.getAttribute('aria-level')).to.equal('2');
    expect(said).to.deep.equal([]);
    frame.remove();
  });

  it('written into the shadow gives way to the element, in whatever language that comes', async () => {
    for (const language of ['en', 'de']) {
      const frame = document.createElement('div');
      frame.lang = language;
      document.body.append(frame);
      frame.setHTMLUnsafe(declarativeShadow(await readProgram('odoo-v11'), { language }));
      const element = frame.querySelector<Matrix>('partner-tier-matrix')!;
      const written = element.shadowRoot!.querySelector('article')!;
      expect(words(written), language).to.contain('Commission on Odoo Enterprise');
      await waitUntil(() => element.shadowRoot!.querySelector('.all'));
      await element.updateComplete;
      expect(written.getBoundingClientRect().height, language).to.equal(0);
      expect(words(element.shadowRoot!).split('Odoo Partnership Program').length, language).to.equal(2);
      element.lang = 'ar';
      await element.updateComplete;
      expect(element.shadowRoot!.querySelectorAll('.frame').length, language).to.equal(1);
      frame.remove();
    }
    expect(said).to.deep.equal([]);
  });
});
