import { html, nothing } from 'lit';
import { hasFallback } from '../../context/inline-document.js';
import type { ProgramState } from '../../context/program-state.js';
import type { Formatter } from '../../localize/formatter.js';

/** What an element shows before there is a program, and when there is none to be had: first what its author put inside. */
export function fallbackTemplate(host: Element, state: ProgramState, formatter: Formatter) {
  const { messages, locale } = formatter;
  const own = hasFallback(host)
    ? nothing
    : html`<p lang=${locale} role="status">
        ${state.status === 'loading' ? messages.loading : state.status === 'failed' ? messages.failed : nothing}
        ${retryTemplate(state, formatter)}
      </p>`;
  return html`<slot></slot>${state.status === 'empty' ? nothing : own}`;
}

/** A newer document is long on its way, or failed, and the one before it is still shown. */
export function noticeTemplate(state: ProgramState, formatter: Formatter) {
  if (state.status === 'loading' && state.takesLong)
    return html`<p class="notice" role="status">${formatter.messages.updating}</p>`;
  return state.status === 'failed'
    ? html`<p class="notice" role="status">
        ${formatter.messages.stillShown} ${retryTemplate(state, formatter)}
      </p>`
    : nothing;
}

/** A file of ours could not be had: what it would show is not there, and nobody should take that for an answer. */
export function missingTemplate(missing: boolean, { messages }: Formatter) {
  return missing ? html`<p class="notice" role="status">${messages.partMissing}</p>` : nothing;
}

function retryTemplate(state: ProgramState, { messages }: Formatter) {
  return state.status === 'failed' && state.retry
    ? html`<button class="link" @click=${state.retry}>${messages.retry}</button>`
    : nothing;
}
