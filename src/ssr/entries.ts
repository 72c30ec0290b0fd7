import { formatRemarks } from '../localize/format-remarks.js';
import { formatSourceLine } from '../localize/format-source.js';
import type { Formatter } from '../localize/formatter.js';
import { parts } from '../localize/parts.js';
import type { Phrase } from '../localize/phrase.js';
import { sourcesOf } from '../program/matrix/notes.js';
import { isPictureAddress } from '../program/schema/formats.js';
import type { Picture as DocumentPicture, Text } from '../program/schema/scalars.js';
import type { Qualified } from '../program/schema/value.js';
import type { Entry, Inline, Picture, Words } from './outline.js';
import type { Writing } from './options.js';

/** A text of the document, in the language that it is in. */
export function worded(text: Text, formatter: Formatter, more: Partial<Words> = {}): Words {
  return { ...formatter.localize(text), ...more };
}

/** What a phrase says, with the notes that belong to all of it. */
export function entryOf(phrase: Phrase, marks: readonly number[] | undefined = phrase.marks): Entry {
  const { text, language, href, details, items, tone } = phrase;
  return {
    line: text === '' ? [] : [{ text, language, href }],
    marks,
    details,
    items: items.map((item) => entryOf(item)),
    tone,
  };
}

/** A name that is explained: "Name: what it means", the name alone where nothing explains it. */
export function explained(
  name: Text,
  text: Text | undefined,
  formatter: Formatter,
  more: Partial<Entry> = {},
): Entry {
  const line: Inline[] = [worded(name, formatter, { strong: true })];
  if (text !== undefined) line.push(': ', worded(text, formatter));
  return { line, ...more };
}

/** What is said of something besides its name, on one line: with what is remarked about it and where it stands. */
export function aside(
  more: readonly string[],
  about: readonly Qualified[],
  { program, formatter }: Writing,
): string[] {
  const sources = [...new Set(about.flatMap(({ source }) => sourcesOf(source)))];
  const all = parts(
    more,
    formatRemarks(about, program, formatter),
    formatSourceLine(sources, program, formatter),
  );
  return all.length === 0 ? [] : [all.join(' · ')];
}

/** A picture, where it may be asked for. */
export function pictured(
  picture: DocumentPicture | undefined,
  { formatter, pictures }: Writing,
): Picture | undefined {
  if (!picture || !isPictureAddress(picture.src)) return undefined;
  if (pictures !== 'any' && FOREIGN.test(picture.src)) return undefined;
  const { src, alt, width, height } = picture;
  return { src, alt: worded(alt, formatter), ...(width && height && { width, height }) };
}

/** An address that names its own host. */
const FOREIGN = /^(?:[^/?#]*:|\/\/)/;
