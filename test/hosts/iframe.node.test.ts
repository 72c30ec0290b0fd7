import { expect } from 'chai';
import { Visits, type Visit } from './browse.js';
import { snippetsOf } from './recipe.js';

const { frame, parent } = snippetsOf('iframe') as { frame: string; parent: string };
const THERE = 'https://files.example/partners/frame.html';
const site = (content: string) =>
  `<!doctype html><html lang="en"><title>Site</title><body><h1>Partners</h1>${content}<p>Imprint</p></body></html>`;
const [tag, listener] = [
  parent.slice(0, parent.indexOf('<script>')),
  parent.slice(parent.indexOf('<script>')),
];

describe('a page in a frame', () => {
  let visits: Visits;
  let visit: Visit | undefined;
  before(async () => {
    visits = await Visits.open();
  });
  afterEach(async () => {
    await visit?.leave();
    visit = undefined;
  });
  after(() => visits.close());

  /** Until the frame is as high as what is in it, and that shows a program. */
  async function fits(): Promise<number> {
    const { page } = visit!;
    const inner = page.frames().find((one) => one.url().endsWith('frame.html'))!;
    await inner.locator('partner-tier-matrix table').first().waitFor({ state: 'attached', timeout: 20_000 });
    for (let tries = 0; ; tries++) {
      const within = await inner.evaluate(() => document.documentElement.getBoundingClientRect().height);
      const outer = await page
        .locator('iframe[data-partner-frame]')
        .first()
        .evaluate((element) => element.getBoundingClientRect().height);
      if (Math.abs(within - outer) <= 1 && within > 400) return outer;
      if (tries > 100) throw new Error(`The frame is ${outer} px high, and the page in it ${within} px.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  it('tells a site of another origin its height, also where it grows and shrinks', async () => {
    visit = await visits.visit(site(parent), { others: { [THERE]: frame } });
    const height = await fits();
    const inner = visit.page.frames().find((one) => one.url() === THERE)!;
    await inner.getByRole('button', { name: /^All rows/ }).click();
    await inner.waitForFunction(
      (before) => document.documentElement.getBoundingClientRect().height > before + 50,
      height,
    );
    const grown = await fits();
    expect(grown).to.be.above(height + 50);
    await visit.page.setViewportSize({ width: 400, height: 800 });
    await fits();
    expect(await visit.sideways()).to.equal(0);
    expect(visit.told).to.deep.equal([]);
  });

  it('tells one of its own origin', async () => {
    visits.put('/partners/frame.html', frame);
    visit = await visits.visit(site(parent.replace(THERE, '/partners/frame.html')));
    await fits();
  });

  it('is heard by a site that listens late', async () => {
    visit = await visits.visit(site(tag), { others: { [THERE]: frame } });
    const inner = visit.page.frames().find((one) => one.url() === THERE)!;
    await inner.locator('partner-tier-matrix table').first().waitFor({ state: 'attached', timeout: 20_000 });
    await visit.page.waitForLoadState('networkidle');
    expect(await visit.page.locator('iframe').evaluate((element) => element.style.height)).to.equal('40rem');
    await visit.page.evaluate((html) => {
      const script = document.createElement('script');
      script.text = new DOMParser().parseFromString(html, 'text/html').querySelector('script')!.text;
      document.body.append(script);
    }, listener);
    await fits();
  });

  it('is not led by frames that claim a height without being asked for it, nor by heights that are none', async () => {
    const other = `<iframe id="other" src="https://other.example/x.html"></iframe>`;
    const liar = `<!doctype html><script>parent.postMessage({ type: 'partner-frame', height: 7 }, '*')</script>`;
    visit = await visits.visit(site(parent + other), {
      others: { [THERE]: frame, 'https://other.example/x.html': liar },
    });
    // Until what comes below the table is there, its height is another.
    let height = await fits();
    for (let before = -1; before !== height; height = await fits()) {
      before = height;
      await new Promise((resolve) => setTimeout(resolve, 800));
    }
    const inner = visit.page.frames().find((one) => one.url() === THERE)!;
    for (const claim of ['-5', 'Infinity', '"9px"', '1e9', '{}', 'null'])
      await inner.evaluate(`parent.postMessage({ type: 'partner-frame', height: ${claim} }, '*')`);
    await inner.evaluate(`parent.postMessage(null, '*'); parent.postMessage('partner-frame', '*')`);
    await visit.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await fits()).to.equal(height);
    expect(await visit.page.locator('#other').evaluate((element) => element.style.height)).to.equal('');
    expect(visit.told).to.deep.equal([]);
  });

  it('scrolls by itself where it is opened alone', async () => {
    visit = await visits.visit(frame);
    await visit.says();
    expect(await visit.page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).to.equal(
      'auto',
    );
  });
});
