/**
 * Opens every story of the built Storybook and fails on a story that throws, whose play function throws, that axe
 * objects to, that asks another host for anything, or that makes the page scroll sideways. With `--documented` all of them
 * together have to show every part and every event that the manifest documents, and no other part.
 *
 *   npm run test:stories -- --width 320,1280 --scheme dark,forced --only tier-matrix
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import axeCore from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from './browsers.js';
import { documented, listen, missingFrom, seenIn, type Seen } from './seen-in-stories.js';
import { serve } from './static-server.js';

type Scheme = 'light' | 'dark' | 'forced';
type Entry = { id: string; type: string; title: string; name: string };
type Finding = { id: string; help: string; nodes: { target: unknown }[] };
type Report = { status: string; reporters: { type: string; result: { violations?: Finding[] } }[] };
type Watched = [name: string, data: unknown][];
type Watcher = { storyEvents: Watched };

const { values } = parseArgs({
  options: {
    width: { type: 'string', default: '320,768,1280' },
    scheme: { type: 'string', default: 'light,dark,forced' },
    only: { type: 'string', default: '' },
    documented: { type: 'boolean', default: false },
  },
});
if (values.documented && values.only !== '')
  throw new Error('What is documented is shown by all stories together: leave out --only.');
const widths = values.width.split(',').map(Number);
const schemes = values.scheme.split(',') as Scheme[];
const folder = 'storybook-static';
const index = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as { entries: Record<string, Entry> };
const stories = Object.values(index.entries).filter(
  ({ type, id }) => type === 'story' && id.includes(values.only),
);

/** Runs in the page, before anything else there: keeps what Storybook says about the story. */
function watch(): void {
  const events: Watched = ((window as unknown as Watcher).storyEvents = []);
  const timer = setInterval(() => {
    const channel = (window as unknown as Record<string, unknown>).__STORYBOOK_ADDONS_CHANNEL__ as
      { on(name: string, listen: (data: unknown) => void): void } | undefined;
    if (!channel) return;
    clearInterval(timer);
    // In a built Storybook a play function that throws still ends with the status 'success'.
    for (const name of [
      'storyFinished',
      'playFunctionThrewException',
      'storyThrewException',
      'storyMissing',
      'storyErrored',
    ])
      channel.on(name, (data) => events.push([name, data]));
  }, 1);
}

const mediaOf = (scheme: Scheme) =>
  ({
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
  }) as const;

/** A page that stands still is a finding like any other, and must not keep the rest from being looked at. */
async function problemsInTime(browser: Browser, url: string, story: Entry): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string[]>((resolve) => {
    timer = setTimeout(() => resolve(['is not done after three minutes']), 180_000);
  });
  const problems = await Promise.race([problemsOf(browser, url, story), late]);
  clearTimeout(timer);
  return problems;
}

/** A story is opened and played once; in the widths and schemes after the first it is looked at as it stands then. */
async function problemsOf(browser: Browser, url: string, story: Entry): Promise<string[]> {
  const [first, ...others] = schemes as [Scheme, ...Scheme[]];
  const [width, ...wider] = widths as [number, ...number[]];
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, ...mediaOf(first), reducedMotion: 'reduce' });
  const problems: string[] = [];
  try {
    await context.addInitScript(watch);
    await context.addInitScript(listen, documented.events);
    await context.route(
      (to) => !to.href.startsWith(url) && to.protocol.startsWith('http'),
      (route) => {
        problems.push(`asks for ${route.request().url()}`);
        return route.abort();
      },
    );
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(`throws ${error.message}`));
    await page.goto(`${url}/iframe.html?id=${story.id}&viewMode=story`);
    const ended = await page.waitForFunction(
      () => {
        const events = (window as unknown as Watcher).storyEvents;
        return events.some(([name]) => name !== 'playFunctionThrewException') && events;
      },
      undefined,
      { timeout: 60_000 },
    );
    for (const [name, data] of (await ended.jsonValue()) as Watched) {
      if (name !== 'storyFinished')
        // The rest of it is the whole page.
        problems.push(`${name}: ${((data as Error | undefined)?.message ?? String(data)).split('\n')[0]}`);
      else problems.push(...findingsIn(data as Report, `${width} px, ${first}`));
    }
    problems.push(...(await scrolledSideways(page, width)));
    seen.push(...(await seenIn(page)));
    for (const scheme of others) problems.push(...(await lookAgain(page, scheme, width)));
    for (const next of wider) {
      await page.setViewportSize({ ...viewport, width: next });
      problems.push(...(await scrolledSideways(page, next)));
      for (const scheme of schemes) problems.push(...(await lookAgain(page, scheme, next)));
    }
  } catch (error) {
    problems.push((error as Error).message);
  } finally {
    await context.close();
  }
  return problems;
}

/** Fulfilled once what follows the size and the colours of a page has come to rest, transitions of the page included. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let round = 0; round < 3; round++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      // One in a part of the page that is not drawn (`content-visibility`) does not go on, and never ends.
      const ending = document.getAnimations().filter(({ effect }) => {
        const { target } = effect as KeyframeEffect;
        const isDrawn = target?.checkVisibility({ contentVisibilityAuto: true });
        return isDrawn && effect?.getComputedTiming().iterations !== Infinity;
      });
      const ended = Promise.allSettled(ending.map(({ finished }) => finished));
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1000))]);
      // Without a limit a page that has nothing to draw may not be told that it is idle.
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
    }
  });
  await page.waitForTimeout(200);
}

async function scrolledSideways(page: Page, width: number): Promise<string[]> {
  await settled(page);
  const wide = await page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth);
  return wide > 0 ? [`${width} px: the page scrolls sideways by ${wide} px`] : [];
}

/** What axe says of a story as it stands, in another scheme or width, by the rules that Storybook has it look by. */
async function lookAgain(page: Page, scheme: Scheme, width: number): Promise<string[]> {
  await page.emulateMedia(mediaOf(scheme));
  await settled(page);
  if (await page.evaluate(() => !('axe' in window))) await page.addScriptTag({ content: axeCore.source });
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    return (await axe.run('#storybook-root', { rules: { region: { enabled: false } } })).violations;
  });
  return sentences(violations as Finding[], `${width} px, ${scheme}`);
}

function findingsIn({ status, reporters }: Report, where: string): string[] {
  const axe = reporters.find(({ type }) => type === 'a11y');
  if (!axe) return [`ended with ${status} and without a report from axe`];
  return sentences(axe.result.violations ?? [], where);
}

function sentences(found: readonly Finding[], where: string): string[] {
  // Of forced colours axe reads those that a text would have without (`-webkit-text-fill-color`).
  const violations = found.filter(({ id }) => !where.endsWith('forced') || id !== 'color-contrast');
  return violations.map(
    ({ id, help, nodes }) =>
      `${where}, axe ${id}: ${help} (${nodes.length} ×, first ${JSON.stringify(nodes[0]?.target)})`,
  );
}

const seen: Seen[] = [];
const { url, server } = await serve(folder);
const executablePath = await findChromium();
let failed = 0;
let next = 0;
let done = 0;
async function work(): Promise<void> {
  // A browser of its own: of two pages in one, the one behind gets no frames and stands still.
  const browser = await chromium.launch({ executablePath });
  for (let story = stories[next++]; story; story = stories[next++]) {
    const problems = await problemsInTime(browser, url, story);
    done += 1;
    if (done % 20 === 0) console.log(`${done} of ${stories.length} looked at`);
    if (problems.length === 0) continue;
    failed += 1;
    console.log(`FAILED ${story.title} / ${story.name}`);
    for (const problem of problems) console.log(`  ${problem}`);
  }
  await browser.close();
}
await Promise.all([work(), work()]);
server.close();
// Of all stories together: whether they show every part and event that is documented.
const missing = values.documented ? missingFrom(seen) : [];
for (const problem of missing) console.log(`FAILED ${problem}`);
const documentedFailed = missing.length > 0 ? 1 : 0;
const counted = stories.length + (values.documented ? 1 : 0);
console.log(`stories: ${counted - failed - documentedFailed} passed, ${failed + documentedFailed} failed`);
process.exitCode = failed + documentedFailed > 0 || stories.length === 0 ? 1 : 0;
