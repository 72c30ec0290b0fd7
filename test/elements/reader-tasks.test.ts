/**
 * What a reader comes for, with the documents of the demo: how far down the answer ends, where nobody has scrolled or
 * touched a control. A screen is 800 pixels high on a desk and 844 on a phone.
 */
import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { ARTICLE } from '../programs.js';
import { compareOn, type Comparison } from './benefit-comparator/comparison.js';
import { forgetAll, read, type Reader } from './requirement-checklist/reader.js';
import { PLAIN_FONT, plainFont } from './plain-font.js';
import { demo, frames, hushWarnings, isGtk, isThere, visit, words, type Visit } from './visitor.js';

before(plainFont);

/** A page with a margin, in a plain font. */
const page = (width: number) => ({
  style: `inline-size:${width - 32}px;font:16px/1.45 '${PLAIN_FONT}',sans-serif`,
});
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const VIEWS = [
  ['on a desk', DESK],
  ['on a phone', PHONE],
] as const;

/** How far below the top of its element something ends, in pixels. */
const endOf = ({ element }: { element: HTMLElement }, part: Element) =>
  part.getBoundingClientRect().bottom - element.getBoundingClientRect().top;
const startOf = ({ element }: { element: HTMLElement }, part: Element) =>
  part.getBoundingClientRect().top - element.getBoundingClientRect().top;

/** The section of a table under a heading. */
function section(at: Visit | Comparison, heading: RegExp): HTMLElement {
  return at.get('heading', heading).closest('section')!;
}

async function matrix(program: string, width: number, attributes: Record<string, string> = {}) {
  const at = await visit({
    program: await demo(program),
    attributes: { rows: '', ...attributes },
    around: page(width),
  });
  await frames();
  return at;
}

for (const [where, { width, height }] of VIEWS)
  describe(`a reader ${where}`, () => {
    hushWarnings();
    before(() => setViewport({ width, height }));
    after(() => setViewport({ width: 1000, height: 700 }));
    beforeEach(forgetAll);
    afterEach(forgetAll);

    it('at Ready with 12 certified people sees what Silver brings and asks', async () => {
      const checklist = await read({ program: await demo('odoo-v11') });
      const questions = [...(checklist.root.querySelectorAll('input') as NodeListOf<HTMLInputElement>)];
      expect(questions.length).to.be.greaterThan(0);
      await checklist.tell('Employees certified on a recent version', '12');
      await checklist.tell('Net new Odoo Enterprise users sold', '10');
      const at = await matrix('odoo-v11', width);
      const [brings, asks] = [section(at, /^What Silver brings/), section(at, /^What Silver asks/)];
      expect(words(brings)).to.contain('compared with Ready: 1 more');
      expect(words(brings)).to.contain('15%');
      expect(words(asks)).to.contain('At least 75 users');
      expect(words(asks)).to.contain('At least 70%');
      expect(endOf(at, asks)).to.be.at.most(width === 1280 ? height : 1.6 * height);
    });

    it('sees which of six vendors has market development funds and a named contact', async () => {
      const programs = await Promise.all(ARTICLE.map((name) => demo(name)));
      const asked = { 'tier-rule': 'top', rows: 'compared' };
      const at = await compareOn({
        programs,
        attributes: { ...asked, topics: 'mdf, partner-manager' },
        around: page(width),
      });
      const first = section(at, /^Most asked for here/);
      expect(words(first)).to.contain('Market development funds').and.to.contain('Partner manager');
      expect(words(first)).to.contain('Cisco:').and.to.contain('Odoo:');
      expect(endOf(at, first)).to.be.at.most(height);
      // And by one search, where the author does not ask for them.
      const other = await compareOn({ programs, attributes: asked, around: page(width) });
      await other.search('mdf, named contact');
      // What else topics are called is fetched with the first search.
      const found = () =>
        ['Market development funds', 'Partner manager'].every((name) =>
          other.rowNames.some((one) => one.startsWith(name)),
        );
      await waitUntil(found, 'the search does not find both', { timeout: 10_000 });
      const rows = other.all('row');
      expect(endOf(other, rows.at(-1)!)).to.be.at.most(height);
    });

    it('sees what Gold costs at Dell and HubSpot: that no price is known', async () => {
      for (const program of ['dell-emc-fy2022', 'hubspot-2025']) {
        const at = await matrix(program, width, { tier: 'gold' });
        const card = at.element.shadowRoot!.querySelector<HTMLElement>('[part~=card][aria-label="Gold"]')!;
        const cost = [...card.querySelectorAll('dl > div')].at(-1)!;
        expect(words(cost)).to.match(/^Program fee/);
        expect(words(cost)).to.contain('Not known');
        expect(endOf(at, cost)).to.be.at.most(height);
      }
      const programs = await Promise.all(['dell-emc-fy2022', 'hubspot-2025'].map((name) => demo(name)));
      const at = await compareOn({
        programs: programs.map((program) => ({ program, tier: 'gold' })),
        attributes: { rows: 'compared' },
        around: page(width),
      });
      const cards = [...at.element.shadowRoot!.querySelectorAll('.card')];
      expect(
        cards.map((card) => words(card)).every((said) => said.includes('Program fee: Not known')),
      ).to.equal(true);
      for (const card of cards) expect(endOf(at, card)).to.be.at.most(height);
    });

    it('at Microsoft sees the facts asked, the next tier and the way on two screens', async () => {
      const at = await read({
        program: await demo('microsoft-solutions-partner'),
        attributes: { tier: 'solutions-partner' },
        around: page(width),
      });
      await at.looked();
      expect(at.progress).to.contain('6 facts tell where you stand');
      const fields = fieldsIn(at);
      expect(fields.length).to.equal(6);
      for (const field of fields) expect(endOf(at, field)).to.be.at.most(2 * height);
      const way = at.root.querySelector('[part=way]')!;
      expect(words(way)).to.contain('way to Solutions Partner');
      expect(endOf(at, way.querySelector('ol')!)).to.be.at.most(2 * height);
      const next = at.root.querySelector('[part=standing] .aim')!;
      expect(words(next)).to.contain('Solutions Partner').and.to.contain('Goal');
      expect(endOf(at, next)).to.be.at.most(height);
    });

    it('reads what the tier aimed at takes and brings on the first two screens', async () => {
      const at = await read({
        program: await demo('lumora-msp'),
        attributes: { tier: 'professional' },
        around: page(width),
      });
      const sentence = () =>
        [...at.root.querySelectorAll('.gist, [part=worth] .sum')].find((one) => isThere(one) && words(one));
      await waitUntil(sentence, 'nothing is said of what it takes', { timeout: 10_000 });
      expect(words(sentence()!)).to.match(/^It takes EUR 6,600 once, EUR 480 a year/);
      expect(endOf(at, sentence()!)).to.be.at.most(2 * height);
    });

    it('finds the first question and the first row high on the page', async () => {
      // The choosers of WebKit for GTK are 6 pixels higher than those of others, and its letters a little wider.
      const more = isGtk ? 24 : 0;
      const limits = (width === 1280 ? [440, 260] : [600, 420]).map((limit) => limit + more);
      for (const program of ['lumora-msp', 'odoo-v11', 'microsoft-solutions-partner']) {
        const at = await read({ program: await demo(program), around: page(width) });
        expect(startOf(at, fieldsIn(at)[0]!), program).to.be.at.most(limits[0]!);
      }
      const at = await matrix('lumora-msp', width);
      expect(startOf(at, at.element.shadowRoot!.querySelector('.cards')!)).to.be.at.most(limits[1]!);
    });
  });

/** The fields that a reader sees. */
function fieldsIn(at: Reader): Element[] {
  return [...at.root.querySelectorAll('.answer :is(input, select)')].filter(
    (field) => isThere(field) && field.getBoundingClientRect().height > 0,
  );
}

describe('a reader of a long program', () => {
  hushWarnings();
  before(() => setViewport(DESK));
  after(() => setViewport({ width: 1000, height: 700 }));

  it('has three screens of it at first, and all of it a click away', async () => {
    const at = await matrix('lumora-msp', DESK.width);
    // What is below the window is laid out when there is time; until then its height is a guess.
    await waitUntil(() => at.element.offsetHeight <= 2400, 'it stays higher', { timeout: 5000 });
  });
});

describe('a reader of two tiers on a phone', () => {
  hushWarnings();
  before(() => setViewport(PHONE));
  after(() => setViewport({ width: 1000, height: 700 }));

  it('comes to any pair by choosing each tier once, in any order', async () => {
    const at = await matrix('odoo-v11', PHONE.width);
    const tiers = at.options('First tier shown');
    for (const one of tiers)
      for (const other of tiers.filter((tier) => tier !== one))
        for (const order of [
          ['First', 'Second'],
          ['Second', 'First'],
        ]) {
          await at.choose('First tier shown', tiers[0]!);
          await at.choose('Second tier shown', tiers[1]!);
          for (const place of order) await at.choose(`${place} tier shown`, place === 'First' ? one : other);
          expect([at.chosen('First tier shown'), at.chosen('Second tier shown')]).to.deep.equal([one, other]);
        }
  });
});
