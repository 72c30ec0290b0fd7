import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readHtml, attributeOf } from '../ssr/parsed.js';
import { cli, Folder, GOOD, type Around } from './run-cli.js';

const REGIONAL = {
  ...GOOD,
  id: 'regional',
  dimensions: [
    {
      id: 'region',
      name: 'Region',
      default: 'emea',
      options: [
        { id: 'emea', name: 'EMEA' },
        { id: 'apac', name: 'APAC' },
      ],
    },
  ],
  benefits: [
    {
      id: 'discount',
      name: 'Discount',
      value: {
        kind: 'varies',
        by: 'region',
        cases: { emea: { kind: 'percent', value: 11.5 }, apac: { kind: 'percent', value: 22 } },
      },
    },
  ],
};
const WITH_LOGO = { ...GOOD, logo: { src: 'pictures/acme.svg', alt: 'Acme' } };

describe('render', () => {
  let folder: Folder;
  beforeEach(() => (folder = new Folder()));
  afterEach(() => folder.remove());
  const type = (line: string, around: Around = {}) => cli(line.split(' '), { cwd: folder.path, ...around });
  const text = (name: string) => readFileSync(join(folder.path, name), 'utf8');
  const pictureIn = (name: string) => {
    const { elements } = readHtml(text(name));
    const image = elements.find(({ tagName }) => tagName === 'img');
    return image && attributeOf(image, 'src');
  };

  it('writes a page to standard output, and nothing else on it', async () => {
    folder.write('a.json', GOOD);
    const { code, out, err } = await type('render a.json');
    expect([code, err]).to.deep.equal([0, '']);
    expect(out)
      .to.match(/^<!doctype html>/)
      .and.contain('Acme Partners')
      .and.contain('Leads');
    expect(readHtml(out).errors).to.deep.equal([]);
    expect(folder.names()).to.deep.equal(['a.json']);
  });

  it('takes a document from standard input', async () => {
    const { out } = await type('render - --as markdown', { stdin: JSON.stringify(GOOD) });
    expect(out).to.match(/^## Acme Partners\n/);
  });

  for (const [form, begins] of [
    ['page', '<!doctype html>'],
    ['table', '<article'],
    ['markdown', '## Acme Partners'],
    ['shadow', '<partner-tier-matrix'],
  ] as const)
    it(`writes what is asked for: ${form}`, async () => {
      folder.write('a.json', GOOD);
      expect((await type(`render a.json --as ${form}`)).out.slice(0, begins.length)).to.equal(begins);
    });

  it('writes Markdown where the file is to be Markdown', async () => {
    folder.write('a.json', GOOD);
    await type('render a.json -o a.md');
    expect(text('a.md')).to.match(/^## Acme Partners/);
  });

  it('writes one file each into a folder, however many there are', async () => {
    for (const name of ['in/a.json', 'in/deep/b.json']) folder.write(name, GOOD);
    const { code, err } = await type('render in -o site/new --as table');
    expect([code, err]).to.deep.equal([0, 'Wrote 2 files into "site/new".\n']);
    for (const name of ['a', 'b']) expect(text(`site/new/${name}.html`)).to.contain('<table>');
    folder.write('one/c.json', GOOD);
    expect((await type('render one/c.json -o site')).err).to.equal('Wrote "site/c.html".\n');
  });

  it('passes on the language, the choice, the level, the script and what engines are told', async () => {
    folder.write('a.json', REGIONAL);
    expect((await type('render a.json --language de')).out)
      .to.contain('lang="de"')
      .and.contain('11,5');
    const { out } = await type('render a.json --as table --choice region=apac --heading-level 4');
    expect(out).to.contain('<h4>').and.contain('22').and.not.contain('11.5');
    const page = (await type('render a.json --script /cdn/x.js --json-ld')).out;
    expect(page).to.contain('<script type="module" src="/cdn/x.js">').and.contain('ld+json');
  });

  describe('pictures', () => {
    it('are found from where the page is written', async () => {
      folder.write('in/my #1/a.json', WITH_LOGO);
      await cli(['render', 'in/my #1/a.json', '-o', 'out/a.html'], { cwd: folder.path });
      expect(pictureIn('out/a.html')).to.equal('../in/my%20%231/pictures/acme.svg');
      // The element takes over from the document inside, which says the same.
      expect(text('out/a.html').match(/in\/my%20%231\/pictures/g)).to.have.length(2);
    });
    it('stay as they are beside the document, and where nobody knows where the page will be', async () => {
      folder.write('in/a.json', WITH_LOGO);
      await type('render in/a.json -o in/a.html');
      expect(pictureIn('in/a.html')).to.equal('pictures/acme.svg');
      expect((await type('render in/a.json')).out).to.contain('src="pictures/acme.svg"');
    });
    it('begin at the address that is given', async () => {
      folder.write('a.json', WITH_LOGO);
      await type('render a.json -o out/a.html --base /programs/');
      expect(pictureIn('out/a.html')).to.equal('/programs/pictures/acme.svg');
    });
    it('of another site are asked for only where that is allowed', async () => {
      folder.write('a.json', WITH_LOGO);
      const away = ['render', 'a.json', '-f', '-o', 'a.html', '--base', 'https://acme.example/x/p.json'];
      await cli(away, { cwd: folder.path });
      expect(pictureIn('a.html')).to.equal(undefined);
      await cli([...away, '--pictures', 'any'], { cwd: folder.path });
      expect(pictureIn('a.html')).to.equal('https://acme.example/x/pictures/acme.svg');
    });
  });

  it('tells mistakes as validate does, ends with 1 and writes nothing, of the sound ones neither', async () => {
    folder.write('a.json', GOOD);
    folder.write('b.json', { ...GOOD, name: undefined, tierz: [] });
    const told = await type('validate b.json');
    const { code, out, err } = await type('render a.json b.json -o site');
    expect([code, out]).to.deep.equal([1, '']);
    const lines = (given: string) => given.split('\n').filter((line) => line.startsWith('b.json'));
    expect(lines(err)).to.deep.equal(lines(told.out));
    expect(lines(err)).to.have.length(2);
    expect(err).to.match(/1 error\. Nothing was written\.\n$/);
    expect(folder.names()).to.deep.equal(['a.json', 'b.json']);
  });

  it('writes nothing where one document cannot be read', async () => {
    folder.write('a.json', GOOD);
    folder.write('b.json', '');
    expect((await type('render a.json b.json -o site')).code).to.equal(2);
    expect(folder.names()).to.deep.equal(['a.json', 'b.json']);
  });

  for (const [line, said] of [
    ['render a.json b.json', 'There are 2 documents. Name a folder for them with --output.'],
    [
      'render a.json b.json -o there.html',
      '"there.html/a.html" cannot be written: a part of the path is a file and no folder.',
    ],
    ['render a.json -o there.html', '"there.html" is there already, and was left as it is.'],
    ['render a.json in/a.json -o out', '"a.json" and "in/a.json" would be the same file "out/a.html".'],
    ['render a.json -o there.html/in/a.html', 'a part of the path is a file and no folder. Check the path.'],
    ['render a.json --as markdown --script x.js', '--script has no meaning for --as markdown.'],
    ['render a.json --as table --json-ld', '--json-ld has no meaning for --as table.'],
    ['render a.json --heading-level 2', '--heading-level has no meaning for --as page.'],
    ['render a.json --as table --heading-level 7', '--heading-level "7" is none. Write 2, 3, 4, 5 or 6.'],
    ['render a.json --language d_', '--language "d_" is none.'],
    ['render a.json --choice region', '--choice "region" is none. Write dimension=option'],
    [
      'render a.json --choice region=emea',
      '"a.json" cannot be rendered: choice: the program has no dimension',
    ],
    ['render a.json --base javascript:0', '"a.json" cannot be rendered: base: "javascript:0" is no address'],
    ['render other -o out', 'None of these files is a program document.'],
  ] as const)
    it(`says in one sentence what cannot be done, and leaves nothing behind: ${line}`, async () => {
      for (const name of ['a.json', 'b.json', 'in/a.json']) folder.write(name, GOOD);
      folder.write('there.html', 'mine');
      folder.write('other/package.json', { name: 'x' });
      const before = folder.names();
      const { code, out, err } = await type(line);
      expect([code, out]).to.deep.equal([2, '']);
      expect(err).to.contain(said);
      expect(folder.names()).to.deep.equal(before);
      expect(text('there.html')).to.equal('mine');
    });

  it('overwrites where somebody insists, and leaves no folder half made', async () => {
    folder.write('a.json', GOOD);
    mkdirSync(join(folder.path, 'site'));
    folder.write('site/a.html', 'old');
    expect((await type('render a.json -o site')).code).to.equal(2);
    expect(text('site/a.html')).to.equal('old');
    expect((await type('render a.json -o site --force')).code).to.equal(0);
    expect(text('site/a.html')).to.contain('Acme Partners');
  });
});
