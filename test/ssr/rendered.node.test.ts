import { expect } from 'chai';
import { jsonLd, lightTable, markdown, page, prerender } from '../../src/ssr/index.js';
import type { RenderOptions } from '../../src/ssr/index.js';
import { parse } from '../../src/program/read/parse.js';
import { ALL, aProgram, programOf, readProgram, readText } from '../programs.js';
import { attributeOf, readHtml } from './parsed.js';
import { readMarkdown } from './parsed-markdown.js';

const inRegions = aProgram({
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
        cases: { emea: { kind: 'percent', value: 11 }, apac: { kind: 'percent', value: 22 } },
      },
    },
  ],
});

const textOf = (...given: Parameters<typeof lightTable>) => readHtml(lightTable(...given)).text;
const tagsIn = (html: string, tag: string) =>
  readHtml(html).elements.filter(({ tagName }) => tagName === tag);

describe('what is rendered of every document', () => {
  for (const name of ALL)
    it(`is well-formed, and each mark leads to its note: ${name}`, async () => {
      const program = await readProgram(name);
      for (const written of [lightTable(program), page(program), await prerender(program)])
        expect(readHtml(written).errors, written.slice(0, 30)).to.deep.equal([]);

      const { elements } = readHtml(lightTable(program));
      const ids = elements.map((one) => attributeOf(one, 'id')).filter((id) => id !== undefined);
      const led = elements.map((one) => attributeOf(one, 'href')).filter((href) => href?.startsWith('#'));
      expect([...new Set(led)].sort()).to.deep.equal(ids.map((id) => `#${id}`).sort());

      // GitHub leaves out a footnote that no mark leads to.
      const lines = markdown(program);
      const marks = new Set([...lines.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, mark]) => mark));
      expect([...marks].sort()).to.deep.equal(
        [...lines.matchAll(/^\[\^(\d+)\]:/gm)].map(([, mark]) => mark).sort(),
      );
    });

  it('holds a table of as many columns in every row', async () => {
    for (const name of ALL) {
      const rows = markdown(await readProgram(name))
        .split('\n')
        .filter((line) => line.startsWith('|'));
      const widths = new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length));
      expect([...widths].length, name).to.be.at.most(1);
    }
  });
});

describe('a program as a plain table', () => {
  it('names rows, columns and groups for those who hear them', async () => {
    const html = lightTable(await readProgram('odoo-v11'));
    const scopes = tagsIn(html, 'th').map((one) => attributeOf(one, 'scope'));
    expect(new Set(scopes)).to.deep.equal(new Set(['col', 'row', 'rowgroup']));
    expect(tagsIn(html, 'caption')).to.have.length(3);
    expect(html).not.to.match(/ (?:class|style|role|on\w+)=|<script/);
  });

  it('has its headings at the wanted level, and those inside below', async () => {
    const program = await readProgram('odoo-v11');
    const levels = (headingLevel?: number) => new Set(lightTable(program, { headingLevel }).match(/<h\d/g));
    expect(levels()).to.deep.equal(new Set(['<h2', '<h3', '<h4']));
    expect(levels(2)).to.deep.equal(new Set(['<h1', '<h2', '<h3']));
    expect(levels(6)).to.deep.equal(new Set(['<h5', '<h6']));
    expect(() => lightTable(program, { headingLevel: 1 })).to.throw(RangeError, '2 to 6');
  });

  it('speaks the language of its reader, else that of the document, and says which texts are in another', () => {
    const german = aProgram({ language: 'de', summary: { de: 'Auf Deutsch', ar: 'بالعربية' } });
    expect(lightTable(german)).to.contain('lang="de" dir="ltr"').and.contain('Die Stufen');
    expect(textOf(german)).to.contain('Auf Deutsch');
    const arabic = lightTable(german, { language: 'ar' });
    expect(arabic).to.contain('lang="ar" dir="rtl"').and.contain('<bdi lang="de">Silver</bdi>');
    expect(arabic).to.contain('<p>بالعربية</p>');
    expect(lightTable(german, { language: 'sv' }))
      .to.contain('lang="en"')
      .and.contain('The tiers');
  });

  it('writes what varies for all options, whatever is shown first with a script', () => {
    expect(textOf(inRegions))
      .to.match(/EMEA: 11%/)
      .and.match(/APAC: 22%/);
    expect(markdown(inRegions)).to.contain('• EMEA: 11%<br>• APAC: 22%');
  });

  it('writes what is chosen, and says what that is', () => {
    const said = textOf(inRegions, { choice: { region: 'apac' } });
    expect(said).to.contain('22%').and.contain('For: APAC');
    expect(said).not.to.contain('11%');
  });

  const wrong: Record<string, [RenderOptions, string]> = {
    'a dimension that there is not': [{ choice: { zone: 'a' } }, 'no dimension "zone". It has: region.'],
    'an option that there is not': [{ choice: { region: 'us' } }, 'It can be: emea, apac.'],
  };
  for (const [what, [options, sentence]] of Object.entries(wrong))
    it(`says what is wrong with ${what}`, () => {
      expect(() => lightTable(inRegions, options)).to.throw(RangeError, sentence);
    });

  it('asks no other origin for a picture, unless it may', () => {
    const pictured = aProgram({
      logo: { src: 'https://elsewhere.example/a.svg', alt: 'Ours' },
      tiers: [
        { id: 'gold', name: 'Gold', badge: { src: 'https://elsewhere.example/b.svg', alt: 'Gold badge' } },
      ],
    });
    expect(lightTable(pictured)).not.to.contain('elsewhere');
    expect(markdown(pictured)).not.to.contain('elsewhere');
    expect(tagsIn(lightTable(pictured, { pictures: 'any' }), 'img')).to.have.length(2);
    const own = aProgram({ logo: { src: 'a.svg', alt: 'Ours' } });
    expect(lightTable(own)).to.contain('src="a.svg" alt="Ours"');
    expect(markdown(own)).to.contain('![Ours](<a.svg>)');
  });
});

describe('a program as Markdown', () => {
  it('is read as the same headings, tables and lists', async () => {
    const { elements } = readMarkdown(markdown(await readProgram('odoo-v11')));
    const count = (tag: string) => elements.filter(({ tagName }) => tagName === tag).length;
    expect(count('table')).to.equal(3);
    expect(count('h2')).to.equal(1);
    expect(count('code') + count('pre') + count('em') + count('hr')).to.equal(0);
  });

  it('keeps a note of one word where a reader knows no footnotes', () => {
    const notes = ['Waived', 'Waived "at once"', 'Two words'];
    const program = aProgram({
      benefits: notes.map((note, at) => ({
        id: `b${at}`,
        name: 'B',
        values: { gold: { kind: 'yes', note } },
      })),
    });
    for (const note of notes) expect(readMarkdown(markdown(program)).text).to.contain(note);
  });
});

describe('a page of a program', () => {
  it('says in its head what it is', async () => {
    const html = page(await readProgram('odoo-v11'), { language: 'de' });
    expect(html).to.match(/^<!doctype html>\n<html lang="de" dir="ltr">/);
    expect(html).to.contain(
      '<title>Odoo Partnership Program · Odoo · Agreement version 11 · veröffentlicht 19. Mai 2023</title>',
    );
    expect(html).to.contain('<meta name="description" content="One worldwide program');
    expect(tagsIn(html, 'h1')).to.have.length(1);
  });

  it('has a script only where one is wanted', async () => {
    const program = await readProgram('odoo-v11');
    const scripts = (html: string) => tagsIn(html, 'script').map((one) => attributeOf(one, 'type'));
    expect(scripts(page(program))).to.deep.equal(['application/json']);
    const whole = page(program, { script: '/a.js?b&c', jsonLd: true, nonce: 'n"1' });
    expect(scripts(whole)).to.deep.equal(['application/ld+json', 'module', 'application/json']);
    expect(whole).to.contain('src="/a.js?b&amp;c"').and.contain('nonce="n&quot;1"');
  });

  it('holds the document as it is, whatever stands in it', async () => {
    for (const name of ALL) {
      const program = programOf(await readText(name));
      for (const html of [page(program), await prerender(program)]) {
        const [json] = /(?<=<script type="application\/json">).*(?=<\/script>)/.exec(html)!;
        expect(JSON.parse(json), name).to.deep.equal(JSON.parse(JSON.stringify(program)));
        expect(parse(json).ok, name).to.equal(true);
      }
    }
  });
});

describe('a declarative shadow root', () => {
  it('speaks as its tag says, and has no links that lead nowhere', async () => {
    const program = aProgram({ benefits: [{ id: 'b', name: 'B', value: true, note: 'N' }] });
    const html = await prerender(program, { language: 'ar' });
    expect(html).to.match(
      /^<partner-tier-matrix lang="ar" heading-level="3"><template shadowrootmode="open">\n?<style data-key/,
    );
    expect(html).to.contain('<div class="all step" lang="ar">');
    expect(html).not.to.contain('href="#');
  });
});

describe('what search engines are told', () => {
  it('stands on the page, all of it', async () => {
    for (const name of ALL) {
      const program = await readProgram(name);
      const { elements, text } = readHtml(page(program));
      const shown = [text, ...elements.map((one) => attributeOf(one, 'href'))]
        .join('\n')
        .replace(/\s+/g, ' ');
      JSON.parse(jsonLd(program), (key, value: unknown) => {
        if (typeof value === 'string' && !key.startsWith('@'))
          expect(shown, name).to.contain(value.replace(/\s+/g, ' '));
        return value;
      });
    }
  });
});
