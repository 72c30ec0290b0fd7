import { expect } from 'chai';
import { documentOf } from '../../../../src/program/sheet/own/document-of.js';
import { describeEditNote } from '../../../../src/program/sheet/own/notes.js';
import { isOwnLayout } from '../../../../src/program/sheet/own/read-sheets.js';
import { textSheet, type Sheet, type SheetCell } from '../../../../src/program/sheet/sheet.js';
import { sheetsOf } from '../../../../src/program/sheet/write/sheets-of.js';

type Json = Record<string, unknown>;

/** An invented program, with one of most things that a person edits. */
const PROGRAM = {
  schemaVersion: 1,
  id: 'lumora',
  vendor: { name: 'Lumora' },
  name: 'Lumora Partners',
  invented: true,
  currency: 'EUR',
  tiers: [
    { id: 'silver', name: 'Silver' },
    { id: 'gold', name: 'Gold' },
  ],
  benefits: [
    {
      id: 'discount',
      name: 'Discount',
      values: {
        silver: { kind: 'percent', upTo: 5 },
        gold: { kind: 'percent', value: 10, of: 'list price' },
      },
    },
    {
      id: 'portal',
      name: { en: 'Portal', de: 'Portal' },
      values: { silver: false, gold: true },
      footnotes: [],
    },
    {
      id: 'funds',
      name: 'Funds',
      values: {
        gold: {
          kind: 'varies',
          by: 'region',
          cases: { emea: { kind: 'money', value: 1000 }, apac: { kind: 'not-published' } },
        },
      },
    },
  ],
  dimensions: [
    {
      id: 'region',
      name: 'Region',
      options: [
        { id: 'emea', name: 'EMEA' },
        { id: 'apac', name: 'APAC' },
      ],
    },
  ],
  measures: [{ id: 'certified', name: 'Certified people' }],
  requirements: {
    gold: {
      kind: 'any',
      of: [
        { kind: 'measure', measure: 'certified', atLeast: 4 },
        {
          kind: 'some',
          count: 1,
          of: [
            { kind: 'measure', measure: 'certified', atLeast: 2, window: { kind: 'rolling', months: 12 } },
            { kind: 'not-known' },
          ],
        },
      ],
    },
  },
};

/** The sheets of the program, and ways to change them as a person does. */
class Workbook {
  readonly sheets: Sheet[] = sheetsOf(PROGRAM).sheets;

  sheet(name: string): Sheet {
    return this.sheets.find((sheet) => sheet.name === name)!;
  }

  /** Changes the cell in the first row whose first cells are these. */
  set(sheet: string, key: readonly string[], heading: string, cell: SheetCell | string): this {
    const { rows } = this.sheet(sheet);
    const row = rows.find((one) => key.every((text, column) => one[column]?.text === text))!;
    row[this.column(sheet, heading)] = typeof cell === 'string' ? { text: cell } : cell;
    return this;
  }

  column(sheet: string, heading: string): number {
    const [first] = this.sheet(sheet).rows;
    const column = first!.findIndex(({ text }) => text === heading);
    return column < 0 ? first!.push({ text: heading }) - 1 : column;
  }

  add(sheet: string, cells: Record<string, string>): this {
    const row: SheetCell[] = [];
    for (const [heading, text] of Object.entries(cells)) row[this.column(sheet, heading)] = { text };
    this.sheet(sheet).rows.push(Array.from(row, (cell) => cell ?? { text: '' }));
    return this;
  }

  remove(sheet: string, ...key: string[]): this {
    const found = this.sheet(sheet);
    found.rows = found.rows.filter((row) => !key.every((text, column) => row[column]?.text === text));
    return this;
  }

  read(): { document: Json; said: string[]; codes: string[] } {
    const { document, notes } = documentOf(this.sheets, PROGRAM);
    return { document, said: notes.map(describeEditNote), codes: notes.map(({ code }) => code) };
  }
}

const benefit = (document: Json, id: string) =>
  (document['benefits'] as Json[]).find((one) => one['id'] === id);

describe('sheets that a person has edited', () => {
  it('are told from others by a heading, whatever they are called', () => {
    expect(isOwnLayout([textSheet([['', 'Silver', 'Gold']])])).to.equal(false);
    expect(isOwnLayout([textSheet([['Name', 'Benefit ID']], 'export (2)')])).to.equal(true);
  });

  it('change the cell that was changed, and keep what no sheet holds', () => {
    const { document, said } = new Workbook().set('Benefits', ['portal'], 'Silver', 'on request').read();
    expect(said).to.deep.equal([]);
    expect(benefit(document, 'portal')).to.deep.equal({
      ...PROGRAM.benefits[1],
      values: { silver: { kind: 'on-request' }, gold: true },
    });
  });

  const AMOUNTS: [SheetCell | string, Json][] = [
    [{ text: '7', value: 7 }, { value: 7 }],
    ['at least 3', { atLeast: 3 }],
    ['Up to 7.5', { upTo: 7.5 }],
    ['5 to 7', { low: 5, high: 7 }],
    ['0,5', { value: 0.5 }],
    ['20 %', { value: 20 }],
    [{ text: '20%', value: 0.2 }, { value: 20 }],
  ];
  for (const [cell, amount] of AMOUNTS) {
    it(`read ${JSON.stringify(cell)} as ${JSON.stringify(amount)}`, () => {
      const { document, said } = new Workbook().set('Benefits', ['discount'], 'Silver', cell).read();
      expect(said).to.deep.equal([]);
      expect(benefit(document, 'discount')!['values']).to.have.deep.property('silver', {
        kind: 'percent',
        ...amount,
      });
    });
  }

  it('lose what a deleted row stood for', () => {
    const { document } = new Workbook()
      .remove('Benefits', 'portal')
      .remove('What is asked', 'Gold', '2 > 2')
      .read();
    expect(benefit(document, 'portal')).to.equal(undefined);
    expect(document['requirements']).to.have.nested.property('gold.of[1].of').with.length(1);
  });

  it('gain a row, with an id made from its name where there is none', () => {
    const { document, said } = new Workbook()
      .add('Benefits', { name: 'Büro & Café', Gold: 'yes' })
      .add('Measures', { 'measure id': 'revenue', name: 'Revenue', kind: 'money' })
      .add('What is asked', { 'asked of': 'Silver', kind: 'measure', measure: 'revenue', 'at least': '10' })
      .read();
    expect(benefit(document, 'buro-cafe')).to.deep.equal({
      id: 'buro-cafe',
      name: 'Büro & Café',
      values: { gold: true },
    });
    expect(said).to.deep.equal(['Benefits!A8: there is no id; “buro-cafe” was made from “Büro & Café”.']);
    expect(document['measures']).to.have.length(2);
    expect(document['requirements']).to.have.deep.property('silver', {
      kind: 'measure',
      measure: 'revenue',
      atLeast: 10,
    });
  });

  it('gain a tier with its column', () => {
    const { document, said } = new Workbook()
      .add('Tiers', { 'tier id': 'platinum', name: 'Platinum' })
      .set('Benefits', ['discount'], 'Platinum', { text: '15', value: 15 })
      .read();
    expect(said).to.deep.equal([]);
    expect(benefit(document, 'discount')!['values']).to.have.deep.property('platinum', {
      kind: 'percent',
      value: 15,
    });
  });

  it('gain a language beside the texts of the document', () => {
    const { document, said } = new Workbook()
      .set('Benefits', ['discount'], 'name (de)', 'Rabatt')
      .set('Tiers', ['gold'], 'name (fr)', 'Or')
      .read();
    expect(said).to.deep.equal([]);
    expect(benefit(document, 'discount')!['name']).to.deep.equal({ en: 'Discount', de: 'Rabatt' });
    expect(document).to.have.deep.nested.property('tiers[1].name', { en: 'Gold', fr: 'Or' });
  });

  it('hold what differs by a dimension, a line for each option, and take one more', () => {
    const { document, said } = new Workbook()
      .add('Benefits', {
        'benefit id': 'funds',
        part: 'region: latam',
        'kind of value': 'money',
        Gold: '700',
      })
      .set('Benefits', ['funds', 'region: emea'], 'Gold', { text: '900', value: 900 })
      .read();
    expect(said).to.deep.equal([]);
    expect(benefit(document, 'funds')!['values']).to.have.deep.nested.property('gold.cases', {
      emea: { kind: 'money', value: 900 },
      apac: { kind: 'not-published' },
      latam: { kind: 'money', value: 700 },
    });
  });

  it('let a new value stand for what had lines of its own, and tell of these', () => {
    const { document, codes } = new Workbook().set('Benefits', ['funds', ''], 'Gold', 'not known').read();
    expect(benefit(document, 'funds')!['values']).to.deep.equal({ gold: { kind: 'not-known' } });
    expect(codes).to.include('unknown-part');
  });

  const WRONG: [told: string, change: (workbook: Workbook) => Workbook, said: RegExp][] = [
    [
      'a column that there is not',
      (book) => book.add('Measures', { 'measure id': 'x', name: 'X', definiton: 'y' }),
      /^Measures!C1: no column is called “definiton”.*mean “definition”\?/,
    ],
    [
      'a wrong word',
      (book) => book.set('What is asked', ['Gold', ''], 'kind', 'anny'),
      /^“?What is asked.*“anny” is not understood here\. Did you mean “any”\?/,
    ],
    [
      'what is no number',
      (book) => book.set('What is asked', ['Gold', '1'], 'at least', 'four'),
      /“four” is no number\. Write digits/,
    ],
    [
      'a figure of no kind',
      (book) => book.set('Benefits', ['portal'], 'Gold', '12'),
      /^Benefits!\w+: “12” is a figure, and nothing in its line says of what kind/,
    ],
    [
      'words in a line of figures',
      (book) => book.set('Benefits', ['discount'], 'Silver', 'a lot'),
      /“a lot” is no figure of the kind “percent”/,
    ],
    [
      'two lines for one cell',
      (book) => book.add('Benefits', { 'benefit id': 'portal', Gold: 'no' }),
      /another line has something else for the same; “no” was not read/,
    ],
    [
      'a part that there cannot be',
      (book) => book.add('Benefits', { 'benefit id': 'portal', part: 'capp 1', Gold: '5' }),
      /nothing here has a part “capp 1”/,
    ],
    [
      'a cell that says nothing there',
      (book) => book.set('What is asked', ['Gold', ''], 'at least', '3'),
      /“3” says nothing for what its line is about/,
    ],
    [
      'an ambiguous comma',
      (book) => book.set('What is asked', ['Gold', '1'], 'at least', '1,500'),
      /“1,500” is no number/,
    ],
  ];
  for (const [told, change, said] of WRONG) {
    it(`are told ${told}`, () => {
      const read = change(new Workbook()).read();
      expect(
        read.said.some((sentence) => said.test(sentence)),
        read.said.join('\n'),
      ).to.equal(true);
    });
  }

  it('change nothing of what stands in a sheet that is not among them', () => {
    const workbook = new Workbook().set('Benefits', ['portal'], 'Gold', 'no');
    const { document, notes } = documentOf([workbook.sheet('Benefits')], PROGRAM);
    expect(document).to.have.nested.property('benefits[1].values.gold', false);
    expect({ ...document, benefits: PROGRAM.benefits }).to.deep.equal(PROGRAM);
    expect(notes.filter(({ code }) => code === 'sheet-missing')).to.have.length(5);
  });

  it('are read by the id in brackets where a tier is called like a column or another', () => {
    const program = {
      ...PROGRAM,
      tiers: [
        { id: 'silver', name: 'Name' },
        { id: 'gold', name: 'Silver (de)' },
      ],
    };
    const { sheets } = sheetsOf(program);
    const headings = sheets.find(({ name }) => name === 'Benefits')!.rows[0]!.map(({ text }) => text);
    expect(headings).to.include.members(['Name [silver]', 'Silver (de) [gold]']);
    expect(documentOf(sheets, program)).to.deep.equal({ document: program, notes: [] });
  });

  it('keep texts that a spreadsheet or a reader would take for something else', () => {
    const texts = [
      'not published',
      '5',
      'up to 3',
      ' padded ',
      '"quoted"',
      "'=1+1",
      'see below',
      'yes, and more',
    ];
    const program = {
      ...PROGRAM,
      benefits: texts.map((text, index) => ({ id: `b${index}`, name: text, values: { gold: text } })),
    };
    const { sheets, left } = sheetsOf(program);
    expect(left).to.deep.equal([]);
    expect(documentOf(sheets).document['benefits']).to.deep.equal(program.benefits);
    for (const row of sheets.find(({ name }) => name === 'Benefits')!.rows)
      for (const { text } of row) expect(text).not.to.match(/^'/);
  });
});
