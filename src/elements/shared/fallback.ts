import { html, nothing } from 'lit';
import { hasFallback } from '../../context/inline-document.js';
import type { ProgramState } from '../../context/program-state.js';
import type { Words } from '../../localize/formatter.js';

/** What an element shows before there is a program, and when there is none to be had: first what its author put inside. */
export function withoutProgram(host: Element, state: ProgramState, words: Words) {
  const { messages, locale } = words;
  const own = hasFallback(host)
    ? nothing
    : html`<p lang=${locale} role="status">
        ${state.status === 'loading' ? messages.loading : state.status === 'failed' ? messages.failed : nothing}
        ${retryTemplate(state, words)}
      </p>`;
  return html`<slot></slot>${state.status === 'empty' ? nothing : own}`;
}

/** A newer document failed, and the one before it is still shown. */
export function noticeTemplate(state: ProgramState, words: Words) {
  return state.status === 'failed'
    ? html`<p class="notice" role="status">${words.messages.stillShown} ${retryTemplate(state, words)}</p>`
    : nothing;
}

/** A file of ours could not be had: what it would show is not there, and nobody should take that for an answer. */
export function missingTemplate(missing: boolean, { messages }: Words) {
  return missing ? html`<p class="notice" role="status">${messages.partMissing}</p>` : nothing;
}

function retryTemplate(state: ProgramState, { messages }: Words) {
  return state.status === 'failed' && state.retry
    ? html`<button class="link" @click=${state.retry}>${messages.retry}</button>`
    : nothing;
}
