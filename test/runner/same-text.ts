/**
 * Compares what the elements say now with what they said at another commit: the text of every demo document in every
 * element, in the same browser. For changes that nobody is to notice.
 *
 *   npm run test:same-text -- HEAD~3
 *   npm run test:same-text -- HEAD~3 --only hubspot --language ar
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { ALL, EDITIONS } from '../programs.js';
import { findChromium } from './browsers.js';
import { serve } from './static-server.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, language: { type: 'string', default: 'en,de,ar' } },
});
const [commit = 'HEAD'] = positionals;

interface Page {
  name: string;
  markup: string;
}

/** Every element with every document, and every comparison that a vendor's editions make. */
function pages(): Page[] {
  const src = (name: string) => `/documents/${name}.json`;
  const program = (name: string) => `<partner-program id="${name}" src="${src(name)}"></partner-program>`;
  const compare = (names: readonly string[], attributes: string) =>
    `<partner-benefit-comparator today="2026-01-31" ${attributes}>${names.map(program).join('')}</partner-benefit-comparator>`;
  const latest = Object.values(EDITIONS).map((editions) => editions.at(-1)!);
  return [
    ...ALL.flatMap((name) => [
      {
        name: `matrix ${name}`,
        markup: `<partner-tier-matrix link-name="x" src="${src(name)}"></partner-tier-matrix>`,
      },
      {
        name: `checklist ${name}`,
        markup: `<partner-requirement-checklist link-name="x" today="2026-01-31" src="${src(name)}"></partner-requirement-checklist>`,
      },
    ]),
    ...Object.entries(EDITIONS).map(([vendor, names]) => ({
      name: `editions of ${vendor}`,
      markup: compare(names, 'view="changes" complete'),
    })),
    {
      name: 'comparison of all vendors',
      markup: compare(latest, 'weights tier-rule="top" link-name="x" max-age-days="300"'),
    },
    { name: 'comparison of two', markup: compare(latest.slice(0, 2), 'rows="differences"') },
  ].filter(({ name }) => name.includes(values.only));
}

/** Runs in the page: every text of an element in reading order, with the words that only a screen reader gets. */
function textOf(): string {
  const blocks =
    /^(div|section|p|li|tr|t[dh]|table|thead|tbody|caption|[uod]l|d[td]|details|summary|label|button|option|select|fieldset|legend|small|b)$/;
  const lines: string[] = [];
  let line = '';
  const end = () => {
    if (line.trim() !== '') lines.push(line.replace(/\s+/g, ' ').trim());
    line = '';
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) line += node.data;
    if (node instanceof HTMLStyleElement || node instanceof HTMLSlotElement) return;
    const block = node instanceof Element && blocks.test(node.localName);
    if (block) end();
    if (node instanceof Element) {
      for (const name of [
        'aria-label',
        'href',
        'lang',
        'aria-level',
        'aria-expanded',
        'aria-current',
        'value',
      ])
        if (node.hasAttribute(name)) line += ` [${name}=${node.getAttribute(name)}] `;
      if ((node as HTMLElement).hidden) line += ' [hidden] ';
    }
    node.childNodes.forEach(walk);
    if (block) end();
  };
  const element = document.querySelector('body > *')!;
  walk(element.shadowRoot!);
  end();
  return lines.join('\n');
}

async function read(browser: Browser, url: string, markup: string, language: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // tsx names functions with a helper that is not in the page.
  await page.addInitScript('globalThis.__name = (it) => it');
  await page.route('**/documents/*', (route) =>
    route.fulfill({
      body: readFileSync(`demo/programs/${new URL(route.request().url()).pathname.split('/').at(-1)!}`),
      contentType: 'application/json',
    }),
  );
  await page.route('**/page', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="${language}"><meta charset="utf-8"><body>${markup}<script type="module" src="/partner-program-elements.js"></script>`,
    }),
  );
  await page.goto(`${url}/page`);
  // Finished, and nothing new for half a second: the way up is looked for once all else stands.
  let text = '';
  for (let quiet = 0; quiet < 3;) {
    await page.waitForTimeout(150);
    const now = await page.evaluate(textOf);
    quiet = now !== '' && now === text ? quiet + 1 : 0;
    text = now;
  }
  await page.close();
  return text;
}

/** The script files as they were at that commit. */
function buildAt(folder: string): void {
  execFileSync('git', ['worktree', 'add', '--detach', '--force', folder, commit], { stdio: 'ignore' });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  execFileSync('npx', ['tsx', 'tools/build-cdn.ts'], { cwd: folder, stdio: 'inherit' });
}

if (!existsSync('dist/cdn'))
  throw new Error('Run `npm run build:cdn` first: it is the built files that are compared.');
const folder = mkdtempSync(join(tmpdir(), 'before-'));
const browser = await chromium.launch({ executablePath: await findChromium() });
let [same, other] = [0, 0];
try {
  buildAt(folder);
  const before = await serve(join(folder, 'dist/cdn'));
  const after = await serve('dist/cdn');
  const jobs = values.language
    .split(',')
    .flatMap((language) => pages().map((page) => ({ ...page, language })));
  let next = 0;
  const work = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      const { name, markup, language } = job;
      const old = (await read(browser, before.url, markup, language)).split('\n');
      const now = (await read(browser, after.url, markup, language)).split('\n');
      const at = old.findIndex((line, index) => line !== now[index]);
      if (at < 0 && old.length === now.length) same += 1;
      else {
        other += 1;
        const first = at < 0 ? old.length : at;
        console.log(`${name} (${language}), line ${first + 1} of ${old.length}:`);
        for (const line of old.slice(first, first + 3)) console.log(`  - ${line}`);
        for (const line of now.slice(first, first + 3)) console.log(`  + ${line}`);
      }
    }
  };
  await Promise.all([work(), work(), work()]);
  before.server.close();
  after.server.close();
} finally {
  await browser.close();
  execFileSync('git', ['worktree', 'remove', '--force', folder]);
  rmSync(folder, { recursive: true, force: true });
}
console.log(`texts: ${same} the same, ${other} changed`);
process.exitCode = other > 0 || same === 0 ? 1 : 0;
