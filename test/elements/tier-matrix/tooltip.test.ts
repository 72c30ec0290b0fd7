import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import {
  aDocument,
  block,
  clickOn,
  demo,
  frames,
  key,
  pointAt,
  visit,
  words,
  type Visit,
} from '../visitor.js';

const explained = () =>
  aDocument({
    benefits: [
      {
        id: 'mdf',
        name: 'MDF',
        description: 'Money for marketing that we agreed on before.',
        values: { silver: false, gold: { kind: 'yes', footnotes: ['cap'] } },
      },
      { id: 'nfr', name: 'NFR', description: 'Copies for your showroom.', value: true },
    ],
    footnotes: [{ id: 'cap', text: 'Up to three times a year.' }],
  });

const open = (page: Visit, text: string) =>
  waitUntil(() => page.hint && words(page.hint).includes(text), `"${text}" is not open`, { timeout: 3_000 });
const closed = (page: Visit) => waitUntil(() => !page.hint, 'the hint is still open', { timeout: 3_000 });
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('definitions and notes', () => {
  before(() => setViewport({ width: 1000, height: 700 }));
  afterEach(() => resetMouse());

  it('open and close by a click', async () => {
    const page = await visit({ program: explained() });
    const button = page.get('button', 'About MDF');
    await clickOn(button);
    await open(page, 'Money for marketing');
    expect(button.ariaExpanded).to.equal('true');
    await clickOn(button);
    await closed(page);
    await waitUntil(() => button.ariaExpanded === 'false');
  });

  it('open by Enter and by Space; Escape closes them and the focus stays where it was', async () => {
    const page = await visit({ program: explained() });
    for (const press of ['Enter', ' ']) {
      const mark = page.get('button', 'Note 1');
      mark.focus();
      await key(press);
      await open(page, 'Up to three times a year.');
      await key('Escape');
      await closed(page);
      expect(page.focused).to.equal(mark);
      await waitUntil(() => mark.ariaExpanded === 'false');
    }
  });

  it('are told to a screen reader when they open', async () => {
    const page = await visit({ program: explained() });
    await page.press('Note 1');
    await open(page, 'Up to three');
    expect(page.hint!.getAttribute('role')).to.equal('status');
  });

  it('open on hover, stay while the pointer is on them, and close when it leaves', async () => {
    const page = await visit({ program: explained() });
    await pointAt(page.get('button', 'About MDF'));
    await open(page, 'Money for marketing');
    await pointAt(page.hint!);
    await wait(600);
    expect(page.hint && words(page.hint), 'while the pointer is on it').to.contain('Money for marketing');
    await sendMouse({ type: 'move', position: [900, 690] });
    await closed(page);
  });

  it('can be dismissed with Escape without moving the pointer', async () => {
    const page = await visit({ program: explained() });
    await pointAt(page.get('button', 'About MDF'));
    await open(page, 'Money for marketing');
    await key('Escape');
    await closed(page);
  });

  it('still open on hover after the element has been moved with one open', async () => {
    const page = await visit({ program: explained() });
    const button = page.get('button', 'About MDF');
    await clickOn(button);
    await open(page, 'Money for marketing');
    const { parentElement } = page.element;
    page.element.remove();
    expect(button.ariaExpanded).to.equal('false');
    parentElement!.append(page.element);
    await sendMouse({ type: 'move', position: [900, 690] });
    await closed(page);
    await pointAt(page.get('button', 'About NFR'));
    await open(page, 'Copies for your showroom');
  });

  it('stay open after a click though the pointer leaves', async () => {
    const page = await visit({ program: explained() });
    await pointAt(page.get('button', 'About MDF'));
    await open(page, 'Money for marketing');
    await clickOn(page.get('button', 'About MDF'));
    await sendMouse({ type: 'move', position: [900, 690] });
    await wait(600);
    expect(page.hint && words(page.hint)).to.contain('Money for marketing');
    await sendMouse({ type: 'click', position: [900, 690] });
    await closed(page);
  });

  it('give way to the next one', async () => {
    const page = await visit({ program: explained() });
    await clickOn(page.get('button', 'Note 1'));
    await open(page, 'Up to three times a year.');
    await clickOn(page.get('button', 'About MDF'));
    await open(page, 'Money for marketing');
    await waitUntil(() => page.get('button', 'Note 1').ariaExpanded === 'false');
    expect(page.get('button', 'About MDF').ariaExpanded).to.equal('true');
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`stay inside the window at its edges (${direction})`, async () => {
      const page = await visit({ program: await demo('lumora-msp'), around: { dir: direction } });
      const buttons = page.all('button', /^(Note|About) /);
      for (const button of [buttons[0]!, buttons[Math.floor(buttons.length / 2)]!, buttons.at(-1)!]) {
        button.scrollIntoView({ block: 'end' });
        // Where the page is still on its way, the button may leave the window, and its hint with it.
        await frames();
        button.click();
        await waitUntil(() => page.hint);
        await frames();
        const { left, right, top, bottom } = page.hint!.getBoundingClientRect();
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(document.documentElement.clientWidth);
        expect(top).to.be.at.least(0);
        expect(bottom).to.be.at.most(innerHeight);
        await key('Escape');
        await closed(page);
      }
    });
  }

  it('are where the button is, wherever the page has scrolled to', async () => {
    const filler = block({ style: 'height:1500px' });
    const page = await visit({ program: explained() });
    filler.after(page.element.parentElement!);
    const button = page.get('button', 'About MDF');
    button.scrollIntoView({ block: 'center' });
    button.click();
    await open(page, 'Money for marketing');
    const at = button.getBoundingClientRect();
    const hint = page.hint!.getBoundingClientRect();
    expect(Math.min(Math.abs(hint.top - at.bottom), Math.abs(at.top - hint.bottom))).to.be.below(10);
  });
});
