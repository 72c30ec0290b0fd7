import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { ALL } from '../../programs.js';
import { aDocument, block, demo, frames, hushWarnings, tiers, visit, words, type Visit } from '../visitor.js';

const NARROW = { style: 'width:320px' };
const four = (more: object = {}) =>
  aDocument({
    tiers: tiers('Bronze', 'Silver', 'Gold', 'Platinum'),
    benefits: [
      { id: 'deals', name: 'Deals', values: { bronze: '1', silver: '2', gold: '3', platinum: '4' } },
    ],
    ...more,
  });
/** What a row says, in the order in which it is seen. */
const seen = (page: Visit, row: string) =>
  [...page.row(row).cells]
    .slice(1)
    .filter((cell) => cell.checkVisibility())
    .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
    .map((cell) => words(cell));
const choosers = (page: Visit) => [page.chosen('First tier shown'), page.chosen('Second tier shown')];

describe('where there is room for two tiers', () => {
  hushWarnings();
  before(() => setViewport({ width: 1000, height: 700 }));

  it("the author's pair is shown first, in the author's order", async () => {
    const page = await visit({ program: four(), attributes: { pair: 'gold bronze' }, around: NARROW });
    expect(choosers(page)).to.deep.equal(['Gold', 'Bronze']);
    expect(seen(page, 'Deals')).to.deep.equal(['3', '1']);
  });

  it('else the recommended tier and the one before it, else the first two', async () => {
    const program = four();
    expect(choosers(await visit({ program, around: NARROW }))).to.deep.equal(['Bronze', 'Silver']);
    (program['tiers'] as Record<string, unknown>[])[3]!['recommended'] = 'It pays.';
    expect(choosers(await visit({ program, around: NARROW }))).to.deep.equal(['Gold', 'Platinum']);
  });

  it('the visitor chooses both in any order; who asks for the other tier swaps them', async () => {
    const page = await visit({ program: four(), around: NARROW });
    expect(page.options('First tier shown')).to.deep.equal(['Bronze', 'Silver', 'Gold', 'Platinum']);
    await page.choose('First tier shown', 'Silver');
    expect(seen(page, 'Deals')).to.deep.equal(['2', '1']);
    await page.choose('First tier shown', 'Bronze');
    expect(seen(page, 'Deals')).to.deep.equal(['1', '2']);
    await page.choose('First tier shown', 'Platinum');
    expect(seen(page, 'Deals')).to.deep.equal(['4', '2']);
    await page.choose('Second tier shown', 'Gold');
    expect(seen(page, 'Deals')).to.deep.equal(['4', '3']);
  });

  it('a pair that the document does not have gives way to one that it has', async () => {
    const page = await visit({ program: four(), attributes: { pair: 'diamond gold gold' }, around: NARROW });
    expect(new Set(choosers(page)).size).to.equal(2);
    expect(choosers(page)).to.include('Gold');
  });

  it('what differs is what differs between those two, and its count says so', async () => {
    const program = four({
      benefits: [
        { id: 'deals', name: 'Deals', values: { bronze: '1', silver: '1', gold: '3', platinum: '4' } },
        { id: 'labs', name: 'Labs', values: { bronze: true, silver: false, gold: false, platinum: false } },
        { id: 'news', name: 'News', value: true },
      ],
      costs: [
        {
          id: 'fee',
          name: 'Fee',
          kind: 'fee',
          values: { bronze: '1', silver: '1', gold: '1', platinum: '2' },
        },
      ],
    });
    const attributes = { rows: '', 'differences-only': '', pair: 'bronze silver' };
    const page = await visit({ program, attributes, around: NARROW });
    expect(page.rowNames).to.deep.equal(['Labs']);
    expect(page.has('heading', 'What it costs')).to.equal(false);
    expect(page.has('button', 'What differs (1)')).to.equal(true);
    expect(words(page.get('status'))).to.contain('1 row');
    await page.choose('Second tier shown', 'Platinum');
    expect(page.rowNames).to.deep.equal(['Deals', 'Labs', 'Fee']);
    expect(page.has('button', 'What differs (3)')).to.equal(true);
    await page.press(/^All rows/);
    expect(page.rowNames).to.include('News');
    const wide = await visit({ program, attributes, around: { style: 'width:900px' } });
    expect(wide.rowNames).to.deep.equal(['Deals', 'Labs', 'Fee']);
    expect(wide.has('button', 'What differs (3)')).to.equal(true);
  });

  it('two tiers need no choosers', async () => {
    const page = await visit({ program: aDocument(), around: NARROW });
    expect(page.all('combobox')).to.deep.equal([]);
    expect(seen(page, 'Deal registration')).to.deep.equal(['No', 'Yes']);
    expect(page.has('button', 'Gold')).to.equal(true);
  });

  it('only one of them is shown where there is room for one only', async () => {
    const page = await visit({ program: four(), around: { style: 'width:200px' } });
    expect(seen(page, 'Deals')).to.deep.equal(['1']);
  });

  it('a container that becomes wide shows all tiers', async () => {
    const page = await visit({ program: four(), around: NARROW });
    page.element.parentElement!.style.width = '900px';
    await frames();
    expect(seen(page, 'Deals')).to.deep.equal(['1', '2', '3', '4']);
    expect(page.has('combobox')).to.equal(false);
  });

  it('headers name only the tiers that are shown', async () => {
    const page = await visit({ program: four(), attributes: { pair: 'silver platinum' }, around: NARROW });
    expect(page.all('columnheader').map((header) => words(header))).to.deep.equal([
      'Tier',
      'Silver',
      'Platinum',
    ]);
  });
});

describe('nothing scrolls sideways at 320 px', () => {
  hushWarnings();

  const overflow = async (program: unknown, around: Record<string, string>) => {
    const frame = block({ ...around, style: 'width:320px;overflow-x:auto' });
    await visit({ program, parent: frame });
    return frame.scrollWidth - frame.clientWidth;
  };

  for (const name of ALL)
    it(name, async () => {
      expect(await overflow(await demo(name), {})).to.equal(0);
    });

  for (const language of ['de', 'ar', 'he', 'pl'])
    it(`lumora-msp in ${language}`, async () => {
      const around = { lang: language, dir: language === 'ar' || language === 'he' ? 'rtl' : 'ltr' };
      expect(await overflow(await demo('lumora-msp'), around)).to.equal(0);
    });

  it('words longer than the window', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungsordnung'.repeat(2);
    const program = aDocument({
      name: long,
      tiers: [
        { id: 'a', name: long },
        { id: 'b', name: long },
        { id: 'c', name: long },
      ],
      categories: [{ id: 'sales', name: long }],
      benefits: [{ id: 'x', name: long, category: 'sales', value: long }],
    });
    expect(await overflow(program, {})).to.equal(0);
  });
});
