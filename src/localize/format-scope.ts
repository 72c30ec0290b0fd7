import { byId } from '../program/by-id.js';
import type { Program } from '../program/schema/program.js';
import type { Scope, Window } from '../program/schema/scalars.js';
import { parts } from './parts.js';
import type { Formatter } from './formatter.js';

/** Whom something concerns, where that is not everybody. */
export function formatScope(only: Scope | undefined, formatter: Formatter, program: Program): string[] {
  return Object.entries(only ?? {}).map(([id, options]) => {
    const named = byId(program.dimensions, id)?.options.filter((option) => options.includes(option.id)) ?? [];
    return formatter.messages.only(formatter.disjunction(named.map(({ name }) => formatter.text(name))));
  });
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
