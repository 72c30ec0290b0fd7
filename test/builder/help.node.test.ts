import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { findChromium } from '../runner/browsers.js';

const ROOT = new URL('../../', import.meta.url).pathname;

/** A document in which somebody is about to write a key. */
const BEGUN = `{
"schemaVersion": 1,
"id": "a",
"vendor": { "name": "Lumora" },
"name": "Lumora Partners",
"currency": "EUR",
"tiers": [{ "id": "one", "name": "One" }],
"sum`;

describe('what the editor of the builder knows of the format, as `npm start` serves it', () => {
  let server: ViteDevServer;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  before(async () => {
    server = await createServer({
      root: ROOT,
      configFile: `${ROOT}vite.config.ts`,
      cacheDir: `${ROOT}node_modules/.vite-builder-test`,
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    });
    await server.listen();
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({ executablePath: (await findChromium())!, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', ({ message }) => errors.push(message));
    const { port } = server.httpServer!.address() as { port: number };
    await page.goto(`http://127.0.0.1:${port}/demo/builder/`);
    await page.locator('#snippets pre').waitFor({ timeout: 120_000 });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  it('offers the keys that are not there yet, with what each means', async () => {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(BEGUN);
    await page.keyboard.press('Control+ ');
    const offered = page.locator('.cm-tooltip-autocomplete li');
    await offered.first().waitFor({ timeout: 60_000 });
    expect(await offered.first().innerText()).to.contain('summary');
    await page.locator('.cm-completionInfo').waitFor();
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await page.keyboard.type('"Typed in');
    expect(await page.locator('.cm-content').innerText()).to.contain('"summary": "Typed in"');
    await page.keyboard.press('End');
    await page.keyboard.insertText('\n}');
    await page.frameLocator('iframe').getByText('Typed in').first().waitFor({ timeout: 20_000 });
  });

  it('explains a key that the pointer rests on', async () => {
    await page.locator('.cm-line', { hasText: '"currency"' }).locator('span').first().hover();
    await page.locator('.explained').waitFor({ timeout: 20_000 });
    expect(await page.locator('.explained').innerText()).to.contain('currency of all amounts');
  });

  it('is left by Escape and Tab, forwards and backwards', async () => {
    await page.locator('.cm-content').focus();
    const isInside = () => page.evaluate(() => document.activeElement!.closest('.cm-editor') !== null);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await isInside()).to.equal(false);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    expect(await isInside()).to.equal(false);
  });

  it('asks no other site for anything, and fails nowhere', async () => {
    const elsewhere = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => new URL(name).origin !== location.origin && !/^(?:data|blob):/.test(name))
        .map(({ name }) => name),
    );
    expect(elsewhere).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });
});
