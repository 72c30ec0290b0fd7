import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { parse, textSheet, toCsv } from '../../src/program/index.js';
import { fromFiles } from '../../demo/builder/bring.js';
import { INITIAL, fromFile, fromHash, toFile, toHash, type BuilderState } from '../../demo/builder/state.js';
import { declarationsOf, isDeclaration } from '../../demo/builder/look.js';
import { optionsOf } from '../../demo/builder/manifest.js';
import { marksOf } from '../../demo/builder/problems.js';
import { FIRST } from '../../demo/builder/first.js';
import { imported, isDocument, pastedTable } from '../../demo/builder/sheets.js';
import { DOCUMENT, EMBED } from './embeds.js';

const TABLE = [
  ['Lumora Partners', '', ''],
  ['', 'Silver', 'Gold'],
  ['Benefits', '', ''],
  ['Discount', '5%', 'up to 10%'],
  ['Leads', 'no', 'yes'],
  ['Costs', '', ''],
  ['Yearly fee', 'free', 'EUR 1,200 per year'],
];

describe('what the builder keeps', () => {
  const state: BuilderState = {
    ...INITIAL,
    ...EMBED,
    text: `${FIRST} ünï 東京 {`,
    host: 'dark',
    width: 390,
    inline: false,
  };

  it('comes back from an address and from a file as it was, a wrong document too', async () => {
    expect(await fromHash(`#${await toHash(state)}`)).to.deep.equal(state);
    expect(fromFile(toFile(state))).to.deep.equal(state);
  });

  it('is in no address that would be too long', async () => {
    expect(await toHash({ ...state, text: DOCUMENT })).to.equal(undefined);
  });

  it('an address that is none, or leads elsewhere, changes nothing and throws nothing', async () => {
    for (const hash of ['', '#', '#s=', '#s=AAAA', '#s=%00', '#preview', `#s=${'A'.repeat(2000)}`])
      expect(await fromHash(hash), hash).to.equal(undefined);
    for (const text of ['', 'null', '[]', '{"kind":"other"}']) expect(fromFile(text)).to.equal(undefined);
    const evil = fromFile(
      JSON.stringify({
        kind: 'partner-program-builder',
        tag: 'script',
        attributes: { onclick: 'x', src: '//x', style: 'x', rows: 'all', 'A B': 'x' },
        look: {
          '--partner-accent': 'red; } body { display: none',
          background: 'url(//x)',
          color: 'red',
          position: 'fixed',
        },
        host: '__proto__',
        width: 5,
      }),
    )!;
    expect(evil.tag).to.equal(INITIAL.tag);
    expect(evil.attributes).to.deep.equal({ rows: 'all' });
    expect(evil.look).to.deep.equal({ color: 'red' });
    expect([evil.host, evil.width]).to.deep.equal([INITIAL.host, INITIAL.width]);
  });
});

describe('tables in the builder', () => {
  const csv = (text: string | Uint8Array<ArrayBuffer>, name = 'tiers.csv') =>
    fromFiles([new File([text], name)]);

  it('reads files of CSV by whatever parts their cells, and quotes', async () => {
    for (const separator of [',', ';'] as const) {
      const brought = await csv(toCsv(TABLE, separator));
      expect(
        brought.is === 'sheets' && brought.sheets[0]!.rows.map((row) => row.map(({ text }) => text)),
      ).to.deep.equal(TABLE);
    }
    const empty = await csv(',\n');
    expect(empty.is === 'nothing' && empty.sentence).to.contain('tiers.csv');
  });

  it('says what is not sure about how a file was read', async () => {
    const latin = Uint8Array.from('a;Prämie\n"b;c\n', (sign) => sign.charCodeAt(0));
    const brought = await csv(latin);
    if (brought.is !== 'sheets') throw new Error(brought.is);
    expect(brought.sheets[0]!.rows[0]![1]!.text).to.equal('Prämie');
    expect(brought.doubts.join(' ')).to.contain('Windows-1252').and.contain('A quote in row 2 is not closed');
    const read = imported(pastedTable(TABLE.map((row) => row.join('\t')).join('\n'))!, {}, brought.doubts);
    expect(typeof read === 'object' && read.notes).to.include.members(brought.doubts);
  });

  it('says so where a file cannot be read', async () => {
    const gone = new File(['a'], 'gone.csv');
    gone.arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotReadableError'));
    const brought = await fromFiles([gone]);
    expect(brought.is === 'nothing' && brought.sentence).to.contain('Choose it again');
  });

  it('makes a sound document of a pasted table, with a report in three lines', () => {
    const text = TABLE.map((row) => row.join('\t')).join('\n');
    const read = imported(pastedTable(text)!, { vendor: 'Lumora' });
    if (typeof read === 'string') throw new Error(read);
    expect(read.report).to.have.lengthOf(3);
    const result = parse(read.text);
    expect(result.ok && result.value.benefits!.map(({ name }) => name)).to.deep.equal(['Discount', 'Leads']);
    expect(result.ok && result.value.vendor.name).to.equal('Lumora');
  });

  it('tells a table from words and from pieces of a document', () => {
    expect(pastedTable('{\n\t"a":\t1,\n\t"b":\t2\n}')).to.equal(undefined);
    expect(pastedTable('one line\tonly')).to.equal(undefined);
    expect(pastedTable('\tan indent\n\tanother')).to.equal(undefined);
    expect(isDocument(FIRST)).to.equal(true);
    expect(isDocument('{ "id": "gold" }')).to.equal(false);
  });

  it('says what to do with a table that is none of tiers', () => {
    expect(imported([textSheet([['Just words']])], {})).to.contain('names of the tiers');
  });
});

describe('problems in the builder', () => {
  const marked = (text: string) => {
    const result = parse(text);
    return marksOf(text, result.ok ? result.warnings : result.problems).map(
      ({ from, to, line, severity }) => [text.slice(from, to), line, severity] as const,
    );
  };

  it('underlines what is meant', () => {
    expect(marked(FIRST.replace('"value": 5', '"value": "5"'))).to.deep.equal([['"5"', 23, 'error']]);
    expect(marked(FIRST.replace('"topic"', '"topik"'))[0]![0]).to.equal('"topik"');
    expect(marked(FIRST.replaceAll('\n', '\r\n').replace('"value": 5', '"value": "5"'))).to.deep.equal([
      ['"5"', 23, 'error'],
    ]);
  });

  it('stays inside a text that ends too soon', () => {
    for (let end = 0; end < FIRST.length; end += 37) {
      const text = FIRST.slice(0, end);
      const result = parse(text);
      for (const { from, to } of marksOf(text, result.ok ? result.warnings : result.problems))
        expect(from <= to && to <= text.length, String(end)).to.equal(true);
    }
  });
});

describe('options and looks of the builder', () => {
  it('makes a field of each attribute, by its type', () => {
    const options = optionsOf(
      {
        modules: [
          {
            declarations: [
              {
                tagName: 'partner-tier-matrix',
                attributes: [
                  { name: 'rows', type: { text: "'step' | 'all'" }, description: 'Which\n`rows`.' },
                  { name: 'tier', type: { text: 'string' } },
                  { name: 'heading-level', type: { text: 'number' } },
                  { name: 'differences-only', type: { text: 'boolean' } },
                  { name: 'src', type: { text: 'string' } },
                ],
              },
            ],
          },
        ],
      },
      'partner-tier-matrix',
    );
    expect(options.map(({ name, field }) => [name, field.kind])).to.deep.equal([
      ['rows', 'choice'],
      ['tier', 'tier'],
      ['heading-level', 'number'],
      ['differences-only', 'switch'],
    ]);
    expect(options[0]!.about).to.equal('Which rows.');
  });

  it('takes the looks of every example theme, and nothing that reaches further', () => {
    for (const theme of ['fintech', 'saas', 'publication', 'government', 'portal']) {
      const css = readFileSync(new URL(`../../demo/themes/${theme}.css`, import.meta.url), 'utf8');
      const look = declarationsOf(css);
      expect(look['--partner-accent'], theme).to.be.a('string');
      expect(look['background'], theme).to.be.a('string');
      expect(Object.keys(look).length, theme).to.equal(css.match(/^ {2}[\w-]+:/gm)!.length);
    }
    expect(isDeclaration('--partner-accent', 'url(https://x)')).to.equal(false);
    expect(isDeclaration('--other', 'red')).to.equal(false);
  });
});
