/**
 * What networks do, with a real server and real browsers: the script-tag file as it is shipped, and whatever the server
 * answers. `npm run build:cdn` comes first.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { chromium, firefox, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../runner/browsers.js';

const TAGS = ['partner-tier-matrix', 'partner-requirement-checklist', 'partner-benefit-comparator'] as const;
const CDN = join(import.meta.dirname, '../../dist/cdn');
const FAILED = 'The partner program cannot be shown right now.';
const STILL = 'What was shown before is still here.';
const NOT_UPDATED = `could not be updated. ${STILL}`;
const COLUMN_STALE = 'Could not be updated; what was shown before is still here.';

const programNamed = (name: string) =>
  JSON.stringify({
    schemaVersion: 1,
    id: 'acme',
    vendor: { name },
    name: `${name} Partners`,
    tiers: [
      { id: 'silver', name: 'Silver' },
      { id: 'gold', name: 'Gold' },
    ],
    benefits: [{ id: 'deals', name: 'Deal registration', values: { silver: false, gold: true } }],
    measures: [{ id: 'certified', name: 'Certified people' }],
    requirements: { gold: { kind: 'measure', measure: 'certified', atLeast: 3 } },
  });

type Answer = (response: ServerResponse) => void;
const json = { 'content-type': 'application/json' };
const send =
  (status: number, headers: Record<string, string> = {}, body: string | Buffer = ''): Answer =>
  (response) =>
    void response.writeHead(status, headers).end(body);
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** What the server does, and what a reader is shown and the page is told. */
const ANSWERS: readonly (readonly [what: string, answer: Answer, told: string])[] = [
  ['at once', send(200, json, programNamed('Acme')), 'load'],
  [
    'slowly',
    (response) => void setTimeout(() => send(200, json, programNamed('Acme'))(response), 700),
    'load',
  ],
  [
    'in drops',
    (response) => {
      response.writeHead(200, json);
      const text = programNamed('Acme');
      for (let at = 0; at < 4; at++)
        setTimeout(() => {
          const part = text.slice((at * text.length) / 4, ((at + 1) * text.length) / 4);
          if (at === 3) response.end(part);
          else response.write(part);
        }, at * 100);
    },
    'load',
  ],
  ['never', () => {}, 'timeout'],
  [
    'a part, and then nothing',
    (response) => void response.writeHead(200, json).write(programNamed('Acme').slice(0, 50)),
    'timeout',
  ],
  [
    'cut in the middle',
    (response) => {
      response.writeHead(200, { ...json, 'content-length': '5000' });
      response.write(programNamed('Acme').slice(0, 50));
      setTimeout(() => response.destroy(), 50);
    },
    'network',
  ],
  ['by hanging up', (response) => void response.destroy(), 'network'],
  ['204', send(204), 'syntax'],
  ['404', send(404), 'http'],
  ['500', send(500, {}, 'oops'), 'http'],
  ['with a circle of redirects', send(302, { location: '/document' }), 'network'],
  ['a page to sign in', send(200, { 'content-type': 'text/html' }, '<!doctype html><h1>Sign in'), 'syntax'],
  ['an empty body', send(200, json), 'syntax'],
  [
    'in Latin 1, and says so',
    send(
      200,
      { 'content-type': 'application/json; charset=iso-8859-1' },
      Buffer.from(programNamed('Acmé'), 'latin1'),
    ),
    'load Acmé',
  ],
  ['in UTF-16', send(200, json, Buffer.from(`\ufeff${programNamed('Acmé')}`, 'utf16le')), 'load Acmé'],
  ['in UTF-16, the other way round', send(200, json, swapped(`\ufeff${programNamed('Acmé')}`)), 'load Acmé'],
  ['in UTF-16 without a mark', send(200, json, Buffer.from(programNamed('Acmé'), 'utf16le')), 'load Acmé'],
  ['with a byte order mark', send(200, json, `\ufeff${programNamed('Acmé')}`), 'load Acmé'],
  [
    'with an encoding that there is not',
    send(200, { 'content-type': 'application/json; charset=nonsense' }, programNamed('Acmé')),
    'load Acmé',
  ],
];

const engines: readonly (readonly [name: string, launch: () => Promise<Browser>])[] = [
  ['Chromium', async () => chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })],
  ...(process.env['NETWORK_FIREFOX']
    ? [['Firefox', () => firefox.launch({ executablePath: process.env['NETWORK_FIREFOX']! })] as const]
    : []),
];

for (const [engine, launch] of engines)
  describe(`on a network, in ${engine}`, function () {
    this.timeout(60_000);
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let origin: string;
    let answer: Answer;
    let blocked = false;
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://localhost');
      asked.push(pathname);
      response.setHeader('cache-control', 'no-store');
      if (pathname === '/')
        return void response
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<!doctype html><link rel=icon href="data:,">');
      if (pathname.startsWith('/document')) return answer(response);
      if (pathname === '/other') return send(200, json, programNamed('Other'))(response);
      if (blocked && pathname !== '/partner-program-elements.js') return send(404)(response);
      readFile(join(CDN, pathname)).then(
        (file) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(file),
        () => response.writeHead(404).end(),
      );
    });

    before(async () => {
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      browser = await launch();
    });
    after(async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    });
    beforeEach(async () => {
      blocked = false;
      context = await browser.newContext();
      page = await context.newPage();
    });
    afterEach(() => context.close());

    /** Opens a page with an element in it. What it is told of its document stands in `told`. */
    async function open(tag: (typeof TAGS)[number], src = '/document', patience = '1.5'): Promise<void> {
      asked.length = 0;
      await page.goto(origin);
      await page.evaluate(
        ([tag, src, patience]) => {
          const element = document.createElement(tag!);
          const log: string[] = [];
          Object.assign(window, { told: log, element });
          element.addEventListener('partner-load', () => log.push('load'));
          element.addEventListener('partner-error', (event) =>
            log.push((event as unknown as { problems: { code: string }[] }).problems[0]!.code),
          );
          element.setAttribute('timeout', patience!);
          if (tag === 'partner-benefit-comparator') Object.assign(element, { programs: [{ src }] });
          else element.setAttribute('src', src!);
          document.body.append(element);
          const script = document.createElement('script');
          script.type = 'module';
          script.src = '/partner-program-elements.js';
          document.head.append(script);
        },
        [tag, src, patience],
      );
    }
    const told = async (count = 1): Promise<string[]> => {
      await page.waitForFunction(
        (count) => (window as unknown as { told: string[] }).told.length >= count,
        count,
      );
      return page.evaluate(() => (window as unknown as { told: string[] }).told);
    };
    const shows = (text: string, where = '*') =>
      page.waitForFunction(
        ([text, where]) => document.body.querySelector(where!)?.shadowRoot?.textContent.includes(text!),
        [text, where],
        { timeout: 20_000 },
      );
    const press = (name: string) => page.getByRole('button', { name }).first().click();

    for (const tag of TAGS)
      describe(`<${tag}>`, () => {
        for (const [what, given, expected] of ANSWERS)
          it(`is answered ${what}: ${expected}`, async () => {
            answer = given;
            const [code, name = 'Acme'] = expected.split(' ');
            await open(tag, '/document', code === 'timeout' ? '1.5' : '20');
            expect((await told())[0]).to.equal(code);
            if (code === 'load') return void (await shows(name));
            await shows(FAILED);
            answer = send(200, json, programNamed('At last'));
            await press('Try again');
            await shows('At last');
          });

        it('is not let to another origin', async () => {
          answer = send(200, json, programNamed('Acme'));
          await open(tag, `${origin.replace('127.0.0.1', 'localhost')}/document`);
          expect((await told())[0]).to.equal('network');
        });

        it('is offline, and online again', async () => {
          answer = send(200, json, programNamed('Acme'));
          await open(tag, '/other');
          await shows('Other');
          await context.setOffline(true);
          await point('/document');
          expect((await told(2)).at(-1)).to.equal('network');
          await context.setOffline(false);
          await press('Try again');
          await shows('Acme');
        });

        it('keeps what it shows while the next hangs, says so, and lets one try again', async () => {
          answer = () => {};
          await open(tag, '/other', '3');
          await shows('Other');
          await point('/document');
          await shows(`A newer version is on its way. ${STILL}`);
          await shows(tag === 'partner-benefit-comparator' ? COLUMN_STALE : NOT_UPDATED);
          expect((await told(2)).at(-1)).to.equal('timeout');
          answer = send(200, json, programNamed('Acme'));
          await press('Try again');
          await shows('Acme');
        });

        it('shows the last of two addresses, whichever answers first', async () => {
          answer = (response) => void setTimeout(() => send(200, json, programNamed('Acme'))(response), 600);
          await open(tag);
          await page.waitForTimeout(200);
          await point('/other');
          await shows('Other');
          await page.waitForTimeout(900);
          expect(
            await page.evaluate(() =>
              document.body.querySelector('*')!.shadowRoot!.textContent.includes('Acme'),
            ),
          ).to.equal(false);
        });

        it('is given the same address once more', async () => {
          answer = send(200, json, programNamed('Acme'));
          await open(tag);
          await shows('Acme');
          answer = send(200, json, programNamed('Newer'));
          await point('/document');
          const times = () => asked.filter((path) => path === '/document').length;
          if (tag === 'partner-benefit-comparator') {
            // Frameworks hand over a new list of the same at each of their renders: nothing is asked for anew.
            await page.waitForTimeout(1000);
            expect([times(), (await told()).length]).to.deep.equal([1, 1]);
            return void (await shows('Acme'));
          }
          await shows('Newer');
          expect(await told(2)).to.deep.equal(['load', 'load']);
          expect(times()).to.equal(2);
        });

        it('is one of two that are given the same address', async () => {
          answer = send(200, json, programNamed('Acme'));
          await open(tag);
          await page.evaluate((tag) => {
            const other = document.createElement(tag);
            other.className = 'other';
            if (tag === 'partner-benefit-comparator')
              Object.assign(other, { programs: [{ src: '/document' }, { src: '/document' }] });
            else other.setAttribute('src', '/document');
            document.body.append(other);
          }, tag);
          await shows('Acme');
          await shows('Acme', '.other');
          expect(await told()).to.deep.equal(['load']);
        });

        it('is without its own further files: what there is stands', async () => {
          blocked = true;
          answer = send(200, json, programNamed('Acme'));
          await open(tag);
          await shows('Acme');
          await shows('A part of this could not be loaded');
        });

        it('asks for nothing but the document and its own files, and keeps nothing', async () => {
          answer = send(200, json, programNamed('Acme'));
          const requests: string[] = [];
          page.on('request', (request) => requests.push(request.url()));
          await open(tag);
          await shows('Acme');
          await page.waitForTimeout(1500);
          const strange = requests.filter(
            (url) =>
              url !== `${origin}/` &&
              url !== `${origin}/document` &&
              !/^http:\/\/127\.0\.0\.1:\d+\/[\w./-]+\.js$/.test(url) &&
              !url.startsWith('data:'),
          );
          expect(strange).to.deep.equal([]);
          expect(asked.filter((path) => path === '/document').length).to.equal(1);
          expect(await context.cookies()).to.deep.equal([]);
          const kept = await page.evaluate(async () => [
            localStorage.length,
            sessionStorage.length,
            (await indexedDB.databases()).length,
          ]);
          expect(kept).to.deep.equal([0, 0, 0]);
        });
      });

    async function point(src: string): Promise<void> {
      await page.evaluate((src) => {
        const element = document.body.querySelector('*')!;
        if (element.localName === 'partner-benefit-comparator')
          Object.assign(element, { programs: [{ src }] });
        else element.setAttribute('src', src);
      }, src);
    }
  });
