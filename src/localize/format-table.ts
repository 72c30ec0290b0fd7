import type { MatrixView, Row } from '../program/matrix/matrix-view.js';
import { asLine } from './phrase.js';
import { sayGroupName, sayRow } from './format-cell.js';
import type { Words } from './formatter.js';

/** The rows of a view as lines of plain text, for CSV and clipboard: what is shown and nothing else. */
export function sayTable(view: MatrixView, shown: ReadonlySet<Row>, words: Words): string[][] {
  const { program } = view;
  const head = ['', '', words.messages.tier, ...program.tiers.map(({ name }) => words.text(name))];
  const lines = view.sections.flatMap(({ id, groups }) =>
    groups.flatMap((group) =>
      group.rows
        .filter((row) => shown.has(row))
        .map((row) => {
          const { name, details, cells } = sayRow(row, words, program);
          const label = details.length === 0 ? name.words : `${name.words} (${details.join('; ')})`;
          return [
            words.messages[id],
            sayGroupName(group, words, program),
            label,
            ...cells.map(({ said }) => asLine(said)),
          ];
        }),
    ),
  );
  return [head, ...lines];
}
