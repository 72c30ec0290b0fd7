import { conditionsIn, valuesIn } from '../schema/walk.js';
import type { Qualified, TaggedValue } from '../schema/value.js';
import type { NoteBook } from './notes.js';
import type { Ask } from './requirement-rows.js';

/** Marks of a value and of all values inside it. */
export function valueMarks(
  value: TaggedValue,
  book: NoteBook,
  sources: readonly string[],
): readonly number[] {
  return marksOf(valuesIn(value), book, sources);
}

/** Marks of a condition and of all conditions inside it. The parts of a score are rows of their own. */
export function askMarks(ask: Ask, book: NoteBook, sources: readonly string[]): readonly number[] {
  const items =
    ask.kind === 'part'
      ? [ask.part, ...(ask.part.earns ?? [])]
      : conditionsIn(ask.requirement).flatMap(({ node, item }) => (node === 'score-part' ? [] : item));
  return marksOf(items, book, sources);
}

function marksOf(items: readonly Qualified[], book: NoteBook, sources: readonly string[]): readonly number[] {
  return [...new Set(items.flatMap((item) => book.numbersFor(item, sources)))];
}
