import { expect, waitUntil } from '@open-wc/testing';
import { frames, block, holdRequests, hushWarnings, listen } from '../visitor.js';
import {
  aRichDocument,
  give,
  hasFocus,
  hushErrors,
  make,
  SHOWING,
  shows,
  stand,
  textOf,
} from './each-element.js';

const GUIDE = '<p>Ask us for <a href="#guide">the guide</a></p>';
const FAILED = 'The partner program cannot be shown right now.';

/** Makes a step of an element throw, so often. */
function spoil(element: HTMLElement, step: 'willUpdate' | 'render' | 'updated', times = 1): void {
  let left = times;
  Object.defineProperty(element, step, {
    configurable: true,
    get() {
      if (left-- <= 0) Reflect.deleteProperty(element, step);
      else throw new Error(`broken in ${step}`);
      return (element as unknown as Record<string, unknown>)[step];
    },
  });
}

for (const tag of SHOWING)
  describe(`<${tag}> in which something throws`, () => {
    const errors = hushErrors();
    hushWarnings();

    for (const step of ['willUpdate', 'render', 'updated'] as const) {
      // What a comparison reads comes later, and is drawn anew.
      if (tag === 'partner-benefit-comparator' && step === 'updated') continue;
      it(`shows what its author put inside, and tells it once: ${step}`, async () => {
        const element = make(tag, GUIDE);
        const told = listen('partner-error', element) as HTMLElementEventMap['partner-error'][];
        spoil(element, step);
        give(element, aRichDocument());
        block().append(element);
        await waitUntil(() => told.length > 0, 'nothing is told');
        await shows(element, 'Ask us for the guide');
        expect(told.length).to.equal(1);
        expect(told[0]!.problems[0]).to.include({ code: 'not-shown', detail: `broken in ${step}` });
        expect(errors.told.length).to.equal(1);
        expect(errors.told[0]).to.contain(tag).and.contain(`broken in ${step}`);
        expect(errors.uncaught).to.deep.equal([]);
      });
    }

    it('says a sentence where there is nothing inside', async () => {
      const element = make(tag);
      spoil(element, 'willUpdate');
      const told = listen('partner-error', element);
      give(element, aRichDocument());
      block().append(element);
      await waitUntil(() => told.length > 0, 'nothing is told');
      await shows(element, FAILED);
    });

    it('shows what is inside even where nothing can be drawn at all', async () => {
      const element = make(tag, GUIDE);
      spoil(element, 'render', Infinity);
      give(element, aRichDocument());
      block().append(element);
      await shows(element, 'Ask us for the guide');
      expect(errors.told.length, 'a comparison begins with no columns').to.be.within(1, 2);
      expect(errors.uncaught).to.deep.equal([]);
    });

    it('shows the next document', async () => {
      const element = await stand(tag);
      spoil(element, 'willUpdate');
      give(element, aRichDocument({ name: 'Broken Partners' }));
      await waitUntil(() => errors.told.length > 0, 'nothing is told');
      await shows(element, FAILED);
      give(element, aRichDocument({ name: 'Mended Partners', vendor: { name: 'Mended' } }));
      await shows(element, 'Mended');
    });
  });

for (const tag of SHOWING)
  describe(`<${tag}> in another document`, () => {
    const errors = hushErrors();
    hushWarnings();
    const frame = () => {
      const made = document.createElement('iframe');
      block().append(made);
      return made.contentDocument!.body;
    };
    const rules = (element: Element) =>
      element
        .shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
        .sort();

    it('looks as before, there and when it is back', async () => {
      const element = await stand(tag);
      const home = element.parentElement!;
      const before = rules(element);
      expect(before.length).to.be.above(20);
      frame().append(element);
      await frames();
      await element.updateComplete;
      expect(rules(element).length).to.equal(before.length);
      expect(errors.uncaught).to.deep.equal([]);
      expect(element.ownerDocument.defaultView!.getComputedStyle(element).display).to.equal('block');
      home.append(element);
      await frames();
      await element.updateComplete;
      expect(rules(element).length).to.equal(before.length);
      expect(errors.uncaught).to.deep.equal([]);
      expect(textOf(element)).to.contain('Acme');
    });

    it('can be drawn there for the first time', async () => {
      const element = make(tag);
      give(element, aRichDocument());
      frame().append(element);
      await waitUntil(() => !!element.shadowRoot?.querySelector('.frame'), 'nothing is shown');
      expect(rules(element).length).to.be.above(20);
    });
  });

describe('the keyboard', () => {
  const held = holdRequests();
  hushErrors();
  hushWarnings();

  for (const tag of ['partner-tier-matrix', 'partner-requirement-checklist'] as const)
    it(`stays in <${tag}> after "Try again"`, async () => {
      const element = make(tag);
      element.setAttribute('src', '/held/a.json');
      block().append(element);
      await frames();
      await held[0]!.refuse(503);
      const retry = element.shadowRoot!.querySelector('button')!;
      retry.focus();
      retry.click();
      await frames();
      expect(hasFocus(element), 'while loading').to.equal(true);
      await held[1]!.answer(aRichDocument());
      await shows(element, 'Acme');
      await frames();
      expect(hasFocus(element)).to.equal(true);
    });

  it('stays in an element after "Show all rows"', async () => {
    const benefits = Array.from({ length: 12 }, (_, at) => ({
      id: `b${at}`,
      name: `Benefit ${at}`,
      values: { silver: false, gold: true },
    }));
    const element = await stand('partner-tier-matrix', aRichDocument({ benefits }));
    const root = element.shadowRoot!;
    const search = root.querySelector<HTMLInputElement>('input[type=search]')!;
    search.value = 'nothing of this name';
    search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await frames();
    const all = root.querySelector<HTMLButtonElement>('.none button')!;
    all.focus();
    all.click();
    await frames();
    expect(hasFocus(element)).to.equal(true);
  });

  for (const tag of SHOWING) {
    it(`stays at the same control of <${tag}> when the document is replaced`, async () => {
      const element = await stand(tag);
      const control = element.shadowRoot!.querySelector<HTMLElement>('button, input')!;
      control.focus();
      const name = control.textContent;
      give(element, aRichDocument({ summary: 'Another edition' }));
      await shows(element, 'Acme');
      await element.updateComplete;
      await frames();
      expect(hasFocus(element)).to.equal(true);
      expect(element.shadowRoot!.activeElement?.textContent).to.equal(name);
    });

    it(`stays in <${tag}> when another program comes, and when none can be shown`, async () => {
      const element = await stand(tag);
      const controls = element.shadowRoot!.querySelectorAll<HTMLElement>('button, input, summary');
      [...controls]
        .filter((one) => one.checkVisibility())
        .at(-1)!
        .focus();
      expect(hasFocus(element)).to.equal(true);
      give(
        element,
        aRichDocument({
          tiers: [{ id: 'one', name: 'Only one' }],
          benefits: [],
          requirements: {},
          id: 'other',
        }),
      );
      await shows(element, 'Only one');
      await element.updateComplete;
      await frames();
      expect(hasFocus(element)).to.equal(true);
    });

    it(`comes from what stood inside <${tag}> to what is shown in its place`, async () => {
      const element = make(tag, GUIDE);
      block().append(element);
      await frames();
      element.querySelector('a')!.focus();
      give(element, aRichDocument());
      await shows(element, 'Acme');
      await frames();
      expect(hasFocus(element)).to.equal(true);
      expect(element.shadowRoot!.activeElement === null, 'in what is shown').to.equal(false);
    });
  }
});
