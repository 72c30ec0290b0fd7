import { html, nothing } from 'lit';
import type { Formatter } from '../../localize/formatter.js';
import type { Program } from '../../program/schema/program.js';

/**
 * Which program and edition this is, and what it is.
 *
 * @param edition What is said of the edition: all, or briefly where all of it stands elsewhere.
 */
export function titleTemplate(program: Program, edition: string, formatter: Formatter) {
  const name = formatter.localize(program.name);
  return html`<div class="title" part="title">
      <b lang=${name.language}>${name.text}</b>
      ${program.invented ? html`<em>${formatter.messages.invented}</em>` : nothing}
      <small>${edition}</small>
    </div>
    ${program.summary === undefined ? nothing : html`<p class="summary" lang=${formatter.localize(program.summary).language}>${formatter.text(program.summary)}</p>`}`;
}
