import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { sayTable } from '../../localize/format-table.js';
import { viewToText } from '../../program/matrix/view-state.js';
import { addressWith } from '../shared/address.js';
import { copyTable, copyText, saveCsv } from '../shared/export.js';
import type { Shown } from './lazy-parts.js';

/** The buttons that take the table elsewhere, and a word on how that went. */
export class TakeAway {
  private readonly host: ReactiveControllerHost;
  private said = '';

  constructor(host: ReactiveControllerHost) {
    this.host = host;
  }

  render(shown: Shown): TemplateResult {
    const { matrix, words, rows, view, linkParameter } = shown;
    const { messages } = words;
    const say = (copied: boolean) => {
      this.said = copied ? messages.copied : messages.notCopied;
      this.host.requestUpdate();
    };
    const table = () => sayTable(matrix, rows, words);
    const copy = async () => say(await copyTable(table()));
    const save = () => saveCsv(`${matrix.program.id}.csv`, table(), words);
    const copyLink = async () =>
      say(await copyText(addressWith(linkParameter!, viewToText(view, matrix.program))));
    return html`<div class="take">
      <button class="link" @click=${copy}>${messages.copy}</button>
      <button class="link" @click=${save}>${messages.csv}</button>
      ${linkParameter ? html`<button class="link" @click=${copyLink}>${messages.link}</button>` : nothing}
      <span role="status">${this.said}</span>
    </div>`;
  }
}
