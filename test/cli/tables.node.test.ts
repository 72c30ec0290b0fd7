import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readXlsx } from '../../src/cli/sheets/xlsx/read-xlsx.js';
import { writeXlsx } from '../../src/cli/sheets/xlsx/write-xlsx.js';
import { parse } from '../../src/program/read/parse.js';
import { sheetsOf } from '../../src/program/sheet/write/sheets-of.js';
import { textSheet } from '../../src/program/sheet/sheet.js';
import { cli, Folder, GOOD, type Around } from './run-cli.js';

const PROGRAMS = join(import.meta.dirname, '../../demo/programs');
const TABLE = [
  ['Acme Partner Program', '', ''],
  ['Benefits', 'Silver', 'Gold'],
  ['Deal registration', '✓', '✓'],
  ['Discount', '5%', 'up to 10%'],
];

describe('tables', () => {
  let folder: Folder;
  beforeEach(() => (folder = new Folder()));
  afterEach(() => folder.remove());
  const type = (line: string, around: Around = {}) => cli(line.split(' '), { cwd: folder.path, ...around });
  const document = (name: string) =>
    JSON.parse(readFileSync(join(folder.path, name), 'utf8')) as Record<string, unknown>;

  describe('become documents', () => {
    const check = (name: string) => {
      const result = parse(document(name));
      if (!result.ok) throw new Error('is not sound');
      const { tiers, benefits = [], vendor } = result.value;
      expect(vendor.name).to.equal('Acme');
      expect(tiers.map((tier) => tier.name)).to.deep.equal(['Silver', 'Gold']);
      expect(benefits.map(({ values }) => values)).to.deep.equal([
        { silver: true, gold: true },
        { silver: { kind: 'percent', value: 5 }, gold: { kind: 'percent', upTo: 10 } },
      ]);
    };
    it('from a workbook', async () => {
      folder.write('a.xlsx', writeXlsx([textSheet(TABLE, 'Program')]));
      const { code, out, err } = await type('import a.xlsx -o a.json --vendor Acme');
      expect([code, out]).to.deep.equal([0, '']);
      expect(err).to.contain('Understood: 2 tiers, 2 benefits').and.contain('Wrote "a.json".');
      check('a.json');
    });
    it('from a percentage that is a number with a format', async () => {
      const rows = textSheet(TABLE, 'Program').rows;
      rows[3]![1] = { text: '5%', value: 0.05 };
      folder.write('a.xlsx', writeXlsx([{ name: 'Program', rows }]));
      await type('import a.xlsx -o a.json --vendor Acme');
      check('a.json');
    });
    it('from CSV of any separator, and with the first command of all', async () => {
      folder.write('a.csv', TABLE.map((row) => row.join(';')).join('\r\n'));
      expect((await type('init a.json --from a.csv --vendor Acme')).code).to.equal(0);
      check('a.json');
    });
    it('from what was pasted, to standard output with nothing else on it', async () => {
      const stdin = TABLE.map((row) => row.join('\t')).join('\n');
      const { out } = await type('import - --vendor Acme', { stdin });
      folder.write('a.json', out);
      check('a.json');
    });
    it('from a glob and a folder, each table once', async () => {
      folder.write('in/a.csv', TABLE.map((row) => row.join(',')).join('\n'));
      folder.write('in/~$a.xlsx', 'a lock');
      folder.write('in/read.me', 'x');
      await cli(['import', 'in', 'in/*.csv', '-o', 'a.json', '--vendor', 'Acme'], { cwd: folder.path });
      check('a.json');
    });
  });

  it('tell what is not sure with its cell, what stood for it, and fail for it where that is asked', async () => {
    folder.write('a.csv', 'Benefits,Silver,Gold\nDiscount,–,\n');
    const { code, err } = await type('import a.csv -o a.json --strict');
    expect(code).to.equal(1);
    expect(err).to.contain('a!B2').and.contain('Not understood:');
    const no = await type('import a.csv -o b.json --dash no --empty not-published');
    expect(no.code).to.equal(0);
    const [row] = document('b.json')['benefits'] as { values: object }[];
    expect(row!.values).to.deep.equal({ silver: false, gold: { kind: 'not-published' } });
  });

  it('tell what is so of several cells in one sentence', async () => {
    folder.write('a.csv', 'Benefits,Silver,Gold,Platinum\nLeads,–,–,x\nDiscount,–,–,–\n');
    const { err } = await type('import a.csv -o a.json --vendor Acme --name Program');
    expect(err.split('\n')[0]).to.contain('a!B2, a!C2, a!B3, a!C3 and 1 more: “–” may mean');
    expect(err).to.contain('5 notes to look at');
    expect(err).to.contain('each as you mean it: --dash no.').and.contain('validate a.json');
  });

  it('that are none leave nothing behind: one sentence, and 2', async () => {
    folder.write('empty.csv', '');
    folder.write('a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    folder.write('a.csv', 'Benefits,Silver\nLeads,x\n');
    folder.write('there.json', 'mine');
    folder.write('letter.csv', 'Dear partner\nWe have two levels.\n');
    for (const line of [
      'import empty.csv -o a.json',
      'import a.xls -o a.json',
      'import missing.csv -o a.json',
      'import letter.csv -o a.json',
      'import a.csv -o there.json',
      'import a.csv -o a.json --currency euro',
      'import a.csv -o a.json --into missing.json',
      'init a.json --from a.csv --tiers Gold',
    ]) {
      const { code, err } = await type(line);
      expect([line, code, err.trim().split('\n').length]).to.deep.equal([line, 2, 1]);
    }
    expect(folder.names()).to.deep.equal(['a.csv', 'a.xls', 'empty.csv', 'letter.csv', 'there.json']);
    expect(readFileSync(join(folder.path, 'there.json'), 'utf8')).to.equal('mine');
  });

  it('of an export that say no sound document are not written, and the problems are told', async () => {
    folder.write('a.json', GOOD);
    await type('export a.json -o sheets');
    const path = join(folder.path, 'sheets/Program.csv');
    folder.write('sheets/Program.csv', readFileSync(path, 'utf8').replace('Acme Partners', ''));
    const { code, err } = await type('import sheets -o b.json');
    expect(code).to.equal(1);
    expect(err).to.contain('"name" is missing here.').and.contain('nothing was written');
    expect(folder.names()).to.deep.equal(['a.json', 'sheets']);
  });

  it('are written and read again as what they were, and an edit is the only change', async () => {
    folder.write('a.json', GOOD);
    const { err } = await type('export a.json -o sheets --separator semicolon');
    expect(err).to.contain('The sheets hold all of the document.');
    await type('import sheets -o b.json');
    expect(document('b.json')).to.deep.equal(GOOD);
    const path = join(folder.path, 'sheets/Benefits.csv');
    folder.write('sheets/Benefits.csv', readFileSync(path, 'utf8').replace('Leads', 'Sales leads'));
    await type('import sheets --into a.json -o a.json --force');
    expect(document('a.json')).to.deep.equal({
      ...GOOD,
      benefits: [{ ...GOOD.benefits[0], name: 'Sales leads' }],
    });
  });

  it('whose sheet has a name that would steer a terminal say it in plain signs', async () => {
    folder.write('a.csv', 'Benefits,Silver,Gold\nLeads,–,x\n');
    folder.write('\u001b[31ma.csv', 'Benefits,Silver,Gold\nLeads,–,x\n');
    const { err } = await cli(['import', '\u001b[31ma.csv', '-o', 'a.json'], { cwd: folder.path });
    expect(err).to.contain('[31ma!B2').and.not.contain('\u001b');
  });

  it('become a document in one line where it would be too large in many', async () => {
    const cells = Array.from({ length: 6 }, () => `Yes (${'a remark of some length '.repeat(5)})`);
    const rows = Array.from({ length: 1900 }, (_, at) => [`Row ${at}`, ...cells].join(','));
    folder.write('a.csv', ['Benefits,A,B,C,D,E,F', ...rows].join('\n'));
    const { code, err } = await type('import a.csv -o a.json --vendor Acme');
    expect([code, err]).to.deep.equal([0, err]);
    expect(readFileSync(join(folder.path, 'a.json'), 'utf8').trimEnd()).to.not.contain('\n');
    expect(parse(document('a.json')).ok).to.equal(true);
  });

  it('do not go into a document that they do not come from', async () => {
    folder.write('a.json', GOOD);
    folder.write('a.csv', 'Benefits,Silver\nLeads,x\n');
    expect((await type('import a.csv --into a.json')).err).to.contain(
      'These are not the sheets of an export',
    );
  });

  for (const name of ['lumora-msp', 'dell-emc-fy2022', 'microsoft-solutions-partner'])
    it(`are the same in a workbook and in CSV: ${name}`, async () => {
      const path = join(PROGRAMS, `${name}.json`);
      const original: unknown = JSON.parse(readFileSync(path, 'utf8'));
      for (const output of ['a.xlsx', 'sheets']) {
        await cli(['export', path, '-o', output], { cwd: folder.path });
        await cli(['import', output, '--into', path, '-o', 'b.json', '--force'], { cwd: folder.path });
        expect(document('b.json')).to.deep.equal(original);
      }
    });

  it('of all real documents are the same in a workbook as they are written', async () => {
    for (const name of readdirSync(PROGRAMS).filter((file) => file.endsWith('.json'))) {
      const { sheets } = sheetsOf(JSON.parse(readFileSync(join(PROGRAMS, name), 'utf8')) as object);
      const read = await readXlsx(writeXlsx(sheets));
      const texts = (all: typeof sheets) =>
        all.map(({ rows }) =>
          rows.map((row) =>
            row
              .map(({ text }) => text)
              .join('\t')
              .trimEnd(),
          ),
        );
      expect(texts(read.sheets), name).to.deep.equal(texts(sheets));
      expect(read.doubts).to.deep.equal([]);
    }
  });
});
