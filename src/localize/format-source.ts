import type { Program, Source } from '../program/schema/program.js';
import { parts } from './parts.js';
import type { Words } from './formatter.js';

/** Titles, publishers and dates of some sources. */
export function saySources(ids: readonly string[], program: Program, words: Words): string {
  return (program.sources ?? [])
    .filter(({ id }) => ids.includes(id))
    .map((source) => saySource(source, words))
    .join('; ');
}

/** Where something comes from, as a sentence of its own; nothing where no source is named. */
export function saySourceLine(ids: readonly string[], program: Program, words: Words): string | undefined {
  return ids.length === 0 ? undefined : words.messages.source(saySources(ids, program, words));
}

/** Title, publisher and dates of a source. */
export function saySource({ title, publisher, date, readOn }: Source, words: Words): string {
  const { messages } = words;
  return parts(
    words.text(title),
    publisher && words.text(publisher),
    date === undefined ? messages.undated : words.date(date),
    readOn && messages.readOn(words.date(readOn)),
  ).join(', ');
}
