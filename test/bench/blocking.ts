/**
 * How long a first visit is blocked: the page as shipped (the script tag of the built file and `src`) beside a page that
 * has the same rows as static HTML, on a processor four times slower.
 *
 *   tsx test/bench/blocking.ts
 *
 * All files are sent with brotli from this machine, into a fresh profile at each load. Blocking time is what each long
 * task takes beyond 50 ms, from the start of the navigation until nothing has changed for a second, on the wall's clock:
 * whatever else this machine does is in it. The static page comes twice in every round; the second is the control.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { median, quartiles, samplesWanted, table } from './figures.js';
import { benchProgram } from './programs.js';
import { htmlOf, sheetOf } from './sheet.js';
import { emptyPage, served } from './stage.js';

const samples = samplesWanted(7);
const SLOWER = 4;
/** Milliseconds beyond which a task is long. */
const LONG = 50;
/** Milliseconds without a change after which a page is at rest. */
const REST = 1000;
const program = benchProgram({ tiers: 6, rows: 60 }, 1);
const tag = 'partner-tier-matrix';

const pageWith = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Benchmark</title><link rel="icon" href="data:,"><link rel="stylesheet" href="page.css">${head}</head><body><h1>Partner program</h1><p>One paragraph of text.</p><main>${body}</main></body></html>`;

/** A row of a table that only the finished page has. */
const last = program.costs!.at(-1)!.name as string;

interface Load {
  /** Sum over the long tasks of what they take beyond the limit. */
  blocked: number;
  longest: number;
  tasks: number;
}

async function load(browser: Browser, address: string): Promise<Load> {
  const page = await emptyPage(browser);
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    // tsx names every function through this helper, which the page does not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { longTasks: number[] };
      seen.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(address);
    return await page.evaluate(
      async ([tag, last, rest, long]) => {
        const root = (): Node | null | undefined => {
          const element = document.querySelector(tag);
          return element ? element.shadowRoot : document.querySelector('main');
        };
        const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
        while (!root()?.textContent?.includes(last)) await wait(50);
        let changed = true;
        const observer = new MutationObserver(() => (changed = true));
        observer.observe(root()!, { subtree: true, childList: true, attributes: true, characterData: true });
        while (changed) {
          changed = false;
          await wait(rest);
        }
        const { longTasks } = globalThis as unknown as { longTasks: number[] };
        return {
          blocked: longTasks.reduce((sum, duration) => sum + Math.max(0, duration - long), 0),
          longest: Math.max(0, ...longTasks),
          tasks: longTasks.length,
        };
      },
      [tag, last, REST, LONG] as const,
    );
  } finally {
    await page.context().close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  mkdirSync(join(folder, 'cdn'));
  const put = (name: string, content: string | Buffer) =>
    writeFileSync(join(folder, name), brotliCompressSync(content));
  for (const name of readdirSync('dist/cdn'))
    if (name.startsWith(tag) && name.endsWith('.js'))
      put(`cdn/${name}`, readFileSync(join('dist/cdn', name)));
  put('page.css', readFileSync(join(import.meta.dirname, 'pages/page.css')));
  put('program.json', JSON.stringify(program));
  put(
    'element.html',
    pageWith(`<script type="module" src="cdn/${tag}.js"></script>`, `<${tag} src="program.json"></${tag}>`),
  );
  put('static.html', pageWith('', htmlOf(sheetOf(program))));

  await served(
    folder,
    { 'content-encoding': 'br', 'cache-control': 'no-store' },
    async ({ browser, url }) => {
      const taken: Record<'element' | 'static' | 'again', Load[]> = { element: [], static: [], again: [] };
      const order = ['element', 'static', 'again'] as const;
      for (let round = 0; round < samples; round++) {
        for (const who of round % 2 === 0 ? order : order.toReversed())
          taken[who].push(await load(browser, `${url}/${who === 'element' ? who : 'static'}.html`));
      }
      const blocked = (who: keyof typeof taken) => taken[who].map(({ blocked }) => blocked);
      /** Round by round: a static page is often not blocked at all, and nothing is a multiple of that. */
      const more = (who: keyof typeof taken) => {
        const base = blocked('static');
        return median(blocked(who).map((time, round) => time - base[round]!)).toFixed(0);
      };
      const ratio = (who: keyof typeof taken) => {
        const base = median(blocked('static'));
        return base === 0 ? '-' : (median(blocked(who)) / base).toFixed(2);
      };
      const line = (name: string, who: keyof typeof taken): string[] => [
        name,
        median(blocked(who)).toFixed(0),
        quartiles(blocked(who), 0),
        ratio(who),
        ratio('again'),
        more(who),
        more('again'),
        median(taken[who].map(({ tasks }) => tasks)).toFixed(0),
        median(taken[who].map(({ longest }) => longest)).toFixed(0),
      ];
      console.log(
        `First visit, 6x60, processor ${SLOWER} times slower, Chromium ${browser.version()}, ${samples} loads each.`,
      );
      console.log(
        table(
          [
            'blocking time, ms',
            'median',
            'quartiles',
            '/ static',
            'control',
            '- static',
            'control',
            'long tasks',
            'longest',
          ],
          [
            line('matrix as shipped, by src', 'element'),
            line('static page of the same rows', 'static'),
            line('control, the static page once more', 'again'),
          ],
        ),
      );
    },
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
