import { expect } from '@open-wc/testing';
import { ALL } from '../../programs.js';
import { aDocument, demo, sampled, visit } from '../visitor.js';
import { marked, saidBy, told, type Marked } from './marked.js';

/** What a document may say that a matrix need not, and why. */
const EXPLAINED: readonly { kinds: RegExp; because: string }[] = [
  {
    kinds: /^measures\/unit$/,
    because: 'a unit stands beside a number, and some measures have none in a document',
  },
];

/** What of a marked document is seen nowhere, whatever is opened and chosen. */
async function unseen(document: object, marks: readonly Marked[]): Promise<readonly Marked[]> {
  let missing = marks;
  let looks = 0;
  const page = await visit({ program: document });
  const look = () => {
    const said = saidBy(page.element.shadowRoot!);
    missing = missing.filter(({ mark }) => !said.includes(mark));
  };
  look();
  // Badges stand in the cards, which all rows do without.
  page.element.rows = 'step';
  await page.element.updateComplete;
  look();
  page.element.rows = 'all';
  await page.element.updateComplete;
  page.openChoosers();
  // What is about other options than those chosen at first is there once they are chosen.
  const choosers = page.all<HTMLSelectElement>('combobox').filter((one) => one.closest('label'));
  const chooseAll = async ([chooser, ...others]: HTMLSelectElement[]): Promise<void> => {
    if (chooser === undefined) {
      await page.element.updateComplete;
      return look();
    }
    for (let at = 0; at < chooser.options.length && missing.length > 0; at++) {
      chooser.selectedIndex = at;
      chooser.dispatchEvent(new Event('change', { bubbles: true }));
      await page.element.updateComplete;
      await chooseAll(others);
      // A browser puts away what is left behind only when it has a moment.
      if (++looks % 50 === 0) await new Promise((go) => setTimeout(go));
    }
  };
  await chooseAll(choosers);
  page.element.parentElement!.remove();
  return missing.filter(({ kind }) => !EXPLAINED.some(({ kinds }) => kinds.test(kind)));
}

describe('every text of a document is shown', function () {
  this.timeout(120_000);
  for (const name of sampled(ALL))
    it(`in the matrix of ${name}`, async () => {
      const document = await demo(name);
      const marks = marked(document);
      expect(told(await unseen(document, marks))).to.deep.equal([]);
    });
});

describe('what documents seldom say', () => {
  const note = 'Applied twice a year.';
  const asks = (gold: object, more: object = {}) =>
    aDocument({
      measures: [
        { id: 'sales', name: 'Sales', kind: 'money' },
        { id: 'people', name: 'People', unit: 'people' },
      ],
      requirements: { silver: { kind: 'measure', measure: 'sales', atLeast: 5 }, gold },
      ...more,
    });
  const option = { id: 'emea', name: 'EMEA', description: 'Europe', note: 'Since 2020.' };
  const region = {
    id: 'region',
    name: 'Region',
    description: 'Where one sells.',
    options: [option],
    assignment: [{ how: 'classified', rule: 'By the seat of the company.', note }],
  };
  const documents: Record<string, Record<string, unknown>> = {
    'of an edition': aDocument({ edition: { label: 'V2', note } }),
    'of reviews': aDocument({ review: { note } }),
    'of a rule and its figure': aDocument({
      review: {
        rules: [{ id: 'r', kind: 'grace', text: 'Grace', value: { kind: 'text', text: 'A month', note } }],
      },
    }),
    'of a dimension that nothing depends on': aDocument({ dimensions: [region] }),
    'of a dimension that a value depends on': aDocument({
      dimensions: [region],
      benefits: [
        { id: 'deals', name: 'Deals', value: { kind: 'varies', by: 'region', cases: { emea: true } } },
      ],
    }),
    'of groups and headings': aDocument({
      tierGroups: [{ id: 'g', name: 'Metal', description: 'The old ones.' }],
      categories: [{ id: 'c', name: 'Sales', description: 'All that sells.' }],
    }),
    'of a tier that asks nothing': asks({ kind: 'none', note }),
    'of what a silence is called': asks({ kind: 'not-published', name: 'Chosen by the vendor' }),
    'of all conditions together': asks({
      kind: 'all',
      name: 'The Gold way',
      condition: 'For two years',
      note,
      of: [{ kind: 'measure', measure: 'people', atLeast: 2 }],
    }),
    'of what a rank is among': asks({
      kind: 'measure',
      measure: 'sales',
      topPercent: 3,
      of: 'all partners of the country',
    }),
    'of how a choice is counted': asks({
      kind: 'any',
      of: [
        { kind: 'measure', measure: 'sales', atLeast: 9, counting: 'Net of taxes' },
        { kind: 'measure', measure: 'people', atLeast: 2, counting: 'Each person once' },
      ],
    }),
    'of who is paid': aDocument({
      costs: [
        { id: 'audit', name: 'Audit', kind: 'audit', payee: 'The auditor', value: { kind: 'not-known' } },
      ],
    }),
    'of what opens a benefit': aDocument({
      measures: [{ id: 'people', name: 'People', unit: 'people' }],
      benefits: [
        {
          id: 'deals',
          name: 'Deals',
          value: true,
          unlocks: {
            kind: 'score',
            method: 'sum',
            note,
            parts: [{ id: 'p', name: 'Part', measure: 'people' }],
          },
        },
      ],
    }),
  };
  for (const [what, document] of Object.entries(documents))
    it(`is shown ${what}`, async () => {
      const copy = structuredClone(document);
      const marks = marked(copy);
      expect(told(await unseen(copy, marks))).to.deep.equal([]);
    });

  it('stands at its own case, not over all of the cell', async () => {
    const fee = {
      kind: 'varies',
      by: 'region',
      cases: { emea: { kind: 'money', value: 5 }, apac: { kind: 'not-applicable', note } },
    };
    const page = await visit({
      program: aDocument({
        dimensions: [{ id: 'region', name: 'Region', options: [option, { id: 'apac', name: 'APAC' }] }],
        costs: [
          { id: 'fee', name: 'Fee', kind: 'fee', values: { silver: { kind: 'money', value: 1 }, gold: fee } },
        ],
      }),
    });
    const cases = [...page.cellElement('Fee', 'Gold').querySelectorAll('li')];
    expect(cases.map((one) => one.querySelectorAll('button').length)).to.deep.equal([0, 1]);
    expect(page.cellElement('Fee', 'Gold').querySelectorAll(':scope > button').length).to.equal(0);
  });
});
