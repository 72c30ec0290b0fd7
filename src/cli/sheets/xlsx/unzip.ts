import yauzl from 'yauzl';
import { SHEET_LIMITS } from '../limits.js';

/** What a file has that is no workbook we read: the sentence names the way out. */
export class NotAWorkbook extends Error {
  override readonly name = 'NotAWorkbook';
}

/** The parts of a workbook: only what is asked for is ever unpacked, and all of it counts against one limit. */
export class Parts {
  private readonly zip: yauzl.ZipFile;
  private readonly entries: ReadonlyMap<string, yauzl.Entry>;
  private unpacked = 0;

  private constructor(zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  /** Reads the list of parts. Names that lead out of the file, overlapping and broken lists are refused. */
  static async of(bytes: Uint8Array): Promise<Parts> {
    const entries = new Map<string, yauzl.Entry>();
    try {
      const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
        lazyEntries: true,
        autoClose: false,
      });
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= SHEET_LIMITS.parts) throw new NotAWorkbook('has far too many parts');
        // Some writers begin names with a slash, or write them in other letters than they refer to them.
        entries.set(keyOf(entry.fileName), entry);
      }
      return new Parts(zip, entries);
    } catch (error) {
      throw error instanceof NotAWorkbook ? error : new NotAWorkbook('is broken: its parts cannot be listed');
    }
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** The text of a part; nothing where there is no such part. */
  async text(name: string): Promise<string | undefined> {
    const entry = this.entries.get(keyOf(name));
    if (!entry) return undefined;
    if (entry.isEncrypted()) throw new NotAWorkbook('is protected by a password. Save it without one');
    // What the list says is checked before anything is unpacked, and held to while it is.
    this.unpacked += entry.uncompressedSize;
    if (this.unpacked > SHEET_LIMITS.unpacked)
      throw new NotAWorkbook(
        `unpacks to more than ${SHEET_LIMITS.unpacked / 2 ** 20} MiB. Leave out what is not about the program`,
      );
    try {
      const chunks: Uint8Array[] = [];
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
      return textOf(Buffer.concat(chunks));
    } catch {
      throw new NotAWorkbook(`is broken: its part "${name}" cannot be unpacked`);
    }
  }
}

const keyOf = (name: string): string => name.replace(/^\/+/, '').toLowerCase();

/** XML is UTF-8 unless it begins with another mark. */
function textOf(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
