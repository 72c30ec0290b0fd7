import type { Program } from '../program/schema/program.js';
import { escaped } from './markup.js';
import { PAGE } from './server-document.js';

/**
 * Markup in which the addresses of pictures are as the document has them. An element makes them whole with the page's
 * address, which a server need not know.
 */
export function pagesOwn(markup: string, { logo, tiers }: Program): string {
  const written = new Map<string, string>();
  for (const picture of [logo, ...tiers.map(({ badge }) => badge)]) {
    if (picture && URL.canParse(picture.src, PAGE)) {
      const whole = new URL(picture.src, PAGE).href;
      if (whole.startsWith(PAGE)) written.set(escaped(whole), escaped(picture.src));
    }
  }
  return markup.replace(/(?<=\ssrc=")[^"]*/g, (src) => written.get(src) ?? src);
}
