/** Opens pages as a host sends them, in Chromium; our files and a program come from any server that a snippet names. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { basename, extname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { mediaTypes } from '../../tools/media-types.js';
import { findChromium } from '../runner/browsers.js';

const ROOT = join(import.meta.dirname, '../..');

/** What a host's pages are made of. */
export interface Host {
  sheets: readonly string[];
  /** Puts the content where the host has it. */
  around(content: string): string;
}

export const pageOf = ({ sheets, around }: Host, content: string, foot = ''): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Partners</title>
${sheets.map((sheet) => `<style>${sheet}</style>`).join('\n')}
</head>
<body>
${around(content)}
${foot}
</body>
</html>`;

interface Found {
  body: Buffer;
  type: string;
}

/** The file that an address means, wherever a recipe has put it. */
function fileOf(pathname: string): Found | undefined {
  const name = basename(pathname);
  const path =
    name === 'partner-program.json'
      ? join(ROOT, 'demo/programs/lumora-msp.json')
      : join(ROOT, 'dist/cdn', name);
  if (!/\.(?:js|json)$/.test(name) || !existsSync(path)) return undefined;
  return { body: readFileSync(path), type: mediaTypes[extname(path)] ?? 'application/octet-stream' };
}

export class Visits {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #pages = new Map<string, string>();
  readonly url: string;

  private constructor(browser: Browser, server: Server) {
    this.#browser = browser;
    this.#server = server;
    const { port } = server.address() as { port: number };
    this.url = `http://127.0.0.1:${port}`;
    server.on('request', (request, response) => {
      const { pathname } = new URL(request.url ?? '/', this.url);
      const page = this.#pages.get(pathname);
      const found =
        page === undefined ? fileOf(pathname) : { body: Buffer.from(page), type: 'text/html; charset=utf-8' };
      if (!found) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': found.type }).end(found.body);
    });
  }

  static async open(): Promise<Visits> {
    const { chromium } = await import('playwright-core');
    const executablePath = await findChromium();
    if (!executablePath) throw new Error('There is no Chromium here.');
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    return new Visits(browser, server);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }

  /** Puts a page on this server. */
  put(path: string, html: string): string {
    this.#pages.set(path, html);
    return this.url + path;
  }

  /**
   * @param others Pages of other servers, by their addresses.
   * @param script Whether pages may run scripts.
   */
  async visit(
    html: string,
    { width = 1280, script = true, others = {} as Readonly<Record<string, string>> } = {},
  ): Promise<Visit> {
    const context = await this.#browser.newContext({
      viewport: { width, height: 800 },
      javaScriptEnabled: script,
    });
    await context.route(/^https:/, async (route) => {
      const { href, pathname } = new URL(route.request().url());
      const page = others[href];
      const found = page === undefined ? fileOf(pathname) : { body: page, type: 'text/html; charset=utf-8' };
      await route.fulfill(
        found
          ? { body: found.body, contentType: found.type, headers: { 'access-control-allow-origin': '*' } }
          : { status: 404 },
      );
    });
    const page = await context.newPage();
    const visit = new Visit(context, page);
    // What is in a protocol-relative address of a host comes by https.
    await page.goto(this.put(`/${String(this.#pages.size)}.html`, html.replaceAll('="//', '="https://')));
    return visit;
  }
}

/** One page that somebody has come to. */
export class Visit {
  readonly page: Page;
  /** What went wrong, and what we told in the console. */
  readonly told: string[] = [];
  readonly #context: BrowserContext;

  constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
    page.on('pageerror', (error) => this.told.push(error.message));
    page.on('console', (message) => {
      if (/<partner-|Partner Program Elements|data-partner/.test(message.text()))
        this.told.push(message.text());
    });
  }

  leave(): Promise<void> {
    return this.#context.close();
  }

  /** All that the first element of ours says, once it shows a table. */
  async says(): Promise<string> {
    const matrix = this.page.locator('partner-tier-matrix').first();
    await matrix.locator('table').first().waitFor({ state: 'attached', timeout: 20_000 });
    return matrix.evaluate((element) => element.shadowRoot!.textContent.replace(/\s+/g, ' '));
  }

  /** Text that a reader of the page sees. */
  seen(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** By how much the page is wider than its window. */
  sideways(): Promise<number> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }
}
