/** Drives one app of test/frameworks as its visitor and its own code would, and looks at what stands on the page. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { State } from '../frameworks/shared/contract.js';
import { second } from '../frameworks/shared/programs.js';

/** An app to visit. */
export interface Visit {
  url: string;
  /** What stands on the page before any script has run. */
  before?: string;
  /** Whether an element stays the same when the list is put in another order. */
  keepsNodes: boolean;
}

/** One thing that must hold, and what was wrong with it. */
export interface Outcome {
  what: string;
  wrong?: string;
}

/** How often the elements come and go before leaks are counted, and then each time that it is tried. */
const WARM = 4;
const ROUNDS = 12;
const TRIES = 3;

/** Milliseconds that anything may take on a machine that is busy. */
const PATIENCE = 30_000;

export async function drive(browser: Browser, visit: Visit): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const page = await browser.newPage();
  const told: string[] = [];
  page.on('pageerror', ({ message }) => told.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Lit is in dev mode'))
      told.push(message.text());
  });
  const check = async (what: string, look: () => Promise<void>): Promise<void> => {
    try {
      await look();
      outcomes.push({ what });
    } catch (reason) {
      outcomes.push({ what, wrong: String(reason).split('\n')[0]! });
    }
  };
  if (visit.before !== undefined)
    await check('is there before any script', () => withoutScript(browser, visit.url, visit.before!));
  await page.goto(visit.url);
  const set = (part: Partial<State>) => page.evaluate((part) => window.app.set(part), part);
  await check('shows a program that it was given', async () => {
    await shows(page, 'a', 'Deal registration');
    await shows(page, 'b', 'Deal registration');
  });
  await check('has its attributes', () => shows(page, 'a', 'Recommended'));
  await check('follows an attribute that changes', async () => {
    await set({ level: 5 });
    await holds(
      page,
      `document.getElementById('a').shadowRoot.querySelector('[aria-level="5"]')`,
      'no such level',
    );
  });
  await check('tells the app what a visitor picked', async () => {
    await page.locator('#b').getByRole('button', { name: /^Gold/ }).first().click({ timeout: PATIENCE });
    await holds(page, `document.getElementById('picked').textContent === 'b:gold'`, 'nothing was told');
  });
  await check('shows another program', async () => {
    await set({ program: second });
    await shows(page, 'a', second.name);
  });
  await check('goes and comes back', async () => {
    await set({ shown: false });
    await holds(page, `!document.querySelector('partner-tier-matrix')`, 'it is still there');
    await set({ shown: true });
    await shows(page, 'b', second.name);
  });
  await check('moves in a list', async () => {
    await page.evaluate(`document.getElementById('a').mark = true`);
    await set({ order: ['b', 'a'] });
    const order = `[...document.querySelectorAll('partner-tier-matrix')].map(({ id }) => id).join()`;
    await holds(page, `${order} === 'b,a'`, 'the order is the old one');
    await shows(page, 'a', second.name);
    if (visit.keepsNodes) await holds(page, `document.getElementById('a').mark`, 'it is another element');
  });
  await check('leaves nothing behind', () => leavesNothing(page, set));
  await check('leaves with the app', async () => {
    await page.evaluate(() => window.app.unmount());
    await holds(page, `!document.querySelector('partner-tier-matrix')`, 'it is still there');
  });
  await check('gave nothing to complain of', async () => {
    if (told.length > 0) throw new Error(told.join(' | ').slice(0, 500));
  });
  await page.close();
  return outcomes;
}

/** The page's text without a script, shadow roots that a server has written included. */
async function withoutScript(browser: Browser, url: string, text: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByText(text).first().waitFor({ state: 'visible', timeout: PATIENCE });
  await context.close();
}

async function holds(page: Page, expression: string, otherwise: string): Promise<void> {
  await page.waitForFunction(expression, undefined, { timeout: PATIENCE }).catch(() => {
    throw new Error(otherwise);
  });
}

function shows(page: Page, id: string, text: string): Promise<void> {
  return holds(
    page,
    `document.getElementById('${id}')?.shadowRoot?.querySelector('.frame')?.textContent.includes(${JSON.stringify(text)})`,
    `#${id} does not show "${text}"`,
  );
}

/**
 * Nodes and listeners after garbage collection, before and after the elements have come and gone some more times. A browser
 * and a framework keep what was there last; only what grows each time is a leak.
 */
async function leavesNothing(page: Page, set: (part: Partial<State>) => Promise<void>): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const rounds = async (count: number) => {
    for (let at = 0; at < count; at++) {
      await set({ shown: false });
      await holds(page, `!document.querySelector('partner-tier-matrix')`, 'it is still there');
      await set({ shown: true });
      await shows(page, 'a', second.name);
    }
    await set({ shown: false });
    await holds(page, `!document.querySelector('partner-tier-matrix')`, 'it is still there');
    // What waits for an idle moment holds its element until then.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    return counted(devtools);
  };
  let before = await rounds(WARM);
  const left: string[] = [];
  while (left.length < TRIES) {
    const after = await rounds(ROUNDS);
    const [nodes, listeners] = [after.nodes - before.nodes, after.jsEventListeners - before.jsEventListeners];
    if (nodes < ROUNDS && listeners < ROUNDS) break;
    left.push(`${nodes} nodes and ${listeners} listeners`);
    before = after;
  }
  await devtools.detach();
  await set({ shown: true });
  await shows(page, 'a', second.name);
  if (left.length === TRIES) throw new Error(`each ${ROUNDS} rounds left ${left.join(', then ')}`);
}

/** What is left once nothing more is freed. */
async function counted(devtools: CDPSession): Promise<{ nodes: number; jsEventListeners: number }> {
  let least = Infinity;
  for (let at = 0; at < 8; at++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    if (nodes >= least) return { nodes, jsEventListeners };
    least = nodes;
  }
  return devtools.send('Memory.getDOMCounters');
}
