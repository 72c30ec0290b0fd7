import { html, nothing } from 'lit';
import { formatBest, formatDifference, formatMeaning } from '../../localize/comparator/explain-row.js';
import { parts } from '../../localize/parts.js';
import { formatSourceLine } from '../../localize/format-source.js';
import { best } from '../../program/comparison/best.js';
import { rowsOf, type ComparedCell } from '../../program/comparison/comparison.js';
import { noteTemplate } from '../shared/table/note.js';
import type { Column } from './columns.js';
import type { TableState } from './table-state.js';

/** What a hint says: `row 12` explains a row and where each program says it, `note 3` is a note. */
export function tooltipContent(hint: string, { comparison, columns, texts }: TableState) {
  const [kind, number] = hint.split(' ');
  if (kind === 'note') {
    const note = comparison.notes[Number(number) - 1];
    const of = note && texts.of[note.column];
    return of ? noteTemplate(note, of.program, of.formatter) : nothing;
  }
  const row = rowsOf(comparison)[Number(number)];
  if (!row) return nothing;
  return html`${[formatMeaning(row, texts), formatDifference(row, texts), formatBest(best(row), texts)].map(
      (text) => (text === undefined ? nothing : html`<p>${text}</p>`),
    )}
    <dl>
      ${columns.map((column) => {
        const cell = row.cells[column.at];
        return cell && cell.entries.length > 0
          ? html`<dt>${column.name}</dt>
              ${sourcesOfCell(cell, column).map((line) => html`<dd>${line}</dd>`)}`
          : nothing;
      })}
    </dl>`;
}

/** Where a cell comes from, each source once, and what the vendor itself says about its row. */
function sourcesOfCell({ entries }: ComparedCell, { view, formatter }: Column): string[] {
  const { program } = view!;
  return [
    ...new Set(
      entries.flatMap(({ row: { about }, sources, asOf }) =>
        parts(
          about.description && formatter.text(about.description),
          about.counting?.map((text) => formatter.text(text)),
          formatSourceLine(sources, program, formatter) ??
            (asOf && formatter.messages.readOn(formatter.date(asOf))),
        ),
      ),
    ),
  ];
}
