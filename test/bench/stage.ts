/** Where the benchmarks in a browser take place: a folder served on this machine alone, and Chromium. */
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../runner/browsers.js';
import { serve } from '../runner/static-server.js';

export interface Stage {
  browser: Browser;
  url: string;
  folder: string;
}

/** One module of the benchmark with all that it needs, minified, as a vendor would put it on a site. */
async function bundle(name: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: join(import.meta.dirname, `pages/${name}.ts`), formats: ['es'] },
      rolldownOptions: { output: { minify: true, comments: false, entryFileNames: `${name}.js` } },
    },
  });
}

/** Serves the page, these modules of `pages` and the built files while the work is done, and nothing after it. */
export async function onStage(
  modules: readonly string[],
  work: (stage: Stage) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    cpSync('dist/cdn', join(folder, 'cdn'), { recursive: true });
    for (const file of ['index.html', 'page.css'])
      copyFileSync(join(import.meta.dirname, 'pages', file), join(folder, file));
    copyFileSync(
      'node_modules/tabulator-tables/dist/css/tabulator_simple.min.css',
      join(folder, 'tabulator.css'),
    );
    for (const name of modules) await bundle(name, folder);
    await served(folder, { 'cache-control': 'no-store' }, work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Serves a folder and has a browser while the work is done. */
export async function served(
  folder: string,
  headers: Record<string, string>,
  work: (stage: Stage) => Promise<void>,
): Promise<void> {
  const { url, server } = await serve(folder, headers);
  try {
    const browser = await chromium.launch({ executablePath: await findChromium() });
    try {
      await work({ browser, url, folder });
    } finally {
      await browser.close();
    }
  } finally {
    server.close();
  }
}

/** An empty page in a fresh profile, so that no code is warm or cached. */
export async function emptyPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`The page threw: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') console.error(message.text());
  });
  return page;
}

export async function openPage({ browser, url }: Stage): Promise<Page> {
  const page = await emptyPage(browser);
  await page.goto(`${url}/index.html`);
  return page;
}
