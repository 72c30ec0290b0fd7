/**
 * What a comparison of 300 rows costs, with 3, 6 and 12 columns, in real Chromium with the built file: until the second
 * frame after it, on the wall's clock. The floor is the very same table as static HTML with the same styles, set through
 * `innerHTML` into a shadow root, in the same page and run.
 *
 *   tsx test/bench/comparator.ts
 */
import { chromium } from 'playwright-core';
import { findChromium } from '../runner/browsers.js';
import { serve } from '../runner/static-server.js';
import { benchProgram } from './programs.js';

const SAMPLES = Number(process.env['BENCH_SAMPLES'] ?? 5);
const ROWS = 300;

const { url, server } = await serve('.', { 'cache-control': 'no-store' });
const browser = await chromium.launch({ executablePath: await findChromium() });
const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
try {
  console.log(`${ROWS} rows, medians of ${SAMPLES} samples, milliseconds`);
  console.log('columns   mount   floor  ratio   move  differences  floor again');
  for (const columns of [3, 6, 12]) {
    const programs = Array.from({ length: columns }, (_, at) => ({
      ...benchProgram({ tiers: 2, rows: ROWS }, at + 1),
      id: `program-${at + 1}`,
    }));
    const taken: Record<'mount' | 'floor' | 'move' | 'differences' | 'again', number[]> = {
      mount: [],
      floor: [],
      move: [],
      differences: [],
      again: [],
    };
    for (let sample = 0; sample < SAMPLES; sample++) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      // tsx names every function through this helper, which the page does not have.
      await page.addInitScript('globalThis.__name = (named) => named');
      await page.goto(`${url}/test/bench/pages/index.html`);
      const times = await page.evaluate(
        async ([given, file]) => {
          await import(file);
          type Comparator = HTMLElement & {
            programs: unknown;
            rows: string;
            updateComplete: Promise<unknown>;
          };
          const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
          const timed = async (work: () => unknown) => {
            await frame();
            const start = performance.now();
            await work();
            await frame();
            await frame();
            return performance.now() - start;
          };
          const comparator = document.createElement('partner-benefit-comparator') as Comparator;
          const there = () =>
            comparator.shadowRoot?.querySelectorAll('[part=column]').length === given.length;
          const mount = await timed(async () => {
            comparator.programs = given.map((program) => ({ program, tier: 'top' }));
            document.body.append(comparator);
            while (!there()) await frame();
            await comparator.updateComplete;
          });
          const root = comparator.shadowRoot!;
          const differences = await timed(() => {
            comparator.rows = 'differences';
            return comparator.updateComplete;
          });
          comparator.rows = 'all';
          await comparator.updateComplete;
          root.querySelector<HTMLElement>('[part=column] button')?.click();
          await frame();
          await frame();
          const right = [...root.querySelectorAll<HTMLButtonElement>('[part=menu] button')].find(
            ({ disabled, textContent }) => !disabled && /right/i.test(textContent),
          );
          const move = right
            ? await timed(() => {
                right.click();
                return comparator.updateComplete;
              })
            : NaN;
          const markup = root.querySelector('.all')!.outerHTML;
          const sheets = root.adoptedStyleSheets;
          comparator.remove();
          const host = document.createElement('div');
          host.style.cssText = 'display:block;container-type:inline-size';
          document.body.append(host);
          const still = host.attachShadow({ mode: 'open' });
          still.adoptedStyleSheets = sheets;
          const floor = await timed(() => void (still.innerHTML = markup));
          const again = await timed(() => void (still.innerHTML = markup));
          return { mount, floor, move, differences, again };
        },
        [programs, `${url}/dist/cdn/partner-benefit-comparator.js`] as const,
      );
      for (const [name, time] of Object.entries(times)) taken[name as keyof typeof taken].push(time);
      await context.close();
    }
    const [mount, floor, move, differences, again] = [
      taken.mount,
      taken.floor,
      taken.move,
      taken.differences,
      taken.again,
    ].map(median) as [number, number, number, number, number];
    const cells = [mount, floor, mount / floor, move, differences, again].map((x, at) =>
      x.toFixed(at === 2 ? 2 : 0).padStart(7),
    );
    console.log(`${String(columns).padStart(7)} ${cells.join(' ')}`);
  }
} finally {
  await browser.close();
  server.close();
}
