/** A thing of a document spread over the columns of its line, and what of it has lines of its own. */
import type { SheetCell } from '../sheet.js';
import { cellOf, writeForm } from './forms.js';
import { at, isObject } from './json.js';
import type { Inside, Layout } from './layout.js';
import type { Segment } from './parts.js';

/** Cells by column; of a text in several languages there is one for each. */
export class Cells {
  readonly #cells = new Map<string, { cell: SheetCell; base: string }>();

  set(base: string, cell: SheetCell, language?: string): void {
    this.#cells.set(language === undefined ? base : `${base} (${language})`, { cell, base });
  }

  /** A cell of whose heading the column is known. */
  setFull(heading: string, base: string, cell: SheetCell): void {
    this.#cells.set(heading, { cell, base });
  }

  /** A text, or texts by language, as the cells of one column. */
  setText(base: string, text: unknown, write: (words: string) => SheetCell): void {
    if (typeof text === 'string') this.set(base, write(text));
    else if (isObject(text))
      for (const [language, words] of Object.entries(text))
        if (typeof words === 'string') this.set(base, write(words), language);
  }

  add(others: Cells): this {
    for (const [heading, entry] of others.#cells) this.#cells.set(heading, entry);
    return this;
  }

  get size(): number {
    return this.#cells.size;
  }

  get(heading: string): SheetCell | undefined {
    return this.#cells.get(heading)?.cell;
  }

  /** The headings in use, each with the column that it belongs to. */
  headings(): [heading: string, base: string][] {
    return [...this.#cells].map(([heading, { base }]) => [heading, base]);
  }

  /** What tells whether two lines would have the same in all cells. */
  signature(): string {
    return JSON.stringify([...this.#cells].map(([heading, { cell }]) => [heading, cell.text]).sort());
  }
}

/** What of a thing has lines of its own. */
export interface Part {
  segment: Segment;
  nodeId: number;
  value: unknown;
}

export function cellsOf(layout: Layout, thing: unknown, without: readonly string[] = []): Cells {
  const cells = new Cells();
  for (const { heading, keys, forms } of layout.columns) {
    const value = at(thing, keys);
    if (value === undefined || without.includes(keys[0] ?? '')) continue;
    for (const { as, unless } of forms) {
      // Where one id may stand alone, a comma tells a list of one.
      const isOfOne = as === 'list' && forms.length > 1 && Array.isArray(value) && value.length === 1;
      const cell = isOfOne ? cellOf(`${String(value[0])},`) : writeForm(as, value);
      if (cell) cells.set(heading, cell);
      else if (as !== 'text' || isOther(value, unless)) continue;
      else cells.setText(heading, value, (words) => writeForm('text', words)!);
      break;
    }
  }
  return cells;
}

/** An object that stands where a text could, such as a word for each plural form. */
function isOther(value: unknown, keys: readonly string[] = []): boolean {
  return isObject(value) && keys.length > 0 && keys.every((key) => Object.hasOwn(value, key));
}

export function partsOf(layout: Layout, thing: unknown): Part[] {
  return layout.inside.flatMap((inside) => partsIn(inside, thing));
}

function partsIn({ keys, word, by, nodeId }: Inside, thing: unknown): Part[] {
  const whole = at(thing, keys);
  const part = (value: unknown, name: string, named = word): Part => ({
    segment: { word: named, name, by },
    nodeId,
    value,
  });
  if (by === 'once') return whole === undefined ? [] : [part(whole, '')];
  if (by === 'option') {
    const dimension = String(at(thing, ['by']));
    return isObject(whole) ? Object.entries(whole).map(([id, value]) => part(value, id, dimension)) : [];
  }
  // A list of plain texts stands in one cell.
  if (!Array.isArray(whole) || whole.every((item) => typeof item === 'string' && word !== 'item')) return [];
  return whole.map((item, index) =>
    part(item, by === 'id' && isObject(item) ? String(item['id']) : String(index + 1)),
  );
}
