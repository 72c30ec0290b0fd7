import { html, nothing } from 'lit';
import { originOf } from '../../context/document-address.js';
import type { Formatter } from '../../localize/formatter.js';
import { pictureAddress } from '../../program/schema/picture-address.js';
import type { Program } from '../../program/schema/program.js';
import type { Picture } from '../../program/schema/scalars.js';
import { trimmed } from './attributes.js';

/**
 * Shows a logo or a badge, in a box of its own shape that is there before it is; nothing where there is none, or where it
 * must not be asked for.
 */
export type ShowPicture = (picture: Picture | undefined, kind: 'logo' | 'badge') => unknown;

/** What was made last with a formatter: as long as it is asked for the same, nothing that depends on it is another. */
const made = new WeakMap<Formatter, { program: Program; allowed: string | undefined; show: ShowPicture }>();

/**
 * Shows pictures of a program.
 *
 * @param program The program as it was read: by it is known where it came from.
 * @param allowed The element's attribute: `any` where the page allows pictures of other origins.
 */
export function picturesOf(program: Program, formatter: Formatter, allowed: string | undefined): ShowPicture {
  let last = made.get(formatter);
  if (last?.program !== program || last.allowed !== allowed) {
    const show: ShowPicture = (picture, kind) => pictureTemplate(picture, kind, program, formatter, allowed);
    made.set(formatter, (last = { program, allowed, show }));
  }
  return last.show;
}

function pictureTemplate(
  picture: Picture | undefined,
  kind: 'logo' | 'badge',
  program: Program,
  formatter: Formatter,
  allowed: string | undefined,
) {
  const src = picture && pictureAddress(picture.src, originOf(program), trimmed(allowed) === 'any');
  if (src === undefined) return nothing;
  const { text, language } = formatter.localize(picture!.alt);
  const { width = 1, height = 1 } = picture!.width && picture!.height ? picture! : {};
  return html`<img
    class=${kind}
    part=${kind}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    alt=${text}
    lang=${language}
    .style=${`aspect-ratio:${width}/${height}`}
    src=${src}
    @error=${show}
    @load=${show}
  />`;
}

/** A picture that cannot be had keeps its place and shows no sign of it. */
function show({ type, target }: Event): void {
  (target as HTMLElement).style.visibility = type === 'error' ? 'hidden' : '';
}
