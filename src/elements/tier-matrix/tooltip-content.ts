import { html, nothing } from 'lit';
import { saySourceLine } from '../../localize/format-source.js';
import { noteTemplate } from '../shared/table/note.js';
import type { Shown } from './lazy-parts.js';

/** What a hint says: `row 12` explains a row's label, `note 3` is a note. */
export function explainHint(hint: string, { matrix, words }: Pick<Shown, 'matrix' | 'words'>) {
  const [kind, number] = hint.split(' ');
  if (kind === 'note') {
    const note = matrix.notes[Number(number) - 1];
    return note ? noteTemplate(note, matrix.program, words) : nothing;
  }
  const row = matrix.sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))[Number(number)];
  if (!row) return nothing;
  const { description, counting, sources } = row.about;
  const source = saySourceLine(sources, matrix.program, words);
  return html`${[description, ...(counting ?? [])].map((text) => {
    if (text === undefined) return nothing;
    const said = words.said(text);
    return html`<p lang=${said.language}>${said.words}</p>`;
  })}${source ? html`<p><small>${source}</small></p>` : nothing}`;
}
