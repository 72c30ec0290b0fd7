import { isPictureAddress } from '../program/schema/formats.js';
import type { Program } from '../program/schema/program.js';
import type { Picture } from '../program/schema/scalars.js';

const HAS_HOST = /^(?:[^/?#]*:|\/\/)/;

/**
 * A program whose pictures have their addresses as seen from the page that it stands in, and no longer from the document.
 * Links stay: those of a document are relative to the page.
 *
 * @param base Address of the document or of its folder, which ends with a slash; seen from the page.
 * @throws RangeError for a base that no picture can be had from.
 */
export function withBase(program: Program, base: string): Program {
  if (!isPictureAddress(base) || (HAS_HOST.test(base) && !URL.canParse(wholeOf(base))))
    throw new RangeError(
      `base: "${base}" is no address that pictures can begin at. Write https, http or a relative address.`,
    );
  const moved = <P extends Picture | undefined>(picture: P): P =>
    picture && { ...picture, src: addressFrom(base, picture.src) };
  const { logo, tiers } = program;
  return {
    ...program,
    ...(logo && { logo: moved(logo) }),
    tiers: tiers.map(({ badge, ...tier }) => ({ ...tier, ...(badge && { badge: moved(badge) }) })),
  };
}

function addressFrom(base: string, src: string): string {
  if (HAS_HOST.test(src)) return src;
  // What a base without a host is relative to, only the page knows.
  if (HAS_HOST.test(base)) return new URL(src, wholeOf(base)).href;
  return src.startsWith('/') ? src : base.replace(/[?#].*$/, '').replace(/[^/]*$/, '') + src;
}

function wholeOf(base: string): string {
  return base.startsWith('//') ? `https:${base}` : base;
}
