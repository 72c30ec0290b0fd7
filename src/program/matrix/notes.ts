import type { Program } from '../schema/program.js';
import type { ConditionConflict } from '../schema/requirement.js';
import type { Text } from '../schema/scalars.js';
import type { Qualified } from '../schema/value.js';

/** A numbered note below the table. */
export interface Note {
  number: number;
  text?: Text | undefined;
  /** What other sources say instead. */
  conflicts?: readonly ConditionConflict[] | undefined;
  /** Ids of the sources it comes from. */
  sources: readonly string[];
}

export const sourcesOf = (source: string | string[] | undefined): readonly string[] =>
  source === undefined ? [] : typeof source === 'string' ? [source] : source;

/** Numbers notes in reading order. The same footnote, remark or source keeps its number wherever it comes again. */
export class NoteBook {
  readonly notes: Note[];
  private readonly numbers = new Map<string, number>();
  private readonly footnotes: Map<string, NonNullable<Program['footnotes']>[number]>;

  /** @param notes Notes to number on from: several programs in one table share one list. */
  constructor(program: Program, notes: Note[] = []) {
    this.notes = notes;
    this.footnotes = new Map((program.footnotes ?? []).map((footnote) => [footnote.id, footnote]));
  }

  /**
   * The numbers of all notes that belong to something: its footnotes, its remark, what contradicts it, and its source
   * where that is another than the row's.
   */
  numbersFor(item: Qualified, rowSources: readonly string[] = []): readonly number[] {
    const numbers: number[] = [];
    for (const id of item.footnotes ?? []) {
      const footnote = this.footnotes.get(id);
      if (footnote)
        numbers.push(
          this.number(`footnote ${id}`, { text: footnote.text, sources: sourcesOf(footnote.source) }),
        );
    }
    const sources = sourcesOf(item.source).filter((id) => !rowSources.includes(id));
    if (item.note !== undefined || item.conflicts) {
      const key = `note ${JSON.stringify([item.note, item.conflicts, sources])}`;
      numbers.push(
        this.number(key, { text: item.note, sources, ...(item.conflicts && { conflicts: item.conflicts }) }),
      );
    } else if (sources.length > 0) {
      numbers.push(this.number(`sources ${sources.join(' ')}`, { sources }));
    }
    return numbers;
  }

  /** The number of words that stand in place of a remark. */
  numberFor(text: Text): number {
    return this.number(`text ${JSON.stringify(text)}`, { text, sources: [] });
  }

  private number(key: string, note: Omit<Note, 'number'>): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.notes.length + 1;
      this.numbers.set(key, number);
      this.notes.push({ number, ...note });
    }
    return number;
  }
}
