import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { sayComparison } from '../../localize/comparator/format-comparison-table.js';
import { comparatorViewToText } from '../../program/comparison/comparator-view.js';
import { addressWith } from '../shared/address.js';
import { copyTable, copyText, saveCsv } from '../shared/export.js';
import type { Shown } from './lazy-parts.js';
import { sayColumn } from './format-column.js';

/** The buttons that take the comparison elsewhere, and a word on how that went. */
export class TakeAway {
  private readonly host: ReactiveControllerHost;
  private said = '';

  constructor(host: ReactiveControllerHost) {
    this.host = host;
  }

  render(shown: Shown): TemplateResult {
    const { words } = shown.tongue;
    const { messages } = words;
    const say = (copied: boolean) => {
      this.said = copied ? messages.copied : messages.notCopied;
      this.host.requestUpdate();
    };
    const copy = async () => say(await copyTable(tableOf(shown)));
    const save = () => saveCsv('programs.csv', tableOf(shown), words);
    const copyLink = async () =>
      say(await copyText(addressWith(shown.linkParameter!, comparatorViewToText(shown.view, shown.first))));
    return html`<div class="take">
      <button class="link" @click=${copy}>${messages.copy}</button>
      <button class="link" @click=${save}>${messages.csv}</button>
      ${shown.linkParameter ? html`<button class="link" @click=${copyLink}>${messages.link}</button>` : nothing}
      <span role="status">${this.said}</span>
    </div>`;
  }
}

/** What is shown and nothing else: programs in their order, with what each stands for, above their rows. */
function tableOf({ comparison, ratings, columns, tongue, rows, view, clock }: Shown): string[][] {
  const { own } = tongue;
  const compared = columns.filter(({ at }) => at >= 0);
  return sayComparison({
    view: comparison,
    ratings: view.rows === 'all' && view.query.trim() === '' ? ratings : [],
    shown: rows,
    order: compared.map(({ at }) => at),
    heads: compared.map((column) => [column.name, sayColumn(column, own, clock).join(' · ')]),
    tongue,
  });
}
