import { expect } from 'chai';
import { neutral, toCsv, toTabs, unneutral, wouldRun } from '../../src/program/delimited.js';

/** What a spreadsheet makes of one CSV cell: the text between its quotes. */
const csvCell = (cell: string) =>
  toCsv([[cell]])
    .replace(/^\ufeff"|"\r\n$/g, '')
    .replaceAll('""', '"');

describe('a table for spreadsheets', () => {
  it('is CSV with a byte order mark, quotes doubled and lines ended as RFC 4180 says', () => {
    expect(
      toCsv([
        ['a', 'b "c"', 'd, e'],
        ['1\n2', '', 'ü'],
      ]),
    ).to.equal('\ufeff"a","b ""c""","d, e"\r\n"1\n2","","ü"\r\n');
  });
  it('has semicolons for a spreadsheet whose decimal sign is the comma', () => {
    expect(toCsv([['Stufe', '1.000,50 EUR', 'a; b']], ';')).to.equal(
      '\ufeff"Stufe";"1.000,50 EUR";"a; b"\r\n',
    );
  });
  it('is one line for each row and a tab between cells for the clipboard', () => {
    expect(
      toTabs([
        ['a', 'b\tc'],
        ['d\r\ne', ''],
      ]),
    ).to.equal('a\tb c\nd e\t');
  });

  const formulas = [
    '=1+1',
    '=HYPERLINK("https://x.example","y")',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '\u00a0=1+1',
    "=cmd|' /C calc'!A0",
    '-2+3+cmd|x',
    '+49 89 1',
    '-5 %',
    '"=1+1"',
    '＝1+1',
    '＠SUM(A1)',
    '\u0000=1+1',
    '\u001f=1+1',
    '\u202e=1+1',
    '\ufeff@SUM(A1)',
    "'=1+1",
    '\tplain',
    '\u0007plain',
  ];
  for (const cell of formulas) {
    it(`runs no formula: ${JSON.stringify(cell)}`, () => {
      expect(csvCell(cell)[0]).to.equal("'");
      expect(toTabs([[cell]])[0]).to.equal("'");
    });
  }
  for (const cell of [
    '-5',
    '+5',
    '-1,234.50',
    '-5%',
    '-5,00\u00a0€',
    '-$1,200.50',
    '\u061c-٥٬٠٠٠٪\u061c',
    '5 = five',
    'a-b',
    'a@b.example',
    '',
    '100%',
    'مستوى',
  ]) {
    it(`leaves as it is: ${JSON.stringify(cell)}`, () => {
      expect(csvCell(cell)).to.equal(cell);
      expect(toTabs([[cell]])).to.equal(cell);
    });
  }
  it('is read again as it was', () => {
    for (const cell of [...formulas, '-5', "'Twas", "''=1", 'plain'])
      expect(unneutral(neutral(cell)), JSON.stringify(cell)).to.equal(cell);
    expect(unneutral("'Twas")).to.equal("'Twas");
    expect(wouldRun(neutral('=1+1')), 'an apostrophe that is led by another').to.equal(true);
  });
});
