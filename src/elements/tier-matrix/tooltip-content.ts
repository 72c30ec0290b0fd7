import { rowsIn } from '../../program/matrix/rows-shown.js';
import { html, nothing } from 'lit';
import { formatSourceLine } from '../../localize/format-source.js';
import { noteTemplate } from '../shared/table/note.js';
import type { TableState } from './table-state.js';

/** What a hint says: `row 12` explains a row's label, `note 3` is a note. */
export function tooltipContent(
  hint: string,
  { matrix, formatter }: Pick<TableState, 'matrix' | 'formatter'>,
) {
  const [kind, number] = hint.split(' ');
  if (kind === 'note') {
    const note = matrix.notes[Number(number) - 1];
    return note ? noteTemplate(note, matrix.program, formatter) : nothing;
  }
  const row = rowsIn(matrix)[Number(number)];
  if (!row) return nothing;
  const { description, counting, sources } = row.about;
  const source = formatSourceLine(sources, matrix.program, formatter);
  return html`${[description, ...(counting ?? [])].map((text) => {
    if (text === undefined) return nothing;
    const localized = formatter.localize(text);
    return html`<p lang=${localized.language}>${localized.text}</p>`;
  })}${source ? html`<p><small>${source}</small></p>` : nothing}`;
}
