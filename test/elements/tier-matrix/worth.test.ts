/** What the step of a matrix is worth, by the reader's own figures. */
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { pageAnswers } from '../../../src/answers/answers-store.js';
import { aDocument, block, frames, hushWarnings, visit, words, type Visit } from '../visitor.js';
import { worthProgram } from '../worth-program.js';

const money = (value: number) => ({ kind: 'money', value, per: 'year' });
const LINE = 'What Gold is worth to you';
const FIELD = 'Yearly amount: list price';
const arrive = (program: object = worthProgram(), attributes = {}): Promise<Visit> =>
  visit({ program, attributes: { rows: 'step', ...attributes } });

const lineOf = ({ element }: Visit) => element.shadowRoot!.querySelector<HTMLDetailsElement>('[part=worth]');
const said = (page: Visit) => words(lineOf(page)!.querySelector('.sum') ?? lineOf(page)!);

async function open(page: Visit): Promise<void> {
  page.get('summary', LINE).click();
  await waitUntil(() => lineOf(page)!.querySelector('.sum'), 'nothing is told', { timeout: 10_000 });
}

function field(page: Visit, label = FIELD): HTMLInputElement {
  const labels = [...lineOf(page)!.querySelectorAll('label')];
  const found = labels.find((one) => words(one.querySelector('span')!) === label);
  if (!found) throw new Error(`There is no ${label} among ${labels.map((one) => words(one)).join(' | ')}`);
  return found.querySelector('input')!;
}

async function tell(page: Visit, text: string): Promise<void> {
  const input = field(page);
  input.focus();
  await sendKeys({ type: text });
  input.blur();
  await frames();
}

describe('what a step is worth', () => {
  hushWarnings();
  beforeEach(() => pageAnswers().clear());
  afterEach(() => pageAnswers().clear());

  it('is one line before the rows, until somebody opens it', async () => {
    const page = await arrive();
    expect(words(lineOf(page)!)).to.equal(LINE);
    expect(lineOf(page)!.querySelector('input')).to.equal(null);
    const [row] = page.all('row');
    expect(lineOf(page)!.getBoundingClientRect().bottom).to.be.at.most(row!.getBoundingClientRect().top);
  });

  it('stands beside the cards and covers none of their labels, however little they say and long a name is', async () => {
    for (const [name, width] of [
      ['Gold', 640],
      ['Gold', 876],
      ['Gold', 1280],
      ['Solutions Partner Gold Plus Member', 640],
    ] as const) {
      await setViewport({ width, height: 800 });
      const program = aDocument({
        tiers: [
          { id: 'silver', name: 'Silver' },
          { id: 'gold', name },
        ],
        benefits: [{ id: 'more', name: 'Discount', values: { silver: money(1), gold: money(2) } }],
        costs: [{ id: 'fee', kind: 'fee', name: 'Fee', values: { silver: money(100), gold: money(500) } }],
      });
      const page = await arrive(program);
      const labels = [...page.element.shadowRoot!.querySelectorAll('.cards .labels > *')];
      const fee = labels.find((label) => words(label) === 'Fee')!;
      expect(
        page.element.shadowRoot!.querySelector('.line')!.getBoundingClientRect().bottom,
        `${name} at ${width}`,
      ).to.be.at.most(fee.getBoundingClientRect().top);
    }
  });

  it('tells what the step takes, and asks the figure that tells what it brings', async () => {
    const page = await arrive();
    await open(page);
    expect(said(page)).to.equal('It takes EUR 14,000 once, EUR 480 a year, and 4 more people.');
    expect(field(page).value).to.equal('');
  });

  it('tells what it brings and when it pays back, once the figure is there', async () => {
    const page = await arrive();
    await open(page);
    await tell(page, '900000');
    expect(said(page)).to.contain('It brings more: EUR 27,000 a year. It pays back in 7 months.');
    expect(field(page).value).to.equal('900,000');
    expect(pageAnswers().get('acme-partners').facts).to.include({ 'worth/of/list-price': 900000 });
  });

  it('says what cannot be a number, below the field', async () => {
    const page = await arrive();
    await open(page);
    await tell(page, 'many');
    expect(words(lineOf(page)!)).to.contain('This cannot be read as a number.');
    expect(field(page).value).to.equal('many');
  });

  it('is open where the figure has been told on the page, and follows what is told there', async () => {
    pageAnswers().set('acme-partners', { facts: { 'worth/of/list-price': 100000 } });
    const page = await arrive();
    await waitUntil(() => said(page).includes('EUR 3,000 a year'), 'the figure is not known', {
      timeout: 10_000,
    });
    pageAnswers().set('acme-partners', { facts: { 'worth/of/list-price': 200000 } });
    await waitUntil(() => said(page).includes('EUR 6,000 a year'), 'another figure is not followed');
    expect(field(page).value).to.equal('200,000');
  });

  it('goes on where it left off when the element is moved while it is reckoned', async () => {
    const page = await arrive();
    const home = page.element.parentElement!;
    const reckoned = new Promise<void>((resolve) => {
      const look = (_: unknown, observer: MutationObserver) => {
        if (!lineOf(page)!.textContent.includes('Being reckoned')) return;
        observer.disconnect();
        page.element.remove();
        resolve();
      };
      new MutationObserver(look).observe(lineOf(page)!, { childList: true, subtree: true });
    });
    page.get('summary', LINE).click();
    await reckoned;
    await frames();
    home.append(page.element);
    await waitUntil(() => lineOf(page)!.querySelector('.sum'), 'nothing is told', { timeout: 10_000 });
  });

  it('is about the step that is shown', async () => {
    const page = await arrive(worthProgram(), { pair: 'gold silver' });
    page.get('summary', 'What Silver is worth to you').click();
    await waitUntil(() => said(page).includes('EUR 480 a year less'), `it says: ${said(page)}`, {
      timeout: 10_000,
    });
  });

  it('is not there where no money is told, and not beside all rows', async () => {
    const without = aDocument({
      benefits: [{ id: 'logo', name: 'Logo', values: { silver: false, gold: true } }],
    });
    expect(lineOf(await arrive(without))).to.equal(null);
    expect(lineOf(await arrive(worthProgram(), { rows: 'all' }))).to.equal(null);
  });

  it('moves no row when its words come', async () => {
    const element = document.createElement('partner-tier-matrix');
    Object.assign(element, { program: worthProgram() });
    block().append(element);
    await waitUntil(() => element.shadowRoot?.querySelector('tbody tr'), 'there is no row');
    const top = () => element.shadowRoot!.querySelector('table')!.getBoundingClientRect().top;
    const before = [top(), words(element.shadowRoot!).includes(LINE)];
    await element.updateComplete;
    expect(before).to.eql([top(), false]);
    expect(words(element.shadowRoot!)).to.contain(LINE);
  });

  it('stays open where another option is chosen and the page recommends a tier', async () => {
    const dimensions = [
      {
        id: 'region',
        name: 'Region',
        options: ['north', 'south'].map((id) => ({ id, name: id })),
        default: 'north',
      },
    ];
    const fee = { kind: 'varies', by: 'region', cases: { north: money(480), south: money(240) } };
    const costs = [{ id: 'fee', name: 'Fee', kind: 'fee', values: { gold: fee } }];
    const page = await arrive(worthProgram({ dimensions, costs }), { recommended: 'gold' });
    await open(page);
    expect(said(page)).to.contain('EUR 480 a year');
    page.element.shadowRoot!.querySelector<HTMLElement>('.choices summary')?.click();
    const chooser = page
      .all<HTMLSelectElement>('combobox')
      .find(({ options }) => [...options].some(({ value }) => value === 'south'))!;
    chooser.value = 'south';
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => said(page).includes('EUR 240 a year'), 'the other fee is not told', {
      timeout: 5000,
    });
  });

  it('leaves the cards as they are', async () => {
    const tiers = [
      { id: 'silver', name: 'Silver', admission: 'open' },
      { id: 'gold', name: 'Gold', admission: 'application' },
    ];
    const page = await arrive(worthProgram({ tiers }));
    const entry = () => {
      const { display, fontSize } = getComputedStyle(page.element.shadowRoot!.querySelector('.card .entry')!);
      return [display, fontSize];
    };
    const before = entry();
    await open(page);
    expect(entry()).to.deep.equal(before);
  });

  it('keeps nothing of an element that has gone before what reckons it was here', async () => {
    const page = await arrive();
    page.get('summary', LINE).click();
    page.element.remove();
    // What was begun is done.
    await aTimeout(600);
    const drawn = page.element.shadowRoot!.querySelector('[part=worth]')!.innerHTML;
    pageAnswers().set('acme-partners', { facts: { 'worth/of/list-price': 5 } });
    await aTimeout(600);
    expect(page.element.shadowRoot!.querySelector('[part=worth]')!.innerHTML).to.equal(drawn);
  });
});
