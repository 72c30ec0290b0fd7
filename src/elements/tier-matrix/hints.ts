import { html, nothing } from 'lit';
import { saySourceLine, saySources } from '../../localize/say-source.js';
import { sayValue } from '../../localize/say-value.js';
import { parts } from '../../localize/parts.js';
import { asLine } from '../../localize/phrase.js';
import type { Words } from '../../localize/words.js';
import type { MatrixView } from '../../program/matrix-view.js';
import type { Note } from '../../program/notes.js';
import type { Shown } from './extras.js';

/** What a hint says: `row 12` explains a row's label, `note 3` is a note. */
export function explainHint(hint: string, { matrix, words }: Pick<Shown, 'matrix' | 'words'>) {
  const [kind, number] = hint.split(' ');
  if (kind === 'note') {
    const note = matrix.notes[Number(number) - 1];
    return note ? noteTemplate(note, matrix, words) : nothing;
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

/** A note, what contradicts it, and where it comes from. */
export function noteTemplate({ text, conflicts, sources }: Note, { program }: MatrixView, words: Words) {
  const said = text === undefined ? undefined : words.said(text);
  const source = saySourceLine(sources, program, words);
  return html`${said ? html`<span lang=${said.language}>${said.words}</span>` : nothing}
  ${conflicts?.map((conflict) => {
    const said = parts(
      conflict.value !== undefined && asLine(sayValue(conflict.value, words, program)),
      conflict.note && words.text(conflict.note),
      saySources(conflict.sources, program, words),
    );
    return html`<span>${words.messages.otherSource(said.join(' · '))}</span>`;
  })}
  ${source ? html`<small>${source}</small>` : nothing}`;
}
