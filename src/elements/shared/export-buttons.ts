import { html, nothing, type TemplateResult } from 'lit';
import { besideMessages } from '../../localize/beside/messages.js';
import type { Formatter } from '../../localize/formatter.js';
import { copyTable, copyText, saveCsv, type Table } from './export.js';

/** What the reader can take elsewhere. */
export interface Exportable {
  formatter: Formatter;
  /** What it is about: of anything else nothing has been said yet. */
  about: object;
  /** What is shown, as rows of cells; asked for when somebody wants it. */
  table: () => Table;
  /** The name of the CSV file. */
  fileName: string;
  /** The address of the view; nothing where no link is offered. */
  link: (() => string) | undefined;
  /** What is said once the address is on the clipboard. */
  linkCopied?: string;
  /** Buttons of this element alone, before and behind that of the link. */
  own?: unknown;
  last?: unknown;
}

/** The buttons that take what is shown elsewhere, and a word on how that went. */
export class ExportButtons {
  private readonly draw: () => void;
  private status = '';
  private about: object | undefined;

  /** @param draw Draws the buttons again. */
  constructor(draw: () => void) {
    this.draw = draw;
  }

  render({ formatter, about, table, fileName, link, linkCopied, own, last }: Exportable): TemplateResult {
    const messages = besideMessages(formatter);
    if (about !== this.about) this.status = '';
    this.about = about;
    const tell = (done: boolean, said = messages.copied) => this.tell(done ? said : messages.notCopied);
    return html`<div class="take">
      <button class="link" @click=${async () => tell(await copyTable(table()))}>${messages.copy}</button>
      <button class="link" @click=${() => saveCsv(fileName, table(), formatter)}>${messages.csv}</button>
      ${own ?? nothing}
      ${link ? html`<button class="link" @click=${async () => tell(await copyText(link()), linkCopied)}>${messages.link}</button>` : nothing}
      ${last ?? nothing}
      <span role="status">${this.status}</span>
    </div>`;
  }

  /** Says how something went; nothing takes it back. */
  tell(status: string): void {
    this.status = status;
    this.draw();
  }
}
