import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LitElement } from 'lit';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type * as Ssr from '../../src/ssr/index.js';
import { marked, told } from '../elements/shown/marked.js';
import { programOf, readProgram, readText } from '../programs.js';
import { findChromium } from '../runner/browsers.js';
import { serve } from '../runner/static-server.js';

/** What runs on a site's server, as the package has it; the browser gets the file for a script tag. */
const BUILT = pathToFileURL(resolve('dist/ssr/index.js')).href;

/** Characters that come at once. */
const PIECE = 8000;

describe('a prerendered page', () => {
  let browser: Browser;
  let ssr: typeof Ssr;
  let files: { url: string; server: Server };
  let site: Server;
  let address: string;
  let html = '';
  before(async () => {
    ssr = (await import(BUILT)) as typeof Ssr;
    browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
    files = await serve('.', { 'access-control-allow-origin': '*' });
    site = createServer((request, response) => {
      // The program's pictures are the site's own.
      const { url = '/' } = request;
      if (url.endsWith('.svg'))
        return void response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(readFileSync(`.${url}`));
      response.writeHead(200, {
        'content-type': 'text/html',
        'content-security-policy': `default-src 'none'; script-src ${files.url}/dist/cdn/; style-src 'nonce-n'; img-src 'self'`,
      });
      void inPieces(response);
    });
    await new Promise<void>((done) => void site.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(site.address() as { port: number }).port}/`;
  });
  after(async () => {
    await browser.close();
    site.close();
    files.server.close();
  });

  /** Sends the page as a slow network does: the browser draws what it has, again and again. */
  async function inPieces(response: ServerResponse): Promise<void> {
    for (let at = 0; at < html.length; at += PIECE) {
      response.write(html.slice(at, at + PIECE));
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
    response.end();
  }

  const pageWith = (inside: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Partners</title><script type="module" crossorigin src="${files.url}/dist/cdn/partner-tier-matrix.js"></script></head><body><main>${inside}</main></body></html>`;

  for (const [name, width] of [
    ['odoo-v11', 1280],
    ['odoo-v11', 320],
    ['microsoft-solutions-partner', 1280],
    ['lumora-msp', 1280],
    ['lumora-msp', 320],
  ] as const)
    it(`looks the same before and after its script, and nothing moves while it comes in: ${name}, ${width} px`, async () => {
      html = pageWith(await ssr.prerender(await readProgram(name), { nonce: 'n' }));
      const viewport = { width, height: 900 };
      const still = await visit({ viewport, javaScriptEnabled: false });
      const alive = await visit({ viewport });
      await alive.waitForFunction(
        () => '_$litPart$' in document.querySelector('partner-tier-matrix')!.shadowRoot!,
      );
      await alive.evaluate(async () => {
        await (document.querySelector('partner-tier-matrix') as unknown as LitElement).updateComplete;
        await new Promise((resolve) => setTimeout(resolve, 300));
      });
      const [before, now] = await Promise.all([still.screenshot(), alive.screenshot()]);
      expect(await differing(alive, before, now)).to.be.below(0.005);
      expect(await alive.evaluate(() => (window as unknown as Watched).shifts)).to.deep.equal([]);
      expect(problems).to.deep.equal([]);
    });

  it('is seen as far as it came where the rest keeps away', async () => {
    const whole = pageWith(await ssr.prerender(await readProgram('odoo-v11'), { nonce: 'n' }));
    html = whole.slice(0, whole.indexOf('class="top'));
    const page = await visit({ javaScriptEnabled: false });
    const title = page.locator('partner-tier-matrix .title');
    await title.waitFor({ state: 'visible', timeout: 10_000 });
  });

  it('holds every text of a document for who has no script', async () => {
    for (const name of ['lumora-msp', 'odoo-v11', 'microsoft-solutions-partner']) {
      const given = JSON.parse(await readText(name)) as object;
      const marks = marked(given);
      html = pageWith(await ssr.prerender(programOf(given), { nonce: 'n' }));
      const page = await visit({ javaScriptEnabled: false });
      // Its context runs no script of the page; that of the driver sees all the same.
      const text = await page.evaluate(() => {
        const root = document.querySelector('partner-tier-matrix')!.shadowRoot!;
        const pictures = [...root.querySelectorAll('img')].map(({ alt }) => alt);
        return [root.textContent, ...pictures].join(' ');
      });
      const missing = marks.filter(({ mark, kind }) => !text.includes(mark) && kind !== 'measures/unit');
      expect(told(missing), name).to.deep.equal([]);
      expect(problems).to.deep.equal([]);
    }
  });

  const problems: string[] = [];
  interface Shift {
    value: number;
    sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
  }
  interface Watched {
    /** With what moved, and from where to where. */
    shifts: { value: number; startTime: number; moved: string[] }[];
  }
  async function visit(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
    problems.length = 0;
    const context: BrowserContext = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', ({ message }) => problems.push(message));
    await page.addInitScript(() => {
      const shifts = ((window as unknown as Watched).shifts = [] as Watched['shifts']);
      new PerformanceObserver((list) =>
        list.getEntries().forEach((entry) => {
          const { value, startTime, sources } = entry as PerformanceEntry & Shift;
          const moved = sources.map(({ node, previousRect: { x, y }, currentRect: to }) => {
            const { localName, className } = (node instanceof Element ? node : node?.parentElement) ?? {};
            return `${localName}.${className}, ${x} ${y} to ${to.x} ${to.y}: ${node?.textContent}`;
          });
          shifts.push({ value, startTime, moved });
        }),
      ).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address);
    return page;
  }

  /** How many of the pixels of two pictures are not the same, as a share of all. */
  async function differing(page: Page, ...pictures: Buffer[]): Promise<number> {
    const blank = await (await browser.newContext()).newPage();
    return blank.evaluate(
      async (addresses) => {
        const [one, other] = await Promise.all(
          addresses.map(async (src) => {
            const image = Object.assign(new Image(), { src });
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height);
            const context = canvas.getContext('2d')!;
            context.drawImage(image, 0, 0);
            return new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
          }),
        );
        return one!.filter((pixel, at) => pixel !== other![at]).length / one!.length;
      },
      pictures.map((picture) => `data:image/png;base64,${picture.toString('base64')}`),
    );
  }
});
