import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { formatComparison } from '../../localize/comparator/format-comparison-table.js';
import { comparatorViewToText } from '../../program/comparison/comparator-view.js';
import { addressWith } from '../shared/address.js';
import { copyTable, copyText, saveCsv } from '../shared/export.js';
import type { TableState } from './lazy-parts.js';
import { formatColumn } from './format-column.js';

/** The buttons that take the comparison elsewhere, and a word on how that went. */
export class ExportButtons {
  private readonly host: ReactiveControllerHost;
  private status = '';

  constructor(host: ReactiveControllerHost) {
    this.host = host;
  }

  render(shown: TableState): TemplateResult {
    const { formatter } = shown.texts;
    const { messages } = formatter;
    const say = (copied: boolean) => {
      this.status = copied ? messages.copied : messages.notCopied;
      this.host.requestUpdate();
    };
    const copy = async () => say(await copyTable(tableOf(shown)));
    const save = () => saveCsv('programs.csv', tableOf(shown), formatter);
    const copyLink = async () =>
      say(await copyText(addressWith(shown.linkParameter!, comparatorViewToText(shown.view, shown.first))));
    return html`<div class="take">
      <button class="link" @click=${copy}>${messages.copy}</button>
      <button class="link" @click=${save}>${messages.csv}</button>
      ${shown.linkParameter ? html`<button class="link" @click=${copyLink}>${messages.link}</button>` : nothing}
      <span role="status">${this.status}</span>
    </div>`;
  }
}

/** What is shown and nothing else: programs in their order, with what each stands for, above their rows. */
function tableOf({ comparison, ratings, columns, texts, rows, view, clock }: TableState): string[][] {
  const { labels } = texts;
  const compared = columns.filter(({ at }) => at >= 0);
  return formatComparison({
    view: comparison,
    ratings: view.rows === 'all' && view.query.trim() === '' ? ratings : [],
    shown: rows,
    order: compared.map(({ at }) => at),
    heads: compared.map((column) => [column.name, formatColumn(column, labels, clock).join(' · ')]),
    texts,
  });
}
