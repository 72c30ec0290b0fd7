/** What a server writes before the text of a comment that belongs to a part which is shown later. */
export const LATER = '~';

/**
 * What a server's writing and an element must have in common, in a few letters.
 *
 * @param document The text of the document.
 * @param settings How it is to be shown.
 */
export function keyOf(document: string, settings: readonly unknown[]): string {
  let key = 5381;
  for (const sign of JSON.stringify([document, ...settings.map((one) => one ?? null)]))
    key = (Math.imul(key, 33) ^ sign.charCodeAt(0)) >>> 0;
  return key.toString(36);
}
