import type { Page } from 'playwright-core';

/** How often a page is looked at; one that has not come to rest by then never does. */
const LOOKS = 60;

/**
 * A picture of a page once two of them are the same.
 *
 * @param pause Milliseconds between two pictures.
 * @throws {Error} Where the page goes on changing.
 */
export async function restingPicture(page: Page, pause: number): Promise<Buffer> {
  let before: Buffer | undefined;
  for (let look = 0; look < LOOKS; look++) {
    await page.waitForTimeout(pause);
    const picture = await page.screenshot({ caret: 'hide', animations: 'disabled' });
    if (before?.equals(picture)) return picture;
    before = picture;
  }
  throw new Error('it goes on changing');
}
