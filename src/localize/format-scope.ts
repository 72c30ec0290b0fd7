import { byId } from '../program/by-id.js';
import type { Program } from '../program/schema/program.js';
import type { Scope, Window } from '../program/schema/scalars.js';
import { parts } from './parts.js';
import type { Words } from './formatter.js';

/** Whom something concerns, where that is not everybody. */
export function sayScope(only: Scope | undefined, words: Words, program: Program): string[] {
  return Object.entries(only ?? {}).map(([id, options]) => {
    const named = byId(program.dimensions, id)?.options.filter((option) => options.includes(option.id)) ?? [];
    return words.messages.only(words.any(named.map(({ name }) => words.text(name))));
  });
}

/** The window of time that something is counted over. */
export function sayWindow(window: Window | undefined, words: Words): string[] {
  return window ? parts(sayLength(window, words), window.note && words.text(window.note)) : [];
}

function sayLength({ kind, months = 12, quarters = 2 }: Window, words: Words): string {
  const { messages } = words;
  switch (kind) {
    case 'rolling':
      return words.plural(messages.rolling, months);
    case 'quarters-in-a-row':
      return words.plural(messages.quartersInARow, quarters);
    case 'month':
      return messages.inMonth;
    case 'quarter':
      return messages.inQuarter;
    default:
      return messages[kind];
  }
}
