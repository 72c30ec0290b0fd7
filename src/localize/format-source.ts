import type { Program, Source } from '../program/schema/program.js';
import { joined, parts } from './parts.js';
import type { Formatter } from './formatter.js';

/** Titles, publishers and dates of some sources. */
export function formatSources(ids: readonly string[], program: Program, formatter: Formatter): string {
  const named = (program.sources ?? []).filter(({ id }) => ids.includes(id));
  return joined(
    named.map((source) => formatSource(source, formatter)),
    ';',
    formatter,
  );
}

/** Where something comes from, as a sentence of its own; nothing where no source is named. */
export function formatSourceLine(
  ids: readonly string[],
  program: Program,
  formatter: Formatter,
): string | undefined {
  return ids.length === 0 ? undefined : formatter.messages.source(formatSources(ids, program, formatter));
}

/** Title, publisher and dates of a source. */
export function formatSource(
  { title, publisher, date, approximate, readOn }: Source,
  formatter: Formatter,
): string {
  const { messages } = formatter;
  return joined(
    parts(
      formatter.text(title),
      publisher && formatter.text(publisher),
      date === undefined
        ? messages.undated
        : approximate
          ? messages.about(formatter.date(date))
          : formatter.date(date),
      readOn && messages.readOn(formatter.date(readOn)),
    ),
    ',',
    formatter,
  );
}
