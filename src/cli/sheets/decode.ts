/** A text, and what is not sure about how it was read. */
export interface Decoded {
  text: string;
  doubt?: string;
}

/**
 * The text of a file that does not say in which encoding it is: by its mark, else UTF-8 where that is possible, else
 * what spreadsheets of Western Europe write.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  const as = (encoding: string, skip = 0) => new TextDecoder(encoding).decode(bytes.subarray(skip));
  if (first === 0xff && second === 0xfe) return { text: as('utf-16le', 2) };
  if (first === 0xfe && second === 0xff) return { text: as('utf-16be', 2) };
  if (first === 0xef && second === 0xbb && third === 0xbf) return { text: as('utf-8', 3) };
  const unmarked = utf16Of(bytes);
  if (unmarked) return { text: as(unmarked), doubt: 'It does not say its encoding, and was read as UTF-16.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const text = windows1252(bytes);
    const sample = /[^\s;,\t"]*[\u0080-\uffff][^\s;,\t"]*/.exec(text)?.[0] ?? '';
    return {
      text,
      doubt: `It is not in UTF-8, and was read as Windows-1252: check letters such as those of "${sample.slice(0, 40)}", or save it as UTF-8.`,
    };
  }
}

/** What stands at 0x80 to 0x9f, where Latin-1 has nothing to be seen. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand: some releases of Node take Latin-1 for it, and lose the sign of the euro. */
function windows1252(bytes: Uint8Array): string {
  // In pieces: a function takes no more arguments than the stack has room for.
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text.replace(/[\u0080-\u009f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80]!);
}

/** UTF-16 without a mark: of plain letters every other byte is zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const looked = Math.min(bytes.length, 1000);
  const zeros = [0, 0];
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  if (zeros[1]! > looked / 4 && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > looked / 4 && zeros[1] === 0 ? 'utf-16be' : undefined;
}
