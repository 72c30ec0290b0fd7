import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { frames, hushWarnings, words } from '../visitor.js';
import { aVendor, compareOn, type Comparison } from './comparison.js';

const benefit = (topic: string, value: unknown) => ({ id: topic, name: topic, topic, value });
const percent = (value: number) => ({ kind: 'percent', value });
/** Acme and Birch give a discount; Birch alone has leads; nobody tells of funds, each in words of its own. */
const three = () => [
  aVendor('Acme', {
    costs: [],
    benefits: [benefit('discount', percent(10)), benefit('mdf', { kind: 'on-request' })],
  }),
  aVendor('Birch', {
    costs: [],
    benefits: [
      benefit('leads', 'Weekly'),
      benefit('training', true),
      benefit('discount', percent(20)),
      benefit('mdf', { kind: 'not-published' }),
    ],
  }),
  aVendor('Cedar', {
    costs: [],
    benefits: [benefit('training', true), benefit('leads', { kind: 'not-known' })],
  }),
];
const begin = (attributes: Record<string, string> = {}, around: Record<string, string> = {}) =>
  compareOn({ programs: three(), attributes: { rows: '', ...attributes }, around });
const digests = (page: Comparison) =>
  [...page.root.querySelectorAll('.digest')].filter((one) => one.checkVisibility()).map((one) => words(one));

describe('the first view of a comparison', () => {
  hushWarnings();
  before(() => setViewport({ width: 1200, height: 900 }));

  it('holds what can be compared, and says how much is answered', async () => {
    const page = await begin();
    expect(page.rowNames).to.have.members(['Discount', 'Training']);
    expect(page.text).to.contain('4 topics; 5 of 12 fields have an answer.');
    expect(page.get('button', 'Can be compared (2)').getAttribute('aria-pressed')).to.equal('true');
    expect(page.heads.map((head) => /\d of \d/.exec(head)?.[0])).to.deep.equal([
      '1 of 4',
      '3 of 4',
      '1 of 4',
    ]);
  });

  it('tells what is folded by who answers and by the word of the silence, and holds it all', async () => {
    const page = await begin();
    expect(digests(page)).to.deep.equal([
      'Birch: Leads',
      'On request · Not published · Not mentioned: Market development funds',
    ]);
    const folded = [...page.root.querySelectorAll('[hidden="until-found"] tbody tr')].map(
      (row) => row.textContent,
    );
    expect(folded.join()).to.contain('Leads').and.contain('Market development funds');
  });

  it('opens where the browser finds something in what is folded', async () => {
    const page = await begin();
    page.root
      .querySelector('[hidden="until-found"]')!
      .dispatchEvent(new Event('beforematch', { bubbles: true }));
    await page.element.updateComplete;
    expect(page.rowNames).to.include('Leads');
  });

  it('says a row that one vendor answers in one sentence, which names who does not, under the header of who does', async () => {
    const page = await begin({ rows: 'single' });
    expect(page.cells('Leads')).to.deep.equal(['Birch: Weekly Not mentioned: Acme Not known: Cedar']);
    const [cell] = page.row('Leads').querySelectorAll('td');
    expect(page.root.getElementById(cell!.headers)!.textContent).to.equal('Birch Silver');
    expect([...page.row('Leads').cells].reduce((sum, { colSpan }) => sum + colSpan, 0)).to.equal(4);
  });

  it('says such a sentence in the window where the columns reach beyond it', async () => {
    const page = await begin(
      { rows: 'single' },
      {
        style: 'inline-size:640px;--partner-tier-width:20em',
      },
    );
    const region = page.root.querySelector('.tables')!;
    expect(region.scrollWidth).to.be.greaterThan(region.clientWidth);
    const right = () =>
      Math.max(...[...page.row('Leads').querySelector('.says')!.getClientRects()].map((box) => box.right));
    expect(right()).to.be.at.most(region.getBoundingClientRect().right);
    region.scrollLeft = 200;
    expect(right()).to.be.at.most(region.getBoundingClientRect().right);
  });

  it('tells above the rows what each tier costs, and that no price is known', async () => {
    const page = await compareOn({
      programs: [
        aVendor('Acme'),
        aVendor('Birch', { costs: [{ ...benefit('fee', { kind: 'not-published' }), kind: 'fee' }] }),
        aVendor('Cedar', { costs: [] }),
        aVendor('Dogwood', {
          costs: [{ ...benefit('fee', { kind: 'free', condition: 'in the first year only' }), kind: 'fee' }],
        }),
      ],
      attributes: { rows: '' },
    });
    expect(page.heads[0]).to.contain('Program fee: USD 500 per year');
    expect(page.heads[1]).to.contain('Program fee: Not published');
    expect(page.heads[2]).to.contain('Program fee: Not mentioned');
    expect(page.heads[3]).to.contain('Program fee: Free (in the first year only)');
  });

  it('names columns by vendor and tier alone', async () => {
    const page = await begin();
    expect([...page.root.querySelectorAll('thead')].map((head) => head.textContent)[0]).to.equal(
      'TopicAcme SilverBirch SilverCedar Silver',
    );
  });

  it('keeps a head of 56 pixels at most in view', async () => {
    const page = await begin();
    expect(page.root.querySelector('.head')!.getBoundingClientRect().height).to.be.at.most(56);
  });

  it("begins with the author's topics, whoever answers", async () => {
    const page = await begin({ topics: 'mdf, leads' });
    expect(page.rowNames.slice(0, 2)).to.deep.equal(['Market development funds', 'Leads']);
    expect(page.rowNames).to.include('Discount');
  });

  it('shows all where nothing can be compared', async () => {
    const page = await compareOn({
      programs: [
        aVendor('Acme', {
          benefits: [],
          costs: [benefit('fee', true)].map((one) => ({ ...one, kind: 'fee' })),
        }),
        aVendor('Birch', { benefits: [], costs: [] }),
      ],
      attributes: { rows: '' },
    });
    expect(page.rowNames).to.deep.equal(['Program fee']);
  });

  it('copies all of it', async () => {
    const page = await begin();
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: async (text: string) => void (copied = text),
        write: async ([item]: ClipboardItem[]) =>
          void (copied = await (await item!.getType('text/plain')).text()),
      },
    });
    try {
      await page.press('Copy table');
      await frames();
      expect(copied).to.contain('Leads').and.contain('Market development funds').and.contain('Discount');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });
});
