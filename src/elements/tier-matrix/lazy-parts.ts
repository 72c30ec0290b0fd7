import { html, type TemplateResult } from 'lit';
import { besideMessages } from '../../localize/beside/messages.js';
import { formatTable } from '../../localize/format-table.js';
import { viewToText } from '../../program/matrix/view-to-text.js';
import { footerStyles } from '../../styles/footer.js';
import { addressWith } from '../shared/address.js';
import { ExportButtons } from '../shared/export-buttons.js';
import type { Table } from '../shared/export.js';
import type { View } from '../shared/lazy-view.js';
import { addSheets } from '../shared/sheets.js';
import { Unclip } from '../shared/table/unclip.js';
import { scrollBesideLabel } from '../shared/table/scroll-into-view.js';
import { Paper } from '../shared/paper/paper.js';
import { printedPictures } from '../shared/paper/printed-pictures.js';
import { TooltipController, type TooltipHost } from '../shared/tooltip.js';
import { balanceStyles } from './balance.styles.js';
import { footerTemplate } from './footer.js';
import { HeadActions, headActionStyles } from './head-actions.js';
import { matrixOnPaper } from './paper.js';
import type { TableState } from './table-state.js';
import { tooltipContent } from './tooltip-content.js';
import { WorthLine, worthLineStyles } from './worth-line.js';

export { WorthLine };
export { fetchWords } from '../../localize/beside/messages.js';

/**
 * Everything of a matrix that is not the table itself: copying, what stands below it, and the hints. Nothing of it stands
 * above the table, so that nothing moves when it comes.
 */
export class MatrixLazyParts implements View<TableState> {
  private readonly buttons: ExportButtons;
  private readonly tooltip: TooltipController;
  private readonly current: () => TableState;

  /**
   * @param draw Draws all of it again.
   * @param current What the table shows now.
   */
  constructor(host: TooltipHost, draw: () => void, current: () => TableState) {
    this.current = current;
    this.buttons = new ExportButtons(draw);
    this.tooltip = new TooltipController(host, (hint) => tooltipContent(hint, current()));
    const root = host.renderRoot as ShadowRoot;
    root.addEventListener('focusin', scrollBesideLabel);
    addSheets(root, footerStyles, balanceStyles, headActionStyles, worthLineStyles);
    new HeadActions(host);
    new Unclip(host, () => besideMessages(current().formatter));
    new Paper(host, () => {
      const places = [...root.querySelectorAll('.card')].map((card) => [card]);
      return matrixOnPaper(current(), printedPictures(places));
    });
  }

  /** Another program, or another language. */
  isStale(drawn: TableState, now: TableState): boolean {
    return drawn.formatter !== now.formatter;
  }

  render(shown: TableState): TemplateResult {
    const { matrix, formatter, linkParameter } = shown;
    this.tooltip.refresh();
    return html`${this.buttons.render({
      formatter,
      about: formatter,
      table: () => tableFor(this.current()),
      fileName: `${matrix.program.id}.csv`,
      link: linkParameter ? () => addressOf(this.current()) : undefined,
    })}
    ${footerTemplate(shown)} ${this.tooltip.element}`;
  }
}

function tableFor({ matrix, rows, formatter }: TableState): Table {
  return formatTable(matrix, rows, formatter);
}

function addressOf({ matrix, view, proposed, linkParameter }: TableState): string {
  return addressWith(linkParameter!, viewToText(view, matrix.program, proposed));
}
