/** All that somebody has chosen, as the address of the page or a file holds it. */
import { LIMITS } from '../../src/program/index.js';
import { isTag, type Embed } from './embed.js';
import { FIRST } from './first.js';
import { isHost, type HostId } from './hosts.js';
import { isDeclaration } from './look.js';

export const WIDTHS = [390, 768, 1280] as const;
export type Width = (typeof WIDTHS)[number];

export interface BuilderState extends Embed {
  /** The document as it stands in the editor, right or wrong. */
  text: string;
  host: HostId;
  width: Width;
  /** Whether the document stands in the page, or has an address of its own. */
  inline: boolean;
  /** Where the script's folder and the document are on the site. */
  folder: string;
  address: string;
}

export const INITIAL: BuilderState = {
  text: FIRST,
  tag: 'partner-tier-matrix',
  attributes: {},
  look: {},
  host: 'plain',
  width: 768,
  inline: true,
  folder: '/cdn/',
  address: '/partner-program.json',
};

/** More than most programs pass on as an address. */
export const LONGEST = 16_000;

/** @returns What stands behind the `#`; nothing where it would be too long. */
export async function toHash(state: BuilderState): Promise<string | undefined> {
  const packed = await through(
    new TextEncoder().encode(JSON.stringify(state)),
    new CompressionStream('deflate-raw'),
  );
  const hash = `s=${base64url(packed)}`;
  return hash.length > LONGEST ? undefined : hash;
}

/** @returns Nothing where the address holds no state, or one that cannot be read. */
export async function fromHash(hash: string): Promise<BuilderState | undefined> {
  const found = /^#?s=([\w-]+)$/.exec(hash);
  if (!found) return undefined;
  try {
    const bytes = Uint8Array.from(atob(found[1]!.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    );
    return readState(new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw'))));
  } catch {
    return undefined;
  }
}

/** What marks a file as one of the builder, beside the documents that one opens too. */
const KIND = 'partner-program-builder';

export const toFile = (state: BuilderState): string =>
  `${JSON.stringify({ kind: KIND, ...state }, null, 2)}\n`;

/** @returns Nothing where the text is no file of the builder. */
export function fromFile(text: string): BuilderState | undefined {
  try {
    return (JSON.parse(text) as { kind?: unknown }).kind === KIND ? readState(text) : undefined;
  } catch {
    return undefined;
  }
}

/** What is sound of a state that may come from anywhere; the rest is as in the beginning. */
function readState(json: string): BuilderState | undefined {
  const given = JSON.parse(json) as unknown;
  if (typeof given !== 'object' || given === null) return undefined;
  const { text, tag, attributes, look, host, width, inline, folder, address } = given as Record<
    string,
    unknown
  >;
  return {
    text: isText(text) ? text : INITIAL.text,
    tag: isText(tag) && isTag(tag) ? tag : INITIAL.tag,
    attributes: textsOf(
      attributes,
      (name) => /^[a-z][a-z-]*$/.test(name) && !name.startsWith('on') && name !== 'src' && name !== 'style',
    ),
    look: textsOf(look, isDeclaration),
    host: isText(host) && isHost(host) ? host : INITIAL.host,
    width: WIDTHS.find((one) => one === width) ?? INITIAL.width,
    inline: typeof inline === 'boolean' ? inline : INITIAL.inline,
    folder: isText(folder) ? folder : INITIAL.folder,
    address: isText(address) ? address : INITIAL.address,
  };
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LIMITS.characters;

function textsOf(given: unknown, isSound: (name: string, value: string) => boolean): Record<string, string> {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).filter(
      (entry): entry is [string, string] => isText(entry[1]) && isSound(entry[0], entry[1]),
    ),
  );
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    // A few letters can unpack to more than there is room for.
    if (length > 4 * LIMITS.characters) throw new RangeError('That is more than a document may have.');
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function base64url(bytes: Uint8Array): string {
  let signs = '';
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
