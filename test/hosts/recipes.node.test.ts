import { expect } from 'chai';
import { Visits, pageOf, type Host, type Visit } from './browse.js';
import { basicHtml, liquid, richText } from './filters.js';
import { snippetsOf } from './recipe.js';
import { bootstrap, standIn, wordpressSheets } from './themes.js';
import wordpress from './wordpress/filtered.json' with { type: 'json' };

const FALLBACK = 'Partner program (PDF)';
const DOCUMENT = 'Lumora';

/** A recipe's snippet as a host sends it to a visitor, and what that visitor sees. */
interface Case {
  name: string;
  host: string;
  content: () => string;
  /** What the host puts at the end of its pages. */
  foot?: () => string;
  /** What the element says. */
  shows: readonly string[];
  /** What is seen without scripts. */
  without: string;
}

const HOSTS: Readonly<Record<string, () => Host>> = {
  WordPress: () => ({
    sheets: wordpressSheets(),
    around: (content) =>
      `<div class="wp-site-blocks"><main class="wp-block-group"><div class="entry-content wp-block-post-content is-layout-flow">${content}</div></main></div>`,
  }),
  HubSpot: () => ({
    sheets: [bootstrap(), standIn('hubspot')],
    around: (content) =>
      `<div class="body-wrapper"><div class="content-wrapper"><div class="row"><div class="col-12 widget-type-rich_text"><span class="hs_cos_wrapper">${content}</span></div></div></div></div>`,
  }),
  Drupal: () => ({
    sheets: [bootstrap()],
    around: (content) =>
      `<div class="dialog-off-canvas-main-canvas"><main class="container"><article class="node"><div class="text-formatted field__item">${content}</div></article></main></div>`,
  }),
  Webflow: () => ({
    sheets: [standIn('webflow')],
    around: (content) =>
      `<section><div class="w-container"><div class="w-embed">${content}</div></div></section>`,
  }),
  Shopify: () => ({
    sheets: [standIn('shopify')],
    around: (content) =>
      `<main id="MainContent"><div class="page-width"><h1>Partners</h1><div class="rte">${content}</div></div></main>`,
  }),
};

const [wp, hubspot, drupal, webflow, shopify] = [
  wordpress.filtered,
  ...['hubspot', 'drupal', 'webflow', 'shopify'].map(snippetsOf),
] as const;

const FROM_ADDRESS = ['Deal registration', DOCUMENT];
const FROM_TABLE = ['Deal registration', 'Up to 10%', DOCUMENT];
const wordpressCase = (
  snippet: 'tag' | 'inline' | 'hook' | 'table',
  way: 'block' | 'classic' | 'authorBlock' | 'authorClassic',
): Case => ({
  name: `${snippet}, ${
    {
      block: 'in the block editor',
      classic: 'in the classic editor',
      authorBlock: 'by an author in the block editor',
      authorClassic: 'by an author in the classic editor',
    }[way]
  }`,
  host: 'WordPress',
  content: () => wp[snippet][way],
  foot: () => wp.functions.footer,
  shows: snippet === 'table' ? [...FROM_TABLE, 'Certified people', 'EUR 1,200'] : FROM_ADDRESS,
  without: snippet === 'table' ? 'Deal registration' : FALLBACK,
});

const CASES: readonly Case[] = [
  ...(['tag', 'inline', 'hook', 'table'] as const).flatMap((snippet) => [
    wordpressCase(snippet, 'block'),
    wordpressCase(snippet, 'classic'),
  ]),
  ...(['hook', 'table'] as const).flatMap((snippet) => [
    wordpressCase(snippet, 'authorBlock'),
    wordpressCase(snippet, 'authorClassic'),
  ]),
  {
    name: 'module',
    host: 'HubSpot',
    content: () => hubspot!['module']!,
    shows: FROM_ADDRESS,
    without: FALLBACK,
  },
  {
    name: 'hook in rich text',
    host: 'HubSpot',
    content: () => richText(hubspot!['hook']!),
    foot: () => hubspot!['footer']!,
    shows: FROM_ADDRESS,
    without: FALLBACK,
  },
  {
    name: 'table in rich text',
    host: 'HubSpot',
    content: () => richText(hubspot!['table']!),
    foot: () => hubspot!['footer']!,
    shows: FROM_TABLE,
    without: 'Deal registration',
  },
  {
    name: 'tag in Full HTML',
    host: 'Drupal',
    content: () => drupal!['tag']!,
    foot: drupalScript,
    shows: FROM_ADDRESS,
    without: FALLBACK,
  },
  ...['hook', 'table'].map((snippet) => ({
    name: `${snippet} in Basic HTML`,
    host: 'Drupal',
    content: () => basicHtml(drupal![snippet]!, drupal!['allowed']),
    foot: drupalScript,
    shows: snippet === 'hook' ? FROM_ADDRESS : FROM_TABLE,
    without: snippet === 'hook' ? FALLBACK : 'Deal registration',
  })),
  ...['embed', 'attributes'].map((snippet) => ({
    name: snippet,
    host: 'Webflow',
    content: () => webflow![snippet]!,
    foot: () => webflow!['footer']!,
    shows: FROM_ADDRESS,
    without: FALLBACK,
  })),
  {
    name: 'Custom Liquid',
    host: 'Shopify',
    content: () => liquid(shopify!['liquid']!),
    shows: FROM_ADDRESS,
    without: FALLBACK,
  },
  {
    name: 'table on a page',
    host: 'Shopify',
    content: () => richText(shopify!['table']!),
    foot: () => liquid(shopify!['theme']!),
    shows: FROM_TABLE,
    without: 'Deal registration',
  },
];

/** What Drupal writes of the library in the recipe, with the query that it puts behind every file. */
function drupalScript(): string {
  const [, file, options] = /^ {4}(\S+): \{ (.*) \}$/m.exec(drupal!['library']!)!;
  expect(options).to.contain('preprocess: false').and.contain('type: module');
  expect(drupal!['info']).to.contain('mytheme/partner-program');
  return `<script type="module" src="/themes/custom/mytheme/${file!}?sabc12"></script>`;
}

describe('recipes for hosts', () => {
  let visits: Visits;
  let visit: Visit | undefined;
  before(async () => {
    visits = await Visits.open();
  });
  afterEach(async () => {
    await visit?.leave();
    visit = undefined;
  });
  after(() => visits.close());

  it('what WordPress makes of its snippets was written from these snippets', () => {
    expect(
      Object.fromEntries(Object.entries(wp).map(([name, { snippet }]) => [name, snippet])),
    ).to.deep.equal(snippetsOf('wordpress'));
    expect(wordpress.version).to.match(/^6\./);
  });

  it('WordPress leaves an author neither our tag nor a document, and the filters in place of others neither', () => {
    for (const html of [
      wp.tag.authorBlock,
      wp.tag.authorClassic,
      wp.inline.authorClassic,
      richText(hubspot!['module']!),
      basicHtml(drupal!['tag']!),
    ])
      expect(/<(?:partner-|script)/.test(html), html).to.equal(false);
    expect(basicHtml(drupal!['hook']!).includes('data-partner')).to.equal(false);
  });

  for (const { name, host, content, foot, shows, without } of CASES)
    describe(`${host}: ${name}`, () => {
      const html = () => pageOf(HOSTS[host]!(), content(), foot?.());

      it("is shown, as wide as its place at 1280 and 320 px, in the page's own font", async () => {
        visit = await visits.visit(html());
        const said = await visit.says();
        for (const text of shows) expect(said.includes(text), `${text} in: ${said}`).to.equal(true);
        const seen = await visit.seen();
        expect(seen.includes('schemaVersion')).to.equal(false);
        expect(seen.includes(FALLBACK), 'the fallback is seen beside it').to.equal(false);
        const [font, size] = await visit.page.evaluate(() => {
          const element = document.querySelector('partner-tier-matrix')!;
          const around = getComputedStyle(element.closest('[data-partner-element]') ?? element).fontFamily;
          const cell = getComputedStyle(element.shadowRoot!.querySelector('td')!);
          return [cell.fontFamily === around, parseFloat(cell.fontSize)] as const;
        });
        expect(font).to.equal(true);
        expect(size).to.be.at.least(12);
        expect(await visit.sideways(), 'wider than the window by').to.equal(0);
        await visit.page.setViewportSize({ width: 320, height: 800 });
        expect(await visit.sideways(), 'wider than a narrow window by').to.equal(0);
        expect(visit.told).to.deep.equal(name.startsWith('table') && host === 'WordPress' ? DASH : []);
      });

      it('without scripts is its fallback', async () => {
        visit = await visits.visit(html(), { script: false });
        const seen = await visit.page.locator('body').innerText();
        expect(seen).to.contain(without);
      });
    });

  describe('Google Tag Manager', () => {
    const { tag, hook } = snippetsOf('google-tag-manager');

    /** Puts a Custom HTML tag into the page: its scripts are made anew, with their text and no attribute. */
    const fire = (html: string) =>
      visit!.page.evaluate((markup) => {
        const place = document.body.appendChild(document.createElement('div'));
        place.innerHTML = markup;
        for (const script of place.querySelectorAll('script')) {
          const anew = document.createElement('script');
          anew.text = script.text;
          script.replaceWith(anew);
        }
      }, html);

    for (const times of [1, 2])
      it(`brings the script into a page that has long been loaded, ${times === 1 ? 'once' : 'or twice'}`, async () => {
        visit = await visits.visit(pageOf(HOSTS['Drupal']!(), hook!));
        await visit.page.waitForLoadState('networkidle');
        expect(await visit.seen()).to.contain(FALLBACK);
        for (let at = 0; at < times; at++) await fire(tag!);
        for (const text of FROM_ADDRESS) expect(await visit.says()).to.contain(text);
        expect(await visit.page.locator('partner-tier-matrix').count()).to.equal(1);
        expect(visit.told).to.deep.equal([]);
      });

    it('is in the JavaScript that Tag Manager takes', () => {
      expect(/=>|\b(?:const|let|class)\b|`/.test(tag!)).to.equal(false);
    });

    it('works where the page brings the hook after the script', async () => {
      visit = await visits.visit(pageOf(HOSTS['Drupal']!(), '<div id="place"></div>'));
      await fire(tag!);
      await visit.page.waitForFunction(() => customElements.get('partner-tier-matrix'));
      await visit.page.evaluate((html) => {
        document.querySelector('#place')!.innerHTML = html;
      }, hook!);
      expect(await visit.says()).to.contain('Deal registration');
    });
  });
});

/** What the table in WordPress's recipe has on purpose, to be told. */
const DASH = [
  `<partner-tier-matrix>: its table was read as its document (B3 is the second cell of the third row). What is an option stands in data-vendor, data-name, data-id, data-currency, data-language, data-empty, data-dash.\nB3: “–” may mean no, not applicable or not known, and was read as not known; say what a dash means in a legend or as an option.`,
];
