import { expect } from 'chai';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from '../../../src/cli/sheets/xlsx/read-xlsx.js';
import { sheetNames, writeXlsx } from '../../../src/cli/sheets/xlsx/write-xlsx.js';
import type { Sheet, SheetCell } from '../../../src/program/sheet/sheet.js';
import { pack, type Book } from './pack.js';

const data = (...cells: string[]) => `<sheetData><row r="1">${cells.join('')}</row></sheetData>`;
const styled = (...patterns: string[]) =>
  `<numFmts>${patterns.map((pattern, at) => `<numFmt numFmtId="${164 + at}" formatCode="${pattern}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${patterns.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}<xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>`;

async function cells(book: Book): Promise<SheetCell[]> {
  const { sheets } = await readXlsx(pack(book));
  return sheets[0]!.rows[0] ?? [];
}
async function refused(bytes: Uint8Array): Promise<string> {
  try {
    await readXlsx(bytes);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('was not refused');
}

describe('a workbook', () => {
  it('shows numbers as a person sees them, with the number behind', async () => {
    const styles = styled('0.0%', '&quot;$&quot;#,##0', '0 &quot;people&quot;');
    const row = data(
      '<c r="A1" s="4"><v>0.2</v></c>',
      '<c r="B1" s="1"><v>0.075</v></c>',
      '<c r="C1" s="2"><v>3500</v></c>',
      '<c r="D1" s="3"><v>5</v></c>',
      '<c r="E1"><v>1.5</v></c>',
    );
    expect(await cells({ sheets: { A: row }, styles })).to.deep.equal([
      { text: '20%', value: 0.2 },
      { text: '7.5%', value: 0.075 },
      { text: '$3,500', value: 3500 },
      { text: '5 people', value: 5 },
      { text: '1.5', value: 1.5 },
    ]);
  });

  it('knows days by their format, whichever day its count begins at', async () => {
    const row = data('<c r="A1" s="3"><v>46054</v></c>', '<c r="B1" s="1"><v>46054</v></c>');
    const styles = styled('d. mmmm yyyy', '0');
    const [first, second] = await cells({
      sheets: { A: row },
      styles: styles.replace('<xf numFmtId="9"/><xf numFmtId="14"/>', '<xf numFmtId="14"/>'),
    });
    expect(first).to.deep.equal({ text: '2/1/2026', value: new Date('2026-02-01T00:00:00Z') });
    expect(second).to.deep.equal({ text: '1. February 2026', value: new Date('2026-02-01T00:00:00Z') });
    const [older] = await cells({
      sheets: { A: data('<c r="A1" s="1"><v>44592</v></c>') },
      styles: styled('yyyy-mm-dd'),
      workbook: '<workbookPr date1904="1"/>',
    });
    expect(older).to.deep.equal({ text: '2026-02-01', value: new Date('2026-02-01T00:00:00Z') });
  });

  it('reads texts of every kind: shared, in runs, with how they are spoken left out, in the cell, escaped', async () => {
    const strings =
      '<si><t>one</t></si><si><r><t>a </t></r><r><rPr/><t xml:space="preserve">b</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si><si><t>x_x000D_y</t></si>';
    const row = data(
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      '<c r="D1" t="inlineStr"><is><r><t>in</t></r><r><t>line &amp; &#228;</t></r></is></c>',
      '<c r="E1" t="s"><v>2</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
    );
    expect(await cells({ sheets: { A: row }, strings })).to.deep.equal([
      { text: 'one' },
      { text: 'a b' },
      { text: '' },
      { text: 'inline & ä' },
      { text: 'x\ry' },
      { text: 'TRUE', value: true },
      { text: '#N/A' },
    ]);
  });

  it('takes what a formula came to, reckons nothing, and says where that is missing', async () => {
    const row = data(
      '<c r="A1"><f>1+1</f><v>3</v></c>',
      '<c r="B1" t="str"><f>WEBSERVICE("https://a.example")</f><v>said</v></c>',
      '<c r="C1"><f>SUM(A1:A9)</f></c>',
      '<c r="D1" t="str"><f>HYPERLINK("https://a.example/x","More")</f><v>More</v></c>',
    );
    const { sheets, doubts } = await readXlsx(pack({ sheets: { A: row } }));
    expect(sheets[0]!.rows[0]).to.deep.equal([
      { text: '3', value: 3 },
      { text: 'said' },
      { text: '' },
      { text: 'More', link: 'https://a.example/x' },
    ]);
    expect(doubts).to.deep.equal([
      'What the formula in A!C1 comes to is not in the file: open it in a spreadsheet and save it there.',
    ]);
  });

  it('keeps merged cells, links and remarks, a thread before its stand-in', async () => {
    const sheet = `${data('<c r="A1" t="inlineStr"><is><t>Sales</t></is></c>')}<mergeCells><mergeCell ref="A1:C1"/></mergeCells><hyperlinks><hyperlink ref="A1" r:id="rId1" location="part"/><hyperlink ref="B1" location="Other!A1"/></hyperlinks>`;
    const rels = (inside: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
    const { sheets } = await readXlsx(
      pack({
        sheets: { A: sheet },
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': rels(
            '<Relationship Id="rId1" Type="x/hyperlink" Target="https://a.example/" TargetMode="External"/><Relationship Id="rId2" Type="x/comments" Target="../comments1.xml"/><Relationship Id="rId3" Type="x/threadedComment" Target="/xl/threads/t.xml"/>',
          ),
          'xl/comments1.xml':
            '<comments><commentList><comment ref="A1"><text><t>stand-in</t></text></comment><comment ref="B2"><text><r><t>see </t></r><r><t>notes</t></r></text></comment></commentList></comments>',
          'xl/threads/t.xml':
            '<ThreadedComments><threadedComment ref="A1"><text>Really?</text></threadedComment><threadedComment ref="A1"><text>Yes.</text></threadedComment></ThreadedComments>',
        },
      }),
    );
    expect(sheets).to.deep.equal([
      {
        name: 'A',
        rows: [
          [{ text: 'Sales', link: 'https://a.example/#part', comment: 'Really?\nYes.' }],
          [{ text: '' }, { text: '', comment: 'see notes' }],
        ],
        merged: [{ row: 0, column: 0, rows: 1, columns: 3 }],
      },
    ]);
  });

  it('keeps the order and names of its sheets, and says which are hidden', async () => {
    const { sheets, doubts } = await readXlsx(
      pack({
        sheets: {
          'What you get': data('<c><v>1</v></c>'),
          Old: data('<c><v>2</v></c>'),
          Costs: data('<c><v>3</v></c>'),
        },
        state: { Old: 'state="veryHidden"' },
      }),
    );
    expect(sheets.map(({ name }) => name)).to.deep.equal(['What you get', 'Costs']);
    expect(doubts).to.deep.equal(['The sheet "Old" is hidden, and left out: show it to have it read.']);
  });

  it('reads prefixed names and cells that do not say where they are', async () => {
    const { sheets } = await readXlsx(
      pack({
        sheets: { A: '' },
        parts: {
          'xl/worksheets/sheet1.xml':
            '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        },
      }),
    );
    expect(sheets[0]!.rows.map((row) => row.map(({ value }) => value))).to.deep.equal([[1, 2], [3]]);
  });

  describe('from a stranger', () => {
    it('is refused where entities could grow', async () => {
      const bomb =
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
      for (const part of [
        'xl/worksheets/sheet1.xml',
        'xl/workbook.xml',
        'xl/_rels/workbook.xml.rels',
        '_rels/.rels',
      ])
        expect(await refused(pack({ sheets: { A: '' }, parts: { [part]: bomb } }))).to.contain(
          'has a document type',
        );
    });

    it('is refused where an entity names a file', async () => {
      const xxe = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>';
      expect(
        await refused(pack({ sheets: { A: '' }, parts: { 'xl/worksheets/sheet1.xml': xxe } })),
      ).to.contain('has a document type');
      const unknown = data('<c t="str"><v>&b;</v></c>');
      expect(await refused(pack({ sheets: { A: unknown } }))).to.contain('is no XML');
    });

    /** Sets what the list of parts says of the unpacked size of a part. */
    function declare(bytes: Uint8Array, part: string, size: number): Uint8Array {
      const view = Buffer.from(bytes);
      for (let at = view.indexOf('PK\u0001\u0002'); at >= 0; at = view.indexOf('PK\u0001\u0002', at + 1))
        if (view.toString('latin1', at + 46, at + 46 + view.readUInt16LE(at + 28)) === part)
          view.writeUInt32LE(size, at + 24);
      return view;
    }
    const big = pack({ sheets: { A: data(`<c t="str"><v>${'a'.repeat(1_000_000)}</v></c>`) } });

    it('is refused before it is unpacked, where it says that it is a bomb', async () => {
      expect(await refused(declare(big, 'xl/worksheets/sheet1.xml', 2 ** 31))).to.contain(
        'unpacks to more than 64 MiB',
      );
    });
    it('is refused while it is unpacked, where it hides that it is one', async () => {
      expect(await refused(declare(big, 'xl/worksheets/sheet1.xml', 100))).to.contain('cannot be unpacked');
    });

    it('is refused where elements are deeper in one another, or have more attributes, than any spreadsheet writes', async () => {
      const deep = '<a>'.repeat(1_000_000);
      const broad = `<a ${Array.from({ length: 100_000 }, (_, at) => `b${at}=""`).join(' ')}/>`;
      for (const part of [deep, broad])
        expect(await refused(pack({ sheets: { A: part } }))).to.contain('no spreadsheet writes so');
    });

    it('shows a number as it is where its format is none, or is too long to be one', async () => {
      const styles = styled('yyyy-mm-dd', '0'.repeat(256), '[');
      const values = ['1E+300', '-5', '5', '5'];
      const [far, before, long, broken] = await cells({
        sheets: { A: data(...values.map((value, at) => `<c s="${[1, 1, 2, 3][at]}"><v>${value}</v></c>`)) },
        styles,
      });
      expect(far!.value).to.equal(1e300);
      expect(before!.value).to.equal(-5);
      expect(long).to.deep.equal({ text: '5', value: 5 });
      expect(broken).to.deep.equal({ text: '5', value: 5 });
    });

    it('is refused where a cell far away would take room for all before it', async () => {
      expect(await refused(pack({ sheets: { A: data('<c r="XFD1"><v>1</v></c>') } }))).to.contain('A!XFD1');
      const far = '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>';
      expect(await refused(pack({ sheets: { A: far } }))).to.contain('A!A1048576');
    });

    it('is refused where rows, cells or texts are none that can be', async () => {
      for (const [cells, reason] of [
        ['<row r="-5"><c><v>1</v></c></row>', 'a row has no number'],
        ['<row r="1.5"><c><v>1</v></c></row>', 'a row has no number'],
        ['<row r="x"><c><v>1</v></c></row>', 'a row has no number'],
        ['<row r="1"><c r="A0"><v>1</v></c></row>', 'a name that none can have'],
        [`<row r="1"><c r="${'Z'.repeat(9)}1"><v>1</v></c></row>`, 'a name that none can have'],
        ['<row r="1"><c r="A1" t="s"><v>1</v></c></row>', 'a text that is not there'],
        ['<row r="1"><c r="A1" t="s"><v>__proto__</v></c></row>', 'a text that is not there'],
      ] as const) {
        const book = { sheets: { A: `<sheetData>${cells}</sheetData>` }, strings: '<si><t>x</t></si>' };
        expect(await refused(pack(book)), cells).to.contain(reason);
      }
    });

    it('is refused where many cells name one long text', async () => {
      const cells = '<c t="s"><v>0</v></c>'.repeat(700);
      const strings = `<si><t>${'a'.repeat(30_000)}</t></si>`;
      expect(await refused(pack({ sheets: { A: data(cells) }, strings }))).to.contain('far more text');
    });

    it('is read where one cell has a hundred thousand remarks, and where merged cells cover all there is', async () => {
      const many = '<threadedComment ref="A1"><text>a</text></threadedComment>'.repeat(100_000);
      const { sheets } = await readXlsx(
        pack({
          sheets: {
            A: `<dimension ref="A1:XFD1048576"/>${data('<c><v>1</v></c>')}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
          },
          parts: {
            'xl/worksheets/_rels/sheet1.xml.rels':
              '<Relationships><Relationship Id="r" Type="x/threadedComment" Target="../t.xml"/></Relationships>',
            'xl/t.xml': `<ThreadedComments>${many}</ThreadedComments>`,
          },
        }),
      );
      expect(sheets[0]!.rows[0]![0]!.comment).to.have.length(199_999);
    });

    it('is read where only empty cells are far away', async () => {
      const far = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row></sheetData>`;
      expect((await readXlsx(pack({ sheets: { A: far } }))).sheets[0]!.rows).to.have.length(1);
    });

    it('reads no part that nobody refers to, and asks for no address', async () => {
      const { sheets } = await readXlsx(
        declare(
          pack({
            sheets: { A: data('<c><v>1</v></c>') },
            parts: {
              'xl/externalLinks/externalLink1.xml': '<!DOCTYPE x []><x/>',
              'xl/vbaProject.bin': 'macro',
            },
          }),
          'xl/vbaProject.bin',
          2 ** 31,
        ),
      );
      expect(sheets).to.have.length(1);
    });

    it('is refused where it is cut off, or is something else that is packed', async () => {
      const whole = pack({ sheets: { A: data('<c><v>1</v></c>') } });
      expect(await refused(whole.subarray(0, whole.length - 30))).to.contain('is broken');
      expect(await refused(pack({ parts: { 'xl/workbook.xml': '<workbook><sheets>' } }))).to.contain(
        'is no XML',
      );
      const other = (name: string) => {
        const packed = pack({ parts: { [name]: 'x' } });
        // Without its list of sheets it is a packed file like any other.
        return Buffer.from(
          Buffer.from(packed).toString('latin1').replaceAll('xl/workbook.xml', 'xl/workbuch.xml'),
          'latin1',
        );
      };
      expect(await refused(other('content.xml'))).to.contain('OpenDocument');
      expect(await refused(other('word/document.xml'))).to.contain('text document');
      expect(await refused(other('x'))).to.contain('is no workbook');
    });
  });

  it('is read back as it was written', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '@x', '_x0041_', ' a ', 'a\r\nb', '\ud800', '0012'),
    );
    const day = fc.date({ min: new Date('1901-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const cell: fc.Arbitrary<SheetCell> = fc
      .record(
        {
          text,
          link: fc.webUrl(),
          comment: text.filter((words) => words !== ''),
          value: fc.oneof(
            fc.boolean(),
            fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
            day.map((date) => new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`)),
          ),
        },
        { requiredKeys: ['text'] },
      )
      .filter(({ text: shown, link }) => shown !== '' || link === undefined);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }), async (rows) => {
        const { sheets } = await readXlsx(writeXlsx([{ name: 'A', rows }]));
        const read = sheets[0]!.rows;
        rows.forEach((line, row) =>
          line.forEach((want, column) => {
            const got = read[row]?.[column] ?? { text: '' };
            expect(got.value).to.deep.equal(want.value === 0 ? 0 : want.value);
            if (want.value === undefined) expect(got.text).to.equal(want.text);
            expect([got.link, got.comment]).to.deep.equal([want.link, want.comment]);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('shows a number as it was shown, where a format does', async () => {
    const rows = [
      [
        { text: '20%', value: 0.2 },
        { text: '7.5%', value: 0.075 },
        { text: '1,234', value: 1234 },
        { text: '2026-02-01', value: new Date('2026-02-01T00:00:00Z') },
        { text: '5', value: 5 },
      ],
    ];
    expect((await readXlsx(writeXlsx([{ name: 'A', rows }]))).sheets[0]!.rows).to.deep.equal(rows);
  });

  it('holds a text that a spreadsheet would run as one that was typed behind an apostrophe, and reads it as it is', async () => {
    const rows = [
      [{ text: '=HYPERLINK("https://evil.example","x")' }, { text: 'plain' }, { text: '-5', value: -5 }],
    ];
    const file = writeXlsx([{ name: 'A', rows }]);
    expect((await readXlsx(file)).sheets[0]!.rows).to.deep.equal(rows);
    const files = unzipSync(file);
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
    const looks = [
      ...strFromU8(files['xl/styles.xml']!)
        .split('<cellXfs')[1]!
        .matchAll(/<xf [^>]*>/g),
    ].map(String);
    const lookOf = (cell: string) => looks[Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])]!;
    expect(lookOf('A1')).to.contain('quotePrefix="1"');
    expect(lookOf('B1')).not.to.contain('quotePrefix');
    expect(lookOf('C1')).not.to.contain('quotePrefix');
    expect(sheet).not.to.contain('<f>');
  });

  it('gives sheets names that spreadsheets take, none twice', () => {
    expect(sheetNames(['A/B', 'a b', '', "'x'", 'y'.repeat(40), 'y'.repeat(41)])).to.deep.equal([
      'A B',
      'a b 2',
      'Sheet 3',
      'x',
      'y'.repeat(31),
      `${'y'.repeat(29)} 2`,
    ]);
  });

  it('of the same sheets is the same file', () => {
    const sheets: Sheet[] = [
      { name: 'A', rows: [[{ text: 'x' }]], merged: [{ row: 0, column: 0, rows: 1, columns: 2 }] },
    ];
    expect(Buffer.from(writeXlsx(sheets)).equals(writeXlsx(sheets))).to.equal(true);
  });
});
