import { html, nothing } from 'lit';
import { parts } from '../../localize/parts.js';
import type { Words } from '../../localize/formatter.js';
import type { Program } from '../../program/schema/program.js';

/** Which program and edition this is, and what it is. */
export function titleTemplate(program: Program, words: Words) {
  const { messages } = words;
  const name = words.said(program.name);
  return html`<div class="title" part="title">
      <b lang=${name.language}>${name.words}</b>
      ${program.invented ? html`<em>${messages.invented}</em>` : nothing}
      <small>${sayEdition(program, words)}</small>
    </div>
    ${program.summary === undefined ? nothing : html`<p class="summary" lang=${words.said(program.summary).language}>${words.text(program.summary)}</p>`}`;
}

/** Whose program it is; the edition's label, its state and its dates. */
function sayEdition({ vendor, edition }: Program, words: Words): string {
  const { messages } = words;
  const { label, status, from, until, published, readOn } = edition ?? {};
  return parts(
    words.text(vendor.name),
    label && words.text(label),
    status && messages[status],
    from && messages.inForceFrom(words.date(from)),
    until && messages.inForceUntil(words.date(until)),
    published && messages.published(words.date(published)),
    readOn && messages.readOn(words.date(readOn)),
  ).join(' · ');
}
