import { expect } from 'chai';
import { jsonLd, lightTable, markdown, page, prerender } from '../../src/ssr/index.js';
import type { Program } from '../../src/program/schema/program.js';
import { programOf, readText } from '../programs.js';
import { markTexts } from '../texts.js';
import { attributeOf, readHtml, type ParsedHtml } from './parsed.js';
import { readMarkdown } from './parsed-markdown.js';

/** What would be markup anywhere, each behind every text of the document that says most. */
const HOSTILE: Record<string, string> = {
  tags: '</td></table><img src=x onerror=alert(1)><script>alert(1)</script><style>*{display:none}</style>',
  'an end of a script': '</script><!--<script>-->]]></title></textarea></template>',
  attributes: `" onclick="alert(1)" x='y' onfocus='alert(1)'`,
  entities: '&lt;b&gt; &amp; &#60;b&#62; &copy',
  Markdown: '[a](javascript:alert(1)) ![b](x) **c** _d_ `e` ~~f~~ <https://x.example> a | b',
  'lines of Markdown':
    '\n\n# A\n\n- b\n\n1. c\n\n> d\n\n---\n\n```\ne\n```\n\n| f |\n|---|\n\n[^1]:g\n\n[h]:x',
  'bare addresses': 'https://x.example www.x.example a@x.example',
};

async function documentWith(words: string): Promise<Program> {
  const document = JSON.parse(await readText('lumora-msp')) as object;
  markTexts(document, () => ` ${words} `);
  return programOf(document);
}

const oneBlank = (text: string) => text.replace(/\s+/g, ' ').trim();
const countOf = (text: string, words: string) => oneBlank(text).split(oneBlank(words)).length - 1;

/** The elements there are, and how many; of links, where they lead. */
function structure({ elements }: ParsedHtml): string[] {
  return elements.map((one) =>
    [one.tagName, ...one.attrs.map(({ name }) => name), attributeOf(one, 'href')].join(' '),
  );
}

/** As a browser reads it that runs no scripts. */
const withoutScript = async (program: Program) => (await prerender(program)).replace(/<\/?noscript>/g, '');

const list = (tags: string[]) => tags;

describe('a hostile document', () => {
  for (const [what, words] of Object.entries(HOSTILE))
    it(`is written as the words that it is: ${what}`, async () => {
      const [plain, hostile] = [await documentWith('harmless words'), await documentWith(words)];
      const written = {
        'plain table': [lightTable, readHtml],
        page: [(program: Program) => page(program, { jsonLd: true }), readHtml],
        'declarative shadow root': [withoutScript, readHtml],
        Markdown: [markdown, readMarkdown],
      } as const;
      for (const [form, [write, read]] of Object.entries(written)) {
        const [expected, found] = [read(await write(plain)), read(await write(hostile))];
        expect(found.errors, form).to.deep.equal(expected.errors);
        // An element cuts what is long: there the kinds of tags are the same.
        const all = form === 'declarative shadow root' ? (tags: string[]) => [...new Set(tags)].sort() : list;
        expect(all(structure(found)), form).to.deep.equal(all(structure(expected)));
        const times = countOf(expected.text, 'harmless words');
        expect(times, form).to.be.above(500);
        expect(countOf(found.text, words), form).to.equal(times);
      }
      expect(JSON.stringify(JSON.parse(jsonLd(hostile)))).to.contain(JSON.stringify(words).slice(1, -1));
    });

  it('shows what HTML cannot hold as a sign of its own', async () => {
    const program = await documentWith('a\u0000b\u0007c\ud800d\ufffee');
    for (const html of [lightTable(program), page(program, { jsonLd: true }), await prerender(program)]) {
      expect(readHtml(html).errors).to.deep.equal([]);
      expect(readHtml(html).text).to.contain('a\ufffdb\ufffdc\ufffdd\ufffde');
    }
    expect(markdown(program)).to.contain('a\ufffdb\ufffdc\ufffdd\ufffde');
  });

  it('gets no link out of an address that may not be followed, even where nobody has looked', () => {
    const program = {
      schemaVersion: 1 as const,
      id: 'a',
      vendor: { name: 'V', url: 'javascript:alert(1)' },
      name: 'N',
      logo: { src: 'javascript:alert(1)', alt: 'L' },
      tiers: [{ id: 'gold', name: 'Gold', action: { label: 'Go', href: ' java\nscript:alert(1)' } }],
    };
    for (const html of [lightTable(program, { pictures: 'any' }), page(program, { pictures: 'any' })])
      for (const one of readHtml(html).elements)
        expect([attributeOf(one, 'href'), attributeOf(one, 'src')].filter(Boolean)).to.deep.equal([]);
    expect(markdown(program, { pictures: 'any' })).not.to.contain('](');
  });
});
