/**
 * Measures `<partner-tier-matrix>` against other ways of showing the same table, in real Chromium.
 *
 *   npm run bench
 *   BENCH_SAMPLES=30 BENCH_SEED=7 BENCH_SIZES=6x60,6x500 npm run bench
 *
 * What keeps it fair:
 * - Ours is the built file for a script tag as a visitor gets it, with its default look, and all that it does for a
 *   visitor is counted: reading and checking the document, search, toolbar, sticky names, notes, styles. The others
 *   are given the words ready made, rows to hide known beforehand, and their style sheet loaded before the clock starts.
 * - (a) is one classic table of the same words, rows and small buttons, set through `innerHTML`; (b) the same markup as
 *   a React component with memoised rows, production build; (c) the same cells as text in Tabulator, without groups,
 *   buttons and second lines, and with no module but the filter. Nobody shows less than all rows: no virtual scrolling.
 * - The same window, font and place in the page. Each sample has a fresh page in a fresh profile, so that no code is
 *   warm or cached; who comes next is drawn by lot (the same lots for the same seed).
 * - Counted is the time in which the page's main thread really ran (its own clock, not the wall's), in all tasks from
 *   the start to the end of the second frame after the work: script, style, layout, paint and what lies between. What
 *   `content-visibility` puts off is not in it; the measurement that scrolls through the whole table has it.
 * - Loading is fetching from this machine without any cache, compiling and running; for (a), which has no script, only
 *   the mounting.
 */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { parse } from '../../src/program/read/parse.js';
import { findChromium } from '../runner/browsers.js';
import { serve } from '../runner/static-server.js';
import type * as InPage from './pages/page.js';
import type { Plan } from './pages/page.js';
import { benchProgram, randomFrom, type Size } from './programs.js';
import { report, type Memory, type Sample } from './report.js';
import { htmlOf, sheetOf } from './sheet.js';
import { categories, spentIn } from './trace.js';

const samples = Number(process.env.BENCH_SAMPLES ?? 15);
const seed = Number(process.env.BENCH_SEED ?? 1);
const contestants = ['ours', 'html', 'react', 'tabulator'];
const allSizes: readonly (Size & { name: string })[] = [
  { name: '4x20', tiers: 4, rows: 20 },
  { name: '6x60', tiers: 6, rows: 60 },
  { name: '6x500', tiers: 6, rows: 500 },
];
const wanted = process.env.BENCH_SIZES?.split(',');
const sizes = allSizes.filter(({ name }) => wanted?.includes(name) ?? true);
const CYCLES = 1000;
const folder = mkdtempSync(join(tmpdir(), 'bench-'));

/** One module of the benchmark with all that it needs, minified, as a vendor would put it on a site. */
async function bundle(name: string): Promise<void> {
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

/** What each contestant is given to show. */
function textFor(contestant: string, size: Size, seed: number): string {
  const program = benchProgram(size, seed);
  const result = parse(program);
  if (!result.ok || result.warnings.length > 0)
    throw new Error(`A generated program is wrong: ${JSON.stringify(result)}`);
  if (contestant === 'ours') return JSON.stringify(program);
  const sheet = sheetOf(result.value);
  const rows = sheet.groups.reduce((sum, group) => sum + group.rows.length, 0);
  if (rows !== size.rows) throw new Error(`A generated program has ${rows} rows, not ${size.rows}.`);
  return contestant === 'html' ? htmlOf(sheet) : JSON.stringify(sheet);
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`The page threw: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') console.error(message.text());
  });
  await page.goto(`${url}/index.html`);
  return page;
}

async function sample(browser: Browser, url: string, plan: Plan): Promise<ReturnType<typeof spentIn>> {
  const page = await openPage(browser, url);
  try {
    await page.evaluate(async () => void (await import('./page.js' as string)));
    await browser.startTracing(page, { categories });
    await page.evaluate(
      async (given) => ((await import('./page.js' as string)) as typeof InPage).run(given),
      plan,
    );
    return spentIn((await browser.stopTracing()).toString());
  } finally {
    await page.context().close();
  }
}

/** How much the heap grows by showing a table and taking it away, a thousand times after the first fifty. */
async function memoryOf(browser: Browser, url: string, name: string): Promise<Memory> {
  const page = await openPage(browser, url);
  const session = await page.context().newCDPSession(page);
  const text = textFor(name, allSizes[0]!, 1);
  const cycle = (count: number) =>
    page.evaluate(
      async ([contestant, given, often]) =>
        ((await import('./page.js' as string)) as typeof InPage).cycle(contestant, given, often),
      [name, text, count] as const,
    );
  const look = async () => {
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      embedderHeapUsedSize?: number;
    };
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { script: usedSize, dom: embedderHeapUsedSize, nodes };
  };
  await cycle(50);
  const before = await look();
  await cycle(CYCLES);
  const after = await look();
  await page.context().close();
  return {
    contestant: name,
    times: CYCLES,
    script: after.script - before.script,
    dom: after.dom - before.dom,
    nodes: after.nodes - before.nodes,
  };
}

function sizeOf(file: string): { file: string; raw: number; brotli: number } {
  const code = readFileSync(join(folder, file));
  const { length } = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { file, raw: code.length, brotli: length };
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, lot: random() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ item }) => item);
}

const started = Date.now();
cpSync('dist/cdn', join(folder, 'cdn'), { recursive: true });
for (const file of ['index.html', 'page.css'])
  copyFileSync(join(import.meta.dirname, 'pages', file), join(folder, file));
copyFileSync(
  'node_modules/tabulator-tables/dist/css/tabulator_simple.min.css',
  join(folder, 'tabulator.css'),
);
for (const name of ['page', 'react', 'tabulator']) await bundle(name);

const { url, server } = await serve(folder, { 'cache-control': 'no-store' });
const browser = await chromium.launch({ executablePath: await findChromium() });
try {
  const plans = sizes.flatMap((size) =>
    contestants.flatMap((contestant) => {
      const texts = { text: textFor(contestant, size, 1), other: textFor(contestant, size, 2) };
      const plan = { size: size.name, contestant, load: false, ...texts };
      return size.name === '6x60' ? [plan, { ...plan, load: true }] : [plan];
    }),
  );
  const random = randomFrom(seed);
  const taken: Sample[] = [];
  for (let round = 0; round < samples; round++) {
    for (const { size, ...plan } of shuffled(plans, random)) {
      for (const [measured, spent] of await sample(browser, url, plan))
        taken.push({ size, contestant: plan.contestant, measured, spent });
    }
    if (process.stderr.isTTY) process.stderr.write(`\rround ${round + 1} of ${samples} `);
  }
  const memory: Memory[] = [];
  for (const name of ['ours', 'html']) memory.push(await memoryOf(browser, url, name));
  const files = ['cdn/partner-tier-matrix.js', 'cdn/partner-program-elements.js', 'react.js', 'tabulator.js'];
  const result = { browser: browser.version(), samples, seed, taken, memory, files: files.map(sizeOf) };
  console.log(report(result));
  console.log(`\nTook ${Math.round((Date.now() - started) / 1000)} s.`);
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/bench.json', JSON.stringify(result));
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
