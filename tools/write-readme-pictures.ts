/**
 * Takes the pictures at the head of the README: the elements with real programs, light, dark and on a phone, and the step between two
 * tiers as it moves. Needs `npm run build:cdn` and a Chromium.
 *
 *   npm run build:pictures
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import gifenc from 'gifenc';
import { chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { findChromium } from '../test/runner/browsers.js';
import { serve } from '../test/runner/static-server.js';

const FOLDER = 'docs/pictures';
const TODAY = new Date('2026-11-30T12:00:00Z');

interface Picture {
  name: string;
  /** What stands on the page. */
  markup: string;
  width: number;
  height: number;
  dark?: boolean;
  /** Device pixels for each pixel of the page; one and a half where it is left out. */
  scale?: number;
}

const document = (name: string) =>
  readFileSync(`demo/programs/${name}.json`, 'utf8').replaceAll('<', '\\u003c');
const inline = (name: string) => `<script type="application/json">${document(name)}</script>`;
const column = (name: string) => `<partner-program>${inline(name)}</partner-program>`;
const odoo = (pair: string) =>
  `<partner-tier-matrix pair="${pair}">${inline('odoo-v11')}</partner-tier-matrix>`;

const PICTURES: readonly Picture[] = [
  { name: 'matrix-light', markup: odoo('ready silver'), width: 900, height: 620 },
  { name: 'matrix-dark', markup: odoo('ready silver'), width: 900, height: 620, dark: true },
  { name: 'matrix-phone', markup: odoo('ready silver'), width: 360, height: 640 },
  {
    name: 'checklist-phone',
    markup: `<partner-requirement-checklist>${inline('odoo-v11')}</partner-requirement-checklist>`,
    width: 360,
    height: 640,
  },
  {
    name: 'comparison',
    markup: `<partner-benefit-comparator tier-rule="top">${['odoo-v11', 'microsoft-solutions-partner', 'aws-services-path-2024'].map(column).join('')}</partner-benefit-comparator>`,
    width: 1100,
    height: 660,
  },
];
/** The step that moves: these pairs of tiers, one after the other. */
const STEPS = ['learning ready', 'ready silver', 'silver gold'];
const MOVING = { width: 760, height: 700, scale: 1 };

const { url, server } = await serve('dist/cdn');
const browser = await chromium.launch({ executablePath: await findChromium() });
mkdirSync(FOLDER, { recursive: true });

async function take({
  markup,
  width,
  height,
  dark = false,
  scale = 1.5,
}: Omit<Picture, 'name'>): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en',
  });
  // A document tells how long ago it was read: the same picture comes out whenever it is taken.
  await context.clock.setFixedTime(TODAY);
  const page = await context.newPage();
  const body = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Picture</title>
    <style>:root { color-scheme: light dark; background: light-dark(#fff, #16181d); color: light-dark(#1c2330, #e8eaf0); } body { margin: 20px; font: 15px/1.5 "Noto Sans", system-ui, sans-serif; --partner-accent: light-dark(#14508c, #9cc2ff); }</style>
    <script type="module" src="${url}/partner-program-elements.js"></script>${markup}`;
  await page.route(`${url}/`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(`${url}/`);
  await settled(page);
  const picture = await page.screenshot({ animations: 'disabled' });
  await context.close();
  return picture;
}

/** What stands beside the table comes when there is time. */
async function settled(page: Page): Promise<void> {
  await page.locator('[part~="frame"], .frame').first().waitFor();
  await page.waitForTimeout(1500);
}

for (const { name, ...picture } of PICTURES) {
  writeFileSync(join(FOLDER, `${name}.png`), await take(picture));
  console.log(name);
}

const moving = gifenc.GIFEncoder();
for (const pair of STEPS) {
  const { data, width, height } = PNG.sync.read(await take({ ...MOVING, markup: odoo(pair) }));
  const palette = gifenc.quantize(data, 64);
  moving.writeFrame(gifenc.applyPalette(data, palette), width, height, { palette, delay: 2500 });
}
moving.finish();
writeFileSync(join(FOLDER, 'step.gif'), moving.bytes());
console.log('step');
await browser.close();
server.close();
