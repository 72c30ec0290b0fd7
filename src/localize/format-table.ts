import type { MatrixView, Row } from '../program/matrix/rows.js';
import { asLine } from './phrase.js';
import { formatGroupName, formatRow } from './format-cell.js';
import { formatTierHead } from './format-tier.js';
import type { Formatter } from './formatter.js';
import { matrixMessages } from './matrix-messages.js';
import { joined } from './parts.js';

/** The rows of a view as lines of plain text, for CSV and clipboard: what is shown and nothing else. */
export function formatTable(view: MatrixView, shown: ReadonlySet<Row>, formatter: Formatter): string[][] {
  const { program } = view;
  const messages = matrixMessages(formatter);
  const names = program.tiers.map((tier) =>
    [formatter.text(tier.name), ...formatTierHead(tier, view.choice, formatter, program)].join(' · '),
  );
  const head = ['', '', messages.tier, ...names];
  const lines = view.sections.flatMap(({ id, groups }) =>
    groups.flatMap((group) =>
      group.rows
        .filter((row) => shown.has(row))
        .map((row) => {
          const { name, details, cells } = formatRow(row, formatter, program);
          const label =
            details.length === 0 ? name.text : `${name.text} (${joined(details, ';', formatter)})`;
          return [
            messages[id],
            formatGroupName(group, formatter, program),
            label,
            ...cells.map(({ phrase }) => asLine(phrase, formatter)),
          ];
        }),
    ),
  );
  return [head, ...lines];
}
