import { expect } from 'chai';
import { cellName, textSheet } from '../../../src/program/sheet/sheet.js';

describe('a sheet', () => {
  it('names its cells as spreadsheets do', () => {
    const sheet = textSheet([['']], 'Benefits');
    expect([0, 25, 26, 701, 702].map((column) => cellName(sheet, 6, column))).to.deep.equal([
      'Benefits!A7',
      'Benefits!Z7',
      'Benefits!AA7',
      'Benefits!ZZ7',
      'Benefits!AAA7',
    ]);
    expect(cellName(textSheet([]), 0, 1)).to.equal('B1');
  });
});
