import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readWorkbook } from '../../../src/cli/sheets/read-workbook.js';
import { writeWorkbook } from '../../../src/cli/sheets/write-workbook.js';
import { textSheet } from '../../../src/program/sheet/sheet.js';
import type { Io } from '../../../src/cli/io.js';
import { Folder } from '../run-cli.js';

describe('the tables in a file', () => {
  let folder: Folder;
  let io: Io;
  const nowhere = { write: () => {}, isTerminal: false };
  beforeEach(() => {
    folder = new Folder();
    io = {
      cwd: folder.path,
      env: {},
      stdin: (async function* () {})(),
      out: nowhere,
      err: nowhere,
      today: '2026-11-01',
    };
  });
  afterEach(() => folder.remove());
  const read = async (content: string | Uint8Array, name = 'table.csv') => {
    folder.write(name, content);
    const { sheets, doubts } = await readWorkbook(name, io);
    return { rows: sheets[0]!.rows.map((row) => row.map(({ text }) => text)), name: sheets[0]!.name, doubts };
  };
  const refused = async (content: string | Uint8Array, name = 'table.csv') => {
    try {
      await read(content, name);
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error('was not refused');
  };

  for (const [name, text] of [
    ['commas', 'a,b;x,"c, ""d"""\n1,2,3\n'],
    ['semicolons', 'a;b,x;"c; ""d"""\n1,5;2;3'],
    ['tabs', 'a\tb, x\tc; d\r\n1\t2\t3\r\n'],
    ['a separator that is named', 'sep=;\r\na;b;c\r\n1,0;2,0;3,0\r\n'],
  ] as const)
    it(`are parted by ${name}`, async () => {
      const { rows, doubts } = await read(text);
      expect(rows.map((row) => row.length)).to.deep.equal([3, 3]);
      expect(doubts).to.deep.equal([]);
    });

  it('keep quotes, line breaks in cells, and line ends of any kind', async () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect((await read(`"a ""b""",c${end}"x\ny",z${end}${end}`)).rows).to.deep.equal([
        ['a "b"', 'c'],
        ['x\ny', 'z'],
      ]);
  });

  it('are named like their file', async () => {
    expect((await read('a,b', 'What you get.csv')).name).to.equal('What you get');
  });

  it('are read in UTF-8 and UTF-16, with and without a mark', async () => {
    const text = 'Größe,„x“\n';
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ]) {
      const { rows, doubts } = await read(bytes);
      expect([rows, doubts]).to.deep.equal([[['Größe', '„x“']], []]);
    }
    const { rows, doubts } = await read(Buffer.from('abc,def,ghi\n', 'utf16le'));
    expect(rows).to.deep.equal([['abc', 'def', 'ghi']]);
    expect(doubts[0]).to.contain('read as UTF-16');
  });

  it('are read as Windows-1252 where they are no UTF-8, and that is told', async () => {
    const { rows, doubts } = await read(Buffer.from('Gr\xf6\xdfe;\x80 5\n', 'latin1'));
    expect(rows).to.deep.equal([['Größe', '€ 5']]);
    expect(doubts[0]).to.contain('Windows-1252').and.contain('"Größe"');
  });

  it('tell of a quote that is not closed', async () => {
    expect((await read('a,b\n"c,d\ne,f')).doubts[0]).to.contain('A quote in row 2 is not closed');
  });

  it('are none: one sentence with the way out', async () => {
    expect(await refused('')).to.equal('"table.csv" is empty. Check that it was saved.');
    expect(await refused(',,\n,,\n')).to.contain('has no filled cell');
    expect(await refused('PK\u0003\u0004 broken', 'a.xlsx')).to.contain('"a.xlsx" is broken');
    expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xls')).to.contain(
      'Save it as .xlsx without a password',
    );
    expect(await refused('%PDF-1.7', 'a.pdf')).to.contain('is a PDF');
    expect(await refused('<html><table>', 'a.xls')).to.contain('is a web page');
    expect(await refused('{"schemaVersion": 1}', 'a.json')).to.contain('is JSON and no table');
    expect(await refused(Buffer.from([1, 0, 0, 2, 0, 7]))).to.contain('is no table');
    expect(await refused(','.repeat(8_000_000))).to.contain('more than 20000 rows or 1000 columns');
    expect(await refused('a,b\n'.repeat(20_001))).to.contain('more than 20000 rows');
    folder.write('in/a.csv', 'x');
    expect(
      await refused('x', 'in/a.csv').catch(() =>
        readWorkbook('in', io).catch((error: Error) => error.message),
      ),
    ).to.contain('it is a folder. Name a file.');
  });

  const sheets = [
    textSheet(
      [
        ['a', '=1+1'],
        ['-5', '@x'],
      ],
      'One',
    ),
    textSheet([["'q", 'é']], 'Two/2'),
  ];

  it('are read back from CSV, also what was made neutral for spreadsheets', async () => {
    for (const separator of [',', ';'] as const) {
      await writeWorkbook('a.csv', [sheets[0]!], { isForced: true, separator }, io);
      expect(readFileSync(join(folder.path, 'a.csv'), 'utf8'))
        .to.contain(`"'=1+1"`)
        .and.contain('"-5"');
      expect((await readWorkbook('a.csv', io)).sheets[0]!.rows).to.deep.equal(sheets[0]!.rows);
    }
  });

  it('are written as a workbook, or as a folder of CSV', async () => {
    expect(await writeWorkbook('a.xlsx', sheets, { isForced: false }, io)).to.deep.equal(['a.xlsx']);
    expect((await readWorkbook('a.xlsx', io)).sheets.map(({ rows }) => rows)).to.deep.equal(
      sheets.map(({ rows }) => rows),
    );
    expect(await writeWorkbook('out', sheets, { isForced: false }, io)).to.deep.equal([
      'out/One.csv',
      'out/Two 2.csv',
    ]);
    expect((await readWorkbook('out/Two 2.csv', io)).sheets[0]!.rows).to.deep.equal(sheets[1]!.rows);
  });

  it('are not written over others, none of them', async () => {
    folder.write('out/Two 2.csv', 'mine');
    const message = await writeWorkbook('out', sheets, { isForced: false }, io).catch(
      (error: Error) => error.message,
    );
    expect(message).to.contain('"out/Two 2.csv" is there already');
    expect(readFileSync(join(folder.path, 'out/Two 2.csv'), 'utf8')).to.equal('mine');
    expect(
      await writeWorkbook('a.csv', sheets, { isForced: false }, io).catch((error: Error) => error.message),
    ).to.contain('holds one sheet, and there are 2');
    expect(
      await writeWorkbook('a.pdf', sheets, { isForced: false }, io).catch((error: Error) => error.message),
    ).to.contain('is no kind of table');
    expect(folder.names()).to.deep.equal(['out']);
  });
});
