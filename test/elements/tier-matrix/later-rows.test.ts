import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { hushErrors } from '../shared/each-element.js';
import { aDocument, arrive, hushWarnings, listen, tiers, visit, words, type Visit } from '../visitor.js';

const ALL = 120;

/** A program of 120 rows in so many groups; `word` stands in each of its names. */
function long(count: number, word = 'Row'): Record<string, unknown> {
  const groups = Array.from({ length: count }, (_, group) => `${group + 1}`);
  return aDocument({
    tiers: tiers('Silver', 'Gold'),
    categories: groups.map((id) => ({ id, name: `Group ${id}` })),
    benefits: groups.flatMap((category) =>
      Array.from({ length: ALL / count }, (_, at) => ({
        id: `b${category}-${at + 1}`,
        name: `${word} ${category}.${at + 1}`,
        category,
        values: { silver: at % 2 === 0, gold: true },
      })),
    ),
  });
}

/** All rows, whether they are seen or not. */
const rows = (page: Visit): HTMLTableRowElement[] => [
  ...page.element.shadowRoot!.querySelectorAll<HTMLTableRowElement>('tbody tr'),
];
const labels = (page: Visit): string[] => rows(page).map((row) => words(row.cells[0]!));
/** As soon as the program is shown, and nobody has waited for more. */
async function shown(program: unknown): Promise<Visit> {
  const page = await arrive();
  const loaded = new Promise((resolve) =>
    page.element.addEventListener('partner-load', resolve, { once: true }),
  );
  page.element.program = program;
  await loaded;
  return page;
}

for (const groups of [12, 1])
  describe(`rows below the first window, of ${groups} ${groups > 1 ? 'groups' : 'group'}`, () => {
    const LAST = `Row ${groups}.${ALL / groups}`;
    hushWarnings();
    before(() => setViewport({ width: 1280, height: 800 }));

    it('come a moment after those in it, without anybody asking', async () => {
      const page = await shown(long(groups));
      const first = labels(page);
      expect(first.slice(0, 24)).to.include('Row 1.1').and.to.have.lengthOf(24);
      expect(first).not.to.include(LAST);
      await waitUntil(() => rows(page).length === ALL, 'not all rows came');
      expect(labels(page).at(-1)).to.equal(LAST);
      expect(words(rows(page)[1]!))
        .to.contain('No')
        .and.to.contain('Yes');
    });

    it('are there for who waits for the element', async () => {
      const page = await shown(long(groups));
      await page.element.updateComplete;
      expect(rows(page).length).to.equal(ALL);
    });

    it('are there for who prints at once', async () => {
      const page = await shown(long(groups));
      window.dispatchEvent(new Event('beforeprint'));
      expect(rows(page).length).to.equal(ALL);
    });

    it('are found by a search that comes before them', async () => {
      const page = await shown(long(groups));
      await page.search(LAST);
      expect(page.rowNames).to.deep.equal([LAST]);
      await page.search('');
      await page.element.updateComplete;
      expect(page.rowNames.length).to.equal(ALL);
    });

    it('stay away where the reader has asked for differences before they came', async () => {
      const page = await shown(long(groups));
      page.element.differencesOnly = true;
      await page.element.updateComplete;
      expect(page.rowNames.length).to.equal(ALL / 2);
      expect(page.rowNames).not.to.include('Row 1.1');
    });

    it('keep their place: the element is nearly as high before as after', async () => {
      const page = await shown(long(groups));
      const before = page.element.getBoundingClientRect().height;
      await page.element.updateComplete;
      const after = page.element.getBoundingClientRect().height;
      expect(before / after).to.be.within(0.7, 1.3);
    });

    it('come after all where the element leaves the page before them and comes back', async () => {
      const page = await shown(long(groups));
      const { parentElement } = page.element;
      page.element.remove();
      parentElement!.append(page.element);
      await waitUntil(() => rows(page).length === ALL, 'not all rows came');
    });

    it('are there at once where the reader is among them when another document comes', async () => {
      const page = await visit({ program: long(groups) });
      window.scrollTo(0, page.element.getBoundingClientRect().bottom - 800);
      const loaded = new Promise((resolve) =>
        page.element.addEventListener('partner-load', resolve, { once: true }),
      );
      page.element.program = long(groups, 'Line');
      await loaded;
      expect(labels(page).at(-1)).to.equal(LAST.replace('Row', 'Line'));
    });
  });

describe('a row below the first window that cannot be drawn', () => {
  const errors = hushErrors();
  hushWarnings();
  const { prototype } = HTMLTableRowElement;
  afterEach(() => Reflect.deleteProperty(prototype, 'cloneNode'));

  for (const [what, ask] of [
    ['when there is time', () => {}],
    ['for who prints', () => void window.dispatchEvent(new Event('beforeprint'))],
    ['for who waits for the element', (page: Visit) => void page.element.updateComplete],
  ] as const)
    it(`ends in what its author put inside, an event and one line: ${what}`, async () => {
      const page = await shown(long(12));
      page.element.innerHTML = '<p>Ask us for the guide</p>';
      const told = listen('partner-error', page.element) as HTMLElementEventMap['partner-error'][];
      prototype.cloneNode = () => {
        throw new Error('broken in a row');
      };
      ask(page);
      await waitUntil(() => told.length > 0, 'nothing is told');
      await waitUntil(() => rows(page).length === 0, 'half a table stands');
      expect(
        page.element
          .shadowRoot!.querySelector('slot')!
          .assignedElements()
          .map((one) => words(one)),
      ).to.deep.equal(['Ask us for the guide']);
      expect(told.map(({ problems }) => problems[0]!.detail)).to.deep.equal(['broken in a row']);
      expect(errors.told.length).to.equal(1);
      expect(errors.told[0]).to.contain('partner-tier-matrix').and.contain('broken in a row');
      expect(errors.uncaught).to.deep.equal([]);
    });

  it('does not stand in the way of the next document', async () => {
    const page = await shown(long(12));
    prototype.cloneNode = () => {
      throw new Error('broken in a row');
    };
    await waitUntil(() => rows(page).length === 0, 'half a table stands');
    Reflect.deleteProperty(prototype, 'cloneNode');
    page.element.program = long(12, 'Line');
    await waitUntil(() => rows(page).length === ALL, 'not all rows came');
    expect(labels(page).at(-1)).to.contain('Line 12');
  });
});
