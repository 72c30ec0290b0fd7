/**
 * Compares a chosen set of stories with pictures of how they are meant to look, in `test/snapshots`. A picture of what differs
 * stands in `test/snapshots/differing` after a run that fails.
 *
 *   npm run test:snapshots
 *   npm run test:snapshots -- --update      after a change that is meant
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pixelmatch from 'pixelmatch';
import { chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { findChromium } from './browsers.js';
import { restingPicture } from './resting-picture.js';
import { serve } from './static-server.js';

/** One of each kind of view: each element, states, widths, schemes, directions. */
const LOOKS: readonly (readonly [story: string, width: number, scheme?: 'dark'])[] = [
  ['tier-matrix--default', 1280],
  ['tier-matrix--default', 390],
  ['tier-matrix--default', 1280, 'dark'],
  ['tier-matrix--picked-tier', 768],
  ['tier-matrix-pages--arabic-right-to-left', 768],
  ['tier-matrix-pages--themed', 768],
  ['tier-matrix-states--failed', 768],
  ['requirement-checklist--default', 1280],
  ['requirement-checklist--answering', 390],
  ['requirement-checklist--answering', 1280, 'dark'],
  ['benefit-comparator--six-programs', 1280],
  ['benefit-comparator--six-programs', 390],
  ['benefit-comparator--editions', 768],
];
/** Of the pixels of a picture: edges of letters are drawn a little differently from one release of a browser to the next. */
const MAY_DIFFER = 0.005;

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
const folder = 'test/snapshots';
const differing = join(folder, 'differing');
rmSync(differing, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { url, server } = await serve('storybook-static');
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });

/** One font for Latin letters wherever this runs: with that of the machine every line could break elsewhere. */
const FONT = ['400', '600', '700']
  .map((weight) => {
    const file = `node_modules/@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff2`;
    const data = readFileSync(file).toString('base64');
    return `@font-face { font-family: Plain; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`;
  })
  .concat('html, body { font-family: Plain, sans-serif !important; }')
  .join('\n');

/** The first screen of a story. */
async function pictureOf(page: Page, story: string): Promise<Buffer> {
  await page.goto(`${url}/iframe.html?viewMode=story&id=${story}`);
  await page.locator('#storybook-root :is(table, input, button)').first().waitFor({ state: 'attached' });
  await page.addStyleTag({ content: FONT });
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => void (await document.fonts.ready));
  return restingPicture(page, 300);
}

/** @returns What is wrong; nothing where it looks as it is meant to. */
function compared(name: string, picture: Buffer): string | undefined {
  const file = join(folder, `${name}.png`);
  if (values.update) {
    writeFileSync(file, picture);
    return undefined;
  }
  if (!existsSync(file)) return 'there is no picture of it: run with --update';
  const [meant, is] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(picture)];
  const { width, height } = meant;
  if (is.width !== width || is.height !== height) return 'its size is another';
  const shown = new PNG({ width, height });
  const pixels = pixelmatch(meant.data, is.data, shown.data, width, height, { threshold: 0.2 });
  if (pixels <= MAY_DIFFER * width * height) return undefined;
  mkdirSync(differing, { recursive: true });
  writeFileSync(join(differing, `${name}.png`), PNG.sync.write(shown));
  return `${((100 * pixels) / width / height).toFixed(2)} % of its pixels differ: ${differing}/${name}.png`;
}

let failed = 0;
for (const [story, width, colorScheme = 'light'] of LOOKS) {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  const name = `${story}-${width}-${colorScheme}`;
  const wrong = await pictureOf(page, story).then(
    (picture) => compared(name, picture),
    // Also a page that does not come, or does not rest, is a finding; the rest are looked at.
    (reason: unknown) => String(reason).split('\n')[0]!,
  );
  if (wrong !== undefined) {
    failed += 1;
    console.log(`FAILED ${name}: ${wrong}`);
  }
  await page.close();
}
await browser.close();
server.close();
console.log(`snapshots: ${LOOKS.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
