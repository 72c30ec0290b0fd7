import { expect, oneEvent as next, waitUntil } from '@open-wc/testing';
import {
  aDocument,
  arrive,
  block,
  demo,
  frames,
  holdRequests,
  hushWarnings,
  listen,
  visit,
  Visit,
  type Matrix,
} from '../visitor.js';

/** The next event of a type at an element. */
function oneEvent<T extends 'partner-load' | 'partner-error'>(element: HTMLElement, type: T) {
  return next(element, type) as Promise<unknown> as Promise<HTMLElementEventMap[T]>;
}

const GUIDE = '<p>Ask us for <a href="#guide">the guide</a></p>';
const FAILED = 'The partner program cannot be shown right now.';
const STILL_SHOWN = 'The partner program could not be updated. What was shown before is still here.';
const called = (name: string) => aDocument({ name });
const shows = (page: Visit, text: string) =>
  waitUntil(() => page.text.includes(text), `"${text}" is not shown`, { timeout: 5_000 });

describe('what stands inside the tag', () => {
  const held = holdRequests();
  hushWarnings();

  it('is shown while there is no document at all', async () => {
    const page = await arrive({ inside: GUIDE });
    expect(page.text).to.equal('Ask us for the guide');
  });

  it('is shown until the document is there, and then no longer', async () => {
    const page = await arrive({ inside: GUIDE, attributes: { src: '/held/a.json' } });
    expect(page.text).to.equal('Ask us for the guide');
    await held[0]!.answer(called('Arrived'));
    await shows(page, 'Arrived');
    expect(page.text).not.to.contain('Ask us for the guide');
  });

  it('is shown when the document cannot be had, and nothing else', async () => {
    const page = await arrive({ inside: GUIDE, attributes: { src: '/held/a.json' } });
    await held[0]!.refuse(404);
    expect(page.text).to.equal('Ask us for the guide');
  });

  it('is shown when the document around it cannot be had', async () => {
    const place = block(
      {},
      `<partner-program src="/held/a.json"><partner-tier-matrix>${GUIDE}</partner-tier-matrix></partner-program>`,
    );
    await frames();
    const page = new Visit(place.querySelector<Matrix>('partner-tier-matrix')!);
    await held[0]!.breakOff();
    expect(page.text).to.equal('Ask us for the guide');
  });

  it('is shown when the document is wrong', async () => {
    const page = await arrive({ inside: GUIDE, program: { schemaVersion: 1 } });
    expect(page.text).to.equal('Ask us for the guide');
  });

  it('may be plain text', async () => {
    const page = await arrive({ inside: 'Ask us for the guide', attributes: { src: '/held/a.json' } });
    await held[0]!.refuse(500);
    expect(page.text).to.equal('Ask us for the guide');
  });
});

describe('with nothing inside the tag', () => {
  const held = holdRequests();
  hushWarnings();

  it('an element without a document shows nothing', async () => {
    const page = await arrive();
    expect(page.text).to.equal('');
  });

  it('says that it is loading', async () => {
    const page = await arrive({ attributes: { src: '/held/a.json' } });
    expect(page.text).to.equal('Loading the partner program …');
    expect(page.has('status')).to.equal(true);
  });

  for (const [what, fail] of [
    ['the server answers with an error', 'refuse'],
    ['the network is gone', 'breakOff'],
    ['the answer is no program', 'answer'],
  ] as const) {
    it(`says in one sentence when ${what}, and tries again when asked to`, async () => {
      const page = await arrive({ attributes: { src: '/held/a.json' } });
      if (fail === 'refuse') await held[0]!.refuse(503);
      else if (fail === 'breakOff') await held[0]!.breakOff();
      else await held[0]!.answer({ no: 'program' });
      expect(page.text).to.equal(`${FAILED} Try again`);
      await page.press('Try again');
      expect(held.length).to.equal(2);
      await held[1]!.answer(called('At last'));
      await shows(page, 'At last');
    });
  }

  it('asks the program around it to try again', async () => {
    const place = block(
      {},
      '<partner-program src="/held/a.json"><partner-tier-matrix></partner-tier-matrix></partner-program>',
    );
    await frames();
    const page = new Visit(place.querySelector<Matrix>('partner-tier-matrix')!);
    await held[0]!.refuse(500);
    expect(page.text).to.equal(`${FAILED} Try again`);
    await page.press('Try again');
    await held[1]!.answer(called('At last'));
    await shows(page, 'At last');
  });

  it('offers no second try where there is nothing to ask again', async () => {
    const page = await arrive({ program: { no: 'program' } });
    expect(page.text).to.equal(FAILED);
  });

  it('says it in the language of the page', async () => {
    const page = await arrive({ attributes: { src: '/held/a.json' }, around: { lang: 'de' } });
    await held[0]!.refuse(500);
    await shows(page, 'Das Partnerprogramm kann gerade nicht gezeigt werden. Erneut versuchen');
  });
});

describe('a failing reload', () => {
  const held = holdRequests();
  hushWarnings();

  it('keeps what was shown, says so, and tries again when asked to', async () => {
    const page = await visit({ program: called('Yesterday') });
    page.element.setAttribute('src', '/held/a.json');
    await frames();
    expect(page.text, 'while loading').to.contain('Yesterday');
    await held[0]!.refuse(500);
    await shows(page, STILL_SHOWN);
    expect(page.cell('Deal registration', 'Gold')).to.equal('Yes');
    await page.press('Try again');
    await held[1]!.answer(called('Today'));
    await shows(page, 'Today');
    expect(page.text).not.to.contain(STILL_SHOWN);
  });

  it('keeps what the visitor had searched for and chosen', async () => {
    const page = await visit({ program: await demo('lumora-msp') });
    await page.search('deal');
    await page.choose('Partner type', 'Reseller');
    const before = page.rowNames;
    page.element.program = { no: 'program' };
    await shows(page, STILL_SHOWN);
    expect(page.rowNames).to.deep.equal(before);
    expect(page.chosen('Partner type')).to.equal('Reseller');
  });
});

describe('partner-load and partner-error', () => {
  const held = holdRequests();
  const warned = hushWarnings();

  it('partner-load comes when the program is shown, brings it, and stays at the element', async () => {
    const onPage = listen('partner-load');
    const page = await arrive({ attributes: { src: '/held/a.json' } });
    const loaded = oneEvent(page.element, 'partner-load');
    page.element.addEventListener('partner-load', () => expect(page.has('table')).to.equal(true));
    await held[0]!.answer(called('Loaded'));
    const event = await loaded;
    expect(event.program.name).to.equal('Loaded');
    expect(event.warnings).to.deep.equal([]);
    expect(onPage).to.deep.equal([]);
  });

  it('partner-load brings what the document could say better', async () => {
    const page = await arrive();
    const loaded = oneEvent(page.element, 'partner-load');
    page.element.program = aDocument({ benefitz: [] });
    const { warnings } = await loaded;
    expect(warnings[0]).to.include({ severity: 'warning', pointer: '/benefitz' });
  });

  it('partner-error brings the problems and stays at the element', async () => {
    const onPage = listen('partner-error');
    const page = await arrive();
    const failed = oneEvent(page.element, 'partner-error');
    page.element.program = aDocument({ tiers: 'none' });
    const { problems } = await failed;
    expect(problems[0]).to.include({ severity: 'error', pointer: '/tiers' });
    expect(onPage).to.deep.equal([]);
  });

  it('partner-error says what the server answered', async () => {
    const page = await arrive({ attributes: { src: '/held/a.json' } });
    const failed = oneEvent(page.element, 'partner-error');
    await held[0]!.refuse(404);
    expect((await failed).problems).to.deep.equal([
      { code: 'http', severity: 'error', pointer: '', detail: '404' },
    ]);
  });

  it('of a document around the element come from the <partner-program>', async () => {
    const place = block({}, '<partner-program><partner-tier-matrix></partner-tier-matrix></partner-program>');
    const holder = place.querySelector('partner-program')!;
    const atMatrix = listen('partner-load', place.querySelector('partner-tier-matrix')!);
    const loaded = oneEvent(holder, 'partner-load');
    holder.program = called('Held');
    expect((await loaded).program.name).to.equal('Held');
    expect(atMatrix).to.deep.equal([]);
  });

  it('tells the developer in the console which line is wrong, in at most three lines', async () => {
    const page = await arrive({ attributes: { src: '/held/a.json' } });
    await held[0]!.answer({ ...called('Wrong'), tiers: 5 });
    await waitUntil(() => warned.length > 0);
    expect(page.text).to.contain(FAILED);
    expect(warned[0]).to.match(/\/held\/a\.json:\d+:\d+/);
    expect(warned[0]!.split('\n').length).to.be.at.most(3);
  });
});
