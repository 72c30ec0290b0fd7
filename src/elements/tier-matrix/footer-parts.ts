import { html, nothing, type TemplateResult } from 'lit';
import { parts } from '../../localize/parts.js';
import { formatRemarks } from '../../localize/format-remarks.js';
import { formatSourceLine } from '../../localize/format-source.js';
import type { Formatter } from '../../localize/formatter.js';
import { sourcesOf } from '../../program/matrix/notes.js';
import type { Text } from '../../program/schema/scalars.js';
import type { Qualified } from '../../program/schema/value.js';
import type { TableState } from './table-state.js';

/** A text of the document, in the language that it is in. */
export function texted(text: Text, formatter: Formatter): TemplateResult {
  const { text: said, language } = formatter.localize(text);
  return html`<span lang=${language}>${said}</span>`;
}

/** What is said of something besides its name: smaller, and with what is remarked about it and where it stands. */
export function small(more: readonly string[], about: readonly Qualified[], below: TableState) {
  const { matrix, formatter } = below;
  const sources = [...new Set(about.flatMap(({ source }) => sourcesOf(source)))];
  const all = parts(
    more,
    formatRemarks(about, matrix.program, formatter),
    formatSourceLine(sources, matrix.program, formatter),
  );
  return all.length === 0 ? nothing : html`<small>${all.join(' · ')}</small>`;
}

/** A heading with a count, and a list that opens below it; nothing where there is nothing. */
export function folded(name: string, items: readonly unknown[], numbered = false) {
  if (items.length === 0) return nothing;
  const list = numbered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
  return html`<details class="more">
    <summary>${name} <small>${items.length}</small></summary>
    ${list}
  </details>`;
}

/** A heading inside of what is open. */
export function sideHeading(words: string, { level }: TableState) {
  return html`<div class="side" role="heading" aria-level=${level}>${words}</div>`;
}
