/**
 * Takes the pictures of the guide: each example in the element that shows it, as readers of a page see it. Needs `npm run
 * build:cdn` and a Chromium.
 *
 *   npm run build:guide -- range score
 */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../test/runner/browsers.js';
import { serve } from '../test/runner/static-server.js';
import { GUIDE, readGuide, type Example } from './guide.js';

interface View {
  /** The tag and its attributes. */
  tag: string;
  attributes?: string;
  /** What of it is in the picture, with all that stands between; the first table and its heads where it is left out. */
  shown?: readonly string[];
  /** Whether what is folded below the table is open. */
  opened?: boolean;
  width?: number;
}

const ROWS = ['[part~="head"]', 'table'];
const MATRIX: View = { tag: 'partner-tier-matrix', attributes: 'rows="all"' };
/** By the name of the picture; the rows of the matrix for all others. */
const VIEWS: Readonly<Record<string, View>> = {
  footnote: { ...MATRIX, opened: true, shown: [...ROWS, '[part~="below"]'] },
  groups: { ...MATRIX, width: 740 },
  score: { tag: 'partner-requirement-checklist', shown: ['[part~="conditions"]'] },
  region: { ...MATRIX, shown: ['label:has(select)', ...ROWS] },
  source: { ...MATRIX, opened: true, shown: [...ROWS, '[part~="below"]'] },
  edition: { tag: 'partner-benefit-comparator', attributes: 'view="changes"', shown: ['[part~="changes"]'] },
};

const only = process.argv.slice(2);
const { url, server } = await serve('dist/cdn');
const browser = await chromium.launch({ executablePath: await findChromium() });
const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce', locale: 'en' });
const page = await context.newPage();
mkdirSync(join(GUIDE, 'pictures'), { recursive: true });
for (const example of readGuide().examples) {
  const name = basename(example.picture, '.png');
  if (only.length === 0 || only.includes(name)) await take(page, example, VIEWS[name] ?? MATRIX);
}
await browser.close();
server.close();

async function take(page: Page, { documents, picture }: Example, view: View): Promise<void> {
  const { tag, attributes = '', shown = ROWS, opened = false, width = 620 } = view;
  await page.setViewportSize({ width: width + 32, height: 900 });
  const inside = documents
    .map(
      (one) =>
        `<partner-program><script type="application/json">${JSON.stringify(one)}</script></partner-program>`,
    )
    .join('');
  const alone = `<script type="application/json">${JSON.stringify(documents[0])}</script>`;
  const body = `<!doctype html><html lang="en"><title>Guide</title>
    <style>body { margin: 16px; font: 15px/1.5 "Noto Sans", system-ui, sans-serif; --partner-accent: #14508c; }</style>
    <script type="module" src="${url}/partner-program-elements.js"></script>
    <${tag} ${attributes}>${documents.length > 1 ? inside : alone}</${tag}>`;
  await page.unroute(`${url}/`);
  await page.route(`${url}/`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(`${url}/`);
  // What stands beside the table comes when there is time.
  await page.locator(shown[0]!).first().waitFor();
  await page.waitForTimeout(800);
  for (const one of await page.locator('[part~="below"] summary').all()) if (opened) await one.click();
  const boxes = [];
  for (const one of shown) {
    const box = await page.locator(one).first().boundingBox();
    if (!box) throw new Error(`${picture} shows no ${one}.`);
    boxes.push(box);
  }
  // Above the heads there is little room before what stands there.
  const [edge, above] = [12, 4];
  const [left, top] = [
    Math.min(...boxes.map(({ x }) => x)) - edge,
    Math.min(...boxes.map(({ y }) => y)) - above,
  ];
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + edge;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + edge;
  await page.screenshot({
    path: join(GUIDE, picture),
    clip: {
      x: Math.max(left, 0),
      y: Math.max(top, 0),
      width: right - Math.max(left, 0),
      height: bottom - Math.max(top, 0),
    },
    animations: 'disabled',
    fullPage: true,
  });
  console.log(picture);
}
