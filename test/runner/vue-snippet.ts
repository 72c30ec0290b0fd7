/** The builder's snippet for Vue, as Vue has compiled it, beside the one for plain HTML. */
import type { Browser } from 'playwright-core';
import { partsOf } from '../builder/embeds.js';
import type { Outcome } from './drive-app.js';

/** @param url Of the app that shows the snippet. */
export async function sameAsHtml(browser: Browser, url: string): Promise<Outcome> {
  const what = 'says and looks the same as the snippet for HTML';
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(url);
    const inVue = await readOf();
    // The package is there; of the snippet for HTML only the tag is needed.
    const tag = partsOf('html')[0]!.replace(/^<script[^]*?<\/script>\s*/, '');
    await page.evaluate((html) => (document.getElementById('root')!.innerHTML = html), tag);
    const inHtml = await readOf();
    for (const [at, said] of inHtml.entries())
      if (said !== inVue[at]) throw new Error(`"${inVue[at]!.slice(0, 200)}", not "${said.slice(0, 200)}"`);
    return { what };
  } catch (reason) {
    return { what, wrong: String(reason).split('\n')[0]! };
  } finally {
    await page.close();
  }

  /** What the tag is, what it says, and two of its looks. */
  async function readOf(): Promise<string[]> {
    const element = page.locator('partner-tier-matrix');
    await element.locator('tbody tr').first().waitFor({ state: 'attached', timeout: 30_000 });
    await page.waitForLoadState('networkidle');
    return element.evaluate((one) => [
      [...one.attributes]
        .map(({ name, value }) => `${name}=${value}`)
        .sort()
        .join(' '),
      one.shadowRoot!.textContent!.replace(/\s+/g, ' '),
      getComputedStyle(one).getPropertyValue('--partner-accent'),
      `${one.getBoundingClientRect().height}`,
    ]);
  }
}
