import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { frames, hushWarnings, key, listen, words } from '../visitor.js';
import { aVendor, compareOn, type Comparison } from './comparison.js';

const percent = (value: number) => ({
  benefits: [
    { id: 'off', name: 'Reseller rebate', topic: 'discount', value: { kind: 'percent', value } },
    { id: 'deals', name: 'Deal registration', topic: 'deal-registration', value: true },
    ...['leads', 'training', 'events', 'seminars', 'logo-use'].map((topic) => ({
      id: topic,
      name: topic,
      topic,
      value: true,
    })),
  ],
});
const two = () => [aVendor('Acme', percent(10)), aVendor('Birch', { ...percent(25), costs: [] })];

async function explain(page: Comparison, row: string): Promise<string> {
  page.get('button', `About ${row}`).click();
  await page.element.updateComplete;
  await frames();
  return words(page.hint!);
}

describe('the rows of a comparison', () => {
  hushWarnings();
  before(() => setViewport({ width: 1200, height: 900 }));

  it("line up by topic, in the vendor's own words", async () => {
    const page = await compareOn({ programs: two() });
    expect(page.cells('Discount')).to.deep.equal([
      'Reseller rebate 10% Worst in this row',
      'Reseller rebate 25% Best in this row',
    ]);
    expect(page.cells('Deal registration'), 'what is called the same is not said twice').to.deep.equal([
      'Yes',
      'Yes',
    ]);
    expect(page.all('heading').map((one) => words(one))).to.include.members([
      'What you get',
      'What it costs',
      'Sales',
      'Money',
    ]);
  });

  it('silence is said in words, and neither wins nor loses', async () => {
    const page = await compareOn({ programs: two() });
    expect(page.cells('Program fee')).to.deep.equal(['Fee USD 500 per year', 'Not mentioned']);
    expect(page.text).to.not.match(/[–—]\s*$/m);
  });

  it('a remark on a tier that nothing is known of has its mark in the rows of others', async () => {
    const measures = [{ id: 'people', name: 'People', topic: 'certified-people' }];
    const asks = { kind: 'measure', measure: 'people', atLeast: 2 };
    const page = await compareOn({
      programs: [
        aVendor('Acme', { measures, requirements: { silver: asks } }),
        aVendor('Birch', {
          measures,
          requirements: { silver: { kind: 'not-known', note: 'Not found.' }, gold: asks },
        }),
      ],
    });
    expect(page.cells('Certified people')[1]).to.match(/^Not known ?\d$/);
    expect(page.text, 'and is said once').to.contain('Notes on Birch Partners').and.not.contain('Conditions');
  });

  it('two currencies have no best, and the row says why', async () => {
    const page = await compareOn({ programs: [aVendor('Acme'), aVendor('Birch', { currency: 'EUR' })] });
    expect(page.cells('Program fee')).to.deep.equal(['Fee USD 500 per year', 'Fee EUR 500 per year']);
    const why = await explain(page, 'Program fee');
    expect(why)
      .to.contain('What being in the program costs.')
      .and.contain('Counts as different: different currencies.');
    expect(why).to.contain('Nothing is marked as best: different currencies.');
    const line = page.root.querySelectorAll('th .why');
    expect([...line].map((one) => one.textContent)).to.deep.equal(['No best: different currencies']);
  });

  it('say where each vendor says it and when that was read', async () => {
    const sourced = aVendor('Acme', {
      sources: [{ id: 'guide', title: 'Partner guide', readOn: '2026-04-02' }],
      costs: [
        {
          id: 'fee',
          kind: 'fee',
          name: 'Fee',
          topic: 'fee',
          value: { kind: 'money', value: 500 },
          source: 'guide',
        },
      ],
    });
    const page = await compareOn({ programs: [sourced, aVendor('Birch')] });
    expect(await explain(page, 'Program fee')).to.contain(
      'Acme Partners Source: Partner guide, undated, read on April 2, 2026',
    );
  });

  it('are told apart by who answers, each with its count; the rest stays folded below', async () => {
    const page = await compareOn({ programs: two() });
    const all = page.rowNames;
    const heard = listen('partner-view-change');
    await page.press('What differs (1)');
    expect(page.rowNames, 'a silence differs from nothing').to.deep.equal(['Discount']);
    expect(page.all('status').map((one) => words(one))).to.include('1 row shown');
    await page.press('Can be compared (7)');
    expect(page.rowNames).to.include('Leads').and.not.include('Program fee');
    await page.press(`All (${all.length})`);
    expect(page.rowNames).to.deep.equal(all);
    expect(heard).to.have.length(3);
  });

  it('are searched by topic, by its meaning and by what a vendor calls it', async () => {
    const page = await compareOn({ programs: two() });
    await page.search('DISC');
    expect(page.rowNames).to.deep.equal(['Discount']);
    await page.search('reseller rebate');
    expect(page.rowNames).to.deep.equal(['Discount']);
    await page.search('nothing of the kind');
    expect(page.rowNames).to.deep.equal([]);
    expect(page.text).to.contain('No row matches.').and.contain('Try another word');
    await page.press('Show all rows');
    expect(page.rowNames.length).to.be.greaterThan(5);
  });

  it('are searched by what the cells answer, by what else a topic is called, and for several things at once', async () => {
    const rows = [
      { id: 'm', name: 'Our person', topic: 'partner-manager', value: 'On the phone' },
      { id: 'f', name: 'Funds', topic: 'mdf', value: { kind: 'not-known' } },
      { id: 'l', name: 'Leads', topic: 'leads', value: true },
    ];
    const filler = ['training', 'events', 'seminars', 'logo-use', 'rebate'].map((topic) => ({
      id: topic,
      name: topic,
      topic,
      value: true,
    }));
    const page = await compareOn({
      programs: [aVendor('Acme', { benefits: [...rows, ...filler] }), aVendor('Birch')],
      attributes: { rows: 'compared' },
    });
    await page.search('phone');
    expect(page.rowNames).to.deep.equal(['Partner manager']);
    await page.search('named contact');
    await waitUntil(() => page.rowNames.join() === 'Partner manager');
    await page.search('mdf, named contact');
    expect(page.rowNames, 'whoever answers, and folded or not').to.have.members([
      'Partner manager',
      'Market development funds',
    ]);
    await page.search('not known');
    expect(page.rowNames, 'a silence is nothing to find').to.not.include('Market development funds');
  });

  it('show the first of many entries, those that say something before the others, and hold the rest', async () => {
    const many = ['A', 'B', 'C', 'D'].map((name, at) => ({
      id: name,
      name,
      topic: 'leads',
      value: at === 0 ? { kind: 'not-known' } : name.repeat(3),
    }));
    const page = await compareOn({ programs: [aVendor('Acme', { benefits: many }), aVendor('Birch')] });
    const [cell] = page.row('Leads').querySelectorAll('td');
    expect(words(cell!.querySelector('summary')!)).to.equal('2 more');
    expect(cell!.textContent).to.match(/BBB.*CCC.*DDD.*Not known/);
  });

  it('fold by group, by keyboard', async () => {
    const page = await compareOn({ programs: two() });
    const sales = page.get('button', 'Sales');
    sales.focus();
    await key('Enter');
    await frames();
    expect(page.rowNames).to.not.include('Leads');
    expect(page.focused).to.equal(sales);
    expect(sales.getAttribute('aria-expanded')).to.equal('false');
    await page.search('leads');
    expect(page.rowNames, 'a search looks into folded groups').to.deep.equal(['Leads']);
  });

  it('of ratings keep their scales and days', async () => {
    const rating = (score: number) => [
      {
        id: 'r',
        by: 'Channel Ledger',
        name: 'Partner score',
        score,
        scale: { min: 0 },
        date: '2026-01',
        method: 'A poll',
      },
    ];
    const page = await compareOn({
      programs: [
        aVendor('Acme', { ratings: rating(108) }),
        aVendor('Birch', { ratings: rating(90) }),
        aVendor('Cedar'),
      ],
    });
    expect(page.cells('Partner score, Channel Ledger')).to.deep.equal([
      '108 January 2026 Method: A poll Best in this row',
      '90 January 2026 Method: A poll',
      'Not rated',
    ]);
    expect(page.row('Partner score').cells[0]!.textContent).to.contain('from 0, open upwards');
  });
});

describe('weights', () => {
  hushWarnings();
  before(() => setViewport({ width: 1200, height: 900 }));
  const order = (page: Comparison) => [...page.root.querySelectorAll('.order li')].map((one) => words(one));

  it('are only there where the author wants them', async () => {
    expect((await compareOn({ programs: two() })).has('summary', 'Weigh what matters to you')).to.equal(
      false,
    );
  });

  it('give no place by chance: equal scores share one, and a paid column is marked there too', async () => {
    const page = await compareOn({
      programs: [{ program: aVendor('Acme'), sponsored: 'Acme Inc.' }, aVendor('Birch')],
      attributes: { weights: '' },
    });
    page.get('summary', 'Weigh what matters to you').click();
    await frames();
    await page.choose('Discount', '4');
    const places = [...page.root.querySelectorAll<HTMLLIElement>('.order > li')];
    expect(places.map(({ value }) => value)).to.deep.equal([1, 1]);
    expect(words(places[0]!)).to.contain('Acme Inc.');
  });

  it('are given by keyboard alone; the order, its range, its method and what it rests on are written beside them', async () => {
    const page = await compareOn({ programs: two(), attributes: { weights: '' } });
    page.get('summary', 'Weigh what matters to you').focus();
    await key('Enter');
    await frames();
    expect(page.text).to.contain('Give at least one topic a weight').and.contain('How this is counted');
    const select = page.get<HTMLSelectElement>('combobox', 'Discount');
    select.focus();
    await sendKeys({ type: '4' });
    await frames();
    expect(select.value).to.equal('4');
    expect(page.focused, 'the focus stays').to.equal(select);
    expect(order(page)).to.deep.equal([
      'Birch Partners 100 of 100 No open question can change this place.',
      'Acme Partners 0 of 100 No open question can change this place.',
    ]);
    await page.choose('Program fee', '4');
    expect(order(page)[0]).to.equal(
      'Birch Partners 50 to 100 of 100 50% of your weight rests on what this program does not say No open question can change this place.',
    );
    await page.press('Set all to 0');
    expect(order(page)).to.deep.equal([]);
  });

  it('where nothing can be compared there is no order', async () => {
    const page = await compareOn({
      programs: [aVendor('Acme'), aVendor('Birch', { currency: 'EUR' })],
      attributes: { weights: '' },
    });
    page.get('summary', 'Weigh what matters to you').click();
    await frames();
    await page.choose('Program fee', '5');
    expect(order(page)).to.deep.equal([]);
    expect(page.text).to.contain('None of these topics can be compared');
    await page.choose('Deal registration', '5');
    expect(order(page)).to.deep.equal([]);
    expect(page.text).to.contain('No order: by these weights all programs have 25 to 75 of 100.');
  });
});

describe('a link to a comparison', () => {
  hushWarnings();
  it('brings back order, hidden columns, tiers, rows and weights', async () => {
    const before = location.href;
    const wanted = new URLSearchParams({
      order: '2 1 3',
      hidden: '3',
      rows: 'differences',
      'tier-1': 'gold',
      'w-get discount': '3',
    });
    const url = new URL(location.href);
    url.searchParams.set('partner-may', wanted.toString());
    history.replaceState(null, '', url);
    try {
      const page = await compareOn(
        { programs: [...two(), aVendor('Cedar')], attributes: { 'link-name': 'may', weights: '' } },
        2,
      );
      expect(page.programs).to.deep.equal(['Birch', 'Acme']);
      expect(page.get('button', 'What differs (1)').getAttribute('aria-pressed')).to.equal('true');
      expect(page.chosen('Tier of Acme Partners')).to.equal('Gold');
      let copied = '';
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text: string) => void (copied = text) },
      });
      await page.press('Copy link');
      expect(new URLSearchParams(new URL(copied).searchParams.get('partner-may')!).get('order')).to.equal(
        '2 1 3',
      );
      expect(
        Object.fromEntries(new URLSearchParams(new URL(copied).searchParams.get('partner-may')!)),
      ).to.deep.equal({
        ...Object.fromEntries(wanted),
        pair: '2 1',
      });
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
      history.replaceState(null, '', before);
    }
  });
});
