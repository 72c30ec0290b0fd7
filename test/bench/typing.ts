/**
 * What one key press in a checklist of 60 rows costs: from the `input` event to the end of the element's update, on the
 * wall's clock, in real Chromium with the built file. The way up, which waits until it is quiet, is not in it.
 *
 *   tsx test/bench/typing.ts
 */
import { chromium } from 'playwright-core';
import { findChromium } from '../runner/browsers.js';
import { serve } from '../runner/static-server.js';

const ROWS = 60;
const PRESSES = 200;
const ids = Array.from({ length: ROWS }, (_, at) => `measure-${at + 1}`);
const program = {
  schemaVersion: 1,
  id: 'typing',
  vendor: { name: 'Acme' },
  name: 'Acme Partners',
  tiers: ['silver', 'gold', 'platinum'].map((id) => ({ id, name: id })),
  measures: ids.map((id) => ({ id, name: id, unit: { one: 'thing', other: 'things' } })),
  requirements: Object.fromEntries(
    ['silver', 'gold', 'platinum'].map((tier, step) => [
      tier,
      { kind: 'all', of: ids.map((measure) => ({ kind: 'measure', measure, atLeast: 10 * (step + 1) })) },
    ]),
  ),
};

const { url, server } = await serve('.', { 'cache-control': 'no-store' });
const browser = await chromium.launch({ executablePath: await findChromium() });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}/test/bench/pages/index.html`);
  const times = await page.evaluate(
    async ([document_, file, presses]) => {
      await import(file);
      type Checklist = HTMLElement & { program: unknown; tier: string; updateComplete: Promise<unknown> };
      const checklist = document.createElement('partner-requirement-checklist') as Checklist;
      checklist.program = document_;
      checklist.tier = 'platinum';
      document.body.append(checklist);
      await checklist.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const fields = [...checklist.shadowRoot!.querySelectorAll<HTMLInputElement>('input[inputmode]')];
      const spent: number[] = [];
      for (let press = 0; press < presses; press++) {
        const field = fields[press % fields.length]!;
        field.focus();
        field.value = `${field.value}${press % 10}`.slice(-3);
        const start = performance.now();
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        await checklist.updateComplete;
        spent.push(performance.now() - start);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return spent.sort((a, b) => a - b);
    },
    [program, `${url}/dist/cdn/partner-requirement-checklist.js`, PRESSES] as const,
  );
  const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(2);
  console.log(
    `one key press in ${ROWS} rows, ${PRESSES} presses: median ${at(0.5)} ms, quartiles ${at(0.25)} to ${at(0.75)}, 95 % ${at(0.95)}; bar 8 ms`,
  );
} finally {
  await browser.close();
  server.close();
}
