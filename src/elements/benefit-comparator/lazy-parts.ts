import { html, type TemplateResult } from 'lit';
import { besideMessages } from '../../localize/beside/messages.js';
import { formatComparison } from '../../localize/comparator/format-comparison-table.js';
import { aboutTopics } from '../../localize/topics/about.js';
import { comparatorViewToText } from '../../program/comparison/comparator-view-to-text.js';
import { footerStyles } from '../../styles/footer.js';
import { addressWith } from '../shared/address.js';
import { ExportButtons } from '../shared/export-buttons.js';
import type { Table } from '../shared/export.js';
import type { View } from '../shared/lazy-view.js';
import { surroundings } from '../shared/frame.js';
import { addSheets } from '../shared/sheets.js';
import { Unclip } from '../shared/table/unclip.js';
import { scrollBesideLabel } from '../shared/table/scroll-into-view.js';
import { Paper } from '../shared/paper/paper.js';
import { printedPictures } from '../shared/paper/printed-pictures.js';
import { TooltipController, type TooltipHost } from '../shared/tooltip.js';
import { namesIn, type Author } from './check-names.js';
import { footerTemplate } from './footer.js';
import { formatColumn } from './format-column.js';
import { styles } from './lazy-parts.styles.js';
import { ColumnMenu } from './menu.js';
import { comparisonOnPaper } from './paper.js';
import type { TableState } from './table-state.js';
import { tooltipContent } from './tooltip-content.js';

export { ExportButtons };
export { fetchWords } from '../../localize/beside/messages.js';

/**
 * Everything of a comparison that is not the table itself: the menus of its columns, copying, what stands below it,
 * and the hints. Nothing of it stands above the table.
 */
export class ComparatorLazyParts implements View<TableState> {
  private readonly host: TooltipHost & Author;
  private readonly buttons: ExportButtons;
  private readonly menu: ColumnMenu;
  private readonly tooltip: TooltipController;
  private readonly current: () => TableState;

  /**
   * @param draw Draws all of it again.
   * @param current What the table shows now.
   */
  constructor(host: TooltipHost & Author, draw: () => void, current: () => TableState) {
    this.current = current;
    this.host = host;
    this.buttons = new ExportButtons(draw);
    this.menu = new ColumnMenu(host, draw);
    this.tooltip = new TooltipController(host, (hint) => tooltipContent(hint, current()));
    const root = host.renderRoot as ShadowRoot;
    root.addEventListener('focusin', scrollBesideLabel);
    addSheets(root, footerStyles, styles);
    new Unclip(host, () => besideMessages(current().texts.formatter));
    const all = (what: string) => [...root.querySelectorAll(what)];
    new Paper(host, () => {
      const cards = all('.card');
      const places = all('.program').map((column, at) => [column, cards[at]]);
      return comparisonOnPaper(current(), printedPictures(places));
    });
  }

  /** Other programs, or another language. */
  isStale(drawn: TableState, now: TableState): boolean {
    return drawn.texts !== now.texts;
  }

  render(shown: TableState): TemplateResult {
    const { texts, linkParameter, requested, sources } = shown;
    const names = namesIn(this.host, requested, sources);
    void surroundings.load().then(() => surroundings.loaded?.checkNames(this.host, names));
    this.tooltip.refresh();
    const { language } = texts.formatter;
    // Hints say what topics mean.
    if (!aboutTopics.here(language)) void aboutTopics.load(language).then(() => this.tooltip.refresh());
    return html`${this.buttons.render({
      formatter: texts.formatter,
      about: texts,
      table: () => tableFor(this.current()),
      fileName: 'programs.csv',
      link: linkParameter ? () => addressOf(this.current()) : undefined,
    })}
    ${footerTemplate(shown)} ${this.menu.render(shown)} ${this.tooltip.element}`;
  }
}

function addressOf({ view, first, linkParameter }: TableState): string {
  return addressWith(linkParameter!, comparatorViewToText(view, first));
}

/** What is shown and nothing else: programs in their order, with what each stands for, above their rows. */
function tableFor({ comparison, ratings, columns, texts, rows, clock, view }: TableState): Table {
  const compared = columns.filter(({ at }) => at >= 0);
  return formatComparison({
    view: comparison,
    // No search is about them.
    ratings: view.query.trim() === '' ? ratings : [],
    shown: rows,
    order: compared.map(({ at }) => at),
    heads: compared.map((column) => [column.name, formatColumn(column, texts.labels, clock).join(' · ')]),
    texts,
  });
}
