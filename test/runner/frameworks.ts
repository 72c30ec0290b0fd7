/**
 * `npm run test:frameworks`: installs what test/frameworks needs, puts the packed package beside it, builds the apps and drives
 * each in Chromium; at the same time it looks at the package itself, and at the types in each framework.
 * Names behind it pick apps: `npm run test:frameworks -- react vue`. Takes what is in `dist`: build it first.
 */
import { execFile, execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { mediaTypes } from '../../tools/media-types.js';
import { fragment, page, stateIn } from '../frameworks/shared/pages.js';
import { DOCUMENT, partsOf, PLACE } from '../builder/embeds.js';
import { findChromium } from './browsers.js';
import { sameAsHtml } from './vue-snippet.js';
import { drive, type Outcome, type Visit } from './drive-app.js';
import { checkInstalled, checkPublished } from './published.js';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'test/frameworks');
const built = join(folder, 'build');
const run = promisify(execFile);

/** What is particular about an app: for the rest all are the same. */
const APPS: Record<string, Partial<Visit>> = {
  react: {},
  'next-like': { before: 'Lumora Partners' },
  vue: {},
  svelte: {},
  angular: {},
  preact: {},
  solid: {},
  astro: { before: 'Lumora Partners' },
  // What is swapped in is another element each time.
  htmx: { keepsNodes: false },
  turbo: { keepsNodes: false },
};

function install(): void {
  const done = join(folder, 'node_modules/.package-lock.json');
  const asked = join(folder, 'package-lock.json');
  if (!existsSync(done) || statSync(asked).mtimeMs > statSync(done).mtimeMs)
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit'], { cwd: folder, stdio: 'inherit' });
}

/** Puts the package there as it would be published. What was packed lies in a folder of its own. */
function unpack(): { folder: string; packed: string } {
  const packing = mkdtempSync(join(tmpdir(), 'packed-'));
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', packing], { cwd: root });
  const target = join(folder, 'node_modules/partner-program-elements');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const packed = join(packing, readdirSync(packing)[0]!);
  execFileSync('tar', ['-xzf', packed, '-C', target, '--strip-components=1']);
  return { folder: target, packed };
}

/** What each framework's own compiler says of the types. Angular's speaks while the app is built. */
const CHECKERS: Record<string, readonly string[]> = {
  typescript: ['tsc', '-p', 'apps/typescript'],
  react: ['tsc', '-p', 'apps/react'],
  'next-like': ['tsc', '-p', 'apps/next-like'],
  vue: ['vue-tsc', '-p', 'apps/vue'],
  'vue-snippet': ['vue-tsc', '-p', 'apps/vue-snippet'],
  svelte: ['svelte-check', '--workspace', 'apps/svelte', '--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
  preact: ['tsc', '-p', 'apps/preact'],
  solid: ['tsc', '-p', 'apps/solid'],
};

async function checkTypes(name: string): Promise<Outcome> {
  const what = 'has types that hold';
  const [command, ...args] = CHECKERS[name]!;
  try {
    await run(join(folder, 'node_modules/.bin', command!), args, { cwd: folder });
    return { what };
  } catch (reason) {
    return { what, wrong: String((reason as { stdout?: string }).stdout ?? reason).slice(0, 600) };
  }
}

/** The apps as a server sends them: files, and the pages that are made for each request. */
async function serveApps() {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const send = (content: string | Buffer, type = 'text/html') =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(content);
    const name = pathname.split('/')[1]!;
    if (pathname === '/next-like/')
      return void import(pathToFileURL(join(built, 'next-like-server/main.js')).href).then(
        (made: { page(script: string): string }) => send(made.page('/next-like/main.js')),
        (reason: unknown) => response.writeHead(500).end(String(reason)),
      );
    if (pathname === PLACE.address) return void send(DOCUMENT, 'application/json');
    if (pathname === '/htmx/fragment') return void send(fragment(stateIn(searchParams)));
    if (pathname === '/htmx/' || pathname === '/turbo/')
      return void send(page(name, `/${name}/main.js`, stateIn(searchParams)));
    const path = normalize(pathname) + (pathname.endsWith('/') ? 'index.html' : '');
    readFile(join(built, path)).then(
      (content) => send(content, mediaTypes[extname(path)]),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>(
    (resolve) => void server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', resolve),
  );
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, server };
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in APPS));
if (unknown) throw new Error(`"${unknown}" is none of ${Object.keys(APPS).join(', ')}.`);
const names = asked.length > 0 ? asked : Object.keys(APPS);

const report = new Map<string, Outcome[]>();
const tell = (name: string, outcomes: readonly Outcome[]) =>
  report.set(name, [...(report.get(name) ?? []), ...outcomes]);

/** What needs no browser, one after the other. */
async function look({ folder: unpacked, packed }: ReturnType<typeof unpack>): Promise<void> {
  if (asked.length === 0) {
    tell('package', await checkPublished(unpacked, folder));
    tell('package', [await checkInstalled(packed)]);
  }
  for (const name of Object.keys(CHECKERS))
    if (asked.length === 0 || asked.some((one) => name.startsWith(one))) tell(name, [await checkTypes(name)]);
}

async function buildAndDrive(): Promise<void> {
  console.log((await run(process.execPath, ['build.js', ...names], { cwd: folder })).stdout.trim());
  const { url, server } = await serveApps();
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  for (const name of names)
    tell(name, await drive(browser, { url: `${url}/${name}/`, keepsNodes: true, ...APPS[name] }));
  if (names.includes('vue')) tell('vue-snippet', [await sameAsHtml(browser, `${url}/vue-snippet/`)]);
  await browser.close();
  server.close();
}

install();
writeFileSync(join(folder, 'apps/vue-snippet/Snippet.vue'), `${partsOf('vue')[0]!}\n`);
const unpacked = unpack();
await Promise.all([look(unpacked), buildAndDrive()]);
rmSync(join(unpacked.packed, '..'), { recursive: true, force: true });
let passed = 0;
let failed = 0;
for (const [name, outcomes] of report)
  for (const { what, wrong } of outcomes)
    if (wrong === undefined) passed++;
    else {
      failed++;
      console.log(`${name}: ${what}: ${wrong}`);
    }
const versions = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
console.log(
  Object.entries(versions.dependencies)
    .filter(([name]) =>
      /^(?:react|vue|svelte|preact|solid-js|astro|@angular\/core|htmx\.org|@hotwired\/turbo)$/.test(name),
    )
    .map((one) => one.join(' '))
    .join(', '),
);
console.log(`frameworks: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
