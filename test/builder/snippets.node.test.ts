import { expect } from 'chai';
import ts from 'typescript';
import { build } from 'vite';
import { FALLBACK, TAGS, type Tag } from '../../demo/builder/embed.js';
import { frameListener, framePage } from '../../demo/builder/iframe.js';
import { snippetsOf } from '../../demo/builder/snippets.js';
import { pageOf, Visits, type Host, type Visit } from '../hosts/browse.js';
import { richText } from '../hosts/filters.js';
import { snippetsOf as recipe } from '../hosts/recipe.js';
import { bootstrap, standIn } from '../hosts/themes.js';
import { DOCUMENT, EMBED, partsOf, PLACE, release } from './embeds.js';
import { wordpressSnippets } from './wordpress-snippets.js';
import wordpress from './wordpress.json' with { type: 'json' };

const ROOT = new URL('../../', import.meta.url).pathname;
const PLAIN: Host = { sheets: [], around: (content) => `<main>${content}</main>` };
const BLOCKS: Host = {
  sheets: [],
  around: (content) =>
    `<div class="wp-site-blocks"><div class="entry-content is-layout-flow">${content}</div></div>`,
};
const HUBSPOT: Host = {
  sheets: [bootstrap(), standIn('hubspot')],
  around: (content) => `<div class="body-wrapper"><span class="hs_cos_wrapper">${content}</span></div>`,
};

describe('snippets of the builder', () => {
  let visits: Visits;
  let visit: Visit | undefined;
  /** What the element says in a page written by hand. */
  let expected = '';

  before(async () => {
    visits = await Visits.open();
    expected = await said(
      pageOf(
        PLAIN,
        '<script type="module" src="/cdn/partner-tier-matrix.js"></script><partner-tier-matrix src="/partner-program.json" rows="all" heading-level="2" recommended="advanced" recommended-reason="Most “of them” start &amp; stay &lt;here&gt;"></partner-tier-matrix>',
      ),
    );
    expect(expected).to.contain('Deal registration').and.contain('start & stay <here>');
  });
  afterEach(leave);
  after(() => visits.close());

  async function leave(): Promise<void> {
    await visit?.leave();
    visit = undefined;
  }

  /** All that the element says once nothing comes any more. */
  async function said(html: string): Promise<string> {
    await leave();
    visit = await visits.visit(html);
    await visit.says();
    await visit.page.waitForLoadState('networkidle');
    let now = await visit.says();
    for (let before = ''; before !== now; now = await visit.says()) {
      before = now;
      await visit.page.waitForTimeout(300);
    }
    return now;
  }

  const accent = () =>
    visit!.page
      .locator('partner-tier-matrix')
      .first()
      .evaluate((element) => getComputedStyle(element).getPropertyValue('--partner-accent').trim());

  for (const [name, inline] of [
    ['with an address', undefined],
    ['with the document inline', DOCUMENT],
  ] as const)
    it(`HTML, ${name}: says the same, and its hash is that of the file`, async () => {
      const [code] = partsOf('html', EMBED, { ...PLACE, inline });
      expect(code!.includes(`integrity="${release().integrity['partner-tier-matrix.js']}"`)).to.equal(true);
      expect(await said(pageOf(PLAIN, code!))).to.equal(expected);
      expect(await accent()).to.equal('#6d28d9');
      expect(visit!.told).to.deep.equal([]);
    });

  it('HTML: a hash of other files keeps the script from running', async () => {
    const built = { version: '0', integrity: { 'partner-tier-matrix.js': `sha384-${'A'.repeat(64)}` } };
    visit = await visits.visit(pageOf(PLAIN, partsOf('html', EMBED, PLACE, built)[0]!));
    await visit.page.waitForLoadState('networkidle');
    expect(await visit.seen()).to.contain('Partner program (PDF)');
    expect(await visit.page.evaluate(() => customElements.get('partner-tier-matrix') === undefined)).to.equal(
      true,
    );
  });

  it('WordPress: what its own functions make of the snippets was written from these snippets', () => {
    expect(
      Object.fromEntries(Object.entries(wordpress.filtered).map(([name, { snippet }]) => [name, snippet])),
    ).to.deep.equal(wordpressSnippets());
  });

  for (const way of ['block', 'classic', 'authorBlock', 'authorClassic'] as const)
    it(`WordPress says the same behind its filters: ${way}`, async () => {
      const { hook, functions } = wordpress.filtered;
      expect(await said(pageOf(BLOCKS, hook[way], functions.footer))).to.equal(expected);
      expect(visit!.told).to.deep.equal([]);
    });

  it('WordPress and HubSpot: the looks are a rule that reaches the element', async () => {
    const [, hook, css] = partsOf('wordpress');
    await said(pageOf({ ...BLOCKS, sheets: [css!] }, hook!, wordpress.filtered.functions.footer));
    expect(await accent()).to.equal('#6d28d9');
    const [footer, inText] = partsOf('hubspot');
    await said(pageOf(HUBSPOT, richText(inText!), footer));
    expect(await accent()).to.equal('#6d28d9');
  });

  it('HubSpot says the same behind a filter of rich text', async () => {
    const [footer, hook] = partsOf('hubspot');
    expect(await said(pageOf(HUBSPOT, richText(hook!), footer))).to.equal(expected);
    expect(visit!.told).to.deep.equal([]);
  });

  it('iframe: says the same, and the frame becomes as high as its page', async () => {
    const [frame, tag] = partsOf('iframe');
    visits.put('/partners/frame.html', frame!);
    visit = await visits.visit(pageOf(PLAIN, tag!));
    const inner = visit.page.frameLocator('iframe').locator('partner-tier-matrix');
    await inner.locator('table').first().waitFor({ state: 'attached', timeout: 20_000 });
    await visit.page.waitForLoadState('networkidle');
    await visit.page.waitForFunction(() => {
      const iframe = document.querySelector('iframe')!;
      const within = iframe.contentDocument!.documentElement.getBoundingClientRect().height;
      return Math.abs(iframe.getBoundingClientRect().height - within) <= 1;
    });
    const text = await inner.evaluate((element) => element.shadowRoot!.textContent.replace(/\s+/g, ' '));
    expect(text).to.equal(expected);
  });

  it('iframe: both halves are those of the recipe', () => {
    const { frame, parent } = recipe('iframe') as { frame: string; parent: string };
    const scriptOf = (html: string) => /<script>[^]*<\/script>/.exec(html)![0].replace(/\s+/g, ' ');
    expect(scriptOf(framePage('', '', ''))).to.equal(scriptOf(frame));
    expect(scriptOf(frameListener(''))).to.equal(scriptOf(parent));
  });

  it('React: compiles, and says the same in a page', async () => {
    const [code] = partsOf('react');
    expect(problemsOf(code!)).to.deep.equal([]);
    expect(
      await said(
        pageOf(PLAIN, '<div id="root"></div>', `<script type="module">${await bundled(code!)}</script>`),
      ),
    ).to.equal(expected);
    expect(await accent()).to.equal('#6d28d9');
  });

  for (const tag of Object.keys(TAGS) as Tag[])
    it(`React and Vue: <${tag}> as code that compiles, and as the same HTML`, () => {
      const embed = { ...EMBED, tag, attributes: { 'heading-level': '2' } };
      expect(problemsOf(partsOf('react', embed)[0]!)).to.deep.equal([]);
      const template = /<template>\n([^]*)\n<\/template>/.exec(partsOf('vue', embed)[0]!)![1]!;
      const html = partsOf('html', embed)[0]!;
      expect(html.endsWith(template.replace(/^ {2}/gm, ''))).to.equal(true);
    });

  it('Vue: the template says the same as HTML, since nothing in it is bound', async () => {
    const [code] = partsOf('vue');
    const template = /<template>\n([^]*)\n<\/template>/.exec(code!)![1]!;
    expect(/[:@#]\w+="|\{\{/.test(template)).to.equal(false);
    expect(
      await said(
        pageOf(PLAIN, template, '<script type="module" src="/cdn/partner-tier-matrix.js"></script>'),
      ),
    ).to.equal(expected);
  });

  it('a document cannot end the script around it, nor an attribute its tag', () => {
    const evil = '{"name": "</script><script>alert(1)</script><!--"}';
    const [code] = partsOf(
      'html',
      { ...EMBED, attributes: { tier: '"><img src=x onerror=alert(1)>' } },
      { ...PLACE, inline: evil },
    );
    expect(code!.match(/<script/g)).to.have.lengthOf(2);
    expect(code!.includes('<img')).to.equal(false);
    const json = /<script type="application\/json">\n([^]*?)\n<\/script>/.exec(code!)![1]!;
    expect(JSON.parse(json)).to.deep.equal(JSON.parse(evil));
  });

  it('every snippet has the fallback for readers without scripts', () => {
    for (const { id, parts } of snippetsOf(EMBED, PLACE, release()))
      expect(
        parts.some(({ code }) => code.includes(FALLBACK)),
        id,
      ).to.equal(true);
  });
});

/** What the compiler says of a component in TSX, with the types of the package. */
function problemsOf(code: string): string[] {
  const name = `${ROOT}test/builder/Snippet.tsx`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    experimentalDecorators: true,
    useDefineForClassFields: false,
    resolveJsonModule: true,
    types: [],
    paths: {
      'partner-program-elements/define/*': [`${ROOT}src/define/*.ts`],
      'partner-program-elements/types/*': [`${ROOT}types/*.d.ts`],
      'partner-program-elements': [`${ROOT}src/index.ts`],
    },
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version, ...more) =>
    file === name ? ts.createSourceFile(file, code, version) : read(file, version, ...more);
  const exists = host.fileExists.bind(host);
  host.fileExists = (file) => file === name || exists(file);
  const program = ts.createProgram([name], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(name))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** The component in a page of its own, built as a site would. */
async function bundled(code: string): Promise<string> {
  const [entry, component] = [`${ROOT}test/builder/entry.tsx`, `${ROOT}test/builder/component.tsx`];
  const files: Readonly<Record<string, string>> = {
    [entry]: `import { createRoot } from 'react-dom/client';
import { PartnerProgram } from '${component}';
createRoot(document.querySelector('#root')!).render(<PartnerProgram />);`,
    [component]: code,
  };
  const output = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: {
        'partner-program-elements/define': `${ROOT}dist/define`,
      },
    },
    plugins: [
      {
        name: 'snippet',
        enforce: 'pre',
        resolveId: (id) => (id in files ? id : undefined),
        load: (id) => files[id],
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { output: { codeSplitting: false } },
      lib: { entry, formats: ['es'], fileName: 'bundle' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('Nothing was built.');
  return first.output[0].code.replaceAll('</script', '<\\/script');
}
