import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ComparisonText } from '../../localize/comparator/format-compared.js';
import type { ComparedRow, ComparisonView } from '../../program/comparison/comparison.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import type { RatingRow } from '../../program/comparison/ratings.js';
import { footerStyles } from '../../styles/footer.js';
import { TooltipController } from '../shared/tooltip.js';
import { scrollBesideLabel } from '../shared/table/scroll-into-view.js';
import { footerTemplate } from './footer.js';
import { ColumnMenu } from './menu.js';
import type { Column } from './columns.js';
import { styles } from './lazy-parts.styles.js';
import { tooltipContent } from './tooltip-content.js';
import type { Clock } from './format-column.js';
import { ExportButtons } from './export.js';

export { checkNames } from './check-names.js';

/** What the table shows. */
export interface TableState {
  comparison: ComparisonView;
  ratings: readonly RatingRow[];
  columns: readonly Column[];
  texts: ComparisonText;
  rows: ReadonlySet<ComparedRow>;
  view: ComparatorView;
  clock: Clock;
  /** The view that a page begins with. */
  first: ComparatorView;
  /** The parameter of an address that holds a view; nothing where no link is offered. */
  linkParameter: string | undefined;
  move: (key: string, step: -1 | 1) => void;
  hide: (key: string) => void;
}

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: HTMLElement | DocumentFragment };

/**
 * Everything of a comparison that is not the table itself: the menus of its columns, copying, what stands below it,
 * and the hints. It is fetched once the table stands, and nothing of it stands above the table.
 */
export class ComparatorLazyParts {
  private readonly takeAway: ExportButtons;
  private readonly menu: ColumnMenu;
  private readonly hint: TooltipController;
  private shown: TableState | undefined;

  constructor(host: Host) {
    this.takeAway = new ExportButtons(host);
    this.menu = new ColumnMenu(host);
    this.hint = new TooltipController(host, (hint) => this.shown && tooltipContent(hint, this.shown));
    const root = host.renderRoot as ShadowRoot;
    root.addEventListener('focusin', scrollBesideLabel);
    const sheets = [footerStyles.styleSheet!, styles.styleSheet!];
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  }

  render(shown: TableState): TemplateResult {
    this.shown = shown;
    return html`${this.takeAway.render(shown)} ${footerTemplate(shown)} ${this.menu.render(shown)}
    ${this.hint.render()}`;
  }
}
