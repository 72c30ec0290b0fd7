import { expect } from 'chai';
import { MOST_COLUMNS, paperSheets } from '../../src/program/paper-sheets.js';

describe('sheets of paper', () => {
  for (const [columns, sizes] of [
    [0, []],
    [1, [1]],
    [5, [5]],
    [6, [3, 3]],
    [7, [4, 3]],
    [10, [5, 5]],
    [11, [4, 4, 3]],
  ] as const)
    it(`hold ${columns} columns as ${sizes.join(' + ') || 'nothing'}`, () => {
      expect(paperSheets(columns).map(({ length }) => length)).to.deep.equal(sizes);
    });

  it('hold every column once, in their order, as many as fit and about as many each', () => {
    for (let columns = 1; columns <= 40; columns++) {
      const sheets = paperSheets(columns);
      expect(sheets.flat()).to.deep.equal(Array.from({ length: columns }, (_, at) => at));
      const sizes = sheets.map(({ length }) => length);
      expect(Math.max(...sizes)).to.be.at.most(MOST_COLUMNS);
      expect(Math.max(...sizes) - Math.min(...sizes)).to.be.at.most(1);
      expect(sheets.length).to.equal(Math.ceil(columns / MOST_COLUMNS));
    }
  });
});
