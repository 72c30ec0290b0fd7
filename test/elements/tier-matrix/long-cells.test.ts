import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { aDocument, frames, hushWarnings, isChromium, key, visit, words, type Visit } from '../visitor.js';

const LONG = Array.from({ length: 60 }, (_, at) => `Sentence ${at + 1} of what one is told.`).join(' ');

const page = (more: object = {}, note?: string): Promise<Visit> =>
  visit({
    program: aDocument({
      benefits: [
        {
          id: 'long',
          name: 'Long',
          values: { silver: 'Short', gold: { kind: 'text', text: LONG, ...(note && { note }) } },
        },
        { id: 'deals', name: 'Deals', values: { silver: 'A few words of it', gold: true } },
      ],
      ...more,
    }),
  });

const cell = (at: Visit) => at.cellElement('Long', 'Gold');
const height = (at: Visit) => cell(at).getBoundingClientRect().height;
const cutOf = async (at: Visit) => {
  await waitUntil(() => at.has('button', 'More'), 'nothing is cut');
  return at.get('button', 'More');
};

describe('a long cell', () => {
  hushWarnings();
  before(() => setViewport({ width: 1000, height: 800 }));

  it('is cut after a few lines, and all of it is in the document', async () => {
    const at = await page();
    await cutOf(at);
    expect(height(at)).to.be.below(190);
    expect(words(cell(at))).to.contain('Sentence 60');
  });

  it('is not cut where its lines hold it all', async () => {
    await setViewport({ width: 1000, height: 800 });
    const text = 'A text of some words '.repeat(8);
    const at = await page({
      benefits: [{ id: 'long', name: 'Long', values: { silver: 'Short', gold: text } }],
    });
    await frames();
    expect(at.has('button', 'More')).to.equal(false);
    expect(cell(at).scrollHeight).to.be.at.most(cell(at).clientHeight + 1);
  });

  it('is whole once asked, and cut again', async () => {
    const at = await page();
    const before = height(at);
    (await cutOf(at)).click();
    await frames();
    expect(height(at)).to.be.above(before * 1.5);
    const less = at.get('button', 'Less');
    expect(less.getAttribute('aria-expanded')).to.equal('true');
    less.click();
    await frames();
    expect(height(at)).to.be.closeTo(before, 1);
  });

  it('keeps its row as high as before its button came', async () => {
    const at = await page();
    const button = await cutOf(at);
    const withButton = height(at);
    button.remove();
    cell(at).querySelector('.clip')!.classList.remove('cut');
    expect(height(at)).to.be.closeTo(withButton, 6);
  });

  it('opens where the browser brings its end to the eye, as its search does', async () => {
    const at = await page();
    await cutOf(at);
    const before = height(at);
    // Whatever is found is scrolled to, in what is cut too.
    const walker = document.createTreeWalker(cell(at), NodeFilter.SHOW_TEXT);
    let text: Node | null = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.textContent!.includes('Sentence 60')) text = node;
    const range = document.createRange();
    range.setStart(text!, text!.textContent!.indexOf('Sentence 60'));
    range.setEnd(text!, text!.textContent!.length);
    const clip = cell(at).querySelector('.clip')!;
    clip.scrollTop += range.getBoundingClientRect().bottom - clip.getBoundingClientRect().bottom;
    await waitUntil(() => at.has('button', 'Less'), 'it stays cut');
    expect(height(at)).to.be.above(before * 1.5);
    expect(clip.scrollTop).to.equal(0);
  });

  it('adds no Tab stop to a row that has one, and the arrow keys lead to its button', async () => {
    const at = await page({}, 'A note.');
    const button = await cutOf(at);
    const row = at.row('Long');
    const stops = [...row.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.length).to.equal(1);
    stops[0]!.focus();
    for (let press = 0; press < 3 && (row.getRootNode() as ShadowRoot).activeElement !== button; press++)
      await key('ArrowRight');
    expect((row.getRootNode() as ShadowRoot).activeElement).to.equal(button);
  });

  if (isChromium)
    it('is whole on paper', async () => {
      const at = await page();
      await cutOf(at);
      await emulateMedia({ media: 'print' });
      await frames();
      const printed = at.all<HTMLTableCellElement>('cell').find((one) => words(one).includes('Sentence 60'))!;
      const box = printed.querySelector('.clip')!;
      expect(box.scrollHeight).to.be.at.most(box.clientHeight + 1);
      expect(at.has('button', 'More')).to.equal(false);
      await emulateMedia({ media: 'screen' });
    });
});
