import { html, nothing } from 'lit';
import { parts } from '../../../localize/parts.js';
import { asLine } from '../../../localize/phrase.js';
import { formatSourceLine, formatSources } from '../../../localize/format-source.js';
import { formatValue } from '../../../localize/format-value.js';
import { allMessages } from '../../../localize/all-messages.js';
import type { Formatter } from '../../../localize/formatter.js';
import type { Note } from '../../../program/matrix/notes.js';
import type { Program } from '../../../program/schema/program.js';

/** A note, what contradicts it, and where it comes from. */
export function noteTemplate({ text, conflicts, sources }: Note, program: Program, formatter: Formatter) {
  const localized = text === undefined ? undefined : formatter.localize(text);
  const source = formatSourceLine(sources, program, formatter);
  return html`${localized ? html`<span lang=${localized.language}>${localized.text}</span>` : nothing}
  ${conflicts?.map((conflict) => {
    const said = parts(
      conflict.value !== undefined && asLine(formatValue(conflict.value, formatter, program)),
      conflict.note && formatter.text(conflict.note),
      formatSources(conflict.sources, program, formatter),
    );
    return html`<span>${allMessages(formatter).otherSource(said.join(' · '))}</span>`;
  })}
  ${source ? html`<small>${source}</small>` : nothing}`;
}
