import { html, nothing } from 'lit';
import { formatConflict } from '../../../localize/format-remarks.js';
import { formatSourceLine } from '../../../localize/format-source.js';
import type { Formatter } from '../../../localize/formatter.js';
import type { Note } from '../../../program/matrix/notes.js';
import type { Program } from '../../../program/schema/program.js';

/** A note, what contradicts it, and where it comes from. */
export function noteTemplate({ text, conflicts, sources }: Note, program: Program, formatter: Formatter) {
  const localized = text === undefined ? undefined : formatter.localize(text);
  const source = formatSourceLine(sources, program, formatter);
  return html`${localized ? html`<span lang=${localized.language}>${localized.text}</span>` : nothing}
  ${conflicts?.map((conflict) => html`<span>${formatConflict(conflict, program, formatter)}</span>`)}
  ${source ? html`<small>${source}</small>` : nothing}`;
}
