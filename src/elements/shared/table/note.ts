import { html, nothing } from 'lit';
import { parts } from '../../../localize/parts.js';
import { asLine } from '../../../localize/phrase.js';
import { saySourceLine, saySources } from '../../../localize/format-source.js';
import { sayValue } from '../../../localize/format-value.js';
import type { Words } from '../../../localize/formatter.js';
import type { Note } from '../../../program/matrix/notes.js';
import type { Program } from '../../../program/schema/program.js';

/** A note, what contradicts it, and where it comes from. */
export function noteTemplate({ text, conflicts, sources }: Note, program: Program, words: Words) {
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
