import type { Row } from '../matrix/rows.js';
import { bearingOf, type Bearing } from './bearing.js';

/** One thing that a side commits to. */
export interface Entry {
  /** What the document says of it, with a cell for each tier. */
  row: Row;
  from: 'requirement' | 'benefit' | 'commitment';
  bearing: Bearing;
  /** Who is protected, at which price: told of every tier. */
  everyTier?: boolean;
}

/** How many things a side commits to: two different numbers where it depends on the way, or on an option. */
export interface Count {
  low: number;
  high: number;
  /** True where the document keeps silent about something: there may be more. */
  open: boolean;
}

/** What a row says of a tier, as one thing that a side commits to. */
export function entryOf(from: Entry['from'], row: Row, at: number): Entry {
  return { row, from, bearing: bearingOf(row.cells[at]!) };
}

/**
 * How many of some things are asked, or promised.
 *
 * @param entries All that a side commits to, or of one of several ways.
 */
export function weigh(entries: readonly Pick<Entry, 'bearing'>[]): number {
  return entries.filter(({ bearing }) => bearing === 'told').length;
}

/** Whether there may be more than is told: where something is kept silent, or nothing at all is mentioned. */
export function isOpen(entries: readonly Pick<Entry, 'bearing'>[]): boolean {
  const has = (wanted: Bearing) => entries.some(({ bearing }) => bearing === wanted);
  return has('silent') || (!has('told') && (has('left-out') || entries.length === 0));
}

/** By a rank, and of the same rank in the order in which they are given. */
export function inOrder<T extends Entry>(entries: readonly T[], rank: (one: T) => number): readonly T[] {
  return [...entries].sort((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)));
}
