import { html, nothing } from 'lit';
import type { Formatter } from '../../localize/formatter.js';
import type { Program } from '../../program/schema/program.js';

/**
 * Which program and edition this is, and what it is.
 *
 * @param edition What is said of the edition: all, or briefly where all of it stands elsewhere.
 */
export function titleTemplate(
  program: Program,
  edition: string,
  formatter: Formatter,
  logo: unknown = nothing,
) {
  return html`${nameTemplate(program, edition, formatter, logo)} ${aboutTemplate(program, formatter)}`;
}

/** Which program and edition this is. */
export function nameTemplate(
  program: Program,
  edition: string,
  formatter: Formatter,
  logo: unknown = nothing,
) {
  const name = formatter.localize(program.name);
  return html`<div class="title" part="title">
    ${logo}
    <b lang=${name.language}>${name.text}</b>
    ${program.invented ? html`<em>${formatter.messages.invented}</em>` : nothing}
    <small>${edition}</small>
  </div>`;
}

/** What a program is, in the document's words; nothing where it has none. */
export function aboutTemplate({ summary }: Program, formatter: Formatter) {
  if (summary === undefined) return nothing;
  const { text, language } = formatter.localize(summary);
  return html`<p class="summary" lang=${language}>${text}</p>`;
}
