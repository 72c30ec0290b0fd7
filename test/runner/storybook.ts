/**
 * Opens the built Storybook as a designer does: events are told in the panel with what they carry, each attribute has a
 * control that sets it, each choice of the toolbar does what it says, each token changes what is seen, and each page of
 * documentation opens, numbers the parts of its element and pleases axe.
 *
 *   npm run build:storybook && npm run test:storybook
 *   npm run test:storybook -- toolbar
 */
import { readFileSync } from 'node:fs';
import axeCore from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import tokens from '../../src/styles/tokens.json' with { type: 'json' };
import { findChromium } from './browsers.js';
import { restingPicture } from './resting-picture.js';
import { serve } from './static-server.js';

const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8')) as {
  entries: Record<string, { id: string; type: string; title: string }>;
};
const { url, server } = await serve('storybook-static');
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
const [only = ''] = process.argv.slice(2);
const PATIENCE = { timeout: 30_000 };
let passed = 0;
let failed = 0;

async function check(what: string, look: (page: Page) => Promise<void>): Promise<void> {
  if (!what.includes(only)) return;
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 }, reducedMotion: 'reduce' });
  try {
    await look(page);
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${what}\n  ${(error as Error).message.split('\n').slice(0, 4).join('\n  ')}`);
  } finally {
    await page.close();
  }
}

const story = (id: string, globals = '') => `${url}/iframe.html?viewMode=story&id=${id}&globals=${globals}`;

/** Opens a story by itself, once its element shows a table. */
async function openStory(page: Page, globals: string): Promise<void> {
  await page.goto(story('tier-matrix--default', globals));
  await page.locator('partner-tier-matrix tbody tr').first().waitFor(PATIENCE);
}

/** @throws {Error} Where a function does not become true in the page. */
const becomes = async (page: Page, what: string): Promise<void> =>
  void (await page.waitForFunction(what, undefined, PATIENCE));

await check('events are told in the panel with what they carry', async (page) => {
  await page.goto(`${url}/?path=/story/tier-matrix--pick-a-tier`);
  await page.getByRole('tab', { name: /^Actions/ }).click(PATIENCE);
  // What is told stands in many nodes.
  const told = (what: string) =>
    becomes(
      page,
      `document.querySelector('#storybook-panel-root').innerText.replace(/\\s+/g, ' ').includes(${JSON.stringify(what)})`,
    );
  await told('partner-tier-select: {tierId: "specialist"}');
  await told('partner-load: {program: ');
});

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
  modules: {
    declarations?: { tagName?: string; attributes?: { name: string; type?: { text: string } }[] }[];
  }[];
};
const STORIES: Readonly<Record<string, string>> = {
  'partner-tier-matrix': 'tier-matrix--default',
  'partner-requirement-checklist': 'requirement-checklist--default',
  'partner-benefit-comparator': 'benefit-comparator--six-programs',
  'partner-program': 'partner-program--default',
};
for (const { tagName, attributes = [] } of manifest.modules.flatMap(
  ({ declarations = [] }) => declarations,
)) {
  if (tagName === undefined) continue;
  await check(`each attribute of <${tagName}> has a control that sets it`, async (page) => {
    await page.goto(`${url}/?path=/story/${STORIES[tagName]!}`);
    // The panel that is open at first.
    const frame = page.frameLocator('#storybook-preview-iframe');
    const element = frame.locator(tagName).first();
    await element.waitFor({ ...PATIENCE, state: 'attached' });
    const valueOf = (name: string) => element.evaluate((one, attribute) => one.getAttribute(attribute), name);
    for (const { name } of attributes) {
      const before = await valueOf(name);
      const row = page
        .locator('#storybook-panel-root tr')
        .filter({ has: page.getByText(name, { exact: true }) })
        .first();
      await row.locator('button[id^="set-"], input, textarea, select').first().waitFor(PATIENCE);
      const start = row.locator('button[id^="set-"]');
      if ((await start.count()) > 0) await start.first().click();
      const select = row.locator('select');
      const text = row.locator('textarea, input:not([type=checkbox])');
      if ((await select.count()) > 0) await select.selectOption({ index: 1 });
      else if ((await text.count()) > 0) await text.first().fill('3');
      else await row.locator('label').first().click();
      await page.waitForTimeout(300);
      const set = await valueOf(name);
      if (set === before || set?.includes('[object')) throw new Error(`${name} is ${String(set)}`);
    }
  });
}

const TOOLS: readonly (readonly [globals: string, is: string])[] = [
  ['theme:fintech', `getComputedStyle(document.documentElement).backgroundColor === 'rgb(11, 16, 32)'`],
  [
    'density:0.5',
    `getComputedStyle(document.querySelector('partner-tier-matrix')).getPropertyValue('--partner-density') === '0.5'`,
  ],
  [
    'language:de',
    `document.querySelector('partner-tier-matrix').shadowRoot.textContent.includes('Alle Zeilen')`,
  ],
  [
    'language:ar',
    `getComputedStyle(document.querySelector('partner-tier-matrix').shadowRoot.querySelector('table')).direction === 'rtl'`,
  ],
  [
    'direction:rtl',
    `getComputedStyle(document.querySelector('partner-tier-matrix').shadowRoot.querySelector('table')).direction === 'rtl'`,
  ],
  ['scheme:dark', `getComputedStyle(document.documentElement).colorScheme === 'dark'`],
  [
    'spacing:wide',
    `parseFloat(getComputedStyle(document.querySelector('partner-tier-matrix').shadowRoot.querySelector('td')).letterSpacing) > 1`,
  ],
  ['host:bootstrap', `getComputedStyle(document.body).getPropertyValue('--bs-body-font-size') === '1rem'`],
  ['host:tailwind', `getComputedStyle(document.body).lineHeight === '24px'`],
  [
    'host:pico',
    `getComputedStyle(document.documentElement).getPropertyValue('--pico-font-weight') === '400'`,
  ],
  ['host:wordpress', `document.querySelector('partner-tier-matrix').offsetWidth === 620`],
  ['host:small', `getComputedStyle(document.documentElement).fontSize === '10px'`],
];
for (const [globals, is] of TOOLS)
  await check(`the toolbar sets ${globals}`, async (page) => {
    await openStory(page, globals);
    await becomes(page, is);
    const wide = await page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth);
    if (wide > 0) throw new Error(`the page scrolls sideways by ${wide} px`);
  });

await check('what is shown is the plain page again once nothing is chosen', async (page) => {
  await openStory(page, 'theme:saas;spacing:wide;host:pico;density:1.5');
  await page.evaluate(() => {
    const channel = (
      window as unknown as { __STORYBOOK_ADDONS_CHANNEL__: { emit: (name: string, data: unknown) => void } }
    ).__STORYBOOK_ADDONS_CHANNEL__;
    channel.emit('updateGlobals', {
      globals: { theme: 'none', spacing: 'normal', host: 'plain', density: '1' },
    });
  });
  await becomes(
    page,
    `document.documentElement.className === '' && getComputedStyle(document.querySelector('partner-tier-matrix').shadowRoot.querySelector('td')).letterSpacing === 'normal'`,
  );
});

/** What is surely another value than a page has. */
const OTHER: Readonly<Record<string, string>> = {
  color: '#d0108f',
  dimension: '60px',
  number: '2',
  fontFamily: 'monospace',
  fontWeight: '900',
};

/** Pictures of a page once nothing moves any more: at the top with the focus in sight, and further down. */
async function looksOf(page: Page): Promise<string[]> {
  const pictures: string[] = [];
  for (const top of [0, 700]) {
    await page.evaluate((y) => scrollTo(0, y), top);
    pictures.push((await restingPicture(page, 50)).toString('base64'));
  }
  return pictures;
}

await check('each token changes what is seen', async (page) => {
  const left = new Set(Object.keys(tokens.partner));
  for (const id of [
    'tier-matrix--default',
    'tier-matrix--picked-tier',
    'requirement-checklist--answering',
    'benefit-comparator--six-programs',
  ]) {
    await page.goto(story(id));
    await page
      .locator('#storybook-root :is(table, input)')
      .first()
      .waitFor({ ...PATIENCE, state: 'attached' });
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Tab');
    const before = await looksOf(page);
    for (const name of left) {
      const { $type } = tokens.partner[name as keyof typeof tokens.partner];
      const set = (value: string) =>
        page.evaluate(
          ([property, given]) => document.documentElement.style.setProperty(property!, given!),
          [`--partner-${name}`, value],
        );
      await set(OTHER[$type]!);
      const after = await looksOf(page);
      await set('');
      if (after.some((picture, at) => picture !== before[at])) left.delete(name);
    }
  }
  if (left.size > 0) throw new Error(`nothing changes with ${[...left].join(', ')}`);
});

for (const { id, type, title } of Object.values(entries)) {
  if (type !== 'docs') continue;
  await check(`the page ${title} opens and pleases axe`, async (page) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${url}/iframe.html?viewMode=docs&id=${id}`);
    await page.locator('.sbdocs-content').waitFor(PATIENCE);
    const anatomy = page.locator('.ppe-anatomy');
    if ((await anatomy.count()) > 0) await anatomy.locator('.ppe-pin').nth(4).waitFor(PATIENCE);
    await page.waitForTimeout(2000);
    if (errors.length > 0) throw new Error(errors[0]!);
    await page.addScriptTag({ content: axeCore.source });
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof axeCore };
      // What is Storybook's own is not ours to mend.
      const { violations } = await axe.run(
        {
          include: ['.sbdocs-content'],
          exclude: ['.sbdocs-preview', '.docblock-argstable', '.docblock-source', '.sb-anchor'],
        },
        {
          rules: {
            region: { enabled: false },
            'heading-order': { enabled: false },
            'landmark-unique': { enabled: false },
          },
        },
      );
      return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`);
    });
    if (found.length > 0) throw new Error(found.join('; '));
  });
}

await browser.close();
server.close();
console.log(`storybook: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
