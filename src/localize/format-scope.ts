import { byId } from '../program/by-id.js';
import { optionsIn } from '../program/resolve.js';
import type { Program } from '../program/schema/program.js';
import type { KeptFor, Scope, Window } from '../program/schema/scalars.js';
import { parts } from './parts.js';
import type { Formatter } from './formatter.js';

/** Whom something concerns, where that is not everybody. */
export function formatScope(only: Scope | undefined, formatter: Formatter, program: Program): string[] {
  return Object.entries(only ?? {}).map(([id, options]) =>
    formatter.messages.only(formatOptions(id, options, formatter, program)),
  );
}

/** Options of a dimension, any one of them. */
export function formatOptions(
  dimension: string,
  options: readonly string[],
  formatter: Formatter,
  program: Program,
): string {
  const known = optionsIn(byId(program.dimensions, dimension));
  const named = known.filter(({ id }) => options.includes(id));
  return formatter.disjunction(named.map(({ name }) => formatter.text(name)));
}

/** The window of time that something is counted over. */
export function formatWindow(window: Window | undefined, formatter: Formatter): string[] {
  if (!window) return [];
  const { begins, note } = window;
  return parts(
    formatLength(window, formatter),
    begins && formatter.messages.begins(formatter.date(begins)),
    note && formatter.text(note),
  );
}

/** How long something stays once it is there. */
export function formatKeptFor(kept: KeptFor | undefined, formatter: Formatter): string[] {
  if (!kept) return [];
  const { keptFor, mostlyKeptFor } = formatter.messages;
  return [(kept.mostly ? mostlyKeptFor : keptFor)(formatter.length(kept))];
}

function formatLength(
  { kind, months = 12, weeks, days, quarters = 2 }: Window,
  formatter: Formatter,
): string {
  const { messages } = formatter;
  switch (kind) {
    case 'rolling':
      if (days !== undefined) return formatter.plural(messages.rollingDays, days);
      if (weeks !== undefined) return formatter.plural(messages.rollingWeeks, weeks);
      return formatter.plural(messages.rolling, months);
    case 'quarters-in-a-row':
      return formatter.plural(messages.quartersInARow, quarters);
    case 'month':
      return messages.inMonth;
    case 'quarter':
      return messages.inQuarter;
    default:
      return messages[kind];
  }
}
