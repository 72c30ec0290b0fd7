import { html, nothing } from 'lit';
import { parts } from '../../localize/parts.js';
import type { Formatter } from '../../localize/formatter.js';
import type { Program } from '../../program/schema/program.js';

/** Which program and edition this is, and what it is. */
export function titleTemplate(program: Program, formatter: Formatter) {
  return html`${nameTemplate(program, formatter)} ${aboutTemplate(program, formatter)}`;
}

/** Which program and edition this is. */
export function nameTemplate(program: Program, formatter: Formatter) {
  const { messages } = formatter;
  const name = formatter.localize(program.name);
  return html`<div class="title" part="title">
    <b lang=${name.language}>${name.text}</b>
    ${program.invented ? html`<em>${messages.invented}</em>` : nothing}
    <small>${formatEdition(program, formatter)}</small>
  </div>`;
}

/** What a program is, in the document's words; nothing where it has none. */
export function aboutTemplate({ summary }: Program, formatter: Formatter) {
  if (summary === undefined) return nothing;
  const { text, language } = formatter.localize(summary);
  return html`<p class="summary" lang=${language}>${text}</p>`;
}

/** Whose program it is; the edition's label, its state and its dates. */
function formatEdition({ vendor, edition }: Program, formatter: Formatter): string {
  const { messages } = formatter;
  const { label, status, from, until, published, readOn } = edition ?? {};
  // What was announced and never applied has no last day either.
  const withdrawn = status === 'withdrawn';
  return parts(
    formatter.text(vendor.name),
    label && formatter.text(label),
    status && messages[status],
    from && (withdrawn ? messages.wasToBegin : messages.inForceFrom)(formatter.date(from)),
    until && !withdrawn && messages.inForceUntil(formatter.date(until)),
    published && messages.published(formatter.date(published)),
    readOn && messages.readOn(formatter.date(readOn)),
  ).join(' · ');
}
