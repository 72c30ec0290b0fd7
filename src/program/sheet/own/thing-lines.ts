/** The lines of one thing, as the tree of its parts. */
import { PART } from './headings.js';
import { partPath } from './parts.js';
import type { ReadLine } from './read-lines.js';
import type { SheetNote } from './notes.js';

/** A thing, or a part of one, and what is inside it by the name of the part. */
export class ThingLines {
  readonly lines: ReadLine[] = [];
  readonly inside = new Map<string, ThingLines>();
  /** Whether something is known that it can be. */
  isKnown = false;

  constructor(readonly part: string) {}

  add(line: ReadLine): void {
    const placed = line.take(PART);
    let place: ThingLines = this;
    for (const part of partPath(placed?.cell.text ?? '')) {
      const next = place.inside.get(part) ?? new ThingLines(part);
      place.inside.set(part, next);
      place = next;
    }
    place.lines.push(line);
  }

  /** Tells the parts that nothing can be said with. */
  tellUnknown(notes: SheetNote[]): void {
    for (const each of this.inside.values()) {
      if (each.isKnown) each.tellUnknown(notes);
      else each.tellAll(notes);
    }
  }

  private tellAll(notes: SheetNote[]): void {
    for (const line of this.lines) {
      notes.push({ code: 'unknown-part', cell: line.name, found: this.part });
      line.takeAll();
    }
    for (const each of this.inside.values()) each.tellAll(notes);
  }
}
