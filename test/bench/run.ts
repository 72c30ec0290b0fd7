/**
 * Measures `<partner-tier-matrix>` against other ways of showing the same table, in real Chromium.
 *
 *   tsx test/bench/run.ts
 *   BENCH_SAMPLES=30 BENCH_SEED=7 BENCH_SIZES=6x60,6x500 BENCH_CONTESTANTS=ours tsx test/bench/run.ts
 *
 * What keeps it fair:
 * - Ours is the built file for a script tag as a visitor gets it, with its default look, and all that it does for a
 *   visitor is counted: reading and checking the document, search, toolbar, sticky names, notes, styles. The others
 *   are given the words ready made, rows to hide known beforehand, and their style sheet loaded before the clock starts.
 * - (a) is one classic table of the same words, rows and small buttons, set through `innerHTML`; (b) the same markup as
 *   a React component with memoised rows, production build; (c) the same cells as text in Tabulator, without groups,
 *   buttons and second lines, and with no module but the filter. Nobody shows less than all rows: no virtual scrolling.
 * - What a server wrote before (`written`) has been read by the browser like any page when the clock starts; what counts
 *   is to lay it out. That the script goes on with it waits until the page has time, and is in what comes after.
 * - What a visitor gets who asks for nothing is measured too (`step`): the step between two tiers, with the rows that do
 *   not change folded, and made where they are not in the first window once there is time.
 * - The same window, font and place in the page. Each sample has a fresh page in a fresh profile, so that no code is
 *   warm or cached but by its own doing; who comes next is drawn by lot (the same lots for the same seed). (a) comes twice in each round:
 *   the second divided by the first is the control. Ratios are those of one round, and printed is their median.
 * - Counted is the time in which the page's main thread really ran (its own clock, not the wall's), in all tasks from
 *   the start to the end of the second frame after the work: script, style, layout, paint and what lies between. What
 *   `content-visibility` puts off is not in it; the measurement that scrolls through the whole table has it.
 * - Before mounting, a page has a moment in which it has nothing to do, as while it waits for its document: what a script
 *   does in it is printed apart, and so is what comes when there is time after mounting. Loading with mounting has no
 *   such moment. Another document counts until it is shown, like the first.
 * - Loading is fetching from this machine without any cache, compiling and running; for (a), which has no script, only
 *   the mounting.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { readProgram } from '../../src/program/read/read-program.js';
import { samplesWanted } from './figures.js';
import type { prerender as Prerender } from '../../src/ssr/index.js';
import type * as InPage from './pages/page.js';
import type { Plan } from './pages/page.js';
import { isWanted } from './parts.js';
import { benchProgram, randomFrom, type Size } from './programs.js';
import { report, type Memory, type Sample } from './report.js';
import { htmlOf, sheetOf } from './sheet.js';
import { onStage, openPage, type Stage } from './stage.js';
import { categories, spentIn } from './trace.js';

/** As the package has it: the browser goes on with what these very files wrote. */
const { prerender } = (await import(pathToFileURL(resolve('dist/ssr/index.js')).href)) as {
  prerender: typeof Prerender;
};

const samples = samplesWanted(15);
const seed = Number(process.env.BENCH_SEED ?? 1);
const allContestants = ['ours', 'step', 'written', 'html', 'again', 'react', 'tabulator'];
const wantedContestants = process.env.BENCH_CONTESTANTS?.split(',');
const contestants = allContestants.filter(
  (name) => name === 'html' || name === 'again' || (wantedContestants?.includes(name) ?? true),
);
const allSizes: readonly (Size & { name: string })[] = [
  { name: '4x20', tiers: 4, rows: 20 },
  { name: '6x60', tiers: 6, rows: 60 },
  { name: '6x500', tiers: 6, rows: 500 },
];
const wanted = process.env.BENCH_SIZES?.split(',');
const sizes = allSizes.filter(({ name }) => wanted?.includes(name) ?? true);
const CYCLES = 1000;

/** What a contestant is: the floor comes twice, the second time as the control. */
const kindOf = (contestant: string): string => (contestant === 'again' ? 'html' : contestant);

/** What each contestant is given to show. */
async function textFor(contestant: string, size: Size, seed: number): Promise<string> {
  const program = benchProgram(size, seed);
  const result = readProgram(program);
  if (!result.ok || result.warnings.length > 0)
    throw new Error(`A generated program is wrong: ${JSON.stringify(result)}`);
  if (contestant === 'ours' || contestant === 'step') return JSON.stringify(program);
  if (contestant === 'written') return prerender(result.value);
  const sheet = sheetOf(result.value);
  const rows = sheet.groups.reduce((sum, group) => sum + group.rows.length, 0);
  if (rows !== size.rows) throw new Error(`A generated program has ${rows} rows, not ${size.rows}.`);
  return kindOf(contestant) === 'html' ? htmlOf(sheet) : JSON.stringify(sheet);
}

async function sample(stage: Stage, plan: Plan): Promise<ReturnType<typeof spentIn>> {
  const page = await openPage(stage);
  try {
    await page.evaluate(async () => void (await import('./page.js' as string)));
    await stage.browser.startTracing(page, { categories });
    await page.evaluate(
      async (given) => ((await import('./page.js' as string)) as typeof InPage).run(given),
      { ...plan, contestant: kindOf(plan.contestant) },
    );
    return spentIn((await stage.browser.stopTracing()).toString());
  } finally {
    await page.context().close();
  }
}

/** How much the heap grows by showing a table and taking it away, a thousand times after the first fifty. */
async function memoryOf(stage: Stage, name: string): Promise<Memory> {
  const page = await openPage(stage);
  const session = await page.context().newCDPSession(page);
  const text = await textFor(name, allSizes[0]!, 1);
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

function sizeOf(folder: string, file: string): { file: string; raw: number; brotli: number } {
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
await onStage(['page', 'react', 'tabulator'], async (stage) => {
  const plans: (Plan & { size: string })[] = [];
  for (const size of sizes)
    for (const contestant of contestants) {
      const text = await textFor(contestant, size, 1);
      // What replaces it is a document, whoever wrote the first.
      const other = await textFor(contestant === 'written' ? 'step' : contestant, size, 2);
      const plan = { size: size.name, contestant, load: false, text, other };
      plans.push(plan);
      if (size.name === '6x60' && contestant !== 'written') plans.push({ ...plan, load: true });
    }
  const random = randomFrom(seed);
  const taken: Sample[] = [];
  if (isWanted('table')) {
    for (let round = 0; round < samples; round++) {
      for (const { size, ...plan } of shuffled(plans, random)) {
        for (const [measured, spent] of await sample(stage, plan))
          taken.push({ size, contestant: plan.contestant, measured, spent });
      }
      if (process.stderr.isTTY) process.stderr.write(`\rround ${round + 1} of ${samples} `);
    }
  }
  const memory: Memory[] = [];
  if (isWanted('heap')) for (const name of ['ours', 'html']) memory.push(await memoryOf(stage, name));
  const files = ['cdn/partner-tier-matrix.js', 'cdn/partner-program-elements.js', 'react.js', 'tabulator.js'];
  const result = {
    browser: stage.browser.version(),
    samples,
    seed,
    taken,
    memory,
    files: files.map((file) => sizeOf(stage.folder, file)),
  };
  console.log(report(result));
  console.log(`\nTook ${Math.round((Date.now() - started) / 1000)} s.`);
});
