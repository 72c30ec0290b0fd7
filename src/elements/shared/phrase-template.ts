import { html, nothing } from 'lit';
import type { Phrase } from '../../localize/phrase.js';

interface Extras {
  /** Numbers of notes, to stand behind the text. */
  marks?: unknown;
  /** Called when the visitor follows the link. */
  act?: ((event: Event) => void) | undefined;
}

/** Text, and the language that it is in where that is not the interface's. */
function worded({ text, language, href }: Phrase, locale: string, act: Extras['act']): unknown {
  const foreign = language !== undefined && language !== locale ? language : nothing;
  if (href !== undefined) return html`<a href=${href} lang=${foreign} @click=${act ?? nothing}>${text}</a>`;
  return foreign === nothing ? text : html`<span lang=${foreign}>${text}</span>`;
}

/** What a phrase says, with its details below it and its parts as a list. */
export function phraseTemplate(
  phrase: Phrase,
  locale: string,
  { marks = nothing, act }: Extras = {},
): unknown {
  const { details, items } = phrase;
  return html`${worded(phrase, locale, act)}${marks}${details.map((detail) => html`<small>${detail}</small>`)}${
    items.length === 0
      ? nothing
      : html`<ul role="list">
          ${items.map((item) => html`<li>${phraseTemplate(item, locale)}</li>`)}
        </ul>`
  }`;
}
