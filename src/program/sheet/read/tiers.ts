/** The names over a table become tiers of the document, each once. */
import type { Book } from './book.js';
import { fitting } from './cell-value.js';
import { withoutMarks } from './footnotes.js';
import { inOneLine } from './grid.js';
import { textOf, type RowContext } from './row.js';
import { areFalling } from './section-words.js';
import type { Table } from './table.js';
import { sameKey } from './words.js';

/** The ids of a table's tiers, in its order. */
export function tiersOf({ tiers }: Table, book: Book, context: RowContext): string[] {
  const known = new Set(context.footnotes.keys());
  const names = tiers.map(({ name }) => inOneLine(withoutMarks(name.text, known).text));
  const [first] = tiers;
  if (first && book.tiers.list.length === 0 && areFalling(names)) context.noted('tiers-fall', first.name);
  const ids: string[] = [];
  const seen = new Set<string>();
  for (const [index, { name: cell, group, description, remarks }] of tiers.entries()) {
    const { footnotes } = textOf(cell, context);
    const alike = names.filter((name) => sameKey(name) === sameKey(names[index]!)).length > 1;
    const groupName = group && inOneLine(textOf(group, context).text);
    let name = fittingName(names[index]!) || `Row ${cell.row + 1}`;
    if (names[index] === '') context.noted('row-without-name', cell, { read: name });
    if (alike && groupName !== undefined) name = `${groupName} ${name}`;
    if (seen.has(sameKey(name))) {
      const same = name;
      context.noted('same-tier', cell, { text: name });
      for (let count = 2; seen.has(sameKey(name)); count++) name = `${same} ${count}`;
    }
    seen.add(sameKey(name));
    const tier = book.tier(name, {
      ...(groupName !== undefined && { group: book.group(groupName) }),
      ...(description && { description: inOneLine(description.text) }),
      ...(remarks && { note: fittingName(remarks.map(({ text }) => inOneLine(text)).join(' – ')) }),
      ...(footnotes.length > 0 && { footnotes }),
    });
    if (!tier) {
      context.noted('too-many-tiers', cell, { text: name });
      break;
    }
    ids.push(tier.id);
  }
  return ids;
}

const fittingName = (text: string): string => fitting(text).text;
