/** How texts and words stand in a cell, and how they are told apart. */
import { nodeAt } from '../../read/check-rules.js';
import type { Amount } from '../../schema/value.js';
import { nodeOfKind, VALUE_KINDS } from './layout.js';

/** Stands in the cell of a value whose parts have lines of their own. */
export const SEE_BELOW = 'see below';
/** Stands where another source contradicts and gives no figure. */
export const NO_FIGURE = 'no figure';

/** A key word as a person reads it, `not-published`: "not published". */
export function shown(word: string): string {
  return word.replaceAll('-', ' ');
}

/** A word as a person typed it, as the format has it. */
export function unshown(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '-');
}

/** What a cell of one word stands for, whatever the kind of the others in its line: a kind of value, or a level. */
export function wordValue(text: string): { kind: string; level?: string } | undefined {
  const word = unshown(text);
  const kind = nodeOfKind(VALUE_KINDS, word);
  // Only qualifiers: such a kind is said in full by its name.
  if (kind !== undefined && nodeAt(kind).keys.size === nodeAt(nodeOfKind(VALUE_KINDS, 'yes')!).keys.size)
    return nodeAt(kind).musts.length ? undefined : { kind: word };
  const level = nodeAt(nodeAt(nodeOfKind(VALUE_KINDS, 'level')!).keys.get('level')!.nodeId);
  return level.words.includes(word) ? { kind: 'level', level: word } : undefined;
}

const isMarker = (text: string) => [SEE_BELOW, NO_FIGURE].includes(text.trim().toLowerCase());

/** An amount without its unit: a number, or "up to 5", "at least 5", "5 to 7". */
export function amountIn(text: string): Record<string, number> | undefined {
  const [, form, first, second] =
    /^(?:(up to|at least)\s+)?(\S+?)(?:\s+to\s+(\S+))?$/i.exec(text.trim()) ?? [];
  const number = numberIn(first ?? '');
  if (number === undefined) return undefined;
  if (second !== undefined) {
    const high = numberIn(second);
    return high === undefined || form ? undefined : { low: number, high };
  }
  if (!form) return { value: number };
  return form.toLowerCase() === 'up to' ? { upTo: number } : { atLeast: number };
}

/** The amount of a value that is no exact one. */
export function amountText({
  upTo,
  atLeast,
  low,
  high,
}: { [form in keyof Amount]?: unknown }): string | undefined {
  if (typeof upTo === 'number') return `up to ${upTo}`;
  if (typeof atLeast === 'number') return `at least ${atLeast}`;
  return typeof low === 'number' && typeof high === 'number' ? `${low} to ${high}` : undefined;
}

/** A number as digits; a comma is a decimal sign only where it cannot part thousands. */
export function numberIn(text: string): number | undefined {
  const digits = text.trim().replace(/^([+-]?\d+),(\d{1,2}|\d{4,})$/, '$1.$2');
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(digits)) return undefined;
  const number = Number(digits);
  return Number.isFinite(number) ? number : undefined;
}

/** A text as it stands in a cell: in quotes where it would be trimmed, lose its first sign, or be taken for something else. */
export function quoted(text: string, isTaken: (text: string) => boolean = () => false): string {
  // An apostrophe at the start is what keeps a spreadsheet from running a cell, and is taken off.
  const isSafe = text !== '' && text.trim() === text && !text.startsWith("'") && !/^".*"$/s.test(text);
  return isSafe && !isTaken(text) ? text : `"${text}"`;
}

export function unquoted(text: string): string {
  const trimmed = text.trim();
  return isQuoted(trimmed) ? trimmed.slice(1, -1) : trimmed;
}

export function isQuoted(text: string): boolean {
  return text.length > 1 && /^".*"$/s.test(text.trim());
}

/** Whether words in the cell of a value would be taken for more than words. */
export function isMoreThanWords(text: string): boolean {
  return isMarker(text) || wordValue(text) !== undefined || amountIn(text) !== undefined;
}
