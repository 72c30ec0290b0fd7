/** Where a document comes from. */
export interface Origin {
  /** What its relative addresses are relative to: its own address, or that of the page that it stands in. */
  base: string;
  /** The origin that it is of. */
  origin: string;
}

/**
 * The whole address of a picture; nothing where it must not be asked for.
 *
 * A picture tells whoever holds it that somebody looks at the page. So it is asked for only where it is of the document's
 * own origin, or where the page allows any. Nothing but `https` and `http` is ever asked for.
 *
 * @param src The address as the document has it.
 * @param from Where the document comes from.
 * @param any Whether the page allows pictures of other origins.
 */
export function pictureAddress(src: string, { base, origin }: Origin, any: boolean): string | undefined {
  let url: URL;
  try {
    url = new URL(src, base);
  } catch {
    return undefined;
  }
  // Other schemes have the origin "null", and so may a page.
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return any || url.origin === origin ? url.href : undefined;
}
