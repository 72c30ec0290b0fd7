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
    for (const [at, said] of inHtml.entries()) {
      const other = inVue[at]!;
      const from = [...said].findIndex((sign, place) => sign !== other[place]);
      if (said !== other)
        throw new Error(
          `"…${other.slice(from - 40, from + 40)}", not "…${said.slice(from - 40, from + 40)}"`,
        );
    }
    return { what };
  } catch (reason) {
    return { what, wrong: String(reason).split('\n')[0]! };
  } finally {
    await page.close();
  }

  /** What it says, and two of its looks. */
  async function readOf(): Promise<string[]> {
    const element = page.locator('partner-tier-matrix');
    await element.locator('tbody tr').first().waitFor({ state: 'attached', timeout: 30_000 });
    await page.waitForLoadState('networkidle');
    // Long cells get their "More" once they have been measured.
    await page.waitForTimeout(1500);
    // Vue sets properties where there are some: attributes differ, what is seen must not.
    return element.evaluate((one) => [
      one.shadowRoot!.textContent!.replace(/\s+/g, ' '),
      getComputedStyle(one).getPropertyValue('--partner-accent'),
      `${one.getBoundingClientRect().height}`,
    ]);
  }
}
