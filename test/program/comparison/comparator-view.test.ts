import { expect } from 'chai';
import {
  comparatorViewFromText,
  FIRST_VIEW,
  fitView,
  HEAVIEST,
  type ComparatorView,
} from '../../../src/program/comparison/comparator-view.js';
import { comparatorViewToText } from '../../../src/program/comparison/comparator-view-to-text.js';

const COLUMNS = ['1', '2', '3'];
const aView = (more: Partial<ComparatorView> = {}): ComparatorView => ({ ...FIRST_VIEW, ...more });

describe('a view for the columns that there are', () => {
  const cases: { name: string; view: Partial<ComparatorView>; is: Partial<ComparatorView> }[] = [
    {
      name: 'shows all in the order of the list',
      view: {},
      is: { order: COLUMNS, hidden: [], pair: ['1', '2'] },
    },
    {
      name: 'keeps an order',
      view: { order: ['3', '1', '2'] },
      is: { order: ['3', '1', '2'], pair: ['3', '1'] },
    },
    { name: 'puts new columns last', view: { order: ['3'] }, is: { order: ['3', '1', '2'] } },
    { name: 'drops columns that are not there', view: { order: ['9', '2'] }, is: { order: ['2', '1', '3'] } },
    { name: 'takes a column once', view: { order: ['2', '2', '1'] }, is: { order: ['2', '1', '3'] } },
    { name: 'hides what is hidden', view: { hidden: ['1'] }, is: { hidden: ['1'], pair: ['2', '3'] } },
    { name: 'hides all but one', view: { hidden: ['1', '3'] }, is: { hidden: ['1', '3'], pair: ['2'] } },
    { name: 'never hides all', view: { hidden: ['1', '2', '3'] }, is: { hidden: [], pair: ['1', '2'] } },
    { name: 'never hides all in any order', view: { hidden: ['3', '9', '1', '2'] }, is: { hidden: [] } },
    { name: 'hides a column named twice once', view: { hidden: ['1', '1', '1'] }, is: { hidden: ['1'] } },
    { name: 'hides no column that is not there', view: { hidden: ['9'] }, is: { hidden: [] } },
    { name: 'keeps a pair', view: { pair: ['3', '2'] }, is: { pair: ['3', '2'] } },
    { name: 'completes a pair of one', view: { pair: ['3'] }, is: { pair: ['3', '1'] } },
    { name: 'pairs no column with itself', view: { pair: ['3', '3'] }, is: { pair: ['3', '1'] } },
    { name: 'pairs no hidden column', view: { pair: ['1', '3'], hidden: ['1'] }, is: { pair: ['3', '2'] } },
  ];
  for (const { name, view, is } of cases)
    it(name, () => expect(fitView(aView(view), COLUMNS)).to.deep.include(is));

  it('leaves everything else as it is', () => {
    const view = aView({
      rows: 'single',
      query: 'x',
      folded: ['a'],
      tiers: { 1: 'gold' },
      weights: { a: 2 },
    });
    expect(fitView(view, COLUMNS)).to.deep.include({ ...view, order: COLUMNS, pair: ['1', '2'] });
  });
});

describe('a link to a view', () => {
  const first = fitView(FIRST_VIEW, COLUMNS);

  const views: { name: string; more: Partial<ComparatorView>; text: string }[] = [
    { name: 'is empty for the first view', more: {}, text: '' },
    { name: 'has the order', more: { order: ['3', '1', '2'] }, text: 'order=3+1+2' },
    { name: 'has what is hidden', more: { hidden: ['2'] }, text: 'hidden=2' },
    { name: 'has the pair', more: { pair: ['3', '1'] }, text: 'pair=3+1' },
    { name: 'has the rows', more: { rows: 'differences' }, text: 'rows=differences' },
    { name: 'has the search', more: { query: 'a & b' }, text: 'search=a+%26+b' },
    { name: 'has the tiers', more: { tiers: { 2: 'gold' } }, text: 'tier-2=gold' },
    { name: 'has the weights', more: { weights: { margin: 3 } }, text: 'w-margin=3' },
    { name: 'has what is folded', more: { folded: ['a', 'b'] }, text: 'folded=a%7Cb' },
  ];
  for (const { name, more, text } of views)
    it(`${name}, and is read back as it was`, () => {
      const view = { ...first, ...more };
      expect(comparatorViewToText(view, first)).to.equal(text);
      expect(comparatorViewFromText(text, first)).to.deep.equal(view);
    });

  it('leaves out weights of nothing', () =>
    expect(comparatorViewToText({ ...first, weights: { margin: 0 } }, first)).to.equal(''));

  it('can show columns that the first view hides, and all rows where that shows fewer', () => {
    const narrow: ComparatorView = { ...first, hidden: ['1'], rows: 'differences' };
    const view: ComparatorView = { ...first, hidden: [], rows: 'all' };
    const text = comparatorViewToText(view, narrow);
    expect(text).to.equal('hidden=&rows=all');
    expect(fitView(comparatorViewFromText(text, narrow), COLUMNS)).to.deep.equal(view);
  });

  it('that hides all columns shows them', () => {
    const view = comparatorViewFromText('hidden=1+2+3', first);
    expect(fitView(view, COLUMNS)).to.deep.include({ hidden: [], order: COLUMNS });
  });

  const weights: { given: string; read: number }[] = [
    { given: '3', read: 3 },
    { given: '2.6', read: 3 },
    { given: '-1', read: 0 },
    { given: '99', read: HEAVIEST },
    { given: 'much', read: 0 },
    { given: 'Infinity', read: HEAVIEST },
    { given: '', read: 0 },
  ];
  for (const { given, read } of weights)
    it(`reads a weight of "${given}" as ${read}`, () =>
      expect(comparatorViewFromText(`w-margin=${given}`, first).weights).to.deep.equal({ margin: read }));

  it('reads rows that it does not know as those of the first view', () => {
    for (const text of ['rows=none', 'rows=', 'rows=constructor', ''])
      expect(comparatorViewFromText(text, { ...first, rows: 'single' }).rows).to.equal('single');
  });

  it('reads no more of a search than anybody types', () =>
    expect(comparatorViewFromText(`search=${'x'.repeat(500)}`, first).query).to.have.length(200));
});
