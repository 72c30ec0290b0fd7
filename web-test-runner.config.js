import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findChromium, findFirefox, findWebKit } from './test/runner/browsers.ts';
import { countReporter } from './test/runner/count-reporter.ts';
import { printPages } from './test/runner/print-pages.ts';
import { prerendered } from './test/runner/prerendered.ts';
import { webkitLauncher } from './test/runner/webkit.ts';

const engines = {
  chromium: {
    find: findChromium,
    launch: (executablePath) =>
      chromeLauncher({
        // As root Chromium refuses to start with its sandbox; the only pages opened here are our own.
        launchOptions: { executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] },
      }),
  },
  firefox: {
    find: findFirefox,
    hint: 'apt-get install firefox-esr, or set FIREFOX_PATH',
    launch: (executablePath) =>
      chromeLauncher({
        puppeteer,
        concurrency: 1,
        launchOptions: {
          browser: 'firefox',
          executablePath,
          args: ['-headless'],
          extraPrefsFirefox: {
            'ui.prefersReducedMotion': 1,
            // One tab opens all pages, one after the other: those it has left must not stay in memory.
            'browser.sessionhistory.max_total_viewers': 0,
            'fission.bfcacheInParent': false,
          },
        },
      }),
  },
  webkit: { find: findWebKit, hint: 'apt-get install webkit2gtk-driver xvfb', launch: webkitLauncher },
};

/** Chromium always, the others where this machine has them; BROWSERS=chromium,firefox names them instead. */
async function browsers() {
  const wanted = process.env.BROWSERS?.split(',');
  const launchers = [];
  for (const name of wanted ?? Object.keys(engines)) {
    const engine = engines[name];
    if (!engine) throw new Error(`BROWSERS: "${name}" is none of ${Object.keys(engines).join(', ')}.`);
    const path = await engine.find();
    if (path) launchers.push(engine.launch(path));
    else if (wanted) throw new Error(`BROWSERS names ${name}, which is not here: ${engine.hint}.`);
    else
      console.warn(
        `*** SKIPPED: ${name} is not installed, no test runs in it. To get it: ${engine.hint}. ***`,
      );
  }
  return launchers;
}

/**
 * Pages named *.strict.html get the strictest policy a vendor's site may have. They go out as they are: the server
 * would put a script of its own into them.
 */
function strictPages(context, next) {
  if (!context.path.endsWith('.strict.html')) return next();
  // Those that have a Lit of their own allow its name too.
  const names = context.path.includes('own-lit')
    ? 'partner-program-elements lit-html'
    : 'partner-program-elements';
  context.set(
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
      `require-trusted-types-for 'script'; trusted-types ${names}`,
  );
  context.type = 'html';
  context.body = createReadStream(join(import.meta.dirname, context.path));
}

/** Scripts named *.bundle.js are built with what they import, as a site would: React is no module that a browser reads. */
async function bundles(context, next) {
  if (!context.path.endsWith('.bundle.js')) return next();
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, context.path), formats: ['es'], fileName: 'bundle' },
    },
  });
  context.type = 'js';
  context.body = output[0].code;
}

export default {
  files: [
    'test/**/*.test.ts',
    '!test/**/*.node.test.ts',
    '!test/answers/**',
    '!test/bench/**',
    '!test/frameworks/**',
    // Pages of the demo are for those who build with the elements: web-test-runner.demo.config.js, in Chromium.
    '!test/pages/{builder,finder,front,themes}.test.ts',
    // Logic that is the same in every engine is tested in Node alone. What reads texts, numbers and days is not.
    '!test/program/{comparison,editions,matrix,schema,standing,step,way-up,worth}/**',
    '!test/program/read/check-quick.test.ts',
  ],
  rootDir: import.meta.dirname,
  hostname: '127.0.0.1',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  middleware: [strictPages, bundles, prerendered],
  // An older target drops the `with { type: 'json' }` of imports.
  plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'esnext' }), printPages()],
  browsers: await browsers(),
  // On two cores browsers side by side only slow each other down; and the default times are short for a busy machine.
  concurrentBrowsers: 1,
  browserStartTimeout: 90_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 30_000 } },
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), countReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
