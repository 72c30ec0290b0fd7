import { CannotRun, quoted } from '../failure.js';
import type { Io } from '../io.js';
import type { Found } from './find-documents.js';
import { readBytes, readStdin } from './read-bytes.js';

/** Several times what the longest document that may be shown takes in UTF-8. */
const MOST_BYTES = 16 * 2 ** 20;

/**
 * The text of a document.
 *
 * @throws {CannotRun} Where it cannot be read, is empty, far too large, or in another encoding than UTF-8, which is the
 * only one that browsers read JSON in.
 */
export async function readDocument({ name, path }: Found, io: Io): Promise<string> {
  const bytes = path === undefined ? await readStdin(MOST_BYTES, io) : readBytes(path, name, MOST_BYTES, io);
  if (isUtf16(bytes))
    throw new CannotRun(
      `${quoted(name)} is in UTF-16, which browsers do not read as JSON. Save it as UTF-8.`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CannotRun(`${quoted(name)} is not in UTF-8, which JSON is written in. Save it as UTF-8.`);
  }
}

/** By its mark, or by the zero that is one half of each plain letter: JSON begins with one. */
function isUtf16([first, second]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return first === 0 || second === 0;
}
