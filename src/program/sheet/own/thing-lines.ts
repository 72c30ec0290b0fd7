/** The lines of one thing, as the tree of its parts. */
import { PART } from './headings.js';
import { partPath } from './parts.js';
import type { ReadLine } from './read-lines.js';
import type { EditNote } from './notes.js';

/** A thing, or a part of one, and what is inside it by the name of the part. */
export class ThingLines {
  readonly lines: ReadLine[] = [];
  readonly inside = new Map<string, ThingLines>();
  /** Whether something is known that it can be. */
  isKnown = false;

  /** What the part is called in the sheet; of a thing its id. */
  readonly part: string;

  constructor(part: string) {
    this.part = part;
  }

  add(line: ReadLine): void {
    this.#add(line, partPath(line.take(PART)?.cell.text ?? ''));
  }

  #add(line: ReadLine, [part, ...further]: readonly string[]): void {
    if (part === undefined) return void this.lines.push(line);
    const inside = this.inside.get(part) ?? new ThingLines(part);
    this.inside.set(part, inside);
    inside.#add(line, further);
  }

  /** Tells the parts that nothing can be said with. */
  tellUnknown(notes: EditNote[]): void {
    for (const each of this.inside.values()) {
      if (each.isKnown) each.tellUnknown(notes);
      else each.#tellAll(notes);
    }
  }

  #tellAll(notes: EditNote[]): void {
    for (const line of this.lines) {
      notes.push({ code: 'unknown-part', cell: line.name, found: this.part });
      line.takeAll();
    }
    for (const each of this.inside.values()) each.#tellAll(notes);
  }
}
