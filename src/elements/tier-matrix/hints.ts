import { html, nothing } from 'lit';
import { saySources } from '../../localize/say-source.js';
import { sayValue } from '../../localize/say-value.js';
import { asLine } from '../../localize/phrase.js';
import type { Words } from '../../localize/words.js';
import type { MatrixView } from '../../program/matrix-view.js';
import type { Note } from '../../program/notes.js';

/** What a hint says: `row 12` explains a row's label, `note 3` is a note. */
export function explainHint(hint: string, matrix: MatrixView, words: Words) {
  const [kind, number] = hint.split(' ');
  if (kind === 'note') {
    const note = matrix.notes[Number(number) - 1];
    return note ? noteTemplate(note, matrix, words) : nothing;
  }
  const row = matrix.sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))[Number(number)];
  if (!row) return nothing;
  const { description, counting, sources } = row.about;
  return html`${[description, ...(counting ?? [])].map((text) => {
    if (text === undefined) return nothing;
    const said = words.said(text);
    return html`<p lang=${said.language}>${said.words}</p>`;
  })}${sources.length === 0 ? nothing : html`<p><small>${words.messages.source(saySources(sources, matrix.program, words))}</small></p>`}`;
}

/** A note, what contradicts it, and where it comes from. */
export function noteTemplate({ text, conflicts, sources }: Note, { program }: MatrixView, words: Words) {
  const said = text === undefined ? undefined : words.said(text);
  return html`${said ? html`<span lang=${said.language}>${said.words}</span>` : nothing}
  ${conflicts?.map((conflict) => {
    const value = conflict.value === undefined ? '' : asLine(sayValue(conflict.value, words, program));
    const remark = conflict.note === undefined ? '' : words.text(conflict.note);
    const source = conflict.sources.length === 0 ? '' : saySources(conflict.sources, program, words);
    return html`<span
      >${words.messages.otherSource([value, remark, source].filter(Boolean).join(' · '))}</span
    >`;
  })}
  ${sources.length === 0 ? nothing : html`<small>${words.messages.source(saySources(sources, program, words))}</small>`}`;
}
