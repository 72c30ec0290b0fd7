import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import {
  aDocument,
  block,
  frames,
  holdRequests,
  hushWarnings,
  Visit,
  type Matrix,
} from '../elements/visitor.js';

const FALLBACK = '<p>Ask us for the guide</p>';

/** A hook on the page, once what upgrades it has been fetched. */
async function hooked(markup: string): Promise<HTMLElement> {
  const hook = block({}, markup).firstElementChild as HTMLElement;
  await waitUntil(() => hook.querySelector('partner-tier-matrix'), 'the hook has no element', {
    timeout: 5_000,
  });
  return hook;
}
const matrixIn = (hook: Element) => new Visit(hook.querySelector<Matrix>('partner-tier-matrix')!);
const shows = (page: Visit, text: string) =>
  waitUntil(() => page.text.includes(text), `"${text}" is not shown`, { timeout: 5_000 });

describe('an element of any name with data-partner-element', () => {
  const held = holdRequests();
  const warned = hushWarnings();

  it('gets the element with its attributes, and what stood inside is the fallback', async () => {
    const hook = await hooked(
      `<div class="mine" data-partner-element="tier-matrix" data-src="/held/a.json" data-tier="gold">${FALLBACK}</div>`,
    );
    const page = matrixIn(hook);
    await frames();
    expect(page.text).to.equal('Ask us for the guide');
    expect(hook.className).to.equal('mine');
    expect(hook.children.length).to.equal(1);
    await held[0]!.answer(aDocument({ name: 'From the hook' }));
    await shows(page, 'From the hook');
    expect(page.get('button', 'Gold').getAttribute('aria-pressed')).to.equal('true');
    expect(held.length).to.equal(1);
  });

  it('keeps the fallback where the document cannot be had', async () => {
    const hook = await hooked(
      `<div data-partner-element="tier-matrix" data-src="/held/b.json">${FALLBACK}</div>`,
    );
    await frames();
    await held[0]!.refuse(404);
    expect(matrixIn(hook).text).to.equal('Ask us for the guide');
  });

  it('takes a JSON script inside as the document', async () => {
    const hook = await hooked(
      `<div data-partner-element="tier-matrix"><script type="application/json">${JSON.stringify(aDocument({ name: 'Inline' }))}</script></div>`,
    );
    await shows(matrixIn(hook), 'Inline');
  });

  it('may stand in another, the outer one first', async () => {
    const hook = await hooked(
      `<section data-partner-element="program" data-src="/held/c.json"><div data-partner-element="tier-matrix"></div></section>`,
    );
    await frames();
    expect(hook.firstElementChild!.localName).to.equal('partner-program');
    await held[0]!.answer(aDocument({ name: 'Around' }));
    await shows(matrixIn(hook), 'Around');
    expect(held.length, 'requests').to.equal(1);
  });

  it('holds the columns of a comparison, each with its tier', async () => {
    const column = (tier: string) =>
      `<div data-partner-element="program" data-src="/held/${tier}.json" data-tier="${tier}" data-sponsored="Acme Ltd."></div>`;
    const hook = block(
      {},
      `<div data-partner-element="benefit-comparator">${column('silver')}${column('gold')}</div>`,
    ).firstElementChild!;
    await waitUntil(() => hook.querySelectorAll('partner-program').length === 2);
    const [first, second] = hook.querySelectorAll('partner-program');
    expect(hook.firstElementChild!.localName).to.equal('partner-benefit-comparator');
    expect([first!.getAttribute('tier'), second!.getAttribute('tier')]).to.deep.equal(['silver', 'gold']);
    expect(first!.getAttribute('sponsored')).to.equal('Acme Ltd.');
  });

  it('is found where a page puts it in later, at any depth, and may be taken away again', async () => {
    const place = block({}, '<main></main>').querySelector('main')!;
    await aTimeout(0);
    place.innerHTML = `<article><div data-partner-element="tier-matrix" data-src="/held/d.json">${FALLBACK}</div></article>`;
    const hook = place.querySelector('div')!;
    await waitUntil(() => held.length === 1, 'no request', { timeout: 5_000 });
    place.replaceChildren();
    expect(held[0]!.signal!.aborted).to.equal(true);
    place.append(hook);
    await waitUntil(() => held.length === 2, 'no request for what came back', { timeout: 5_000 });
    await held[1]!.answer(aDocument({ name: 'Back' }));
    await shows(matrixIn(hook), 'Back');
    expect(hook.querySelectorAll('partner-tier-matrix').length).to.equal(1);
  });

  it('becomes one when a script writes the attribute on it, and none when that is taken away', async () => {
    const place = block({}, `<div>${FALLBACK}</div>`).firstElementChild as HTMLElement;
    await aTimeout(0);
    place.setAttribute('data-partner-element', 'tier-matrix');
    await waitUntil(() => place.querySelector('partner-tier-matrix'), 'no element', { timeout: 5_000 });
    place.removeAttribute('data-partner-element');
    await waitUntil(() => !place.querySelector('partner-tier-matrix'), 'the element stays', {
      timeout: 5_000,
    });
    expect(place.innerHTML).to.equal(FALLBACK);
  });

  it('gets its element anew where a page swap has put back what stood there', async () => {
    const hook = await hooked(
      `<div data-partner-element="tier-matrix" data-src="/held/e.json">${FALLBACK}</div>`,
    );
    hook.innerHTML = FALLBACK;
    await waitUntil(() => hook.querySelector('partner-tier-matrix p'), 'no element', { timeout: 5_000 });
    expect(hook.children.length).to.equal(1);
  });

  it('hands on what changes, and nothing that the reader has picked', async () => {
    const hook = await hooked(
      `<div data-partner-element="tier-matrix" data-src="/held/f.json">${FALLBACK}</div>`,
    );
    await frames();
    await held[0]!.answer(aDocument({ name: 'First' }));
    const page = matrixIn(hook);
    await shows(page, 'First');
    await page.press('Gold');
    hook.setAttribute('data-src', '/held/g.json');
    await waitUntil(() => held.length === 2, 'no request', { timeout: 5_000 });
    await held[1]!.answer(aDocument({ name: 'Second' }));
    await shows(page, 'Second');
    expect(page.element.getAttribute('tier')).to.equal('gold');
    hook.removeAttribute('data-src');
    await waitUntil(() => page.text.includes('Ask us for the guide'), 'the address stays', {
      timeout: 5_000,
    });
  });

  it('writes on the element what that knows, and nothing that a page would run', async () => {
    const hook = await hooked(
      `<div data-partner-element="tier-matrix" data-onclick="window.ran = true" data-style="color: red" data-id="x" data-heading-level="2"></div>`,
    );
    const { element } = matrixIn(hook);
    expect(element.getAttributeNames()).to.deep.equal(['heading-level']);
    element.click();
    expect('ran' in window).to.equal(false);
  });

  it('is left alone where it names no element, which is told once', async () => {
    const hook = block({}, `<div data-partner-element="tier-matrx">${FALLBACK}</div>`).firstElementChild!;
    await waitUntil(() => warned.some((one) => one.includes('tier-matrx')), 'nobody is told', {
      timeout: 5_000,
    });
    hook.append('more');
    await aTimeout(20);
    expect(hook.innerHTML).to.equal(`${FALLBACK}more`);
    expect(warned.filter((one) => one.includes('tier-matrx'))).to.deep.equal([
      '<div>: data-partner-element="tier-matrx" names no element. It can be: tier-matrix, requirement-checklist, benefit-comparator, program.',
    ]);
  });

  it('is left alone where it is a table, which is told', async () => {
    const markup = '<table data-partner-element="tier-matrix"><tbody><tr><td>Gold</td></tr></tbody></table>';
    const place = block({}, markup);
    await waitUntil(() => warned.some((one) => one.includes('on the table itself')), 'nobody is told', {
      timeout: 5_000,
    });
    expect(place.innerHTML).to.equal(markup);
  });

  it('is upgraded once where two copies of the script look after it', async () => {
    const { upgradeHooks } = await import('../../src/define/upgrade-hooks.js');
    const hook = await hooked(
      `<div data-partner-element="tier-matrix" data-src="/held/h.json">${FALLBACK}</div>`,
    );
    upgradeHooks();
    const other = block({}, `<div data-partner-element="tier-matrix">${FALLBACK}</div>`).firstElementChild!;
    await waitUntil(() => other.querySelector('partner-tier-matrix'), 'no element', { timeout: 5_000 });
    await aTimeout(20);
    for (const one of [hook, other]) {
      expect(one.querySelectorAll('partner-tier-matrix').length).to.equal(1);
      expect(one.querySelectorAll('p').length).to.equal(1);
    }
  });
});
