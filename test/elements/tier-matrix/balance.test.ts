import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import {
  aDocument,
  demo,
  frames,
  hushWarnings,
  isChromium,
  isThere,
  visit,
  words,
  type Visit,
} from '../visitor.js';

const HEADING = /^Both sides: /;

/** A page on which both sides stand open. */
async function opened(place: Parameters<typeof visit>[0]): Promise<Visit> {
  const page = await visit(place);
  await open(page, HEADING);
  return page;
}

async function open(page: Visit, name: RegExp): Promise<HTMLElement> {
  const summary = page.get('summary', name);
  summary.click();
  await page.settled();
  return summary.parentElement!;
}

const lumora = async (attributes: Record<string, string> = {}) =>
  opened({ program: await demo('lumora-msp'), attributes });

/** The words of one side: what stands under its heading. */
function side(page: Visit, heading: string | RegExp): string {
  return words(page.get('heading', heading).parentElement!);
}

const question = (id: string, topic: string) => ({
  id,
  question: `Is ${id} so?`,
  answer: `Yes, ${id}.`,
  topic,
});
const promises = (more: object = {}) =>
  aDocument({
    commitments: [
      { id: 'call', by: 'vendor', name: 'Call back', values: { silver: false, gold: 'Within a day' } },
      { id: 'contact', by: 'vendor', name: 'A person to call', value: { kind: 'not-published' } },
      { id: 'report', by: 'partner', name: 'Monthly report', value: true },
    ],
    ...more,
  });

describe('both sides', () => {
  it('stand folded under one line that counts them', async () => {
    const page = await visit({ program: await demo('lumora-msp') });
    expect(page.get('summary', HEADING)).to.satisfy(isThere);
    expect(page.all('summary', HEADING).map((one) => words(one))).to.deep.equal([
      'Both sides: 10 asked of you (as far as told), 12 promised · 1 of 5 questions open',
    ]);
    expect(page.text).not.to.contain('what you commit to');
  });

  it('are not there where the document has nothing to weigh', async () => {
    const page = await visit({ program: aDocument() });
    expect(page.has('summary', HEADING)).to.equal(false);
  });

  it('stand beside each other for one tier, which the headings name', async () => {
    const page = await lumora();
    const yours = side(page, 'Professional: what you commit to');
    expect(yours).to.match(/Certified people .*At least 2 people.*Test restores for each customer/);
    expect(yours).to.match(/Satisfied customers .*On request only More than 500 seats/);
    expect(yours).to.contain('Reviewed every year (February and August) · Runs for 1 year');
    const theirs = side(page, 'Professional: what Lumora Cloud (invented) commits to');
    expect(theirs).to.match(/A person you can name .*Yes/);
    expect(theirs).to.contain('Within 1 business day');
    const [left, right] = page.all('heading', /^Professional: /).map((one) => one.getBoundingClientRect());
    expect(left!.top).to.equal(right!.top);
    expect(left!.right).to.be.below(right!.right);
  });

  it('stand below each other where there is no room', async () => {
    const page = await opened({ program: await demo('lumora-msp'), around: { style: 'width: 360px' } });
    const [first, second] = page
      .all('heading', /^Professional: /)
      .map((one) => one.parentElement!.getBoundingClientRect());
    expect(first!.bottom).to.be.at.most(second!.top + 1);
  });

  it('tell of price protection what each tier has', async () => {
    const page = await lumora();
    const theirs = side(page, /^Professional: what Lumora/);
    expect(theirs).to.match(
      /Special bid prices .*By proposal .*Registered and Launch Pack: No .*Elite: Priority/,
    );
    expect(theirs).not.to.match(/Professional: by proposal/i);
  });

  it('say what is noted of a promise beside it, and mark what is noted in the table by its number there', async () => {
    const page = await lumora({ tier: 'advanced' });
    const yours = page.get('heading', 'Advanced: what you commit to').parentElement!;
    const promise = [...yours.querySelectorAll('dl > div')].find((one) =>
      words(one).startsWith('A named contact of yours'),
    )!;
    expect(words(promise)).to.equal('A named contact of yours 1 person Recommended, not required a deputy');
    const asked = [...yours.querySelectorAll('dl > div')].find((one) => words(one).startsWith('Certified'))!;
    const mark = asked.querySelector('.mark') as HTMLElement;
    mark.click();
    await page.settled();
    expect(words(page.hint!)).to.contain('USD 3,500 for each person');
  });

  it('follow the picked tier', async () => {
    const page = await opened({ program: promises() });
    expect(side(page, 'Gold: what Acme commits to')).to.contain('Call back Within a day');
    await page.press('Silver');
    await page.element.updateComplete;
    expect(side(page, 'Silver: what Acme commits to')).to.contain('No: Call back');
    expect(page.has('summary', /^Both sides: 1 asked of you, not told what is promised/)).to.equal(true);
  });

  it('say a silence in its own word, once, and never count it', async () => {
    const page = await opened({ program: promises() });
    expect(side(page, 'Gold: what Acme commits to')).to.contain('Not published: A person to call');
    expect(page.has('summary', /^Both sides: 1 asked of you, 1 promised \(as far as told\)/)).to.equal(true);
  });

  it('say of a side of which the document says nothing that it is not mentioned', async () => {
    const page = await opened({
      program: aDocument({ questions: [question('fit', 'portfolio-fit')] }),
    });
    expect(words(page.get('summary', HEADING))).to.equal(
      'Both sides: not told what is asked of you, not told what is promised · 4 of 5 questions open',
    );
    for (const heading of ['Gold: what you commit to', 'Gold: what Acme commits to'])
      expect(side(page, heading)).to.equal(`${heading} Not mentioned`);
  });

  it('hold every promise tier by tier, tiers with the same together', async () => {
    const page = await lumora();
    expect(page.text).not.to.contain('Not a queue: you know who it is');
    const all = words(await open(page, /^What each side promises, tier by tier 11$/));
    expect(all).to.match(/A person you can name .*Not a queue: you know who it is/);
    expect(all).to.match(/Call back from your partner manager .*Launch Pack: within 2 business days/);
    expect(page.has('heading', 'The partner promises')).to.equal(true);
  });

  it('name the ways to a tier, and count from the shortest to the longest', async () => {
    const page = await lumora({ tier: 'advanced' });
    const yours = side(page, 'Advanced: what you commit to');
    expect(yours).to.match(/One of these ways is enough\. Way 1: Service way .*Way 2: /);
    expect(words(page.get('summary', HEADING))).to.match(/: \d+ to \d+ asked of you/);
  });
});

describe('both sides on paper', function () {
  if (!isChromium) return;
  afterEach(() => emulateMedia({ media: 'screen' }));

  it('stand open with every answer and every promise', async () => {
    const page = await visit({ program: await demo('lumora-msp') });
    await emulateMedia({ media: 'print' });
    await frames();
    const printed = page.text;
    for (const said of [
      'Both sides: 10 asked of you (as far as told), 12 promised',
      'Professional: what you commit to',
      'It replaces no firewall',
      'Not a queue: you know who it is',
    ])
      expect(printed).to.contain(said);
  });
});

describe('the questions that partners ask first', () => {
  const some = promises({
    questions: [question('fit', 'portfolio-fit'), question('other', 'fee'), question('market', 'market')],
  });

  it('open with their answers, dated', async () => {
    const page = await lumora();
    expect(page.text).not.to.contain('It replaces no firewall');
    const answer = words(await open(page, /^Does it fit what I already sell\?/));
    expect(answer).to.contain('It replaces no firewall');
    expect(answer).to.contain('Answered on September 15, 2026');
    expect(page.has('heading', 'What else partners ask')).to.equal(true);
    expect(page.has('summary', 'Who owns the customer?')).to.equal(true);
  });

  it('are counted and named where they have no answer', async () => {
    const page = await opened({ program: some });
    expect(page.has('summary', /· 3 of 5 questions open$/)).to.equal(true);
    expect(side(page, 'What partners ask first')).to.match(
      /Is fit so\? Is market so\? 3 questions have no answer in this document: Do my customers need it\?.*learn\?.*make me\?$/,
    );
    expect(page.has('link')).to.equal(false);
  });

  it('lead to the vendor where the page says how', async () => {
    const page = await opened({ program: some, attributes: { ask: ' mailto:partners@acme.example ' } });
    expect(page.get<HTMLAnchorElement>('link', 'Ask Acme').getAttribute('href')).to.equal(
      'mailto:partners@acme.example',
    );
    page.element.ask = '/contact';
    await page.element.updateComplete;
    await frames();
    expect(page.get<HTMLAnchorElement>('link', 'Ask Acme').getAttribute('href')).to.equal('/contact');
  });

  it('lead to the vendor with any other question too, where all have an answer', async () => {
    const topics = ['portfolio-fit', 'customer-need', 'services', 'support-overhead', 'market'];
    const page = await opened({
      program: promises({ questions: topics.map((topic) => question(topic, topic)) }),
      attributes: { ask: '#contact' },
    });
    expect(page.has('summary', /· 5 of 5 questions answered$/)).to.equal(true);
    expect(page.has('link', 'Ask Acme')).to.equal(true);
    expect(page.text).not.to.contain('no answer');
  });

  const warned = hushWarnings();
  it('lead nowhere by an address that no document may hold, and its author is told once', async () => {
    for (const ask of ['javascript:alert(1)', 'data:text/html,x']) {
      warned.length = 0;
      const page = await opened({ program: some, attributes: { ask } });
      expect(page.has('link')).to.equal(false);
      await waitUntil(() => warned.length > 0);
      page.element.requestUpdate();
      await page.element.updateComplete;
      expect(warned).to.have.length(1);
      expect(warned[0]).to.contain(`ask="${ask}"`);
    }
  });

  it('speak German and Arabic', async () => {
    const german = await visit({ program: some, around: { lang: 'de' } });
    await open(
      german,
      /^Beide Seiten: 1 von Ihnen verlangt, 1 zugesagt \(soweit gesagt\) · 3 von 5 Fragen offen$/,
    );
    expect(german.text).to.contain('Brauchen es meine Kunden?');
    const arabic = await visit({ program: some, around: { lang: 'ar', dir: 'rtl' } });
    await open(arabic, /^الطرفان: /);
    expect(arabic.text).to.contain('هل يحتاج إليه عملائي؟');
  });
});
