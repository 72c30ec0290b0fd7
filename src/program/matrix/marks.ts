import type { Benefit, Commitment, Cost } from '../schema/program.js';
import type { Requirement } from '../schema/requirement.js';
import { conditionsIn, valuesIn } from '../schema/walk.js';
import type { Qualified, TaggedValue } from '../schema/value.js';
import type { NoteBook } from './notes.js';
import type { Ask } from './requirement-rows.js';
import type { Marks } from './rows.js';

/** Marks of a value and of all values inside it. */
export function valueMarks(value: TaggedValue, book: NoteBook, sources: readonly string[]): Marks {
  return marksIn(valuesIn(value), book, sources);
}

/** Marks of a condition and of all conditions inside it. The parts of a score that has a row are rows of their own. */
export function askMarks(ask: Ask, book: NoteBook, sources: readonly string[]): Marks {
  const items =
    ask.kind === 'part'
      ? [ask.part, ...(ask.part.earns ?? [])]
      : ask.requirement.kind === 'score'
        ? [ask.requirement]
        : saidIn(ask.requirement);
  return marksIn(items, book, sources);
}

/** A condition and all that is said inside it. */
function saidIn(requirement: Requirement): Qualified[] {
  return conditionsIn(requirement).flatMap(({ node, item }) =>
    node === 'score-part' ? [item, ...(item.earns ?? [])] : item,
  );
}

/** Marks of a row itself, and of what opens it. */
export function rowMarks(
  row: Benefit | Cost | Commitment,
  book: NoteBook,
  sources: readonly string[],
): readonly number[] {
  const opens = 'unlocks' in row && row.unlocks ? saidIn(row.unlocks) : [];
  return marksIn([row, ...opens], book, sources).marks;
}

/** Marks of why a tier's conditions are not told. What it calls them stands in no row, and is a note. */
export function silenceMarks(
  silence: Requirement,
  book: NoteBook,
  sources: readonly string[] = [],
): readonly number[] {
  const { name } = silence;
  return [...(name === undefined ? [] : [book.numberFor(name)]), ...book.numbersFor(silence, sources)];
}

function marksIn(items: readonly Qualified[], book: NoteBook, sources: readonly string[]): Marks {
  const noted = new Map(items.map((item) => [item, book.numbersFor(item, sources)]));
  const marks = [...new Set([...noted.values()].flat())];
  // Most cells are one thing with few notes or none.
  return items.length < 2 || marks.length === 0 ? { marks } : { marks, noted };
}
