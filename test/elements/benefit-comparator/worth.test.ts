/** What each program of a comparison is worth to the reader. */
import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { pageAnswers } from '../../../src/answers/answers-store.js';
import { frames, hushWarnings, words } from '../visitor.js';
import { percent, worthProgram } from '../worth-program.js';
import { compareOn, type Comparison } from './comparison.js';

const LINE = 'What each is worth to you';
const acme = () => worthProgram({ id: 'acme', vendor: { name: 'Acme' }, name: 'Acme Partners' });
const other = () =>
  worthProgram({
    id: 'other',
    vendor: { name: 'Other' },
    name: 'Other Partners',
    currency: 'USD',
    costs: [{ id: 'fee', name: 'Fee', kind: 'fee', value: { kind: 'not-published' } }],
    benefits: [{ id: 'discount', name: 'Discount', values: { gold: percent(20) } }],
  });

async function arrive(attributes: Record<string, string> = { worth: '' }): Promise<Comparison> {
  return compareOn({ programs: [acme(), other()], attributes: { 'tier-rule': 'top', ...attributes } });
}

async function open(page: Comparison): Promise<void> {
  page.get('summary', LINE).click();
  const all = () => page.element.shadowRoot!.querySelectorAll('[part=worth] .sum');
  await waitUntil(() => all().length === 2, 'not both are told', { timeout: 10_000 });
}

function one(page: Comparison, name: string): HTMLElement {
  return page.get('group', name);
}

async function tell(page: Comparison, name: string, text: string): Promise<void> {
  const input = one(page, name).querySelector('input')!;
  input.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = input.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [left + width / 2, top + height / 2].map(Math.round) as [number, number],
  });
  await sendKeys({ type: text });
  input.blur();
  await frames();
}

const said = (page: Comparison, name: string) => words(one(page, name).querySelector('.sum')!);

describe('what each program is worth', () => {
  hushWarnings();
  beforeEach(() => pageAnswers().clear());
  afterEach(async () => {
    pageAnswers().clear();
    await resetMouse();
  });

  it('is asked for by the page', async () => {
    expect((await arrive({})).has('summary', LINE)).to.equal(false);
    expect((await arrive()).has('summary', LINE)).to.equal(true);
  });

  it('tells what each takes, and names the price that is not published', async () => {
    const page = await arrive();
    await open(page);
    expect(said(page, 'Acme Partners, Gold')).to.equal(
      'It takes EUR 14,000 once, EUR 480 a year, and 4 more people.',
    );
    expect(words(one(page, 'Other Partners, Gold'))).to.contain(
      'What would decide and is not in the document: Fee.',
    );
  });

  it('tells what one brings by the figure for that one, in its own currency, and calls none the best', async () => {
    const page = await arrive();
    await open(page);
    await tell(page, 'Acme Partners, Gold', '900000');
    expect(said(page, 'Acme Partners, Gold')).to.contain('It brings EUR 135,000 a year.');
    expect(said(page, 'Other Partners, Gold')).to.not.contain('brings');
    await tell(page, 'Other Partners, Gold', '500000');
    expect(said(page, 'Other Partners, Gold')).to.contain('It brings USD 100,000 a year.');
    // No column has anything but its own sentences: no rank, no mark, no order.
    expect(page.all('group').map((one) => one.ariaLabel)).to.include.members([
      'Acme Partners, Gold',
      'Other Partners, Gold',
    ]);
  });

  it('is about the tier that is compared', async () => {
    const page = await arrive({ worth: '', 'tier-rule': 'entry' });
    await open(page);
    expect(words(one(page, 'Acme Partners, Silver'))).to.contain('Yearly amount: list price');
    expect(said(page, 'Acme Partners, Silver')).to.not.contain('14,000');
  });

  it('follows what is told of one program after another has been hidden', async () => {
    const page = await arrive();
    await open(page);
    await page.openMenu('Other Partners');
    page.get('button', 'Hide').click();
    await waitUntil(() => !page.has('group', 'Other Partners, Gold'), 'it is not hidden');
    await tell(page, 'Acme Partners, Gold', '900000');
    expect(said(page, 'Acme Partners, Gold')).to.contain('It brings EUR 135,000 a year.');
  });

  it('takes no figure for an answer about the tiers', async () => {
    const page = await arrive({ worth: '', 'tier-rule': 'standing' });
    const before = page.heads[0]!;
    await open(page);
    const [label] = page
      .all('group')
      .map((one) => one.ariaLabel!)
      .filter((name) => name.startsWith('Acme Partners,'));
    await tell(page, label!, '900000');
    expect(page.heads[0]).to.equal(before);
  });
});
