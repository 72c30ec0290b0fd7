/** What stands above a table: the program's name, facts about it, legends. */
import { filledOf, inOneLine, type GridCell } from './grid.js';
import { factIn, type Fact } from './section-words.js';

export interface Above {
  titles: GridCell[];
  facts: { fact: Fact; value: string; cell: GridCell }[];
  /** Rows that are neither, each in one text. */
  others: { text: string; cell: GridCell }[];
}

export function aboveIn(rows: readonly GridCell[][]): Above {
  const above: Above = { titles: [], facts: [], others: [] };
  for (const row of rows) {
    const filled = filledOf(row);
    const [first, second, ...more] = filled;
    if (!first) continue;
    const fact = second && more.length === 0 ? factIn(first.text) : undefined;
    const [, key, value] = /^([^:]{2,30}):\s+(\S.*)$/s.exec(first.text) ?? [];
    const inLine = key !== undefined && !second ? factIn(key) : undefined;
    if (fact) above.facts.push({ fact, value: inOneLine(second!.text), cell: second! });
    else if (inLine) above.facts.push({ fact: inLine, value: inOneLine(value!), cell: first });
    else if (!second) above.titles.push(first);
    else above.others.push({ text: filled.map(({ text }) => inOneLine(text)).join(': '), cell: first });
  }
  return above;
}
