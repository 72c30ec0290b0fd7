/** A table of more rows than a window shows gets them bit by bit; nobody may notice. */
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { aDocument, block, tiers, Visit } from '../visitor.js';
import '../../../src/define/partner-tier-matrix.js';

const ROWS = 500;
const names = Array.from({ length: ROWS }, (_, at) => `Benefit ${at + 1}`);
const long = () =>
  aDocument({
    tiers: tiers('a', 'b'),
    benefits: names.map((name, at) => ({ id: `b${at}`, name, values: { a: at % 2 > 0, b: at % 3 > 0 } })),
  });

/** Nobody waits for it to be complete: that would hurry it. */
async function begun() {
  const element = document.createElement('partner-tier-matrix');
  element.rows = 'all';
  element.program = long();
  block().append(element);
  await waitUntil(() => element.shadowRoot!.querySelector('tbody tr'), 'has its first rows', {
    timeout: 9000,
  });
  return element;
}

type Matrix = Awaited<ReturnType<typeof begun>>;
const labels = ({ shadowRoot }: Matrix, which = 'tbody tr') =>
  [...shadowRoot!.querySelectorAll(`${which} th`)].map(({ textContent }) => textContent);

describe('a table of many rows', () => {
  it('gets them all, in order, and changes a few times only', async () => {
    const element = await begun();
    expect(labels(element).length).to.be.below(ROWS);
    let changes = 0;
    const watch = new MutationObserver(({ length }) => (changes += length));
    watch.observe(element.shadowRoot!.querySelector('tbody')!, { childList: true });
    await waitUntil(() => labels(element).length >= ROWS, 'has all rows', { timeout: 20_000 });
    watch.disconnect();
    expect(labels(element)).to.deep.equal(names);
    expect(changes).to.be.within(1, Math.ceil(ROWS / 128));
    element.remove();
  });

  it('finds a row that is still to come', async () => {
    // Time runs so fast that each look at the clock ends what is done at once: a few rows are made, and wait.
    const { now } = performance;
    let later = 0;
    performance.now = () => now.call(performance) + (later += 5);
    const element = await begun();
    const first = labels(element).length;
    await aTimeout(400);
    performance.now = now;
    expect(labels(element).length).to.equal(first);
    const search = new Visit(element).get<HTMLInputElement>('searchbox');
    search.value = names.at(-1)!;
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await waitUntil(() => labels(element, 'tbody tr:not([hidden])').length === 1, 'shows one', {
      timeout: 9000,
    });
    expect(labels(element, 'tbody tr:not([hidden])')).to.deep.equal([names.at(-1)]);
    search.value = '';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    expect(labels(element, 'tbody tr:not([hidden])')).to.deep.equal(names);
    element.remove();
  });
});
