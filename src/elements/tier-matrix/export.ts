import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { formatTable } from '../../localize/format-table.js';
import { viewToText } from '../../program/matrix/view-state.js';
import { addressWith } from '../shared/address.js';
import { copyTable, copyText, saveCsv } from '../shared/export.js';
import type { TableState } from './lazy-parts.js';

/** The buttons that take the table elsewhere, and a word on how that went. */
export class ExportButtons {
  private readonly host: ReactiveControllerHost;
  private status = '';

  constructor(host: ReactiveControllerHost) {
    this.host = host;
  }

  render(shown: TableState): TemplateResult {
    const { matrix, formatter, rows, view, linkParameter } = shown;
    const { messages } = formatter;
    const say = (copied: boolean) => {
      this.status = copied ? messages.copied : messages.notCopied;
      this.host.requestUpdate();
    };
    const table = () => formatTable(matrix, rows, formatter);
    const copy = async () => say(await copyTable(table()));
    const save = () => saveCsv(`${matrix.program.id}.csv`, table(), formatter);
    const copyLink = async () =>
      say(await copyText(addressWith(linkParameter!, viewToText(view, matrix.program))));
    return html`<div class="take">
      <button class="link" @click=${copy}>${messages.copy}</button>
      <button class="link" @click=${save}>${messages.csv}</button>
      ${linkParameter ? html`<button class="link" @click=${copyLink}>${messages.link}</button>` : nothing}
      <span role="status">${this.status}</span>
    </div>`;
  }
}
