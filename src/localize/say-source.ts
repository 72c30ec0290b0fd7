import type { Program, Source } from '../program/schema/program.js';
import type { Words } from './words.js';

/** Titles, publishers and dates of some sources. */
export function saySources(ids: readonly string[], program: Program, words: Words): string {
  return (program.sources ?? [])
    .filter(({ id }) => ids.includes(id))
    .map((source) => saySource(source, words))
    .join('; ');
}

/** Title, publisher and dates of a source. */
export function saySource({ title, publisher, date, readOn }: Source, words: Words): string {
  const { messages } = words;
  return [
    words.text(title),
    ...(publisher === undefined ? [] : [words.text(publisher)]),
    date === undefined ? messages.undated : words.date(date),
    ...(readOn === undefined ? [] : [messages.readOn(words.date(readOn))]),
  ].join(', ');
}
